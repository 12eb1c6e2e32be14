import { Actions, Button, DateLeaf, Fill, Form, Lines, Meta, Row, Section, Small, Tag, Text, TextField, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { RelationRow, TalkRow } from '../views/mine.ts'
import { capital, sayKind, sayWhen } from './words.ts'

/** Talks to come: to answer, or to cancel. */
export function MyTalks({ talks }: { talks: TalkRow[] }) {
  const t = useT()
  return (
    <Section title={t('Je gesprekken', 'Your talks')} id="gesprekken">
      <Lines
        card
        items={talks.map((one) => (
          <Talk one={one} />
        ))}
        label={t('Je gesprekken', 'Your talks')}
      />
    </Section>
  )
}

function Talk({ one }: { one: TalkRow }) {
  const t = useT()
  const lang = useLang()
  const asksMe = one.iGuide && !one.agreed
  return (
    <Row>
      <DateLeaf date={dateOf(one.startsAt)} />
      <Fill>
        <Text strong>{one.other}</Text>
        <Meta>
          {sayWhen(one, lang)}
          {one.place || null}
          {capital(sayKind(one.kind, t))}
        </Meta>
        <Text>{one.topic}</Text>
        {!one.agreed && !one.iGuide && <Tag tone="sun">{t('wacht op antwoord', 'waits for an answer')}</Tag>}
        {asksMe ? (
          <YesOrNo action={paths.answerTalk(one.id)} about={one.other} id={one.id} />
        ) : (
          <Ending action={paths.cancelTalk(one.id)} about={one.other} id={one.id} label={t('Zeg af', 'Cancel')} />
        )}
      </Fill>
    </Row>
  )
}

/** Guidance that was asked or goes on. */
export function MyRelations({ relations }: { relations: RelationRow[] }) {
  const t = useT()
  return (
    <Section title={t('Wie je begeleidt, en wie jou begeleidt', 'Whom you guide, and who guides you')} id="relaties">
      <Lines
        card
        items={relations.map((one) => (
          <Relation one={one} />
        ))}
      />
    </Section>
  )
}

function Relation({ one }: { one: RelationRow }) {
  const t = useT()
  const lang = useLang()
  const [from, until] = [sayDay(one.fromDay, lang), one.untilDay && sayDay(one.untilDay, lang)]
  const role = one.iGuide
    ? t(`jij bent ${sayKind(one.kind, t)}`, `you are ${sayKind(one.kind, t)}`)
    : t(`is jouw ${sayKind(one.kind, t)}`, `is your ${sayKind(one.kind, t)}`)
  return (
    <Fill>
      <Text strong>
        {one.other}{' '}
        {one.state === 'asked' && (
          <Tag tone="sun">{one.waits ? t('vraagt jouw antwoord', 'asks for your answer') : t('gevraagd', 'asked')}</Tag>
        )}
      </Text>
      <Meta>
        {role}
        {until ? t(`${from} tot en met ${until}`, `${from} until ${until}`) : t(`vanaf ${from}`, `from ${from}`)}
        {one.topic || null}
      </Meta>
      {one.waits ? (
        <YesOrNo action={paths.answerRelation(one.id)} about={one.other} id={one.id} />
      ) : one.state === 'active' ? (
        <Ending action={paths.endRelation(one.id)} about={one.other} id={one.id} label={t('Stop', 'End')} />
      ) : (
        <Small soft>{t('Begint als jullie het allebei willen.', 'Begins when you both want it.')}</Small>
      )}
    </Fill>
  )
}

function YesOrNo({ action, about, id }: { action: string; about: string; id: string }) {
  const t = useT()
  return (
    <Form action={action} label={t(`Antwoord aan ${about}`, `Answer ${about}`)}>
      <TextField
        name="words"
        id={`words-${id}`}
        label={t('Wil je er iets bij zeggen?', 'Do you want to add something?')}
        required={false}
        maxLength={500}
      />
      <Actions>
        <Button name="answer" value="ja" about={about}>
          {t('Ja, graag', 'Yes, please')}
        </Button>
        <Button kind="quiet" name="answer" value="nee" about={about}>
          {t('Nee', 'No')}
        </Button>
      </Actions>
    </Form>
  )
}

function Ending({ action, about, id, label }: { action: string; about: string; id: string; label: string }) {
  const t = useT()
  return (
    <Form action={action} label={`${label}: ${about}`}>
      <TextField
        name="words"
        id={`words-${id}`}
        label={t('Eén zin voor de ander', 'One sentence for the other')}
        required={false}
        maxLength={500}
      />
      <Actions>
        <Button kind="link" about={about}>
          {label}
        </Button>
      </Actions>
    </Form>
  )
}
