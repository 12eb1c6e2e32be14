import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWhole, several } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { speaksForMember } from './rules.ts'

export const EnterNumbers = z.object({
  themeId: several(id()),
  seats: several(maybeWhole(0, 99_999)),
  wishes: several(z.string().trim().max(500, both('Dit mag hooguit 500 tekens lang zijn.', 'This can be at most 500 characters long.'))),
})
export type EnterNumbers = z.infer<typeof EnterNumbers> & { roundId: string }
export type EnterNumbersRefusal = 'no-such-round' | 'not-the-adviser' | 'round-closed'

/** Enters how many seats the own organisation needs per theme; until the last day they can be changed. Empty: not answered yet. */
export async function enterNumbers(act: Act, asked: EnterNumbers): Promise<Outcome<{ roundId: string }, EnterNumbersRefusal>> {
  const { tx, actor, now } = act
  if (!speaksForMember(actor)) return refuse('not-the-adviser')
  const [round] = await tx<{ ownerId: string; closesOn: Temporal.PlainDate; settledAt: Temporal.Instant | null }[]>`
    select organisation_id as owner_id, closes_on, settled_at from catalogue.round where id = ${asked.roundId}`
  if (!round) return refuse('no-such-round')
  if (round.settledAt || Temporal.PlainDate.compare(dateOf(now), round.closesOn) > 0) return refuse('round-closed')
  const themes = await tx<{ id: string }[]>`select id from catalogue.round_theme where round_id = ${asked.roundId}`
  for (const { id } of themes) {
    const n = asked.themeId.indexOf(id)
    const seats = n < 0 ? null : (asked.seats[n] ?? null)
    if (seats === null) continue
    await tx`insert into catalogue.round_answer (theme_id, organisation_id, owner_id, round_id, seats, wishes, entered_at, entered_by)
      values (${id}, platform.organisation(), ${round.ownerId}, ${asked.roundId}, ${seats}, ${asked.wishes[n] ?? ''}, ${now}, ${actor.personId})
      on conflict (theme_id, organisation_id) do update set seats = excluded.seats, wishes = excluded.wishes, entered_at = excluded.entered_at, entered_by = excluded.entered_by`
  }
  await record(act, 'enter-demand', `round/${asked.roundId}`)
  return done({ roundId: asked.roundId })
}
