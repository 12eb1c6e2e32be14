import type { Act, Actor } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Sql } from '#platform/db/pool.ts'
import { mayKeep, type Dates, type Keeping, type KeepRefusal } from './rules.ts'

/** Whether somebody keeps the opportunities of all units, by a role. */
export const keepsAll = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.includes('learning_adviser') || roles.includes('administrator')

/** Whose opportunities the actor keeps, with the units to choose from. */
export async function keepingOf(tx: Sql, actor: Actor): Promise<Keeping> {
  const all = keepsAll(actor)
  const units = await tx<{ id: string; name: string }[]>`
    select u.id, u.name from people.unit u
    where u.organisation_id = (select platform.organisation()) and u.kind = 'unit' and u.ended_on is null and (${all} or u.id in (select mobility.my_units())) order by u.name`
  return { all, units: [...units] }
}

export interface Held extends Dates {
  unitId: string | null
  contactId: string
  contact: string
  version: number
  published: boolean
  withdrawn: boolean
}

export type HoldRefusal = KeepRefusal | 'no-such-opportunity'

/** One opportunity that the actor keeps, held until the act is over, with what else the actor keeps. */
export async function holdOpportunity(
  { tx, actor }: Act,
  opportunityId: string,
): Promise<Outcome<{ held: Held; keeping: Keeping }, HoldRefusal>> {
  const [held] = await tx<Held[]>`
    select o.unit_id, o.contact_id, p.full_name as contact, o.version, o.published_at is not null as published, o.withdrawn_at is not null as withdrawn,
      o.starts_on, o.ends_on, o.respond_by
    from mobility.opportunity o join people.person p on p.id = o.contact_id
    where o.organisation_id = (select platform.organisation()) and o.id = ${opportunityId} for update of o`
  if (!held) return refuse('no-such-opportunity')
  const keeping = await keepingOf(tx, actor)
  return mayKeep(keeping, held.unitId) ? done({ held, keeping }) : refuse('not-yours-to-keep')
}
