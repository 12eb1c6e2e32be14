import {
  Actions,
  Button,
  ButtonLink,
  Card,
  DateField,
  FieldRow,
  filledField,
  Form,
  Heading,
  HiddenField,
  Lines,
  Small,
  Stack,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay, type Lang, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { ArrangementView, Contribution } from '../views.ts'
import { amount, euros, kindNames } from '../words.ts'
import { HowMuch } from './line-form.tsx'

/** What members told that they bore: who keeps the agreement decides, the member reads what came of it. */
export function Contributions({ view }: { view: ArrangementView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Lines
      card
      label={t('Inbreng', 'Contributions')}
      items={view.contributions.map((one) => (
        <Stack gap="s">
          <Text strong>{view.ours ? `${one.member}: ${one.description}` : one.description}</Text>
          <Small soft>{`${sayDay(one.happenedOn, lang)} · ${howMuch(one, lang, t)}`}</Small>
          {view.mayKeep ? <Decide view={view} one={one} /> : <Small>{stateOf(one, t)}</Small>}
        </Stack>
      ))}
    />
  )
}

const howMuch = (one: Contribution, lang: Lang, t: Translate) =>
  one.amountCents === null
    ? `${kindNames(t)[one.kind]}: ${amount(one.quantity!, lang)}`
    : t(`${euros(one.amountCents, lang)} zonder btw`, `${euros(one.amountCents, lang)} without VAT`)

function stateOf({ state, reason }: Contribution, t: Translate): string {
  if (state === 'waits') return t('Wacht op wie de afspraak bijhoudt.', 'Waits for who keeps the agreement.')
  return state === 'counts' ? t('Telt mee.', 'Counts.') : t(`Telt niet mee: ${reason}`, `Does not count: ${reason}`)
}

/** Taken over it becomes a line: the form for lines opens, filled in. */
function Decide({ view, one }: { view: ArrangementView; one: Contribution }) {
  const t = useT()
  return (
    <>
      <Actions>
        <ButtonLink href={lineAddress(view.id, one)} about={one.description}>
          {t('Neem over', 'Take over')}
        </ButtonLink>
      </Actions>
      <Form action={paths.refuseContribution(view.id)} label={t(`Wijs af: ${one.description}`, `Refuse: ${one.description}`)}>
        <HiddenField name="contributionId" value={one.id} />
        <TextField
          name="reason"
          id={`reason-${one.id}`}
          label={t('Waarom het niet meetelt', 'Why it does not count')}
          hint={t('Het lid leest dit.', 'The member reads this.')}
          maxLength={500}
        />
        <Button kind="quiet" about={one.description}>
          {t('Wijs af', 'Refuse')}
        </Button>
      </Form>
    </>
  )
}

/** The address of the form for lines, filled in with what the member told. */
function lineAddress(arrangementId: string, one: Contribution): string {
  const written = (n: number) => n.toFixed(2).replace('.', ',')
  const values = new URLSearchParams({
    kwartaal: `${one.happenedOn.year}-${Math.ceil(one.happenedOn.month / 3)}`,
    contributionId: one.id,
    description: one.description,
    happenedOn: one.happenedOn.toString(),
    byMemberId: one.memberId,
    kind: one.kind,
    amountCents: one.amountCents === null ? '' : written(one.amountCents / 100),
    quantity: one.quantity === null ? '' : written(one.quantity),
    vatCode: one.vatCode,
    orderNumber: one.orderNumber,
  })
  return `${paths.arrangement(arrangementId)}?${values}#last`
}

/** A member tells what it bore for all. */
export function ContributionForm({ view, filled }: { view: ArrangementView; filled: Filled }) {
  const t = useT()
  return (
    <Card>
      <Heading level={3}>{t('Geef door wat jullie inbrachten', 'Tell what you contributed')}</Heading>
      <Form action={paths.contribute(view.id)} label={t('Geef door wat jullie inbrachten', 'Tell what you contributed')}>
        <FieldRow>
          <TextField {...filledField(filled, 'description')} label={t('Waarvoor', 'What for')} maxLength={200} />
          <DateField {...filledField(filled, 'happenedOn')} label={t('Datum', 'Date')} />
        </FieldRow>
        <HowMuch filled={filled} />
        <Text soft>
          {t(
            'Het telt mee zodra de organisatie die de afspraak bijhoudt het overneemt. Noem geen mensen.',
            'It counts as soon as the organisation that keeps the agreement takes it over. Name no people.',
          )}
        </Text>
        <Actions>
          <Button>{t('Geef door', 'Send')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
