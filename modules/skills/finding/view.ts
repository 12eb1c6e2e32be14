import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { phrases, titles, type Phrase } from '../lexicon/read.ts'
import { answers, bestOf, wordsOf, type Found, type Label } from './rules.ts'

export type Subject = 'skill' | 'occupation'

export interface FoundConcept extends Found {
  subject: Subject
  id: string
  uri: string
  name: string
  /** Whether there is no Dutch name. */
  english: boolean
  kind: string
  /** The name of the framework; empty for a competence of the own organisation. */
  framework: string
}

export interface FindView {
  query: string
  /** What was looked for instead of what was typed, where that differs. */
  meant: string | null
  found: FoundConcept[]
  /** Nothing was found, and no public list was taken in yet. */
  nothingYet: boolean
}

export const notAsked: FindView = { query: '', meant: null, found: [], nothingYet: false }

interface Candidate extends Omit<FoundConcept, 'score' | 'label'> {
  nameNl: string | null
  nameEn: string | null
  alsoNl: string[]
  alsoEn: string[]
}

const most = 20

/** Skills and occupations for words somebody typed, best first, each with the words in which it was found. */
export async function findView(tx: Sql, query: string, lang: Lang, only: Subject | null = null): Promise<FindView> {
  const rows = await tx<{ said: string[]; meant: string[]; conceptId: string | null }[]>`
    select said, meant, concept_id from skills.find(${query}, 40) where ${only}::text is null or subject is null or subject = ${only}`
  const said = rows[0]?.said ?? wordsOf(query)
  const typed = rows[0]?.meant ?? said
  const meant = typed.join(' ') === said.join(' ') ? said : typed
  const known = [...hits(phrases, said, meant), ...hits(titles, said, meant)]
  const candidates = await candidatesOf(
    tx,
    rows.flatMap((row) => row.conceptId ?? []),
    known.flatMap((phrase) => phrase.uris),
    only,
    lang,
  )
  const found = candidates.flatMap((candidate): FoundConcept[] => {
    const best = bestOf(said, meant, labelsOf(candidate, known))
    return best ? [{ ...candidate, ...best }] : []
  })
  found.sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, lang))
  const asked = only === 'occupation' ? [] : await askedOf(tx, found, lang)
  const corrected = meant !== said && found.some(({ label }) => answers(said, label.words) < answers(meant, label.words))
  const nothingYet = found.length === 0 && !(await anything(tx))
  return { query, meant: corrected ? meant.join(' ') : null, found: [...found.slice(0, most), ...asked], nothingYet }
}

const anything = async (tx: Sql): Promise<boolean> =>
  (await tx`select 1 from skills.skill where organisation_id is null limit 1`).length > 0

/** What the occupations that fit best ask for and few others do: a word for the work leads to the skills of it ("fotograferen" to those of a fotograaf). */
async function askedOf(tx: Sql, found: FoundConcept[], lang: Lang): Promise<FoundConcept[]> {
  const near = found.filter((one) => one.subject === 'occupation' && one.score >= 0.4).slice(0, 4)
  if (!near.length) return []
  const rows = await tx<(Omit<FoundConcept, 'score' | 'label'> & { occupationId: string })[]>`
    select 'skill' as subject, s.id, s.uri, s.kind, f.name as framework, s.name_nl is null as english, n.occupation_id,
      case when ${lang === 'en'} then coalesce(s.name_en, s.name_nl) else coalesce(s.name_nl, s.name_en) end as name
    from unnest(${near.map((one) => one.id)}::uuid[]) with ordinality as o (id, place)
    cross join lateral (select r.occupation_id, r.skill_id, (select count(*) from skills.occupation_skill a where a.skill_id = r.skill_id and a.essential) as many
      from skills.occupation_skill r where r.occupation_id = o.id and r.essential order by many limit 6) n
    join skills.skill s on s.id = n.skill_id join skills.framework f on f.id = s.framework_id
    where s.withdrawn_version_id is null order by o.place, n.many`
  const seen = new Set(found.slice(0, most).map((one) => one.id))
  return rows.flatMap(({ occupationId, ...row }) => {
    if (seen.has(row.id)) return []
    seen.add(row.id)
    const by = near.find((one) => one.id === occupationId)!
    return [{ ...row, score: by.score / 2, label: { by: 'occupation' as const, text: by.name, words: [] } }]
  })
}

/** Phrases of our lexicon that share enough with what was asked. */
function hits(list: readonly Phrase[], said: string[], meant: string[]): Phrase[] {
  return list
    .map((phrase) => ({ phrase, score: Math.max(...phrase.words.flatMap((words) => [answers(said, words), answers(meant, words)])) }))
    .filter(({ score }) => score >= 0.3)
    .sort((a, b) => b.score - a.score)
    .slice(0, 8)
    .map(({ phrase }) => phrase)
}

function labelsOf(one: Candidate, known: Phrase[]): Label[] {
  const label = (by: Label['by']) => (text: string) => ({ by, text, words: wordsOf(text) })
  return [
    ...(one.nameNl ? [label('name')(one.nameNl)] : []),
    ...one.alsoNl.map(label('also')),
    ...[one.nameEn ?? [], one.alsoEn].flat().map(label('english')),
    ...known
      .filter((phrase) => phrase.uris.includes(one.uri))
      .flatMap((phrase) =>
        phrase.words.map((words, n) => ({
          by: phrase.why ? ('phrase' as const) : ('title' as const),
          text: phrase.says[n]!,
          words,
          why: phrase.why,
        })),
      ),
  ]
}

async function candidatesOf(tx: Sql, ids: string[], uris: string[], only: Subject | null, lang: Lang): Promise<Candidate[]> {
  const english = lang === 'en'
  return tx<Candidate[]>`
    select 'skill' as subject, s.id, s.uri, s.kind, coalesce(f.name, '') as framework, s.name_nl, s.name_en, s.also_nl, case when ${english} then s.also_en else '{}' end as also_en,
      s.name_nl is null as english, case when ${english} then coalesce(s.name_en, s.name_nl) else coalesce(s.name_nl, s.name_en) end as name
    from skills.skill s left join skills.framework f on f.id = s.framework_id
    where s.withdrawn_version_id is null and ${only !== 'occupation'} and s.id in (
      select unnest(${ids}::uuid[]) union select u.id from skills.framework e join skills.skill u on u.framework_id = e.id and u.organisation_id is null
        and u.uri = any(${uris}::text[]) where e.code = 'esco')
    union all
    select 'occupation', o.id, o.uri, o.kind, f.name, o.name_nl, o.name_en, o.also_nl, case when ${english} then o.also_en else '{}' end,
      o.name_nl is null, case when ${english} then coalesce(o.name_en, o.name_nl) else coalesce(o.name_nl, o.name_en) end
    from skills.occupation o join skills.framework f on f.id = o.framework_id
    where o.withdrawn_version_id is null and ${only !== 'skill'} and o.id in (
      select unnest(${ids}::uuid[]) union select u.id from skills.framework e join skills.occupation u on u.framework_id = e.id
        and u.uri = any(${uris}::text[]) where e.code = 'esco')`
}
