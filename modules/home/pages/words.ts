import { sayDate, sayDay, sayTimes, type Lang, type Translate } from '#platform/words.ts'
import { dateOf } from '#platform/words.ts'
import type { Meeting } from '../views/start.ts'

const counted = {
  nl: ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

/** 3 as 'drie'; above twelve in digits. */
export const inWords = (count: number, lang: Lang): string => counted[lang][count] ?? String(count)

/** '1 collega', '2 collega’s': the word that fits the number. */
export const number = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/** '09.00 – 12.30 uur · Stadhuis, zaal De Werf · docent Sjaak Mulder' as parts. */
export function whenAndWhere(meeting: Meeting, lang: Lang, t: Translate): string[] {
  const place = meeting.place || (meeting.videoUrl ? t('online', 'online') : '')
  const trainer = meeting.trainer && t(`docent ${meeting.trainer}`, `trainer ${meeting.trainer}`)
  return [sayTimes(meeting.startsAt, meeting.endsAt, lang), place, trainer].filter(Boolean)
}

/** Until when a certificate counts; one that ran out says so, so that nobody relies on it. */
export function sayValidity(expiresOn: Temporal.PlainDate, now: Temporal.Instant, lang: Lang, t: Translate): string {
  const day = sayDay(expiresOn, lang)
  const over = Temporal.PlainDate.compare(expiresOn, dateOf(now)) < 0
  return over ? t(`verlopen sinds ${day}`, `expired since ${day}`) : t(`geldig tot ${day}`, `valid until ${day}`)
}

export const sayStart = (at: Temporal.Instant | null, lang: Lang, t: Translate): string =>
  at ? sayDate(dateOf(at), lang, 'no year') : t('datum volgt', 'date to follow')

/** What kind of thing waits, in a few words; a kind of a room made later is told by its title alone. */
export const waitingKind = (kind: string, t: Translate): string => (kinds[kind] ? t(...kinds[kind]) : '')

/** For whoever adds one that can wait for a person by name: home.waiting_of asks it too (waiting.test.ts). */
export const kinds: Record<string, [nl: string, en: string]> = {
  approval: ['Akkoord gevraagd', 'Approval asked'],
  evaluation: ['Wat vond je ervan?', 'What did you think?'],
  demand: ['Genoeg vraag voor een nieuwe editie', 'Enough demand for a new edition'],
  wish: ['Vraag van een collega', 'Question of a colleague'],
  'seat-by-hand': ['Een plaats te verdelen', 'A seat to give'],
  'plan-dates': ['Genoeg interesse om data te kiezen', 'Enough interest to choose dates'],
  'below-minimum': ['Nog te weinig deelnemers', 'Too few participants yet'],
  arrange: ['Nog te regelen', 'Still to arrange'],
  'free-cancelling': ['Te weinig deelnemers, annuleren kost bijna geld', 'Too few participants, cancelling is about to cost money'],
  papers: ['Certificaten van de aanbieder', 'Certificates of the provider'],
  'needs-review': ['Tijd om terug te kijken', 'Time to look back'],
  'profile-suggestion': ['Voorgesteld door je leidinggevende', 'Suggested by your manager'],
  scan: ['Om in te vullen', 'To fill in'],
  guidance: ['Begeleiding', 'Guidance'],
  talk: ['Gesprek gevraagd', 'Talk asked'],
  pool: ['Gevraagd als begeleider', 'Asked as a guide'],
  buddy: ['Breng buddy’s bij elkaar', 'Match buddies'],
  conversation: ['Gesprek', 'Talk'],
  'to-sign': ['Om te ondertekenen', 'To sign'],
  'change-to-tell': ['Je team hoort dit eerst van jou', 'Your team hears this from you first'],
  round: ['Vraagronde: jullie aantallen', 'Demand round: your numbers'],
  'round-settle': ['Vraagronde om vast te stellen', 'Demand round to settle'],
  statement: ['Afrekening om te verwerken', 'Statement to deal with'],
  contribution: ['Inbreng om te bekijken', 'Contribution to look at'],
  'role-gap': ['Rolnetwerk: hier te weinig', 'Role network: too few here'],
  'role-moved': ['Rolnetwerk: iemand ging weg', 'Role network: somebody left'],
}
