import type { Sql } from '#platform/db/pool.ts'
import type { Lang } from '#platform/words.ts'
import { phrases, titles, type Phrase } from '../lexicon/read.ts'
import { findableOf } from './keep.ts'
import { match, understands, type Match } from './matcher.ts'
import { phrasesFor } from './phrases.ts'
import { answers, bestOf, tellingWords, wordsOf, type Found, type Label } from './rules.ts'

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

const most = { skill: 12, occupation: 8, alone: 20 }

/**
 * Skills and occupations for words somebody typed, best first, each with why. Two ways meet: names and phrases that answer (the database, rules.ts), and
 * what the words stand for (matcher.ts). `lexicon`: the phrases of home that are used.
 */
export async function findView(tx: Sql, query: string, lang: Lang, only: Subject | null = null, lexicon = phrases): Promise<FindView> {
  const rows = await tx<{ said: string[]; meant: string[]; conceptId: string | null; finder: string | null }[]>`
    select said, meant, case when ${only}::text is null or subject = ${only} then concept_id end as concept_id,
      (select version from skills.finder) as finder from skills.find(${query}, 24)`
  const said = rows[0]?.said ?? wordsOf(query).slice(0, 8)
  const typed = rows[0]?.meant ?? said
  const meant = typed.join(' ') === said.join(' ') ? said : typed
  const known = [...phrasesFor(lexicon, said, meant), ...phrasesFor(titles, said, meant)]
  const matches = await matchesOf(tx, rows[0]?.finder ?? null, said, meant, only)
  const ids = [...rows.flatMap((row) => row.conceptId ?? []), ...matches.keys()]
  const candidates = await candidatesOf(
    tx,
    ids,
    known.flatMap((phrase) => phrase.uris),
    only,
    lang,
  )
  const found = candidates.flatMap((candidate): FoundConcept[] => {
    const best = bestOf(said, meant, labelsOf(candidate, known))
    const match = matches.get(candidate.id)
    if (!best && !match) return []
    return [{ ...candidate, score: (best?.score ?? 0) + (match?.score ?? 0), label: best?.label ?? labelBy(candidate, match!, lang) }]
  })
  found.sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, lang))
  const corrected = meant !== said && found.some(({ label }) => answers(said, label.words) < answers(meant, label.words))
  const nothingYet = found.length === 0 && !(await anything(tx))
  return { query, meant: corrected ? meant.join(' ') : null, found: only ? found.slice(0, most.alone) : mixed(found), nothingYet }
}

/** The best of both subjects: one must not crowd out the other. */
function mixed(found: FoundConcept[]): FoundConcept[] {
  const left = { skill: most.skill, occupation: most.occupation }
  return found.filter(({ subject }) => left[subject]-- > 0)
}

const anything = async (tx: Sql): Promise<boolean> =>
  (await tx`select 1 from skills.skill where organisation_id is null limit 1`).length > 0

/** What the words stand for, by id. A word that can't be understood is taken as it was meant. */
async function matchesOf(
  tx: Sql,
  version: string | null,
  said: string[],
  meant: string[],
  only: Subject | null,
): Promise<Map<string, Match>> {
  if (!version) return new Map()
  const packed = await findableOf(tx, version)
  const { skills, occupations } = match(packed, said.map((word, n) => (understands(packed, word) ? word : meant[n]!)).join(' '))
  return new Map(
    [...(only === 'occupation' ? [] : skills.slice(0, 16)), ...(only === 'skill' ? [] : occupations.slice(0, 10))].map((one) => [
      one.id,
      one,
    ]),
  )
}

/** Why it was found, where no name or phrase answers by itself. */
function labelBy({ name }: Candidate, { reason }: Match, lang: Lang): Label {
  if (!reason) return { by: 'name', text: name, words: tellingWords(name) }
  if ('occupation' in reason) return { by: 'occupation', text: reason.occupation[lang], words: [] }
  const { asked, english } = reason
  const why = { nl: `“${asked}” kan in het Engels “${english}” zijn.`, en: `“${asked}” may be “${english}” in English.` }
  return { by: 'translated', text: name, words: [], why }
}

function labelsOf(one: Candidate, known: Phrase[]): Label[] {
  const label = (by: Label['by']) => (text: string) => ({ by, text, words: tellingWords(text) })
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
