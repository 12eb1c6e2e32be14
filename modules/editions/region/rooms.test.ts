import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#platform/db/urls.ts'
import { instantOf } from '#platform/words.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId } from '#world/editions.ts'
import { neighbour, organisation, people, type Somebody } from '#world/people.ts'
import { lentRoom, oever, polderland, polderlanders, rivierdal, rivierdalers, rivierland, sharedEdition } from '#world/region.ts'
import { clashes } from '../calendar/views.ts'
import {
  addSession,
  cancelEdition,
  changeRoom,
  changeSession,
  copyEdition,
  CopyEdition,
  makeSeries,
  MakeSeries,
  removeSession,
} from '../index.ts'
import { choices } from '../planning/views.ts'
import { changeMany, ChangeMany } from '../together/change-many.ts'
import { leaveRegion } from './leave.ts'
import { endShare, shareThing } from './share.ts'

// Rivierdal lends its Raadzaal to two networks: with Voorbeeldstad, and with Polderland. Those two know nothing of each other.
const house = openHouse()
const { ineke, bram } = people
const { tess, arie } = rivierdalers
const { wout } = polderlanders
const edition = new Map<Somebody, string>()
let day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 60 })

const good = <T>(outcome: { ok: boolean; value?: T; reason?: string }): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`)
  return outcome.value as T
}
const at = (from: string, until: string, more: Record<string, unknown> = {}) => ({
  date: day,
  from: Temporal.PlainTime.from(from),
  until: Temporal.PlainTime.from(until),
  walkIn: null,
  roomId: lentRoom as string | null,
  place: '',
  videoUrl: null,
  trainer: '',
  ...more,
})
const book = (who: Somebody, from: string, until: string, more: Record<string, unknown> = {}) =>
  house.as(who).perform(addSession, { editionId: edition.get(who)!, ...at(from, until, more) })
const sessionOf = (outcome: Awaited<ReturnType<typeof book>>) => good(outcome).sessionIds[0]!
const bookings = (organisationId: string) =>
  house.read(
    (tx) => tx`select borrower, lower(during) as starts_at from editions.room_booking where room_id = ${lentRoom} order by 2`,
    organisationId,
  )
const endAll = async () => {
  const shares = await house.read(
    (tx) =>
      tx<
        { id: string }[]
      >`select id from editions.share where organisation_id = ${rivierdal.id} and room_id = ${lentRoom} and ended_at is null`,
    rivierdal.id,
  )
  for (const { id } of shares) good(await house.as(tess).perform(endShare, { shareId: id }))
}
const shareAgain = async () => {
  for (const networkId of [rivierland.id, oever.id])
    await house.as(tess).perform(shareThing, { what: `room/${lentRoom}`, networkId, restOnly: false })
}
async function asSuper<T>(work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const sql = connect(house.logins.superUrl, { max: 1 })
  return work(sql).finally(() => sql.end())
}

beforeAll(async () => {
  const inPolderland = crypto.randomUUID()
  const activity = crypto.randomUUID()
  await house.arrange(async (tx) => {
    await tx`insert into catalogue.provider (id, organisation_id, name) values (${inPolderland}, ${polderland.id}, 'Academie Polderland')`
    await tx`insert into catalogue.activity (id, organisation_id, code, title, summary, learning_form, provider_id, mix, state)
      values (${activity}, ${polderland.id}, 'POL-1', 'Geheim van de polder', '', 'training', ${inPolderland}, 'formal', 'published')`
    await tx`insert into catalogue.coordination (organisation_id, activity_id, person_id) values (${polderland.id}, ${activity}, ${wout.id})`
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity) values (${inPolderland}, ${polderland.id}, ${activity}, 10)`
  }, polderland.id)
  edition.set(wout, inPolderland).set(tess, sharedEdition).set(ineke, editionId('tm1'))
})
/** Every test has a day of its own. */
beforeEach(() => {
  day = day.add({ days: 7 })
  return shareAgain()
})

describe('a room that another member lends', () => {
  test('stands among the own rooms with the name of its owner, and is planned like one of them', async () => {
    const { rooms } = await house.as(ineke).look((tx) => choices(tx, house.as(ineke).actor))
    expect(rooms.at(-1)).toMatchObject({ value: lentRoom, label: 'Raadzaal, Gemeente Rivierdal (20)', owner: 'Gemeente Rivierdal' })
    const browser = await house.browser(ineke)
    expect((await browser.get(`/academie/edities/${editionId('tm1')}/bijeenkomsten`)).text).toContain('Raadzaal, Gemeente Rivierdal (20)')
    const fields = {
      date: day.toString(),
      from: '9.00',
      until: '12.00',
      walkIn: '',
      roomId: lentRoom,
      place: '',
      videoUrl: '',
      trainer: '',
    }
    const saved = await browser.post(`/academie/edities/${editionId('tm1')}/bijeenkomsten`, fields)
    expect(saved.status).toBe(303)
    expect((await browser.follow(saved)).text).toContain('Raadzaal, Gemeente Rivierdal, Gemeentehuis Rivierdal')
    const taken = await browser.post(`/academie/edities/${editionId('tm2')}/bijeenkomsten`, { ...fields, from: '11.00', until: '13.00' })
    expect(taken.text).toContain('Raadzaal, Gemeente Rivierdal is dan al bezet')
  })

  test('the owner sees that it is taken, by which organisation and when; not what for', async () => {
    sessionOf(await book(ineke, '09:00', '12:00', { trainer: 'Sjaak Mulder' }))
    const browser = await house.browser(tess)
    for (const url of [`/academie/kalender?week=${day}`, `/academie/kalender?maand=${day.toString().slice(0, 7)}`]) {
      const { text } = await browser.get(url)
      expect(text).toContain('bezet door Gemeente Voorbeeldstad')
      expect(text).toContain('09.00 – 12.00')
      expect(text).not.toMatch(/Timemanagement|Time management|Sjaak/)
    }
    expect(await book(tess, '11:00', '13:00')).toMatchObject({
      ok: false,
      reason: 'room-taken',
      details: { what: 'Raadzaal', title: 'Gemeente Voorbeeldstad', times: '09.00 – 12.00 uur' },
    })
    expect((await browser.get('/academie/zalen')).text).toMatch(/Raadzaal Gemeentehuis Rivierdal 20 \d+, waarvan \d+ van anderen/)
  })

  test('another borrower sees when it is taken, and not by whom', async () => {
    sessionOf(await book(ineke, '09:00', '12:00'))
    const browser = await house.browser(wout)
    const { text } = await browser.get(`/academie/kalender?week=${day}`)
    expect(text).toContain('09.00 – 12.00 bezet')
    expect(text).not.toContain('Voorbeeldstad')
    expect(await book(wout, '11:00', '13:00')).toMatchObject({ ok: false, reason: 'room-taken', details: { title: '' } })
    sessionOf(await book(wout, '12:00', '13:00'))
  })

  test('no row of another organisation can be read by it: not the session, not who else borrows, not the room itself', async () => {
    const sessionId = sessionOf(await book(ineke, '09:00', '12:00'))
    sessionOf(await book(wout, '12:00', '13:00'))
    const seen = (organisationId: string) =>
      house.read(
        async (tx) => ({
          session: (await tx`select from editions.session where id = ${sessionId}`).length,
          rooms: (await tx`select from editions.room where organisation_id <> ${organisationId}`).length,
          borrowers: (
            await tx<
              { borrower: string }[]
            >`select distinct borrower from editions.room_booking where room_id = ${lentRoom} and borrower <> '' order by 1`
          ).map((one) => one.borrower),
        }),
        organisationId,
      )
    const [ours, theirs] = ['Gemeente Voorbeeldstad', 'Gemeente Polderland']
    expect(await seen(organisation.id)).toEqual({ session: 1, rooms: 0, borrowers: [ours] })
    expect(await seen(polderland.id)).toEqual({ session: 0, rooms: 0, borrowers: [theirs] })
    expect(await seen(rivierdal.id)).toEqual({ session: 0, rooms: 0, borrowers: [theirs, ours] })
    expect(await seen(neighbour.id)).toEqual({ session: 0, rooms: 0, borrowers: [] })
  })

  test('whoever shares no network with the owner has no such room', async () => {
    const held = await house.read((tx) => tx`select id, state from editions.hold_rooms(array[${lentRoom}]::uuid[])`, neighbour.id)
    expect([...held]).toEqual([])
    const [room] = await house.read(
      (tx) => tx`select id from editions.room where organisation_id = ${organisation.id} and owner_id is null limit 1`,
    )
    expect(await book(wout, '09:00', '12:00', { roomId: room!['id'] })).toMatchObject({ ok: false, reason: 'no-such-room' })
  })

  test('cancelling, moving and taking away a session give the room back to everybody', async () => {
    const moved = sessionOf(await book(ineke, '09:00', '12:00'))
    good(await house.as(ineke).perform(changeSession, { sessionId: moved, ...at('13:00', '14:00') }))
    sessionOf(await book(wout, '09:00', '12:00'))
    good(await house.as(ineke).perform(removeSession, { sessionId: moved }))
    sessionOf(await book(tess, '13:00', '14:00'))
    good(await house.as(ineke).perform(addSession, { editionId: editionId('lc'), ...at('15:00', '16:00') }))
    expect(await book(wout, '15:00', '16:00')).toMatchObject({ reason: 'room-taken' })
    good(await house.as(ineke).perform(cancelEdition, { editionId: editionId('lc'), reason: 'Te weinig mensen.' }))
    sessionOf(await book(wout, '15:00', '16:00'))
  })

  test('a copy and a series pass over the moments on which somebody else has it', async () => {
    const copied = crypto.randomUUID()
    await house.arrange(
      (tx) =>
        tx`insert into editions.edition (id, organisation_id, activity_id, capacity) values (${copied}, ${organisation.id}, ${activityId('OWN-TM', organisation.id)}, 10)`,
    )
    good(await house.as(ineke).perform(addSession, { editionId: copied, ...at('09:00', '12:00') }))
    day = day.add({ days: 7 })
    sessionOf(await book(wout, '10:00', '11:00'))
    const copy = good(await house.as(ineke).perform(copyEdition, CopyEdition.parse({ editionId: copied, firstDay: day.toString() })))
    expect(copy.withoutRoom).toBe(copy.firstDay === day.toString() ? 1 : 0)
    const made = good(
      await house.as(ineke).perform(
        makeSeries,
        MakeSeries.parse({
          activityId: activityId('OWN-TM', organisation.id),
          groupMin: '2',
          groupMax: '30',
          editions: '2',
          from: day.toString(),
          until: day.toString(),
          weekdays: [String(day.dayOfWeek)],
          startsAt: '9.00',
          endsAt: '12.00',
          startsAt2: '13.00',
          endsAt2: '16.00',
          rooms: [lentRoom],
        }),
      ),
    )
    const rows = await house.read(
      (tx) =>
        tx`select e.capacity, (s.starts_at at time zone 'Europe/Amsterdam')::time::text as at from editions.session s join editions.edition e on e.id = s.edition_id where e.series_id = ${made.seriesId}`,
    )
    expect([...rows]).toEqual([{ capacity: 20, at: '13:00:00' }]) // the morning is Polderland's, and it has twenty chairs
  })

  test('is not the borrower’s to change or to share on', async () => {
    sessionOf(await book(ineke, '09:00', '12:00'))
    const change = { roomId: lentRoom, name: 'Van ons', place: '', seats: 500 }
    expect(await house.as(ineke).perform(changeRoom, change)).toMatchObject({ ok: false, reason: 'no-such-room' })
    const on = { what: `room/${lentRoom}`, networkId: rivierland.id, restOnly: false }
    expect(await house.as(ineke).perform(shareThing, on)).toMatchObject({ ok: false, reason: 'no-such-thing' })
    await expect(
      house.arrange(
        (tx) =>
          tx`insert into editions.share (organisation_id, network_id, room_id) values (${organisation.id}, ${rivierland.id}, ${lentRoom})`,
      ),
    ).rejects.toThrow(/row-level security/)
    expect((await (await house.browser(ineke)).get('/academie/zalen')).text).not.toContain('Raadzaal')
  })

  test('follows its owner: a new name and fewer chairs are known to who has something in it, and the list says what no longer fits', async () => {
    const sessionId = sessionOf(await book(ineke, '09:00', '12:00'))
    await house.arrange((tx) => tx`update editions.edition set capacity = 12 where id = ${editionId('tm1')}`)
    good(await house.as(tess).perform(changeRoom, { roomId: lentRoom, name: 'Trouwzaal', place: 'Raadhuis', seats: 5 }))
    const wrong = await house.as(ineke).look((tx) => clashes(tx, house.as(ineke).actor))
    expect(wrong.filter((one) => one.sessionId === sessionId)).toMatchObject([
      { kind: 'chairs', what: 'Trouwzaal, Gemeente Rivierdal', other: '5 / 12' },
    ])
    good(await house.as(tess).perform(changeRoom, { roomId: lentRoom, name: 'Raadzaal', place: 'Gemeentehuis Rivierdal', seats: 20 }))
  })
})

describe('at the same moment', () => {
  test('three organisations that take one room ten times at once: exactly one gets it', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, (_, n) => book([ineke, wout, tess][n % 3]!, '20:00', '21:00')))
    expect(all.filter((one) => one.ok)).toHaveLength(1)
    expect(all.filter((one) => !one.ok && one.reason !== 'room-taken')).toEqual([])
  })

  test('the control: who only looks finds it free twice; the constraint alone stops the second, and without it both would have it', async () => {
    sessionOf(await book(ineke, '07:00', '08:00')) // both know the room
    sessionOf(await book(wout, '06:00', '07:00'))
    const [startsAt, endsAt] = [instantOf(day, Temporal.PlainTime.from('20:00')), instantOf(day, Temporal.PlainTime.from('21:00'))]
    const both = async () => {
      const looked = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      const write = (n: number, who: Somebody, organisationId: string) =>
        house.arrange(async (tx) => {
          const busy = await tx`select from editions.room_times(array[${lentRoom}]::uuid[], tstzrange(${startsAt}, ${endsAt}))`
          looked[n]!.resolve()
          await Promise.all(looked.map((one) => one.promise))
          if (busy.length) throw new Error('it was seen to be taken')
          await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, room_id)
            values (${organisationId}, ${edition.get(who)!}, ${startsAt}, ${endsAt}, ${lentRoom})`
        }, organisationId)
      return Promise.allSettled([write(0, ineke, organisation.id), write(1, wout, polderland.id)])
    }
    const outcomes = await both()
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    // Refused, or each waits for the other to be refused and one is given up: it is the constraint that makes them wait.
    const rejected = outcomes.find((one) => one.status === 'rejected') as PromiseRejectedResult
    expect(String(rejected.reason)).toMatch(/one_session_at_a_time|deadlock detected/)

    day = day.add({ days: 1 })
    const [constraint] = await asSuper(
      (sql) => sql<{ said: string }[]>`select pg_get_constraintdef(oid) as said from pg_constraint where conname = 'one_session_at_a_time'`,
    )
    await asSuper(async (sql) => {
      await sql`delete from editions.session where starts_at = ${startsAt.toString()}`
      await sql`alter table editions.room_booking drop constraint one_session_at_a_time`
    })
    expect((await both()).map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
    await asSuper(async (sql) => {
      await sql`delete from editions.session where starts_at = ${startsAt.toString()}`
      await sql.unsafe(`alter table editions.room_booking add constraint one_session_at_a_time ${constraint!.said}`)
    })
  })
})

describe('when the sharing ends', () => {
  test('whoever ends it reads first what stays; what was booked stays, and nothing new comes, with a sentence', async () => {
    const sessionId = sessionOf(await book(ineke, '09:00', '12:00'))
    const browser = await house.browser(tess)
    expect((await browser.get('/academie/delen')).text).toMatch(
      /\d+ bijeenkomst(en)? van (een ander|anderen) blij(ft|ven) er staan\. Stop met delen Raadzaal, Leren in Rivierenland/,
    )
    await endAll()
    expect((await bookings(rivierdal.id)).some((one) => one['borrower'] === 'Gemeente Voorbeeldstad')).toBe(true)
    const refused = { ok: false, reason: 'room-not-shared', details: { what: 'Raadzaal, Gemeente Rivierdal' } }
    expect(await book(ineke, '14:00', '15:00')).toMatchObject(refused)
    const change = (from: string, until: string, more = {}) =>
      house.as(ineke).perform(changeSession, { sessionId, ...at(from, until, more) })
    expect(await change('08:00', '12:00')).toMatchObject(refused)
    expect(await change('13:00', '14:00')).toMatchObject(refused)
    good(await change('09:30', '11:30', { trainer: 'Iemand' })) // shorter, and another trainer
    expect(await change('09:00', '12:00')).toMatchObject(refused) // what was let go does not come back
    const seen = await (await house.browser(ineke)).get(`/academie/bijeenkomsten/${sessionId}/wijzigen`)
    expect(seen.text).toContain('wordt niet meer gedeeld')
    const { rooms } = await house.as(ineke).look((tx) => choices(tx, house.as(ineke).actor))
    expect(rooms.some((room) => room.value === lentRoom)).toBe(false)
    const wrong = await house.as(ineke).look((tx) => clashes(tx, house.as(ineke).actor))
    expect(wrong.filter((one) => one.sessionId === sessionId)).toMatchObject([
      { kind: 'ended', reason: 'Deze bijeenkomst blijft staan. Later of langer kan niet.' },
    ])
  })

  test('with one network, it goes on with the other', async () => {
    const [share] = await house.read(
      (tx) =>
        tx<
          { id: string }[]
        >`select id from editions.share where network_id = ${rivierland.id} and room_id = ${lentRoom} and ended_at is null`,
      rivierdal.id,
    )
    good(await house.as(tess).perform(endShare, { shareId: share!.id }))
    expect(await book(ineke, '09:00', '12:00')).toMatchObject({ ok: false, reason: 'room-not-shared' })
    sessionOf(await book(wout, '09:00', '12:00'))
  })

  test('many at once, a copy and a series take it no more either', async () => {
    const own = crypto.randomUUID()
    await house.arrange(
      (tx) =>
        tx`insert into editions.edition (id, organisation_id, activity_id, capacity) values (${own}, ${organisation.id}, ${activityId('OWN-TM', organisation.id)}, 10)`,
    )
    good(await house.as(ineke).perform(addSession, { editionId: own, ...at('09:00', '12:00') }))
    await endAll()
    const together = (more: Record<string, string>) => house.as(ineke).perform(changeMany, ChangeMany.parse({ editie: [own], ...more }))
    expect(await together({ roomId: lentRoom })).toMatchObject({ ok: false, reason: 'room-not-shared' })
    const later = await together({ until: '13.00' })
    expect(later).toMatchObject({ ok: false, reason: 'not-all' })
    expect(JSON.stringify(later)).toContain('Raadzaal, Gemeente Rivierdal wordt niet meer met jullie gedeeld')
    good(await together({ until: '11.00' }))
    const copy = good(
      await house.as(ineke).perform(copyEdition, CopyEdition.parse({ editionId: own, firstDay: day.add({ days: 14 }).toString() })),
    )
    expect(copy.withoutRoom).toBe(1)
    const asked = MakeSeries.parse({
      activityId: activityId('OWN-TM', organisation.id),
      groupMin: '2',
      groupMax: '12',
      editions: '1',
      from: day.toString(),
      until: day.add({ days: 7 }).toString(),
      weekdays: ['1', '2'],
      startsAt: '9.00',
      endsAt: '12.00',
      rooms: [lentRoom],
    })
    expect(await house.as(ineke).perform(makeSeries, asked)).toMatchObject({ ok: false, reason: 'room-not-shared' })
  })

  test('the database refuses it too, whoever writes, and nobody makes a card of a room themselves', async () => {
    sessionOf(await book(ineke, '09:00', '12:00'))
    await endAll()
    await expect(
      house.arrange(
        (tx) => tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, room_id)
        values (${organisation.id}, ${editionId('tm1')}, ${instantOf(day, Temporal.PlainTime.from('14:00'))}, ${instantOf(day, Temporal.PlainTime.from('15:00'))}, ${lentRoom})`,
      ),
    ).rejects.toThrow(/is not shared with/)
    await expect(
      house.arrange(
        (tx) =>
          tx`insert into editions.room (organisation_id, id, owner_id, name) values (${polderland.id}, ${lentRoom}, ${rivierdal.id}, 'x')`,
        polderland.id,
      ),
    ).rejects.toThrow(/permission denied/)
    await expect(
      house.arrange(
        (tx) => tx`insert into editions.room (organisation_id, id, name) values (${neighbour.id}, ${lentRoom}, 'x')`,
        neighbour.id,
      ),
    ).rejects.toThrow(/a_room_has_one_owner/)
  })

  test('whoever ends it while another is planning: one of the two is first, and a booking is never after the end', async () => {
    const outcomes = await Promise.all([
      book(ineke, '09:00', '10:00'),
      endAll(),
      book(ineke, '10:00', '11:00'),
      book(wout, '11:00', '12:00'),
    ])
    for (const one of [outcomes[0], outcomes[2], outcomes[3]])
      if (!one.ok) expect(['room-not-shared', 'no-such-room']).toContain(one.reason)
    expect(await book(wout, '15:00', '16:00')).toMatchObject({ ok: false, reason: 'room-not-shared' })
  })

  test('leaving the network says what stays; both still see their booking, and new ones are refused', async () => {
    sessionOf(await book(ineke, '09:00', '12:00'))
    const page = await (await house.browser(bram)).get(`/beheer/samenwerking/${rivierland.id}/verlaten`)
    expect(page.text).toContain('Wat al in een zaal staat, blijft staan')
    good(await house.as(bram).perform(leaveRegion, { networkId: rivierland.id }))
    expect(await book(ineke, '14:00', '15:00')).toMatchObject({ ok: false, reason: 'room-not-shared' })
    const mine = await house.read(
      (tx) =>
        tx`select borrower from editions.room_booking where during && tstzrange(${instantOf(day, Temporal.PlainTime.from('09:00'))}, ${instantOf(day, Temporal.PlainTime.from('12:00'))}) and room_id = ${lentRoom}`,
    )
    expect([...mine]).toEqual([{ borrower: 'Gemeente Voorbeeldstad' }])
    // The owner leaves too, and no longer knows the borrower by any network: the booking says who it is.
    good(await house.as(arie).perform(leaveRegion, { networkId: rivierland.id }))
    const { text } = await (await house.browser(tess)).get(`/academie/kalender?week=${day}`)
    expect(text).toContain('bezet door Gemeente Voorbeeldstad')
  })
})
