import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWhole } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { instantOf } from '#platform/words.ts'
import { holdEdition, quotaSql } from '../facts.ts'
import { holdForPlanning, type PlanRefusal } from '../hold.ts'
import { maybeDay, maybePrice } from '../planning/fields.ts'
import type { MemberSeats } from '../quota-rules.ts'
import { promote } from '../seats.ts'
import { decideReservations, ofMembers, type ReserveRefusal } from './rules.ts'

const seats = z.record(z.uuid(), maybeWhole(1, 10_000))
export const termsFields = {
  memberCents: maybePrice().default(null),
  studentCents: maybePrice().default(null),
  otherCents: maybePrice().default(null),
  restDays: maybeWhole(1, 60).default(null),
  restCents: maybePrice().default(null),
  /** The day on which kept seats come free for everyone, from its beginning. */
  releaseOn: maybeDay().default(null),
}
export const KeepTerms = z.object({ editionId: id(), ...termsFields, seats }).superRefine((terms, context) => {
  if (terms.restCents !== null && terms.restDays === null)
    context.addIssue({
      code: 'custom',
      path: ['restDays'],
      message: both('Vul in hoeveel dagen voor het begin dit geldt.', 'Fill in how many days before the start this holds.'),
    })
})
export type KeepTerms = z.infer<typeof KeepTerms>
export type TermsRefusal = PlanRefusal | ReserveRefusal

/**
 * The terms on which others come: prices for who enrols from now on, seats kept per member until a day, restplaatsen. Seats that are not kept any
 * more go to who waits, in order.
 */
export async function keepTerms(act: Act, input: KeepTerms): Promise<Outcome<{ editionId: string; promoted: number }, TermsRefusal>> {
  const { tx, now } = act
  const held = await holdForPlanning(act, input.editionId)
  if (!held.ok) return held
  const edition = held.value
  const wanted = new Map(Object.entries(input.seats).flatMap(([member, n]) => (n === null ? [] : [[member, n] as const])))
  const releaseAt = input.releaseOn && instantOf(input.releaseOn, Temporal.PlainTime.from('00:00'))
  const kept = Boolean(releaseAt && Temporal.Instant.compare(now, releaseAt) < 0)
  const asked = { releaseAt, seats: wanted, members: await members(act, edition.id) }
  // After the release nothing is kept any more: then only whose seats they were has to be right.
  const decision = kept || !releaseAt ? decideReservations({ ...edition, ...(await facts(act, edition.id)) }, asked) : ofMembers(asked)
  if (!decision.ok) return decision

  await writeTerms(act, input, releaseAt)
  await tx`delete from editions.reservation where organisation_id = ${edition.organisationId} and edition_id = ${edition.id}`
  for (const [member, n] of wanted)
    await tx`insert into editions.reservation (organisation_id, edition_id, member_id, seats) values (${edition.organisationId}, ${edition.id}, ${member}, ${n})`
  if (releaseAt && kept)
    await later(
      tx,
      'editions/release',
      { organisationId: edition.organisationId, editionId: edition.id },
      { key: `release/${edition.id}`, at: releaseAt },
    )
  const promoted = await promote(act, edition)
  await record(act, 'keep-region-terms', `edition/${edition.id}`, {
    reserved: [...wanted.values()].reduce((a, b) => a + b, 0),
    promoted: promoted.length,
  })
  return done({ editionId: edition.id, promoted: promoted.length })
}

async function writeTerms({ tx, actor, now }: Act, input: KeepTerms, releaseAt: Temporal.Instant | null): Promise<void> {
  await tx`
    insert into editions.region_terms (edition_id, organisation_id, member_cents, student_cents, other_cents, rest_days, rest_cents, changed_at, changed_by)
    values (${input.editionId}, platform.organisation(), ${input.memberCents}, ${input.studentCents}, ${input.otherCents}, ${input.restDays}, ${input.restCents}, ${now}, ${actor.personId})
    on conflict (edition_id) do update set member_cents = excluded.member_cents, student_cents = excluded.student_cents, other_cents = excluded.other_cents,
      rest_days = excluded.rest_days, rest_cents = excluded.rest_cents, changed_at = excluded.changed_at, changed_by = excluded.changed_by`
  await tx`update editions.edition set reserved_until = ${releaseAt} where organisation_id = (select platform.organisation()) and id = ${input.editionId}`
}

async function facts({ tx }: Act, editionId: string): Promise<{ seated: MemberSeats[] }> {
  const [row] = await tx<{ seated: MemberSeats[] | null }[]>`
    select ${quotaSql(tx)} as seated from editions.edition e where e.organisation_id = (select platform.organisation()) and e.id = ${editionId}`
  return { seated: row?.seated ?? [] }
}

/** Who may have kept seats: the members of the networks that the edition is shared with, the owner among them. */
async function members({ tx }: Act, editionId: string): Promise<Set<string>> {
  const rows = await tx<{ id: string }[]>`
    select distinct m.organisation_id as id from editions.share s
    join people.network_member m on m.network_id = s.network_id and m.joined_at is not null and m.left_at is null
    where s.organisation_id = (select platform.organisation()) and s.edition_id = ${editionId} and s.ended_at is null and not s.rest_only`
  return new Set(rows.map((row) => row.id))
}

/** The day came: what was kept is for everyone now, so who waits moves up in order (rule 6). Asked too early, it does nothing. */
export async function release(act: Act, { editionId }: { editionId: string }): Promise<Outcome<{ promoted: number }, 'no-such-edition'>> {
  const edition = await holdEdition(act.tx, editionId)
  if (!edition) return refuse('no-such-edition')
  if (edition.quota) return done({ promoted: 0 })
  const promoted = await promote(act, edition)
  if (promoted.length) await record(act, 'release-seats', `edition/${editionId}`, { promoted: promoted.length })
  return done({ promoted: promoted.length })
}
