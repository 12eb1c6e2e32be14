import { sayDay, sayNumber, type Lang, type Translate } from '#platform/words.ts'
import type { Kind, State } from '../rules.ts'

export const sayKind = (kind: Kind, t: Translate): string =>
  ({
    gig: t('Klus', 'Gig'),
    temporary: t('Tijdelijke functie', 'Temporary job'),
    internship: t('Stage', 'Internship'),
    'part-time': t('Meelopen of deeltijdplek elders', 'Job shadowing or part-time place elsewhere'),
    vacancy: t('Vacature', 'Vacancy'),
  })[kind]

export const sayState = (state: State, t: Translate): string =>
  ({
    draft: t('Concept', 'Draft'),
    open: t('Open', 'Open'),
    over: t('Reageren kan niet meer', 'Closed'),
    withdrawn: t('Ingetrokken', 'Withdrawn'),
  })[state]

export const sayWhere = ({ unit, place }: { unit: string | null; place: string }): string => [unit, place].filter(Boolean).join(', ')

export function sayPeriod(
  { startsOn, endsOn }: { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate | null },
  t: Translate,
  lang: Lang,
): string {
  const from = sayDay(startsOn, lang)
  if (!endsOn) return t(`vanaf ${from}`, `from ${from}`)
  return t(`${from} tot en met ${sayDay(endsOn, lang)}`, `${from} to ${sayDay(endsOn, lang)}`)
}

/** Null when it is not said. */
export const sayHours = (hours: number | null, t: Translate, lang: Lang): string | null =>
  hours === null ? null : t(`${sayNumber(hours, lang)} uur per week`, `${sayNumber(hours, lang)} hours a week`)

/** The paragraphs of a text as somebody typed it. */
export const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim())
