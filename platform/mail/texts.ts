import type { Sql } from '../db/pool.ts'
import type { Lang } from '../words.ts'
import type { Kind, Words } from './kinds.ts'

/** The text that holds for a kind here: that of the activity, else that of the organisation, else the built-in one. */
export async function textOf(tx: Sql, kind: Kind, lang: Lang, activityId: string | null = null): Promise<Words> {
  const [own] = await tx<Words[]>`
    select subject, body from platform.message_text
    where organisation_id = (select platform.organisation()) and kind = ${kind.name} and lang = ${lang}
      and (activity_id is null or activity_id = ${activityId}::uuid)
    order by activity_id nulls last limit 1`
  return own ?? kind[lang]
}
