import { expect, test } from 'vitest'
import { standsOut, type DomainSeen } from './result.ts'

const seen = (name: string, self: number | null, all: number | null): DomainSeen => ({
  code: name,
  name,
  skill: null,
  scale: { from: 1, to: 5, low: 'zelden', high: 'altijd' },
  self,
  manager: null,
  colleagues: null,
  outside: null,
  others: null,
  all,
  texts: [],
  advice: [],
})

test('what stands out is what others see most, and where they differ most from the person, to either side', () => {
  const domains = [seen('koers', 4, 4.2), seen('ruimte', 3, 4.4), seen('groei', 3, 2.5)]
  expect(standsOut(domains)).toMatchObject({ strongest: { name: 'ruimte', all: 4.4 }, other: { name: 'ruimte', self: 3 } })
  expect(standsOut([seen('koers', 4, 2), seen('ruimte', 4, 4.4)]).other).toMatchObject({ name: 'koers' })
})

test('a difference of less than half a point is none, and where others may not be shown nothing stands out', () => {
  expect(standsOut([seen('koers', 4, 4.3)]).other).toBeNull()
  expect(standsOut([seen('koers', null, 4.3)])).toMatchObject({ strongest: { name: 'koers' }, other: null })
  expect(standsOut([seen('koers', 4, null)])).toEqual({ strongest: null, other: null })
})
