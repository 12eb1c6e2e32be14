import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { keepFindable } from '../finding/keep.ts'
import type { Delivery } from './delivery.ts'
import { relate } from './relate.ts'
import { isOlder, maySayWithdrawn, withdrawsMuch, type FrameworkCode, type ListCounts } from './rules.ts'
import { stage } from './stage.ts'

export interface TakeIn {
  framework: FrameworkCode
  version: string
  delivery: Delivery
  /** That much is withdrawn, or that the version is older, was confirmed. */
  confirmed: boolean
  tell: (done: number, total: number) => Promise<void>
}
export interface TakenIn {
  skills: ListCounts
  occupations: ListCounts
  relations: number
}
export type TakeInRefusal = 'nothing-in-it' | 'older-version' | 'withdraws-much'

/**
 * Takes in a public framework, all of it or nothing. What a list no longer has is withdrawn and stays, with what replaces it where that is known;
 * rows keep their ids, so that what people linked holds. Safe to repeat: the same files twice change nothing.
 */
export async function takeIn(
  act: Act,
  { framework, version, delivery, confirmed, tell }: TakeIn,
): Promise<Outcome<TakenIn, TakeInRefusal>> {
  const { tx, now } = act
  if (!delivery.skills.size && !delivery.occupations.size) return refuse('nothing-in-it')
  await tx`select pg_advisory_xact_lock(hashtext('frameworks')), set_config('app.framework', ${framework}, true)`
  const [known] = await tx<{ id: string; version: string | null }[]>`
    select f.id, (select version from skills.framework_version v where v.framework_id = f.id order by taken_in_at desc limit 1) as version
    from skills.framework f where f.code = ${framework}`
  const frameworkId = known!.id
  if (known!.version && isOlder(version, known!.version) && !confirmed) return refuse('older-version', { version, known: known!.version })
  const [made] = await tx<{ id: string }[]>`
    insert into skills.framework_version (framework_id, version, taken_in_at) values (${frameworkId}, ${version}, ${now})
    on conflict (framework_id, version) do update set taken_in_at = excluded.taken_in_at returning id`

  const total = delivery.skills.size + delivery.occupations.size + (delivery.relations?.length ?? 0)
  const told = counter(tell, total)
  const into = { frameworkId, versionId: made!.id }
  const skills = await listIn(act, 'skills', delivery, into, told)
  const occupations = await listIn(act, 'occupations', delivery, into, told)
  const withdrawn = skills.withdrawn + occupations.withdrawn
  if (!confirmed && (withdrawsMuch(skills.withdrawn, skills.known) || withdrawsMuch(occupations.withdrawn, occupations.known)))
    return refuse('withdraws-much', { withdrawn })

  const relations = await relate(tx, delivery, frameworkId, told)
  if (changes(skills.counts) || changes(occupations.counts)) await tx`select skills.index_framework(${frameworkId})`
  await keepFindable(tx)
  const counts: TakenIn = { skills: skills.counts, occupations: occupations.counts, relations }
  await tx`update skills.framework_version set counts = ${tx.json(counts as never)} where id = ${made!.id}`
  await record(act, 'take-in-framework', `framework/${framework}`, { version, problems: delivery.problems.length, withdrawn })
  return done(counts)
}

const changes = (counts: ListCounts) => counts.new + counts.changed + counts.withdrawn + counts.returned > 0

const counter = (tell: TakeIn['tell'], total: number) => {
  let sum = 0
  return async (more: number) => tell((sum += more), total)
}

/** One list: what is new or changed, what is there again, and what is withdrawn. */
async function listIn(
  { tx }: Act,
  list: 'skills' | 'occupations',
  delivery: Delivery,
  { frameworkId, versionId }: { frameworkId: string; versionId: string },
  told: (more: number) => Promise<void>,
): Promise<{ counts: ListCounts; withdrawn: number; known: number }> {
  const table = tableOf(tx, list)
  await stage(tx, delivery[list].values(), told)
  // A language that was not delivered this time keeps the names it had.
  await tx`update staged d set
      name_nl = coalesce(d.name_nl, k.name_nl), also_nl = case when d.name_nl is null then k.also_nl else d.also_nl end, about_nl = coalesce(nullif(d.about_nl, ''), k.about_nl),
      name_en = coalesce(d.name_en, k.name_en), also_en = case when d.name_en is null then k.also_en else d.also_en end, about_en = coalesce(nullif(d.about_en, ''), k.about_en)
    from ${table} k where k.framework_id = ${frameworkId} and k.uri = d.uri`
  const [before] = await tx<{ known: number; returned: number }[]>`
    select count(*) filter (where k.withdrawn_version_id is null)::int as known,
      count(*) filter (where k.withdrawn_version_id is not null and exists (select from staged d where d.uri = k.uri))::int as returned
    from ${table} k where k.framework_id = ${frameworkId}`
  const added = await tx`
    insert into ${table} (framework_id, uri, kind, code, name_nl, name_en, also_nl, also_en, about_nl, about_en, since_version_id)
    select ${frameworkId}, d.uri, d.kind, d.code, d.name_nl, d.name_en, d.also_nl, d.also_en, d.about_nl, d.about_en, ${versionId} from staged d
    where not exists (select from ${table} k where k.framework_id = ${frameworkId} and k.uri = d.uri)`
  const changed = await tx`
    update ${table} k set kind = d.kind, code = d.code, name_nl = d.name_nl, name_en = d.name_en, also_nl = d.also_nl, also_en = d.also_en,
      about_nl = d.about_nl, about_en = d.about_en, withdrawn_version_id = null, replaced_by_id = null
    from staged d where k.framework_id = ${frameworkId} and k.uri = d.uri
      and (k.withdrawn_version_id is not null or (k.kind, k.code, k.name_nl, k.name_en, k.also_nl, k.also_en, k.about_nl, k.about_en)
        is distinct from (d.kind, d.code, d.name_nl, d.name_en, d.also_nl, d.also_en, d.about_nl, d.about_en))`
  const withdrawn = maySayWithdrawn(delivery, list)
    ? await tx`update ${table} k set withdrawn_version_id = ${versionId}
        where k.framework_id = ${frameworkId} and k.withdrawn_version_id is null and k.kind in (select kind from staged)
          and not exists (select from staged d where d.uri = k.uri)`
    : { count: 0 }
  await replace(tx, list, delivery, frameworkId)
  const counts: ListCounts = {
    new: added.count,
    changed: changed.count - before!.returned,
    same: delivery[list].size - added.count - changed.count,
    withdrawn: withdrawn.count,
    returned: before!.returned,
  }
  return { counts, withdrawn: withdrawn.count, known: before!.known }
}

const tableOf = (tx: Act['tx'], list: 'skills' | 'occupations') => (list === 'skills' ? tx`skills.skill` : tx`skills.occupation`)

/** What replaces what was withdrawn: as it was told, or else the one new concept of the same kind and name. */
async function replace(tx: Act['tx'], list: 'skills' | 'occupations', delivery: Delivery, frameworkId: string): Promise<void> {
  const table = tableOf(tx, list)
  const told = delivery.replacements
  await tx`update ${table} k set replaced_by_id = n.id
    from unnest(${told.map(([uri]) => uri)}::text[], ${told.map(([, by]) => by)}::text[]) as r (uri, by)
    join ${table} n on n.framework_id = ${frameworkId} and n.uri = r.by
    where k.framework_id = ${frameworkId} and k.uri = r.uri and k.withdrawn_version_id is not null`
  await tx`update ${table} k set replaced_by_id = n.id from ${table} n
    where k.framework_id = ${frameworkId} and n.framework_id = k.framework_id and k.withdrawn_version_id is not null and k.replaced_by_id is null
      and n.withdrawn_version_id is null and n.kind = k.kind
      and (lower(n.name_nl) = lower(k.name_nl) or (k.name_nl is null or n.name_nl is null) and lower(n.name_en) = lower(k.name_en))`
}
