import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { offeredKinds, type GuideKind, type RelationState } from '../rules.ts'
import type { FreeHour } from './pool.ts'

export interface TalkRow {
  id: string
  other: string
  iGuide: boolean
  kind: GuideKind
  topic: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  agreed: boolean
}

export interface RelationRow {
  id: string
  other: string
  iGuide: boolean
  kind: GuideKind
  topic: string
  fromDay: Temporal.PlainDate
  untilDay: Temporal.PlainDate | null
  state: RelationState
  /** My answer is still asked. */
  waits: boolean
}

export interface OwnGuide {
  id: string
  kind: GuideKind
  topics: string[]
  about: string
  agreed: boolean
}

export interface Mine {
  talks: TalkRow[]
  relations: RelationRow[]
  /** Named for the pool, and not yet answered. */
  named: OwnGuide[]
}

/** What somebody has of guidance: talks to come, relations that are asked or go on, and being named. The database shows nobody else's. */
export async function mineView(tx: Sql, personId: string): Promise<Mine> {
  const talks = await tx<TalkRow[]>`
    select t.id, coalesce(o.full_name, '') as other, t.guide_id = ${personId} as i_guide, t.kind, t.topic, t.starts_at, t.ends_at, t.place, t.agreed_at is not null as agreed
    from guidance.talk t left join people.person o on o.id = case when t.guide_id = ${personId} then t.person_id else t.guide_id end
    where t.organisation_id = (select platform.organisation()) and ${personId}::uuid in (t.person_id, t.guide_id) and t.ended_at is null and t.ends_at > now()
    order by t.starts_at`
  const relations = await tx<RelationRow[]>`
    select r.id, coalesce(o.full_name, '') as other, r.guide_id = ${personId} as i_guide, r.kind, r.topic, r.from_day, r.until_day, r.state,
      r.state = 'asked' and r.asked_by <> ${personId} and ${personId}::uuid <> all (r.accepted_by) as waits
    from guidance.relation_now r left join people.person o on o.id = case when r.guide_id = ${personId} then r.person_id else r.guide_id end
    where r.organisation_id = (select platform.organisation()) and ${personId}::uuid in (r.person_id, r.guide_id) and r.state in ('asked', 'active')
    order by o.last_name, o.first_name, r.asked_at`
  const named = await ownGuides(tx, personId, false)
  return { talks, relations, named }
}

const ownGuides = (tx: Sql, personId: string, agreed: boolean) => tx<OwnGuide[]>`
  select id, kind, topics, about, agreed_at is not null as agreed from guidance.guide
  where organisation_id = (select platform.organisation()) and person_id = ${personId} and ended_at is null and (agreed_at is not null) = ${agreed} order by offered_at`

export interface Declaration {
  id: string
  side: 'experienced' | 'learning'
  topic: string
}

export interface OfferView {
  /** As what this person can offer oneself. */
  kinds: GuideKind[]
  guides: OwnGuide[]
  named: OwnGuide[]
  hours: (FreeHour & { taken: boolean })[]
  declarations: Declaration[]
}

/** What somebody offers to others, and says of the own self for a buddy. */
export async function offerView(tx: Sql, actor: Actor): Promise<OfferView> {
  const personId = actor.personId!
  const hours = await tx<(FreeHour & { taken: boolean })[]>`
    select id, starts_at, ends_at, taken_at is not null as taken from guidance.hour
    where organisation_id = (select platform.organisation()) and person_id = ${personId} and withdrawn_at is null and ends_at > now() order by starts_at limit 60`
  const declarations = await tx<Declaration[]>`
    select id, side, topic from guidance.declaration
    where organisation_id = (select platform.organisation()) and person_id = ${personId} and ended_at is null order by topic, side`
  return {
    kinds: offeredKinds(actor),
    guides: await ownGuides(tx, personId, true),
    named: await ownGuides(tx, personId, false),
    hours,
    declarations,
  }
}
