import { leaveNetwork, type LeaveNetwork } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Job } from '#platform/jobs.ts'
import { later } from '#platform/later.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { holdEdition } from '../facts.ts'
import { promote } from '../seats.ts'
import { tellAtHome } from '../telling/away.ts'

/**
 * The organisation leaves a network while editions may be running. Enrolments stay as they are, and everyone concerned is told so: our people
 * elsewhere, and theirs here. What was kept for us elsewhere, or by us for others, comes free for who waits.
 */
export async function leaveRegion(act: Act, input: LeaveNetwork): ReturnType<typeof leaveNetwork> {
  const { tx } = act
  const others = await tx<{ organisationId: string }[]>`
    select organisation_id from people.network_member where network_id = ${input.networkId} and organisation_id <> (select platform.organisation())
      and joined_at is not null and left_at is null`
  const left = await leaveNetwork(act, input)
  if (!left.ok) return left
  await tellWhoStays(
    act,
    others.map((one) => one.organisationId),
  )
  const [here] = await tx<{ id: string }[]>`select platform.organisation() as id`
  for (const organisationId of [...others.map((one) => one.organisationId), here!.id])
    await later(tx, 'editions/member-left', { organisationId, memberId: here!.id })
  return left
}

/** Our people at these organisations, and theirs here, who still have something before them. */
async function tellWhoStays({ tx }: Act, others: string[]): Promise<void> {
  const people = await tx<{ enrolmentId: string; home: string }[]>`
    select enrolment_id, organisation_id as home from editions.away
    where organisation_id = (select platform.organisation()) and owner_id = any(${others}) and state in ('requested', 'seated', 'waiting') and not cancelled and not over
    union all
    select n.id, n.home_organisation_id from editions.enrolment n join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id
    where n.organisation_id = (select platform.organisation()) and n.home_organisation_id = any(${others}) and n.state in ('requested', 'seated', 'waiting')
      and e.cancelled_at is null and e.completed_at is null`
  for (const one of people) await tellAtHome(tx, one, { what: 'stays' })
}

/** Seats that are kept for who shares no network with us any more, or in an edition that is not shared any more, are kept no longer. */
export async function freeKept(act: Act): Promise<Outcome<{ editions: number }, never>> {
  const { tx } = act
  const gone = await tx<{ editionId: string }[]>`
    delete from editions.reservation r using editions.edition e
    where r.organisation_id = (select platform.organisation()) and e.organisation_id = r.organisation_id and e.id = r.edition_id and e.reserved_until > now()
      and not exists (select from editions.share s join people.network_member m on m.network_id = s.network_id and m.organisation_id = r.member_id
                        and m.joined_at is not null and m.left_at is null
                      where s.organisation_id = r.organisation_id and s.edition_id = r.edition_id and s.ended_at is null)
    returning r.edition_id`
  for (const editionId of new Set(gone.map((one) => one.editionId))) {
    const edition = await holdEdition(tx, editionId)
    if (edition) await promote(act, edition)
  }
  return done({ editions: gone.length })
}

export const memberLeft: Job = async (work) => {
  await work.perform(freeKept, null)
}
