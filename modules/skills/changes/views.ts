import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { askedIn, type AskedView } from '../profiles/asked.ts'
import type { ChangeLabel } from './rules.ts'

export interface ChangeLine {
  id: string
  label: ChangeLabel
  name: string
  profileId: string | null
  unit: string | null
  neededIn: number
  decidedOn: Temporal.PlainDate | null
  advisedOn: Temporal.PlainDate | null
  /** Null while it is a draft, which only a learning adviser reads. */
  releasedAt: Temporal.Instant | null
  everybodyFrom: Temporal.PlainDate | null
  withdrawn: boolean
  /** Everybody reads it. */
  open: boolean
  /** The actor leads people of whom it is, and did not say to have told them yet. */
  toTell: boolean
}

/**
 * The expected changes that have reached the actor. A draft: the learning adviser. Released: managers of whom it is about, then who was told by
 * the own manager, and from everybody_from on all. Withdrawn ones are for the learning adviser only.
 */
export async function visibleTo(tx: Sql, actor: Actor, only: { id?: string; profileId?: string } = {}): Promise<ChangeLine[]> {
  const adviser = actor.roles.includes('learning_adviser')
  return tx<ChangeLine[]>`
    select c.id, c.label, coalesce(p.name, c.field) as name, c.profile_id, u.name as unit, c.needed_in, c.decided_on, c.advised_on, c.released_at,
      x.everybody_from, c.withdrawn_at is not null as withdrawn,
      coalesce(x.everybody_from <= (now() at time zone 'Europe/Amsterdam')::date, false) as open, coalesce(${tellsSql(tx, actor)}, false) as to_tell
    from skills.change c
    left join skills.profile p on p.organisation_id = c.organisation_id and p.id = c.profile_id
    left join people.unit u on u.organisation_id = c.organisation_id and u.id = coalesce(c.unit_id, p.unit_id)
    left join skills.expected_change x on x.organisation_id = c.organisation_id and x.id = c.id
    where c.organisation_id = (select platform.organisation()) ${only.id ? tx`and c.id = ${only.id}` : tx``} ${only.profileId ? tx`and c.profile_id = ${only.profileId}` : tx``}
      and (${adviser} or (x.id is not null and (x.everybody_from <= (now() at time zone 'Europe/Amsterdam')::date or exists (
        select from skills.change_reached r where r.organisation_id = c.organisation_id and r.change_id = c.id and r.person_id = ${actor.personId}))))
    order by c.released_at desc nulls first, name`
}

/** Whether the actor leads people of whom a change is, and has yet to tell them; before everybody reads it. */
const tellsSql = (tx: Sql, actor: Actor) => tx`
  (x.everybody_from > (now() at time zone 'Europe/Amsterdam')::date
    and exists (select from skills.change_concerns k where k.organisation_id = c.organisation_id and k.change_id = c.id
      and k.manager_id = ${actor.personId} and k.person_id <> ${actor.personId})
    and not exists (select from skills.change_told t where t.organisation_id = c.organisation_id and t.change_id = c.id and t.manager_id = ${actor.personId}
      and t.told_at is not null))`

export interface ChangeView extends ChangeLine {
  about: string
  /** Managers of whom it is about, and how many of them said to have told it. */
  managers: number
  told: number
  skills: AskedView[]
}

/** One expected change, or null when it does not exist or has not reached the actor. */
export async function changeView(tx: Sql, actor: Actor, id: string): Promise<ChangeView | null> {
  const [line] = await visibleTo(tx, actor, { id })
  if (!line) return null
  const [more] = await tx<Pick<ChangeView, 'about' | 'managers' | 'told'>[]>`
    select c.about, count(distinct k.manager_id)::int as managers, count(distinct t.manager_id)::int as told
    from skills.change c
    left join skills.change_concerns k on k.organisation_id = c.organisation_id and k.change_id = c.id and k.person_id <> k.manager_id
    left join skills.change_told t on t.organisation_id = c.organisation_id and t.change_id = c.id and t.manager_id = k.manager_id and t.told_at is not null
    where c.organisation_id = (select platform.organisation()) and c.id = ${id} group by c.id, c.about`
  const skills = await askedIn(
    tx,
    actor.lang,
    tx`select change_id as of_id, skill_id, level_from, level_to, note from skills.change_skill
       where organisation_id = (select platform.organisation()) and change_id = ${id}`,
  )
  return { ...line, ...more!, skills }
}

/** A draft as a form has it, for the learning adviser; null when it is no draft any more. */
export async function draftView(tx: Sql, actor: Actor, id: string) {
  const view = await changeView(tx, actor, id)
  if (!view || view.releasedAt || view.withdrawn) return null
  const [draft] = await tx<{ field: string | null; unitId: string | null }[]>`
    select field, unit_id from skills.change where organisation_id = (select platform.organisation()) and id = ${id}`
  return { ...view, ...draft!, neededIn: String(view.neededIn) }
}
