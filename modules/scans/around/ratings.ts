import type { Instrument } from '../instruments/format.ts'
import { scaleOf } from './scale.ts'
import type { Row } from './rules.ts'

export interface RatedSkill {
  domain: string
  /** The URI of the skill. */
  skill: string
  source: 'peers' | 'manager'
  level: number
  scale: { from: number; to: number }
}

/** What a 360° says about the skills that its domains are tied to: the others together, and the manager. The numbers are those of the result, no more. */
export function ratingsOf(instrument: Instrument, rows: readonly Row[]): RatedSkill[] {
  return instrument.domains.flatMap(({ code, skill }) => {
    const scale = scaleOf(instrument, code)
    if (!skill || !scale) return []
    return (['peers', 'manager'] as const).flatMap((source) => {
      const level = meanOf(rows, code, (category) =>
        source === 'manager' ? category === 'manager' : category !== 'self' && category !== 'manager',
      )
      return level === null ? [] : [{ domain: code, skill, source, level, scale }]
    })
  })
}

/** To one decimal: a mean of few people with many decimals tells more than it should. Null: nobody. */
export function meanOf(rows: readonly Row[], domain: string, of: (category: Row['category']) => boolean): number | null {
  const numbers = rows.flatMap((row) => (row.domain === domain && of(row.category) && row.number !== null ? [row.number] : []))
  return numbers.length ? Math.round((numbers.reduce((a, b) => a + b, 0) / numbers.length) * 10) / 10 : null
}
