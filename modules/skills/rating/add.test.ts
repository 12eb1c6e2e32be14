import { beforeAll, describe, expect, test } from 'vitest'
import { actorOf, openHouse } from '#test/house.ts'
import { people } from '#world/people.ts'
import { look } from '#platform/act.ts'
import { keep } from '../own/keep.ts'
import { addRating, type NewRating } from './add.ts'

const world = openHouse()
let skillId = ''
beforeAll(async () => {
  const kept = await world.as(people.ineke).perform(keep, { name: 'Omgevingsbewust', about: '', levels: [] })
  skillId = (kept as { value: { skillId: string } }).value.skillId
})

const told = (change: Partial<NewRating> = {}): NewRating => ({
  personId: people.fatima.id,
  skillId,
  source: 'peers',
  level: 4,
  scale: { from: 1, to: 5 },
  ratedBy: null,
  origin: '360° van november',
  ratedOn: Temporal.PlainDate.from('2026-11-02'),
  event: 'scan/1/skill/1',
  ...change,
})
const add = (rating: NewRating) => world.as(people.marjan).perform((act) => addRating(act, rating), null)
const read = (somebody: typeof people.fatima) =>
  look(
    world.db,
    actorOf(somebody),
    (tx) => tx<{ source: string }[]>`select source from skills.rating where skill_id = ${skillId} order by recorded_at`,
  )

describe('a rating that another room brings', () => {
  test('is added once, also when it is told twice, and whoever brings it need not be allowed to read it', async () => {
    expect(await add(told())).toMatchObject({ ok: true, value: { ratingId: expect.any(String) } })
    expect(await add(told({ level: 5 }))).toEqual({ ok: true, value: null })
    expect(await read(people.fatima)).toHaveLength(1)
    expect(await read(people.marjan)).toEqual([])
  })
  test('without an event it is another one, and the first stays as it was', async () => {
    await add(told({ event: undefined, level: 2 }))
    expect(await read(people.fatima)).toHaveLength(2)
  })
  test('outside its own scale, or of a skill that does not exist, it is refused', async () => {
    expect(await add(told({ level: 6 }))).toMatchObject({ ok: false, reason: 'not-on-this-scale' })
    expect(await add(told({ level: 1, scale: { from: 3, to: 3 } }))).toMatchObject({ ok: false, reason: 'not-on-this-scale' })
    expect(await add(told({ event: undefined, skillId: people.fatima.id }))).toMatchObject({ ok: false, reason: 'no-such-skill' })
  })
  test('of peers it carries nobody’s name: the database refuses one', async () => {
    await expect(add(told({ event: undefined, ratedBy: people.marjan.id }))).rejects.toThrow(/check constraint/)
    await expect(add(told({ event: undefined, source: 'manager', ratedBy: people.mees.id }))).rejects.toThrow('row-level security') // nor that of another
  })
})
