import type { Facts } from './facts.ts'
import { answersTo } from './matching.ts'
import { weightOf, type Source } from './rules.ts'
import type { Item } from './shelf.ts'

/** Something that speaks for an activity, with what leads to it. */
export interface Signal {
  activityId: string
  source: Source
  strength: number
  /** What leads here: what the person follows, the goal, the skill, for whom it is. Null: nothing of this person. */
  because: string | null
  /** What is followed is done, or still to come. */
  done: boolean
  /** It teaches the skill that is asked for, as a person confirmed. */
  teaches: boolean
}

/** What may be for this person, with where it comes from. */
export interface Recommendation {
  activityId: string
  title: string
  form: string
  /** The first date that can still be joined; null: none yet. */
  startsAt: Temporal.Instant | null
  /** It needs no date. */
  standsAlone: boolean
  source: Source
  because: string | null
  done: boolean
  teaches: boolean
}

const signal = (activityId: string, source: Source, strength: number, more: Partial<Signal> = {}): Signal => ({
  activityId,
  source,
  strength: strength * weightOf[source],
  because: null,
  done: false,
  teaches: false,
  ...more,
})

interface Past {
  item: Item
  done: boolean
}

/** What the person follows or followed here, confidential things left out: those are not on the shelf. */
function pastOf({ mine, achieved, shelf }: Facts): Past[] {
  const past = new Map<string, Past>()
  const add = (id: string, done: boolean) => {
    const item = shelf.items.get(id)
    if (item) past.set(id, { item, done: done || past.get(id)?.done === true })
  }
  for (const [id, state] of mine) if (state === 'seated' || state === 'completed') add(id, state === 'completed')
  for (const id of achieved) add(id, true)
  return [...past.values()]
}

// What colleagues with alike histories chose: the relations of everything in the own history, added up, of which the strongest counts as one.
function alike({ shelf }: Facts, past: Past[]): Signal[] {
  const sums = new Map<string, { sum: number; best: number; from: Past }>()
  for (const from of past)
    for (const [id, weight] of shelf.relations.get(from.item.id) ?? []) {
      const one = sums.get(id)
      if (!one) sums.set(id, { sum: weight, best: weight, from })
      else {
        one.sum += weight
        if (weight > one.best) [one.best, one.from] = [weight, from]
      }
    }
  const strongest = Math.max(...[...sums.values()].map(({ sum }) => sum))
  return [...sums].map(([id, { sum, from }]) => signal(id, 'alike', sum / strongest, { because: from.item.title, done: from.done }))
}

function byFunction({ shelf, functions }: Facts): Signal[] {
  return functions.flatMap((id) => (shelf.choices.get(id ?? '') ?? []).map(([activityId, share]) => signal(activityId, 'function', share)))
}

// New activities have no history: their theme speaks for them.
function topic({ shelf, room }: Facts, past: Past[]): Signal[] {
  const byTheme = new Map<string, Past>()
  for (const one of past) {
    const other = byTheme.get(one.item.theme)
    const before = other && (other.done === one.done ? other.item.title <= one.item.title : other.done)
    if (!before) byTheme.set(one.item.theme, one)
  }
  return [...room.keys()].flatMap((id) => {
    const theme = shelf.items.get(id)?.theme
    const from = theme && byTheme.get(theme)
    return from ? [signal(id, 'topic', 1, { because: from.item.title, done: from.done })] : []
  })
}

const forAll = ['', 'alle medewerkers']

// What has dates and is said to be for the work of this person comes before what is for everybody, and that before what is for other work.
function work({ shelf, room, functions, outdoors }: Facts): Signal[] {
  const words = [...functions.flatMap((id) => shelf.work.get(id ?? '') ?? []), ...(outdoors ? ['buitendienst'] : [])]
  return [...room.keys()].flatMap((id) => {
    const forWhom = shelf.items.get(id)?.forWhom ?? ''
    if (forAll.includes(forWhom)) return []
    const meant = words.some((word) => forWhom.toLowerCase().includes(word))
    return [signal(id, 'work', meant ? 1 : -1, meant ? { because: forWhom } : {})]
  })
}

// What has a form that somebody likes to learn by (L02): of what has dates, and of what is for everybody at any moment.
function preference({ shelf, room, preferred }: Facts): Signal[] {
  if (!preferred.length) return []
  return [...shelf.items.values()].flatMap(({ id, form, forWhom }) => {
    const sort = preferred.find(({ forms }) => forms.includes(form))
    return sort && (room.has(id) || forAll.includes(forWhom)) ? [signal(id, 'preference', 1, { because: sort.name })] : []
  })
}

const soon = ({ room }: Facts): Signal[] => [...room.keys()].map((id) => signal(id, 'soon', 1))

/** At most so many activities for one goal or gap, so that one long text does not push away the rest. */
const forEach = 8

/** What answers to a goal: what teaches its skill, and what has its words. */
export function forGoal({ shelf }: Pick<Facts, 'shelf'>, { what, skillId, asked }: Facts['goals'][number], most = forEach): Signal[] {
  const taught = (skillId && shelf.teaches.get(skillId)) || []
  const rest = answersTo(shelf.words, asked, most).filter(([id]) => !taught.includes(id))
  return [
    ...taught.map((id) => signal(id, 'goal', 1, { because: what, teaches: true })),
    ...rest.map(([id, cover]) => signal(id, 'goal', 0.5 + 0.4 * cover, { because: what })),
  ].slice(0, Math.max(most, taught.length))
}

function gap({ shelf, gaps }: Facts): Signal[] {
  return gaps.flatMap(({ skillId, skill, unknown, answers }) => {
    const worth = unknown ? 0.5 : 1
    const taught = shelf.teaches.get(skillId) ?? []
    const rest = answers.filter(([id, cover]) => cover >= 0.6 && !taught.includes(id))
    return [
      ...taught.map((id) => signal(id, 'gap', worth, { because: skill, teaches: true })),
      ...rest.map(([id, cover]) => signal(id, 'gap', worth * 0.6 * cover, { because: skill })),
    ]
  })
}

/** The best first. Each activity has the reason of what speaks most for it; what the person knows already or left out is not there. */
export function recommend(facts: Facts, lang: 'nl' | 'en', most: number): Recommendation[] {
  const past = pastOf(facts)
  const goals = facts.goals.flatMap((one) => forGoal(facts, one))
  const all = [
    ...[...goals, ...gap(facts), ...alike(facts, past), ...byFunction(facts), ...topic(facts, past)],
    ...[...work(facts), ...preference(facts), ...soon(facts)],
  ]
  return best(
    facts,
    all.filter(({ source }) => !facts.off.includes(source)),
    lang,
    most,
  )
}

/** Adds up what speaks for each activity and orders by it; of equals what comes first goes before. */
export function best(facts: Facts, signals: readonly Signal[], lang: 'nl' | 'en', most: number): Recommendation[] {
  const known = new Set([...facts.mine.map(([id]) => id), ...facts.achieved, ...facts.dismissed])
  const sums = new Map<string, { item: Item; score: number; top: Signal; startsAt: Temporal.Instant | null }>()
  for (const one of signals) {
    const item = shelfItem(facts, one.activityId)
    if (!item || known.has(one.activityId)) continue
    const sum = sums.get(one.activityId)
    if (!sum) sums.set(one.activityId, { item, score: one.strength, top: one, startsAt: facts.room.get(one.activityId) ?? null })
    else {
      sum.score += one.strength
      if (one.strength > sum.top.strength) sum.top = one
    }
  }
  return [...sums.values()]
    .filter(({ top }) => top.strength > 0)
    .sort((a, b) => b.score - a.score || when(a.startsAt) - when(b.startsAt) || (a.item.title < b.item.title ? -1 : 1))
    .slice(0, most)
    .map(({ item, top: { activityId, source, because, done, teaches }, startsAt }) => ({
      activityId,
      title: item.title,
      form: item[lang],
      startsAt,
      standsAlone: item.standsAlone,
      source,
      because,
      done,
      teaches,
    }))
}

const shelfItem = ({ shelf }: Facts, id: string): Item | null => {
  const item = shelf.items.get(id)
  return item?.open ? item : null
}

const when = (at: Temporal.Instant | null): number => at?.epochMilliseconds ?? Infinity
