import type { Instrument } from '../instruments/format.ts'

/** The scale of a domain: that of its questions. Null when they have none, or more than one: then there is no number that means something. */
export function scaleOf(instrument: Instrument, domain: string) {
  const names = new Set(instrument.questions.flatMap((one) => (one.kind === 'scale' && one.domain === domain ? [one.scale] : [])))
  const [name] = names
  return names.size === 1 ? instrument.scales[name!]! : null
}
