import { Card, EmptyState, Grid, Heading, Lines, Link, Page, RangeList, Small, Stack, Table, Tag, Text, useLang, useT } from '#ui/index.ts'
import { sayDay, sayNumber, type Translate } from '#platform/words.ts'
import { planPaths } from '#modules/plans/index.ts'
import { gapWord, rangeWord, skillPaths, sourceWord, type RatedSkill } from '#modules/skills/index.ts'
import type { Development, OpenGoal } from '../views/development.ts'
import { AroundMe } from './development-aside.tsx'
import { WaitsForYou } from './start-waiting.tsx'

/** Everything about somebody's own development on one page: what you can, what you want, what waits; each leads to its own room. */
export function DevelopmentPage({ mine }: { mine: Development }) {
  const t = useT()
  const gaps = mine.skills.filter(toLearn)
  return (
    <Page
      title={t('Mijn ontwikkeling', 'My development')}
      lead={t(
        'Wat je kunt, wat je wilt leren en wat er op je wacht. Dit is van jou.',
        'What you can do, what you want to learn and what waits for you. This is yours.',
      )}
    >
      <Grid columns="aside">
        <Stack gap="l">
          {mine.waiting.length > 0 && <WaitsForYou waiting={mine.waiting} />}
          <Plan goals={mine.goals} />
          {gaps.length > 0 && <Gaps gaps={gaps} />}
          {mine.skills.length ? <Profile skills={mine.skills} /> : <NothingYet />}
        </Stack>
        <AroundMe mine={mine} />
      </Grid>
    </Page>
  )
}

/** What a framework withdrew is asked of nobody any more, whatever a profile still says. */
const toLearn = (skill: RatedSkill) => !skill.withdrawn && skill.targets.some((one) => one.gap === 'to-learn')

function Plan({ goals }: { goals: OpenGoal[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card>
      <Heading level={2}>{t('Mijn doelen', 'My goals')}</Heading>
      {goals.length ? (
        <Lines
          items={goals.map((goal) => (
            <Stack gap="s">
              <Link href={planPaths.goal(goal.id)} strong>
                {goal.what}
              </Link>
              <Small soft>
                {goal.next
                  ? t(`Volgende stap: ${goal.next}`, `Next step: ${goal.next}`)
                  : t('Nog geen stap. Kies er een.', 'No step yet. Choose one.')}
                {goal.byDay && ` · ${t('klaar op', 'done by')} ${sayDay(goal.byDay, lang)}`}
              </Small>
            </Stack>
          ))}
        />
      ) : (
        <Text>
          {t('Je hebt nu geen open doel. Eén zin is genoeg om te beginnen.', 'You have no open goal now. One sentence is enough to begin.')}
        </Text>
      )}
      <Small>
        <Link href={planPaths.plan}>{t('Naar mijn ontwikkelplan', 'To my development plan')}</Link>
      </Small>
    </Card>
  )
}

/** Where a role profile asks more than the rating that counts; each with the way to a goal. */
function Gaps({ gaps }: { gaps: RatedSkill[] }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Wat een rolprofiel meer vraagt', 'What a role profile asks more')}</Heading>
      <Lines
        items={gaps.map((skill) => (
          <Stack gap="s">
            <Link href={skillPaths.mySkill(skill.id)} strong>
              {skill.name}
            </Link>
            <Small soft>
              {skill.targets
                .filter((one) => one.gap === 'to-learn')
                .map((one) => t(`${one.profile} vraagt vanaf niveau ${one.range.from}`, `${one.profile} asks from level ${one.range.from}`))
                .join(' · ')}
            </Small>
            <Small>
              <Link href={planPaths.proposeSkill(skill.id)} about={skill.name}>
                {t('Maak er een doel van', 'Make it a goal')}
              </Link>
            </Small>
          </Stack>
        ))}
      />
    </Card>
  )
}

const standing = (skill: RatedSkill, t: Translate, lang: 'nl' | 'en') =>
  skill.counts
    ? t(`${sayNumber(skill.counts.level, lang)} van ${skill.scale.to}`, `${sayNumber(skill.counts.level, lang)} of ${skill.scale.to}`)
    : gapWord('unknown', t)

function Profile({ skills }: { skills: RatedSkill[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="div">
      <Heading level={2}>{t('Mijn vaardigheden', 'My skills')}</Heading>
      <RangeList
        caption={t(
          'Vol rondje: de inschatting die telt. Vlak: wat een rolprofiel vraagt. De tabel zegt hetzelfde.',
          'Full circle: the rating that counts. Band: what a role profile asks. The table says the same.',
        )}
        rows={skills.map((skill) => ({
          label: skill.name,
          ...skill.scale,
          bands: skill.targets.map(({ range }) => range),
          marks: skill.counts ? [{ at: skill.counts.level, counts: true }] : [],
          text: skill.counts ? standing(skill, t, lang) : t('nog niets bekend', 'nothing known yet'),
        }))}
      />
      <details>
        <summary>{t('Bekijk dit als tabel', 'See this as a table')}</summary>
        <Table
          captionUnseen
          caption={t('Vaardigheden in een tabel', 'Skills in a table')}
          rows={skills}
          columns={[
            { key: 'skill', head: t('Vaardigheid', 'Skill'), cell: (one) => <Link href={skillPaths.mySkill(one.id)}>{one.name}</Link> },
            { key: 'now', head: t('Nu', 'Now'), cell: (one) => <Now skill={one} /> },
            { key: 'by', head: t('Volgens', 'According to'), cell: (one) => (one.counts ? sourceWord(one.counts.rating.source, t) : '–') },
            { key: 'asked', head: t('Gevraagd', 'Asked'), cell: (one) => <Asked skill={one} /> },
          ]}
        />
      </details>
      <Small>
        <Link href={skillPaths.mine}>{t('Naar mijn vaardigheden', 'To my skills')}</Link>
      </Small>
    </Card>
  )
}

function Now({ skill }: { skill: RatedSkill }) {
  const t = useT()
  const lang = useLang()
  if (skill.counts) return <>{standing(skill, t, lang)}</>
  return (
    <Link href={skillPaths.mySkill(skill.id)} about={skill.name}>
      {t('Schat jezelf in', 'Rate yourself')}
    </Link>
  )
}

function Asked({ skill }: { skill: RatedSkill }) {
  const t = useT()
  if (!skill.targets.length) return <>–</>
  return (
    <Stack gap="s">
      {skill.targets.map(({ range, gap, profile }) => (
        <div>
          {profile}: {rangeWord(range, skill.levels, t)}{' '}
          {gap !== 'unknown' && <Tag tone={gap === 'to-learn' ? 'sun' : 'ok'}>{gapWord(gap, t)}</Tag>}
        </div>
      ))}
    </Stack>
  )
}

function NothingYet() {
  const t = useT()
  return (
    <EmptyState
      drawing="search"
      title={t('Nog geen vaardigheden', 'No skills yet')}
      text={t(
        'Zoek een vaardigheid, doe een scan of kies een rolprofiel. Het hoeft niet.',
        'Find a skill, do a scan or choose a role profile. You do not have to.',
      )}
      action={<Link href={skillPaths.find}>{t('Zoek een vaardigheid', 'Find a skill')}</Link>}
    />
  )
}
