import { type Component, component, utcStamp, zoned } from '#platform/files/ical.ts'

// Calendar entries that update an agenda and never double in it: one stable UID per session and person, SEQUENCE raised on each change.
// RFC 5545 (iCalendar), 5546 (iTIP), 6047 (mail: send with content type `text/calendar; method=REQUEST; charset=UTF-8`), 7986 (feeds).

export type CalendarPerson = { name: string; email: string }

export type CalendarEvent = {
  /** Stable for the life of the session and person, like `<session id>.<person id>@<domain>`. */
  uid: string
  /** 0 at first, one higher on every change and on cancelling. */
  sequence: number
  start: Temporal.Instant
  end: Temporal.Instant
  /** For a confidential activity the caller gives a neutral title here, and `confidential: true`. */
  summary: string
  description?: string
  location?: string
  url?: string
  /** When this version came to be: the same input gives the same bytes. */
  stamp: Temporal.Instant
  confidential?: boolean
  cancelled?: boolean
}

export type Invitation = CalendarEvent & { method: 'REQUEST' | 'CANCEL'; organizer: CalendarPerson; attendee: CalendarPerson }

/** Who sends an invitation: the address that mail comes from, written as 'Name <address>' or without a name. */
export function organizerOf(mailFrom: string): CalendarPerson {
  const parts = /^(.*)<([^<>]+)>\s*$/.exec(mailFrom)
  return parts ? { name: parts[1]!.trim().replace(/^"|"$/g, ''), email: parts[2]!.trim() } : { name: 'Ambacht', email: mailFrom.trim() }
}

/** An invitation or its cancellation, for one attendee. Answers (METHOD:REPLY) are not asked for: signing up happens on the platform. */
export function invitation(meeting: Invitation): string {
  const { method, organizer, attendee } = meeting
  const body = eventBody({ ...meeting, cancelled: method === 'CANCEL' })
  body.person('ORGANIZER', {}, organizer)
  // already accepted, because the person enrolled: the agenda doesn't ask what was answered before
  const attending = { CUTYPE: 'INDIVIDUAL', ROLE: 'REQ-PARTICIPANT', ...(method === 'REQUEST' && { PARTSTAT: 'ACCEPTED' }), RSVP: 'FALSE' }
  body.person('ATTENDEE', attending, attendee)
  return calendar((root) => root.raw('METHOD', method), [body])
}

export type Feed = {
  name: string
  events: CalendarEvent[]
  /** How often an agenda may come back, as an ISO duration in hours or minutes: `PT1H`. */
  refresh: Temporal.Duration
}

/** A person's own calendar to subscribe to. Cancelled events stay in it as cancelled, so that agendas that kept them let go. */
export function feed({ name, events, refresh }: Feed): string {
  const every = refresh.round({ largestUnit: 'hour', smallestUnit: 'minute' }).toString()
  return calendar((root) => {
    root.raw('METHOD', 'PUBLISH')
    root.text('NAME', name)
    root.text('X-WR-CALNAME', name) // what Apple, Google and Outlook read instead of NAME
    root.raw('X-WR-TIMEZONE', 'Europe/Amsterdam')
    root.raw('REFRESH-INTERVAL;VALUE=DURATION', every)
    root.raw('X-PUBLISHED-TTL', every)
  }, events.map(eventBody))
}

function calendar(head: (root: Component) => void, events: Component[]): string {
  const root = component('VCALENDAR')
  root.raw('VERSION', '2.0')
  root.raw('PRODID', '-//Ambacht//Leren en ontwikkelen//NL')
  root.raw('CALSCALE', 'GREGORIAN')
  head(root)
  root.within(timezone())
  for (const event of events) root.within(event)
  return root.toString()
}

function eventBody(event: CalendarEvent): Component {
  const body = component('VEVENT')
  body.text('UID', event.uid)
  body.raw('DTSTAMP', utcStamp(event.stamp))
  body.raw('LAST-MODIFIED', utcStamp(event.stamp))
  body.raw('SEQUENCE', String(event.sequence))
  body.raw('DTSTART;TZID=Europe/Amsterdam', zoned(event.start))
  body.raw('DTEND;TZID=Europe/Amsterdam', zoned(event.end))
  body.text('SUMMARY', event.summary)
  if (event.description) body.text('DESCRIPTION', event.description)
  if (event.location) body.text('LOCATION', event.location)
  if (event.url) body.link('URL', event.url)
  body.raw('STATUS', event.cancelled ? 'CANCELLED' : 'CONFIRMED')
  body.raw('TRANSP', event.cancelled ? 'TRANSPARENT' : 'OPAQUE')
  body.raw('CLASS', event.confidential ? 'PRIVATE' : 'PUBLIC')
  return body
}

/**
 * Times are local with the rules of Amsterdam beside them, and not UTC: Outlook then shows “(UTC+01:00) Amsterdam” instead of a bare
 * UTC meeting, and Google and Apple keep half past nine at half past nine when somebody travels. The TZID is the IANA name, which all
 * three know; the rules are those of the European Union since 1996 (directive 2000/84/EC).
 */
function timezone(): Component {
  const zone = component('VTIMEZONE')
  zone.raw('TZID', 'Europe/Amsterdam')
  zone.within(season('DAYLIGHT', 'CEST', '+0100', '+0200', '19960331T020000', 3))
  zone.within(season('STANDARD', 'CET', '+0200', '+0100', '19961027T030000', 10))
  return zone
}

function season(kind: 'DAYLIGHT' | 'STANDARD', name: string, from: string, to: string, start: string, month: number): Component {
  const rule = component(kind)
  rule.raw('TZNAME', name)
  rule.raw('TZOFFSETFROM', from)
  rule.raw('TZOFFSETTO', to)
  rule.raw('DTSTART', start)
  rule.raw('RRULE', `FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`)
  return rule
}
