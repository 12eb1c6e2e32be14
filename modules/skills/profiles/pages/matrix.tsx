import { Card, Link, Stack, StepRange, Table, Text, useT } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { SkillLevel } from '../../levels.ts'
import { GoalForm } from '../../pages/goal-form.tsx'
import type { AskedView } from '../asked.ts'
import { sayRange } from './words.tsx'

interface Look {
  name: string
  skills: readonly AskedView[]
  /** For who can't open the page of a skill. */
  unlinked?: boolean
  /** Each cell leads to a goal of the own plan: for who may have one. */
  goals?: boolean
}

/** Core values by growth levels, each described in behaviour (M30): a table that becomes a block per value on a phone. */
export function GrowthMatrix({ name, skills, unlinked, goals }: Look) {
  const t = useT()
  const most = Math.max(0, ...skills.map((one) => one.levels.length))
  // Values that call their levels alike share the heads of the columns; otherwise each cell says the name of its level.
  const heads = Array.from({ length: most }, (_, n) => {
    const names = new Set(skills.flatMap((one) => one.levels[n]?.name ?? []))
    return names.size === 1 ? [...names][0]! : null
  })
  return (
    <Stack>
      <Text soft>
        {t(
          'Per waarde zie je wat iemand doet, van het eerste niveau tot het laatste. Het is om over te praten, niet om iemand te meten.',
          'For each value you see what somebody does, from the first level to the last. It is to talk about, not to measure anybody.',
        )}
      </Text>
      <Card as="div">
        <Table
          caption={name}
          captionUnseen
          rows={skills}
          columns={[
            { key: 'value', head: t('Kernwaarde', 'Core value'), once: true, cell: (one) => <Value one={one} unlinked={unlinked} /> },
            ...heads.map((head, n) => ({
              key: `level-${n + 1}`,
              head: head ?? t(`Niveau ${n + 1}`, `Level ${n + 1}`),
              cell: (one: AskedView) => {
                const level = one.levels[n]
                return level ? <Cell value={one} level={level} named={head === null} goals={goals} /> : '–'
              },
            })),
          ]}
        />
      </Card>
    </Stack>
  )
}

interface CellLook {
  value: AskedView
  level: SkillLevel
  /** The name of the level is not in the head of its column. */
  named: boolean
  goals?: boolean
}

/** What somebody does at a level. It proposes a goal, with the behaviour as how one will notice it. */
function Cell({ value, level, named, goals }: CellLook) {
  const t = useT()
  const words = named ? `${level.name}: ${level.behaviour}` : level.behaviour
  if (!goals) return <>{words}</>
  return (
    <Stack gap="s">
      <Text>{words}</Text>
      <GoalForm
        what={t(`Ik wil groeien in ${value.name}, naar ‘${level.name}’.`, `I want to grow in ${value.name}, to ‘${level.name}’.`)}
        notice={level.behaviour}
        words={value.name}
        skillId={value.skillId}
        source="matrix"
        brief
      />
    </Stack>
  )
}

/** A value, with its range where the matrix asks for less than all of it. */
function Value({ one, unlinked }: { one: AskedView; unlinked?: boolean }) {
  const t = useT()
  const whole = one.from === 1 && one.to === one.levels.length
  return (
    <Stack gap="s">
      {unlinked ? <Text>{one.name}</Text> : <Link href={paths.skill(one.skillId)}>{one.name}</Link>}
      {!whole && (
        <StepRange steps={one.levels.length} from={one.from} to={one.to}>
          {sayRange(one, t)}
        </StepRange>
      )}
    </Stack>
  )
}
