import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { removeProviderTellings, setProviderTellings } from '../messages.ts'
import { paths } from '../paths.ts'
import { isFresh } from '../rules.ts'
import { ProviderPage } from './page.tsx'
import { isIssuer } from './rules.ts'
import { doesAnswer, removeProvider, SetProvider, setProvider } from './set.ts'
import { providerView } from './views.ts'

const who = 'administrator' as const

/** The field that a refusal is about: its sentence stands there too. */
const fieldOf: Record<string, string> = {
  'secret-needed': 'clientSecret',
  'domain-taken': 'domains',
  'provider-silent': 'issuer',
  'not-over-http': 'issuer',
}

/** The own sign-in service of the organisation. */
export function providerRoutes(doors: Doors): void {
  const { config } = doors.house
  const see = async ({ look, caller }: Visit<unknown, unknown>, again?: Again) => {
    const field = fieldOf[again?.reason ?? '']
    const errors = field ? { [field]: again!.refusal! } : again?.errors
    const fresh = isFresh(caller.session!.signedInAt, Temporal.Now.instant())
    // The secret is not shown again, also not to whoever typed it just now.
    const provider = await look((tx) => providerView(tx, config, caller.organisation!.id))
    return (
      <ProviderPage provider={provider} fresh={fresh} errors={errors} typed={again?.typed} refusal={field ? undefined : again?.refusal} />
    )
  }
  doors.page(paths.provider, { who, see: (visit) => see(visit) })

  doors.form(paths.provider, {
    who,
    action: 'change-identity-provider',
    body: SetProvider,
    input: async (body, _, { caller }) => {
      const { signedInAt } = caller.session!
      const mayAsk = isFresh(signedInAt, Temporal.Now.instant()) && isIssuer(body.issuer, config.mode === 'demo')
      return {
        ...body,
        signedInAt,
        answers: mayAsk && (await doesAnswer({ ...body, clientSecret: body.clientSecret || 'not needed for asking' })),
      }
    },
    perform: setProvider(config),
    refusals: setProviderTellings,
    then: (_value, _input, t) => ({
      to: paths.provider,
      notice: t('Bewaard. Probeer het meteen, in een ander venster.', 'Saved. Try it at once, in another window.'),
    }),
    again: see,
  })

  doors.form(paths.removeProvider, {
    who,
    action: 'remove-identity-provider',
    body: z.object({}),
    input: (_body, _params, { caller }) => ({ signedInAt: caller.session!.signedInAt }),
    perform: removeProvider(config),
    refusals: removeProviderTellings,
    then: (_value, _input, t) => ({ to: paths.provider, notice: t('De inlogdienst is weggehaald.', 'The sign-in service is taken away.') }),
    again: see,
  })
}
