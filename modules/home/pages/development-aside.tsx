import { Bullets, Card, Heading, Lines, Link, Small, Stack, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayTime } from '#platform/words.ts'
import { scanPaths } from '#modules/scans/index.ts'
import { paths } from '../paths.ts'
import type { Development, NextTalk } from '../views/development.ts'
import { WaitsForYou } from './start-waiting.tsx'

/** What waits, the next talk, what others show, and the ways to the rooms behind this page. */
export function AroundMe({ mine }: { mine: Development }) {
  return (
    <Stack gap="l">
      {mine.waiting.length === 0 && <WaitsForYou waiting={mine.waiting} />}
      <Talk talk={mine.talk} />
      <Scans begun={mine.begun} />
      <SharedWithMe shared={mine.shared} />
      <WhoSeesThis />
    </Stack>
  )
}

function Talk({ talk }: { talk: NextTalk | null }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card>
      <Heading level={2}>{t('Volgend gesprek', 'Next talk')}</Heading>
      {talk ? (
        <Stack gap="s">
          <Link href={talk.href} strong>
            {t(`Met ${talk.with}`, `With ${talk.with}`)}
          </Link>
          <Small soft>
            {[
              sayDate(dateOf(talk.startsAt), lang),
              sayTime(talk.startsAt, lang),
              talk.place,
              !talk.agreed && t('nog niet afgesproken', 'not agreed yet'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Small>
        </Stack>
      ) : (
        <Text soft>{t('Er staat niets gepland.', 'Nothing is planned.')}</Text>
      )}
      <Small>
        <Link href={paths.talks}>{t('Gesprekken', 'Talks')}</Link>
        {' · '}
        <Link href="/begeleiding">{t('Vraag een leeradviseur of coach', 'Ask a learning adviser or coach')}</Link>
      </Small>
    </Card>
  )
}

function Scans({ begun }: Pick<Development, 'begun'>) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Scans', 'Scans')}</Heading>
      {begun.length > 0 && (
        <Lines
          items={begun.map((one) => (
            <Link href={scanPaths.sheet(one.id)}>{t(`Ga verder met ${one.title}`, `Go on with ${one.title}`)}</Link>
          ))}
        />
      )}
      <Small>
        <Link href={scanPaths.scans}>{t('Mijn scans en uitslagen', 'My scans and results')}</Link>
      </Small>
    </Card>
  )
}

function SharedWithMe({ shared }: Pick<Development, 'shared'>) {
  const t = useT()
  const words: Record<string, string> = {
    ratings: t('inschattingen', 'ratings'),
    scan: t('de uitslag van een scan', 'the result of a scan'),
    choice: t('een keuze van vaardigheden', 'a choice of skills'),
  }
  return (
    <Card>
      <Heading level={2}>{t('Met mij gedeeld', 'Shared with me')}</Heading>
      {shared.length ? (
        <Lines
          items={shared.map((one) => (
            <Stack gap="s">
              <Link href={one.href} strong>
                {one.title ?? words[one.kind] ?? t('iets', 'something')}
              </Link>
              <Small soft>{t(`van ${one.owner}`, `by ${one.owner}`)}</Small>
            </Stack>
          ))}
        />
      ) : (
        <Text soft>{t('Niemand deelt nu iets met je.', 'Nobody shares anything with you now.')}</Text>
      )}
      <Small>
        <Link href="/mijn/gedeeld">{t('Wat ik deel en wat anderen delen', 'What I share and what others share')}</Link>
      </Small>
    </Card>
  )
}

/** Why one sees this page, and who else can see what is on it. */
function WhoSeesThis() {
  const t = useT()
  return (
    <Stack gap="s">
      <details id="wie-kan-dit-zien">
        <summary>{t('Waarom zie ik dit, en wie kan dit zien?', 'Why do I see this, and who can see this?')}</summary>
        <Bullets
          items={[
            t('Deze pagina is alleen voor jou: niemand anders kan hem openen.', 'This page is for you alone: nobody else can open it.'),
            t(
              'Je doelen, scans en reflecties ziet niemand, tot jij er een deelt.',
              'Nobody sees your goals, scans and reflections, until you share one.',
            ),
            t(
              'Je leidinggevende ziet de inschattingen van leidinggevende en assessor, en wat je afrondde.',
              'Your manager sees ratings by manager and assessor, and what you completed.',
            ),
            t('In een gesprek lezen jullie twee mee, verder niemand.', 'A talk is read by the two of you, and nobody else.'),
            t('De academie ziet alleen aantallen, vanaf vijf mensen.', 'The academy sees numbers only, from five people on.'),
          ]}
        />
        <Small soft>
          <Link href="/vertrouwen">{t('Wie ziet wat van jou', 'Who sees what about you')}</Link>
          {' · '}
          <Link href={paths.looks}>{t('Wie keek in jouw gegevens', 'Who looked at your data')}</Link>
        </Small>
      </details>
    </Stack>
  )
}
