import { Card, Link, Stack, StepRange, Table, Text, useT } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { AskedView } from '../asked.ts'
import { sayRange } from './words.tsx'

/** Core values by growth levels, each described in behaviour (M30): a table that becomes a block per value on a phone. */
export function GrowthMatrix({ name, skills, unlinked }: { name: string; skills: readonly AskedView[]; unlinked?: boolean }) {
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
                return level ? (head ? level.behaviour : `${level.name}: ${level.behaviour}`) : '–'
              },
            })),
          ]}
        />
      </Card>
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
