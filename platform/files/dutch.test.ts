import { expect, test } from 'vitest'
import { dutchDate, dutchNumber, dutchTime } from '#platform/files/dutch.ts'

const shown = (answer: { ok: true; value: unknown } | { ok: false; refusal: string }) => (answer.ok ? String(answer.value) : answer.refusal)

test.each([
  ['31-12-2026', '2026-12-31'],
  ['1-3-2026', '2026-03-01'],
  ['31/12/2026', '2026-12-31'],
  ['31.12.2026', '2026-12-31'],
  ['2026-12-31', '2026-12-31'],
  ['31 december 2026', '2026-12-31'],
  ['31 dec 2026', '2026-12-31'],
  ['1 Mrt. 2026', '2026-03-01'],
  ['31-12-2026 00:00:00', '2026-12-31'],
  ['2026-12-31T00:00:00', '2026-12-31'],
  [' 29-02-2028\u00a0', '2028-02-29'],
  ['31-12-9999', '9999-12-31'],
  ['1-3-26', 'short-year'],
  ['31 september', 'no-such-day'],
  ['30 september', 'no-year'],
  ['31-09-2026', 'no-such-day'],
  ['29 februari 2027', 'no-such-day'],
  ['0-1-2026', 'no-such-day'],
  ['12-31-2026', 'no-such-month'],
  ['1-1-0206', 'unlikely-year'],
  ['volgende week', 'no-date'],
  ['31-12/2026 14:00', 'no-date'],
  ['', 'no-date'],
])('the date %j is read as %s', (text, outcome) => expect(shown(dutchDate(text))).toBe(outcome))

test('31 september is refused with the reason', () => {
  expect(dutchDate('31 september')).toMatchObject({
    nl: '‘31 september’ bestaat niet: september heeft 30 dagen.',
    en: '‘31 september’ does not exist: September has 30 days.',
  })
  expect(dutchDate('29-2-2027')).toMatchObject({ nl: '‘29-2-2027’ bestaat niet: februari 2027 heeft 28 dagen.' })
})

test.each([
  ['36', '36'],
  ['36,5', '36.5'],
  ['1.234,50', '1234.5'],
  ['1.234', '1234'],
  ['€ 295', '295'],
  ['-2', '-2'],
  ['36.5', 'decimal-point'],
  ['1.23.456', 'no-number'],
  ['zesendertig', 'no-number'],
  ['1e5', 'no-number'],
  ['', 'no-number'],
])('the number %j is read as %s', (text, outcome) => expect(shown(dutchNumber(text))).toBe(outcome))

test.each([
  ['9.30', '09:30:00'],
  ['09:30', '09:30:00'],
  ['9:30 uur', '09:30:00'],
  ['14 uur', '14:00:00'],
  ['13:00:00', '13:00:00'],
  ['24:00', 'no-such-time'],
  ['9.75', 'no-such-time'],
  ['half tien', 'no-time'],
  ['9', 'no-time'],
])('the time %j is read as %s', (text, outcome) => expect(shown(dutchTime(text))).toBe(outcome))

test('a refusal names the value, short and without line ends', () => {
  const answer = dutchNumber(`<b>${'lang\n'.repeat(100)}`)
  expect(answer.ok ? '' : answer.nl).toBe('‘<b>lang lang lang lang lang lang lang l…’ is geen getal. Schrijf een getal als 36 of 36,5.')
})
