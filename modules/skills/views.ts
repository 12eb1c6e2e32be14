import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import type { SkillLevel } from './levels.ts'

/** A skill or occupation as a line on the page of another. */
export interface ConceptLine {
  id: string
  name: string
  english: boolean
}

export interface SkillView {
  id: string
  uri: string
  kind: string
  name: string
  english: boolean
  also: string[]
  about: string
  /** Empty for a competence of the own organisation. */
  framework: string
  credit: string
  version: string | null
  /** The version that no longer has it. */
  withdrawn: string | null
  replacedBy: ConceptLine | null
  /** A competence that the organisation no longer uses. */
  ended: boolean
  levels: SkillLevel[]
  /** How a competence read before, latest first. */
  history: { name: string; about: string; levels: SkillLevel[]; from: string; until: string }[]
  broader: ConceptLine[]
  narrower: ConceptLine[]
  /** Occupations that need it, and those where it is useful; at most forty of each, with how many there are. */
  essential: ConceptLine[]
  optional: ConceptLine[]
  essentialCount: number
  optionalCount: number
}

const nameOf = (tx: Sql, lang: Lang) => (lang === 'en' ? tx`coalesce(c.name_en, c.name_nl)` : tx`coalesce(c.name_nl, c.name_en)`)
const lineOf = (tx: Sql, lang: Lang) => tx`jsonb_build_object('id', c.id, 'name', ${nameOf(tx, lang)}, 'english', c.name_nl is null)`
const atMost = 40

/** One skill, or null when it does not exist (here). */
export async function skillView(tx: Sql, id: string, lang: Lang): Promise<SkillView | null> {
  const line = lineOf(tx, lang)
  const [skill] = await tx<SkillView[]>`
    select c.id, c.uri, c.kind, ${nameOf(tx, lang)} as name, c.name_nl is null as english, ${lang === 'en' ? tx`c.also_en` : tx`c.also_nl`} as also,
      ${lang === 'en' ? tx`coalesce(nullif(c.about_en, ''), c.about_nl)` : tx`coalesce(nullif(c.about_nl, ''), c.about_en)`} as about,
      coalesce(f.name, '') as framework, coalesce(f.credit, '') as credit, v.version, w.version as withdrawn,
      (select ${line} from skills.skill r cross join lateral (select r.*) c where r.id = s.replaced_by_id) as replaced_by,
      (select coalesce(jsonb_agg(jsonb_build_object('position', l.position, 'name', l.name, 'behaviour', l.behaviour) order by l.position), '[]')
         from skills.level l where l.organisation_id = (select platform.organisation()) and l.skill_id = s.id) as levels,
      s.ended_at is not null as ended, ${historyOf(tx)} as history,
      (select coalesce(jsonb_agg(${line} order by ${nameOf(tx, lang)}), '[]') from skills.broader_skill b join skills.skill c on c.id = b.broader_id
         where b.skill_id = s.id) as broader,
      (select coalesce(jsonb_agg(n.line), '[]') from (select ${line} as line from skills.broader_skill b join skills.skill c on c.id = b.skill_id
         where b.broader_id = s.id and c.withdrawn_version_id is null order by ${nameOf(tx, lang)} limit ${atMost}) n) as narrower,
      ${occupations(tx, lang, true)} as essential, ${occupations(tx, lang, false)} as optional,
      (select count(*)::int from skills.occupation_skill r where r.skill_id = s.id and r.essential) as essential_count,
      (select count(*)::int from skills.occupation_skill r where r.skill_id = s.id and not r.essential) as optional_count
    from skills.skill s cross join lateral (select s.*) c left join skills.framework f on f.id = s.framework_id
    left join skills.framework_version v on v.id = s.since_version_id left join skills.framework_version w on w.id = s.withdrawn_version_id
    where s.id = ${id}`
  return skill ?? null
}

/** How a competence read before it was changed, with the days on which that began and ended. */
const historyOf = (tx: Sql) => tx`
  (select coalesce(jsonb_agg(jsonb_build_object('name', h.name, 'about', h.about, 'levels', h.levels, 'from', h.since, 'until', h.until) order by h.number desc), '[]')
    from (select v.*, (v.changed_at at time zone 'Europe/Amsterdam')::date as since,
        (lead(v.changed_at) over (order by v.number) at time zone 'Europe/Amsterdam')::date as until
      from skills.competence_version v where v.organisation_id = (select platform.organisation()) and v.skill_id = s.id) h
    where h.until is not null)`

const occupations = (tx: Sql, lang: Lang, essential: boolean) => tx`
  (select coalesce(jsonb_agg(n.line), '[]') from (select ${lineOf(tx, lang)} as line from skills.occupation_skill r join skills.occupation c on c.id = r.occupation_id
    where r.skill_id = s.id and r.essential = ${essential} and c.withdrawn_version_id is null order by ${nameOf(tx, lang)} limit ${atMost}) n)`

export interface OccupationView extends Omit<SkillView, 'levels' | 'ended' | 'history' | 'essentialCount' | 'optionalCount'> {
  code: string | null
}

/** One occupation with the skills it asks for, or null when it does not exist. */
export async function occupationView(tx: Sql, id: string, lang: Lang): Promise<OccupationView | null> {
  const line = lineOf(tx, lang)
  const [occupation] = await tx<OccupationView[]>`
    select c.id, c.uri, c.kind, c.code, ${nameOf(tx, lang)} as name, c.name_nl is null as english, ${lang === 'en' ? tx`c.also_en` : tx`c.also_nl`} as also,
      ${lang === 'en' ? tx`coalesce(nullif(c.about_en, ''), c.about_nl)` : tx`coalesce(nullif(c.about_nl, ''), c.about_en)`} as about,
      f.name as framework, f.credit, v.version, w.version as withdrawn,
      (select ${line} from skills.occupation r cross join lateral (select r.*) c where r.id = s.replaced_by_id) as replaced_by,
      (select coalesce(jsonb_agg(${line} order by ${nameOf(tx, lang)}), '[]') from skills.broader_occupation b join skills.occupation c on c.id = b.broader_id
         where b.occupation_id = s.id) as broader,
      (select coalesce(jsonb_agg(n.line), '[]') from (select ${line} as line from skills.broader_occupation b join skills.occupation c on c.id = b.occupation_id
         where b.broader_id = s.id and c.withdrawn_version_id is null order by ${nameOf(tx, lang)} limit ${atMost}) n) as narrower,
      ${skills(tx, lang, true)} as essential, ${skills(tx, lang, false)} as optional
    from skills.occupation s cross join lateral (select s.*) c join skills.framework f on f.id = s.framework_id
    left join skills.framework_version v on v.id = s.since_version_id left join skills.framework_version w on w.id = s.withdrawn_version_id
    where s.id = ${id}`
  return occupation ?? null
}

const skills = (tx: Sql, lang: Lang, essential: boolean) => tx`
  (select coalesce(jsonb_agg(${lineOf(tx, lang)} order by ${nameOf(tx, lang)}), '[]') from skills.occupation_skill r join skills.skill c on c.id = r.skill_id
    where r.occupation_id = s.id and r.essential = ${essential})`

export interface FrameworkLine {
  code: string
  name: string
  version: string | null
  takenInAt: Temporal.Instant | null
  skills: number
  occupations: number
}

/** The public frameworks, with the version that was taken in last. */
export async function frameworksView(tx: Sql): Promise<FrameworkLine[]> {
  return tx<FrameworkLine[]>`
    select f.code, f.name, v.version, v.taken_in_at,
      (select count(*)::int from skills.skill s where s.framework_id = f.id and s.organisation_id is null and s.withdrawn_version_id is null) as skills,
      (select count(*)::int from skills.occupation o where o.framework_id = f.id and o.withdrawn_version_id is null) as occupations
    from skills.framework f left join lateral (select * from skills.framework_version v where v.framework_id = f.id order by taken_in_at desc limit 1) v on true
    order by f.code desc`
}

export interface OwnLine {
  id: string
  name: string
  ended: boolean
}

/** The competences of the own organisation; those that ended come last. */
export async function ownView(tx: Sql): Promise<OwnLine[]> {
  return tx<OwnLine[]>`
    select id, name_nl as name, ended_at is not null as ended from skills.skill
    where organisation_id = (select platform.organisation()) order by ended_at is not null, name_nl`
}

export interface IntakeView {
  id: string
  framework: string
  version: string
  fileName: string
  state: 'waiting' | 'done' | 'refused'
  progress: number
  total: number
  counts: Partial<Record<'skills' | 'occupations', Record<string, number>>> & { relations?: number }
  problem: string | null
  problems: { file: string; sentence: string; first: number; rows: number }[]
  madeAt: Temporal.Instant
}

/** What administrators of this organisation sent, newest first; problems that are alike are told together. */
export async function intakesView(tx: Sql, id: string | null = null): Promise<IntakeView[]> {
  return tx<IntakeView[]>`
    select i.id, f.name as framework, i.version, i.file_name, i.state, i.progress, i.total, i.counts, i.problem, i.made_at,
      (select coalesce(jsonb_agg(p order by p.file, p.first), '[]') from (
        select e ->> 'file' as file, e ->> 'sentence' as sentence, min((e ->> 'line')::int) as first, count(*)::int as rows
        from jsonb_array_elements(i.problems) e group by 1, 2) p) as problems
    from skills.intake i join skills.framework f on f.id = i.framework_id
    where i.organisation_id = (select platform.organisation()) and (${id}::uuid is null or i.id = ${id}) order by i.made_at desc limit 20`
}
