import type { Addressee } from '#modules/people/index.ts'
import { invitation, organizerOf } from '#platform/files/index.ts'
import type { Config } from '#platform/http/house.ts'
import type { Attachment } from '#platform/mail/index.ts'
import type { Lang } from '#platform/words.ts'
import type { Moment } from './rules.ts'

/** What stands in a calendar or on a lock screen where nobody may read along (rule 3). */
export const neutral: Record<Lang, string> = { nl: 'Afspraak', en: 'Appointment' }

export interface Appointment extends Moment {
  /** Of the talk: the UID stays, so that an agenda moves what it has. */
  id: string
  /** One higher with every change. */
  sequence: number
  method: 'REQUEST' | 'CANCEL'
  place: string
  /** Where the talk can be found: a path. */
  path: string
  stamp: Temporal.Instant
  /** Absent: the neutral title. Never what it is about. */
  title?: (lang: Lang) => string
}

/** The calendar part of a message about a talk of two: a moment and a place, without what it is about. */
export const calendarOf =
  (config: Pick<Config, 'baseUrl' | 'mailFrom'>, talk: Appointment) =>
  (to: Addressee & { email: string }): Attachment[] => [
    {
      name: to.lang === 'nl' ? 'afspraak.ics' : 'appointment.ics',
      type: `text/calendar; charset=utf-8; method=${talk.method}`,
      content: invitation({
        method: talk.method,
        uid: `${talk.id}@${new URL(config.baseUrl).hostname}`,
        sequence: talk.sequence,
        start: talk.startsAt,
        end: talk.endsAt,
        stamp: talk.stamp,
        summary: talk.title?.(to.lang) ?? neutral[to.lang],
        location: talk.place,
        url: config.baseUrl + talk.path,
        confidential: true,
        organizer: organizerOf(config.mailFrom),
        attendee: { name: to.name, email: to.email },
      }),
    },
  ]
