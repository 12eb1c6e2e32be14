import { dueOf, type Due, type SettingChange } from '#modules/people/index.ts'
import { dateOf } from '#platform/words.ts'

/** Something the works council hears of: a switch that changed, or a system that got access. */
export interface Heard {
  at: Temporal.Instant
  due: Exclude<Due, null>
  change: SettingChange | null
  connection: string | null
  /** It needs consent, and none was stated with it. */
  open: boolean
}

interface Agreed {
  decidedOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
}

/** What the works council must hear since it agreed last (WOR art. 27 lid 1 k and l); everything, while it never did. Oldest first. */
export function sinceConsent(
  changes: readonly SettingChange[],
  connections: readonly { name: string; since: Temporal.Instant }[],
  consent: Agreed | null,
): Heard[] {
  const switched = changes.flatMap((change): Heard[] => {
    const due = dueOf(change.setting, change.was, change.became)
    return due ? [{ at: change.at, due, change, connection: null, open: due === 'consent' && !change.consent }] : []
  })
  const joined = connections.map(({ name, since }): Heard => ({ at: since, due: 'hears', change: null, connection: name, open: false }))
  return [...switched, ...joined].filter(({ at }) => isLater(at, consent)).sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}

/** On the day of the consent itself: later than it was written down. */
function isLater(at: Temporal.Instant, consent: Agreed | null): boolean {
  if (!consent) return true
  const days = Temporal.PlainDate.compare(dateOf(at), consent.decidedOn)
  return days > 0 || (days === 0 && Temporal.Instant.compare(at, consent.recordedAt) > 0)
}
