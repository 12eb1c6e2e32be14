import { Bullets, Link, Lines, Row, Small, Stack, StepRange, Tag, Text, useT, type Tone } from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'
import { EnglishMark } from '../../pages/concept.tsx'
import { paths } from '../../paths.ts'
import type { AskedView } from '../asked.ts'
import type { ProposalState } from '../rules.ts'

/** A range as a sentence. */
export function sayRange({ levels, from, to }: Pick<AskedView, 'levels' | 'from' | 'to'>, t: Translate): string {
  const name = (position: number) => levels.find((one) => one.position === position)?.name ?? String(position)
  return from === to
    ? t(`niveau ${from}: ${name(from)}`, `level ${from}: ${name(from)}`)
    : t(`van niveau ${from} (${name(from)}) tot en met ${to} (${name(to)})`, `from level ${from} (${name(from)}) up to ${to} (${name(to)})`)
}

/** The skills that are asked for, each with its range drawn and in words. */
export function AskedSkills({ skills, label, unlinked }: { skills: readonly AskedView[]; label: string; unlinked?: boolean }) {
  const t = useT()
  if (!skills.length) return <Text soft>{t('Nog geen vaardigheden.', 'No skills yet.')}</Text>
  return (
    <Lines
      card
      label={label}
      items={skills.map((one) => (
        <Stack gap="s">
          <SkillName one={one} unlinked={unlinked} />
          <StepRange steps={one.levels.length} from={one.from} to={one.to}>
            {sayRange(one, t)}
          </StepRange>
          {one.note && <Small soft>{one.note}</Small>}
        </Stack>
      ))}
    />
  )
}

type Named = Pick<AskedView, 'skillId' | 'name' | 'english' | 'gone' | 'replacedBy'>

/** The name of a skill, with what is to be known about that name: no Dutch one, or withdrawn and replaced. unlinked: for who can't open its page. */
export function SkillName({ one, unlinked }: { one: Named; unlinked?: boolean }) {
  const t = useT()
  return (
    <Row wrap gap="s" middle>
      {unlinked ? (
        <Text strong>{one.name}</Text>
      ) : (
        <Link href={paths.skill(one.skillId)} strong>
          {one.name}
        </Link>
      )}
      {one.english && <EnglishMark />}
      {one.gone && <Tag tone="warm">{t('ingetrokken', 'withdrawn')}</Tag>}
      {one.replacedBy && (
        <Small>
          {t('nu: ', 'now: ')}
          {unlinked ? one.replacedBy.name : <Link href={paths.skill(one.replacedBy.id)}>{one.replacedBy.name}</Link>}
        </Small>
      )}
    </Row>
  )
}

export function Tasks({ tasks }: { tasks: readonly string[] }) {
  const t = useT()
  return tasks.length ? <Bullets items={[...tasks]} /> : <Text soft>{t('Er staan geen taken bij.', 'No tasks are named.')}</Text>
}

const states: Record<ProposalState, [nl: string, en: string, Tone]> = {
  proposal: ['voorstel', 'proposal', 'sun'],
  adopted: ['overgenomen', 'adopted', 'ok'],
  left: ['weggelegd', 'put aside', 'line'],
}

/** What became of a version; the one in force says so. */
export function StateTag({ state, inForce }: { state: ProposalState; inForce: boolean }) {
  const t = useT()
  if (inForce) return <Tag tone="ok">{t('geldt nu', 'in force')}</Tag>
  const [nl, en, tone] = states[state]
  return <Tag tone={tone}>{t(nl, en)}</Tag>
}

export const kindOf = (kind: 'role' | 'growth-matrix', t: Translate): string =>
  kind === 'role' ? t('rolprofiel', 'role profile') : t('groeimatrix', 'growth matrix')
