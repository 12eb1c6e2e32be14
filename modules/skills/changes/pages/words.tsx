import { Tag, useT, type Tone } from '#ui/index.ts'
import type { ChangeLabel } from '../rules.ts'
import { daysToTell } from '../rules.ts'
import type { ChangeLine } from '../views.ts'

const labels: Record<ChangeLabel, [nl: string, en: string, Tone]> = {
  disappears: ['verdwijnt', 'disappears', 'warm'],
  changes: ['verandert', 'changes', 'sun'],
  appears: ['verschijnt', 'appears', 'ok'],
}

/** What happens to a role or field of work, in a word (C01). */
export function ChangeTag({ label }: { label: ChangeLabel }) {
  const t = useT()
  const [nl, en, tone] = labels[label]
  return <Tag tone={tone}>{t(nl, en)}</Tag>
}

/** The order in which people hear, for everybody to read. */
export function HowPeopleHear() {
  const t = useT()
  return (
    <>
      {t(
        `Pas als er een besluit is, en het advies van de ondernemingsraad, gaat een verandering naar de leidinggevenden. Jij leest het als je leidinggevende het heeft verteld, en anders na ${daysToTell} dagen.`,
        `Only with a decision, and the advice of the works council, a change goes to managers. You read it once your manager has told it, and otherwise after ${daysToTell} days.`,
      )}
    </>
  )
}

export function StageTag({ one }: { one: ChangeLine }) {
  const t = useT()
  if (one.withdrawn) return <Tag tone="line">{t('ingetrokken', 'withdrawn')}</Tag>
  if (!one.releasedAt) return <Tag tone="line">{t('concept, alleen voor leeradviseurs', 'draft, for learning advisers only')}</Tag>
  if (one.toTell) return <Tag tone="danger">{t('vertel het je team', 'tell your team')}</Tag>
  return one.open ? null : <Tag tone="line">{t('eerst van de leidinggevende', 'from the manager first')}</Tag>
}
