import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, type Outcome } from '#platform/outcome.ts'

export type Every = 'never' | 'week' | 'month' | 'quarter'

/** The manager chooses how often the overview of the team comes by mail (P05). */
export async function chooseTeamMail({ tx, actor }: Act, { every }: { every: Every }): Promise<Outcome<Every, never>> {
  if (every === 'never')
    await tx`delete from people.team_mail where organisation_id = platform.organisation() and person_id = ${actor.personId}`
  else
    await tx`insert into people.team_mail (organisation_id, person_id, every) values (platform.organisation(), ${actor.personId}, ${every})
      on conflict (organisation_id, person_id) do update set every = excluded.every`
  return done(every)
}

/** Somebody who wants the overview of the team, and when it was last written. */
export interface TeamMailWish {
  personId: string
  every: Exclude<Every, 'never'>
  lastSentOn: Temporal.PlainDate | null
}

/** Who wants the overview by mail and works here today. */
export async function teamMailWishes(tx: Sql): Promise<TeamMailWish[]> {
  return tx<TeamMailWish[]>`
    select m.person_id, m.every, m.last_sent_on from people.team_mail m
    where m.organisation_id = platform.organisation()
      and exists (select from people.colleague_brief c where c.organisation_id = m.organisation_id and c.person_id = m.person_id)
    order by m.person_id`
}

/** Remembers that the overview of this period was written. */
export async function teamMailSent(tx: Sql, personId: string, on: Temporal.PlainDate): Promise<void> {
  await tx`update people.team_mail set last_sent_on = ${on} where organisation_id = platform.organisation() and person_id = ${personId}`
}
