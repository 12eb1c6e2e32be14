import { addRating } from '#modules/skills/index.ts'
import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { resultLines } from '../instruments/lines.ts'
import { sheetView } from './views.ts'

export type RateFromScanRefusal = 'no-such-sheet' | 'nothing-to-rate' | 'rated-before'

/** Puts the result of one domain among the own ratings (inschattingen), as what somebody thinks of oneself. Only by its owner, and once. */
export async function rateFromScan(
  act: Act,
  { sheetId, domain }: { sheetId: string; domain: string },
): Promise<Outcome<{ sheetId: string }, RateFromScanRefusal>> {
  const sheet = await sheetView(act.tx, sheetId)
  if (!sheet?.handedInAt || sheet.personId !== act.actor.personId) return refuse('no-such-sheet')
  const line = resultLines(sheet.instrument, sheet.answers, sheet.drawn ?? undefined).find((one) => one.domain === domain)
  if (!line?.skill || line.now === null) return refuse('nothing-to-rate')
  const [skill] = await act.tx<{ id: string }[]>`
    select id from skills.skill where uri = ${line.skill} and kind <> 'group'
    order by organisation_id is null limit 1`
  if (!skill) return refuse('nothing-to-rate')
  const added = await addRating(act, {
    personId: sheet.personId,
    skillId: skill.id,
    source: 'self',
    level: line.now,
    scale: { from: line.from, to: line.to },
    ratedBy: sheet.personId,
    origin: sheet.instrument.title.slice(0, 200),
    ratedOn: dateOf(sheet.handedInAt),
    event: `scan/${sheetId}/${domain}`,
  })
  if (!added.ok) return refuse('nothing-to-rate')
  return added.value ? done({ sheetId }) : refuse('rated-before')
}
