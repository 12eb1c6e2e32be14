import { Card, EmptyState, Link, Page, Small, Stack, Table, Tabs, Tag, useLang, useT, type Column, type Tone } from '#ui/index.ts'
import { sayNumber, type Translate } from '#platform/words.ts'
import { skillPaths, sourceWord } from '#modules/skills/index.ts'
import { paths } from '../paths.ts'
import type { Cover } from '../team-skills-rules.ts'
import type { Coming, LastTalk } from '../views/team-ahead.ts'
import type { CoveredSkill, SkilledMember, TeamSkills } from '../views/team-skills.ts'
import { ComingCard, TalksCard } from './team-ahead.tsx'
import { withQuery } from '#platform/http/query.ts'
import { number } from './words.ts'

interface Props {
  team: TeamSkills
  coming: Coming[]
  talks: LastTalk[]
  below: boolean
  /** Which part of many skills the matrix shows, from 1. */
  part: number
  now: Temporal.Instant
}

/** As many columns as fit beside a name. */
const partSize = 8

/** What a team can do (M23), what is coming for it (C01) and with whom it is time to talk. */
export function TeamSkillsPage({ team, coming, talks, below, part, now }: Props) {
  const t = useT()
  const count = team.people.length
  return (
    <Page
      title={t('Vaardigheden van mijn team', 'Skills of my team')}
      lead={t(
        `Wat ${number(count, 'collega', 'collega’s')} samen kunnen, en wat eraan komt.`,
        `What ${number(count, 'colleague', 'colleagues')} can do together, and what is coming.`,
      )}
    >
      <Stack gap="l">
        {team.skills.length ? <Skills team={team} below={below} part={part} /> : <NothingKnown />}
        <ComingCard coming={coming} team={team} />
        <TalksCard talks={talks} now={now} />
        <WhyYouSeeThis below={below} />
      </Stack>
    </Page>
  )
}

function Skills({ team, below, part }: Pick<Props, 'team' | 'below' | 'part'>) {
  const t = useT()
  const parts = Math.ceil(team.skills.length / partSize)
  const at = Math.min(part, parts)
  const shown = team.skills.slice((at - 1) * partSize, at * partSize)
  const href = (deel: number) => withQuery(paths.teamSkills, { onder: below ? 'ja' : undefined, deel: deel > 1 ? String(deel) : undefined })
  return (
    <>
      <Card as="div">
        <CoverTable team={team} files={(kind) => withQuery(paths.teamSkillsFile(kind), { onder: below ? 'ja' : undefined })} />
      </Card>
      <Card as="div">
        {parts > 1 && (
          <Tabs
            label={t('Welke vaardigheden', 'Which skills')}
            tabs={Array.from({ length: parts }, (_, n) => ({
              href: href(n + 1),
              label: `${n * partSize + 1}–${Math.min((n + 1) * partSize, team.skills.length)}`,
              current: n + 1 === at,
            }))}
          />
        )}
        <Matrix people={team.people} skills={shown} />
      </Card>
    </>
  )
}

const tones: Record<Cover, Tone> = { enough: 'ok', thin: 'warm', missing: 'line' }

export const coverWord = (cover: Cover, t: Translate): string =>
  ({ enough: t('genoeg', 'enough'), thin: t('dun', 'thin'), missing: t('ontbreekt', 'missing') })[cover]

function CoverTable({ team, files }: { team: TeamSkills; files: (kind: string) => string }) {
  const t = useT()
  return (
    <Table
      caption={t('Waar is het dun?', 'Where is it thin?')}
      captionNote={t(
        'Kan dit: het niveau dat een rolprofiel van je team vraagt, en anders niveau 2. Genoeg: twee mensen of meer. Dun: één. Ontbreekt: van niemand bekend.',
        'Can do this: the level that a role profile of your team asks, else level 2. Enough: two people or more. Thin: one. Missing: known of nobody.',
      )}
      rows={team.skills}
      columns={[
        { key: 'skill', head: t('Vaardigheid', 'Skill'), cell: (one) => <Link href={skillPaths.skill(one.id)}>{one.name}</Link> },
        {
          key: 'cover',
          head: t('Genoeg mensen?', 'Enough people?'),
          cell: (one) => <Tag tone={tones[one.cover]}>{coverWord(one.cover, t)}</Tag>,
        },
        { key: 'who', head: t('Wie kan dit', 'Who can do this'), cell: (one) => one.holders.map((who) => who.name).join(', ') || '–' },
      ]}
      downloads={['xlsx', 'csv'].map((kind) => ({ href: files(kind), label: kind === 'xlsx' ? 'Excel' : 'CSV' }))}
    />
  )
}

/** Names in alphabetical order beside what each can do. There is no way to sort it: people are not ranked (rule 4). */
function Matrix({ people, skills }: { people: SkilledMember[]; skills: CoveredSkill[] }) {
  const t = useT()
  const columns: Column<SkilledMember>[] = skills.map((skill) => ({
    key: skill.id,
    head: skill.name,
    cell: (who) => (who.stands.has(skill.id) ? <Cell who={who} skill={skill} /> : '–'),
  }))
  return (
    <Table
      dense
      caption={t('Wie kan wat', 'Who can do what')}
      captionNote={t(
        'Op alfabet. Een streepje, of niets op een telefoon: niets dat jij mag zien, of niets dat telt. Dat zegt niet dat iemand het niet kan.',
        'In alphabetical order. A dash, or nothing on a telephone: nothing that you may see, or nothing that counts. It does not mean that somebody can’t.',
      )}
      rows={people}
      columns={[
        { key: 'name', head: t('Naam', 'Name'), cell: (who) => <Link href={paths.ratingsOf(who.id)}>{who.name}</Link> },
        ...columns,
      ]}
    />
  )
}

function Cell({ who, skill }: { who: SkilledMember; skill: CoveredSkill }) {
  const t = useT()
  const lang = useLang()
  const at = who.stands.get(skill.id)!
  return (
    <Stack gap="s">
      {t(`${sayNumber(at.level, lang)} van ${skill.levels}`, `${sayNumber(at.level, lang)} of ${skill.levels}`)}
      <Small soft>{at.source === 'self' ? t('door de collega zelf', 'by the colleague') : sourceWord(at.source, t)}</Small>
    </Stack>
  )
}

function NothingKnown() {
  const t = useT()
  return (
    <EmptyState
      drawing="people"
      title={t('Er is nog niets bekend', 'Nothing is known yet')}
      text={t(
        'Hier komt wat collega’s met je delen, en wat jij, een assessor of een afgeronde activiteit erover zegt.',
        'What colleagues share with you comes here, and what you, an assessor or a completed activity says.',
      )}
    />
  )
}

function WhyYouSeeThis({ below }: { below: boolean }) {
  const t = useT()
  return (
    <Stack gap="s">
      <details id="waarom-zie-ik-dit">
        <summary>{t('Waarom zie ik dit, en wie nog meer?', 'Why do I see this, and who else does?')}</summary>
        <Small>
          {t(
            'Je geeft leiding aan deze mensen. Je ziet de inschattingen van leidinggevende en assessor, wat iemand afrondde, en wat een collega met jou deelt. Wat iemand zelf invulde in een scan, toets of 360° zie je niet. Elke collega ziet dat je dit opende.',
            'You manage these people. You see ratings by manager and assessor, what somebody completed, and what a colleague shares with you. What somebody filled in in a scan, test or 360° you do not see. Every colleague sees that you opened this.',
          )}
        </Small>
        <Small>
          <Link href="/vertrouwen">{t('Wie ziet wat', 'Who sees what')}</Link>
        </Small>
      </details>
      <Small>
        <Link href={withQuery(paths.teamSkills, { onder: below ? undefined : 'ja' })}>
          {below
            ? t('Bekijk alleen het eigen team', 'See the own team only')
            : t('Bekijk ook de afdelingen daaronder', 'See the units below too')}
        </Link>
      </Small>
    </Stack>
  )
}
