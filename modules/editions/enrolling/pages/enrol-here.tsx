import { Button, Form, Heading, HiddenField, Link, Notice, Seats, Small, Stack, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, type Lang, type Translate } from '#platform/words.ts'
import type { EditionView } from '../views/edition.ts'
import { enrolTellings } from '../../messages.ts'
import { paths } from '../../paths.ts'

function when(edition: EditionView, t: Translate, lang: Lang): string {
  const first = edition.sessions[0]
  if (!first) return ''
  const start = t(`Start ${sayDate(dateOf(first.startsAt), lang)}.`, `Starts ${sayDate(dateOf(first.startsAt), lang)}.`)
  const last = edition.closesAt ? dateOf(edition.closesAt.subtract({ seconds: 1 })) : null
  return last
    ? `${start} ${t(`Aanmelden kan tot en met ${sayDate(last, lang, 'no year')}.`, `Enrol until ${sayDate(last, lang, 'no year')}.`)}`
    : start
}

export function EnrolHere({ edition, personId }: { edition: EditionView; personId: string }) {
  const t = useT()
  const lang = useLang()
  const rejected = edition.mine?.state === 'rejected'
  const dates = edition.sessions.length > 0
  if (!edition.wouldGet.ok) return <NotPossible edition={edition} />
  const { place } = edition.wouldGet
  const label = {
    seat: t('Meld je aan', 'Enrol'),
    waiting: dates ? t('Zet me op de wachtlijst', 'Put me on the waiting list') : t('Zet me op de lijst', 'Put me on the list'),
    request:
      edition.asks === 'budget_holder'
        ? t('Vraag het de budgethouder', 'Ask the budget holder')
        : t('Vraag het je leidinggevende', 'Ask your manager'),
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
