import type { Act } from '#platform/act.ts'
import { together } from '#platform/db/together.ts'
import type { HeldEdition } from './facts.ts'
import { movesUpByItself, promotable, type EnrolmentState } from './rules.ts'

/** Records an enrolment in its first state, and tells it. A place on the waiting list gets its number now. `id`: for whoever writes about it at once. */
export async function recordEnrolment(
  act: Act,
  edition: HeldEdition,
  enrolment: { id?: string; personId: string; state: 'seated' | 'waiting' | 'requested'; together?: string },
): Promise<string> {
  const id = enrolment.id ?? crypto.randomUUID()
  await together(insertEnrolment(act, edition, { ...enrolment, id }), tellAbout(act, edition.organisationId, [id], enrolment.state))
  return id
}

async function insertEnrolment(
  { tx, actor, now }: Act,
  edition: HeldEdition,
  enrolment: { id: string; personId: string; state: string; together?: string },
): Promise<void> {
  await tx`
    insert into editions.enrolment (id, organisation_id, home_organisation_id, edition_id, activity_id, series_id, person_id, state, queue_number,
                                    made_at, made_by, together, state_since, state_by)
    values (${enrolment.id}, ${edition.organisationId}, coalesce(platform.actor_organisation(), ${edition.organisationId}), ${edition.id}, ${edition.activityId},
            ${edition.seriesId}, ${enrolment.personId}, ${enrolment.state}, ${enrolment.state === 'waiting' ? tx`nextval('editions.queue')` : null},
            ${now}, ${actor.personId}, ${enrolment.together ?? null}, ${now}, ${actor.personId})`
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
  const counts = await countSeats(act, edition)
  const seats = promotable({ capacity: edition.capacity, ...counts })
  if (seats === 0) return []
  const next = await act.tx<{ id: string }[]>`
    select id from editions.enrolment where organisation_id = ${edition.organisationId} and edition_id = ${edition.id} and state = 'waiting'
    order by queue_number limit ${seats}`
  const ids = next.map((row) => row.id)
  await moveTo(act, edition, ids, 'seated')
  return ids
}

/** The seats taken and the people waiting as they are now in this transaction. */
export async function countSeats(act: Act, edition: HeldEdition): Promise<{ taken: number; waiting: number }> {
  const [counts] = await act.tx<{ taken: number; waiting: number }[]>`
    select count(*) filter (where state in ('seated', 'completed', 'not_completed', 'no_show'))::int as taken,
           count(*) filter (where state = 'waiting')::int as waiting
    from editions.enrolment where organisation_id = ${edition.organisationId} and edition_id = ${edition.id}`
  return counts!
}

/** One job per enrolment and state: the message, and the invitation or its cancellation. One statement, also for hundreds. */
export async function tellAbout(act: Act, organisationId: string, enrolmentIds: string[], state: EnrolmentState): Promise<void> {
  if (enrolmentIds.length === 0) return
  await act.tx`
    select platform.later('editions/tell-enrolment', json_build_object('organisationId', ${organisationId}::text, 'enrolmentId', id, 'state', ${state}::text, 'since', ${act.now.toString()}::text))
    from unnest(${enrolmentIds}::uuid[]) with ordinality as told (id, n) order by n`
}
