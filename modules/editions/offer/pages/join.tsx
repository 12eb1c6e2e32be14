import { Button, ButtonLink, Card, Facts, Form, Heading, Seats, Small, Stack, Text, useLang, useT } from '#ui/index.ts'
import { sayDate, sayNumber, sayPrice, type Lang, type Translate } from '#platform/words.ts'
import type { ActivityEdition, ActivityView } from '../views/activity.ts'
import { crewPaths } from '../../crew/paths.ts'
import { paths } from '../../paths.ts'

/** Who may enrol others: a manager the team, a voorman the crew. */
export interface Brings {
  team: boolean
  crew: boolean
}

export function Join({ activity, brings }: { activity: ActivityView; brings: Brings }) {
  const t = useT()
  const lang = useLang()
  const first = activity.editions[0]
  const asks = activity.state === 'published' && !(activity.standsAlone && !first)
  return (
    <Card as="aside" tone="lead" sticky label={t('Doe mee', 'Join')}>
      <Heading level={2}>{t('Doe mee', 'Join')}</Heading>
      {first && <Next edition={first} />}
      {first && !activity.confidential && <BringOthers editionId={first.id} brings={brings} />}
      {!first && activity.startUrl && (
        <ButtonLink wide href={activity.startUrl}>
          {t('Begin nu', 'Start now')}
        </ButtonLink>
      )}
      {!first && !activity.startUrl && activity.standsAlone && (
        <Stack gap="s">
          <Small>
            {t('Begin wanneer je wilt. De academie helpt je op weg.', 'Start whenever you like. The academy helps you on your way.')}
          </Small>
          <ButtonLink wide href={paths.wish(activity.title)}>
            {t('Vraag hoe je begint', 'Ask how to start')}
          </ButtonLink>
        </Stack>
      )}
      {!first && asks && <AskForMore activity={activity} quiet={false} />}
      <Facts small facts={factsOf(activity, t, lang)} />
      {first && asks && <AskForMore activity={activity} quiet />}
    </Card>
  )
}

/** The first date, with what is left of it, and the way in. */
function Next({ edition }: { edition: ActivityEdition }) {
  const t = useT()
  const lang = useLang()
  const date = edition.startsOn ? Temporal.PlainDate.from(edition.startsOn) : null
  const seats = edition.capacity !== null && date && !edition.mine
  return (
    <Stack gap="s">
      <Text strong>{date ? sayDate(date, lang) : t('De datum volgt', 'The date will follow')}</Text>
      {seats && <Seats left={edition.capacity! - edition.taken} capacity={edition.capacity!} waiting={edition.waiting} />}
      <ButtonLink wide href={paths.edition(edition.id)}>
        {edition.mine ? t('Bekijk jouw plaats', 'See your place') : t('Bekijk en meld je aan', 'See and enrol')}
      </ButtonLink>
    </Stack>
  )
}

/** The first date is also one to enrol others for; from another date its own page leads there. */
function BringOthers({ editionId, brings }: { editionId: string; brings: Brings }) {
  const t = useT()
  return (
    <>
      {brings.team && (
        <ButtonLink wide kind="quiet" icon="people" href={paths.team(editionId)}>
          {t('Meld je team aan', 'Enrol your team')}
        </ButtonLink>
      )}
      {brings.crew && (
        <ButtonLink wide kind="quiet" icon="people" href={crewPaths.enrol(editionId)}>
          {t('Meld je ploeg aan', 'Enrol your crew')}
        </ButtonLink>
      )}
    </>
  )
}

/** "Ask for a new edition" with its counter, which speaks in steps of the small group (rule 5). */
function AskForMore({ activity, quiet }: { activity: ActivityView; quiet: boolean }) {
  const t = useT()
  const others =
    activity.asking !== null &&
    t(
      `Ten minste ${activity.asking} collega’s vragen om een nieuwe editie.`,
      `At least ${activity.asking} colleagues ask for a new edition.`,
    )
  if (activity.asked)
    return (
      <Stack gap="s">
        <Small>
          {t(
            'Je hebt om een nieuwe editie gevraagd. Je hoort het als er een gepland is. ',
            'You asked for a new edition. You will hear when one is planned. ',
          )}
          {others}
        </Small>
        <Form action={paths.stopAsking(activity.id)}>
          <Button kind="link">{t('Trek je vraag in', 'Withdraw your request')}</Button>
        </Form>
      </Stack>
    )
  return (
    <Form action={paths.ask(activity.id)}>
      {quiet && <Small soft>{t('Kun je dan niet?', 'Can you not come then?')}</Small>}
      <Button wide={!quiet} kind={quiet ? 'link' : 'primary'}>
        {t('Vraag om een nieuwe editie', 'Ask for a new edition')}
      </Button>
      {others && <Small soft>{others}</Small>}
    </Form>
  )
}

function factsOf(activity: ActivityView, t: Translate, lang: Lang) {
  const { halfDays, hours, minGroup, maxGroup } = activity
  const duration = [
    halfDays && `${sayNumber(halfDays, lang)} ${halfDays === 1 ? t('dagdeel', 'half day') : t('dagdelen', 'half days')}`,
    hours && `${sayNumber(hours, lang)} ${t('uur', 'hours')}`,
  ].filter(Boolean)
  const mixes = {
    work: t('op het werk', 'at work'),
    others: t('van en met anderen', 'from and with others'),
    formal: t('in een cursus of training', 'in a course or training'),
  }
  return [
    { name: t('Duur', 'Duration'), value: duration.join(', ') },
    {
      name: t('Groep', 'Group'),
      value:
        minGroup && maxGroup
          ? t(`${minGroup} tot ${maxGroup} mensen`, `${minGroup} to ${maxGroup} people`)
          : maxGroup
            ? t(`hooguit ${maxGroup} mensen`, `at most ${maxGroup} people`)
            : minGroup && minGroup > 1
              ? t(`vanaf ${minGroup} mensen`, `from ${minGroup} people`)
              : '',
    },
    {
      name: t('Kosten', 'Costs'),
      value:
        activity.priceCents === null
          ? ''
          : activity.priceCents === 0
            ? sayPrice(0, lang)
            : t(`${sayPrice(activity.priceCents, lang)} per persoon`, `${sayPrice(activity.priceCents, lang)} a person`),
    },
    { name: t('Aanbieder', 'Provider'), value: activity.provider },
    {
      name: t('Soort', 'Kind'),
      value: [
        activity.tailored ? t('maatwerk', 'tailored') : t('standaard', 'standard'),
        activity.inCompany ? t('in eigen huis', 'in-company') : '',
      ]
        .filter(Boolean)
        .join(', '),
    },
    { name: t('Zo leer je', 'How you learn'), value: mixes[activity.mix] },
    { name: t('Taal', 'Language'), value: activity.lang === 'en' ? t('Engels', 'English') : '' },
    { name: t('Certificaat', 'Certificate'), value: activity.certificate ? t('ja', 'yes') : '' },
  ]
}
