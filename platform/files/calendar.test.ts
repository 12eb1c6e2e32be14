import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Invitation, feed, invitation } from '#platform/files/calendar.ts'
import { escapeText, fold, unfold } from '#platform/files/ical.ts'

const at = (text: string) => Temporal.Instant.from(text)
const meeting: Invitation = {
  method: 'REQUEST',
  uid: 'session-1.person-1@leren.voorbeeldstad.example',
  sequence: 0,
  start: at('2026-11-12T08:30:00Z'),
  end: at('2026-11-12T11:30:00Z'),
  summary: 'Bouwbesluit in de praktijk',
  description: 'Neem je laptop mee.\nTot dan; Riet, trainer',
  location: 'Stadhuis, zaal 2',
  url: 'https://leren.voorbeeldstad.example/edities/1',
  organizer: { name: 'Academie Voorbeeldstad', email: 'academie@voorbeeldstad.example' },
  attendee: { name: 'Daniël van Kroot', email: 'daniel.vankroot@voorbeeldstad.example' },
  stamp: at('2026-10-01T10:00:00.123Z'),
}
const lines = (text: string) => unfold(text).split('\r\n')
const names = (text: string) => lines(text).map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line)

test('an invitation says who, when in Amsterdam, and which version it is', () => {
  const said = lines(invitation(meeting))
  expect(said).toEqual(
    expect.arrayContaining([
      'METHOD:REQUEST',
      'UID:session-1.person-1@leren.voorbeeldstad.example',
      'SEQUENCE:0',
      'DTSTAMP:20261001T100000Z',
      'DTSTART;TZID=Europe/Amsterdam:20261112T093000',
      'DTEND;TZID=Europe/Amsterdam:20261112T123000',
      'DESCRIPTION:Neem je laptop mee.\\nTot dan\\; Riet\\, trainer',
      'LOCATION:Stadhuis\\, zaal 2',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'CLASS:PUBLIC',
      'ORGANIZER;CN="Academie Voorbeeldstad":mailto:academie@voorbeeldstad.example',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Daniël van Kroot":mailto:daniel.vankroot@voorbeeldstad.example',
    ]),
  )
})

test('an invitation in summer has the clock of summer', () => {
  expect(invitation({ ...meeting, start: at('2026-07-01T07:30:00Z') })).toContain('DTSTART;TZID=Europe/Amsterdam:20260701T093000\r\n')
})

test('the rules for summer and winter are inside, once', () => {
  const said = lines(feed({ name: 'Mijn agenda', events: [meeting, meeting], refresh: Temporal.Duration.from({ hours: 1 }) }))
  expect(said.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1)
  expect(said).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
  expect(said).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU')
})

test('cancelling names the same entry with a higher version, and frees the time', () => {
  const said = lines(invitation({ ...meeting, method: 'CANCEL', sequence: 1 }))
  expect(said).toEqual(
    expect.arrayContaining(['METHOD:CANCEL', `UID:${meeting.uid}`, 'SEQUENCE:1', 'STATUS:CANCELLED', 'TRANSP:TRANSPARENT']),
  )
})

test('a confidential activity is private in the agenda', () => {
  expect(lines(invitation({ ...meeting, confidential: true }))).toContain('CLASS:PRIVATE')
})

test('a feed is published, tells its name and how often to come back', () => {
  const said = lines(feed({ name: 'Mijn opleidingen; 2026', events: [meeting], refresh: Temporal.Duration.from({ minutes: 90 }) }))
  expect(said).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Mijn opleidingen\\; 2026',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H30M',
      'X-PUBLISHED-TTL:PT1H30M',
    ]),
  )
  expect(said.some((line) => line.startsWith('ATTENDEE'))).toBe(false)
})

test('an empty feed is a whole calendar', () => {
  const text = feed({ name: 'Leeg', events: [], refresh: Temporal.Duration.from({ hours: 1 }) })
  expect(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

test('the same meeting gives the same bytes', () => expect(invitation(meeting)).toBe(invitation({ ...meeting })))

test('a link that is no web address is left out', () => {
  expect(names(invitation({ ...meeting, url: 'javascript:alert(1)' }))).not.toContain('URL')
})

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\r', '\n', '\u2028', '\u0000', '"', ';', ':', ',', '\\', ' ', '=', 'é', '😀', 'BEGIN:VEVENT'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
  maxLength: 200,
})

test('a long line is cut at 75 octets, the space in front of the next included, and never inside a letter', () => {
  expect(
    fold('a'.repeat(150))
      .split('\r\n')
      .map((part) => part.length),
  ).toEqual([75, 75, 2])
  expect(fold(`${'a'.repeat(73)}😀`)).toBe(`${'a'.repeat(73)}\r\n 😀`)
})

test('a quote in a name ends no parameter', () => {
  const person = { name: 'Riet";X-EVIL="', email: 'riet@x.example\r\nX-EVIL:1' }
  const text = invitation({ ...meeting, organizer: person })
  expect(lines(text)).toContain('ORGANIZER;CN="Riet’;X-EVIL=’":mailto:riet@x.exampleX-EVIL1')
})

test('unfolding a folded line gives the line back, and no folded line is longer than 75 octets', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const line = text.replace(/[\r\n]/g, '')
      const folded = fold(line)
      expect(unfold(folded)).toBe(line)
      for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
    }),
  )
})

test('nothing that somebody types makes a line of its own', () => {
  const usual = names(invitation(meeting))
  fc.assert(
    fc.property(nasty, nasty, nasty, (summary, name, place) => {
      const person = { name, email: `${name}@x.example` }
      const text = invitation({
        ...meeting,
        summary,
        description: `x${summary}`,
        location: `x${place}`,
        uid: `x${place}`,
        organizer: person,
        attendee: person,
      })
      expect(names(text)).toEqual(usual)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f\u0085\u2028\u2029]/)
    }),
  )
})

test('an agenda reads back what was typed', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const back = escapeText(text).replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter))
      expect(escapeText(back)).toBe(escapeText(text))
    }),
  )
})
