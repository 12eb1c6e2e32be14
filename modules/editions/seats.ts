import type { Act } from '#platform/act.ts'
import { together } from '#platform/db/together.ts'
import { quotaSql, type HeldEdition } from './facts.ts'
import { nextInLine, type MemberSeats } from './quota-rules.ts'
import { movesUpByItself, type EnrolmentState } from './rules.ts'

/** An enrolment in its first state. `by`: who enrolled the person, when that is not whoever acts. */
export interface NewEnrolment {
  id: string
  personId: string
  state: 'seated' | 'waiting' | 'requested'
  by?: string | null
  /** Enrolments that were made in one go. */
  together?: string
  /** The organisation the person comes from; absent: the owner of the edition. */
  home?: string
  /** What the place costs, when that differs from the price of the edition. */
  priceCents?: number | null
  /** The name of the home organisation and the unit there. */
  homeName?: string
  homeUnit?: string
}

/** Records an enrolment and tells it. A place on the waiting list gets its number now. */
export async function recordEnrolment(act: Act, edition: HeldEdition, enrolment: Omit<NewEnrolment, 'id'>): Promise<string> {
  const id = crypto.randomUUID()
  await recordEnrolments(act, edition, [{ ...enrolment, id }])
  return id
}

/** The same for many, in the order given, which is the order of the waiting list. Each statement is for all of them. */
export async function recordEnrolments(act: Act, edition: HeldEdition, enrolments: readonly NewEnrolment[]): Promise<void> {
  if (enrolments.length === 0) return
  await together(insertEnrolments(act, edition, enrolments), tellEach(act, edition.organisationId, enrolments))
}

async function insertEnrolments({ tx, actor, now }: Act, edition: HeldEdition, enrolments: readonly NewEnrolment[]): Promise<void> {
  const rows = enrolments.map(({ by = actor.personId, home = edition.organisationId, priceCents = edition.priceCents, ...one }) => ({
    ...one,
    by,
    home,
    priceCents,
  }))
  await tx`
    insert into editions.enrolment (id, organisation_id, home_organisation_id, edition_id, activity_id, series_id, person_id, state, queue_number,
                                    made_at, made_by, together, state_since, state_by, price_cents,
                                    home_name, home_unit)
    select n.id, ${edition.organisationId}, n.home, ${edition.id}, ${edition.activityId},
           ${edition.seriesId}, n."personId", n.state, case when n.state = 'waiting' then nextval('editions.queue') end,
           ${now}, n.by, n.together, ${now}, n.by, n."priceCents", n."homeName", n."homeUnit"
    from rows from (jsonb_to_recordset(${tx.json(rows as never)}) as (id uuid, "personId" uuid, state text, by uuid, together uuid, home uuid, "priceCents" int, "homeName" text, "homeUnit" text)) with ordinality as n
    order by n.ordinality`
}

async function tellEach(act: Act, organisationId: string, enrolments: readonly NewEnrolment[]): Promise<void> {
  for (const state of new Set(enrolments.map((one) => one.state))) {
    const ids = enrolments.filter((one) => one.state === state).map((one) => one.id)
    await tellAbout(act, organisationId, ids, state)
  }
}

/** Moves enrolments to another state and tells the people concerned. The edition must be held. */
export async function moveTo(act: Act, edition: HeldEdition, enrolmentIds: string[], state: EnrolmentState): Promise<void> {
  if (enrolmentIds.length === 0) return
  await together(updateState(act, edition, enrolmentIds, state), tellAbout(act, edition.organisationId, enrolmentIds, state))
}

async function updateState({ tx, actor, now }: Act, edition: HeldEdition, enrolmentIds: string[], state: EnrolmentState): Promise<void> {
  await tx`
    update editions.enrolment set state = ${state}, state_since = ${now}, state_by = ${actor.personId},
      queue_number = case when ${state} = 'waiting' then nextval('editions.queue') else queue_number end
    where organisation_id = ${edition.organisationId} and id = any(${enrolmentIds})`
}

/**
 * Gives free seats to those who wait, in order, as long as the list moves up by itself (rule 6). The edition must be held;
 * its counts are read again, because the act may have changed them.
 */
export async function promote(act: Act, edition: HeldEdition): Promise<string[]> {
  return movesUpByItself(edition, act.now) ? seatNext(act, edition) : []
}

/** Gives every free seat to the next in line, whatever the time: setting dates books those who waited for them. The edition must be held. */
export async function seatNext(act: Act, edition: HeldEdition): Promise<string[]> {
  const room = { ...edition, ...(await countSeats(act, edition)) }
  if (room.waiting === 0 || (room.capacity !== null && room.taken >= room.capacity)) return []
  const list = await act.tx<{ id: string; home: string }[]>`
    select id, home_organisation_id as home from editions.enrolment
    where organisation_id = ${edition.organisationId} and edition_id = ${edition.id} and state = 'waiting'
    order by queue_number limit ${room.quota || room.capacity === null ? null : room.capacity - room.taken}`
  const ids = nextInLine(room, list).map((row) => row.id)
  await moveTo(act, edition, ids, 'seated')
  return ids
}

/** The seats taken and the people waiting as they are now in this transaction. */
export async function countSeats(act: Act, edition: HeldEdition): Promise<{ taken: number; waiting: number; quota: MemberSeats[] | null }> {
  const [counts] = await act.tx<{ taken: number; waiting: number; quota: MemberSeats[] | null }[]>`
    select n.taken, n.waiting, case when e.reserved_until > clock_timestamp() then ${quotaSql(act.tx)} end as quota
    from editions.edition e
    cross join lateral (
      select count(*) filter (where state in ('seated', 'completed', 'not_completed', 'no_show'))::int as taken,
             count(*) filter (where state = 'waiting')::int as waiting
      from editions.enrolment n where n.organisation_id = e.organisation_id and n.edition_id = e.id) n
    where e.organisation_id = ${edition.organisationId} and e.id = ${edition.id}`
  return counts!
}

/** One job per enrolment and state: the message, and the invitation or its cancellation. One statement, also for hundreds. */
export async function tellAbout(act: Act, organisationId: string, enrolmentIds: string[], state: EnrolmentState): Promise<void> {
  if (enrolmentIds.length === 0) return
  await act.tx`
    select platform.later_each('editions/tell-enrolment', array_agg(
      json_build_object('organisationId', ${organisationId}::text, 'enrolmentId', id, 'state', ${state}::text, 'since', ${act.now.toString()}::text) order by n))
    from unnest(${enrolmentIds}::uuid[]) with ordinality as told (id, n)`
}
