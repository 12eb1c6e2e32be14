import {
  Actions,
  Button,
  Card,
  DateField,
  DateLeaf,
  EmptyState,
  FieldRow,
  Fill,
  filledField,
  FilledWrong,
  Form,
  Heading,
  Lines,
  Link,
  Meta,
  Page,
  Row,
  Section,
  Select,
  Stack,
  Tag,
  Text,
  TextField,
  TimeField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf } from '#platform/words.ts'
import type { Tie } from '../rules.ts'
import { paths } from '../paths.ts'
import type { Brief, ListView } from '../views/list.ts'
import { sayTemplate, sayWhen } from './words.ts'

/** The conversations of somebody: what is to come, what was, and inviting for another. */
export function ConversationsPage({ view, filled }: { view: ListView; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Gesprekken', 'Talks')}
      lead={t(
        'Praat over je ontwikkeling wanneer je wilt, het hele jaar door. Alleen jullie twee lezen wat er staat.',
        'Talk about your development whenever you like, all year round. Only the two of you read what is there.',
      )}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        {view.coming.length > 0 ? (
          <Section title={t('Wat komt', 'To come')}>
            <Lines
              card
              items={view.coming.map((one) => (
                <One one={one} />
              ))}
              label={t('Gesprekken die komen', 'Talks to come')}
            />
          </Section>
        ) : (
          <EmptyState
            drawing="calendar"
            title={t('Geen gesprek gepland', 'No talk planned')}
            text={t('Je hoeft niet te wachten tot iemand je uitnodigt.', 'You don’t have to wait until somebody invites you.')}
          />
        )}
        <InviteCard view={view} filled={filled} />
        {view.been.length > 0 && (
          <Section title={t('Eerder', 'Earlier')}>
            <Lines
              card
              items={view.been.map((one) => (
                <One one={one} />
              ))}
              label={t('Eerdere gesprekken', 'Earlier talks')}
            />
          </Section>
        )}
      </Stack>
    </Page>
  )
}

function One({ one }: { one: Brief }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row>
      <DateLeaf date={dateOf(one.startsAt)} />
      <Fill>
        <Link href={paths.conversation(one.id)} strong>
          {one.other}
        </Link>
        <Meta>
          {sayTemplate(one.template, t)}
          {sayWhen(one, lang)}
          {one.place || null}
        </Meta>
        <State one={one} />
      </Fill>
    </Row>
  )
}

function State({ one }: { one: Brief }) {
  const t = useT()
  if (!one.bothHere)
    return <Tag tone="line">{t('gestopt: de ander werkt hier niet meer', 'ended: the other does not work here any more')}</Tag>
  if (one.state === 'declined') return <Tag tone="line">{t('gaat niet door', 'off')}</Tag>
  if (one.toSign) return <Tag tone="sun">{t('nog ondertekenen', 'to sign')}</Tag>
  if (one.asksMe) return <Tag tone="sun">{t('kun je dan?', 'does it suit you?')}</Tag>
  return one.state === 'invited' ? <Tag tone="line">{t('wacht op antwoord', 'waits for an answer')}</Tag> : null
}

function InviteCard({ view, filled }: { view: ListView; filled: Filled }) {
  const t = useT()
  const ties: Record<Tie, string> = {
    manager: t('je leidinggevende', 'your manager'),
    team: t('je team', 'your team'),
    guide: t('begeleidt jou', 'guides you'),
    guided: t('begeleid jij', 'guided by you'),
    adviser: t('leeradviseur', 'learning adviser'),
  }
  return (
    <Card id="uitnodigen">
      <Heading level={2}>{t('Nodig iemand uit', 'Invite somebody')}</Heading>
      {view.partners.length === 0 ? (
        <Text>
          {t(
            'Er staat geen leidinggevende of leeradviseur bij je. Vraag de beheerder.',
            'You have no manager or learning adviser here. Ask the administrator.',
          )}
        </Text>
      ) : (
        <Form action={paths.conversations} label={t('Nodig iemand uit', 'Invite somebody')}>
          <FieldRow>
            <Select
              {...filledField(filled, 'personId')}
              label={t('Met wie', 'With whom')}
              options={view.partners.map((one) => ({ value: one.personId, label: `${one.name} (${ties[one.tie]})` }))}
            />
            <Select
              {...filledField(filled, 'template')}
              label={t('Soort gesprek', 'Kind of talk')}
              options={view.templates.map((one) => ({ value: one, label: sayTemplate(one, t) }))}
            />
          </FieldRow>
          <MomentFields filled={filled} />
          <Actions>
            <Button>{t('Nodig uit', 'Invite')}</Button>
          </Actions>
        </Form>
      )}
    </Card>
  )
}

export function MomentFields({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <>
      <FieldRow>
        <DateField {...filledField(filled, 'day')} label={t('Dag', 'Day')} />
        <TimeField {...filledField(filled, 'from')} label={t('Van', 'From')} />
        <TimeField {...filledField(filled, 'until')} label={t('Tot', 'Until')} />
      </FieldRow>
      <TextField {...filledField(filled, 'place')} label={t('Waar', 'Where')} required={false} maxLength={200} />
    </>
  )
}
