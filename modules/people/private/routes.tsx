import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { confirmPrivateTellings, registerPrivateTellings } from '../messages.ts'
import { paths } from '../paths.ts'
import { hashOf } from '../token.ts'
import { ConfirmPrivatePage } from './page.tsx'
import { confirmPrivate, RegisterPrivate, registerPrivate, removePrivate } from './register.ts'
import type { VNode } from 'preact'

/** The private address: given on Mijn gegevens, confirmed from the address itself. `see` draws Mijn gegevens. */
export function privateRoutes(doors: Doors, see: (visit: Visit<unknown, unknown>, again?: Again) => Promise<VNode>): void {
  doors.form(paths.myPrivateAddress, {
    who: 'employee',
    action: 'register-private-address',
    body: RegisterPrivate,
    input: (body) => body,
    perform: registerPrivate(doors.house.config),
    refusals: registerPrivateTellings,
    then: (_value, _input, t) => ({
      to: `${paths.profile}#prive-adres`,
      notice: t('Kijk in je privémail en bevestig het adres.', 'Look in your private mail and confirm the address.'),
    }),
    again: (visit, again) => see(visit, again.refusal ? { ...again, errors: { email: again.refusal }, refusal: undefined } : again),
  })
  doors.form(paths.endPrivateAddress, {
    who: 'employee',
    action: 'remove-private-address',
    body: z.object({}),
    input: () => ({}),
    perform: removePrivate,
    refusals: {},
    then: (_value, _input, t) => ({ to: paths.profile, notice: t('Je privéadres is weg.', 'Your private address is gone.') }),
  })
  doors.page(paths.confirmPrivate + '/:secret', {
    who: 'anyone',
    params: z.object({ secret: z.string().max(100) }),
    see: async ({ params }) => <ConfirmPrivatePage secret={params.secret} />,
  })
  doors.form(paths.confirmPrivate, {
    who: 'anyone',
    action: 'confirm-private-address',
    body: z.object({ secret: z.string().max(100) }),
    input: (body) => body,
    where: (_, { request }) => ({ ticket: hashOf(String((request.body as Record<string, unknown>)['secret'])) }),
    perform: confirmPrivate,
    refusals: confirmPrivateTellings,
    then: (_value, _input, t) => ({ to: paths.signIn, notice: t('Je privéadres is bevestigd.', 'Your private address is confirmed.') }),
    again: async (_, { refusal }) => <ConfirmPrivatePage secret="" refusal={refusal} />,
  })
}
