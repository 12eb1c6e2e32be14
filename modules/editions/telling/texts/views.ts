import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { textOf, type Kind, type Words } from '#platform/mail/index.ts'
import type { Lang } from '#platform/words.ts'

/** Which kinds have a text of the organisation, and for how many activities there is one. */
export interface ChangedTexts {
  kind: string
  own: Lang[]
  activities: number
}

export async function changedTexts(tx: Sql, actor: Actor): Promise<ChangedTexts[]> {
  return tx<ChangedTexts[]>`
    select kind, coalesce(array_agg(distinct lang) filter (where activity_id is null), '{}') as own, count(distinct activity_id)::int as activities
    from platform.message_text m where organisation_id = (select platform.organisation()) and (activity_id is null or ${inCareSql(tx, actor, tx`m.activity_id`)}) group by kind`
}

export interface TextView {
  words: Words
  /** The text is of exactly this place: the activity, or the organisation. */
  own: boolean
  activity: null | { id: string; title: string }
  /** Activities that have a text of their own, and those that fit what was searched. */
  activities: { id: string; title: string; own: boolean }[]
}

/** The text that holds for a kind, in a language, for the organisation or one activity; null when the activity does not exist for this planner. */
export async function textView(
  tx: Sql,
  actor: Actor,
  kind: Kind,
  lang: Lang,
  activityId: string | null,
  query: string,
): Promise<TextView | null> {
  const activity = activityId ? await activityOf(tx, actor, activityId) : null
  if (activityId && !activity) return null
  const [own] = await tx`
    select 1 from platform.message_text where organisation_id = (select platform.organisation()) and kind = ${kind.name} and lang = ${lang}
      and activity_id is not distinct from ${activityId}::uuid`
  return {
    words: await textOf(tx, kind, lang, activityId),
    own: own !== undefined,
    activity,
    activities: kind.perActivity ? await activities(tx, actor, kind, query) : [],
  }
}

async function activityOf(tx: Sql, actor: Actor, id: string): Promise<{ id: string; title: string } | null> {
  const [row] = await tx<{ id: string; title: string }[]>`
    select id, title from catalogue.activity a where organisation_id = (select platform.organisation()) and id = ${id} and ${inCareSql(tx, actor, tx`a.id`)}`
  return row ?? null
}

async function activities(tx: Sql, actor: Actor, kind: Kind, query: string) {
  const like = query.trim() ? '%' + query.trim().replace(/[\\%_]/g, '\\$&') + '%' : null
  return tx<{ id: string; title: string; own: boolean }[]>`
    select * from (
      select a.id, a.title, exists (select from platform.message_text m where m.organisation_id = a.organisation_id and m.kind = ${kind.name} and m.activity_id = a.id) as own
      from catalogue.activity a where a.organisation_id = (select platform.organisation()) and ${inCareSql(tx, actor, tx`a.id`)} and (${like}::text is null or a.title ilike ${like})) found
    where own or ${like}::text is not null order by title limit 12`
}
