import { describe, expect, test } from 'vitest'
import { perform } from '#platform/act.ts'
import { openHouse } from '#test/house.ts'
import { people } from '#world/people.ts'
import { endRole } from './roles-end.ts'

const world = openHouse()
const { bram, fatima, marjan, mees, zoe, karel } = people

const grantOf = async (somebody: { id: string }, role: string) =>
  (
    await world.read(
      (tx) =>
        tx<{ id: string }[]>`select id from people.role_grant where person_id = ${somebody.id} and role = ${role} and ended_at is null`,
    )
  )[0]?.id
const signedInAgo = (somebody: { id: string }, minutes: number) =>
  world.arrange(
    (tx) => tx`update people.session set signed_in_at = now() - ${minutes + ' minutes'}::interval where person_id = ${somebody.id}`,
  )

describe('granting a role', () => {
  test('an administrator who just signed in gives a colleague a role, who is told by mail', async () => {
    const browser = await world.browser(bram)
    const page = await browser.get('/beheer/rollen?zoek=benn')
    expect(page.text).toContain('Fatima Bennani')
    const after = await browser.follow(await browser.post('/beheer/rollen', { personId: fatima.id, role: 'coordinator' }))
    expect(after.text).toContain('Je collega krijgt bericht')
    expect(await grantOf(fatima, 'coordinator')).toBeTruthy()
    const [told] = await world.read(
      (tx) => tx`select subject, to_address, body from platform.outbox where person_id = ${fatima.id} and kind = 'role-granted'`,
    )
    expect(told).toMatchObject({ subject: 'Je hebt een nieuwe rol: coördinator', toAddress: 'fatima.bennani@voorbeeldstad.example' })
    expect(told!['body']).toContain('Bram Verhoeven')
    expect(
      await world.read(
        (tx) =>
          tx`select 1 from platform.audit_log where action = 'grant-role' and object = ${'person/' + fatima.id} and actor_id = ${bram.id}`,
      ),
    ).toHaveLength(1)
  })

  test('after ten minutes a new sign-in is asked, and leads back here', async () => {
    const browser = await world.browser(bram)
    await signedInAgo(bram, 11)
    const answer = await browser.post('/beheer/rollen', { personId: mees.id, role: 'auditor' })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Log eerst opnieuw in')
    expect(answer.body).toContain('href="/inloggen?opnieuw=ja&amp;naar=%2Fbeheer%2Frollen"')
    expect(await grantOf(mees, 'auditor')).toBeUndefined()
    const again = await browser.post('/inloggen/demo', {
      personId: bram.id,
      organisationId: (await world.read((tx) => tx`select platform.organisation() as id`))[0]!['id'],
      naar: '/beheer/rollen',
    })
    expect(again.location).toBe('/beheer/rollen')
    await browser.get('/beheer/rollen')
    expect((await browser.post('/beheer/rollen', { personId: mees.id, role: 'auditor' })).status).toBe(303)
  })

  test('nobody gives a role to themselves, and the database would not take it', async () => {
    const browser = await world.browser(bram)
    await browser.get('/beheer/rollen')
    const answer = await browser.post('/beheer/rollen', { personId: bram.id, role: 'coordinator' })
    expect(answer.text).toContain('Je kunt jezelf geen rol geven')
    await expect(
      world.arrange(
        (tx) =>
          tx`insert into people.role_grant (organisation_id, person_id, role, granted_by) values (platform.organisation(), ${bram.id}, 'coordinator', ${bram.id})`,
      ),
    ).rejects.toThrow(/check/)
  })

  test('the same role twice, no role and a stranger each get a sentence', async () => {
    const browser = await world.browser(bram)
    await browser.get('/beheer/rollen')
    expect((await browser.post('/beheer/rollen', { personId: marjan.id, role: 'coordinator' })).text).toContain('heeft die rol al')
    expect((await browser.post('/beheer/rollen', { personId: zoe.id, role: '' })).text).toContain('Kies een rol')
    expect((await browser.post('/beheer/rollen', { personId: crypto.randomUUID(), role: 'board' })).text).toContain('werkt hier niet')
  })

  test('only an administrator comes here', async () => {
    for (const somebody of [marjan, karel, zoe]) expect((await (await world.browser(somebody)).get('/beheer/rollen')).status).toBe(403)
  })
})

describe('ending a role', () => {
  test('takes effect at once', async () => {
    const theirs = await world.browser(people.noor)
    const browser = await world.browser(bram)
    await browser.get('/beheer/rollen')
    expect((await browser.post(`/beheer/rollen/${await grantOf(people.noor, 'auditor')}/beeindigen`)).status).toBe(303)
    expect(await grantOf(people.noor, 'auditor')).toBeUndefined()
    expect((await theirs.get('/beheer')).status).toBe(403)
  })

  test('the last administrator stays', async () => {
    const browser = await world.browser(bram)
    await browser.get('/beheer/rollen')
    const answer = await browser.post(`/beheer/rollen/${await grantOf(bram, 'administrator')}/beeindigen`)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Dit is de laatste beheerder')
    await expect(world.arrange((tx) => tx`update people.role_grant set ended_at = now() where role = 'administrator'`)).rejects.toThrow(
      'keeps an administrator',
    )
  })

  test('two administrators who end each other at the same moment leave one', async () => {
    await world.arrange(
      (tx) =>
        tx`insert into people.role_grant (organisation_id, person_id, role) values (platform.organisation(), ${zoe.id}, 'administrator')`,
    )
    const grants = [await grantOf(zoe, 'administrator'), await grantOf(bram, 'administrator')]
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    let arrived = () => {}
    const ended = new Promise<void>((resolve) => (arrived = resolve))
    const first = perform(
      world.db,
      world.as(bram).actor,
      async (act, input: { grantId: string }) => {
        const outcome = await endRole(act, input)
        arrived()
        await held // decided, not yet committed
        return outcome
      },
      { grantId: grants[0]! },
    )
    await ended
    const second = world.as(zoe).perform(endRole, { grantId: grants[1]! })
    await Promise.race([second, somebodyWaits()])
    letGo()
    expect(await first).toMatchObject({ ok: true })
    expect(await second).toMatchObject({ ok: false, reason: 'last-administrator' })
  })
})

/** Resolves when a transaction in this database waits for another. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const [row] =
      await world.db`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    if (row!['n'] > 0) return
  }
}

describe('a role of somebody who works here no longer', () => {
  const leave = (on: string | null) =>
    world.arrange((tx) => tx`update people.employment set ends_on = ${on}::date where person_id = ${marjan.id}`)
  const [yesterday, tomorrow] = [-1, 1].map((days) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days }).toString()) as [
    string,
    string,
  ]
  const told = () =>
    world.read(
      (tx) =>
        tx<
          { personId: string; subject: string; body: string }[]
        >`select person_id, subject, body from platform.outbox where kind = 'role-ended'`,
    )
  const coordinates = async () => {
    if (!(await grantOf(marjan, 'coordinator')))
      await world.arrange(
        (tx) =>
          tx`insert into people.role_grant (organisation_id, person_id, role) values (platform.organisation(), ${marjan.id}, 'coordinator')`,
      )
  }

  test('stays as long as an employment is in force', async () => {
    await coordinates()
    await leave(tomorrow)
    await world.round('people/end-roles-of-leavers')
    expect(await grantOf(marjan, 'coordinator')).toBeTruthy()
    expect(await told()).toHaveLength(0)
  })

  test('ends at night after the last day, once; administrators are told and the log says so', async () => {
    await leave(yesterday)
    await world.round('people/end-roles-of-leavers')
    await world.round('people/end-roles-of-leavers')
    expect(await grantOf(marjan, 'coordinator')).toBeUndefined()
    const messages = await told()
    expect(messages.map(({ personId }) => personId)).toContain(bram.id)
    expect(new Set(messages.map(({ personId }) => personId)).size).toBe(messages.length)
    expect(messages[0]).toMatchObject({
      subject: 'Een rol is gestopt: coördinator',
      body: expect.stringContaining('Marjan de Boer werkt hier niet meer'),
    })
    expect(
      await world.read(
        (tx) =>
          tx`select from platform.audit_log where action = 'end-role' and object = ${'person/' + marjan.id} and actor_kind = 'system'`,
      ),
    ).toHaveLength(1)
  })

  test('does not come back when the person is hired again: it is granted anew', async () => {
    await leave(null)
    await world.round('people/end-roles-of-leavers')
    expect(await grantOf(marjan, 'coordinator')).toBeUndefined()
    const browser = await world.browser(marjan)
    expect((await browser.get('/academie/edities')).status).toBe(403)
    await coordinates()
    expect((await browser.get('/academie/edities')).status).toBe(200)
  })
})
