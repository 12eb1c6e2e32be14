import { Tag, useT, type Tone } from '#ui/index.ts'
import type { ChangeLabel } from '../rules.ts'

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
