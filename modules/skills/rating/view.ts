import type { Sql } from '#platform/db/pool.ts'
import { dateOf, type Lang } from '#platform/words.ts'
import { houseLevels } from '../levels.ts'
import { countingOf, gapOf, latestFirst, mapped, scaleOf, type Gap, type Rating, type Scale } from './rules.ts'

/** What a profile asks of a skill. */
export interface Target {
  profile: string
  range: Scale
  gap: Gap
}

export interface LevelWord {
  position: number
  name: string
  behaviour: string
}

/** A skill of somebody with all that was said about it, newest first, each apart. */
export interface RatedSkill {
  id: string
  name: string
  english: boolean
  withdrawn: boolean
  levels: LevelWord[]
  scale: Scale
  ratings: RatingLine[]
  /** The one that counts, on the scale of the skill; null: none does. */
  counts: { rating: RatingLine; level: number; mapped: boolean } | null
  targets: Target[]
}

export interface RatingLine extends Rating {
  /** Who rated, by name; null where that is nobody in particular, or not for whoever looks. */
  by: string | null
}

interface Row {
  id: string
  name: string
  english: boolean
  withdrawn: boolean
  levels: LevelWord[]
  ratings: (Pick<RatingLine, 'id' | 'source' | 'level'> & {
    by?: string | null
    origin?: string | null
    note?: string
    from: number
    to: number
    ratedOn: string
    recordedAt: number
    takenBackAt: string | null
  })[]
  targets: { profile: string; from: number; to: number }[]
}

/** All of it; one skill; or in brief: of each source the latest, without note, for a page of many skills. */
type Which = { skillId: string } | 'all' | 'brief'

/**
 * The skills of somebody that were rated or that a profile asks for, in alphabetical order, with what the acting person may read of them: the policies of
 * skills.rating decide. One query. Targets are for the person alone.
 */
export async function ratedSkillsView(tx: Sql, personId: string, lang: Lang, which: Which = 'all'): Promise<RatedSkill[]> {
  const only = typeof which === 'object' ? which.skillId : null
  const rows = await tx<Row[]>`
    with said as materialized (
      select r.skill_id, json_agg(json_build_object('id', r.id, 'source', r.source, 'level', r.level, 'from', r.scale_from, 'to', r.scale_to,
        'ratedOn', r.rated_on, 'recordedAt', (extract(epoch from r.recorded_at) * 1000)::bigint, ${which === 'brief' ? inBrief(tx) : inFull(tx)})) as ratings
      from ${which === 'brief' ? latestSql(tx, personId) : allSql(tx, personId, only)} group by 1),
    asked as materialized (
      select t.skill_id, json_agg(json_build_object('profile', t.profile, 'from', t.level_from, 'to', t.level_to) order by t.profile) as targets
      from skills.target t where t.organisation_id = (select platform.organisation()) and t.person_id = ${personId}
        and (select platform.person()) = ${personId} and (${only}::uuid is null or t.skill_id = ${only}) group by 1)
    select s.id, case when ${lang === 'en'} then coalesce(s.name_en, s.name_nl) else coalesce(s.name_nl, s.name_en) end as name,
      s.name_nl is null as english, s.withdrawn_version_id is not null as withdrawn, coalesce(said.ratings, '[]') as ratings, coalesce(asked.targets, '[]') as targets,
      ${levelsSql(tx)} as levels
    from said full join asked on asked.skill_id = said.skill_id
    cross join lateral (select * from skills.skill k where k.id = coalesce(said.skill_id, asked.skill_id) limit 1) s -- one by one: joined, all of ESCO is read
    order by name, s.id`
  const today = dateOf(Temporal.Now.instant())
  return rows.map((row) => ratedSkill(row, today, lang))
}

const inBrief = (tx: Sql) => tx`'takenBackAt', r.taken_back_at`
const inFull = (tx: Sql) => tx`'by', p.full_name, 'origin', r.origin, 'note', r.note, 'takenBackAt', b.taken_back_at`

/** What was taken back is the latest only where there is nothing else: the skill stays on the page. */
const latestSql = (tx: Sql, personId: string) => tx`(
  select distinct on (x.skill_id, x.source) x.*, b.taken_back_at from skills.rating x
  left join skills.rating_taken_back b on b.organisation_id = x.organisation_id and b.rating_id = x.id
  where x.organisation_id = (select platform.organisation()) and x.person_id = ${personId}
  order by x.skill_id, x.source, b.rating_id is not null, x.rated_on desc, x.recorded_at desc) r`

const allSql = (tx: Sql, personId: string, only: string | null) => tx`skills.rating r left join people.person p on p.id = r.rated_by
  left join skills.rating_taken_back b on b.organisation_id = r.organisation_id and b.rating_id = r.id
  where r.organisation_id = (select platform.organisation()) and r.person_id = ${personId} and (${only}::uuid is null or r.skill_id = ${only})`

/** One skill with what was said of it, also when nothing was; null when it does not exist (here). */
export async function ratedSkillView(tx: Sql, personId: string, skillId: string, lang: Lang): Promise<RatedSkill | null> {
  const [known] = await ratedSkillsView(tx, personId, lang, { skillId })
  if (known) return known
  const [row] = await tx<Row[]>`
    select s.id, case when ${lang === 'en'} then coalesce(s.name_en, s.name_nl) else coalesce(s.name_nl, s.name_en) end as name,
      s.name_nl is null as english, s.withdrawn_version_id is not null as withdrawn, '[]'::json as ratings, '[]'::json as targets, ${levelsSql(tx)} as levels
    from skills.skill s where s.id = ${skillId} and s.kind <> 'group'`
  return row ? ratedSkill(row, dateOf(Temporal.Now.instant()), lang) : null
}

const levelsSql = (tx: Sql) => tx`
  (select coalesce(json_agg(json_build_object('position', l.position, 'name', l.name, 'behaviour', l.behaviour) order by l.position), '[]')
   from skills.level l where l.organisation_id = (select platform.organisation()) and l.skill_id = s.id)`

function ratedSkill({ ratings: told, targets, levels: own, ...skill }: Row, today: Temporal.PlainDate, lang: Lang): RatedSkill {
  const scale = scaleOf(own.length)
  told.sort(latestFirst)
  const ratings = told.map(lineOf)
  const counts = countingOf(told, today)
  const counting = counts && ratings[told.indexOf(counts)]!
  const level = counting && mapped(counting.level, counting.scale, scale)
  return {
    ...skill,
    levels: levelWords(own, lang),
    scale,
    ratings,
    counts: counting && { rating: counting, level: level!, mapped: counting.scale.from !== scale.from || counting.scale.to !== scale.to },
    targets: targets.map(({ profile, from, to }) => ({ profile, range: { from, to }, gap: gapOf(level, { from, to }) })),
  }
}

/** The levels of a skill in words: its own, or the four of the house. */
export const levelWords = (own: LevelWord[], lang: Lang): LevelWord[] =>
  own.length > 1
    ? own
    : houseLevels.map((one) => ({
        position: one.position,
        name: lang === 'en' ? one.en : one.nl,
        behaviour: lang === 'en' ? one.doesEn : one.doesNl,
      }))

/** What a page in brief does not ask for is absent there. */
const lineOf = ({ from, to, ratedOn, recordedAt: _, takenBackAt, ...one }: Row['ratings'][number]): RatingLine => ({
  by: null,
  origin: null,
  note: '',
  ...one,
  scale: { from, to },
  ratedOn: Temporal.PlainDate.from(ratedOn),
  takenBackAt: takenBackAt === null ? null : Temporal.Instant.from(takenBackAt),
})
