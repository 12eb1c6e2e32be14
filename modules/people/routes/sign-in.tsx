import { z } from 'zod'
import { recordRefusal } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { tell } from '#platform/outcome.ts'
import { deviceOf } from '../devices/views.ts'
import { deviceCookie, langOf, sessionCookie } from '../identify.ts'
import { askLink, AskLink, canMail } from '../mail-link-ask.ts'
import { useLink } from '../mail-link-use.ts'
import { linkTellings, providerTellings, signInTellings } from '../messages.ts'
import { claimsOf, signInFromProvider } from '../oidc-finish.ts'
import { errandCookie, readErrand, startErrand } from '../oidc-start.ts'
import { LinkAskedPage, UseLinkPage } from '../pages/mail-link.tsx'
import { SignInPage } from '../pages/sign-in.tsx'
import { paths } from '../paths.ts'
import { allProviders, providerOf } from '../providers/known.ts'
import { chosen } from '../providers/rules.ts'
import type { DemoPerson } from '../routes.tsx'
import { safeWay } from '../rules.ts'
import { signInToDemo, signOut } from '../sign-in.ts'
import { hashOf } from '../token.ts'

type AnyVisit = Visit<unknown, unknown>
type More = Partial<Parameters<typeof SignInPage>[0]>
type SeePage = (visit: AnyVisit, more: More) => Promise<ReturnType<typeof SignInPage>>
type Cookie = { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean }

/** All ways in and the way out. */
export function signInRoutes(doors: Doors, demo: DemoPerson[]): void {
  const cookie: Cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: doors.house.config.baseUrl.startsWith('https:') }
  const seePage: SeePage = (visit, more) => signInPage(doors.house.config, demo, visit, more)
  keepLanguage(doors, cookie)
  signInDoor(doors, seePage)
  demoDoor(doors, cookie)
  askLinkDoors(doors, seePage)
  useLinkDoors(doors, cookie, seePage)
  providerDoors(doors, cookie, seePage)
  signOutDoor(doors, cookie)
}

async function signInPage(config: Doors['house']['config'], demo: DemoPerson[], { request, caller, look }: AnyVisit, more: More) {
  const cookieOfDevice = request.cookies[deviceCookie]
  const [providers, device] = await look(
    async (tx) => [await allProviders(tx, config), await deviceOf(tx, cookieOfDevice ? hashOf(cookieOfDevice) : null)] as const,
  )
  const provider = caller.organisation
    ? (providers.find((one) => one.organisationId === caller.organisation!.id) ?? null)
    : chosen(providers, undefined)
  return (
    <SignInPage
      goesTo="/"
      demo={demoAllowed(config, request.ip) ? demo : []}
      provider={provider}
      providers={providers.length}
      mail={canMail(config)}
      device={device?.name}
      {...more}
    />
  )
}

/** A language chosen in an address is kept for a year. */
function keepLanguage(doors: Doors, cookie: Cookie): void {
  doors.house.app.addHook('onRequest', async (request, reply) => {
    const asked = (request.query as Record<string, unknown> | undefined)?.['taal']
    const lang = asked === undefined ? null : langOf(request)
    if (lang) reply.setCookie('taal', lang, { ...cookie, maxAge: 365 * 24 * 3600 })
  })
}

function signInDoor(doors: Doors, seePage: SeePage): void {
  doors.page(paths.signIn, {
    who: 'anyone',
    query: z.object({ naar: z.string().optional(), opnieuw: z.literal('ja').optional(), klaar: z.literal('ja').optional() }),
    see: async (visit) =>
      seePage(visit, {
        goesTo: safeWay(visit.query.naar),
        again: visit.query.opnieuw === 'ja',
        timedOut: visit.query.klaar === 'ja' && !visit.caller.session,
      }),
  })
}

function demoDoor(doors: Doors, cookie: Cookie): void {
  const { config } = doors.house
  doors.form(paths.demoSignIn, {
    who: 'anyone',
    action: 'sign-in',
    body: z.object({ personId: id(), organisationId: id(), naar: z.string().optional() }),
    input: (body, _, { caller }) => ({ ...body, replaces: caller.session?.id }),
    where: (_, { request }) => ({
      organisationId: demoAllowed(config, request.ip) ? (request.body as { organisationId: string }).organisationId : null,
    }),
    perform: signInToDemo,
    refusals: signInTellings,
    then: (_, input) => ({ to: safeWay(input.naar) }),
    also: ({ token }, { reply }) => reply.setCookie(sessionCookie, token, cookie),
  })
}

function askLinkDoors(doors: Doors, seePage: SeePage): void {
  const { config } = doors.house
  doors.form(paths.mailLink, {
    who: 'anyone',
    action: 'ask-sign-in-link',
    body: AskLink,
    input: (body) => body,
    perform: askLink(config),
    answersAfter: 300, // to make a link takes longer than to find nobody
    refusals: {},
    then: ({ slug, goesTo }) => ({
      to: slug === null ? paths.mailLink : `${paths.mailLink}?${new URLSearchParams({ bij: slug, naar: goesTo })}`,
    }),
    again: async (visit, { errors, typed }) =>
      seePage(visit, { error: errors['email'], typed: String(typed['email'] ?? ''), goesTo: safeWay(typed['naar'] as string | undefined) }),
  })

  doors.page(paths.mailLink, {
    who: 'anyone',
    query: z.object({ bij: z.string().max(200).optional(), naar: z.string().max(500).optional() }),
    see: async ({ query, look }) => {
      const provider = query.bij === undefined ? null : chosen(await look((tx) => allProviders(tx, config)), query.bij)
      return (
        <LinkAskedPage
          demo={config.mode === 'demo' && !config.smtpUrl}
          mail={canMail(config)}
          provider={provider}
          goesTo={safeWay(query.naar)}
        />
      )
    },
  })
}

function useLinkDoors(doors: Doors, cookie: Cookie, seePage: SeePage): void {
  doors.page(paths.mailLink + '/:secret', {
    who: 'anyone',
    params: z.object({ secret: z.string().max(100) }),
    see: async ({ params }) => <UseLinkPage secret={params.secret} />,
  })

  doors.form(paths.mailLinkUse, {
    who: 'anyone',
    action: 'sign-in',
    body: z.object({ secret: z.string().max(100) }),
    input: (body, _, { caller }) => ({ ...body, replaces: caller.session?.id }),
    where: (_, { request }) => ({ ticket: hashOf(String((request.body as Record<string, unknown>)['secret'])) }),
    perform: useLink(doors.house.config),
    refusals: linkTellings,
    then: (value) => ({ to: value.goesTo }),
    also: ({ token }, { reply }) => reply.setCookie(sessionCookie, token, cookie),
    again: async (visit, { refusal }) => seePage(visit, { refusal }),
  })
}

function signOutDoor(doors: Doors, cookie: Cookie): void {
  doors.form(paths.signOut, {
    who: 'own-record',
    action: 'sign-out',
    body: z.object({}),
    input: (_body, _params, { caller }) => ({ session: caller.session!.id }),
    perform: signOut,
    refusals: {},
    then: (_value, _input, t) => ({ to: paths.signIn, notice: t('Je bent uitgelogd.', 'You are signed out.') }),
    also: (_, { reply }) => reply.clearCookie(sessionCookie, cookie),
  })
}

/** To an organisation's identity provider and back. */
function providerDoors(doors: Doors, cookie: Cookie, seePage: SeePage): void {
  const { config, db } = doors.house
  const refused = async (visit: AnyVisit, reason: keyof typeof providerTellings, goesTo = '/') => {
    await recordRefusal(db, visit.caller.actor, 'sign-in', paths.oidcBack, reason)
    visit.reply.code(providerTellings[reason].status)
    return seePage(visit, { refusal: tell(providerTellings[reason], visit.caller.lang), goesTo })
  }

  doors.page(paths.oidc, {
    who: 'anyone',
    query: z.object({ bij: z.string().max(200).optional(), naar: z.string().optional(), opnieuw: z.literal('ja').optional() }),
    see: async (visit) => {
      const { query, reply, look } = visit
      const goesTo = safeWay(query.naar)
      const provider = chosen(await look((tx) => allProviders(tx, config)), query.bij)
      if (!provider) return seePage(visit, { goesTo }) // the address tells which, or there is none
      const errand = await startErrand(config, provider, { goesTo, again: query.opnieuw === 'ja' }).catch(() => null)
      if (!errand) return refused(visit, 'provider-away', goesTo)
      reply.setCookie(errandCookie, errand.cookie, { ...cookie, path: paths.oidc, maxAge: 600 })
      return { to: errand.to }
    },
  })

  const comeBack = async (visit: AnyVisit) => {
    const { request, reply, caller, perform, look } = visit
    const errand = readErrand(request.cookies[errandCookie], config.secret)
    reply.clearCookie(errandCookie, { ...cookie, path: paths.oidc })
    const provider = errand && (await look((tx) => providerOf(tx, config, errand.organisationId)))
    const claims = await claimsOf(config, provider, new URL(config.baseUrl + request.url), errand)
    if (!claims.ok) return refused(visit, claims.reason, errand?.goesTo)
    const signedIn = await perform(
      signInFromProvider,
      { claims: claims.value, replaces: caller.session?.id },
      { organisationId: provider!.organisationId },
    )
    if (!signedIn.ok) return refused(visit, signedIn.reason)
    reply.setCookie(sessionCookie, signedIn.value.token, cookie)
    return { to: errand!.goesTo }
  }
  doors.page(paths.oidcBack, { who: 'anyone', see: comeBack })
  doors.page(paths.oidcBackFrom(':slug'), { who: 'anyone', see: comeBack })
}

/** Demo sign-in works in a database made as a demo, on loopback unless explicitly allowed. */
function demoAllowed(config: Doors['house']['config'], ip: string): boolean {
  return (
    config.mode === 'demo' &&
    config.demoDatabase &&
    (config.demoFromAnywhere || ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1')
  )
}
