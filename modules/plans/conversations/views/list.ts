import { anyMatrix } from '#modules/skills/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import { partners, type Partner } from '../facts.ts'
import type { State } from '../rules.ts'
import { templateNames, type Template } from '../templates.ts'

export interface Brief {
  id: string
  other: string
  /** It is about my own development. */
  mine: boolean
  template: Template
  state: State
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  bothHere: boolean
  /** I am to say yes or no. */
  asksMe: boolean
  /** I am to sign. */
  toSign: boolean
  /** It was, or both signed what was said. */
  over: boolean
}

export interface ListView {
  coming: Brief[]
  /** Newest first. */
  been: Brief[]
  partners: Partner[]
  /** Kinds of talk to choose from: with a growth matrix only where there is one. */
  templates: Template[]
}

/** The conversations of somebody, and with whom a new one can be. */
export async function listView(tx: Sql, personId: string): Promise<ListView> {
  const rows = await tx<Brief[]>`
    select c.id, coalesce(o.full_name, 'Verwijderd persoon') as other, c.person_id = ${personId} as mine, c.template, c.state, c.starts_at, c.ends_at, c.place, c.both_here,
      c.state = 'invited' and c.proposed_by <> ${personId} as asks_me,
      c.ends_at <= now() or (c.state = 'agreed' and c.starts_at <= now() and 2 = (select count(*) from plans.signature s join plans.conversation_version v on v.id = s.version_id
        where v.organisation_id = c.organisation_id and v.conversation_id = c.id group by v.number order by v.number desc limit 1)) as over,
      coalesce((select not exists (select from plans.signature s where s.version_id = v.id and s.person_id = ${personId})
        from plans.conversation_version v where v.organisation_id = c.organisation_id and v.conversation_id = c.id order by v.number desc limit 1), false) as to_sign
    from plans.conversation_now c left join people.person o on o.id = case when c.person_id = ${personId} then c.other_id else c.person_id end
    where c.organisation_id = (select platform.organisation()) order by c.starts_at, c.id limit 500`
  const coming = rows.filter((one) => !one.over && one.bothHere && one.state !== 'declined')
  const templates = (await anyMatrix(tx)) ? templateNames : templateNames.filter((one) => one !== 'matrix')
  return { coming, been: rows.filter((one) => !coming.includes(one)).reverse(), partners: await partners(tx, personId), templates }
}
