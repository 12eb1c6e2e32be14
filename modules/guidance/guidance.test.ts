import { beforeAll, describe, expect, test } from 'vitest'
import { openPool } from '#platform/db/pool.ts'
import { instantOf } from '#platform/words.ts'
import { openHouse, testConfig } from '#test/house.ts'
import { guideId } from '#world/guidance.ts'
import { neighbours, people, type Somebody } from '#world/people.ts'
import { addHour } from './pool/hours.ts'
import { answerNaming, endGuide, nameGuide, offerGuide } from './pool/offer.ts'
import { answerRelation, endRelation } from './relations/answer.ts'
import { askRelation } from './relations/ask.ts'
import { declare, endDeclaration, matchBuddies } from './relations/buddies.ts'
import { answerTalk, cancelTalk } from './talks/answer.ts'
import { askTalk, takeHour } from './talks/ask.ts'
import { careView } from './views/care.ts'
import { mineView } from './views/mine.ts'
import { guideView, poolView } from './views/pool.ts'

// M09, L13 and C17: a pool of advisers and coaches, and talks with them; M19: buddies.
const house = openHouse()
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const day = (days: number) => today.add({ days })
const clock = (hour: number) => Temporal.PlainTime.from({ hour })
const when = (days: number, hour: number) => ({ day: day(days), from: clock(hour), until: clock(hour + 1) })
const topic = 'Ik slaap slecht van mijn werk'
const aylin = guideId('aylin')

/** A free moment of a coach that nobody else in this file uses. */
async function freeHour(days: number, hour = 8, who: Somebody = people.aylin): Promise<string> {
  expect(await house.as(who).perform(addHour, when(days, hour))).toMatchObject({ ok: true })
  const startsAt = instantOf(day(days), clock(hour))
  const [row] = await house.read(
    (tx) => tx`select id from guidance.hour where person_id = ${who.id} and starts_at = ${startsAt} and withdrawn_at is null`,
  )
  return row!['id']
}
const take = (who: Somebody, hourId: string) => house.as(who).perform(takeHour(testConfig), { guideId: aylin, hourId, topic })
const mine = (who: Somebody) => house.as(who).look((tx) => mineView(tx, who.id))
const waiting = (who: Somebody, kind: string) =>
  house.as(who).look((tx) => tx<{ title: string }[]>`select title from home.waiting_of(${who.id}) where kind = ${kind} order by title`)
const mails = (who: Somebody, kind: string) =>
  house.read(
    (tx) => tx<{ subject: string; body: string; attachments: { content: string }[]; confidential: boolean }[]>`
      select subject, body, attachments, confidential from platform.outbox where person_id = ${who.id} and kind = ${kind} order by made_at`,
  )

describe('the pool', () => {
  test('everybody sees who can be asked, alphabetically, with the moments that are free', async () => {
    const pool = await house.as(people.mees).look((tx) => poolView(tx, null))
    expect(pool.map((one) => [one.name, one.kind, one.free])).toEqual([
      ['Zoë Maas', 'coach', 1],
      ['Ineke Postma', 'adviser', 1],
      ['Aylin Yıldız', 'coach', 2],
    ])
  })

  test('who offers oneself is in it at once, and once per kind', async () => {
    const offer = { kind: 'mentor', topics: ['subsidies'], about: '' } as const
    expect(await house.as(people.sanne).perform(offerGuide, { ...offer, topics: [...offer.topics] })).toMatchObject({ ok: true })
    expect(await house.as(people.sanne).perform(offerGuide, { ...offer, topics: [] })).toMatchObject({ reason: 'in-the-pool' })
    expect((await house.as(people.mees).look((tx) => poolView(tx, 'mentor'))).map((one) => one.name)).toEqual(['Sanne Vos'])
  })

  test('leeradviseur is who has that role', async () => {
    expect(await house.as(people.sanne).perform(offerGuide, { kind: 'adviser', topics: [], about: '' })).toMatchObject({
      reason: 'no-adviser',
    })
  })

  test('who is named by the learning adviser is in it after saying yes', async () => {
    const named = await house
      .as(people.ineke)
      .perform(nameGuide(testConfig), { personId: people.ruben.id, kind: 'supervisor', topics: [], about: '' })
    if (!named.ok) throw new Error(named.reason)
    const supervisors = () => house.as(people.mees).look((tx) => poolView(tx, 'supervisor'))
    expect(await supervisors()).toEqual([])
    expect(await waiting(people.ruben, 'pool')).toHaveLength(1)
    expect(await mails(people.ruben, 'guide-named')).toHaveLength(1)
    expect(await house.as(people.mees).perform(answerNaming, { guideId: named.value.guideId, answer: 'ja' })).toMatchObject({
      reason: 'not-in-the-pool',
    })
    expect(await house.as(people.ruben).perform(answerNaming, { guideId: named.value.guideId, answer: 'ja' })).toMatchObject({ ok: true })
    expect((await supervisors()).map((one) => one.name)).toEqual(['Ruben van der Meer'])
  })

  test('naming is for a learning adviser, and not for somebody of another organisation', async () => {
    const ask = { personId: neighbours.hannah.id, kind: 'coach', topics: [], about: '' } as const
    expect(await house.as(people.joost).perform(nameGuide(testConfig), { ...ask, topics: [] })).toMatchObject({ reason: 'not-an-adviser' })
    expect(await house.as(people.ineke).perform(nameGuide(testConfig), { ...ask, topics: [] })).toMatchObject({ reason: 'no-colleague' })
  })

  test('two moments at the same time are refused, also by the database', async () => {
    await freeHour(40, 10)
    expect(await house.as(people.aylin).perform(addHour, when(40, 10))).toMatchObject({ reason: 'hour-overlaps' })
    const startsAt = instantOf(day(40), clock(10))
    await expect(
      house.arrange(
        (tx) => tx`insert into guidance.hour (organisation_id, person_id, starts_at, ends_at, made_at)
          values (platform.organisation(), ${people.aylin.id}, ${startsAt}, ${startsAt.add({ minutes: 30 })}, now())`,
      ),
    ).rejects.toThrow('one_hour_at_a_time')
  })

  test('who leaves the pool takes the free moments along', async () => {
    await house.as(people.sanne).perform(addHour, when(12, 9))
    const [own] = await house.as(people.sanne).look((tx) => poolView(tx, 'mentor'))
    expect(await house.as(people.mees).perform(endGuide, { guideId: own!.id })).toMatchObject({ reason: 'not-in-the-pool' })
    expect(await house.as(people.sanne).perform(endGuide, { guideId: own!.id })).toMatchObject({ ok: true })
    const [left] = await house.read(
      (tx) => tx`select count(*)::int as n from guidance.hour where person_id = ${people.sanne.id} and withdrawn_at is null`,
    )
    expect(left!['n']).toBe(0)
  })
})

describe('a free hour has one taker', () => {
  test('eight who want it at the same moment: one has it, the others are told so', async () => {
    const hourId = await freeHour(14)
    const crowd = [people.fatima, people.mees, people.daan, people.omar, people.tim, people.piet, people.naomi, people.lotte]
    const outcomes = await Promise.all(crowd.map((who) => take(who, hourId)))
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1)
    expect(outcomes.filter((one) => !one.ok).map((one) => !one.ok && one.reason)).toEqual(Array(7).fill('hour-taken'))
  })

  test('the control: without the hold and without the index more than one would have it', async () => {
    const hourId = await freeHour(15)
    const owner = openPool(house.logins.ownerUrl, 1)
    await owner`drop index guidance.one_talk_per_hour`
    try {
      let arrived = 0
      let open: () => void = () => {}
      const all = new Promise<void>((resolve) => (open = resolve))
      const unheld = (who: Somebody) =>
        house.as(who).perform(async ({ tx }) => {
          const [hour] = await tx`select taken_at from guidance.hour where id = ${hourId}`
          if (++arrived === 2) open()
          await all // both have looked before either writes
          if (hour!['takenAt'] === null)
            await tx`insert into guidance.talk (organisation_id, person_id, guide_id, kind, topic, hour_id, starts_at, ends_at, asked_at, agreed_at)
              select platform.organisation(), ${who.id}, h.person_id, 'coach', 'x', h.id, h.starts_at, h.ends_at, now(), now() from guidance.hour h where h.id = ${hourId}`
          return { ok: true as const, value: null }
        }, null)
      await Promise.all([unheld(people.fatima), unheld(people.mees)])
      const talks = await house
        .as(people.aylin)
        .look((tx) => tx`select 1 from guidance.talk where hour_id = ${hourId} and ended_at is null`)
      expect(talks).toHaveLength(2)
      await house.as(people.aylin).perform(async ({ tx }) => {
        await tx`update guidance.talk set ended_at = now() where hour_id = ${hourId}`
        return { ok: true as const, value: null }
      }, null)
    } finally {
      await owner`create unique index one_talk_per_hour on guidance.talk (organisation_id, hour_id) where ended_at is null and hour_id is not null`
      await owner.end()
    }
  })

  test('the own hour, one that was and one that is gone are refused', async () => {
    const hourId = await freeHour(16)
    expect(await take(people.aylin, hourId)).toMatchObject({ reason: 'own-hour' })
    await house.arrange(
      (tx) => tx`update guidance.hour set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ${hourId}`,
    )
    expect(await take(people.fatima, hourId)).toMatchObject({ reason: 'moment-was' })
    expect(await take(people.fatima, crypto.randomUUID())).toMatchObject({ reason: 'no-such-hour' })
  })

  test('cancelled, it is free again for somebody else, and both are told', async () => {
    const hourId = await freeHour(17)
    const taken = await take(people.daan, hourId)
    if (!taken.ok) throw new Error(taken.reason)
    expect(
      await house.as(people.daan).perform(cancelTalk(testConfig), { talkId: taken.value.talkId, words: 'Ik ben er niet' }),
    ).toMatchObject({ ok: true })
    expect((await mails(people.aylin, 'talk-off')).at(-1)!.attachments[0]!.content).toContain('METHOD:CANCEL')
    expect(await take(people.omar, hourId)).toMatchObject({ ok: true })
  })
})

describe('coaching is confidential', () => {
  beforeAll(async () => {
    const taken = await take(people.tim, await freeHour(18))
    if (!taken.ok) throw new Error(taken.reason)
  })

  test('both get mail and calendar, without the topic, and the calendar without a name', async () => {
    for (const [who, other] of [
      [people.tim, 'Aylin'],
      [people.aylin, 'Tim'],
    ] as const) {
      const mail = (await mails(who, 'talk-agreed')).at(-1)!
      expect(mail).toMatchObject({ subject: 'Je afspraak staat vast', confidential: true })
      expect(mail.body).toContain(other)
      const [calendar] = mail.attachments
      expect(calendar!.content).toContain('SUMMARY:Afspraak\r\n')
      expect(calendar!.content).toContain('CLASS:PRIVATE')
      expect(JSON.stringify([mail.subject, calendar])).not.toContain(other)
      expect(JSON.stringify(mail)).not.toContain('slaap')
    }
  })

  test('with an adviser the calendar says with whom', async () => {
    const [hour] = (await house.as(people.piet).look((tx) => guideView(tx, guideId('ineke'), people.piet.id)))!.hours
    expect(await house.as(people.piet).perform(takeHour(testConfig), { guideId: guideId('ineke'), hourId: hour!.id, topic })).toMatchObject(
      { ok: true },
    )
    expect((await mails(people.piet, 'talk-agreed')).at(-1)!.attachments[0]!.content).toContain('SUMMARY:Gesprek met Ineke Postma')
  })

  test('nobody else reads it: not the manager, the learning adviser or the administrator', async () => {
    const talks = (who: Somebody) => house.as(who).look((tx) => tx`select 1 from guidance.talk where person_id = ${people.tim.id}`)
    expect(await talks(people.tim)).toHaveLength(1)
    expect(await talks(people.aylin)).toHaveLength(1)
    for (const who of [people.joost, people.ineke, people.bram, people.noor, people.fatima]) expect(await talks(who)).toHaveLength(0)
  })

  test('the learning adviser reads hours, and no name of whom they were with', async () => {
    const page = await (await house.browser(people.ineke)).get('/begeleiding/overzicht')
    expect(page.text).toContain('Aylin Yıldız')
    expect(page.text).not.toContain('Tim de Groot')
    const view = await house.as(people.ineke).look((tx) => careView(tx, people.ineke.id, ''))
    expect(view.load.map((one) => one.name)).toEqual(['Zoë Maas', 'Ruben van der Meer', 'Ineke Postma', 'Aylin Yıldız'])
    expect(view.load.find((one) => one.name === 'Aylin Yıldız')!.coming).toBeGreaterThanOrEqual(1)
  })

  test('it is not in the log', async () => {
    const rows = await house.read((tx) => tx`select 1 from platform.audit_log where action like '%talk%' and result = 'done'`)
    expect(rows).toHaveLength(0)
  })

  test('the nightly round lets go of talks after a year', async () => {
    await house.as(people.tim).perform(async ({ tx }) => {
      await tx`insert into guidance.talk (organisation_id, person_id, guide_id, kind, topic, starts_at, ends_at, asked_at)
        values (platform.organisation(), ${people.tim.id}, ${people.zoe.id}, 'coach', 'lang geleden', now() - interval '13 months', now() - interval '13 months' + interval '1 hour', now())`
      return { ok: true as const, value: null }
    }, null)
    const left = () => house.as(people.tim).look((tx) => tx`select topic from guidance.talk order by topic`)
    expect(await left()).toHaveLength(2)
    await house.round('privacy/retention')
    expect((await left()).map((one) => one['topic'])).toEqual([topic])
  })
})

describe('a moment of one’s own', () => {
  const ask = (days: number, hour: number, who: Somebody = people.lotte) =>
    house.as(who).perform(askTalk(testConfig), { guideId: aylin, topic, place: 'Kantine', ...when(days, hour) })
  const last = async () => (await mine(people.aylin)).talks.filter((one) => !one.agreed).at(-1)!.id

  test('waits for the guide; yes makes it an hour, and takes a free moment around it away', async () => {
    const hourId = await freeHour(20, 9)
    expect(await ask(20, 9)).toMatchObject({ ok: true })
    expect(await waiting(people.aylin, 'talk')).toEqual([{ title: 'Lotte van den Brink vraagt een gesprek' }])
    const talkId = await last()
    expect(await house.as(people.lotte).perform(answerTalk(testConfig), { talkId, answer: 'ja', words: '' })).toMatchObject({
      reason: 'no-such-talk',
    })
    expect(await house.as(people.aylin).perform(answerTalk(testConfig), { talkId, answer: 'ja', words: '' })).toMatchObject({ ok: true })
    expect(await take(people.fatima, hourId)).toMatchObject({ reason: 'no-such-hour' })
    expect(await house.as(people.aylin).perform(answerTalk(testConfig), { talkId, answer: 'nee', words: '' })).toMatchObject({
      reason: 'answered-already',
    })
  })

  test('no goes with a sentence, and a moment that is taken is not agreed twice', async () => {
    expect(await ask(20, 9, people.mees)).toMatchObject({ ok: true })
    const talkId = await last()
    expect(await house.as(people.aylin).perform(answerTalk(testConfig), { talkId, answer: 'ja', words: '' })).toMatchObject({
      reason: 'you-are-taken',
    })
    expect(
      await house.as(people.aylin).perform(answerTalk(testConfig), { talkId, answer: 'nee', words: 'Kan het een dag later?' }),
    ).toMatchObject({ ok: true })
    expect((await mails(people.mees, 'talk-off')).at(-1)!.body).toContain('Kan het een dag later?')
  })

  test('bad input comes back with a sentence and with what was typed', async () => {
    const browser = await house.browser(people.lotte)
    const url = `/begeleiding/begeleiders/${aylin}/gesprek`
    const form = { day: '31 september 2027', from: '9.00', until: '10.00', place: '', topic: '<script>alert(1)</script>' }
    const back = await browser.post(url, form)
    expect(back.status).toBe(422)
    expect(back.body).toContain('value="31 september 2027"')
    expect(back.body).not.toContain('<script>alert')
    const long = await browser.post(url, { ...form, day: day(9).toString(), topic: 'a'.repeat(100_000) })
    expect([long.status, long.text.includes('hooguit 500 tekens')]).toEqual([422, true])
    expect((await browser.post(url, { ...form, day: day(9).toString(), until: '8.00' })).text).toContain('Het einde ligt voor het begin')
    expect((await browser.post(url, { ...form, day: '2020-01-01' })).text).toContain('al geweest')
  })
})

describe('a relation', () => {
  const ask = (who: Somebody, untilDay: Temporal.PlainDate | null = null) =>
    house.as(who).perform(askRelation(testConfig), { guideId: guideId('zoe'), topic: 'Nee zeggen', fromDay: today, untilDay })

  test('begins when both agree, and is asked once', async () => {
    const asked = await ask(people.fatima)
    if (!asked.ok) throw new Error(asked.reason)
    const { relationId } = asked.value
    expect(await ask(people.fatima)).toMatchObject({ reason: 'asked-already' })
    expect(await waiting(people.zoe, 'guidance')).toEqual([{ title: 'Fatima Bennani vraagt je als begeleider' }])
    const answer = (who: Somebody) => house.as(who).perform(answerRelation(testConfig), { relationId, answer: 'ja', words: 'Leuk' })
    expect(await answer(people.fatima)).toMatchObject({ reason: 'answered-already' })
    expect(await answer(people.joost)).toMatchObject({ reason: 'no-such-relation' })
    expect(await answer(people.zoe)).toMatchObject({ ok: true })
    expect((await mine(people.fatima)).relations).toMatchObject([{ other: 'Zoë Maas', state: 'active', kind: 'coach', iGuide: false }])
    expect((await mails(people.fatima, 'guidance-answered'))[0]!.body).toContain('Zoë Maas zegt ja tegen de begeleiding.\n\nLeuk')
  })

  test('either ends it; what was stays, and can’t be changed', async () => {
    const [relation] = (await mine(people.fatima)).relations
    expect(await house.as(people.fatima).perform(endRelation(testConfig), { relationId: relation!.id, words: 'Dank je' })).toMatchObject({
      ok: true,
    })
    expect(await house.as(people.zoe).perform(endRelation(testConfig), { relationId: relation!.id, words: '' })).toMatchObject({
      reason: 'not-going-on',
    })
    const steps = await house
      .as(people.zoe)
      .look((tx) => tx`select step, words from guidance.relation_step where relation_id = ${relation!.id} order by at`)
    expect(steps.map((one) => one['step'])).toEqual(['accepted', 'ended'])
    await expect(
      house.as(people.zoe).perform(async ({ tx }) => {
        await tx`update guidance.relation_step set words = 'anders' where relation_id = ${relation!.id}`
        return { ok: true as const, value: null }
      }, null),
    ).rejects.toThrow('stays as it is')
  })

  test('is not begun with oneself', async () => {
    expect(await ask(people.zoe)).toMatchObject({ reason: 'guide-oneself' })
  })
})

describe('buddies (M19)', () => {
  const ids = () => house.as(people.ineke).look(async (tx) => (await careView(tx, people.ineke.id, '')).declared)

  test('say themselves where they stand; the learning adviser reads it, alphabetically per topic, and nobody else', async () => {
    expect(await house.as(people.yara).perform(declare, { side: 'experienced', topic: 'Burgerzaken' })).toMatchObject({ ok: true })
    expect(await house.as(people.chris).perform(declare, { side: 'learning', topic: 'Burgerzaken' })).toMatchObject({ ok: true })
    expect(await house.as(people.chris).perform(declare, { side: 'learning', topic: 'burgerzaken' })).toMatchObject({
      reason: 'declared-already',
    })
    expect((await ids()).map((one) => one.name)).toEqual(['Chris Peters', 'Yara van de Ven'])
    expect(await house.as(people.karel).look((tx) => tx`select 1 from guidance.declaration`)).toHaveLength(0)
  })

  test('who asks for a buddy waits for the learning adviser, also while nobody experienced is there', async () => {
    const wanted = () =>
      house
        .as(people.ineke)
        .look((tx) => tx<{ title: string; href: string }[]>`select title, href from home.waiting_for where kind = 'buddy'`)
    await house.as(people.yara).perform(endDeclaration, { declarationId: (await ids()).find((one) => one.name === 'Yara van de Ven')!.id })
    expect(await wanted()).toMatchObject([{ title: 'Een collega zoekt een buddy', href: '/begeleiding/overzicht#buddy' }])
    expect((await (await house.browser(people.ineke)).get('/begeleiding/overzicht')).text).toContain('Burgerzaken: Chris Peters')
    expect(await house.as(people.karel).look((tx) => tx`select from home.waiting_for where kind = 'buddy'`)).toHaveLength(0)
    await house.as(people.yara).perform(declare, { side: 'experienced', topic: 'Burgerzaken' })
  })

  test('are asked for from the list of guides, where nobody else can be chosen as a buddy', async () => {
    const { text, body } = await (await house.browser(people.henk)).get('/begeleiding?soort=buddy')
    expect(text).toContain('Zeg wat je wilt leren, dan zoekt de leeradviseur iemand voor je.')
    expect(body).toContain('href="/begeleiding/aanbieden#buddy"')
  })

  test('are matched by hand, both are asked, and it begins with the second yes', async () => {
    const declared = await ids()
    const [learning, experienced] = [declared.find((one) => one.side === 'learning')!, declared.find((one) => one.side === 'experienced')!]
    const match = { learningId: learning.id, experiencedId: experienced.id }
    expect(await house.as(people.marjan).perform(matchBuddies(testConfig), match)).toMatchObject({ reason: 'not-an-adviser' })
    expect(
      await house.as(people.ineke).perform(matchBuddies(testConfig), { learningId: match.experiencedId, experiencedId: match.learningId }),
    ).toMatchObject({
      reason: 'no-such-declaration',
    })
    const matched = await house.as(people.ineke).perform(matchBuddies(testConfig), match)
    if (!matched.ok) throw new Error(matched.reason)
    const { relationId } = matched.value
    const state = async () => (await house.as(people.ineke).look((tx) => careView(tx, people.ineke.id, ''))).matches[0]!.state
    await house.as(people.chris).perform(answerRelation(testConfig), { relationId, answer: 'ja', words: '' })
    expect(await state()).toBe('asked')
    expect(await house.as(people.ineke).look((tx) => tx`select from home.waiting_for where kind = 'buddy'`)).toHaveLength(0)
    await house.as(people.yara).perform(answerRelation(testConfig), { relationId, answer: 'ja', words: '' })
    expect(await state()).toBe('active')
    expect((await mine(people.yara)).relations).toMatchObject([{ other: 'Chris Peters', iGuide: true, kind: 'buddy' }])
  })
})

test('somebody of another organisation sees nobody of the pool', async () => {
  expect(await house.as(neighbours.hannah).look((tx) => poolView(tx, null))).toEqual([])
  expect((await (await house.browser(neighbours.hannah)).get(`/begeleiding/begeleiders/${aylin}`)).status).toBe(404)
})

test('somebody takes a free moment from the page of a coach, and sees it on the own page', async () => {
  const hourId = await freeHour(22)
  const browser = await house.browser(people.eva)
  const page = await browser.get(`/begeleiding/begeleiders/${aylin}`)
  expect(page.text).toContain('Kies een vrij moment')
  const done = await browser.post(`/begeleiding/begeleiders/${aylin}/uur`, { hourId, topic: 'Mijn stage' })
  expect(done.status).toBe(303)
  expect((await browser.follow(done)).text).toContain('Mijn stage')
})
