import { findColleague, type FindRefusal } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import type { Changed, Written } from './fields.ts'
import { holdOpportunity, keepingOf, type HoldRefusal } from './keeping.ts'
import {
  decideChange,
  decideDates,
  decideWhere,
  type ChangeRefusal,
  type DatesRefusal,
  type Keeping,
  type KeepRefusal,
  type WhereRefusal,
} from './rules.ts'

export type WriteRefusal = KeepRefusal | WhereRefusal | DatesRefusal | FindRefusal

/** Writes an opportunity down as a draft: those who keep it see it, and nobody else until it is published. */
export async function writeOpportunity(act: Act, asked: Written): Promise<Outcome<{ opportunityId: string }, WriteRefusal>> {
  const decision = await decide(act, asked, await keepingOf(act.tx, act.actor), null)
  if (!decision.ok) return decision
  const { tx, actor, now } = act
  const [made] = await tx<{ id: string }[]>`
    insert into mobility.opportunity ${tx({
      ...columnsOf(asked, decision.value.contactId),
      organisation_id: actor.organisationId!,
      made_by: actor.personId!,
      made_at: now,
      changed_by: actor.personId!,
      changed_at: now,
    } as never)} returning id`
  await record(act, 'write-opportunity', `opportunity/${made!.id}`)
  return done({ opportunityId: made!.id })
}

export type ChangeOpportunityRefusal = HoldRefusal | ChangeRefusal | WriteRefusal

/** Changes a draft, or corrects what is published; the database keeps what people could read. Over a version that is gone nothing is written. */
export async function changeOpportunity(
  act: Act,
  { opportunityId, version, ...asked }: Changed & { opportunityId: string },
): Promise<Outcome<{ opportunityId: string }, ChangeOpportunityRefusal>> {
  const found = await holdOpportunity(act, opportunityId)
  if (!found.ok) return found
  const { held, keeping } = found.value
  const may = decideChange(held, version)
  if (!may.ok) return may
  const decision = await decide(act, asked, keeping, { id: held.contactId, name: held.contact })
  if (!decision.ok) return decision
  const { tx, actor, now } = act
  await tx`
    update mobility.opportunity set ${tx({ ...columnsOf(asked, decision.value.contactId), changed_by: actor.personId!, changed_at: now } as never)}
    where organisation_id = (select platform.organisation()) and id = ${opportunityId}`
  await record(act, 'change-opportunity', `opportunity/${opportunityId}`)
  return done({ opportunityId })
}

/** `now`: who is asked about it as it stands; that name is kept, also when others have it too. */
async function decide(
  { tx, actor, now: at }: Act,
  asked: Written,
  keeping: Keeping,
  now: { id: string; name: string } | null,
): Promise<Outcome<{ contactId: string }, WriteRefusal>> {
  const where = decideWhere(keeping, asked)
  if (!where.ok) return where
  const dates = decideDates(asked, dateOf(at))
  if (!dates.ok) return dates
  if (!asked.contact) return done({ contactId: actor.personId! })
  if (now && asked.contact === now.name) return done({ contactId: now.id })
  const found = await findColleague(tx, asked.contact)
  return found.ok ? done({ contactId: found.value.id }) : refuse(found.reason, found.details)
}

const columnsOf = (
  { kind, title, youDo, youLearn, unitId, place, startsOn, endsOn, hoursPerWeek, respondBy }: Written,
  contactId: string,
) => ({
  kind,
  title,
  you_do: youDo,
  you_learn: youLearn,
  unit_id: unitId,
  place,
  starts_on: startsOn.toString(),
  ends_on: endsOn?.toString() ?? null,
  hours_per_week: hoursPerWeek,
  respond_by: respondBy.toString(),
  contact_id: contactId,
})
