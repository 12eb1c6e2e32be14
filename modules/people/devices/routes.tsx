import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { deviceCookie, sessionCookie } from '../identify.ts'
import { deviceTellings } from '../card-messages.ts'
import { paths } from '../paths.ts'
import { DevicesPage } from './page.tsx'
import { revokeDevice, shareDevice, ShareDevice } from './share.ts'
import { sharedDevices } from './views.ts'

const who = 'administrator' as const

/** Shared devices: marking this one, and no longer sharing one. */
export function deviceRoutes(doors: Doors): void {
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: doors.house.config.baseUrl.startsWith('https:') } as const
  const see = async ({ look }: Visit<unknown, unknown>, again?: Again) => <DevicesPage devices={await look(sharedDevices)} again={again} />

  doors.page(paths.devices, { who, see: (visit) => see(visit) })
  doors.form(paths.devices, {
    who,
    action: 'share-device',
    body: ShareDevice,
    input: (body, _, { caller }) => ({ ...body, session: caller.session!.id }),
    perform: shareDevice,
    refusals: {},
    then: (_value, { name }, t) => ({
      to: paths.signIn,
      notice: t(`${name} is nu een gedeeld toestel.`, `${name} is now a shared device.`),
    }),
    also: ({ token }, { reply }) => {
      // Four hundred days: browsers keep no cookie longer (RFC 6265bis, 5.5).
      reply.setCookie(deviceCookie, token, { ...cookie, maxAge: 400 * 24 * 3600 })
      reply.clearCookie(sessionCookie, cookie)
    },
    again: see,
  })
  doors.form(paths.revokeDevice(':deviceId'), {
    who,
    action: 'revoke-device',
    params: z.object({ deviceId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: revokeDevice,
    refusals: deviceTellings,
    then: (_value, _input, t) => ({
      to: paths.devices,
      notice: t('Dit toestel is geen gedeeld toestel meer.', 'This device is no longer shared.'),
    }),
    again: see,
  })

  // A touch on a shared device: the request itself is what counts. Whoever is signed out already hears so.
  doors.page(paths.touch, {
    who: 'anyone',
    see: async ({ caller, reply }) => {
      await reply
        .code(caller.session ? 204 : 401)
        .header('cache-control', 'no-store')
        .send()
      return null
    },
  })
}
