import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

/** A skill that will be needed. */
export interface Needed {
  id: string
  name: string
  from: number
  to: number
  levels: number
}
/** An expected change that the manager may know: decided, and the works council gave its advice. */
export interface Coming {
  id: string
  label: 'disappears' | 'changes' | 'appears'
  name: string
  neededIn: number
  decidedOn: Temporal.PlainDate
  advisedOn: Temporal.PlainDate
  everybodyFrom: Temporal.PlainDate
  told: boolean
  /** Of the own team, whom it is about. */
  peopleIds: string[]
  skills: Needed[]
}
export interface LastTalk {
  personId: string
  name: string
  lastOn: Temporal.PlainDate | null
  /** Planned, or asked for and not answered yet. */
  nextOn: Temporal.PlainDate | null
}

/** What is coming for the own team of the actor (C01): never a draft, and only what concerns people of that team. */
export async function comingView(tx: Sql, actor: Actor): Promise<Coming[]> {
  const name = actor.lang === 'en' ? tx`coalesce(s.name_en, s.name_nl)` : tx`coalesce(s.name_nl, s.name_en)`
  return tx<Coming[]>`
    select x.id, x.label, x.name, x.needed_in, x.decided_on, x.advised_on, x.everybody_from, k.people_ids,
      exists (select from skills.change_told t where t.organisation_id = x.organisation_id and t.change_id = x.id and t.manager_id = ${actor.personId}
        and t.told_at is not null) as told,
      coalesce((select json_agg(json_build_object('id', s.id, 'name', ${name}, 'from', c.level_from, 'to', c.level_to, 'levels', case when l.levels > 1 then l.levels else 4 end)
          order by ${name}, s.id)
        from skills.change_skill c join skills.skill s on s.id = c.skill_id
        left join lateral (select count(*)::int as levels from skills.level l where l.organisation_id = c.organisation_id and l.skill_id = s.id) l on true
        where c.organisation_id = x.organisation_id and c.change_id = x.id), '[]') as skills
    from skills.expected_change x
    join lateral (select array_agg(distinct k.person_id) as people_ids from skills.change_concerns k
      where k.organisation_id = x.organisation_id and k.change_id = x.id and k.manager_id = ${actor.personId} and k.person_id <> ${actor.personId}) k on k.people_ids is not null
    where x.organisation_id = (select platform.organisation()) order by x.needed_in, x.name, x.id`
}

/** When the actor last talked with each of the own team, in alphabetical order (rule 4). */
export async function lastTalksView(tx: Sql, actor: Actor): Promise<LastTalk[]> {
  return tx<LastTalk[]>`
    select t.person_id, min(t.name) as name, max(t.last_on) as last_on, min(t.next_on) as next_on from plans.last_talk t
    where t.organisation_id = (select platform.organisation()) and t.manager_id = ${actor.personId}
    group by t.person_id order by min(t.last_name), min(t.first_name), t.person_id`
}
