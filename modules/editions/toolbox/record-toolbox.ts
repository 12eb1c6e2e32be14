import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { tellSkills } from '../results/tell-skills.ts'
import { decideToolbox, managersThen, type Apart, type ToolboxFacts, type ToolboxRefusal } from './rules.ts'

export const RecordToolbox = z.object({
  /** Made by the device, one per toolbox: what was sent twice is recorded once. */
  key: id(),
  crewId: id(),
  activityId: id(),
  heldOn: z.iso.date({ error: both('Kies een dag.', 'Choose a day.') }).transform((text) => Temporal.PlainDate.from(text)),
  recordedAt: z.iso
    .datetime({ offset: true })
    .transform((text) => Temporal.Instant.from(text))
    .optional(),
  personIds: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(id()).min(1, both('Tik aan wie er is.', 'Tick who is here.')).max(100),
  ),
})
export type RecordToolbox = z.infer<typeof RecordToolbox>
export type RecordRefusal = ToolboxRefusal | 'another-request'
export interface Recorded {
  key: string
  /** new: the first of this crew, topic and day. merged: it was known, and people were added. nobody: nobody counted. */
  verdict: 'new' | 'merged' | 'nobody'
  added: number
  /** Already there, from another device. */
  known: number
  refused: number
}

/**
 * Records a toolbox: who of a crew discussed a topic on a day. The same key again gives the same answer; the same crew, topic and day from another
 * device is one toolbox, with everybody who was ticked on either. Who was not employed or not of the crew on that day is kept apart, with the reason.
 */
export async function recordToolbox(act: Act, input: RecordToolbox): Promise<Outcome<Recorded, RecordRefusal>> {
  const { tx, now } = act
  const toolbox = { ...input, personIds: [...new Set(input.personIds)].sort() }
  await tx`select from people.unit where organisation_id = platform.organisation() and id = ${input.crewId} for no key update`
  const before = await sentBefore(act, toolbox)
  if (before) return before
  // A clock that runs ahead recorded it now at the latest.
  const recordedAt = input.recordedAt && Temporal.Instant.compare(input.recordedAt, now) < 0 ? input.recordedAt : now
  const decision = decideToolbox({ ...(await factsOf(act, toolbox, recordedAt)), today: dateOf(now) })
  if (!decision.ok) return decision

  const { there, refused } = decision.value
  const held = there.length ? await holdOrMake(act, toolbox, recordedAt) : null
  const added = held ? await addPeople(act, toolbox, held, there) : 0
  const verdict = !held ? 'nobody' : held.made ? 'new' : 'merged'
  const answer = { key: input.key, verdict, added, known: there.length - added, refused: refused.length } as const
  await keepSending(act, toolbox, { ...answer, toolboxId: held?.toolboxId ?? null, recordedAt, apart: refused })
  await record(act, 'record-toolbox', `toolbox/${held?.toolboxId ?? input.key}`, { ...answer, heldOn: input.heldOn.toString() })
  return done(answer)
}

const hashOf = ({ crewId, activityId, heldOn, personIds }: RecordToolbox) =>
  createHash('sha256')
    .update(JSON.stringify([crewId, activityId, heldOn.toString(), personIds]))
    .digest('base64url')

async function sentBefore({ tx, actor }: Act, toolbox: RecordToolbox): Promise<Outcome<Recorded, 'another-request'> | null> {
  const [row] = await tx<(Recorded & { requestHash: string; sentBy: string })[]>`
    select s.key, s.verdict, s.added, s.known, s.request_hash, s.sent_by,
      (select count(*)::int from editions.toolbox_refused r where r.organisation_id = s.organisation_id and r.key = s.key) as refused
    from editions.toolbox_sending s where s.organisation_id = platform.organisation() and s.key = ${toolbox.key}`
  if (!row) return null
  const { requestHash, sentBy, ...answer } = row
  return sentBy === actor.personId && requestHash === hashOf(toolbox) ? done(answer) : refuse('another-request')
}

async function factsOf({ tx, actor }: Act, toolbox: RecordToolbox, recordedAt: Temporal.Instant): Promise<Omit<ToolboxFacts, 'today'>> {
  const { heldOn } = toolbox
  const [there] = await tx<{ topic: boolean; crew: boolean }[]>`
    select exists (select from catalogue.activity a where a.organisation_id = platform.organisation() and a.id = ${toolbox.activityId}
                   and a.learning_form = 'toolbox' and a.state <> 'draft' and not a.confidential) as topic,
           exists (select from people.unit u where u.organisation_id = platform.organisation() and u.id = ${toolbox.crewId} and u.kind = 'crew') as crew`
  const delegations = await tx<ToolboxFacts['delegations']>`
    select given_by as manager_id, from_on as "from", until_on as "until", ended_at from people.crew_delegation
    where organisation_id = platform.organisation() and crew_id = ${toolbox.crewId} and person_id = ${actor.personId}`
  const people = await tx<ToolboxFacts['people']>`
    select x.id as person_id, people.was_in_crew(x.id, ${toolbox.crewId}::uuid, ${heldOn}::date, ${actor.personId}::uuid,
      ${managersThen({ delegations, heldOn, recordedAt })}::uuid[]) as standing
    from unnest(${toolbox.personIds}::uuid[]) as x (id)`
  return { ...there!, delegations, people, heldOn, recordedAt }
}

interface Held {
  toolboxId: string
  editionId: string
  sessionId: string
  made: boolean
}

/** The toolbox of this crew, topic and day, or a new one: an edition of one session that is over and full of nobody yet. The crew is locked. */
async function holdOrMake(act: Act, toolbox: RecordToolbox, recordedAt: Temporal.Instant): Promise<Held> {
  const { tx, now } = act
  const { crewId, activityId, heldOn } = toolbox
  const [known] = await tx<Held[]>`
    select id as toolbox_id, edition_id, session_id, false as made from editions.toolbox
    where organisation_id = platform.organisation() and crew_id = ${crewId} and activity_id = ${activityId} and held_on = ${heldOn}`
  if (known) return known
  const [toolboxId, editionId, sessionId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  // Recorded on the day itself: then it just ended. Otherwise nobody knows the hour, and it stands at the start of the working day.
  const ends = dateOf(recordedAt).equals(heldOn)
    ? recordedAt
    : heldOn.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '08:00' }).toInstant()
  await tx`
    insert into editions.edition (id, organisation_id, activity_id, name, published_at, completed_at)
    select ${editionId}, u.organisation_id, ${activityId}, u.name, ${now}, ${now} from people.unit u where u.organisation_id = platform.organisation() and u.id = ${crewId}`
  await tx`
    insert into editions.session (id, organisation_id, edition_id, starts_at, ends_at, place, trainer_name)
    select ${sessionId}, u.organisation_id, ${editionId}, ${ends}::timestamptz - make_interval(secs => 3600 * coalesce(nullif(a.hours, 0), 0.25)), ${ends}, u.name, ''
    from people.unit u join catalogue.activity a on a.organisation_id = u.organisation_id and a.id = ${activityId}
    where u.organisation_id = platform.organisation() and u.id = ${crewId}`
  await tx`
    insert into editions.toolbox (id, organisation_id, crew_id, activity_id, held_on, edition_id, session_id)
    values (${toolboxId}, platform.organisation(), ${crewId}, ${activityId}, ${heldOn}, ${editionId}, ${sessionId})`
  return { toolboxId, editionId, sessionId, made: true }
}

/** Who was there completed it: a completed enrolment and attendance, which is what practice and requirements count. Who is in it already stays. */
async function addPeople(act: Act, toolbox: RecordToolbox, held: Held, there: string[]): Promise<number> {
  const { tx, actor, now } = act
  const added = await tx<{ id: string; personId: string; title: string; certificate: boolean; organisationId: string }[]>`
    with made as (
      insert into editions.enrolment (id, organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, made_by, together, state_since, state_by)
      select gen_random_uuid(), platform.organisation(), platform.organisation(), ${held.editionId}, ${toolbox.activityId}, x.id, 'completed', ${now},
             ${actor.personId}, ${toolbox.key}, ${now}, ${actor.personId}
      from unnest(${there}::uuid[]) as x (id)
      where not exists (select from editions.enrolment n where n.organisation_id = platform.organisation() and n.edition_id = ${held.editionId} and n.person_id = x.id)
      returning id, organisation_id, person_id),
    marked as (
      insert into editions.attendance (organisation_id, session_id, enrolment_id, present, recorded_by, recorded_at)
      select m.organisation_id, ${held.sessionId}, m.id, true, ${actor.personId}, ${now} from made m)
    select m.id, m.organisation_id, m.person_id, a.title, a.certificate from made m
    join catalogue.activity a on a.organisation_id = m.organisation_id and a.id = ${toolbox.activityId}`
  for (const one of added)
    if (one.certificate) await later(tx, 'credentials/issue', { organisationId: one.organisationId, enrolmentId: one.id })
  const concerned = added.map(({ id, personId, title }) => ({ enrolmentId: id, personId, title, endedOn: toolbox.heldOn }))
  await tellSkills(act, toolbox.activityId, concerned, true)
  return added.length
}

async function keepSending(
  { tx, actor, now }: Act,
  toolbox: RecordToolbox,
  answer: Recorded & { toolboxId: string | null; recordedAt: Temporal.Instant; apart: { personId: string; reason: Apart }[] },
): Promise<void> {
  await tx`
    insert into editions.toolbox_sending (organisation_id, key, sent_by, crew_id, activity_id, held_on, request_hash, toolbox_id, verdict, added, known, recorded_at, received_at)
    values (platform.organisation(), ${toolbox.key}, ${actor.personId}, ${toolbox.crewId}, ${toolbox.activityId}, ${toolbox.heldOn}, ${hashOf(toolbox)},
            ${answer.toolboxId}, ${answer.verdict}, ${answer.added}, ${answer.known}, ${answer.recordedAt}, ${now})`
  await tx`
    insert into editions.toolbox_refused (organisation_id, key, person_id, reason)
    select platform.organisation(), ${toolbox.key}, x.id, x.reason
    from unnest(${answer.apart.map((one) => one.personId)}::uuid[], ${answer.apart.map((one) => one.reason)}::text[]) as x (id, reason)`
}

export const PutAway = z.object({ key: id() })

/** The voorman read what did not count and puts it away. Nothing is removed from what was recorded. */
export async function putAway(act: Act, { key }: z.infer<typeof PutAway>): Promise<Outcome<{ key: string }, 'no-such-toolbox'>> {
  const done_ = await act.tx`
    update editions.toolbox_sending set put_away_at = coalesce(put_away_at, ${act.now})
    where organisation_id = platform.organisation() and key = ${key} and sent_by = ${act.actor.personId}`
  return done_.count ? done({ key }) : refuse('no-such-toolbox')
}
