import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import type { Doors } from '#platform/http/doors.ts'
import { sessionCookie } from './identify.ts'
import { employeeRoutes } from './employees/routes.tsx'
import { signInTellings } from './messages.ts'
import { SignInPage } from './pages.tsx'
import { signInToDemo, signOut } from './sign-in.ts'
import { safeWay } from './rules.ts'

/** Somebody of the demo, as app.ts tells: the world below the rooms is not known here. */
export interface DemoPerson {
  id: string
  organisationId: string
  organisation: string
  name: string
  function: string
  shows: [nl: string, en: string]
}

export function routes(doors: Doors, demo: DemoPerson[]): void {
  const { config } = doors.house
  employeeRoutes(doors)
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.baseUrl.startsWith('https:') } as const

  doors.page('/inloggen', {
    who: 'anyone',
    query: z.object({ naar: z.string().optional() }),
    see: async ({ query, request }) => (
      <SignInPage goesTo={safeWay(query.naar)} demo={demoAllowed(config, request.ip) ? demo : []} />
    ),
  })

  doors.form('/inloggen/demo', {
    who: 'anyone',
    action: 'sign-in',
    body: z.object({ personId: id(), organisationId: id(), naar: z.string().optional() }),
    input: (body) => body,
    where: (_, { request }) => ({ organisationId: demoAllowed(config, request.ip) ? (request.body as { organisationId: string }).organisationId : null }),
    perform: signInToDemo,
    refusals: signInTellings,
    then: (_, input) => ({ to: safeWay(input.naar) }),
    also: ({ token }, { reply }) => reply.setCookie(sessionCookie, token, cookie),
  })

  doors.form('/uitloggen', {
    who: 'signed-in',
    action: 'sign-out',
    body: z.object({}),
    input: (_body, _params, { caller }) => ({ session: caller.session!.id }),
    perform: signOut,
    refusals: {},
    then: (_value, _input, t) => ({ to: '/inloggen', notice: t('Je bent uitgelogd.', 'You are signed out.') }),
    also: (_, { reply }) => reply.clearCookie(sessionCookie, cookie),
  })
}

/** Demo sign-in works in a database made as a demo, on loopback unless explicitly allowed. */
function demoAllowed(config: Doors['house']['config'], ip: string): boolean {
  return config.mode === 'demo' && config.demoDatabase && (config.demoFromAnywhere || ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1')
}
