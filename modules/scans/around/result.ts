import type { Instrument } from '../instruments/format.ts'
import { meanOf } from './ratings.ts'
import { scaleOf } from './scale.ts'
import type { Row, Shown } from './rules.ts'

export interface Advised {
  text: string
  goal: string
  search?: string
}

/** How one subject is seen. Numbers on its scale, to one decimal; null: nobody, or too few to be shown. */
export interface DomainSeen {
  code: string
  name: string
  /** The URI of the skill it rates. */
  skill: string | null
  scale: { from: number; to: number; low: string; high: string } | null
  self: number | null
  manager: number | null
  colleagues: number | null
  outside: number | null
  others: number | null
  /** Everybody but the person and the manager. Null whenever none of their groups is shown. */
  all: number | null
  texts: string[]
  advice: Advised[]
}

/** The result of a 360°, a pure function of its instrument and its rows. How many people answered is not in it: with that, more could be worked out. */
export function resultFrom(instrument: Instrument, rows: readonly Row[]): DomainSeen[] {
  return instrument.domains.map(({ code, name, skill = null }) => {
    const of = (...categories: Shown[]) => meanOf(rows, code, (category) => categories.includes(category))
    const all = of('colleagues', 'outside', 'others')
    const self = of('self')
    const scale = scaleOf(instrument, code)
    return {
      code,
      name,
      skill,
      scale,
      self,
      manager: of('manager'),
      colleagues: of('colleagues'),
      outside: of('outside'),
      others: of('others'),
      all,
      ...saidAbout(instrument, code, all ?? self, scale),
    }
  })
}

/** Texts by how others see it, or the person when they may not be shown. Raters are not asked what is wanted: the gap is what is left of the scale. */
function saidAbout(
  instrument: Instrument,
  code: string,
  level: number | null,
  scale: { to: number } | null,
): Pick<DomainSeen, 'texts' | 'advice'> {
  if (level === null || !scale) return { texts: [], advice: [] }
  const room = scale.to - level
  const within = (one: { domain: string; from?: number; to?: number }) =>
    one.domain === code && level >= (one.from ?? -Infinity) && level <= (one.to ?? Infinity)
  return {
    texts: instrument.texts.filter(within).map((one) => one.text),
    advice: instrument.advice
      .filter((one) => within(one) && (one.gap === undefined || (room > 0 && room >= one.gap)))
      .map(({ text, goal, search }) => (search === undefined ? { text, goal } : { text, goal, search })),
  }
}

/** The subject that others see most, and the one where they differ most from the person, from half a point on. Nothing where they may not be shown. */
export function standsOut(domains: readonly DomainSeen[]): {
  strongest: { name: string; all: number } | null
  other: { name: string; all: number; self: number } | null
} {
  const seen = domains.flatMap(({ name, all, self }) => (all === null ? [] : [{ name, all, self }]))
  const both = seen.flatMap((one) => (one.self !== null && Math.abs(one.self - one.all) >= 0.5 ? [{ ...one, self: one.self }] : []))
  return {
    strongest: seen.toSorted((a, b) => b.all - a.all)[0] ?? null,
    other: both.toSorted((a, b) => Math.abs(b.self - b.all) - Math.abs(a.self - a.all))[0] ?? null,
  }
}
