import type { Act } from '#platform/act.ts'
import type { HeldEdition } from '../facts.ts'
import { freeForNewcomers } from '../quota-rules.ts'
import { tellAbout } from '../seats.ts'

/**
 * 'Je bent erbij, tenzij' (M21): enrols everyone the edition is meant for. Seats in alphabetical order of names up to the capacity, then the
 * waiting list in the same order; without dates everyone waits for them. Who has a place here or in its series already is passed over.
 * No approval is asked: the organisation itself enrols. The edition must be held. One statement, whatever the size of the organisation.
 */
export async function enrolAudience(act: Act, edition: HeldEdition): Promise<{ seated: number; waiting: number }> {
  const { tx, actor, now } = act
  const free = edition.startsAt === null ? 0 : Math.min(1_000_000, freeForNewcomers({ ...edition, home: edition.organisationId }))
  const made = await tx<{ id: string; state: 'seated' | 'waiting' }[]>`
    with meant as (
      select distinct on (c.last_name, c.first_name, c.person_id) c.person_id, row_number() over (order by c.last_name, c.first_name, c.person_id) as n
      from (select distinct person_id, last_name, first_name from people.colleague
            where organisation_id = ${edition.organisationId}
              and (${edition.audience} <> 'units' or unit_id in (select people.units_below(u) from unnest(${edition.audienceUnits}::uuid[]) u))) c
      where not exists (select from editions.enrolment n where n.organisation_id = ${edition.organisationId} and n.person_id = c.person_id
              and ((n.edition_id = ${edition.id} and n.state not in ('rejected', 'withdrawn', 'cancelled'))
                or (n.series_id = ${edition.seriesId} and n.state in ('requested', 'seated', 'waiting', 'completed')))))
    insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, activity_id, series_id, person_id, state, queue_number,
                                    made_at, made_by, state_since, state_by, price_cents)
    select ${edition.organisationId}, ${edition.organisationId}, ${edition.id}, ${edition.activityId}, ${edition.seriesId}, person_id,
           case when n <= ${free} then 'seated' else 'waiting' end, case when n > ${free} then nextval('editions.queue') end,
           ${now}, ${actor.personId}, ${now}, ${actor.personId}, ${edition.priceCents}
    from (select * from meant order by n) ordered
    returning id, state`
  const of = (state: string) => made.filter((row) => row.state === state).map((row) => row.id)
  await tellAbout(act, edition.organisationId, of('seated'), 'seated')
  await tellAbout(act, edition.organisationId, of('waiting'), 'waiting')
  return { seated: of('seated').length, waiting: of('waiting').length }
}
