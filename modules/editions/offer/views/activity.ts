import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface ActivityView {
  id: string
  title: string
  summary: string
  youLearn: string
  nl: string
  en: string
  provider: string
  website: string | null
  tailored: boolean
  inCompany: boolean
  halfDays: number | null
  hours: number | null
  minGroup: number | null
  maxGroup: number | null
  priceCents: number | null
  targetGroup: string
  theme: string
  mix: 'work' | 'others' | 'formal'
  confidential: boolean
  lang: 'nl' | 'en'
  state: 'draft' | 'published' | 'archived'
  certificate: boolean
  startUrl: string | null
  standsAlone: boolean
  editions: ActivityEdition[]
  mark: null | { mark: number; answers: number }
  /** When the person asked for a new edition. */
  asked: boolean
  /** At least this many others ask, in steps; null as long as that is a small group (rule 5). */
  asking: number | null
  /** The skills that it teaches, as a person confirmed. */
  teaches: { id: string; name: string; level: number; levelName: string | null }[]
  /** The actor makes this activity. */
  mineToMake: boolean
}

export interface ActivityEdition {
  id: string
  name: string
  startsOn: string | null
  sessions: number
  place: string
  capacity: number | null
  taken: number
  waiting: number
  priceCents: number | null
  /** The state of the person's own enrolment. */
  mine: string | null
}

/** One activity as an employee sees it. A draft is seen by those who make the offer only. */
export async function activityView(tx: Sql, actor: Actor, activityId: string): Promise<ActivityView | null> {
  const makes = inCareSql(tx, actor, tx`a.id`)
  const [row] = await tx<ActivityView[]>`
    select a.id, a.title, a.summary, a.you_learn, f.nl, f.en, p.name as provider, p.website, a.tailored, a.in_company, a.half_days, a.hours, a.min_group,
      a.max_group, a.price_cents, a.target_group, a.theme, a.mix, a.confidential, a.lang, a.state, a.certificate, a.start_url,
      a.start_url is not null or a.learning_form in ('e-learning', 'podcast', 'article') as stands_alone,
      coalesce((${openEditions(tx, actor)}), '[]') as editions,
      (select json_build_object('mark', m.mark, 'answers', m.answers) from scans.activity_mark m
       where m.organisation_id = a.organisation_id and m.activity_id = a.id) as mark,
      ${inCareSql(tx, actor, tx`a.id`)} as mine_to_make,
      exists (select from catalogue.demand d where d.organisation_id = a.organisation_id and d.activity_id = a.id
              and d.person_id = ${actor.personId} and d.ended_at is null) as asked,
      (select coalesce(json_agg(json_build_object('id', k.id, 'level', t.level, 'levelName', l.name,
          'name', ${actor.lang === 'en' ? tx`coalesce(k.name_en, k.name_nl)` : tx`coalesce(k.name_nl, k.name_en)`}) order by coalesce(k.name_nl, k.name_en)), '[]')
       from catalogue.teaches t join skills.skill k on k.id = t.skill_id
       left join skills.level l on l.organisation_id = t.organisation_id and l.skill_id = t.skill_id and l.position = t.level
       where t.organisation_id = a.organisation_id and t.activity_id = a.id) as teaches,
      (select d.at_least from catalogue.demand_now d where d.organisation_id = a.organisation_id and d.activity_id = a.id) as asking
    from catalogue.activity a
    join catalogue.learning_form f on f.code = a.learning_form
    join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
    where a.organisation_id = (select platform.organisation()) and a.id = ${activityId}
      and (a.state = 'published' or ${makes} or exists (
        select from editions.enrolment n where n.organisation_id = a.organisation_id and n.activity_id = a.id and n.person_id = ${actor.personId} and a.state = 'archived'))`
  return row ?? null
}

const openEditions = (tx: Sql, actor: Actor) => tx`
  select json_agg(json_build_object('id', e.id, 'name', e.name, 'startsOn', (t.starts_at at time zone 'Europe/Amsterdam')::date, 'sessions', t.sessions,
      'place', coalesce((select coalesce(r.name, nullif(s.place, ''), 'online') from editions.session s
                left join editions.room r on r.organisation_id = s.organisation_id and r.id = s.room_id
                where s.organisation_id = e.organisation_id and s.edition_id = e.id order by s.starts_at limit 1), ''),
      'capacity', e.capacity, 'taken', t.taken, 'waiting', t.waiting, 'priceCents', e.price_cents,
      'mine', (select n.state from editions.enrolment n where n.organisation_id = e.organisation_id and n.edition_id = e.id
               and n.person_id = ${actor.personId} and n.state in ('requested', 'seated', 'waiting'))) order by t.starts_at nulls last)
  from editions.edition e
  join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
  where e.organisation_id = a.organisation_id and e.activity_id = a.id
    and e.published_at is not null and e.cancelled_at is null and e.completed_at is null and (t.starts_at is null or t.starts_at > now())`
