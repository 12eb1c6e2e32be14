import { matrixFor, type MatrixToTalk } from '#modules/skills/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import { contentOf, fingerprintOf, isEmpty, writtenIn, type AgreementRow, type Content, type NoteRow } from '../facts.ts'
import { isFixed, type State } from '../rules.ts'
import type { Template, Topic } from '../templates.ts'

interface Head {
  id: string
  personId: string
  otherId: string
  other: string
  template: Template
  state: State
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  bothHere: boolean
  proposedBy: string
  lastBy: string
  lastWords: string
  began: boolean
  manages: boolean
}

export interface Item {
  id: string
  topic: Topic | null
  title: string
  fixed: boolean
}
export interface Proposal {
  id: string
  activityId: string | null
  title: string
  byMe: boolean
  /** The last enrolment of whom it is about; null: none, or not for the eyes of whoever looks. */
  enrolment: string | null
}
export interface Version {
  id: string
  number: number
  content: Content
  fingerprint: string
  madeAt: Temporal.Instant
  signed: { byMe: boolean; at: string }[]
}

export interface ConversationView extends Omit<Head, 'proposedBy' | 'lastBy'> {
  /** It is about my own development. */
  mine: boolean
  asksMe: boolean
  lastByMe: boolean
  /** Something can still be written. */
  open: boolean
  items: Item[]
  /** The growth matrix that they talk about. */
  matrix: Pick<MatrixToTalk, 'profileId' | 'name'> | null
  preparation: { words: string; shared: boolean }
  theirs: string | null
  notes: (NoteRow & { byMe: boolean })[]
  agreements: AgreementRow[]
  proposals: Proposal[]
  found: { id: string; title: string }[]
  query: string
  /** What of the plan its owner shows to the other of the two. */
  shared: { title: string; href: string }[]
  versions: Version[]
  /** Of what stands here now. */
  fingerprint: string
  empty: boolean
}

/** One conversation as one of the two sees it. The database shows it to nobody else. */
export async function conversationView(tx: Sql, conversationId: string, me: string, query = ''): Promise<ConversationView | null> {
  const [head] = await tx<Head[]>`
    select c.id, c.person_id, c.other_id, coalesce(o.full_name, 'Verwijderd persoon') as other, c.template, c.state, c.starts_at, c.ends_at, c.place, c.both_here, c.proposed_by, c.last_by, c.last_words,
      c.state = 'agreed' and c.starts_at <= now() as began,
      exists (select from people.colleague_brief m where m.organisation_id = c.organisation_id and m.person_id = c.person_id and m.manager_id = ${me}) as manages
    from plans.conversation_now c left join people.person o on o.id = case when c.person_id = ${me} then c.other_id else c.person_id end
    where c.organisation_id = (select platform.organisation()) and c.id = ${conversationId}`
  if (!head) return null
  const mine = head.personId === me
  const written = await writtenIn(tx, conversationId)
  const content = contentOf(written)
  const prepared = await preparations(tx, conversationId)
  const own = prepared.find((one) => one.personId === me)
  const { proposedBy, lastBy, ...rest } = head
  return {
    ...rest,
    mine,
    asksMe: head.state === 'invited' && proposedBy !== me,
    lastByMe: lastBy === me,
    open: head.bothHere && head.state !== 'declined',
    items: await itemsOf(tx, head),
    matrix: head.template === 'matrix' ? await matrixFor(tx, head.personId) : null,
    preparation: { words: own?.words ?? '', shared: Boolean(own?.sharedAt) },
    theirs: prepared.find((one) => one.personId !== me)?.words ?? null,
    notes: written.notes.map((note) => ({ ...note, byMe: note.authorId === me })),
    agreements: written.agreements,
    proposals: await proposalsOf(tx, head, me),
    found: await activities(tx, query),
    query,
    shared: await sharedOf(tx, head, mine),
    versions: await versionsOf(tx, conversationId, me),
    fingerprint: fingerprintOf(content),
    empty: isEmpty(content),
  }
}

const preparations = (tx: Sql, conversationId: string) => tx<{ personId: string; words: string; sharedAt: Temporal.Instant | null }[]>`
  select person_id, words, shared_at from plans.preparation where organisation_id = (select platform.organisation()) and conversation_id = ${conversationId}`

async function itemsOf(tx: Sql, { id, template }: Head): Promise<Item[]> {
  const items = await tx<Omit<Item, 'fixed'>[]>`
    select id, topic, title from plans.conversation_item
    where organisation_id = (select platform.organisation()) and conversation_id = ${id} and dropped_at is null order by position, id`
  return items.map((item) => ({ ...item, fixed: isFixed(template, item.topic) }))
}

/** How an enrolment stands is for whom it is about and the manager; nothing confidential is here (rule 3). */
async function proposalsOf(tx: Sql, { id, personId, manages }: Head, me: string): Promise<Proposal[]> {
  const shown = personId === me || manages
  return tx<Proposal[]>`
    select t.id, t.activity_id, coalesce(a.title, t.title) as title, t.proposed_by = ${me} as by_me, case when ${shown} then e.state end as enrolment
    from plans.training_proposal t
    left join catalogue.activity a on a.organisation_id = t.organisation_id and a.id = t.activity_id
    left join lateral (
      select case when n.cancelled then 'cancelled' else n.state end as state from editions.enrolment_brief n
      where n.organisation_id = t.organisation_id and n.activity_id = t.activity_id and n.person_id = ${personId} and not n.confidential
      order by n.made_at desc limit 1) e on true
    where t.organisation_id = (select platform.organisation()) and t.conversation_id = ${id} and t.dropped_at is null order by t.proposed_at, t.id`
}

/** The database shows the other only what is shared now. */
const sharedOf = (tx: Sql, { personId, otherId }: Head, mine: boolean) => tx<{ title: string; href: string }[]>`
  select distinct t.title, ${mine ? tx`t.own_href` : tx`t.href`} as href from people.shared s
  join plans.shared_thing t on t.organisation_id = s.organisation_id and t.kind = s.kind and t.object_id = s.object_id
  where s.organisation_id = (select platform.organisation()) and s.owner_id = ${personId} and s.with_person_id = ${otherId} and s.ended_at is null
    and (s.until is null or s.until >= (now() at time zone 'Europe/Amsterdam')::date)
  order by t.title limit 20`

/** Trainings of the offer whose title fits; at most eight. */
async function activities(tx: Sql, query: string): Promise<{ id: string; title: string }[]> {
  const words = query.trim().slice(0, 100)
  if (!words) return []
  const like = '%' + words.replace(/[\\%_]/g, '\\$&') + '%'
  return tx<{ id: string; title: string }[]>`
    select id, title from catalogue.activity
    where organisation_id = (select platform.organisation()) and state = 'published' and not confidential and title ilike ${like} order by title limit 8`
}

async function versionsOf(tx: Sql, conversationId: string, me: string): Promise<Version[]> {
  return tx<Version[]>`
    select v.id, v.number, v.content, v.fingerprint, v.made_at,
      (select coalesce(json_agg(json_build_object('byMe', s.person_id = ${me}, 'at', s.signed_at) order by s.signed_at), '[]') from plans.signature s where s.version_id = v.id) as signed
    from plans.conversation_version v
    where v.organisation_id = (select platform.organisation()) and v.conversation_id = ${conversationId} order by v.number desc`
}
