import { Button, Card, DateLeaf, Fill, Form, Grid, Heading, HiddenField, Lines, Meta, Notice, Page, Row, Seats, Stack, Tag, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayTime, sayTimes } from '#platform/words.ts'
import { enrolTellings } from './messages.ts'
import { paths } from './paths.ts'
import type { EditionView } from './views.ts'

/** One edition: when and where, and the one button that fits this person now. */
export function EditionPage({ edition, personId, refusal }: { edition: EditionView; personId: string; refusal?: string }) {
  const t = useT()
  return (
    <Page title={edition.title} above={<Tag tone="line">{edition.form}</Tag>} breadcrumb={[{ href: paths.catalogue, label: t('Aanbod', 'Offer') }, { href: paths.activity(edition.activityId), label: edition.title }]}>
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Grid columns="aside">
        <Stack>
          <Lines card items={edition.sessions.map((session) => <SessionLine session={session} />)} />
          {edition.bring && <Text>{t('Neem mee: ', 'Bring: ') + edition.bring}</Text>}
        </Stack>
        <Card tone="tint">{edition.mine ? <MyPlace edition={edition} /> : <EnrolHere edition={edition} personId={personId} />}</Card>
      </Grid>
    </Page>
  )
}

function SessionLine({ session }: { session: EditionView['sessions'][number] }) {
  const lang = useLang()
  const t = useT()
  return (
    <Row>
      <DateLeaf date={dateOf(session.startsAt)} />
      <Fill>
        <b>{sayDate(dateOf(session.startsAt), lang)}</b>
        <Meta>
          {sayTimes(session.startsAt, session.endsAt, lang)}
          {session.walkInAt && t(`inloop vanaf ${sayTime(session.walkInAt, lang)}`, `walk-in from ${sayTime(session.walkInAt, lang)}`)}
          {session.place}
          {session.trainer && t('docent ', 'trainer ') + session.trainer}
        </Meta>
      </Fill>
    </Row>
  )
}

function MyPlace({ edition }: { edition: EditionView }) {
  const t = useT()
  const mine = edition.mine!
  const words: Record<string, string> = {
    seated: t('Je bent aangemeld. Je hebt een plaats.', 'You are enrolled. You have a seat.'),
    waiting: t(`Je staat op de wachtlijst, op plek ${mine.position}.`, `You are number ${mine.position} on the waiting list.`),
    requested: t('Je leidinggevende moet dit nog goedkeuren.', 'Your manager still has to approve this.'),
    completed: t('Je hebt deze training afgerond.', 'You completed this training.'),
  }
  return (
    <Stack gap="s">
      <Heading level={2}>{words[mine.state] ?? t('Deze training is geweest.', 'This training is over.')}</Heading>
      {['seated', 'waiting', 'requested'].includes(mine.state) && (
        <Form action={paths.withdraw(mine.id)}>
          <Button kind="quiet">{t('Meld je af', 'Withdraw')}</Button>
        </Form>
      )}
    </Stack>
  )
}

function EnrolHere({ edition, personId }: { edition: EditionView; personId: string }) {
  const t = useT()
  const lang = useLang()
  if (!edition.wouldGet.ok) {
    const telling = enrolTellings[edition.wouldGet.reason as keyof typeof enrolTellings]
    return <Text>{telling[lang] as string}</Text>
  }
  const label = {
    seat: t('Meld je aan', 'Enrol'),
    waiting: t('Zet me op de wachtlijst', 'Put me on the waiting list'),
    request: t('Vraag het je leidinggevende', 'Ask your manager'),
  }[edition.wouldGet.place]
  return (
    <Stack>
      {edition.seatsLeft !== null && <Seats left={edition.seatsLeft} capacity={edition.capacity ?? undefined} waiting={edition.waiting} />}
      <Form action={paths.enrolments(edition.id)}>
        <HiddenField name="personId" value={personId} />
        <Button>{label}</Button>
      </Form>
    </Stack>
  )
}
