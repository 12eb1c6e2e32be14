import type { Sql } from '#platform/db/pool.ts'
import type { Actor } from '#platform/act.ts'
import { coordinators, inCareSql, type Coordinator } from './coordinating.ts'
import type { State } from './manage.ts'
import { overseesAll, type Make } from './rules.ts'

export interface Managed {
  id: string
  code: string
  title: string
  nl: string
  en: string
  provider: string
  theme: string
  targetGroup: string
  halfDays: number | null
  hours: number | null
  minGroup: number | null
  maxGroup: number | null
  priceCents: number | null
  tailored: boolean
  confidential: boolean
  state: State
}

/** Empty: everything. */
export interface ManagedFilter {
  state: State | ''
  typed: string
  make: Make | ''
}

/** The offer of the organisation for those who make it (a coordinator: the own activities), with how many there are in each state. */
export async function managed(
  tx: Sql,
  actor: Actor,
  { state, typed, make }: ManagedFilter,
  page: number | 'all',
): Promise<{ rows: Managed[]; counts: Record<State, number> }> {
  const like = '%' + typed.replace(/[\\%_]/g, '\\$&') + '%'
  const care = inCareSql(tx, actor, tx`a.id`)
  const made = make === 'in-company' ? tx`a.in_company` : make ? tx`a.tailored = ${make === 'tailored'}` : tx`true`
  const [counts, rows] = await Promise.all([
    tx<{ state: State; n: number }[]>`
      select state, count(*)::int as n from catalogue.activity a where organisation_id = (select platform.organisation()) and title ilike ${like} and ${care} and ${made} group by state`,
    tx<Managed[]>`
      with page as (
        select a.* from catalogue.activity a
        where a.organisation_id = (select platform.organisation()) and (${state} = '' or a.state = ${state}) and a.title ilike ${like} and ${care} and ${made}
        order by lower(a.title), a.id limit ${page === 'all' ? 20_000 : 50} offset ${page === 'all' ? 0 : (page - 1) * 50})
      select a.id, a.code, a.title, f.nl, f.en, p.name as provider, a.theme, a.target_group, a.half_days, a.hours, a.min_group, a.max_group, a.price_cents,
        a.tailored, a.confidential, a.state
      from page a
      join catalogue.learning_form f on f.code = a.learning_form
      join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
      order by lower(a.title), a.id`,
  ])
  const of = (state: State) => counts.find((row) => row.state === state)?.n ?? 0
  return { rows, counts: { draft: of('draft'), published: of('published'), archived: of('archived') } }
}

/** The fields of the form as text, for an activity that is changed; null when it does not exist here, or is somebody else's. */
export async function activityFields(tx: Sql, actor: Actor, activityId: string): Promise<Record<string, unknown> | null> {
  const [row] = await tx<Record<string, unknown>[]>`
    select a.title, a.summary, a.you_learn, a.learning_form, p.name as provider, a.tailored, a.in_company, a.half_days, a.hours, a.min_group, a.max_group,
      a.price_cents, a.target_group, a.theme, a.mix, a.confidential, a.certificate, a.evaluated, a.completion_share, a.validity_months, a.lang, a.start_url, a.state,
      array(select k.person_id from catalogue.coordination k where k.organisation_id = a.organisation_id and k.activity_id = a.id) as coordinators
    from catalogue.activity a
    join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
    where a.organisation_id = (select platform.organisation()) and a.id = ${activityId} and ${inCareSql(tx, actor, tx`a.id`)}`
  if (!row) return null
  const { priceCents, coordinators, ...rest } = row
  const text = (value: unknown) =>
    value === null || value === false
      ? ''
      : value === true
        ? 'ja'
        : typeof value === 'number'
          ? String(value).replace('.', ',')
          : String(value)
  const price = priceCents === null ? '' : (Number(priceCents) / 100).toFixed(Number(priceCents) % 100 === 0 ? 0 : 2).replace('.', ',')
  return { ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, text(value)])), price, coordinators }
}

export interface Choices {
  forms: { code: string; nl: string; en: string }[]
  providers: string[]
  themes: string[]
  coordinators: Coordinator[]
}

export async function choices(tx: Sql): Promise<Choices> {
  const [row] = await tx<[Omit<Choices, 'coordinators'>]>`select
    (select json_agg(json_build_object('code', code, 'nl', nl, 'en', en) order by position) from catalogue.learning_form) as forms,
    array(select name from catalogue.provider where organisation_id = (select platform.organisation()) order by lower(name)) as providers,
    array(select distinct theme from catalogue.activity where organisation_id = (select platform.organisation()) and theme <> '' order by theme) as themes`
  return { ...row, coordinators: await coordinators(tx) }
}

export async function synonyms(tx: Sql): Promise<{ term: string; means: string }[]> {
  return tx`select term, means from catalogue.synonym where organisation_id = (select platform.organisation()) order by term, means`
}

export interface OpenWish {
  id: string
  title: string
  reason: string
  by: string
  madeAt: Temporal.Instant
}

/** What people ask for that does not exist yet. A wish carries its name, as its form said, and is for the learning adviser. */
export async function openWishes(tx: Sql, actor: Actor): Promise<OpenWish[]> {
  return tx<OpenWish[]>`
    select w.id, w.title, w.reason, p.full_name as by, w.made_at from catalogue.wish w join people.person p on p.id = w.person_id
    where w.organisation_id = (select platform.organisation()) and w.answered_at is null and ${overseesAll(actor)} order by w.made_at`
}

export interface MyWish {
  title: string
  madeAt: Temporal.Instant
  answer: string | null
}

export async function myWishes(tx: Sql, personId: string): Promise<MyWish[]> {
  return tx<
    MyWish[]
  >`select title, made_at, answer from catalogue.wish where organisation_id = (select platform.organisation()) and person_id = ${personId} order by made_at desc limit 20`
}
