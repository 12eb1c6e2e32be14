import { beforeAll, describe, expect, test } from 'vitest'
import { connect } from '#platform/db/urls.ts'
import { unitId } from '#world/build.ts'
import { openHouse, testConfig } from '#test/house.ts'
import { conversationId as prepared } from '#world/guidance.ts'
import { goalId } from '#world/plans.ts'
import { idOf } from '#world/ids.ts'
import { neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { approve, enrol } from '#modules/editions/index.ts'
import { share, stopSharing } from '#modules/people/index.ts'
import { eraseWhoLeft } from '#modules/privacy/index.ts'
import { perform, system } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { addItem, dropItem } from './agenda.ts'
import { invite, type Invite } from './invite.ts'
import { accept, decline, move } from './moments.ts'
import { prepare } from './prepare.ts'
import { proposeTraining } from './propose-training.ts'
import { sign } from './sign.ts'
import { conversationView, type ConversationView } from './views/one.ts'
import { listView } from './views/list.ts'
import { agree, dropAgreement, saveNotes } from './write.ts'

// L20 and M35: conversations all year round; P06: training as a fixed point; L07: growth on four levels.
const house = openHouse()
const { fatima, joost, mees, ineke, bram, noor, karel, sanne, chris } = people
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const clock = (hour: number) => Temporal.PlainTime.from({ hour })
const when = (days: number, hour = 10) => ({ day: today.add({ days }), from: clock(hour), until: clock(hour + 1) })

const as = (who: Somebody) => house.as(who)
const ask = (from: Somebody, to: Somebody, more: Partial<Invite> = {}) =>
  as(from).perform(invite(testConfig), { personId: to.id, template: 'development', place: '', ...when(5), ...more })
async function invited(from: Somebody, to: Somebody, more: Partial<Invite> = {}): Promise<string> {
  const outcome = await ask(from, to, more)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.conversationId
}
async function asSuper<T>(work: (sql: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const sql = connect(house.logins.superUrl, { max: 1 })
  return work(sql).finally(() => sql.end())
}
/** Two who agreed to talk, and the moment is there. */
async function talking(from: Somebody = joost, to: Somebody = fatima): Promise<string> {
  const id = await invited(from, to)
  await as(to).perform(accept(testConfig), { conversationId: id })
  await begin(id)
  return id
}
const begin = (id: string) =>
  asSuper(async (sql) => {
    await sql`set session_replication_role = replica`
    await sql`update plans.conversation_step set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour' where conversation_id = ${id} and step = 'proposed'`
  })
const view = async (who: Somebody, id: string): Promise<ConversationView> => {
  const found = await as(who).look((tx) => conversationView(tx, id, who.id))
  if (!found) throw new Error('not there')
  return found
}
const see = (who: Somebody, id: string) => as(who).look((tx) => conversationView(tx, id, who.id))
const note = (who: Somebody, conversationId: string, notes: string, basedOn: string[] = []) =>
  as(who).perform(saveNotes, { conversationId, notes, basedOn })
const signs = (who: Somebody, conversationId: string, seen: string) => as(who).perform(sign(testConfig), { conversationId, seen })
const waiting = (who: Somebody, id: string) =>
  as(who).look((tx) => tx<{ kind: string; title: string }[]>`select kind, title from home.waiting_of(${who.id}) where about_id = ${id}`)
const mails = (who: Somebody, id: string) =>
  house.read(
    (tx) => tx<{ kind: string; subject: string; body: string; attachments: { content: string }[]; confidential: boolean }[]>`
      select kind, subject, body, attachments, confidential from platform.outbox where person_id = ${who.id} and event like ${`conversation/${id}/%`} order by made_at`,
  )

describe('inviting', () => {
  test('a manager invites somebody of the team, and the other way round: it is about the employee both times', async () => {
    const [first, second] = [await invited(joost, fatima), await invited(fatima, joost)]
    expect([(await view(fatima, first)).mine, (await view(fatima, second)).mine, (await view(joost, second)).mine]).toEqual([
      true,
      true,
      false,
    ])
    expect(await waiting(fatima, first)).toEqual([{ kind: 'conversation', title: 'Gesprek met Joost de Wit: kun je dan?' }])
    expect(await waiting(joost, first)).toEqual([])
    expect((await (await house.browser(fatima)).get('/')).text).toContain('Gesprek met Joost de Wit: kun je dan?')
  })

  test('oneself, a colleague without a tie and somebody of another organisation are refused', async () => {
    expect(await ask(fatima, fatima)).toMatchObject({ reason: 'invite-oneself' })
    expect(await ask(fatima, mees)).toMatchObject({ reason: 'no-partner' })
    expect(await ask(fatima, neighbours.hannah)).toMatchObject({ reason: 'no-partner' })
    expect(await ask(fatima, joost, { day: today.subtract({ days: 1 }) })).toMatchObject({ reason: 'moment-was' })
  })

  test('a learning adviser can be asked by everybody', async () => {
    expect((await view(mees, await invited(mees, ineke, { template: 'career' }))).mine).toBe(true)
  })

  test('there is a template for each kind of talk, with an agenda of its own, and one that starts empty', async () => {
    const browser = await house.browser(joost)
    const offered = [...(await browser.get('/gesprekken')).body.matchAll(/<option value="(\w+)"/g)].map((found) => found[1])
    const agendas: Record<string, string[]> = {
      development: ['how-are-you', 'work', 'ahead', 'training'],
      intake: ['who-are-you', 'wants', 'needs', 'training'],
      career: ['energy', 'strengths', 'direction', 'first-step'],
      aftercare: ['learned', 'in-practice', 'hinders', 'next'],
      own: [],
    }
    for (const [template, topics] of Object.entries(agendas)) {
      expect(offered).toContain(template)
      const made = await view(fatima, await invited(joost, fatima, { template: template as Invite['template'] }))
      expect(made.items.map((one) => one.topic)).toEqual(topics)
    }
  })

  test('the agenda comes from a template: four levels of awareness (L07), and training that stays (P06)', async () => {
    const growth = await view(fatima, await invited(joost, fatima, { template: 'growth' }))
    expect(growth.items.map((one) => one.topic)).toEqual([
      'growth',
      'self-awareness',
      'social-awareness',
      'context-awareness',
      'craft-awareness',
      'training',
    ])
    const id = await invited(joost, fatima)
    const { items } = await view(fatima, id)
    const drop = (topic: string) =>
      as(fatima).perform(dropItem, { conversationId: id, agendaItemId: items.find((one) => one.topic === topic)!.id })
    expect(await drop('training')).toMatchObject({ reason: 'item-is-fixed' })
    expect(await drop('ahead')).toMatchObject({ ok: true })
    expect(await drop('ahead')).toMatchObject({ reason: 'no-such-item' })
    expect(await as(fatima).perform(addItem, { conversationId: id, point: 'Thuiswerken' })).toMatchObject({ ok: true })
    expect((await view(joost, id)).items.map((one) => one.title || one.topic)).toEqual(['how-are-you', 'work', 'training', 'Thuiswerken'])
  })
})

describe('a talk with the growth matrix (M30)', () => {
  const matrixTalk = (from: Somebody, to: Somebody) => invited(from, to, { template: 'matrix' })
  const points = (who: Somebody, id: string) => view(who, id).then(({ items }) => items.map((one) => [one.topic, one.title]))

  test('asks per core value where somebody stands and wants to grow to; both prepare, and each reads the other from the beginning', async () => {
    const id = await matrixTalk(joost, fatima)
    const values = ['Betrokkenheid', 'Betrouwbaarheid', 'Deskundigheid', 'Toewijding']
    expect(await points(fatima, id)).toEqual([...values.map((one) => ['core-value', one]), ['first-step', ''], ['training', '']])
    for (const who of [joost, fatima]) {
      const browser = await house.browser(who)
      const page = await browser.get(`/gesprekken/${id}`)
      expect(page.text).toContain('Betrokkenheid: waar sta je, en waar wil je naartoe groeien?')
      expect(page.text).toContain('Groeimatrix Voorbeeldstad : per waarde zie je wat iemand doet.')
      await browser.post(`/gesprekken/${id}/voorbereiding`, { preparation: `Ik ben ${who.first}` })
    }
    expect(await view(fatima, id)).toMatchObject({ preparation: { words: 'Ik ben Fatima' }, theirs: null })
    expect(await view(joost, id)).toMatchObject({ preparation: { words: 'Ik ben Joost' }, theirs: null })
  })

  test('goes by the matrix of the team of whom it is about, and is not offered where there is none', async () => {
    const matrices = (tx: Sql) =>
      tx<
        { id: string }[]
      >`update skills.profile set ended_on = current_date - 1 where kind = 'growth-matrix' and ended_on is null returning id`
    const whole = await house.arrange(matrices)
    expect((await (await house.browser(joost)).get('/gesprekken')).body).not.toContain('<option value="matrix"')
    expect(await as(joost).perform(invite(testConfig), { personId: fatima.id, template: 'matrix', place: '', ...when(5) })).toMatchObject({
      ok: false,
      reason: 'no-growth-matrix',
    })
    await house.arrange((tx) => tx`update skills.profile set ended_on = null where id = ${whole[0]!.id}`)
    expect((await (await house.browser(joost)).get('/gesprekken')).body).toContain('<option value="matrix"')
    await house.arrange(async (tx) => {
      const [made] = await tx<{ id: string }[]>`
        insert into skills.profile (organisation_id, name, kind, unit_id, made_at) values (${organisation.id}, 'Matrix van Vergunningen', 'growth-matrix', ${unitId(organisation.id, 'VER')}, now()) returning id`
      const [version] = await tx<{ id: string }[]>`
        insert into skills.profile_version (organisation_id, profile_id, number, proposed_at) values (${organisation.id}, ${made!.id}, 1, now()) returning id`
      await tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to)
        select ${organisation.id}, ${version!.id}, id, 1, 2 from skills.skill where name_nl = 'Toewijding'`
      await tx`update skills.profile_version set state = 'adopted', adopted_at = now() where id = ${version!.id}`
    })
    expect((await points(fatima, await matrixTalk(joost, fatima)))[0]).toEqual(['core-value', 'Toewijding'])
    expect((await view(fatima, await matrixTalk(joost, fatima))).matrix?.name).toBe('Matrix van Vergunningen')
    // About somebody of another team: the matrix of everybody.
    expect((await points(chris, await matrixTalk(chris, ineke))).length).toBe(6)
  })
})

describe('when', () => {
  test('the other says yes once; both get mail and calendar, without what it is about', async () => {
    const id = await invited(joost, fatima, { place: 'Kamer 2' })
    await as(joost).perform(addItem, { conversationId: id, point: 'Salaris' })
    const yes = (who: Somebody) => as(who).perform(accept(testConfig), { conversationId: id })
    expect(await yes(joost)).toMatchObject({ reason: 'own-proposal' })
    expect(await yes(fatima)).toMatchObject({ ok: true })
    expect(await yes(fatima)).toMatchObject({ reason: 'agreed-already' })
    for (const who of [fatima, joost]) {
      const mail = (await mails(who, id)).at(-1)!
      expect(mail).toMatchObject({ kind: 'conversation-agreed', confidential: true })
      expect(mail.attachments[0]!.content).toContain('METHOD:REQUEST')
      expect(mail.attachments[0]!.content).toContain(`UID:${id}@`)
      expect(JSON.stringify(await mails(who, id))).not.toMatch(/Salaris|ntwikkelgesprek/)
    }
  })

  test('moving takes it out of the calendars, with a sentence, and asks the other again', async () => {
    const id = await invited(joost, fatima)
    await as(fatima).perform(accept(testConfig), { conversationId: id })
    expect(
      await as(fatima).perform(move(testConfig), { conversationId: id, place: '', because: 'Ik heb dan vrij', ...when(8, 14) }),
    ).toMatchObject({ ok: true })
    const mail = await mails(joost, id)
    expect(mail.find((one) => one.kind === 'conversation-off')!.attachments[0]!.content).toContain('METHOD:CANCEL')
    expect(mail.find((one) => one.kind === 'conversation-invited')!.body).toContain('Ik heb dan vrij')
    expect(await view(joost, id)).toMatchObject({ state: 'invited', asksMe: true, lastWords: 'Ik heb dan vrij' })
    expect(await as(joost).perform(accept(testConfig), { conversationId: id })).toMatchObject({ ok: true })
    const sequences = (await mails(joost, id)).flatMap((one) =>
      one.attachments.map(({ content }) => Number(/SEQUENCE:(\d+)/.exec(content)![1])),
    )
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b))
    expect(new Set(sequences).size).toBe(sequences.length)
  })

  test('declining goes with a sentence, and ends it', async () => {
    const id = await invited(joost, fatima)
    expect(await as(fatima).perform(decline(testConfig), { conversationId: id, reason: 'Liever na de zomer' })).toMatchObject({ ok: true })
    expect((await mails(joost, id)).at(-1)!.body).toContain('Liever na de zomer')
    expect(await note(joost, id, 'toch')).toMatchObject({ reason: 'is-declined' })
    expect(await waiting(joost, id)).toEqual([])
  })
})

describe('preparing', () => {
  test('what one prepared is not read by the other before the talk, and is once it began', async () => {
    const id = await invited(joost, fatima)
    await as(fatima).perform(accept(testConfig), { conversationId: id })
    await as(fatima).perform(prepare, { conversationId: id, preparation: 'Ik wil minder uren', shared: false })
    expect((await view(fatima, id)).preparation.words).toBe('Ik wil minder uren')
    expect((await view(joost, id)).theirs).toBeNull()
    await begin(id)
    expect((await view(joost, id)).theirs).toBe('Ik wil minder uren')
  })

  test('not at the proposed moment of a talk that nobody agreed to', async () => {
    const id = await invited(joost, fatima)
    await as(joost).perform(prepare, { conversationId: id, preparation: 'Slecht nieuws', shared: false })
    await begin(id)
    expect((await view(fatima, id)).theirs).toBeNull()
  })

  test('it is shown earlier when its writer wants that, and taken back at once', async () => {
    const id = await invited(joost, fatima)
    const share = (shared: boolean) => as(fatima).perform(prepare, { conversationId: id, preparation: 'Alvast', shared })
    await share(true)
    expect((await view(joost, id)).theirs).toBe('Alvast')
    await share(false)
    expect((await view(joost, id)).theirs).toBeNull()
  })

  test('the two of the demo prepared, and read only their own', async () => {
    const page = await (await house.browser(fatima)).get(`/gesprekken/${prepared}`)
    expect(page.body).toContain('Ik durf een aanvrager')
    expect(page.body).not.toContain('wijkraad')
    expect(page.text).toContain('Hoe ben je de afgelopen tijd gegroeid?')
  })
})

describe('notes of both', () => {
  test('one text after the other: the last one stands, and nothing is overwritten', async () => {
    const id = await talking()
    await note(joost, id, 'Goed gesprek')
    const [first] = (await view(fatima, id)).notes
    expect(await note(fatima, id, 'Goed gesprek. Ik ga minder mailen.', [first!.id])).toMatchObject({ value: { beside: false } })
    expect((await view(joost, id)).notes.map((one) => one.words)).toEqual(['Goed gesprek. Ik ga minder mailen.'])
    expect(await as(joost).look((tx) => tx`select 1 from plans.conversation_note where conversation_id = ${id}`)).toHaveLength(2)
  })

  test('two who save at the same moment: both are kept, side by side, until one brings them together', async () => {
    const id = await talking()
    await Promise.all([note(joost, id, 'Van Joost'), note(fatima, id, 'Van Fatima')])
    const { notes } = await view(fatima, id)
    expect(notes.map((one) => one.words).sort()).toEqual(['Van Fatima', 'Van Joost'])
    const page = await (await house.browser(fatima)).get(`/gesprekken/${id}`)
    expect(page.text).toContain('Jullie schreven tegelijk')
    const browser = await house.browser(joost)
    await browser.get(`/gesprekken/${id}`)
    await browser.post(`/gesprekken/${id}/notities`, { notes: 'Van ons allebei', basedOn: notes.map((one) => one.id) })
    expect((await view(fatima, id)).notes.map((one) => one.words)).toEqual(['Van ons allebei'])
  })

  test('the database changes or removes no note', async () => {
    const id = await talking()
    await note(joost, id, 'Blijft')
    for (const change of ["update plans.conversation_note set words = 'weg'", 'delete from plans.conversation_note'])
      await expect(
        as(joost).perform(async ({ tx }) => {
          await tx.unsafe(`${change} where conversation_id = '${id}'`)
          return { ok: true as const, value: null }
        }, null),
      ).rejects.toThrow('stays as it is')
  })
})

describe('signing', () => {
  async function written(): Promise<string> {
    const id = await talking()
    await note(joost, id, 'Wat we zeiden')
    await as(fatima).perform(agree, { conversationId: id, agreement: 'Cursus kiezen', who: 'concerned', dueOn: today.add({ days: 30 }) })
    return id
  }
  const seenBy = async (who: Somebody, id: string) => (await view(who, id)).fingerprint

  test('both sign once; the second completes it, and the other is told and asked', async () => {
    const id = await written()
    expect(await signs(joost, id, await seenBy(joost, id))).toMatchObject({ value: { complete: false } })
    expect(await signs(joost, id, await seenBy(joost, id))).toMatchObject({ reason: 'signed-already' })
    expect(await waiting(fatima, id)).toEqual([{ kind: 'to-sign', title: 'Onderteken je gesprek met Joost de Wit' }])
    expect((await mails(fatima, id)).at(-1)!.kind).toBe('conversation-to-sign')
    expect(await signs(fatima, id, await seenBy(fatima, id))).toMatchObject({ value: { complete: true } })
    expect(await waiting(fatima, id)).toEqual([])
    expect((await view(joost, id)).versions).toMatchObject([
      {
        number: 1,
        content: { notes: ['Wat we zeiden'], agreements: [{ words: 'Cursus kiezen', who: 'concerned' }] },
        signed: [{ byMe: true }, { byMe: false }],
      },
    ])
  })

  test('signed by both it has been, also while its hour is not over; by one alone it is still to come', async () => {
    const id = await written()
    const list = () => as(fatima).look((tx) => listView(tx, fatima.id))
    await signs(joost, id, await seenBy(joost, id))
    expect((await list()).coming.map((one) => one.id)).toContain(id)
    await signs(fatima, id, await seenBy(fatima, id))
    const { coming, been } = await list()
    expect(coming.map((one) => one.id)).not.toContain(id)
    expect(been.map((one) => one.id)).toContain(id)
  })

  test('both at the same moment: one version with both', async () => {
    const id = await written()
    const seen = await seenBy(joost, id)
    const outcomes = await Promise.all([signs(joost, id, seen), signs(fatima, id, seen)])
    expect(outcomes.map((one) => one.ok)).toEqual([true, true])
    expect((await view(joost, id)).versions.map((one) => [one.number, one.signed.length])).toEqual([[1, 2]])
  })

  test('a change after it makes a next version that both sign again; what was signed stays', async () => {
    const id = await written()
    for (const who of [joost, fatima]) await signs(who, id, await seenBy(who, id))
    const [agreement] = (await view(joost, id)).agreements
    await as(joost).perform(dropAgreement, { conversationId: id, agreementId: agreement!.id })
    expect((await (await house.browser(fatima)).get(`/gesprekken/${id}`)).text).toContain('Onderteken allebei opnieuw')
    for (const who of [fatima, joost]) expect(await signs(who, id, await seenBy(who, id))).toMatchObject({ ok: true })
    expect((await view(joost, id)).versions.map((one) => [one.number, one.content.agreements.length, one.signed.length])).toEqual([
      [2, 0, 2],
      [1, 1, 2],
    ])
  })

  test('before the talk, without a word, and what one did not see is not signed', async () => {
    const early = await invited(joost, fatima)
    await note(joost, early, 'Alvast iets')
    expect(await signs(joost, early, await seenBy(joost, early))).toMatchObject({ reason: 'not-talked-yet' })
    const empty = await talking()
    expect(await signs(joost, empty, await seenBy(joost, empty))).toMatchObject({ reason: 'nothing-to-sign' })
    const id = await written()
    const seen = await seenBy(joost, id)
    await as(fatima).perform(agree, { conversationId: id, agreement: 'En een coach', who: 'partner', dueOn: null })
    expect(await signs(joost, id, seen)).toMatchObject({ reason: 'changed-meanwhile' })
  })

  test('signing while the other changes: whoever signs, signed what that person saw', async () => {
    for (let round = 0; round < 6; round++) {
      const id = await written()
      const seen = await seenBy(joost, id)
      const [signed] = await Promise.all([
        signs(joost, id, seen),
        as(fatima).perform(agree, { conversationId: id, agreement: 'Nog iets', who: 'both', dueOn: null }),
      ])
      const { versions } = await view(joost, id)
      if (signed.ok) expect(versions[0]).toMatchObject({ fingerprint: seen })
      else expect([signed.reason, versions.length]).toEqual(['changed-meanwhile', 0])
    }
  })

  test('the control: without holding the conversation somebody signs what that person did not see', async () => {
    const id = await written()
    let [looked, changed] = [() => {}, () => {}]
    const look = new Promise<void>((resolve) => (looked = resolve))
    const change = new Promise<void>((resolve) => (changed = resolve))
    const unheld = as(joost).perform(async ({ tx, now }) => {
      const agreements = () =>
        tx<{ words: string }[]>`select words from plans.agreement where conversation_id = ${id} and dropped_at is null order by added_at`
      const seen = await agreements() // looks whether it is what was seen …
      looked()
      await change
      const content = { notes: [], agreements: await agreements() } // … and keeps what is there a moment later
      await tx`insert into plans.conversation_version (organisation_id, conversation_id, number, content, fingerprint, made_at)
        values (platform.organisation(), ${id}, 1, ${tx.json(content)}, 'x', ${now})`
      return { ok: true as const, value: [seen.length, content.agreements.length] }
    }, null)
    await look
    await as(fatima).perform(agree, { conversationId: id, agreement: 'Erbij gezet', who: 'concerned', dueOn: null })
    changed()
    expect(await unheld).toMatchObject({ value: [1, 2] })
  })

  test('the database lets nobody change what was signed, or sign for another', async () => {
    const id = await written()
    await signs(joost, id, await seenBy(joost, id))
    const tried = (sql: string) =>
      as(joost).perform(async ({ tx }) => {
        await tx.unsafe(sql)
        return { ok: true as const, value: null }
      }, null)
    await expect(tried(`update plans.conversation_version set content = '{}' where conversation_id = '${id}'`)).rejects.toThrow(
      'stays as it is',
    )
    await expect(tried(`delete from plans.conversation_version where conversation_id = '${id}'`)).rejects.toThrow('stays as it is')
    await expect(tried(`update plans.signature set signed_at = now() where conversation_id = '${id}'`)).rejects.toThrow('stays as it is')
    await expect(tried(`delete from plans.conversation where id = '${id}'`)).rejects.toThrow('goes with its person')
    await expect(
      tried(`insert into plans.signature (organisation_id, conversation_id, version_id, person_id, signed_at)
        select organisation_id, conversation_id, id, '${fatima.id}', now() from plans.conversation_version where conversation_id = '${id}'`),
    ).rejects.toThrow('row-level security')
  })
})

describe('the plan as a guide (M09)', () => {
  test('both find in the talk what of the plan is shown to the other, and nothing else of it; taken back it is gone', async () => {
    const id = await talking()
    const shownGoal = 'Ik wil brieven schrijven die inwoners meteen begrijpen.'
    const card = async (who: Somebody) => {
      const { body } = await (await house.browser(who)).get(`/gesprekken/${id}`)
      return /<section[^>]*id="plan"[\s\S]*?<\/section>|<div[^>]*id="plan"[\s\S]*?(?=<h2)/.exec(body)?.[0] ?? ''
    }
    expect(await card(joost)).toContain(`href="/mijn/gedeeld/doelen/${goalId('letters')}"`)
    expect(await card(joost)).toContain(shownGoal)
    expect(await card(fatima)).toContain(`href="/mijn/ontwikkelplan/doelen/${goalId('letters')}"`)
    for (const who of [joost, fatima]) expect(await card(who)).not.toContain('Ik wil een omgevingstafel leiden.')
    const [shared] = await as(fatima).look(
      (tx) =>
        tx<
          { id: string }[]
        >`select id from people.shared where object_id = ${goalId('letters')} and with_person_id = ${joost.id} and ended_at is null`,
    )
    expect(await as(fatima).perform(stopSharing, { shareId: shared!.id })).toMatchObject({ ok: true })
    expect(await card(joost)).toBe('')
    expect(await card(fatima)).toContain('href="/mijn/ontwikkelplan"') // where something can be shown
    expect(
      await as(fatima).perform(share, { kind: 'goal', objectId: goalId('letters'), withPersonId: joost.id, until: null }),
    ).toMatchObject({ ok: true })
  })
})

describe('training (P06)', () => {
  test('either proposes one of the offer or in words, and once; enrolling goes as always, and the state is shown', async () => {
    const id = await talking()
    const [edition] = await house.read(
      (tx) => tx<{ id: string; activityId: string; title: string }[]>`
        select e.id, e.activity_id, a.title from editions.edition_brief e join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
        join editions.edition_tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
        where e.published_at is not null and e.cancelled_at is null and e.completed_at is null and t.starts_at > now() + interval '9 days' and not a.confidential
          and a.state = 'published' and e.audience_units = '{}' and (e.closes_at is null or e.closes_at > now()) and (e.opens_at is null or e.opens_at < now())
          and not exists (select from editions.enrolment n where n.activity_id = e.activity_id and n.person_id = ${fatima.id})
        order by e.id limit 1`,
    )
    const propose = (who: Somebody, activityId: string, training = '') =>
      as(who).perform(proposeTraining, { conversationId: id, activityId, training })
    expect(await propose(joost, edition!.activityId)).toMatchObject({ ok: true })
    expect(await propose(fatima, edition!.activityId)).toMatchObject({ reason: 'proposed-already' })
    expect(await propose(fatima, '', 'Een dag meelopen')).toMatchObject({ ok: true })
    expect(await propose(fatima, crypto.randomUUID())).toMatchObject({ reason: 'no-such-activity' })
    const page = await (await house.browser(fatima)).get(`/gesprekken/${id}`)
    expect(page.body).toContain(`href="/aanbod/${edition!.activityId}"`)
    expect(page.text).toContain('Kies een datum en meld je aan')
    expect((await (await house.browser(joost)).get(`/gesprekken/${id}`)).text).toContain('Kies een datum en meld je collega aan')
    const enrolled = await as(fatima).perform(enrol, { editionId: edition!.id, personId: fatima.id })
    expect(enrolled).toMatchObject({ ok: true })
    for (const who of [fatima, joost]) expect((await view(who, id)).proposals[0]!.enrolment).toMatch(/seated|requested|waiting/)
  })

  test('becomes a request: who enrols from the proposal waits for the manager, and both read in the talk how it ends', async () => {
    const id = await talking(joost, sanne)
    const activity = await house.arrange(async (tx) => {
      const [row] = await tx<{ id: string }[]>`
        insert into catalogue.activity (organisation_id, code, title, learning_form, provider_id, mix, state)
        select ${organisation.id}, 'VOORSTEL', 'Voorgestelde training', 'training', provider_id, 'formal', 'published'
        from catalogue.activity where organisation_id = ${organisation.id} limit 1 returning id`
      return row!.id
    })
    expect(await as(joost).perform(proposeTraining, { conversationId: id, activityId: activity, training: '' })).toMatchObject({ ok: true })
    expect(await as(sanne).perform(proposeTraining, { conversationId: id, activityId: '', training: 'Een dag meelopen' })).toMatchObject({
      ok: true,
    })
    const editionId = crypto.randomUUID()
    await house.arrange(async (tx) => {
      await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, approval, published_at) values (${editionId}, ${organisation.id}, ${activity}, 5, 'manager', now())`
      await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
        values (${organisation.id}, ${editionId}, now() + interval '40 days', now() + interval '40 days 3 hours', 'Zaal')`
    })
    const browser = await house.browser(sanne)
    const page = await browser.get(`/gesprekken/${id}`)
    const way = /href="([^"]+)"[^>]*>Kies een datum en meld je aan/.exec(page.body)![1]!
    expect((await browser.get(way)).body).toContain(`/edities/${editionId}`)
    expect(page.body).toMatch(/href="\/aanbod\?zoek=Een(%20|\+)dag(%20|\+)meelopen"[^>]*>Zoek dit in het aanbod/)
    const asked = await as(sanne).perform(enrol, { editionId, personId: sanne.id })
    const { enrolmentId } = (asked as { value: { enrolmentId: string } }).value
    const reads = () => Promise.all([sanne, joost].map(async (who) => (await view(who, id)).proposals[0]!.enrolment))
    expect(await reads()).toEqual(['requested', 'requested'])
    expect((await waiting(joost, enrolmentId)).map(({ kind }) => kind)).toEqual(['approval'])
    expect(await as(joost).perform(approve, { enrolmentId })).toMatchObject({ ok: true })
    expect(await reads()).toEqual(['seated', 'seated'])
  })
})

describe('nobody else', () => {
  let id = ''
  beforeAll(async () => {
    id = await talking()
    await note(fatima, id, 'Geheim tussen ons')
    await as(fatima).perform(prepare, { conversationId: id, preparation: 'Geheim', shared: true })
    await as(fatima).perform(agree, { conversationId: id, agreement: 'Geheim', who: 'both', dueOn: null })
    await signs(fatima, id, (await view(fatima, id)).fingerprint)
  })

  test('reads it: no colleague, learning adviser, administrator, auditor, or the manager of the manager', async () => {
    const tables = [
      'conversation_step',
      'conversation_item',
      'preparation',
      'conversation_note',
      'agreement',
      'conversation_version',
      'signature',
    ]
    for (const who of [mees, ineke, bram, noor, karel]) {
      expect(await see(who, id)).toBeNull()
      expect((await (await house.browser(who)).get(`/gesprekken/${id}`)).status).toBe(404)
      for (const table of tables)
        expect(await as(who).look((tx) => tx.unsafe(`select 1 from plans.${table} where conversation_id = '${id}'`))).toHaveLength(0)
    }
    for (const table of tables)
      expect(
        (await as(joost).look((tx) => tx.unsafe(`select 1 from plans.${table} where conversation_id = '${id}'`))).length,
      ).toBeGreaterThan(0)
  })

  test('writes in it, and it is not in the log', async () => {
    expect(await note(mees, id, 'Ik ook')).toMatchObject({ reason: 'no-such-conversation' })
    expect(await signs(ineke, id, '')).toMatchObject({ reason: 'no-such-conversation' })
    expect(await house.read((tx) => tx`select 1 from platform.audit_log where object like ${`%${id}%`} and result = 'done'`)).toHaveLength(
      0,
    )
  })

  test('that the manager opened it, is noted for the employee', async () => {
    await (await house.browser(joost)).get(`/gesprekken/${id}`)
    expect(
      await house.read(
        (tx) => tx`select 1 from platform.look where viewer_id = ${joost.id} and subject_id = ${fatima.id} and page = 'conversation'`,
      ),
    ).toHaveLength(1)
  })
})

describe('somebody leaves', () => {
  const lies: Somebody = { ...mees, id: idOf('person/gesprek-lies'), first: 'Lies', last: 'Winterkoning' }
  let id = ''
  beforeAll(async () => {
    await asSuper(async (sql) => {
      await sql`insert into people.person (id, first_name, last_name) values (${lies.id}, ${lies.first}, ${lies.last})`
      await sql`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, manager_id, starts_on)
        values (${organisation.id}, ${lies.id}, 'gesprek-lies', ${unitId(organisation.id, 'VER')}, ${joost.id}, '2020-01-01')`
    })
    id = await talking(joost, lies)
    await note(joost, id, 'Lies Winterkoning wil weg')
    await signs(joost, id, (await view(joost, id)).fingerprint)
    await house.arrange(
      (tx) => tx`update people.employment set ends_on = (now() at time zone 'Europe/Amsterdam')::date - 1 where person_id = ${lies.id}`,
    )
  })

  test('the talk has ended: the manager reads it no more, and nothing waits', async () => {
    expect(await see(joost, id)).toBeNull()
    expect(await note(joost, id, 'nog iets')).toMatchObject({ reason: 'no-such-conversation' })
    expect(await note(lies, id, 'nog iets')).toMatchObject({ reason: 'they-left' })
    expect(await as(joost).look(async (tx) => (await listView(tx, joost.id)).been.some((one) => one.id === id))).toBe(false)
  })

  test('erased, all of it goes', async () => {
    expect(await perform(house.db, system(organisation.id), eraseWhoLeft, { personId: lies.id, reason: 'request' })).toMatchObject({
      ok: true,
    })
    const left = await asSuper(
      (
        sql,
      ) => sql`select (select count(*)::int from plans.conversation where id = ${id}) as talks, (select count(*)::int from plans.conversation_note where conversation_id = ${id}) as notes,
        (select count(*)::int from plans.conversation_version where conversation_id = ${id}) as versions, (select count(*)::int from plans.signature where conversation_id = ${id}) as signatures`,
    )
    expect(left[0]).toEqual({ talks: 0, notes: 0, versions: 0, signatures: 0 })
  })
})

describe('the other is erased', () => {
  const made = (key: string, last: string): Somebody => ({ ...mees, id: idOf(`person/${key}`), number: key, first: 'Wout', last })
  const [boss, worker] = [made('gesprek-baas', 'Roodborst'), made('gesprek-werker', 'Koolmees')]

  test('whom it is about keeps the signed record, without the name and the own notes of the other', async () => {
    await asSuper(async (sql) => {
      for (const one of [boss, worker]) {
        await sql`insert into people.person (id, first_name, last_name) values (${one.id}, ${one.first}, ${one.last})`
        await sql`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, manager_id, starts_on)
          values (${organisation.id}, ${one.id}, ${one.number}, ${unitId(organisation.id, 'VER')}, ${one === worker ? boss.id : null}, '2020-01-01')`
      }
    })
    const id = await talking(boss, worker)
    await note(boss, id, 'Wout Roodborst vindt het goed')
    for (const who of [boss, worker]) await signs(who, id, (await view(who, id)).fingerprint)
    await house.arrange(
      (tx) => tx`update people.employment set ends_on = (now() at time zone 'Europe/Amsterdam')::date - 1 where person_id = ${boss.id}`,
    )
    expect(await perform(house.db, system(organisation.id), eraseWhoLeft, { personId: boss.id, reason: 'request' })).toMatchObject({
      ok: true,
    })
    const left = await view(worker, id)
    expect(left).toMatchObject({ other: 'Verwijderd persoon', open: false, notes: [] })
    expect(left.versions).toMatchObject([{ content: { notes: ['Verwijderd persoon vindt het goed'] }, signed: [{}, {}] }])
  })
})

describe('bad input', () => {
  test('keeps what was typed, with a sentence: 31 september, an end before the beginning, too much text', async () => {
    const browser = await house.browser(fatima)
    await browser.get('/gesprekken')
    const form = {
      personId: joost.id,
      template: 'growth',
      day: '31 september 2027',
      from: '10.00',
      until: '11.00',
      place: 'Bij <b>jou</b>',
    }
    const back = await browser.post('/gesprekken', form)
    expect(back.status).toBe(422)
    expect(back.body).toContain('value="31 september 2027"')
    expect(back.body).not.toContain('<b>jou')
    expect((await browser.post('/gesprekken', { ...form, day: today.add({ days: 3 }).toString(), until: '9.00' })).text).toContain(
      'Het einde ligt voor het begin',
    )
    const id = await talking()
    const long = await browser.post(`/gesprekken/${id}/notities`, { notes: 'a'.repeat(100_000) })
    expect([long.status, long.text.includes('hooguit 20000 tekens')]).toEqual([422, true])
    expect(long.body).toContain('a'.repeat(1000))
  })

  test('hostile HTML is text', async () => {
    const id = await talking()
    await note(joost, id, '<script>alert(1)</script><img src=x onerror=alert(2)>')
    await as(joost).perform(agree, { conversationId: id, agreement: '<script>alert(3)</script>', who: 'both', dueOn: null })
    await signs(joost, id, (await view(joost, id)).fingerprint)
    const page = await (await house.browser(fatima)).get(`/gesprekken/${id}`)
    expect(page.body).not.toMatch(/<script>alert|<img src=x/)
    expect(page.body).toContain('&lt;script')
  })
})

test('a manager reads when the last talk was that the two had, alphabetically; another manager reads nothing of it', async () => {
  await talking(joost, mees)
  const rows = (who: Somebody) =>
    as(who).look(
      (tx) =>
        tx<
          { name: string; lastOn: Temporal.PlainDate | null; nextOn: Temporal.PlainDate | null }[]
        >`select name, last_on, next_on from plans.last_talk order by last_name, first_name`,
    )
  const team = await rows(joost)
  expect(team.map((one) => one.name)).toContain('Tim de Groot')
  const began = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').subtract({ hours: 1 }).toPlainDate() // after midnight that was yesterday
  expect(team.find((one) => one.name === 'Mees Smit')!.lastOn!.toString()).toBe(began.toString())
  expect(team.find((one) => one.name === 'Tim de Groot')!.lastOn).toBeNull()
  expect((await rows(karel)).some((one) => one.name === 'Mees Smit')).toBe(false)
})

test('a manager reads that a talk is asked for, until somebody says no', async () => {
  const next = async () => {
    const [row] = await as(joost).look(
      (tx) => tx<{ nextOn: Temporal.PlainDate | null }[]>`select next_on from plans.last_talk where name = 'Sanne Vos'`,
    )
    return row!.nextOn
  }
  expect(await next()).toBeNull()
  const conversationId = await invited(joost, sanne)
  expect(await next()).not.toBeNull()
  await as(sanne).perform(decline(testConfig), { conversationId, reason: 'Ik ben dan vrij.' })
  expect(await next()).toBeNull()
})
