import { describe, expect, test } from 'vitest'
import { buildHouse } from '#app.ts'
import { signInToDemo } from './sign-in.ts'
import { openPool } from '#platform/db/pool.ts'
import { testDatabase } from '#test/database.ts'
import { openHouse, testConfig } from '#test/house.ts'
import { perform, system } from '#platform/act.ts'
import { organisation, people } from '#world/people.ts'

const anywhere = openHouse({ demoFromAnywhere: true })
const production = openHouse({ mode: 'production' })
const form = { personId: people.fatima.id, organisationId: organisation.id }

describe('demo sign-in', () => {
  test('from elsewhere only when that was explicitly allowed', async () => {
    const page = await anywhere.house.app.inject({ method: 'GET', url: '/inloggen', remoteAddress: '192.0.2.7' })
    expect(page.body).toContain('Fatima Bennani')
  })

  test('not in production, also not in a database that was made as a demo', async () => {
    const visitor = production.visitor()
    expect((await visitor.get('/inloggen')).text).not.toContain('Fatima')
    await visitor.post('/inloggen/demo', form)
    expect((await visitor.get('/mijn/gegevens')).status).toBe(303)
  })

  test('not in a database that was not made as a demo, whatever the mode', async () => {
    const { appUrl } = await testDatabase()
    const db = openPool(appUrl, 2)
    await db`insert into platform.installation (demo) values (false)`
    expect(await perform(db, system(organisation.id), signInToDemo, form)).toMatchObject({ ok: false, reason: 'no-demo' })
    const house = await buildHouse({ db, config: { ...testConfig, demoDatabase: false }, assets: {}, assetsFolder: '/tmp' })
    expect((await house.app.inject({ method: 'GET', url: '/inloggen' })).body).not.toContain('Fatima')
    await expect(db`update platform.installation set demo = true`).rejects.toThrow('stays what it was made as')
    await house.app.close()
    await db.end()
  })
})
