import type { Lang } from '../words.ts'
import type { Said } from './words.ts'

/** Columns whose values come from a fixed list. What people type stands elsewhere, and is told as it is. */
const listed = new Set('state kind channel verdict reason role method lang every source ended_because criterion setting'.split(' '))

/** A value of a fixed list as a person reads it; anything else as it is. */
export const sayValue = (column: string, value: string, lang: Lang): string => (listed.has(column) && valueWords[value]?.[lang]) || value

export const valueWords: Record<string, Said> = Object.fromEntries(
  (
    [
      ['fit', 'past bij de vraag', 'fits the demand'],
      ['tailoring', 'maatwerk', 'tailoring'],
      ['schedulable', 'in te plannen', 'schedulable'],
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
      ['network_coordinator', 'netwerkcoördinator', 'network coordinator'],
      ['administrator', 'beheerder', 'administrator'],
      ['auditor', 'auditor', 'auditor'],
      ['board', 'bestuur', 'board'],
      ['showNothingFollowed', 'wie een jaar niets volgde', 'who followed nothing for a year'],
      ['smallGroup', 'kleinste groep', 'smallest group'],
      ['mailSignIn', 'inloggen met een link', 'signing in by a link'],
      ['ownDomains', 'domeinen', 'domains'],
      ['academyName', 'naam van de academie', 'name of the academy'],
      ['theme', 'uiterlijk', 'look'],
      ['promotionDays', 'wachtlijst', 'waiting list'],
      ['reminderDays', 'herinnering', 'reminder'],
      ['demandFrom', 'seintje bij vraag', 'sign at demand'],
      ['in dienst', 'in dienst', 'employed'],
      ['inhuur', 'inhuur', 'hired'],
      ['stagiair', 'stagiair', 'trainee'],
      ['merged', 'samengevoegd met een eerdere', 'merged with an earlier one'],
      ['nobody', 'niemand telde mee', 'nobody counted'],
      ['not-employed', 'werkte hier niet op die dag', 'did not work here on that day'],
      ['detachering', 'detachering', 'seconded'],
      ['together', 'samen', 'together'],
      ['apart', 'apart', 'apart'],
      ['no-day', 'werkt op geen van de dagen', 'works on none of the days'],
      ['closed', 'op de eigen werkdagen is alles gesloten', 'everything is closed on the own working days'],
      ['own-days', 'kan op geen van de dagen', 'can’t come on any of the days'],
      ['seats', 'geen plaats meer', 'no seats left'],
      ['staffing', 'het team kon niemand meer missen', 'the team could miss nobody more'],
      ['company', 'kon niet samen met wie er zat', 'could not be with who was there'],
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
