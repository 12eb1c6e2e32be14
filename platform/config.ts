import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dataFolder } from './db/open.ts'
import { Sentence } from './db/sentence.ts'
import type { Config } from './http/house.ts'
import { unseal } from './sealed.ts'

type Env = Record<string, string | undefined>

/** Reads the environment. In production it refuses to go on without a session secret and a base URL; a way to sign in may also stand in the database. */
export async function readConfig(env: Env): Promise<Config> {
  const mode = env['AMBACHT_MODE'] ?? 'demo'
  if (mode !== 'demo' && mode !== 'production') throw new Sentence(`AMBACHT_MODE is ${mode}; it can be demo or production.`)
  const port = Number(env['PORT'] ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Sentence(`PORT is ${env['PORT']}; it must be a number from 0 to 65535.`)
  const oidc = oidcOf(env)
  const smtpUrl = env['SMTP_URL'] ?? null
  if (mode === 'production') refuseUnready(env)
  const secret = env['AMBACHT_SECRET'] ?? (await keptSecret(env))
  return {
    mode,
    demoDatabase: false,
    baseUrl: (env['AMBACHT_BASE_URL'] ?? `http://localhost:${port}`).replace(/\/$/, ''),
    host: env['HOST'] ?? '127.0.0.1',
    port,
    secret,
    dataFolder: dataFolder(env),
    demoFromAnywhere: env['AMBACHT_DEMO_ANYWHERE'] === 'yes',
    smtpUrl,
    mailFrom: env['MAIL_FROM'] ?? 'Ambacht <ambacht@localhost>',
    oidc,
    trustProxy: env['AMBACHT_TRUST_PROXY'] === 'yes',
    textGateway: textGatewayOf(env, secret),
    securityContact: contactOf(env),
  }
}

function refuseUnready(env: Env): void {
  const missing = [
    (env['AMBACHT_SECRET'] ?? '').length >= 32 ? null : 'AMBACHT_SECRET (at least 32 characters, to sign sessions)',
    env['AMBACHT_BASE_URL'] ? null : 'AMBACHT_BASE_URL (the address where people reach it)',
  ].filter((one) => one !== null)
  if (missing.length) throw new Sentence(`In production Ambacht needs ${missing.join('; ')}.`)
}

function oidcOf(env: Env): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_ORGANISATION: organisation } = env
  if (!issuer) return null
  if (!clientId || !clientSecret) throw new Sentence('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it.')
  return { issuer, clientId, clientSecret, organisation: organisation ?? '' }
}

/** The secret may be given sealed with AMBACHT_SECRET (npm run seal -- text-gateway), so that whoever reads the settings alone can't send anything. */
function textGatewayOf(env: Env, serverSecret: string): Config['textGateway'] {
  const { TEXT_GATEWAY_URL: url, TEXT_GATEWAY_SECRET: given, TEXT_GATEWAY_FROM: from = 'Ambacht' } = env
  if (!url) return null
  if (!/^https:\/\/\S+$/.test(url) && !/^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(url))
    throw new Sentence('TEXT_GATEWAY_URL must begin with https://.')
  if (!given) throw new Sentence('TEXT_GATEWAY_URL needs TEXT_GATEWAY_SECRET beside it.')
  const secret = given.startsWith('v1.') ? unseal(serverSecret, 'text-gateway', given) : given
  if (secret === null)
    throw new Sentence('TEXT_GATEWAY_SECRET was sealed with another AMBACHT_SECRET. Seal it again: npm run seal -- text-gateway.')
  return { url, secret, from, body: templateOf(env['TEXT_GATEWAY_BODY']) }
}

function templateOf(body = '{"to":"{to}","from":"{from}","text":"{text}","reference":"{id}"}'): string {
  try {
    JSON.parse(body)
  } catch {
    throw new Sentence('TEXT_GATEWAY_BODY is no JSON. It looks like {"to":"{to}","from":"{from}","text":"{text}","reference":"{id}"}.')
  }
  return body
}

function contactOf(env: Env): string | null {
  const contact = env['AMBACHT_SECURITY_CONTACT']
  if (!contact) return null
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(contact))
    throw new Sentence(`AMBACHT_SECURITY_CONTACT is ${contact}; it must begin with mailto: or https://.`)
  return contact
}

/** In a demo the secret is made once and kept in the data folder, so that a restart keeps everybody signed in. */
async function keptSecret(env: Env): Promise<string> {
  const file = path.join(dataFolder(env), 'secret')
  try {
    return await readFile(file, 'utf8')
  } catch {
    await mkdir(path.dirname(file), { recursive: true })
    const secret = randomBytes(32).toString('base64url')
    await writeFile(file, secret, { mode: 0o600 })
    return secret
  }
}
