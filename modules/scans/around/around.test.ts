import { describe, expect, test } from 'vitest'
import { openPool } from '#platform/db/pool.ts'
import { connect } from '#platform/db/urls.ts'
import { perform, system } from '#platform/act.ts'
import { ask, begin, close, fullName, inDays, letItPass, offer, raterIdOf, say, secretFor, smallAround, type Asked } from '#test/around.ts'
import { openHouse } from '#test/house.ts'
import { organisation, people } from '#world/people.ts'
import { goalsOfScans } from '../sheets/goals.ts'
import { closeAround } from './close.ts'
import { inviteColleague, inviteOutsider } from './invite.ts'
import { startAround } from './start.ts'
import { aroundView, resultView } from './views.ts'

const world = openHouse()
const { fatima, joost, mees, aylin, daan, sanne, ineke, bram, piet } = people
const outside = ['jan@elders.example', 'els@elders.example', 'roos@elders.example']
const resultOf = (aroundId: string, who = fatima) => world.as(who).look((tx) => resultView(tx, aroundId))
const domain = async (aroundId: string, code = 'luisteren') => (await resultOf(aroundId))!.domains.find((one) => one.code === code)!
const count = (table: string, aroundId: string) =>
  world.read(async (tx) => {
    await tx`select set_config('app.closing_around', ${aroundId}, true), set_config('app.person', ${fatima.id}, true)`
    const [row] = await tx`select count(*)::int as n from ${tx('scans.' + table)} where around_id = ${aroundId}`
    return row!['n'] as number
  })

describe('who is asked', () => {
  test('the manager is asked as the manager, and reads beforehand that the answers are recognisable; a colleague reads that they are not', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [joost, mees])
    const mail = (who: typeof joost) =>
      world.read(
        (tx) =>
          tx`select subject, body from platform.outbox where person_id = ${who.id} and kind like 'around-asked%' order by made_at desc limit 1`,
      )
    expect((await mail(joost))[0]!['body']).toContain(
      'jij bent de leidinggevende. Jouw antwoorden staan apart, dus Fatima Bennani ziet wat jij antwoordt',
    )
    expect((await mail(mees))[0]!['body']).toContain('ziet niet wie wat antwoordde')
    expect((await mail(mees))[0]!['subject']).not.toContain('Fatima') // a list of messages does not tell who asked whom
    const page = await (await world.browser(joost)).get(`/360/vragen/${await raterIdOf(world, aroundId, joost)}`)
    expect(page.text).toContain('Jij bent de leidinggevende: Fatima ziet wat jij antwoordt.')
  })

  test('it waits for a colleague on the start page and on Mijn ontwikkeling, until it is handed in', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees])
    const colleague = await world.browser(mees)
    const href = `/360/vragen/${await raterIdOf(world, aroundId, mees)}`
    const waits = async () => Promise.all(['/', '/mijn/ontwikkeling'].map(async (url) => (await colleague.get(url)).body.includes(href)))
    expect(await waits()).toEqual([true, true])
    await say(world, aroundId, mees, { l1: 4 })
    expect(await waits()).toEqual([false, false])
  })

  test('oneself, the same one twice and an employee by address are refused, under whatever spelling', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees, 'jan@elders.example'])
    const colleague = (who: string) => world.as(fatima).perform(inviteColleague, { aroundId, who })
    const outsider = (email: string) => world.as(fatima).perform(inviteOutsider, { aroundId, name: 'Iemand', email })
    const own = await world.read((tx) => tx`select email from people.employment where person_id = ${fatima.id}`)
    const piets = await world.read((tx) => tx`select email from people.employment where person_id = ${piet.id}`)
    expect(await colleague(fullName(fatima))).toMatchObject({ reason: 'rater-is-self' })
    expect(await outsider(String(own[0]!['email']).toUpperCase())).toMatchObject({ reason: 'rater-is-self' })
    expect(await colleague(fullName(mees))).toMatchObject({ reason: 'rater-twice' })
    expect(await outsider('JAN+nog-een@elders.example')).toMatchObject({ reason: 'rater-twice' })
    expect(await outsider(String(piets[0]!['email']))).toMatchObject({ reason: 'address-of-employee' })
    expect(await colleague('Niemand Nergens')).toMatchObject({ reason: 'nobody-by-that-name' })
  })

  test('two at the same moment with one address make one invitation', async () => {
    const aroundId = await begin(world, fatima)
    const both = await Promise.all(
      [1, 2].map(() => world.as(fatima).perform(inviteOutsider, { aroundId, name: 'Jan', email: 'jan@elders.example' })),
    )
    expect(both.filter((one) => one.ok)).toHaveLength(1)
  })

  test('one 360° at a time, and the same questions not again within half a year', async () => {
    const aroundId = await begin(world, fatima)
    const versionId = await offer(world, smallAround)
    const again = () => world.as(fatima).perform(startAround, { versionId, closesOn: inDays(14) })
    expect(await again()).toMatchObject({ reason: 'around-open-already' })
    await close(world, aroundId)
    expect(await again()).toMatchObject({ reason: 'around-too-soon' })
    expect(await world.as(mees).perform(startAround, { versionId, closesOn: inDays(1) })).toMatchObject({ reason: 'closes-too-soon' })
  })
})

describe('what was promised', () => {
  test('stays: a lower minimum, other questions, another category, an earlier end and another link are refused by the database', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees, 'jan@elders.example'])
    await say(world, aroundId, mees, { l1: 4 })
    const change = (what: string) => world.as(fatima).look((tx) => tx.unsafe(what))
    await expect(
      world.arrange(async (tx) => {
        await tx`select set_config('app.person', ${fatima.id}, true)`
        await tx`update scans.around set minimum = 2 where id = ${aroundId}`
      }),
    ).rejects.toThrow()
    for (const sql of [
      `update scans.around set closes_at = started_at + interval '1 hour' where id = '${aroundId}'`,
      `update scans.around_rater set category = 'manager' where around_id = '${aroundId}' and person_id = '${mees.id}'`,
      `update scans.around_rater set token_hash = 'another' where around_id = '${aroundId}' and category = 'outside'`,
      `update scans.around set version_id = (select id from scans.instrument_version v where v.id <> version_id limit 1) where id = '${aroundId}'`,
    ])
      await expect(
        world.arrange(async (tx) => {
          await tx`select set_config('app.person', ${fatima.id}, true)`
          await tx.unsafe(sql)
        }),
      ).rejects.toThrow(/promise|promised/)
    await expect(change(`update scans.around set minimum = 9 where id = '${aroundId}'`)).rejects.toThrow() // a look does not write
  })
})

describe('answering', () => {
  test('a draft belongs to its rater: nobody else reads it, the person concerned neither', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees, joost])
    await say(world, aroundId, mees, { l1: 2, tip: 'Luister beter' })
    const read = (who: typeof mees) => world.as(who).look((tx) => tx`select answers from scans.around_draft where around_id = ${aroundId}`)
    expect(await read(mees)).toHaveLength(1)
    for (const other of [fatima, joost, ineke, bram]) expect(await read(other)).toHaveLength(0)
    expect(await world.read((tx) => tx`select 1 from scans.around_draft`)).toHaveLength(0) // nor does the system, outside closing
  })

  test('each answer is kept, a second click is one answer, and it can be changed until the end', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees])
    await Promise.all([say(world, aroundId, mees, { l1: 4 }), say(world, aroundId, mees, { l1: 4 })])
    expect(await count('around_draft', aroundId)).toBe(1)
    await say(world, aroundId, mees, { l2: 3 }, false)
    const [draft] = await world.as(mees).look((tx) => tx`select answers, handed_in from scans.around_draft where around_id = ${aroundId}`)
    expect(draft).toEqual({ answers: { l1: { now: 4 }, l2: { now: 3 } }, handedIn: true })
  })

  test('leaves no line in the log, no stored submission and no time', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees])
    const browser = await world.browser(mees)
    const raterId = await raterIdOf(world, aroundId, mees)
    await browser.get(`/360/vragen/${raterId}?deel=1`)
    const traces = () =>
      world.read(
        (tx) =>
          tx`select (select count(*) from platform.audit_log where actor_id = ${mees.id}) as log, (select count(*) from platform.submission) as sent, (select count(*) from platform.look where viewer_id = ${mees.id}) as looks`,
      )
    const before = await traces()
    expect((await browser.post(`/360/vragen/${raterId}`, { deel: '0', vragen: 'l1,l2', 'v.l1': '4', 'v.l2': '4' })).status).toBe(303)
    expect((await browser.post(`/360/vragen/${raterId}/inleveren`)).status).toBe(303)
    expect((await browser.post(`/360/vragen/${raterId}`, { deel: '0', vragen: 'l1', 'v.l1': '99' })).status).toBe(422)
    expect(await traces()).toEqual(before)
    const times = await world.read(
      (tx) =>
        tx`select column_name from information_schema.columns where table_schema = 'scans' and table_name in ('around_draft', 'around_answer', 'around_rater') and data_type like 'timestamp%'`,
    )
    expect(times).toEqual([])
  })

  test('somebody outside answers with the link: opening it changes nothing, the words stay, and after closing there is a sentence', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, outside)
    const url = `/360/link/${secretFor(await raterIdOf(world, aroundId, outside[0]!))}`
    const browser = world.visitor()
    const door = await browser.get(url)
    expect(door.text).toContain('Fatima ziet niet wie wat antwoordde.')
    expect(door.text).toContain('Naar de vragen')
    expect(await count('around_draft', aroundId)).toBe(0)
    expect((await browser.get(`${url}?deel=1`)).text).toContain('Fatima vraagt door.')
    const hostile = await browser.post(url, { deel: '0', vragen: 'l1', 'v.l1': '<script>' })
    expect([hostile.status, hostile.body.includes('<script>alert')]).toEqual([422, false])
    await browser.post(url, { deel: '0', vragen: 'l1,l2', 'v.l1': '5', 'v.l2': '5' })
    await browser.post(`${url}/inleveren`)
    expect(await count('around_draft', aroundId)).toBe(1)
    expect((await world.visitor().get('/360/link/geen-echte-sleutel')).text).toContain('Deze link werkt niet meer')
    await letItPass(world, aroundId)
    const late = await browser.post(url, { deel: '0', vragen: 'l1', 'v.l1': '1' })
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('Je antwoord kan er niet meer bij')])
  })
})

async function filled(raters: [Asked, number][], about = fatima): Promise<string> {
  const aroundId = await begin(world, about)
  await ask(
    world,
    about,
    aroundId,
    raters.map(([one]) => one),
  )
  for (const [one, mark] of raters) await say(world, aroundId, one, { l1: mark, l2: mark, s1: mark, s2: mark, tip: `Tip van ${mark}` })
  await close(world, aroundId)
  return aroundId
}

describe('at closing', () => {
  test('four colleagues and three from outside are shown apart, the manager beside them, self beside all', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [joost, mees, aylin, daan, sanne, ...outside])
    await say(world, aroundId, fatima, { l1: 5, l2: 5 })
    await say(world, aroundId, joost, { l1: 3, l2: 2 })
    for (const one of [mees, aylin, daan, sanne]) await say(world, aroundId, one, { l1: 4, l2: 4, tip: 'Ga zo door' })
    for (const one of outside) await say(world, aroundId, one, { l1: 2, l2: 1 })
    await close(world, aroundId)
    expect(await domain(aroundId)).toMatchObject({ self: 5, manager: 2.5, colleagues: 4, outside: 1.5, others: null, all: 2.9 })
    expect((await domain(aroundId)).advice).toHaveLength(1)
    const goals = (who: typeof fatima) => world.as(who).look((tx) => goalsOfScans(tx, aroundId))
    expect(await goals(fatima)).toMatchObject([
      { title: 'Kleine 360°', goals: [{ goal: 'Ik vraag drie keer door.', skill: 'proef/luisteren', gap: 2.1 }] },
    ])
    expect(await goals(joost)).toEqual([])
    expect(await resultOf(aroundId)).toMatchObject({
      outcome: 'shown',
      texts: [{ question: 'Wat kan ik anders doen?', words: Array(4).fill('Ga zo door') }],
    })
    expect(await count('around_draft', aroundId)).toBe(0)
  })

  test('a group below three takes the other along into “others”; no group and no total can be worked out', async () => {
    const aroundId = await filled([
      [mees, 4],
      [aylin, 4],
      [daan, 4],
      [sanne, 4],
      [outside[0]!, 1],
      [outside[1]!, 1],
    ])
    expect(await domain(aroundId)).toMatchObject({ colleagues: null, outside: null, others: 3, all: 3 })
    expect(
      await world.as(fatima).look((tx) => tx`select distinct category from scans.around_answer where around_id = ${aroundId}`),
    ).toEqual([{ category: 'others' }])
  })

  test('two and two are four others; two in all are destroyed, and there is no total', async () => {
    expect(
      await domain(
        await filled([
          [mees, 5],
          [aylin, 3],
          [outside[0]!, 1],
          [outside[1]!, 3],
        ]),
      ),
    ).toMatchObject({ others: 3, all: 3 })
    const few = await filled([
      [joost, 4],
      [mees, 5],
      [outside[0]!, 1],
    ])
    expect(await resultOf(few)).toMatchObject({ outcome: 'too-few', texts: [] })
    expect(await domain(few)).toMatchObject({ manager: 4, colleagues: null, outside: null, others: null, all: null })
    expect(await count('around_draft', few)).toBe(0)
  })

  test('a subject that too few could say something about is left out, also when the others were enough elsewhere', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees, aylin, daan])
    for (const one of [mees, aylin]) await say(world, aroundId, one, { l1: 3, s1: 2 })
    await say(world, aroundId, daan, { l1: 3 })
    await close(world, aroundId)
    expect(await domain(aroundId)).toMatchObject({ colleagues: 3, all: 3 })
    expect(await domain(aroundId, 'schrijven')).toMatchObject({ colleagues: null, all: null })
  })

  test('what was not handed in does not count, and goes', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees, aylin, daan])
    for (const one of [mees, aylin]) await say(world, aroundId, one, { l1: 3 })
    await say(world, aroundId, daan, { l1: 3 }, false)
    await close(world, aroundId)
    expect(await resultOf(aroundId)).toMatchObject({ outcome: 'too-few' })
    expect(await count('around_answer', aroundId)).toBe(0)
  })

  test('a higher minimum of the organisation holds for what starts after it', async () => {
    const set = (raterMinimum: number) =>
      world.arrange(
        (tx) => tx`update people.organisation set settings = settings || ${tx.json({ raterMinimum })} where id = ${organisation.id}`,
      )
    await set(4)
    const aroundId = await begin(world, fatima)
    await set(3)
    await ask(world, fatima, aroundId, [mees, aylin, daan])
    for (const one of [mees, aylin, daan]) await say(world, aroundId, one, { l1: 3 })
    await close(world, aroundId)
    expect(await resultOf(aroundId)).toMatchObject({ outcome: 'too-few', minimum: 4 })
  })

  test('addresses from outside are gone, here and in the messages; the job twice changes nothing', async () => {
    const outside = ['ada@weg.example', 'bo@weg.example', 'cas@weg.example']
    const aroundId = await filled(outside.map((one) => [one, 3]))
    await world.round('scans/close-around')
    expect(await domain(aroundId)).toMatchObject({ outside: 3 })
    expect(await world.read((tx) => tx`select 1 from platform.outbox where to_address = any(${outside})`)).toEqual([])
    expect(
      await world.as(fatima).look((tx) => tx`select 1 from scans.around_rater where around_id = ${aroundId} and address is not null`),
    ).toEqual([])
  })

  test('what others said becomes a rating of peers together and one of the manager, of the skill it is tied to', async () => {
    await world.arrange(
      (tx) =>
        tx`insert into skills.skill (organisation_id, uri, kind, name_nl) values (platform.organisation(), 'proef/luisteren', 'competence', 'Luisteren') on conflict do nothing`,
    )
    await filled(
      [
        [joost, 2],
        [mees, 4],
        [aylin, 4],
        [daan, 4],
      ],
      fatima,
    )
    const rated = await world.as(fatima).look(
      (tx) => tx`
      select r.source, r.level::float8 as level, r.rated_by, r.origin from skills.rating r join skills.skill s on s.id = r.skill_id where r.person_id = ${fatima.id} and s.uri = 'proef/luisteren' order by r.source`,
    )
    expect(rated).toEqual([
      { source: 'manager', level: 2, ratedBy: joost.id, origin: 'Kleine 360°' },
      { source: 'peers', level: 4, ratedBy: null, origin: 'Kleine 360°' },
    ])
  })
})

describe('reminders', () => {
  test('go to everybody who was asked, whether or not they answered', async () => {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [joost, mees, aylin, outside[0]!])
    await say(world, aroundId, mees, { l1: 3 })
    await letItPass(world, aroundId)
    const sql = connect(world.logins.superUrl, { max: 1 })
    await sql`update scans.around set closes_at = now() + interval '2 days' where id = ${aroundId}`.finally(() => sql.end())
    await world.round('scans/remind-raters')
    await world.round('scans/remind-raters')
    const ids = await Promise.all([joost, mees, aylin, outside[0]!].map((one) => raterIdOf(world, aroundId, one)))
    const sent = await world.read(
      (tx) =>
        tx`select event from platform.outbox where kind = 'around-reminder' and event = any(${ids.map((id) => `around/${id}/reminder`)})`,
    )
    expect(sent).toHaveLength(4)
  })
})

describe('the result', () => {
  test('is for the person concerned, and in numbers for whom it is shared with until it is taken back', async () => {
    const aroundId = await filled([
      [mees, 4],
      [aylin, 4],
      [daan, 4],
    ])
    for (const other of [joost, ineke, bram, mees]) expect(await resultOf(aroundId, other)).toBeNull()
    const browser = await world.browser(fatima)
    await browser.get(`/mijn/360/${aroundId}`)
    expect((await browser.post(`/mijn/360/${aroundId}/delen`, { who: fullName(joost) })).status).toBe(303)
    const shared = await (await world.browser(joost)).get(`/360/uitslag/${aroundId}`)
    expect(shared.text).toContain('360° van Fatima Bennani')
    expect(shared.text).not.toContain('Tip van')
    expect((await resultOf(aroundId, joost))!.texts).toEqual([])
    const view = await world.as(fatima).look((tx) => aroundView(tx, fatima.id, aroundId))
    await browser.post(`/mijn/360/${aroundId}/delen/${view!.shares[0]!.id}/stoppen`)
    expect((await (await world.browser(joost)).get(`/360/uitslag/${aroundId}`)).status).toBe(404)
  })
})

describe('closing while somebody answers', () => {
  /** A rater between reading that it is open and writing, while the job closes. Answers what became of the answer. */
  async function race(lock: boolean): Promise<{ accepted: boolean; counted: number; left: number }> {
    const aroundId = await begin(world, fatima)
    await ask(world, fatima, aroundId, [mees, aylin, daan])
    for (const one of [aylin, daan]) await say(world, aroundId, one, { l1: 3 })
    const raterId = await raterIdOf(world, aroundId, mees)
    const pool = openPool(world.logins.appUrl, 2)
    const opened = Promise.withResolvers<void>()
    const proceed = Promise.withResolvers<void>()
    const rater = pool.begin(async (tx) => {
      await tx`select set_config('app.organisation', ${organisation.id}, true), set_config('app.person', ${mees.id}, true)`
      if (lock) await tx`select pg_advisory_xact_lock_shared(hashtextextended('around/closing/' || ${aroundId}, 0))`
      const [open] = await tx`select 1 from scans.around where id = ${aroundId} and closed_at is null`
      opened.resolve()
      await proceed.promise
      if (open)
        await tx`insert into scans.around_draft (rater_id, organisation_id, around_id, person_id, answers, handed_in) values (${raterId}, ${organisation.id}, ${aroundId}, ${mees.id}, '{"l1":{"now":3}}', true)`
      return !!open
    })
    await opened.promise
    await letItPass(world, aroundId)
    const closing = perform(world.db, system(organisation.id), closeAround, { aroundId })
    // With the lock the job waits for the rater; without it, it is done before the rater goes on.
    await Promise.race([closing, waitingForLock()])
    proceed.resolve()
    const accepted = await rater
    await closing
    await pool.end()
    return { accepted, counted: await count('around_answer', aroundId), left: await count('around_draft', aroundId) }
  }
  const waitingForLock = async () => {
    for (;;) {
      const [row] = await world.read((tx) => tx`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`)
      if (row!['n']) return
    }
  }

  test('an answer that was accepted counts', async () => {
    expect(await race(true)).toEqual({ accepted: true, counted: 3, left: 0 })
  })
  test('without the lock it would be accepted, not counted, and left with a name', async () => {
    expect(await race(false)).toEqual({ accepted: true, counted: 0, left: 1 })
  })
})
