import {
  Actions,
  Bullets,
  Button,
  ButtonLink,
  Card,
  Facts,
  Form,
  HiddenField,
  Link,
  Notice,
  Page,
  Seats,
  Small,
  Stack,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayPrice, sayTimes, type Lang, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { MailRequest } from './mail-view.ts'
import type { DayBeside } from './rules.ts'
import type { RequestView } from './views.ts'

/** One request, and one button for each answer. */
export function JudgePage({ request, refusal }: { request: RequestView; refusal?: string }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t(`${request.name} wil meedoen`, `${request.name} wants to join`)}
      lead={request.title}
      breadcrumb={[{ href: '/', label: t('Wacht op jou', 'Waiting for you') }]}
      narrow
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {request.insteadOf && (
        <Notice kind="info">{t(`Je neemt waar voor ${request.insteadOf}.`, `You stand in for ${request.insteadOf}.`)}</Notice>
      )}
      <Card>
        <Facts facts={factsOf(request, t, lang)} />
        {request.seatsLeft !== null && (
          <Seats left={request.seatsLeft} capacity={request.capacity ?? undefined} waiting={request.waiting} />
        )}
        {request.turn === 'yours' && <Beside days={request.days} names />}
        {request.turn === 'yours' ? <Answers request={request} /> : <Judged request={request} />}
      </Card>
      <Small>
        {request.open && (
          <Link href={request.owner ? paths.sharedEdition(request.editionId) : paths.edition(request.editionId)}>
            {t('Bekijk deze editie', 'See this edition')}
          </Link>
        )}
      </Small>
    </Page>
  )
}

/** The same from a message, without signing in: as little as is needed to answer. A page with buttons, because mail scanners open links. */
export function MailAnswerPage({ secret, found, refusal }: { secret: string; found: MailRequest; refusal?: string }) {
  const t = useT()
  const lang = useLang()
  if (found.kind !== 'ask') return <NothingToAnswer found={found} refusal={refusal} />
  const { request } = found
  return (
    <Page title={t(`${found.name} wil meedoen`, `${found.name} wants to join`)} lead={request.title} narrow>
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {request.insteadOf && (
        <Notice kind="info">{t(`Je neemt waar voor ${request.insteadOf}.`, `You stand in for ${request.insteadOf}.`)}</Notice>
      )}
      <Card>
        <Facts facts={factsOf(request, t, lang)} />
        <Beside days={request.days} names={false} />
        <Actions>
          <AnswerForm secret={secret} answer="approve" />
          <AnswerForm secret={secret} answer="reject" />
        </Actions>
        <Small soft>
          {t(
            'Je bent niet ingelogd. Met deze link antwoord je alleen op deze aanvraag.',
            'You are not signed in. With this link you answer this request only.',
          )}
        </Small>
      </Card>
      <Small>
        <Link href={paths.judge(request.id)}>{t('Log in voor meer over deze aanvraag', 'Sign in for more about this request')}</Link>
      </Small>
    </Page>
  )
}

function AnswerForm({ secret, answer }: { secret: string; answer: 'approve' | 'reject' }) {
  const t = useT()
  return (
    <Form action={paths.answer} inline turbo={false}>
      <HiddenField name="secret" value={secret} />
      <HiddenField name="answer" value={answer} />
      {answer === 'approve' ? <Button>{t('Akkoord', 'Approve')}</Button> : <Button kind="quiet">{t('Niet akkoord', 'Refuse')}</Button>}
    </Form>
  )
}

function NothingToAnswer({ found, refusal }: { found: Exclude<MailRequest, { kind: 'ask' }>; refusal?: string }) {
  const t = useT()
  const by = found.kind === 'answered' ? found.by || t('Iemand', 'Somebody') : ''
  const words =
    found.kind === 'over'
      ? t(
          'Deze link werkt niet meer. De aanvraag is ingetrokken, de opleiding is begonnen, of iemand anders beslist nu.',
          'This link no longer works. The request was withdrawn, the training has started, or somebody else decides now.',
        )
      : found.decision === 'approved'
        ? t(`${by} gaf akkoord. Je hoeft niets meer te doen.`, `${by} approved. Nothing needs to be done.`)
        : t(`${by} ging niet akkoord. Je hoeft niets meer te doen.`, `${by} refused. Nothing needs to be done.`)
  return (
    <Page
      title={found.kind === 'over' ? t('Er is niets te beslissen', 'Nothing to decide') : t('Er is al geantwoord', 'Already answered')}
      narrow
    >
      <Notice kind={found.kind === 'over' ? 'warning' : 'info'}>{refusal ?? words}</Notice>
    </Page>
  )
}

function factsOf(request: RequestView, t: Translate, lang: Lang) {
  const { startsAt, endsAt, halfDays } = request
  return [
    { name: t('Afdeling', 'Unit'), value: request.unit || null },
    { name: t('Start', 'Start'), value: startsAt ? sayDate(dateOf(startsAt), lang) : t('datum volgt', 'date to follow') },
    {
      name: t('Tijd', 'Time'),
      value: startsAt && endsAt && dateOf(startsAt).equals(dateOf(endsAt)) ? sayTimes(startsAt, endsAt, lang) : null,
    },
    {
      name: t('Duur', 'Length'),
      value: halfDays
        ? t(`${halfDays} ${halfDays === 1 ? 'dagdeel' : 'dagdelen'}`, `${halfDays} half ${halfDays === 1 ? 'day' : 'days'}`)
        : null,
    },
    { name: t('Kosten', 'Cost'), value: request.priceCents === null ? t('niet bekend', 'not known') : sayPrice(request.priceCents, lang) },
    { name: t('Gevraagd op', 'Asked on'), value: sayDate(dateOf(request.at), lang) },
  ]
}

/** Who else of the team is away on those days, and where too few would stay at work. Never why. */
function Beside({ days, names }: { days: DayBeside[]; names: boolean }) {
  const t = useT()
  const lang = useLang()
  const day = (one: DayBeside) => sayDate(one.day, lang, 'no year')
  const count = (n: number) => (n === 1 ? t('1 collega', '1 colleague') : t(`${n} collega’s`, `${n} colleagues`))
  // The same people on several days are said once.
  const away = Map.groupBy(
    days.filter((one) => one.away.length > 0),
    (one) => (names ? one.away.join(', ') : count(one.away.length)),
  )
  return (
    <Stack gap="s">
      {days.flatMap((one) => one.short.map((unit) => <TooFew day={day(one)} {...unit} />))}
      {days.length > 0 && away.size === 0 && (
        <Text soft>{t('Niemand anders van het team heeft dan een opleiding.', 'Nobody else of the team has a training then.')}</Text>
      )}
      {away.size > 0 && <Text strong>{t('Ook weg voor een opleiding', 'Also away for a training')}</Text>}
      {away.size > 0 && <Bullets items={[...away].map(([who, on]) => `${on.map(day).join(', ')}: ${who}`)} />}
    </Stack>
  )
}

function TooFew({ day, unit, stay, needed }: { day: string; unit: string; stay: number; needed: number }) {
  const t = useT()
  return (
    <Notice kind="warning">
      {t(
        `Op ${day} ${stay === 1 ? 'blijft er 1 persoon' : `blijven er ${stay} mensen`} aan het werk bij ${unit}. Het minimum is ${needed}.`,
        `On ${day} ${stay === 1 ? '1 person stays' : `${stay} people stay`} at work in ${unit}. The minimum is ${needed}.`,
      )}
    </Notice>
  )
}

function Answers({ request }: { request: RequestView }) {
  const t = useT()
  const more = request.steps.filter((step) => step.decision === null).length > 1
  return (
    <Stack>
      <Text soft>
        {more
          ? t(
              'Een aanvraag houdt nog geen plaats vast. Na jouw akkoord beslist de budgethouder.',
              'A request holds no seat yet. After your approval the budget holder decides.',
            )
          : t(
              'Een aanvraag houdt nog geen plaats vast. Na jouw akkoord sluit deze collega aan in de rij.',
              'A request holds no seat yet. After your approval this colleague joins the queue.',
            )}
      </Text>
      <Actions>
        <Form action={paths.approve(request.id)} inline>
          <Button>{t('Akkoord', 'Approve')}</Button>
        </Form>
        <Form action={paths.reject(request.id)} inline>
          <Button kind="quiet">{t('Niet akkoord', 'Refuse')}</Button>
        </Form>
      </Actions>
      <Small soft>
        {t(
          'Niet akkoord? Vertel zelf aan je collega waarom. We bewaren geen reden.',
          'Not approved? Tell your colleague why yourself. We keep no reason.',
        )}
      </Small>
    </Stack>
  )
}

function Judged({ request }: { request: RequestView }) {
  const t = useT()
  return (
    <Stack>
      <Text strong>{outcomeWords(request, t)}</Text>
      {request.next && (
        <Text>
          {t(`Er wacht nog een aanvraag op jou. ${request.next.title}.`, `Another request waits for you. ${request.next.title}.`)}
        </Text>
      )}
      <Actions>
        {request.next && <ButtonLink href={request.next.href}>{t('Bekijk de volgende aanvraag', 'See the next request')}</ButtonLink>}
        <ButtonLink href="/" kind="quiet">
          {t('Naar de startpagina', 'To the start page')}
        </ButtonLink>
      </Actions>
    </Stack>
  )
}

function outcomeWords({ state, steps, turn }: RequestView, t: Translate): string {
  const last = steps.findLast((step) => step.decision !== null)
  const by = last?.by || t('Iemand', 'Somebody')
  if (state === 'requested' && turn === 'later')
    return last
      ? t(`${by} gaf akkoord. Nu beslist de budgethouder.`, `${by} approved. Now the budget holder decides.`)
      : t('Eerst beslist de leidinggevende. Daarna krijg jij bericht.', 'The manager decides first. Then you are told.')
  const words: Record<string, string> = {
    requested: t('De opleiding is begonnen. Er is niets meer te beslissen.', 'The training has started. There is nothing left to decide.'),
    rejected: t(`${by} heeft deze aanvraag afgewezen.`, `${by} refused this request.`),
    withdrawn: t('Deze aanvraag is ingetrokken.', 'This request was withdrawn.'),
    cancelled: t('De editie gaat niet door.', 'The edition is cancelled.'),
    waiting: t(`${by} gaf akkoord: op de wachtlijst.`, `${by} approved: on the waiting list.`),
  }
  return words[state] ?? t(`${by} gaf akkoord: deze collega heeft een plaats.`, `${by} approved: this colleague has a seat.`)
}
