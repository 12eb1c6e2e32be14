import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWords, several } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, tell, type Outcome, type Tellings } from '#platform/outcome.ts'
import { dateOf, instantOf, sayDate, translator } from '#platform/words.ts'
import { fits, type Booked } from '../calendar/clashes.ts'
import { holdToPlan } from '../calendar/rooms.ts'
import type { HeldEdition } from '../facts.ts'
import { holdEdition } from '../facts.ts'
import { holdForPlanning } from '../hold.ts'
import { byHandTellings } from '../messages.ts'
import { recapacitate } from '../planning/change-capacity.ts'
import { editionFields, maybeClock, maybeDay, windowOf } from '../planning/fields.ts'
import { capacityTellings, sessionTellings } from '../planning/messages.ts'
import { trainerOf } from '../results/trainer.ts'
import { promote } from '../seats.ts'
import { tellTrainersLater } from '../telling/trainer.ts'

/** What is empty stays as it is, for each edition. */
export const ChangeMany = z
  .object({
    editie: several(id()).refine((list) => list.length > 0, both('Kies minstens één editie.', 'Choose at least one edition.')),
    roomId: z.preprocess((value) => (value === '' || value === undefined ? null : value), id().nullable()),
    trainer: maybeWords(120),
    from: maybeClock(),
    until: maybeClock(),
    capacity: editionFields.capacity,
    opensOn: maybeDay(),
    closesOn: maybeDay(),
    priceCents: editionFields.priceCents,
    clashReason: maybeWords(300),
  })
  .superRefine(({ from, until, ...rest }, context) => {
    const wrong = (path: string, nl: string, en: string) => context.addIssue({ code: 'custom', path: [path], message: both(nl, en) })
    if (from && until && Temporal.PlainTime.compare(until, from) <= 0)
      wrong('until', 'De bijeenkomst eindigt voordat hij begint. Kijk de tijden na.', 'The session ends before it starts. Check the times.')
    const { editie: _, clashReason: __, ...changes } = rest
    if (!from && !until && Object.values(changes).every((value) => value === null || value === ''))
      wrong('roomId', 'Vul in wat er verandert.', 'Fill in what changes.')
  })
export type ChangeMany = z.infer<typeof ChangeMany>
export type ManyRefusal = 'not-a-planner' | 'not-all' | 'which-trainer' | 'no-such-room' | 'room-not-shared'
export const atOnce = 200

/**
 * Changes many editions at once: all of them, or none with what stands in the way of each. Everything is written first and then looked at, so that
 * editions that get in each other's way are told as such. Whoever has a seat is told once per edition.
 */
export async function changeMany(act: Act, input: ChangeMany): Promise<Outcome<{ editions: number; told: number }, ManyRefusal>> {
  const trainer = await trainerOf(act, input.trainer)
  if (!trainer.ok) return trainer
  await act.tx`set constraints editions.one_session_at_a_time deferred`
  const held = await holdToPlan(act.tx, input.roomId ? [input.roomId] : [])
  if (!held.ok) return held
  const problems: string[] = []
  const changed: { edition: HeldEdition; sessions: Meeting[] }[] = []
  for (const editionId of [...new Set(input.editie)].sort().slice(0, atOnce)) {
    const one = await changeOne(act, editionId, input, trainer.value)
    if (one.ok) changed.push(one.value)
    else problems.push(await sayProblem(act, editionId, one.reason, one.details))
  }
  for (const { edition, sessions } of changed)
    for (const session of sessions) {
      const free = await fits(act, { ...session, sessionId: session.id, clashReason: input.clashReason })
      if (!free.ok) problems.push(await sayProblem(act, edition.id, free.reason, free.details))
    }
  if (problems.length) return refuse('not-all', { problems: [...new Set(problems)].join('\n') })
  const told = await settle(act, changed, input.clashReason)
  await record(act, 'change-many', 'editions', { editions: changed.length, told })
  return done({ editions: changed.length, told })
}

interface Meeting {
  id: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  roomId: string | null
  trainerId: string | null
  trainerName: string
  was?: Booked
}
type Trainer = { trainerId: string | null; trainerName: string }

/** Writes one edition. Sessions that began keep what they were. */
async function changeOne(act: Act, editionId: string, input: ChangeMany, trainer: Trainer) {
  const held = await holdForPlanning(act, editionId)
  if (!held.ok) return held
  const window = windowOf(input)
  const [crossed] = await act.tx`
    update editions.edition set price_cents = coalesce(${input.priceCents}, price_cents), opens_at = coalesce(${window.opensAt}, opens_at), closes_at = coalesce(${window.closesAt}, closes_at)
    where organisation_id = (select platform.organisation()) and id = ${editionId}
      and coalesce(coalesce(${window.closesAt}, closes_at) > coalesce(${window.opensAt}, opens_at), true) returning 1`
  if (!crossed) return refuse('closes-before-it-opens' as const)
  if (input.capacity !== null) {
    const seats = await recapacitate(act, held.value, { capacity: input.capacity, minParticipants: held.value.minParticipants })
    if (!seats.ok) return seats
  }
  const sessions =
    input.roomId || input.trainer || input.from || input.until ? await changeSessions(act, held.value, input, trainer) : done([])
  return sessions.ok ? done({ edition: held.value, sessions: sessions.value }) : sessions
}

async function changeSessions(act: Act, edition: HeldEdition, input: ChangeMany, trainer: Trainer) {
  const { tx } = act
  const list = await tx<Meeting[]>`
    select id, starts_at, ends_at, room_id, trainer_id, trainer_name from editions.session
    where organisation_id = (select platform.organisation()) and edition_id = ${edition.id} and starts_at > ${act.now} order by starts_at for update`
  const changed: Meeting[] = []
  for (const session of list) {
    const at = (moment: Temporal.Instant, time: Temporal.PlainTime | null) => (time ? instantOf(dateOf(moment), time) : moment)
    const startsAt = at(session.startsAt, input.from)
    const endsAt = at(session.endsAt, input.until)
    if (Temporal.Instant.compare(endsAt, startsAt) <= 0) return refuse('ends-before-it-starts' as const)
    const next = { ...session, was: session, startsAt, endsAt, roomId: input.roomId ?? session.roomId, ...(input.trainer ? trainer : {}) }
    const [row] = await tx`
      update editions.session set starts_at = ${startsAt}, ends_at = ${endsAt}, room_id = ${next.roomId}, trainer_id = ${next.trainerId}, trainer_name = ${next.trainerName},
        place = case when ${input.roomId !== null} then '' else place end, walk_in_at = case when ${input.from !== null} then null else walk_in_at end, revision = revision + 1
      where organisation_id = (select platform.organisation()) and id = ${session.id}
        and (starts_at, ends_at, room_id, trainer_id, trainer_name) is distinct from (${startsAt}::timestamptz, ${endsAt}::timestamptz, ${next.roomId}::uuid, ${next.trainerId}::uuid, ${next.trainerName}::text)
      returning 1`
    if (row) changed.push(next)
  }
  return done(changed)
}

/** After everything fits: who waits moves up, reasons are kept, and everybody hears once. Gives how many editions told their people. */
async function settle(act: Act, changed: { edition: HeldEdition; sessions: Meeting[] }[], clashReason: string): Promise<number> {
  const since = act.now.toString()
  let told = 0
  for (const { edition, sessions } of changed) {
    if (sessions.length === 0) continue
    const held = await holdEdition(act.tx, edition.id)
    await promote(act, held!)
    if (clashReason)
      await keepReasons(
        act,
        sessions.map((one) => one.id),
        clashReason,
      )
    if (!edition.published) continue
    const { organisationId, id: editionId } = edition
    await later(act.tx, 'editions/tell-changed', { organisationId, editionId, since }, { key: `changed/${editionId}` })
    await tellTrainersLater(act, edition)
    told++
  }
  return told
}

/** Only for sessions whose trainer is elsewhere: of the others nothing has to be explained. */
async function keepReasons({ tx, actor, now }: Act, sessionIds: string[], reason: string): Promise<void> {
  await tx`
    insert into editions.clash_reason (session_id, organisation_id, reason, given_by, given_at)
    select distinct session_id, organisation_id, ${reason}, ${actor.personId}::uuid, ${now}::timestamptz from editions.trainer_clash
    where organisation_id = (select platform.organisation()) and session_id = any(${sessionIds}::uuid[])
    on conflict (session_id) do update set reason = excluded.reason, given_by = excluded.given_by, given_at = excluded.given_at`
}

/** Which edition, and what stands in the way, in a sentence. */
async function sayProblem(
  { tx, actor }: Act,
  editionId: string,
  reason: string,
  details: Record<string, string | number>,
): Promise<string> {
  const [row] = await tx<{ title: string; startsAt: Temporal.Instant | null }[]>`
    select a.title, t.starts_at from editions.edition e
    join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    left join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
    where e.organisation_id = (select platform.organisation()) and e.id = ${editionId} and ${reason !== 'no-such-edition'}`
  const t = translator(actor.lang)
  const what = row
    ? row.title + (row.startsAt ? `, ${sayDate(dateOf(row.startsAt), actor.lang)}` : '')
    : t('Een van de edities', 'One of the editions')
  return `${what}: ${tell(problemTellings[reason]!, actor.lang, details)}`
}

const problemTellings: Tellings<string> = {
  ...capacityTellings,
  'no-such-room': sessionTellings['no-such-room'],
  'room-not-shared': sessionTellings['room-not-shared'],
  'room-taken': sessionTellings['room-taken'],
  'trainer-elsewhere': sessionTellings['trainer-elsewhere'],
  'closes-before-it-opens': {
    status: 422,
    nl: 'de inschrijving sluit dan voordat hij opent.',
    en: 'enrolment would close before it opens.',
  },
  'ends-before-it-starts': {
    status: 422,
    nl: 'een bijeenkomst eindigt dan voordat hij begint.',
    en: 'a session would end before it starts.',
  },
}

export const manyTellings: Tellings<ManyRefusal> = {
  'not-a-planner': byHandTellings['not-a-planner'],
  'which-trainer': sessionTellings['which-trainer'],
  'no-such-room': sessionTellings['no-such-room'],
  'room-not-shared': sessionTellings['room-not-shared'],
  'not-all': {
    status: 409,
    nl: ({ problems }) => `Er is niets veranderd. Dit staat in de weg:\n${problems}`,
    en: ({ problems }) => `Nothing has changed. This stands in the way:\n${problems}`,
  },
}
