import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { editionId } from '#world/editions.ts'
import { people } from '#world/people.ts'
import { makeRoom } from '../index.ts'
import { ChangeMany, changeMany } from './change-many.ts'

const world = openHouse()
const { ineke, marjan, sjaak, sanne } = people
const all = ['b1', 'tm1', 'tm2'].map(editionId)
const rooms: Record<string, string> = {}
const change = (fields: Record<string, unknown>) => ChangeMany.parse({ editie: all, ...fields })

beforeAll(async () => {
  for (const name of ['Noord', 'Zuid']) {
    const made = await world.as(ineke).perform(makeRoom, { name, place: 'Stadhuis', seats: 20 })
    if (made.ok) rooms[name] = made.value.roomId
  }
})
const sessions = () =>
  world.read(
    (tx) => tx<{ room: string | null; trainer: string | null; from: string; revision: number }[]>`
    select r.name as room, s.trainer_id as trainer, to_char(s.starts_at at time zone 'Europe/Amsterdam', 'HH24:MI') as from, s.revision
    from editions.session s left join editions.room r on r.id = s.room_id where s.edition_id = any(${all}::uuid[]) order by s.starts_at`,
  )

describe('many editions at once', () => {
  test('room, trainer, times, seats and price change together; everyone with a seat hears once', async () => {
    const done = await world
      .as(marjan)
      .perform(
        changeMany,
        change({ roomId: rooms['Noord'], trainer: 'Sjaak Mulder', from: '10.00', until: '15.00', capacity: '18', priceCents: '120' }),
      )
    expect(done).toMatchObject({ ok: true, value: { editions: 3, told: 3 } })
    for (const one of await sessions()) expect(one).toEqual({ room: 'Noord', trainer: sjaak.id, from: '10:00', revision: 1 })
    expect(
      await world.read((tx) => tx`select distinct capacity, price_cents from editions.edition where id = any(${all}::uuid[])`),
    ).toEqual([{ capacity: 18, priceCents: 12000 }])
    // The place that was typed belonged to the room before.
    expect(await world.read((tx) => tx`select distinct place from editions.session where edition_id = any(${all}::uuid[])`)).toEqual([
      { place: '' },
    ])
    await world.work()
    const mails = await world.read(
      (tx) => tx`select subject, attachments from platform.outbox where person_id = ${sanne.id} and event like 'edition/%/changed/%'`,
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]!['attachments']).toHaveLength(1)
  })

  test('what is empty stays, and nobody is told of seats alone', async () => {
    const done = await world.as(marjan).perform(changeMany, change({ capacity: '19' }))
    expect(done).toMatchObject({ ok: true, value: { told: 0 } })
    expect((await sessions()).every((one) => one.room === 'Noord' && one.revision === 1)).toBe(true)
  })

  test('all or nothing: each edition says what stands in the way', async () => {
    const done = await world.as(marjan).perform(changeMany, change({ capacity: '2', priceCents: '5' }))
    if (done.ok) throw new Error('changed')
    expect(done.reason).toBe('not-all')
    const lines = String(done.details['problems']).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines.join(' ')).toContain('Er zitten al 3 mensen op een plaats')
    expect(
      await world.read((tx) => tx`select distinct capacity, price_cents from editions.edition where id = any(${all}::uuid[])`),
    ).toEqual([{ capacity: 19, priceCents: 12000 }])
  })

  test('two editions of one day can’t have one room, and neither moves', async () => {
    await world.arrange(async (tx) => {
      await tx`update editions.session set room_id = null, place = 'Stadhuis' where edition_id = ${editionId('tm2')}`
      await tx`update editions.session s set starts_at = o.starts_at, ends_at = o.ends_at from editions.session o where s.edition_id = ${editionId('tm2')} and o.edition_id = ${editionId('tm1')}`
    })
    const done = await world.as(marjan).perform(changeMany, change({ roomId: rooms['Zuid'], clashReason: 'x' }))
    expect(done).toMatchObject({ ok: false, reason: 'not-all' })
    expect((await sessions()).some((one) => one.room === 'Zuid')).toBe(false)
  })

  test('what stands in the way may be an edition that was not chosen', async () => {
    await world.arrange(async (tx) => {
      const at = (time: string) =>
        tx`((starts_at at time zone 'Europe/Amsterdam')::date + ${time}::text::time) at time zone 'Europe/Amsterdam'`
      const inSouth = tx`room_id = ${rooms['Zuid']!}, trainer_id = null`
      await tx`update editions.session set ${inSouth}, starts_at = ${at('13:00')}, ends_at = ${at('14:00')} where edition_id = ${editionId('tm2')}`
      await tx`update editions.session set ${inSouth}, starts_at = ${at('14:00')}, ends_at = ${at('15:00')} where edition_id = ${editionId('tm1')}`
    })
    const earlier = (key: string) => ChangeMany.parse({ editie: [editionId(key)], from: '12.30', until: '13.30' })
    expect(await world.as(marjan).perform(changeMany, earlier('tm1'))).toMatchObject({ ok: false, reason: 'not-all' })
    expect((await world.as(marjan).perform(changeMany, earlier('b1'))).ok).toBe(true)
  })

  test('on screen: tick in the list, fill in, and read what is wrong', async () => {
    const browser = await world.browser(marjan)
    const list = await browser.get('/academie/edities?zoek=time')
    expect(list.body).toContain(`name="editie" value="${editionId('tm1')}"`)
    const form = await browser.get(`/academie/edities/samen?editie=${editionId('tm1')}&editie=${editionId('tm2')}`)
    expect(form.text).toContain('Gekozen edities (2)')
    const wrong = await browser.post('/academie/edities/samen', { editie: [editionId('tm1'), editionId('tm2')], capacity: '1' })
    expect(wrong.status).toBe(409)
    expect(wrong.text).toContain('Er is niets veranderd. Dit staat in de weg:')
    expect(wrong.text).toContain('Time management')
    expect((await browser.post('/academie/edities/samen', { editie: editionId('tm1') })).text).toContain('Vul in wat er verandert')
    expect((await browser.get('/academie/edities/samen')).text).toContain('Kies eerst edities in de lijst')
  })

  test('a coordinator of something else changes nothing', async () => {
    await world.arrange((tx) => tx`delete from catalogue.coordination where person_id = ${marjan.id}`)
    const done = await world.as(marjan).perform(changeMany, change({ capacity: '15' }))
    expect(done).toMatchObject({ ok: false, reason: 'not-all' })
    if (!done.ok) expect(String(done.details['problems'])).not.toContain('Time management')
  })
})
