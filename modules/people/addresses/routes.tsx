import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { confirmAddressTellings, confirmBatchTellings } from '../messages.ts'
import { paths } from '../paths.ts'
import { providerOf } from '../providers/known.ts'
import { isFresh } from '../rules.ts'
import { hashOf } from '../token.ts'
import { confirmAddress, confirmBatch } from './confirm.ts'
import { AddressesPage, ConfirmAddressPage } from './page.tsx'
import { addressToConfirm, batches } from './views.ts'

/** Addresses that changed: confirmed by the person, or by a second administrator. */
export function addressRoutes(doors: Doors): void {
  const { config } = doors.house
  const see = async ({ look, caller }: Visit<unknown, unknown>, refusal?: string) => {
    const [waiting, provider] = await look(
      async (tx) => [await batches(tx, caller.person!.id), await providerOf(tx, config, caller.organisation!.id)] as const,
    )
    return (
      <AddressesPage
        batches={waiting}
        fresh={isFresh(caller.session!.signedInAt, Temporal.Now.instant())}
        provider={provider !== null}
        refusal={refusal}
      />
    )
  }
  doors.page(paths.addresses, { who: 'administrator', see: (visit) => see(visit) })

  doors.form(paths.confirmAddresses(':batchId'), {
    who: 'administrator',
    action: 'confirm-addresses',
    params: z.object({ batchId: id() }),
    body: z.object({}),
    input: (_, { batchId }, { caller }) => ({ batchId, signedInAt: caller.session!.signedInAt }),
    perform: confirmBatch,
    refusals: confirmBatchTellings,
    then: ({ confirmed }, _, t) => ({
      to: paths.addresses,
      notice:
        confirmed === 1
          ? t('Het adres is bevestigd.', 'The address is confirmed.')
          : t(`${confirmed} adressen zijn bevestigd.`, `${confirmed} addresses are confirmed.`),
    }),
    again: (visit, { refusal }) => see(visit, refusal),
  })

  doors.page(paths.confirmAddress + '/:secret', {
    who: 'anyone',
    params: z.object({ secret: z.string().max(100) }),
    see: async ({ params, look }) => (
      <ConfirmAddressPage
        secret={params.secret}
        becomes={await look((tx) => addressToConfirm(tx, params.secret), { ticket: hashOf(params.secret) })}
      />
    ),
  })
  doors.form(paths.confirmAddress, {
    who: 'anyone',
    action: 'confirm-address',
    body: z.object({ secret: z.string().max(100) }),
    input: (body) => body,
    where: (_, { request }) => ({ ticket: hashOf(String((request.body as Record<string, unknown>)['secret'])) }),
    perform: confirmAddress,
    refusals: confirmAddressTellings,
    then: (_value, _input, t) => ({
      to: paths.signIn,
      notice: t('Je nieuwe adres is bevestigd. Log er voortaan mee in.', 'Your new address is confirmed. Sign in with it from now on.'),
    }),
    again: async () => <ConfirmAddressPage secret="" becomes={null} />,
  })
}
