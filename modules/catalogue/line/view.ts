import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'

export interface LineStep {
  activityId: string
  title: string
  form: string
  hours: number | null
}
export interface LineView {
  profileId: string
  profile: string
  steps: LineStep[]
  /** What the offer has for the words that were typed, and is not in the line. */
  found: LineStep[]
}

/** The learning line of a role profile as everybody reads it: what left the offer or became confidential is not told. Null: no such profile. */
export async function lineView(tx: Sql, profileId: string, lang: Lang, typed = ''): Promise<LineView | null> {
  const [profile] = await tx<{ profile: string }[]>`
    select name as profile from skills.profile where organisation_id = (select platform.organisation()) and id = ${profileId} and kind = 'role'`
  if (!profile) return null
  const form = lang === 'en' ? tx`f.en` : tx`f.nl`
  const offered = tx`a.organisation_id = (select platform.organisation()) and a.state = 'published' and not a.confidential`
  const steps = await tx<LineStep[]>`
    select a.id as activity_id, a.title, ${form} as form, a.hours from catalogue.line_step l
    join catalogue.activity a on a.organisation_id = l.organisation_id and a.id = l.activity_id join catalogue.learning_form f on f.code = a.learning_form
    where l.profile_id = ${profileId} and ${offered} order by l.position`
  const found = typed
    ? await tx<LineStep[]>`
        select a.id as activity_id, a.title, ${form} as form, a.hours
        from (select activity_id, sum(score) as score from catalogue.search(${typed}, false) where activity_id is not null group by 1) h
        join catalogue.activity a on a.id = h.activity_id join catalogue.learning_form f on f.code = a.learning_form
        where ${offered} and a.id <> all (${steps.map((one) => one.activityId)}::uuid[]) order by h.score desc, a.title limit 10`
    : []
  return { profileId, ...profile, steps: [...steps], found: [...found] }
}
