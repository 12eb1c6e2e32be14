import { ButtonLink, Card, Grid, Heading, Lines, Link, shortDate, Small, Stack, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayPrice } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { distributionOf } from '../rules.ts'
import type { TeamMember } from '../views/team.ts'
import { inWords } from './words.ts'
import type { TeamProps } from './team.tsx'

export function TeamCards({ team, showsDistribution, now }: TeamProps) {
  const t = useT()
  // Others see in the table that it waits.
  const asked = team.people.flatMap((who) => who.enrolled.filter((one) => one.yours).map((one) => ({ who, one })))
  const soon = team.people.filter((who) => who.enrolled.some((one) => one.state === 'seated')).length
  const quiet = showsDistribution ? team.people.filter((who) => standing(who, now) === 'nothing') : []
  return (
    <Grid columns={showsDistribution && asked.length ? 'three' : 'two'}>
      {asked.length > 0 && <AskedCard asked={asked} />}
      <Card tight>
        <Heading level={2}>{t('Op pad', 'Under way')}</Heading>
        <Text>
          <b>{t(`${soon} van ${team.people.length}`, `${soon} of ${team.people.length}`)}</b>{' '}
          {t('zijn ingeschreven voor iets dat nog komt.', 'are enrolled for something to come.')}
        </Text>
        <Small soft>
          {t('Samen aanmelden? Kies eerst een training. ', 'Enrol people together? Choose a training first. ')}
          <Link href={paths.offer}>{t('Bekijk het aanbod', 'See the catalogue')}</Link>
        </Small>
      </Card>
      {showsDistribution && <GoodTalk quiet={quiet} />}
    </Grid>
  )
}

function AskedCard({ asked }: { asked: { who: TeamMember; one: TeamMember['enrolled'][number] }[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card tone="lead">
      <Heading level={2}>
        {asked.length === 1
          ? t('1 aanvraag wacht op jouw akkoord', '1 request waits for your approval')
          : t(`${asked.length} aanvragen wachten op jouw akkoord`, `${asked.length} requests wait for your approval`)}
      </Heading>
      <Lines
        items={asked.slice(0, 3).map(({ who, one }) => (
          <Stack gap="s">
            <Small>
              {[
                t(`${who.name} vraagt ${one.title}`, `${who.name} asks for ${one.title}`),
                one.startsOn && shortDate(one.startsOn, lang),
                one.priceCents && sayPrice(one.priceCents, lang),
              ]
                .filter(Boolean)
                .join(', ')}
              .
            </Small>
            <ButtonLink kind="quiet" href={paths.answerRequest(one.enrolmentId)} about={t(`van ${who.name}`, `of ${who.name}`)}>
              {t('Bekijk de aanvraag', 'See the request')}
            </ButtonLink>
          </Stack>
        ))}
      />
      {asked.length > 3 && (
        <Small soft>
          {t(
            `En nog ${inWords(asked.length - 3, 'nl')}, in de tabel hieronder.`,
            `And ${inWords(asked.length - 3, 'en')} more, in the table below.`,
          )}
        </Small>
      )}
    </Card>
  )
}

const standing = (who: TeamMember, now: Temporal.Instant) =>
  distributionOf({ contractHours: who.contractHours, since: who.since, followed: who.followed, planned: who.enrolled.length }, dateOf(now))

/** P02 as a prompt for a talk, never as a list of scores: a group, alphabetical. */
function GoodTalk({ quiet }: { quiet: TeamMember[] }) {
  const t = useT()
  if (!quiet.length)
    return (
      <Card tight>
        <Heading level={2}>{t('Iedereen leert mee', 'Everybody is learning')}</Heading>
        <Small soft>
          {t('In de afgelopen twaalf maanden volgde iedereen iets.', 'In the past twelve months everybody followed something.')}
        </Small>
      </Card>
    )
  return (
    <Card tight>
      <Heading level={2}>{t('Een goed gesprek', 'A good talk')}</Heading>
      <Small>
        {t(
          'Deze collega’s volgden een jaar niets. Vraag eens waar zij energie van krijgen.',
          'These colleagues followed nothing for a year. Ask them what gives them energy.',
        )}
      </Small>
      <Small>{quiet.map((who, i) => [i ? ', ' : '', <Link href={paths.colleague(who.id)}>{who.name}</Link>])}</Small>
    </Card>
  )
}
