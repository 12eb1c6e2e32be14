import { Lines, Link, Page, Section, Stack, StepRange, Table, Tag, Text, useT } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { besideEachOther } from '../rules.ts'
import type { CompareView, VersionView } from '../views.ts'
import { sayRange } from './words.tsx'

/** Versions side by side, skill by skill: what is in force, and proposals that were made at the same time (L31). */
export function ComparePage({ view }: { view: CompareView }) {
  const t = useT()
  const { profile, versions, inForceId } = view
  return (
    <Page
      wide
      title={t('Naast elkaar', 'Side by side')}
      lead={t(
        'Alle voorstellen blijven staan. Hier zie je per vaardigheid wat verschilt.',
        'All proposals stay. Here you see what differs, skill by skill.',
      )}
      breadcrumb={[
        { href: paths.profiles, label: t('Rolprofielen', 'Role profiles') },
        { href: paths.profile(profile.id), label: profile.name },
      ]}
    >
      <Stack gap="l">
        <SkillsBeside versions={versions} inForceId={inForceId} />
        <TasksBeside versions={versions} inForceId={inForceId} />
        <TextsBeside view={view} />
      </Stack>
    </Page>
  )
}

/** The text on top of each version, where they differ, and the way to each. */
function TextsBeside({ view: { profile, versions, inForceId } }: { view: CompareView }) {
  const t = useT()
  const differ = new Set(versions.map((one) => one.about)).size > 1
  return (
    <Section title={t('Tekst bovenaan', 'Text on top')}>
      {!differ && <Text soft>{t('De tekst bovenaan is overal gelijk.', 'The text on top is the same everywhere.')}</Text>}
      <Lines
        card
        items={versions.map((one) => (
          <Stack gap="s">
            <Link href={paths.version(profile.id, one.id)} strong>
              {headOf(one, inForceId, t)}
            </Link>
            {differ && <Text>{one.about || t('Geen tekst.', 'No text.')}</Text>}
          </Stack>
        ))}
      />
    </Section>
  )
}

type Beside = Pick<CompareView, 'versions' | 'inForceId'>

const headOf = (one: VersionView, inForceId: string | null, t: ReturnType<typeof useT>) =>
  one.id === inForceId
    ? t(`Versie ${one.number}, geldt nu`, `Version ${one.number}, in force`)
    : t(`Versie ${one.number}`, `Version ${one.number}`)

function DifferenceTag({ differs }: { differs: boolean }) {
  const t = useT()
  return differs ? <Tag tone="sun">{t('anders', 'different')}</Tag> : <>{t('gelijk', 'the same')}</>
}

function SkillsBeside({ versions, inForceId }: Beside) {
  const t = useT()
  const rows = besideEachOther(versions.map((one) => one.skills))
  return (
    <Table
      caption={t('Vaardigheden', 'Skills')}
      rows={rows}
      empty={<Text soft>{t('Geen vaardigheden.', 'No skills.')}</Text>}
      columns={[
        { key: 'skill', head: t('Vaardigheid', 'Skill'), once: true, cell: (row) => row.ranges.find((one) => one)!.name },
        ...versions.map((version, n) => ({
          key: version.id,
          head: headOf(version, inForceId, t),
          cell: ({ ranges }: (typeof rows)[number]) => {
            const one = ranges[n]
            return one ? (
              <StepRange steps={one.levels.length} from={one.from} to={one.to}>
                {sayRange(one, t)}
              </StepRange>
            ) : (
              t('niet gevraagd', 'not asked')
            )
          },
        })),
        { key: 'differs', head: t('Verschil', 'Difference'), cell: (row) => <DifferenceTag differs={row.differs} /> },
      ]}
    />
  )
}

function TasksBeside({ versions, inForceId }: Beside) {
  const t = useT()
  const rows = [...new Set(versions.flatMap((one) => one.tasks))].map((task) => {
    const has = versions.map((one) => one.tasks.includes(task))
    return { task, has, differs: has.includes(false) }
  })
  if (!rows.length) return null
  return (
    <Table
      caption={t('Taken', 'Tasks')}
      rows={rows}
      columns={[
        { key: 'task', head: t('Taak', 'Task'), once: true, cell: (row) => row.task },
        ...versions.map((version, n) => ({
          key: version.id,
          head: headOf(version, inForceId, t),
          cell: ({ has }: (typeof rows)[number]) => (has[n] ? t('staat erin', 'in it') : t('staat er niet in', 'not in it')),
        })),
        { key: 'differs', head: t('Verschil', 'Difference'), cell: (row) => <DifferenceTag differs={row.differs} /> },
      ]}
    />
  )
}
