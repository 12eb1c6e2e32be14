import {
  Actions,
  Button,
  ButtonLink,
  Card,
  DateLeaf,
  EmptyState,
  Facts,
  Fill,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Link,
  Meta,
  Notice,
  Page,
  Row,
  Seats,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayNumber, sayPrice, sayTime, sayTimes, type Lang, type Translate } from '#platform/words.ts'
import type { EditionView, Leaving, SessionLine } from '../views/edition.ts'
import { enrolTellings } from '../../messages.ts'
import { paths } from '../../paths.ts'

interface Looks {
  edition: EditionView
  personId: string
  refusal?: string
  /** Shows the way to enrolling a team, and to planning. */
  manages?: boolean
  plans?: boolean
}

/** One edition: when and where, and the one button that fits this person now. */
export function EditionPage({ edition, personId, refusal, manages, plans }: Looks) {
  const t = useT()
  return (
    <Page
      title={edition.title}
      lead={edition.name || edition.summary}
      above={<Tag>{edition.form}</Tag>}
      breadcrumb={[
        { href: paths.catalogue, label: t('Aanbod', 'Catalogue') },
        { href: paths.activity(edition.activityId), label: edition.title },
      ]}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {edition.state === 'cancelled' && (
        <Notice kind="warning">
          {t('Deze editie gaat niet door.', 'This edition is cancelled.') + (edition.cancelReason ? ` ${edition.cancelReason}` : '')}
        </Notice>
      )}
      <Grid columns="aside">
        <Stack gap="l">
          <Section title={t('Wanneer en waar', 'When and where')}>
            {edition.sessions.length > 0 ? (
              <Lines
                card
                items={edition.sessions.map((session) => (
                  <SessionRow session={session} seated={edition.mine?.state === 'seated'} />
                ))}
              />
            ) : (
              <NoDates />
            )}
          </Section>
          {edition.bring && (
            <Section title={t('Neem mee', 'Bring')}>
              <Text>{edition.bring}</Text>
            </Section>
          )}
        </Stack>
        <Stack>
          <Card as="aside" tone={edition.mine ? 'tint' : 'lead'} sticky label={t('Jouw plaats', 'Your place')}>
            {edition.mine && edition.mine.state !== 'rejected' ? (
              <MyPlace edition={edition} />
            ) : (
              <EnrolHere edition={edition} personId={personId} />
            )}
            <EditionFacts edition={edition} />
          </Card>
          {manages && edition.state !== 'cancelled' && (
            <ButtonLink href={paths.team(edition.id)} kind="quiet" wide>
              {t('Meld je team aan', 'Enrol your team')}
            </ButtonLink>
          )}
          {plans && (
            <ButtonLink href={paths.plan(edition.id)} kind="quiet" wide>
              {t('Beheer deze editie', 'Manage this edition')}
            </ButtonLink>
          )}
        </Stack>
      </Grid>
    </Page>
  )
}

function NoDates() {
  const t = useT()
  return (
    <Card as="div">
      <EmptyState
        drawing="calendar"
        level={3}
        title={t('De datum volgt', 'The date will follow')}
        text={t(
          'Zet je op de lijst. Zodra er een datum is, ben je in volgorde van aanmelden aan de beurt en krijg je bericht.',
          'Put yourself on the list. As soon as there is a date, your turn comes in order of enrolling, and you are told.',
        )}
      />
    </Card>
  )
}

/** One session on a line: also used by planners and guests. */
export function SessionRow({ session, seated }: { session: SessionLine; seated: boolean }) {
  const lang = useLang()
  const t = useT()
  return (
    <Row>
      <DateLeaf date={dateOf(session.startsAt)} />
      <Fill>
        <Text strong>{sayDate(dateOf(session.startsAt), lang)}</Text>
        <Meta>
          {sayTimes(session.startsAt, session.endsAt, lang)}
          {session.walkInAt && t(`inloop vanaf ${sayTime(session.walkInAt, lang)} uur`, `walk-in from ${sayTime(session.walkInAt, lang)}`)}
          {session.place || null}
          {session.online &&
            !session.videoUrl &&
            !seated &&
            t('online, de link krijg je na je aanmelding', 'online, you get the link after enrolling')}
          {session.trainer !== '' && t('docent ', 'trainer ') + session.trainer}
        </Meta>
        {session.videoUrl && (
          <Small>
            <Link href={session.videoUrl} outside strong>
              {t('Open de videolink', 'Open the video link')}
            </Link>
          </Small>
        )}
      </Fill>
    </Row>
  )
}

function EditionFacts({ edition }: { edition: EditionView }) {
  const t = useT()
  const lang = useLang()
  const group =
    edition.capacity === null
      ? null
      : t(`${edition.minParticipants} tot ${edition.capacity} mensen`, `${edition.minParticipants} to ${edition.capacity} people`)
  return (
    <Facts
      small
      facts={[
        {
          name: t('Duur', 'Duration'),
          value: edition.hours ? t(`${sayNumber(edition.hours, lang)} uur`, `${sayNumber(edition.hours, lang)} hours`) : null,
        },
        { name: t('Groep', 'Group'), value: group },
        { name: t('Kosten', 'Cost'), value: sayPrice(edition.priceCents ?? 0, lang) },
        { name: t('Aanbieder', 'Provider'), value: edition.provider },
      ]}
    />
  )
}

function headline(edition: EditionView, t: Translate): string {
  const mine = edition.mine!
  const words: Record<string, string> = {
    seated: t('Je bent aangemeld', 'You are enrolled'),
    waiting: edition.sessions.length
      ? t(`Je staat op de wachtlijst, op plek ${mine.position}`, `You are number ${mine.position} on the waiting list`)
      : t(`Je staat op de lijst, op plek ${mine.position}`, `You are number ${mine.position} on the list`),
    requested: t('Je aanvraag ligt bij je leidinggevende', 'Your request is with your manager'),
    completed: t('Je hebt deze training afgerond', 'You completed this training'),
  }
  return words[mine.state] ?? t('Deze training is geweest', 'This training is over')
}

function explanation(edition: EditionView, t: Translate): string {
  const words: Record<string, string> = {
    seated: t('Je hebt een plaats. De uitnodiging staat in je mail.', 'You have a seat. The invitation is in your mail.'),
    waiting:
      edition.sessions.length === 0
        ? t(
            'Zodra er een datum is, ben je aan de beurt en krijg je bericht.',
            'As soon as there is a date it is your turn, and you are told.',
          )
        : edition.movesUp
          ? t(
              'Komt er een plaats vrij, dan schuif je vanzelf door en krijg je bericht.',
              'When a seat comes free you move up by yourself, and you are told.',
            )
          : t(
              'De training begint bijna. Komt er nog een plaats vrij, dan belt of mailt de academie iemand van de lijst.',
              'The training starts soon. If a seat comes free, the academy calls or mails somebody on the list.',
            ),
    requested: t(
      'Een aanvraag houdt nog geen plaats vast. Na akkoord sluit je aan in de rij.',
      'A request holds no seat yet. After approval you join the queue.',
    ),
  }
  return words[edition.mine!.state] ?? ''
}

function MyPlace({ edition }: { edition: EditionView }) {
  const t = useT()
  const { mine } = edition
  return (
    <Stack>
      <Heading level={2} look={3}>
        {headline(edition, t)}
      </Heading>
      {explanation(edition, t) && <Text soft>{explanation(edition, t)}</Text>}
      {mine!.state === 'seated' && edition.sessions.length > 0 && (
        <ButtonLink href={paths.calendar(edition.id)} kind="quiet" icon="calendar" download wide>
          {t('Zet het in je agenda', 'Put it in your calendar')}
        </ButtonLink>
      )}
      {edition.mayWithdraw.ok && (
        <Small>
          <Link href={paths.withdraw(mine!.id)}>{t('Kun je niet? Meld je af', 'Can’t make it? Withdraw')}</Link>
        </Small>
      )}
      {!edition.mayWithdraw.ok && edition.mayWithdraw.reason === 'already-started' && (
        <Small soft>
          {t(
            'De training is begonnen. Kun je niet komen, laat het dan de docent weten.',
            'The training has started. If you can’t come, tell the trainer.',
          )}
        </Small>
      )}
    </Stack>
  )
}

function when(edition: EditionView, t: Translate, lang: Lang): string {
  const first = edition.sessions[0]
  if (!first) return ''
  const start = t(`Start ${sayDate(dateOf(first.startsAt), lang)}.`, `Starts ${sayDate(dateOf(first.startsAt), lang)}.`)
  const last = edition.closesAt ? dateOf(edition.closesAt.subtract({ seconds: 1 })) : null
  return last
    ? `${start} ${t(`Aanmelden kan tot en met ${sayDate(last, lang, 'no year')}.`, `Enrol until ${sayDate(last, lang, 'no year')}.`)}`
    : start
}

function EnrolHere({ edition, personId }: { edition: EditionView; personId: string }) {
  const t = useT()
  const lang = useLang()
  const rejected = edition.mine?.state === 'rejected'
  const dates = edition.sessions.length > 0
  if (!edition.wouldGet.ok) return <NotPossible edition={edition} />
  const { place } = edition.wouldGet
  const label = {
    seat: t('Meld je aan', 'Enrol'),
    waiting: dates ? t('Zet me op de wachtlijst', 'Put me on the waiting list') : t('Zet me op de lijst', 'Put me on the list'),
    request: t('Vraag het je leidinggevende', 'Ask your manager'),
  }[place]
  return (
    <Stack>
      <Heading level={2} look={3}>
        {t('Doe mee', 'Join in')}
      </Heading>
      {rejected && (
        <Notice kind="info">
          {t(
            'Je vorige aanvraag is afgewezen. Overleg met je leidinggevende voordat je opnieuw vraagt.',
            'Your earlier request was refused. Talk to your manager before you ask again.',
          )}
        </Notice>
      )}
      {dates && edition.seatsLeft !== null && (
        <Seats left={edition.waiting > 0 ? 0 : edition.seatsLeft} capacity={edition.capacity ?? undefined} waiting={edition.waiting} />
      )}
      {dates && edition.uncounted && edition.capacity !== null && (
        <Small soft>{t('Is het vol? Dan kom je op de wachtlijst.', 'Is it full? Then you come on the waiting list.')}</Small>
      )}
      {!dates && edition.waiting > 0 && (
        <Small soft>
          {t(
            `${edition.waiting} ${edition.waiting === 1 ? 'collega staat' : 'collega’s staan'} op de lijst.`,
            `${edition.waiting} ${edition.waiting === 1 ? 'colleague is' : 'colleagues are'} on the list.`,
          )}
        </Small>
      )}
      {when(edition, t, lang) && <Small soft>{when(edition, t, lang)}</Small>}
      {place === 'waiting' && dates && !edition.movesUp && (
        <Small soft>
          {t(
            'De training begint bijna: een vrije plaats gaat nu naar iemand van de lijst, met de hand.',
            'The training starts soon: a free seat now goes to somebody on the list, by hand.',
          )}
        </Small>
      )}
      <Form action={paths.enrolments(edition.id)}>
        <HiddenField name="personId" value={personId} />
        <Button wide>{label}</Button>
      </Form>
    </Stack>
  )
}

function NotPossible({ edition }: { edition: EditionView }) {
  const t = useT()
  const lang = useLang()
  const reason = edition.wouldGet.ok ? null : edition.wouldGet.reason
  const opens =
    reason === 'not-open-yet' && edition.opensAt
      ? t(`Aanmelden kan vanaf ${sayDate(dateOf(edition.opensAt), lang)}.`, `Enrolment opens on ${sayDate(dateOf(edition.opensAt), lang)}.`)
      : null
  return (
    <Stack>
      <Heading level={2} look={3}>
        {t('Aanmelden kan nu niet', 'You can’t enrol now')}
      </Heading>
      <Text>{opens ?? (enrolTellings[reason!][lang] as string)}</Text>
      {reason !== 'not-open-yet' && (
        <Small>
          <Link href={paths.activity(edition.activityId)}>{t('Kijk naar andere data', 'See other dates')}</Link>
        </Small>
      )}
    </Stack>
  )
}

/** Asks once more before a place is given up. */
export function LeavePage({ enrolment, refusal }: { enrolment: Leaving; refusal?: string }) {
  const t = useT()
  const lang = useLang()
  const title = enrolment.self
    ? t('Wil je je afmelden?', 'Do you want to withdraw?')
    : t(`Wil je ${enrolment.name} afmelden?`, `Do you want to withdraw ${enrolment.name}?`)
  return (
    <Page title={title} lead={enrolment.title + (enrolment.startsAt ? `, ${sayDate(dateOf(enrolment.startsAt), lang)}` : '')} narrow>
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Card as="div">
        <Text>{leaveWords(enrolment, t)}</Text>
        <Actions>
          <Form action={paths.withdraw(enrolment.id)} inline>
            <Button kind="danger">{enrolment.self ? t('Ja, meld me af', 'Yes, withdraw') : t('Ja, meld af', 'Yes, withdraw')}</Button>
          </Form>
          <ButtonLink href={paths.edition(enrolment.editionId)} kind="quiet">
            {t('Nee, terug', 'No, back')}
          </ButtonLink>
        </Actions>
      </Card>
    </Page>
  )
}

function leaveWords(enrolment: Leaving, t: Translate): string {
  if (enrolment.state === 'waiting')
    return t(
      'Je verliest je plek op de lijst. Meld je je later weer aan, dan sluit je achteraan.',
      'You lose your place on the list. If you enrol again later, you join at the end.',
    )
  if (enrolment.state === 'requested') return t('De aanvraag bij de leidinggevende vervalt.', 'The request to the manager ends.')
  return enrolment.waiting > 0
    ? t(
        'De plaats gaat naar iemand van de wachtlijst. Je krijgt hem niet vanzelf terug.',
        'The seat goes to somebody on the waiting list. You do not get it back by itself.',
      )
    : t(
        'De plaats komt vrij voor een ander. De afspraak verdwijnt uit je agenda.',
        'The seat comes free for somebody else. The appointment leaves your calendar.',
      )
}
