import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, ticked } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { decideDelegation, type DelegationFacts, type DelegationRefusal } from './rules.ts'

const day = (nl: string, en: string) => z.iso.date({ error: both(nl, en) }).transform((text) => Temporal.PlainDate.from(text))

export const DelegateCrew = z.object({
  crewId: id(),
  personId: z.uuid({ error: both('Kies wie de voorman wordt.', 'Choose who leads the crew.') }),
  from: day('Kies de eerste dag.', 'Choose the first day.'),
  until: z.union([
    z.literal('').transform(() => null),
    day('Kies de laatste dag, of laat het veld leeg.', 'Choose the last day, or leave it empty.'),
  ]),
  withoutApproval: ticked(),
})
export type DelegateCrew = z.infer<typeof DelegateCrew>

/** A manager lets one of the own people lead a crew: enrol it, see its dates and attendance, record toolboxes. */
export async function delegateCrew(act: Act, asked: DelegateCrew): Promise<Outcome<{ delegationId: string }, DelegationRefusal>> {
  const { tx, actor, now } = act
  const { crewId, personId, from, until, withoutApproval } = asked
  await tx`select from people.unit where organisation_id = platform.organisation() and id = ${crewId} for no key update`
  const decision = decideDelegation({ ...(await factsOf(act, asked)), from, until, today: dateOf(now) })
  if (!decision.ok) return decision

  const [made] = await tx<{ id: string }[]>`
    insert into people.crew_delegation (organisation_id, crew_id, person_id, given_by, from_on, until_on, without_approval, given_at)
    values (platform.organisation(), ${crewId}, ${personId}, ${actor.personId}, ${from}, ${until}, ${withoutApproval}, ${now}) returning id`
  await record(act, 'delegate-crew', `unit/${crewId}`, { delegation: made!.id, personId, withoutApproval })
  return done({ delegationId: made!.id })
}

async function factsOf({ tx, actor }: Act, { crewId, personId, from, until }: DelegateCrew) {
  const [facts] = await tx<Pick<DelegationFacts, 'ofMine' | 'mine' | 'self' | 'overlaps'>[]>`
    select
      exists (select from people.colleague_brief c join people.unit u on u.organisation_id = c.organisation_id and u.id = c.crew_id and u.kind = 'crew'
              where c.organisation_id = platform.organisation() and c.crew_id = ${crewId} and c.manager_id = ${actor.personId}) as of_mine,
      exists (select from people.colleague_brief c where c.organisation_id = platform.organisation() and c.person_id = ${personId}
              and c.manager_id = ${actor.personId}) as mine,
      ${personId}::uuid = ${actor.personId}::uuid as self,
      exists (select from people.crew_delegation d where d.organisation_id = platform.organisation() and d.crew_id = ${crewId}
              and d.person_id = ${personId} and d.given_by = ${actor.personId} and d.ended_at is null
              and daterange(d.from_on, d.until_on, '[]') && daterange(${from}::date, ${until}::date, '[]')) as overlaps`
  return facts!
}

export const TakeBackCrew = z.object({ delegationId: id() })
export type TakeBackRefusal = 'no-such-delegation'

/** Takes a delegation back, at once: the next page the voorman opens is closed. Safe to repeat. */
export async function takeBackCrew(
  act: Act,
  { delegationId }: z.infer<typeof TakeBackCrew>,
): Promise<Outcome<{ delegationId: string }, TakeBackRefusal>> {
  const [found] = await act.tx<{ ended: boolean }[]>`
    select d.ended_at is not null as ended from people.crew_delegation d
    where d.organisation_id = platform.organisation() and d.id = ${delegationId}
      and (d.given_by = ${act.actor.personId} or exists (
        select from people.colleague c where c.organisation_id = d.organisation_id and c.crew_id = d.crew_id and c.manager_id = ${act.actor.personId}))
    for update`
  if (!found) return refuse('no-such-delegation')
  if (!found.ended) {
    await act.tx`update people.crew_delegation set ended_at = ${act.now}, ended_by = ${act.actor.personId}
      where organisation_id = platform.organisation() and id = ${delegationId}`
    await record(act, 'take-back-crew', `delegation/${delegationId}`)
  }
  return done({ delegationId })
}
