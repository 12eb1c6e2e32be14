import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OfferQuery } from './query.ts'
import { narrow, type Dates } from './rules.ts'
import type { Shelf, ShelfItem } from './shelf.ts'

const forms = ['training', 'e-learning', 'podcast']
const item = fc.record({
  form: fc.constantFrom(...forms),
  theme: fc.constantFrom('', 'water', 'zorg'),
  provider: fc.constantFrom('Academie', 'Bureau'),
  lang: fc.constantFrom('nl', 'en'),
  mix: fc.constantFrom('formal', 'work'),
  standsAlone: fc.boolean(),
})
const dates = fc.record({ at: fc.constantFrom(1, 2, 3, Infinity), soon: fc.boolean(), free: fc.boolean() })

const shelfOf = (list: (typeof item extends fc.Arbitrary<infer T> ? T : never)[]): Shelf => {
  const items = list.map(
    (one, n) => ({ ...one, id: `a${n}`, place: n, title: `Titel ${n}`, nl: one.form, en: one.form, providerId: one.provider }) as ShelfItem,
  )
  return { version: '1', items, byId: new Map(items.map((one) => [one.id, one])) }
}

test('who asks for nothing gets what a search that finds everything gives: the same cards, order and counts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(item, fc.option(dates)), { maxLength: 30 }),
      fc.constantFrom('nl' as const, 'en' as const),
      (list, lang) => {
        const shelf = shelfOf(list.map(([one]) => one))
        const when = new Map(
          list.flatMap(([, one], n) =>
            one ? [[`a${n}`, { ...one, editionId: `e${n}`, startsOn: null, capacity: 10, taken: 0, waiting: 0 } as Dates] as const] : [],
          ),
        )
        const nothing = OfferQuery.parse({})
        const everything = new Map(shelf.items.map((one) => [one.id, 0]))
        expect(narrow(shelf, when, null, nothing, lang)).toEqual(narrow(shelf, when, everything, { ...nothing, sorteer: 'datum' }, lang))
      },
    ),
  )
})
