import { describe, expect, test } from 'vitest'
import { approvalsFor, whoAnswers, type InLine, type Line } from './rules.ts'

describe('the rule of the organisation', () => {
  const limits = { budgetAboveCents: 50_000, budgetAboveHalfDays: 4 }
  test.each([
    ['none', 900_000, 20, []],
    ['manager', 900_000, 20, ['manager']],
    ['budget-holder', 50_000, 4, []],
    ['budget-holder', 50_001, 1, ['budget_holder']],
    ['budget-holder', null, 5, ['budget_holder']],
    ['both', 50_000, 4, ['manager']],
    ['both', 50_001, 4, ['manager', 'budget_holder']],
  ] as const)('%s, %s cents and %s half days', (approvalBy, priceCents, halfDays, asks) => {
    expect(approvalsFor({ approvalBy, ...limits }, { priceCents, halfDays })).toEqual(asks)
  })

  test('without a limit the budget holder always decides', () => {
    const rule = { approvalBy: 'both', budgetAboveCents: null, budgetAboveHalfDays: null } as const
    expect(approvalsFor(rule, { priceCents: null, halfDays: 0 })).toEqual(['manager', 'budget_holder'])
  })
})

/** Fatima works for Joost, Joost for Karel; what is given differs from everybody being there. */
function line(more: Record<string, Partial<InLine>> = {}, asks: Partial<Line> = {}): Line {
  const somebody = (managers: string[]): InLine => ({ works: true, managers, deputies: [] })
  const people: Record<string, InLine> = {
    joost: somebody(['karel']),
    karel: somebody([]),
    sanne: somebody(['joost']),
    tim: somebody(['joost']),
    fatima: somebody(['joost']),
  }
  for (const [id, one] of Object.entries(more)) people[id] = { ...(people[id] ?? somebody([])), ...one }
  return { personId: 'fatima', managers: ['joost'], budgetHolders: [], people: new Map(Object.entries(people)), ...asks }
}
const asked = (one: Line, role: 'manager' | 'budget_holder' = 'manager', escalated = false) =>
  whoAnswers(one, role, escalated).asked.map(({ personId, why, forId }) => [personId, why, forId].filter(Boolean).join(' '))

describe('who answers', () => {
  test('the manager who is there', () => {
    expect(asked(line())).toEqual(['joost manager'])
  })
  test('the deputy of who is away; the manager may still answer', () => {
    const away = line({ joost: { deputies: ['sanne'] } })
    expect(asked(away)).toEqual(['sanne deputy joost'])
    expect([...whoAnswers(away, 'manager', false).may].sort()).toEqual(['joost', 'sanne'])
  })
  test('the deputy’s deputy when the deputy is away too', () => {
    expect(asked(line({ joost: { deputies: ['sanne'] }, sanne: { deputies: ['tim'] } }))).toEqual(['tim deputy joost'])
  })
  test('up the line when deputies point at each other', () => {
    expect(asked(line({ joost: { deputies: ['sanne'] }, sanne: { deputies: ['joost'] } }))).toEqual(['karel above joost'])
  })
  test('never the person who asks, also not as a deputy', () => {
    const own = line({ joost: { deputies: ['fatima'] } })
    expect(asked(own)).toEqual(['karel above joost'])
    expect(whoAnswers(own, 'manager', false).may.has('fatima')).toBe(false)
  })
  test('up the line when the person who asks holds the budget', () => {
    expect(asked(line({}, { budgetHolders: ['fatima'] }), 'budget_holder')).toEqual(['joost above fatima'])
  })
  test('the learning adviser above the top, and where nobody is', () => {
    expect(asked(line({ joost: { deputies: ['fatima'] }, karel: { deputies: ['fatima'] } }))).toEqual(['adviser'])
    expect(asked(line({}, { managers: [] }))).toEqual(['adviser'])
    expect(asked(line({ joost: { works: false } }))).toEqual(['adviser'])
    expect(asked(line(), 'budget_holder')).toEqual(['adviser'])
  })
  test('after seven working days also whoever is above, or above the top the learning adviser', () => {
    expect(asked(line({ joost: { deputies: ['sanne'] } }), 'manager', true)).toEqual(['sanne deputy joost', 'karel above joost'])
    expect(asked(line({}, { managers: ['karel'] }), 'manager', true)).toEqual(['karel manager', 'adviser'])
  })
  test('a line of managers that turns round comes to an end', () => {
    expect(asked(line({ joost: { deputies: ['fatima'] }, karel: { managers: ['joost'], deputies: ['fatima'] } }))).toEqual(['adviser'])
  })
})
