import type { Lang } from '../words.ts'
import type { Said } from './words.ts'

/** Columns whose values come from a fixed list. What people type stands elsewhere, and is told as it is. */
const listed = new Set('state kind channel verdict reason role method lang every source ended_because decision why'.split(' '))

/** A value of a fixed list as a person reads it; anything else as it is. */
export const sayValue = (column: string, value: string, lang: Lang): string => (listed.has(column) && valueWords[value]?.[lang]) || value

export const valueWords: Record<string, Said> = Object.fromEntries(
  (
    [
      ['requested', 'aangevraagd', 'requested'],
      ['rejected', 'niet goedgekeurd', 'not approved'],
      ['seated', 'ingeschreven', 'enrolled'],
      ['waiting', 'op de wachtlijst', 'on the waiting list'],
      ['completed', 'afgerond', 'completed'],
      ['not_completed', 'niet afgerond', 'not completed'],
      ['no_show', 'niet gekomen', 'did not come'],
      ['withdrawn', 'afgemeld', 'withdrawn'],
      ['cancelled', 'geannuleerd', 'cancelled'],
      ['planned', 'ingepland', 'planned'],
      ['new', 'nieuw', 'new'],
      ['changed', 'veranderd', 'changed'],
      ['moved', 'verhuisd naar een andere afdeling', 'moved to another unit'],
      ['left', 'uit dienst', 'left'],
      ['same', 'hetzelfde', 'the same'],
      ['refused', 'geweigerd', 'refused'],
      ['mail', 'mail', 'mail'],
      ['none', 'alleen hier te lezen', 'only to be read here'],
      ['demo', 'demopagina', 'demo page'],
      ['oidc', 'inlogdienst', 'sign-in service'],
      ['private', 'privéadres', 'private address'],
      ['nl', 'Nederlands', 'Dutch'],
      ['en', 'Engels', 'English'],
      ['week', 'elke week', 'every week'],
      ['month', 'elke maand', 'every month'],
      ['quarter', 'elk kwartaal', 'every quarter'],
      ['certificate', 'certificaat', 'certificate'],
      ['diploma', 'diploma', 'diploma'],
      ['training', 'opleiding', 'training'],
      ['issued', 'hier uitgegeven', 'issued here'],
      ['imported', 'ingelezen', 'imported'],
      ['learning_adviser', 'leeradviseur', 'learning adviser'],
      ['coordinator', 'coördinator', 'coordinator'],
      ['administrator', 'beheerder', 'administrator'],
      ['auditor', 'auditor', 'auditor'],
      ['board', 'bestuur', 'board'],
      ['approved', 'goedgekeurd', 'approved'],
      ['manager', 'leidinggevende', 'manager'],
      ['budget_holder', 'budgethouder', 'budget holder'],
      ['deputy', 'waarnemer', 'deputy'],
      ['above', 'een stap hoger', 'a step higher'],
      ['adviser', 'leeradviseur', 'learning adviser'],
      ['in dienst', 'in dienst', 'employed'],
      ['inhuur', 'inhuur', 'hired'],
      ['stagiair', 'stagiair', 'trainee'],
      ['detachering', 'detachering', 'seconded'],
    ] as const
  ).map(([value, nl, en]) => [value, { nl, en }]),
)

/** ISO: 1 is Monday. */
export const dayWords: readonly Said[] = [
  { nl: 'maandag', en: 'Monday' },
  { nl: 'dinsdag', en: 'Tuesday' },
  { nl: 'woensdag', en: 'Wednesday' },
  { nl: 'donderdag', en: 'Thursday' },
  { nl: 'vrijdag', en: 'Friday' },
  { nl: 'zaterdag', en: 'Saturday' },
  { nl: 'zondag', en: 'Sunday' },
]
