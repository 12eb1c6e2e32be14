import { z } from 'zod'
import { addClient, AddClient, revokeClient } from '#platform/http/clients.ts'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { refuse } from '#platform/outcome.ts'
import { clientTellings, roleTellings } from '../messages.ts'
import { ClientsPage } from '../pages/clients.tsx'
import { paths } from '../paths.ts'
import { isFresh } from '../rules.ts'
import { clients } from '../views/clients.ts'

/** Systems that may use the API. */
export function clientRoutes(doors: Doors): void {
  const { config } = doors.house
  const who = 'administrator' as const
  doors.page(paths.clients, {
    who,
    see: async ({ look, caller }) => <ClientsPage list={await look((tx) => clients(tx, config, caller.person!.id))} />,
  })

  doors.form(paths.clients, {
    who,
    action: 'add-api-client',
    body: AddClient,
    input: (body, _, { caller }) => ({ ...body, signedInAt: caller.session!.signedInAt }),
    // A connection reads and changes what a role would, so it is as hard to give: not from a browser that somebody left open.
    perform: async (act, { signedInAt, ...input }) =>
      isFresh(signedInAt, act.now) ? addClient(config.secret)(act, input) : refuse('sign-in-again'),
    refusals: { 'sign-in-again': roleTellings['sign-in-again'] },
    then: (_value, { name }, t) => ({
      to: paths.clients,
      notice: t(`De koppeling ${name} is gemaakt.`, `The connection ${name} has been made.`),
    }),
    again: async ({ look, caller }, { errors, typed, refusal }) => (
      <ClientsPage list={await look((tx) => clients(tx, config, caller.person!.id))} errors={errors} typed={typed} refusal={refusal} />
    ),
  })

  doors.form(paths.revokeClient(':clientId'), {
    who,
    action: 'revoke-api-client',
    params: z.object({ clientId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: revokeClient,
    refusals: clientTellings,
    then: (_value, _input, t) => ({
      to: paths.clients,
      notice: t('De koppeling heeft geen toegang meer.', 'The connection has no access any more.'),
    }),
  })
}
