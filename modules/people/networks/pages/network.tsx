import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ErrorSummary,
  Form,
  Grid,
  Heading,
  Notice,
  NumberField,
  Page,
  Select,
  Stack,
  Table,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { sayDay, sayNumber } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { Member, NetworkView } from '../views.ts'

interface Looks {
  network: NetworkView & { others: { id: string; name: string }[] }
  back?: Again
}

/** One network: who is in it, what we say of ourselves, and the way out. */
export function NetworkPage({ network, back }: Looks) {
  const t = useT()
  const us = network.members.find((one) => one.us && !one.endsOn)
  return (
    <Page
      title={network.name}
      lead={network.purpose || undefined}
      breadcrumb={[{ href: paths.networks, label: t('Samenwerking', 'Networks') }]}
    >
      {back?.refusal && <Notice kind="error">{back.refusal}</Notice>}
      {network.we === 'left' && (
        <Notice kind="info">
          {t(
            'Jullie zijn geen lid meer. Wie toen was ingeschreven, houdt zijn plaats.',
            'You are no member any more. Who was enrolled then keeps the seat.',
          )}
        </Notice>
      )}
      <Grid columns="main">
        <Stack>
          <Members members={network.members} />
          {us && (
            <Actions>
              <ButtonLink href={paths.leaveNetwork(network.id)} kind="quiet">
                {t('Verlaat dit samenwerkingsverband', 'Leave this network')}
              </ButtonLink>
            </Actions>
          )}
        </Stack>
        <Stack>
          {us && network.we === 'member' && <Ours network={network} us={us} back={back} />}
          {network.coordinating && network.we === 'member' && <Invite network={network} back={back} />}
        </Stack>
      </Grid>
    </Page>
  )
}

function Members({ members }: { members: Member[] }) {
  const t = useT()
  const lang = useLang()
  const since = (one: Member) =>
    one.endsOn
      ? t(
          `lid tot ${sayDay(Temporal.PlainDate.from(one.endsOn), lang)}`,
          `member until ${sayDay(Temporal.PlainDate.from(one.endsOn), lang)}`,
        )
      : one.startsOn
        ? t(`sinds ${sayDay(Temporal.PlainDate.from(one.startsOn), lang)}`, `since ${sayDay(Temporal.PlainDate.from(one.startsOn), lang)}`)
        : t('uitgenodigd', 'invited')
  return (
    <Card as="div">
      <Table
        caption={t('Leden', 'Members')}
        columns={[
          { key: 'name', head: t('Organisatie', 'Organisation'), cell: (one) => one.organisation },
          { key: 'since', head: t('Lid', 'Member'), cell: (one) => since(one) },
          { key: 'does', head: t('Doet', 'Does'), cell: (one) => (one.coordinating ? t('coördineert', 'coordinates') : '') },
          {
            key: 'inhabitants',
            head: t('Inwoners', 'Inhabitants'),
            align: 'end',
            num: true,
            cell: (one) => (one.inhabitants ? sayNumber(one.inhabitants, lang) : t('niet ingevuld', 'not filled in')),
          },
        ]}
        rows={members}
      />
    </Card>
  )
}

function Ours({ network, us, back }: { network: NetworkView; us: Member; back?: Again }) {
  const t = useT()
  const lang = useLang()
  const on = us.inhabitantsOn ? sayDay(Temporal.PlainDate.from(us.inhabitantsOn), lang) : null
  return (
    <Card tone="tint" label={t('Over jullie zelf', 'About yourselves')}>
      <Heading level={2}>{t('Over jullie zelf', 'About yourselves')}</Heading>
      <ErrorSummary errors={back?.errors['inhabitants'] ? [{ field: 'inhabitants', text: back.errors['inhabitants'] }] : []} />
      <Form action={paths.networkOurs(network.id)}>
        <NumberField
          name="inhabitants"
          label={t('Inwoners', 'Inhabitants')}
          hint={
            on ? t(`Ingevuld op ${on}.`, `Filled in on ${on}.`) : t('Een sleutel om lasten te verdelen.', 'A key to divide burdens by.')
          }
          required={false}
          value={(back?.typed['inhabitants'] as string | undefined) ?? us.inhabitants}
          error={back?.errors['inhabitants']}
        />
        <Checkbox
          name="asksManager"
          label={t(
            'Vraag akkoord volgens onze regel als iemand van ons bij een ander lid meedoet',
            'Ask for approval by our rule when one of us takes part at another member',
          )}
          checked={us.asksManager}
        />
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function Invite({ network, back }: Looks) {
  const t = useT()
  return (
    <Card label={t('Nodig uit', 'Invite')}>
      <Heading level={2}>{t('Nodig een organisatie uit', 'Invite an organisation')}</Heading>
      {network.others.length === 0 ? (
        <Text soft>{t('Alle organisaties die we kennen, doen al mee.', 'All organisations we know take part already.')}</Text>
      ) : (
        <Form action={paths.networkMembers(network.id)}>
          <Select
            name="organisationId"
            label={t('Welke organisatie?', 'Which organisation?')}
            placeholder={t('Kies', 'Choose')}
            options={network.others.map(({ id, name }) => ({ value: id, label: name }))}
            error={back?.errors['organisationId']}
          />
          <Actions>
            <Button kind="quiet">{t('Nodig uit', 'Invite')}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}
