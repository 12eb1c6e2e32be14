import { invitation, organizerOf } from '#platform/files/index.ts'
import type { Config } from '#platform/http/house.ts'
import type { Attachment } from '#platform/mail/index.ts'
import { dateOf, sayDate, sayTimes, type Lang } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { TellEdition, TellSession } from './facts.ts'

/** What stands in a calendar or on a lock screen for a confidential activity (rule 3). */
const neutral: Record<Lang, string> = { nl: 'Afspraak', en: 'Appointment' }

const placeOf = (session: TellSession) => [session.place, session.videoUrl].filter(Boolean).join(', ')

/** The values of the fields, in a language. */
export function valuesOf(
  edition: TellEdition,
  lang: Lang,
  link: string,
  session: TellSession | undefined = edition.sessions[0],
): Record<string, string> {
  const line = (one: TellSession) =>
    `- ${sayDate(dateOf(one.startsAt), lang)}, ${sayTimes(one.startsAt, one.endsAt, lang)}, ${placeOf(one)}`
  return {
    titel: edition.title,
    datum: session ? sayDate(dateOf(session.startsAt), lang) : '',
    tijd: session ? sayTimes(session.startsAt, session.endsAt, lang) : '',
    plaats: session ? placeOf(session) : '',
    bijeenkomsten: edition.sessions.map(line).join('\n'),
    meenemen: edition.bring ? (lang === 'nl' ? `Neem mee: ${edition.bring}` : `Bring: ${edition.bring}`) : '',
    link,
  }
}

/** A subject is read by whoever sees the screen: of a confidential activity it says nothing. */
export const neutralSubject = (edition: TellEdition) =>
  edition.confidential ? (lang: Lang) => ({ titel: neutral[lang].toLowerCase() }) : undefined

export interface CalendarFor {
  config: Pick<Config, 'baseUrl' | 'mailFrom'>
  edition: TellEdition
  method: 'REQUEST' | 'CANCEL'
  /** Changes of the enrolment so far, one or more. */
  changes: number
  stamp: Temporal.Instant
  /** Only these; all of the edition when absent. */
  sessions?: TellSession[]
}

/**
 * One part per session. The UID is that of the session, always; the SEQUENCE rises with each change of the session and of the
 * enrolment, so that an agenda knows what came last: also when somebody withdraws and enrols again.
 */
export function calendarsFor({ config, edition, method, changes, stamp, sessions = edition.sessions }: CalendarFor) {
  const { hostname } = new URL(config.baseUrl)
  return (to: { name: string; email: string; lang: Lang }): Attachment[] =>
    sessions.map((session, n) => ({
      name: sessions.length === 1 ? 'bijeenkomst.ics' : `bijeenkomst-${n + 1}.ics`,
      type: `text/calendar; charset=utf-8; method=${method}`,
      content: invitation({
        method,
        uid: `${session.id}@${hostname}`,
        sequence: session.revision + changes - 1,
        start: session.startsAt,
        end: session.endsAt,
        stamp,
        summary: edition.confidential ? neutral[to.lang] : edition.title,
        ...(edition.confidential ? {} : { description: valuesOf(edition, to.lang, '')['meenemen'] || undefined }),
        location: placeOf(session),
        url: config.baseUrl + paths.edition(edition.editionId),
        confidential: edition.confidential,
        organizer: organizerOf(config.mailFrom),
        attendee: { name: to.name, email: to.email },
      }),
    }))
}
