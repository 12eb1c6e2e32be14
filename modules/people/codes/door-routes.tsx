import { z } from 'zod'
import { both } from '#platform/http/fields.ts'
import type { Doors } from '#platform/http/doors.ts'
import { useCodeTellings } from '../card-messages.ts'
import { deviceCookie, sessionCookie } from '../identify.ts'
import { paths } from '../paths.ts'
import { safeWay } from '../rules.ts'
import { hashOf } from '../token.ts'
import { askCode, AskCode, knownBrowser } from './ask.ts'
import { AskCodePage, FillCodePage } from './door-page.tsx'
import { codeLimits } from './rules.ts'
import { signInByCode, tryCode } from './use.ts'

/** What ties a code to the browser that asked for it. */
const askCookie = 'code'

/** What says that a code was right in this browser before. Four hundred days: browsers keep no cookie longer (RFC 6265bis, 5.5). */
const knownCookie = { name: 'bekend', maxAge: 400 * 24 * 3600 } as const

/** The answer takes as long for everybody: finding nobody is quicker than sending a code. */
const answersAfter = 300

const digits = both('Typ de zes cijfers van de code.', 'Type the six digits of the code.')
const FillCode = z.object({
  code: z
    .string({ error: digits })
    .trim()
    .regex(/^\d{3}[ -]?\d{3}$/, digits),
})

/** The way in by a code. Nothing of the forms is kept to recognise a repeat: a code works once by itself. */
export function codeDoorRoutes(doors: Doors): void {
  const { config } = doors.house
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.baseUrl.startsWith('https:') } as const
  const demo = config.mode === 'demo' && (!config.smtpUrl || !config.textGateway)

  doors.page(paths.code, {
    who: 'anyone',
    query: z.object({ naar: z.string().max(500).optional() }),
    see: async ({ query }) => <AskCodePage goesTo={safeWay(query.naar)} />,
  })
  doors.form(paths.code, {
    who: 'anyone',
    action: 'ask-sign-in-code',
    body: AskCode,
    input: (body, _, { request }) => ({ ...body, browser: request.cookies[knownCookie.name] ?? '' }),
    perform: askCode(config),
    leavesNoTrace: true,
    answersAfter,
    refusals: {},
    then: () => ({ to: paths.codeFill }),
    also: ({ ask }, { reply }) => void reply.setCookie(askCookie, ask, { ...cookie, path: paths.code, maxAge: codeLimits.minutes * 60 }),
    again: async (_, { errors, typed }) => (
      <AskCodePage goesTo={safeWay(typed['naar'] as string | undefined)} error={errors['contact']} typed={String(typed['contact'] ?? '')} />
    ),
  })

  doors.page(paths.codeFill, { who: 'anyone', see: async () => <FillCodePage demo={demo} /> })
  doors.form(paths.codeFill, {
    who: 'anyone',
    action: 'sign-in-by-code',
    body: FillCode,
    input: async ({ code }, _, { request, caller, perform }) => {
      const ask = hashOf(request.cookies[askCookie] ?? '')
      const tried = await perform(tryCode(config), { ask, code }, { ticket: ask })
      return { right: tried.ok ? tried.value : null, replaces: caller.session?.id }
    },
    perform: signInByCode(config),
    leavesNoTrace: true,
    answersAfter,
    refusals: useCodeTellings,
    then: ({ goesTo }) => ({ to: goesTo }),
    also: ({ token, contactId }, { request, reply }) => {
      reply.setCookie(sessionCookie, token, cookie)
      // A shared device knows nobody.
      if (!request.cookies[deviceCookie])
        reply.setCookie(knownCookie.name, knownBrowser(config, contactId), { ...cookie, path: paths.code, maxAge: knownCookie.maxAge })
      reply.clearCookie(askCookie, { ...cookie, path: paths.code })
    },
    again: async (_, { errors, refusal }) => <FillCodePage demo={demo} error={refusal ?? errors['code']} />,
  })
}
