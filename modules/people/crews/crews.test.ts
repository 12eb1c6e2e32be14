import { describe, expect, test } from 'vitest'
import { dateOf } from '#platform/words.ts'
import { crewId, delegationId } from '#world/crews.ts'
import { people } from '#world/people.ts'
import { openHouse } from '../../../test/house.ts'
import { delegateCrew, takeBackCrew, type DelegateCrew } from './delegate.ts'

const house = openHouse()
const { wilma, joost, kees, henk, ali, fatima } = people
const today = () => dateOf(Temporal.Now.instant())
const asked = (personId: string, more: Partial<DelegateCrew> = {}): DelegateCrew => ({
  crewId,
  personId,
  from: today(),
  until: null,
  withoutApproval: false,
  ...more,
})

describe('a manager delegates a crew', () => {
  test('and the voorman finds it in the menu at once; taken back, the next page is closed', async () => {
    const browser = await house.browser(henk)
    expect((await browser.get('/')).text).not.toContain('Mijn ploeg')
    const made = await house.as(wilma).perform(delegateCrew, asked(henk.id, { until: today().add({ days: 14 }) }))
    expect(made.ok).toBe(true)
    expect((await browser.get('/')).text).toContain('Mijn ploeg')
    expect((await browser.get('/mijn/ploeg')).text).toContain('Ploeg Oost')
    const manager = await house.browser(wilma)
    expect((await manager.get('/mijn/ploegen')).text).toContain('Henk Jansen')
    await manager.post(`/mijn/ploegen/${made.ok && made.value.delegationId}/terugnemen`)
    const closed = await browser.get('/mijn/ploeg')
    expect([closed.status, closed.text.includes('Deze pagina is niet voor jou')]).toEqual([403, true])
  })

  test('for days ahead: it begins on the first day and ends after the last', async () => {
    await house.as(wilma).perform(delegateCrew, asked(ali.id, { from: today().add({ days: 1 }) }))
    const browser = await house.browser(ali)
    expect((await browser.get('/mijn/ploeg')).status).toBe(403)
    const dates = (from: number, until: number) =>
      house.arrange(
        (tx) =>
          tx`update people.crew_delegation set from_on = ${today().add({ days: from })}, until_on = ${today().add({ days: until })} where person_id = ${ali.id}`,
      )
    await dates(0, 0)
    expect((await browser.get('/mijn/ploeg')).status).toBe(200)
    await dates(-2, -1)
    expect((await browser.get('/mijn/ploeg')).status).toBe(403)
  })

  test.each([
    ['to somebody of another team', wilma, () => asked(fatima.id), 'not-your-person'],
    ['to the own self', wilma, () => asked(wilma.id), 'not-your-person'],
    ['of somebody else', joost, () => asked(fatima.id), 'not-your-crew'],
    ['with the last day before the first', wilma, () => asked(henk.id, { until: today().subtract({ days: 1 }) }), 'until-before-from'],
    [
      'in days that are over',
      wilma,
      () => asked(henk.id, { from: today().subtract({ days: 9 }), until: today().subtract({ days: 8 }) }),
      'is-over',
    ],
    ['to who leads it already', wilma, () => asked(kees.id), 'leads-already'],
  ] as const)('never %s', async (_, who, input, reason) => {
    expect(await house.as(who).perform(delegateCrew, input())).toMatchObject({ ok: false, reason })
  })

  test('somebody else can’t take it back; twice is once', async () => {
    expect(await house.as(joost).perform(takeBackCrew, { delegationId })).toMatchObject({ ok: false, reason: 'no-such-delegation' })
    expect(await house.as(wilma).perform(takeBackCrew, { delegationId })).toMatchObject({ ok: true })
    expect(await house.as(wilma).perform(takeBackCrew, { delegationId })).toMatchObject({ ok: true })
    const rows = await house.read(
      (tx) => tx`select 1 from platform.audit_log where action = 'take-back-crew' and object = ${`delegation/${delegationId}`}`,
    )
    expect(rows).toHaveLength(1)
  })
})
