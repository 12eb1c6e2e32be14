import { dutchNumber, type Read } from '#platform/files/index.ts'
import { quoted, refused } from '#platform/files/read.ts'
import type { DeliveredRow, ImportField } from '#platform/imports/kind.ts'
import { formOf } from './rules.ts'

export const field = (name: string, nl: string, en: string, aliases: string[], required = false): ImportField => ({
  name,
  label: [nl, en],
  aliases,
  required,
})

export const fields = [
  field('code', 'Code', 'Code', ['code', 'id', 'cursuscode', 'nummer'], true),
  field('title', 'Titel', 'Title', ['titel', 'naam', 'name', 'title'], true),
  field('summary', 'Samenvatting', 'Summary', ['samenvatting', 'omschrijving', 'beschrijving', 'description', 'summary']),
  field('youLearn', 'Wat je leert', 'What you learn', ['wat je leert', 'leerdoelen', 'leeruitkomsten', 'learning_outcomes']),
  field('form', 'Leervorm', 'Learning form', ['leervorm', 'vorm', 'learning form']),
  field('provider', 'Aanbieder', 'Provider', ['aanbieder', 'opleider', 'provider']),
  field('tailored', 'Standaard of maatwerk', 'Standard or tailored', ['soort', 'maatwerk']),
  field('halfDays', 'Dagdelen', 'Half days', ['dagdelen', 'half days']),
  field('hours', 'Uren', 'Hours', ['uren', 'studielast', 'hours']),
  field('minGroup', 'Minimum aantal deelnemers', 'Minimum group', ['min_deelnemers', 'minimum', 'min group']),
  field('maxGroup', 'Maximum aantal deelnemers', 'Maximum group', ['max_deelnemers', 'maximum', 'max group']),
  field('price', 'Prijs in euro', 'Price in euros', ['prijs', 'kosten', 'price']),
  field('targetGroup', 'Doelgroep', 'Target group', ['doelgroep', 'target group']),
  field('theme', 'Thema', 'Theme', ['thema', 'onderwerp', 'field_of_study', 'theme']),
  field('lang', 'Taal', 'Language', ['taal', 'lang', 'language']),
]

/** An activity as it will stand; the names are those of the table. */
export interface ActivityRow {
  code: string
  title: string
  summary: string
  you_learn: string
  learning_form: string
  provider: string
  tailored: boolean
  half_days: number | null
  hours: number | null
  min_group: number | null
  max_group: number | null
  price_cents: number | null
  target_group: string
  theme: string
  lang: 'nl' | 'en'
}
/** `mine`: whoever delivers the file may change it. */
export type Known = ActivityRow & { id: string; mine: boolean }

export function readActivity({ line, cells, problem }: DeliveredRow, provider: string, seen: Map<string, number>): Read<ActivityRow> {
  if (problem) return refused('ragged-row', ...problem)
  const at = (name: string) => cells[name] ?? ''
  if (!at('code')) return refused('no-code', 'De code ontbreekt.', 'The code is missing.')
  if (!at('title')) return refused('no-title', 'De titel ontbreekt.', 'The title is missing.')
  if (at('title').length > 200)
    return refused('long-title', 'De titel is langer dan 200 tekens.', 'The title is longer than 200 characters.')
  const form = at('form') ? formOf(at('form')) : 'course'
  if (!form)
    return refused('odd-form', `Leervorm ${quoted(at('form'))} kennen we niet.`, `Learning form ${quoted(at('form'))} is not known.`)
  const lang = languages[at('lang').toLowerCase()]
  if (!lang)
    return refused(
      'odd-lang',
      `Taal: ${quoted(at('lang'))} kennen we niet. Kies nl of en.`,
      `Language: ${quoted(at('lang'))} is not known. Choose nl or en.`,
    )
  const figures = readFigures(at)
  if (!figures.ok) return figures
  if (seen.has(at('code')))
    return refused(
      'double',
      `Deze code staat al op regel ${seen.get(at('code'))}.`,
      `This code is already on line ${seen.get(at('code'))}.`,
    )
  seen.set(at('code'), line)
  const words = {
    code: at('code'),
    title: at('title'),
    summary: at('summary'),
    you_learn: at('youLearn'),
    target_group: at('targetGroup'),
    theme: at('theme'),
  }
  return {
    ok: true,
    value: {
      ...words,
      learning_form: form,
      provider: at('provider') || provider,
      tailored: /^(maatwerk|ja|tailored)$/i.test(at('tailored')),
      lang,
      ...figures.value,
    },
  }
}

const languages: Record<string, 'nl' | 'en'> = { '': 'nl', nl: 'nl', nederlands: 'nl', dutch: 'nl', en: 'en', engels: 'en', english: 'en' }

type Figures = Pick<ActivityRow, 'half_days' | 'hours' | 'min_group' | 'max_group' | 'price_cents'>
const figureNames = {
  halfDays: ['Dagdelen', 'Half days', 999],
  hours: ['Uren', 'Hours', 9999],
  minGroup: ['Minimum', 'Minimum', 10_000],
  maxGroup: ['Maximum', 'Maximum', 10_000],
  price: ['Prijs', 'Price', 1_000_000],
} as const

function readFigures(at: (name: string) => string): Read<Figures> {
  const read: Record<string, number | null> = {}
  for (const [name, [nl, en, most]] of Object.entries(figureNames)) {
    const found = at(name) ? dutchNumber(at(name)) : null
    if (found && !found.ok) return refused(found.refusal, `${nl}: ${found.nl}`, `${en}: ${found.en}`)
    const whole = name.endsWith('Group')
    if (found && (found.value < (whole ? 1 : 0) || found.value > most || (whole && !Number.isInteger(found.value))))
      return refused('odd-number', `${nl}: ${at(name)} kan niet.`, `${en}: ${at(name)} is not possible.`)
    read[name] = found?.value ?? null
  }
  const { halfDays = null, hours = null, minGroup = null, maxGroup = null, price = null } = read
  if (minGroup && maxGroup && minGroup > maxGroup)
    return refused(
      'min-above-max',
      `Het minimum (${minGroup}) is hoger dan het maximum (${maxGroup}).`,
      `The minimum (${minGroup}) is above the maximum (${maxGroup}).`,
    )
  const tenth = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
  return {
    ok: true,
    value: {
      half_days: tenth(halfDays),
      hours: tenth(hours),
      min_group: minGroup,
      max_group: maxGroup,
      price_cents: price === null ? null : Math.round(price * 100),
    },
  }
}
