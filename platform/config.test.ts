import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const ready = {
  AMBACHT_MODE: 'production',
  AMBACHT_SECRET: 'a secret of thirty-two characters or more',
  AMBACHT_BASE_URL: 'https://leren.example',
}

test('production starts with a secret and a base URL', async () => {
  expect(await readConfig(ready)).toMatchObject({ mode: 'production', baseUrl: 'https://leren.example' })
})

test.each([
  ['without a secret', { ...ready, AMBACHT_SECRET: undefined }, 'AMBACHT_SECRET'],
  ['with a secret that is too short', { ...ready, AMBACHT_SECRET: 'kort' }, 'AMBACHT_SECRET'],
  ['without a base URL', { ...ready, AMBACHT_BASE_URL: undefined }, 'AMBACHT_BASE_URL'],
])('production does not start %s', async (_, env, named) => {
  await expect(readConfig(env)).rejects.toThrow(named)
})

test('half a sign-in service, a mode that is none, and a contact that is no address are named', async () => {
  await expect(readConfig({ ...ready, OIDC_ISSUER: 'https://x.example' })).rejects.toThrow('OIDC_CLIENT_ID')
  await expect(readConfig({ AMBACHT_MODE: 'echt' })).rejects.toThrow('demo or production')
  await expect(readConfig({ ...ready, AMBACHT_SECURITY_CONTACT: 'bel ons' })).rejects.toThrow('mailto:')
})
