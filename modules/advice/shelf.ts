import type { Sql } from '#platform/db/pool.ts'
import { indexOf, type Answer, type Index } from './matching.ts'

/** Something of the offer as recommendations need it. Confidential activities and drafts are not in it. */
export interface Item {
  id: string
  title: string
  /** Code of the learning form; `nl` and `en` are its names. */
  form: string
  nl: string
  en: string
  theme: string
  /** For whom it is, as the offer says. */
  forWhom: string
  /** Published: may be recommended. What left the offer may still be why something else is. */
  open: boolean
  /** Can be begun without a date, as the offer has it. */
  standsAlone: boolean
}

/** What is the same for everybody in an organisation: the offer, what goes together in it, and what it teaches. Nothing of one person. */
export interface AdviceShelf {
  version: string
  items: Map<string, Item>
  /** By activity: what having followed it says about others. */
  relations: Map<string, [activityId: string, weight: number][]>
  /** By function: what people with it follow, and how many of them do, from 0 to 1. */
  choices: Map<string, [activityId: string, share: number][]>
  /** By function: the word for that work where an activity says for whom it is. */
  work: Map<string, string>
  /** By skill: what teaches it, as a person confirmed. */
  teaches: Map<string, string[]>
  /** The words of the offer, to find what answers to a goal. */
  words: Index
  /** By name of a skill: what has its words, as it was asked for since. */
  bySkill: Map<string, Answer[]>
}

// As the offer itself (decision 007): read within the walls of the organisation, kept under it and a version that the database changes.
const shelves = new Map<string, AdviceShelf>()
const most = 40

/** The shelf of the organisation whose walls the transaction is in; from memory when it still has this version. */
export async function adviceShelf(tx: Sql, organisationId: string, version: string): Promise<AdviceShelf> {
  const kept = shelves.get(organisationId)
  if (kept?.version === version) return kept
  const shelf = { version, ...(await readShelf(tx)) }
  shelves.delete(organisationId)
  shelves.set(organisationId, shelf)
  if (shelves.size > most) shelves.delete(shelves.keys().next().value!)
  return shelf
}

interface Spoken extends Item {
  inTitle: string[]
  inText: string[]
}

async function readShelf(tx: Sql): Promise<Omit<AdviceShelf, 'version'>> {
  const [activities, relations, choices, functions, teaches] = await Promise.all([
    tx<Spoken[]>`
      select a.id, a.title, a.learning_form as form, f.nl, f.en, a.theme, a.target_group as for_whom, a.state = 'published' as open,
        a.start_url is not null or a.learning_form in ('e-learning', 'podcast', 'article') as stands_alone,
        tsvector_to_array(catalogue.stems(platform.words_of(a.title || ' ' || a.theme), a.lang)) as in_title,
        tsvector_to_array(catalogue.stems(platform.words_of(left(a.summary || ' ' || a.you_learn, 2000)), a.lang)) as in_text
      from catalogue.activity a join catalogue.learning_form f on f.code = a.learning_form
      where a.organisation_id = (select platform.organisation()) and a.state <> 'draft' and not a.confidential`,
    tx<Pair[]>`
      select from_activity_id as key, to_activity_id as activity_id, weight from advice.item_relation
      where organisation_id = (select platform.organisation()) order by weight desc`,
    tx<
      Pair[]
    >`select function_id as key, activity_id, share as weight from advice.function_choice where organisation_id = (select platform.organisation())`,
    tx<{ id: string; name: string }[]>`select id, name from people.function where organisation_id = (select platform.organisation())`,
    tx<
      Pair[]
    >`select skill_id as key, activity_id, level as weight from catalogue.teaches where organisation_id = (select platform.organisation())`,
  ])
  return {
    items: new Map(activities.map(({ inTitle: _, inText: __, ...item }) => [item.id, item])),
    relations: grouped(relations),
    choices: grouped(choices),
    work: new Map(functions.flatMap(({ id, name }) => workOf(name).map((word) => [id, word]))),
    teaches: new Map([...grouped(teaches)].map(([skillId, list]) => [skillId, list.map(([activityId]) => activityId)])),
    words: indexOf(activities.filter(({ open }) => open)),
    bySkill: new Map(),
  }
}

interface Pair {
  key: string
  activityId: string
  weight: number
}

function grouped(pairs: readonly Pair[]): Map<string, [string, number][]> {
  const groups = new Map<string, [string, number][]>()
  for (const { key, activityId, weight } of pairs) {
    const group = groups.get(key)
    if (group) group.push([activityId, weight])
    else groups.set(key, [[activityId, weight]])
  }
  return groups
}

/** The first word of a function, where it says what the work is. */
const workOf = (name: string): string[] =>
  [name.toLowerCase().split(' ')[0]!].filter((word) => word.length > 3 && !['medewerker', 'adviseur'].includes(word))
