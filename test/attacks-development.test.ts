import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { answerTalk } from '#modules/guidance/talks/answer.ts'
import { askTalk } from '#modules/guidance/talks/ask.ts'
import { eraseWhoLeft } from '#modules/privacy/index.ts'
import { inviteOutsider, InviteOutsider } from '#modules/scans/around/invite.ts'
import { rowsOf, type Category, type Sheet } from '#modules/scans/around/rules.ts'
import { withdrawOutsider } from '#modules/scans/around/withdraw.ts'
import { readInstrument } from '#modules/scans/instruments/file.ts'
import { optionsOf } from '#modules/scans/instruments/fields.ts'
import { publish } from '#modules/scans/instruments/keep.ts'
import { bringFile } from '#modules/scans/instruments/take.ts'
import { readLines } from '#modules/scans/outside/rules.ts'
import { openRoundFor } from '#modules/scans/rounds/open.ts'
import { roundView } from '#modules/scans/rounds/views.ts'
import { handIn, save } from '#modules/scans/sheets/save.ts'
import { startAsked } from '#modules/scans/sheets/start.ts'
import { choose } from '#modules/skills/compare/choose.ts'
import { perform, system } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { guideId } from '#world/guidance.ts'
import { idOf } from '#world/ids.ts'
import { unitId } from '#world/build.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { ask, begin, raterIdOf, smallAround } from './around.ts'
import { openHouse, testConfig } from './house.ts'

/** Attacks on scans, plans, guidance and skills that worked once. Each test is what somebody would try. */
const house = openHouse()
const { fatima, mees, joost, sanne, daan, ineke, bram, aylin } = people
const at = organisation.id
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')

/** In the tables as somebody is within the walls: what a mistake in a use case could do. */
const within = <T>(who: Somebody, work: (tx: Sql) => Promise<T>) =>
  house.as(who).perform(async ({ tx }) => ({ ok: true as const, value: await work(tx) }), null)

/** Somebody who works here, until `leave`. */
async function newcomer(name: string): Promise<Somebody> {
  const one = { ...mees, id: idOf(`attacks-development/${name}`), first: name, last: 'Weggaans', infix: '' }
  await house.arrange(async (tx) => {
    await tx`insert into people.person (id, first_name, last_name) values (${one.id}, ${one.first}, ${one.last})`
    await tx`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, email, starts_on)
      values (${at}, ${one.id}, ${'ad-' + name}, ${unitId(at, 'VER')}, ${name.toLowerCase() + '@voorbeeldstad.example'}, '2020-01-01')`
  })
  return one
}
async function leaveAndErase(one: Somebody): Promise<void> {
  await house.arrange((tx) => tx`update people.employment set ends_on = current_date - 1 where person_id = ${one.id}`)
  expect(await perform(house.db, system(at), eraseWhoLeft, { personId: one.id, reason: 'request' })).toMatchObject({ ok: true })
}

describe('sharing', () => {
  test('the id of what is another’s opens nothing: a row of people.shared counts with its owner', async () => {
    const [plan, goal, thought, sheet, rating] = ['plan', 'goal', 'thought', 'sheet', 'rating'].map((one) =>
      idOf(`attacks-development/${one}`),
    )
    await within(sanne, async (tx) => {
      await tx`insert into plans.plan (id, organisation_id, person_id, made_at, changed_at) values (${plan!}, ${at}, ${sanne.id}, now(), now())
        on conflict (organisation_id, person_id) do update set id = excluded.id`
      await tx`insert into plans.goal (id, organisation_id, plan_id, person_id, what, state_on, made_at, changed_at) values (${goal!}, ${at}, ${plan!}, ${sanne.id}, 'x', current_date, now(), now())`
      await tx`insert into plans.step (organisation_id, plan_id, goal_id, person_id, what, state_on, made_at, changed_at) values (${at}, ${plan!}, ${goal!}, ${sanne.id}, 'x', current_date, now(), now())`
      await tx`insert into plans.reflection (id, organisation_id, plan_id, person_id, words, written_at) values (${thought!}, ${at}, ${plan!}, ${sanne.id}, 'x', now())`
      await tx`insert into scans.sheet (id, organisation_id, version_id, person_id, started_at, handed_in_at)
        select ${sheet!}, ${at}, id, ${sanne.id}, now(), now() from scans.instrument_version where organisation_id = ${at} limit 1`
      await tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl) values (${rating!}, ${at}, 'attacks', 'competence', 'Stiekem kijken')`
      await tx`insert into skills.rating (id, organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_by, rated_on, recorded_at)
        values (${rating!}, ${at}, ${sanne.id}, ${rating!}, 'self', 2, 1, 4, ${sanne.id}, current_date, now())`
      await tx`insert into skills.chosen (organisation_id, person_id, skill_id, chosen_at) values (${at}, ${sanne.id}, ${rating!}, now())`
    })
    const counts = (tx: Sql) => tx<{ n: number }[]>`
      select (select count(*) from plans.plan where person_id = ${sanne.id}) + (select count(*) from plans.goal where person_id = ${sanne.id})
        + (select count(*) from plans.step where person_id = ${sanne.id}) + (select count(*) from plans.reflection where person_id = ${sanne.id})
        + (select count(*) from scans.sheet where person_id = ${sanne.id}) + (select count(*) from skills.rating where person_id = ${sanne.id} and source = 'self')
        + (select count(*) from skills.chosen where person_id = ${sanne.id})::int as n`
    const give = (who: Somebody) =>
      within(who, async (tx) => {
        for (const [kind, id] of [
          ['plan', plan],
          ['goal', goal],
          ['reflection', thought],
          ['scan', sheet],
          ['ratings', rating],
          ['ratings', sanne.id],
          ['choice', sanne.id],
        ] as const)
          await tx`insert into people.shared (organisation_id, owner_id, kind, object_id, with_person_id, shared_at)
            values (${at}, ${who.id}, ${kind}, ${id!}, ${daan.id}, now()) on conflict do nothing`
      })
    await give(mees)
    expect(Number((await house.as(daan).look(counts))[0]!.n)).toBe(0)
    await house.arrange(async (tx) => {
      await tx`select set_config('app.person', ${mees.id}, true)`
      await tx`delete from people.shared where owner_id = ${mees.id}`
    })
    await give(sanne)
    expect(Number((await house.as(daan).look(counts))[0]!.n)).toBeGreaterThanOrEqual(7)
  })

  test('with somebody who is erased leaves no row behind that says so', async () => {
    const lies = await newcomer('Lies')
    const rows = () => house.as(fatima).look((tx) => tx`select 1 from people.shared where with_person_id = ${lies.id}`)
    await within(
      fatima,
      async (tx) =>
        void (await tx`insert into people.shared (organisation_id, owner_id, kind, object_id, with_person_id, shared_at) values (${at}, ${fatima.id}, 'ratings', ${fatima.id}, ${lies.id}, now())`),
    )
    expect(await rows()).toHaveLength(1)
    await within(lies, async (tx) => void (await tx`delete from people.shared where with_person_id = ${lies.id}`))
    expect(await rows()).toHaveLength(1) // nobody takes back what another shares
    await leaveAndErase(lies)
    expect(await rows()).toHaveLength(0)
  })
})

describe('ratings', () => {
  test('nobody writes one in the name of another, nor answers for another in a relation', async () => {
    const forge = (by: string) =>
      within(
        mees,
        async (tx) =>
          void (await tx`insert into skills.rating (organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_by, rated_on, recorded_at)
          select ${at}, ${fatima.id}, id, 'manager', 1, 1, 4, ${by}, current_date, now() from skills.skill where organisation_id = ${at} limit 1`),
      )
    await within(
      mees,
      async (tx) =>
        void (await tx`insert into skills.skill (organisation_id, uri, kind, name_nl) values (${at}, 'forged', 'competence', 'Vervalsen')`),
    )
    await expect(forge(joost.id)).rejects.toThrow('row-level security')
    const relation = crypto.randomUUID()
    await expect(
      within(mees, async (tx) => {
        await tx`insert into guidance.relation (id, organisation_id, person_id, guide_id, kind, from_day, asked_by, asked_at)
          values (${relation}, ${at}, ${mees.id}, ${aylin.id}, 'coach', current_date, ${mees.id}, now())`
        await tx`insert into guidance.relation_step (organisation_id, relation_id, by_id, step, at) values (${at}, ${relation}, ${aylin.id}, 'accepted', now())`
      }),
    ).rejects.toThrow('row-level security')
  })
})

describe('a 360°', () => {
  const sheet = (category: Category, now: number, words = ''): Sheet => ({
    category,
    answers: { l1: { now }, l2: { now }, ...(words && { tip: { words } }) },
  })
  const asked = { colleagues: true, outside: true }

  test('with people from outside whom the asker made up isolates no colleague: one alone is left out, in number and in words', () => {
    const invented = [1, 1, 1, 1].map((now) => sheet('outside', now, 'zelf verzonnen'))
    const [without, five, one] = [
      invented,
      [...invented, sheet('colleagues', 5, 'zonnebloempit')],
      [...invented, sheet('colleagues', 1)],
    ].map((given) => rowsOf(smallAround, given, asked, 3))
    expect(five).toEqual(without)
    expect(one).toEqual(without)
    expect(rowsOf(smallAround, [sheet('outside', 1), sheet('outside', 1), sheet('colleagues', 5)], asked, 3)).toEqual([])
    expect(rowsOf(smallAround, [...invented, sheet('colleagues', 5), sheet('colleagues', 5)], asked, 3).length).toBeGreaterThan(
      without!.length,
    )
  })

  test('is no way to write to anybody else: the name is no address, and taking a question back gives no new message', async () => {
    for (const name of ['Win op https://kwaad.example', 'www.kwaad.example', 'Jan\nBcc: b', '<b>Jan</b>', 'a@b.example'])
      expect([name, InviteOutsider.safeParse({ name, email: 'jan@elders.example' }).success]).toEqual([name, false])
    expect(InviteOutsider.safeParse({ name: 'Jan-Peter van ’t Hof jr.', email: 'jan@elders.example' }).success).toBe(true)
    const aroundId = await begin(house, fatima)
    let sent = 0
    for (let n = 0; n < 40; n++) {
      const email = `slachtoffer${n}@elders.example`
      const outcome = await house.as(fatima).perform(inviteOutsider, { aroundId, name: 'Jan', email })
      if (!outcome.ok) {
        expect(outcome.reason).toBe('too-many-raters')
        break
      }
      sent++
      const raterId = await raterIdOf(house, aroundId, email)
      expect(await house.as(fatima).perform(withdrawOutsider, { aroundId, raterId })).toMatchObject({ ok: true })
    }
    expect(sent).toBe(30)
  })

  test('shows the administrator no address of somebody outside who was asked in confidence', async () => {
    const aroundId = await begin(house, fatima)
    await ask(house, fatima, aroundId, ['inwoner@geheim.example', mees])
    const browser = await house.browser(bram)
    const page = await browser.get('/beheer/postvak')
    expect(page.text).toContain('Vertrouwelijk bericht')
    expect(page.text).not.toContain('inwoner@geheim.example')
  })

  test('takes the addresses of people outside along when the person concerned is erased', async () => {
    const rob = await newcomer('Rob')
    const aroundId = await begin(house, rob)
    await ask(house, rob, aroundId, ['burger@buiten.example'])
    const kept = () =>
      house.read((tx) => tx`select 1 from platform.outbox where to_address = 'burger@buiten.example' or body like '%Weggaans%'`)
    expect(await kept()).toHaveLength(1)
    await leaveAndErase(rob)
    expect(await kept()).toHaveLength(0)
  })
})

const question = (code: string, kind: string, more: object = {}) => ({ code, kind, text: `Vraag ${code}?`, ...more })
const options = ['a', 'b', 'c'].map((code) => ({ code, text: code }))
const survey = {
  format: 'ambacht-instrument/1',
  code: 'aanval',
  title: 'Aanval',
  about: 'Voor deze test.',
  source: 'Voor deze test.',
  purpose: 'survey',
  minutes: 2,
  domains: [],
  questions: [question('must', 'choice', { required: true, options }), question('many', 'choices', { options }), question('free', 'open')],
}

async function surveyOf(group: Somebody[]): Promise<string> {
  const made = await house.as(ineke).perform(bringFile, { text: JSON.stringify(survey) })
  if (!made.ok) throw new Error(made.reason)
  await house.as(ineke).perform(publish, { instrumentId: made.value.instrumentId })
  const opened = await house.as(ineke).perform(openRoundFor, {
    name: 'Aanval',
    instrumentId: made.value.instrumentId,
    personIds: group.map((one) => one.id),
    opensOn: today.subtract({ days: 1 }),
    closesOn: today.add({ days: 9 }),
    againOpensOn: null,
    againClosesOn: null,
  })
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value.roundId
}
const sheetOf = async (one: Somebody, roundId: string): Promise<string> => {
  const [asked] = await house.read(
    (tx) => tx<{ id: string }[]>`select id from scans.assignment where round_id = ${roundId} and person_id = ${one.id}`,
  )
  const started = await house.as(one).perform(startAsked, { assignmentId: asked!.id })
  if (!started.ok) throw new Error(started.reason)
  return started.value.sheetId
}
async function answers(one: Somebody, roundId: string, typed: Record<string, string | string[]>): Promise<void> {
  const sheetId = await sheetOf(one, roundId)
  await house.as(one).perform(save, { sheetId, questions: Object.keys(typed).map((name) => name.slice(2)), typed })
  expect(await house.as(one).perform(handIn, { sheetId })).toMatchObject({ ok: true })
  await house.work()
}
const told = async (roundId: string) =>
  (await house.as(ineke).look((tx) => roundView(tx, roundId)))!.questions.map(({ answers: found }) => found?.count ?? 0)
const crowd = Object.values(people)

describe('a survey', () => {
  test('counts people and not ticks: two people who ticked three answers each are two', async () => {
    const roundId = await surveyOf(crowd.slice(0, 10))
    for (const [n, one] of crowd.slice(0, 5).entries())
      await answers(one, roundId, { 'v.must': 'a', ...(n < 2 && { 'v.many': ['a', 'b', 'c'] }) })
    expect(await told(roundId)).toEqual([5, 0, 0])
  })

  test('asked after every answer tells of no question what fewer than five people added', async () => {
    const roundId = await surveyOf(crowd.slice(0, 20))
    const seen = [await told(roundId)]
    for (const [n, one] of crowd.slice(0, 20).entries()) {
      await answers(one, roundId, { 'v.must': 'a', ...((n < 5 || n === 7 || n > 13) && { 'v.free': `woord ${n}`, 'v.many': ['b', 'c'] }) })
      seen.push(await told(roundId))
    }
    const steps = seen.slice(1).flatMap((now, i) => now.map((count, q) => count - seen[i]![q]!))
    expect(steps.filter((step) => step !== 0 && step < 5)).toEqual([])
    expect(seen.at(-1)).toEqual([20, 12, 12])
  })

  test('holds to the smallest group of the organisation, when that is larger than five', async () => {
    const small = (size: number) =>
      house.arrange((tx) => tx`update people.organisation set settings = settings || ${tx.json({ smallGroup: size })} where id = ${at}`)
    await small(7)
    const roundId = await surveyOf(crowd.slice(0, 20))
    await expect(surveyOf(crowd.slice(0, 6))).rejects.toThrow('group-too-small')
    await small(5)
    for (const one of crowd.slice(0, 6)) await answers(one, roundId, { 'v.must': 'a' })
    expect(await told(roundId)).toEqual([0, 0, 0])
    await answers(crowd[6]!, roundId, { 'v.must': 'a' })
    expect(await told(roundId)).toEqual([7, 0, 0])
  })

  test('leaves no line in the log of somebody who is answering, also when what was typed can’t be read', async () => {
    const roundId = await surveyOf(crowd.slice(0, 10))
    const sheetId = await sheetOf(fatima, roundId)
    const browser = await house.browser(fatima)
    const token = /name="_csrf" value="([^"]+)"/.exec((await browser.get(`/scans/${sheetId}`)).body)![1]!
    const sent = await browser.send('/scans/bewaren', { _csrf: token, sheetId, vraag: 'must', 'v.must': 'bestaat-niet' })
    expect(sent.status).toBe(422)
    expect(await house.read((tx) => tx`select 1 from platform.audit_log where action = 'answer-scan'`)).toEqual([])
  })
})

test('demand that follows from goals is not told where nearly everybody has the goal: it would be of each of them', async () => {
  const [unit] = await house.read(
    (tx) => tx<{ id: string; staff: string[] }[]>`
      select unit_id as id, array_agg(distinct person_id) as staff from people.colleague where organisation_id = ${at} group by 1 having count(distinct person_id) >= 10 order by count(*) limit 1`,
  )
  const skill = idOf('attacks-development/wanted')
  await house.arrange(
    (tx) =>
      tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl) values (${skill}, ${at}, 'wanted', 'competence', 'Gewild')`,
  )
  const demand = async () =>
    (
      await house.read(
        (tx) => tx<{ atLeast: number }[]>`select at_least from plans.demand where subject_id = ${skill} and unit_id = ${unit!.id}`,
      )
    )[0]?.atLeast ?? null
  const seen: (number | null)[] = []
  for (const personId of unit!.staff) {
    await house.arrange(async (tx) => {
      await tx`select set_config('app.person', ${personId}, true)`
      const [plan] = await tx<
        { id: string }[]
      >`insert into plans.plan (organisation_id, person_id, made_at, changed_at) values (${at}, ${personId}, now(), now())
        on conflict (organisation_id, person_id) do update set changed_at = now() returning id`
      await tx`insert into plans.goal (organisation_id, plan_id, person_id, what, state_on, skill_id, made_at, changed_at) values (${at}, ${plan!.id}, ${personId}, 'x', current_date, ${skill}, now(), now())`
    })
    seen.push(await demand())
  }
  const size = unit!.staff.length
  expect(seen).toEqual(unit!.staff.map((_, n) => (n + 1 < 5 || size - n - 1 < 5 ? null : Math.floor((n + 1) / 5) * 5)))
  expect(seen).toContain(5)
})

describe('files', () => {
  const esco = (rows: string) => 'conceptType,conceptUri,skillType,preferredLabel,altLabels,status,description\n' + rows
  test('of a framework with addresses and names without end are taken in without those lines, and the next file can be sent', async () => {
    const browser = await house.browser(bram)
    await browser.get('/beheer/raamwerken')
    const long = 'x'.repeat(100_000)
    const rows = [
      `K,urn:${long},skill,lang adres,,released,`,
      `K,urn:lang,skill,${long},,released,`,
      `K,urn:goed,skill,knopen leggen,${long},released,${long}`,
    ]
    const zip = zipSync({ 'skills_nl.csv': strToU8(esco(rows.join('\n') + '\n')), 'occupations_nl.csv': strToU8('leeg') })
    const send = (version: string) =>
      browser.upload('/beheer/raamwerken', { framework: 'esco', version, confirmed: 'ja' }, { field: 'file', name: 'x.zip', bytes: zip })
    const sent = await send('8.1')
    await house.work()
    const page = await browser.get(sent.location!)
    expect(page.text).toContain('langer dan 500 tekens')
    const [kept] = await house.read(
      (tx) => tx`select array_agg(uri order by uri) as uris from skills.skill where uri like 'urn:%' and uri not like 'urn:uuid:%'`,
    )
    expect(kept!['uris']).toEqual(['urn:goed'])
    await browser.get('/beheer/raamwerken')
    expect((await send('8.2')).status).toBe(303)
    await house.work()
  })

  test('of an instrument may not name a question or scale after what every object has', () => {
    const scale = {
      ...survey,
      purpose: 'self',
      domains: [{ code: 'd', name: 'D' }],
      questions: [question('een', 'scale', { domain: 'd', scale: 'constructor' })],
    }
    expect(readInstrument(JSON.stringify(scale)).ok).toBe(false)
    expect(readInstrument(JSON.stringify({ ...survey, questions: [question('constructor', 'open')] })).ok).toBe(false)
  })
})

describe('a text that is long', () => {
  /** Looked at as work done, not as time: an expression that tries every division of 100,000 signs never comes back. */
  test('of a result brought from elsewhere is read or refused at once, whatever is in it', () => {
    for (const line of ['a' + '\t'.repeat(100_000) + 'b', 'a' + ' '.repeat(100_000) + 'b', ';'.repeat(100_000), '1'.repeat(100_000)])
      expect(readLines(line, 0, 10).ok).toBe(false)
    expect(readLines('Naam; waarde\n"Samen werken"\t"7,5"\nKracht ; 3 ; -2', -5, 10)).toEqual({
      ok: true,
      lines: [
        { name: 'Samen werken', value: 7.5 },
        { name: 'Kracht ; 3', value: -2 },
      ],
    })
  })

  test('nor is a choice without end: a letter compares each skill of it with a whole vacancy', async () => {
    const ids = Array.from({ length: 240 }, (_, n) => idOf(`attacks-development/chosen-${n}`))
    await house.arrange(
      (tx) =>
        tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl) select i, ${at}, i::text, 'competence', 'Keuze ' || i from unnest(${ids}::uuid[]) i`,
    )
    const outcomes: string[] = []
    for (let n = 0; n < 240; n += 40) {
      const outcome = await house.as(people.lotte).perform(choose, { skillIds: ids.slice(n, n + 40), said: '' })
      outcomes.push(outcome.ok ? 'chosen' : outcome.reason)
    }
    expect(outcomes).toEqual(['chosen', 'chosen', 'chosen', 'chosen', 'chosen', 'chosen-many'])
  })

  test('of an answer in a draft is read at once, with what it adds', () => {
    expect(optionsOf('Ja | ' + 'a'.repeat(400_000))[0]).toEqual({ code: 'ja', text: 'Ja' })
    expect(optionsOf('Ja | samen: 2,5, alleen : 1')[0]).toMatchObject({ points: { samen: 2.5, alleen: 1 } })
  })
})

test('a guide who says yes to two talks at the same time and the same moment gets one, and a sentence for the other', async () => {
  const when = { day: today.add({ days: 40 }), from: Temporal.PlainTime.from('09:00'), until: Temporal.PlainTime.from('10:00') }
  const talks: string[] = []
  for (const one of [mees, fatima]) {
    const asked = await house.as(one).perform(askTalk(testConfig), { guideId: guideId('aylin'), ...when, topic: 'Samen', place: '' })
    if (!asked.ok) throw new Error(asked.reason)
    talks.push(asked.value.talkId)
  }
  const answered = await Promise.all(
    talks.map((talkId) => house.as(aylin).perform(answerTalk(testConfig), { talkId, answer: 'ja', words: '' })),
  )
  expect(answered.map((one) => (one.ok ? 'yes' : one.reason)).sort()).toEqual(['yes', 'you-are-taken'])
})
