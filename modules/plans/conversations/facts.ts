import { createHash } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Outcome } from '#platform/outcome.ts'
import { decideOpen, latest, type Facts, type OpenRefusal, type Tie } from './rules.ts'

/** A conversation of the actor, held until the end of the act: what the two write and sign comes one after the other. */
export async function holdConversation({ tx }: Act, conversationId: string): Promise<Facts | undefined> {
  await tx`select 1 from plans.conversation where organisation_id = (select platform.organisation()) and id = ${conversationId} for update`
  const [facts] = await tx<Facts[]>`
    select id, person_id, other_id, template, state, both_here, proposed_by, starts_at, ends_at, place, steps from plans.conversation_now
    where organisation_id = (select platform.organisation()) and id = ${conversationId}`
  return facts
}

/** The same, when something may be written in it. */
export const holdOpen = async (act: Act, conversationId: string): Promise<Outcome<Facts, OpenRefusal>> =>
  decideOpen(await holdConversation(act, conversationId))

export interface Partner {
  personId: string
  name: string
  tie: Tie
}

/** With whom somebody can have a conversation, alphabetically. The narrowest tie counts: a manager who is a learning adviser too, is the manager. */
export async function partners(tx: Sql, personId: string): Promise<Partner[]> {
  return tx<Partner[]>`
    select * from (
      select distinct on (p.id) p.id as person_id, p.full_name as name, t.tie, p.last_name, p.first_name
      from (
        select manager_id as id, 'manager' as tie, 1 as nth from people.colleague where organisation_id = (select platform.organisation()) and person_id = ${personId}
        union all select person_id, 'team', 2 from people.colleague where organisation_id = (select platform.organisation()) and manager_id = ${personId}
        union all select guide_id, 'guide', 3 from guidance.relation_now where organisation_id = (select platform.organisation()) and person_id = ${personId} and state = 'active'
        union all select person_id, 'guided', 4 from guidance.relation_now where organisation_id = (select platform.organisation()) and guide_id = ${personId} and state = 'active'
        union all select person_id, 'adviser', 5 from people.role_grant where organisation_id = (select platform.organisation()) and role = 'learning_adviser' and ended_at is null
      ) t
      join people.person p on p.id = t.id
      where t.id <> ${personId} and exists (select from people.colleague_brief c where c.organisation_id = (select platform.organisation()) and c.person_id = t.id)
      order by p.id, t.nth) known
    order by last_name, first_name`
}

export interface NoteRow {
  id: string
  authorId: string
  words: string
  basedOn: string[]
  savedAt: Temporal.Instant
}
export interface AgreementRow {
  id: string
  words: string
  who: 'concerned' | 'partner' | 'both'
  dueOn: Temporal.PlainDate | null
}

/** What the two wrote together and can sign: notes and agreements. */
export interface Written {
  notes: NoteRow[]
  agreements: AgreementRow[]
}

export async function writtenIn(tx: Sql, conversationId: string): Promise<Written> {
  const notes = await tx<NoteRow[]>`
    select id, author_id, words, based_on, saved_at from plans.conversation_note
    where organisation_id = (select platform.organisation()) and conversation_id = ${conversationId} order by saved_at, id`
  const agreements = await tx<AgreementRow[]>`
    select id, words, who, due_on from plans.agreement
    where organisation_id = (select platform.organisation()) and conversation_id = ${conversationId} and dropped_at is null order by added_at, id`
  return { notes: latest(notes), agreements }
}

/** What a version keeps: without names, so that it says who by what they are in the talk. */
export interface Content {
  notes: string[]
  agreements: { words: string; who: AgreementRow['who']; due: string | null }[]
}

export const contentOf = ({ notes, agreements }: Written): Content => ({
  notes: notes.map((note) => note.words).filter((words) => words !== ''),
  agreements: agreements.map(({ words, who, dueOn }) => ({ words, who, due: dueOn?.toString() ?? null })),
})

/** Two contents are the same when their fingerprints are. */
export const fingerprintOf = (content: Content): string => createHash('sha256').update(JSON.stringify(content)).digest('hex')
export const isEmpty = ({ notes, agreements }: Content): boolean => !notes.length && !agreements.length
