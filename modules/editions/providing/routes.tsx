import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { fileKind, takeAlong } from '#platform/http/take-along.ts'
import { column } from '#platform/files/index.ts'
import { dateOf } from '#platform/words.ts'
import { guestTellings, withdrawTellings } from '../messages.ts'
import { paths } from '../paths.ts'
import { ProvidedEditionPage, ProvidedPage } from './pages.tsx'
import { providerAddsGuest, ProviderAddsGuest, providerWithdraws, ProviderWithdraws } from './update-list.ts'
import { providedEdition, providedEditions } from './views.ts'

const ofEdition = z.object({ editionId: id() })
type OfEdition = Visit<z.infer<typeof ofEdition>, unknown>

/** The doors of who acts for a provider: own editions and nothing else. */
export function providingRoutes(doors: Doors): void {
  doors.page('/aanbieder', {
    who: 'provider',
    see: async ({ look, caller }) => <ProvidedPage editions={await look((tx) => providedEditions(tx, caller.actor))} />,
  })
  const page = async ({ look, caller, params }: OfEdition, back?: Again) => {
    const edition = await look((tx) => providedEdition(tx, caller.actor, params.editionId))
    return (
      edition && (
        <ProvidedEditionPage edition={edition} filled={filledAgain(back)} certificates={`/aanbieder/edities/${edition.id}/certificaten`} />
      )
    )
  }
  doors.page('/aanbieder/edities/:editionId', { who: 'provider', params: ofEdition, see: (visit) => page(visit) })
  listDoors(doors, page)
  listFile(doors)
}

function listDoors(doors: Doors, page: (visit: OfEdition, back?: Again) => Promise<ReturnType<typeof ProvidedEditionPage> | null>): void {
  doors.form('/aanbieder/edities/:editionId/afmelden', {
    who: 'provider',
    action: 'provider-withdraws',
    params: ofEdition,
    body: ProviderWithdraws.omit({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: providerWithdraws,
    refusals: withdrawTellings,
    then: ({ editionId, promoted }, _, t) => ({
      to: paths.providerEdition(editionId),
      notice:
        t('Afgemeld. Deze persoon krijgt bericht.', 'Withdrawn. This person is told.') +
        (promoted ? ' ' + t('De volgende van de wachtlijst heeft nu een plaats.', 'The next of the waiting list now has a seat.') : ''),
    }),
    again: page,
  })
  doors.form('/aanbieder/edities/:editionId/gasten', {
    who: 'provider',
    action: 'provider-adds-guest',
    params: ofEdition,
    body: ProviderAddsGuest.omit({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: providerAddsGuest,
    refusals: guestTellings,
    then: ({ editionId }, input, t) => ({
      to: paths.providerEdition(editionId),
      notice: t(`${input.name} krijgt bericht.`, `${input.name} is told.`),
    }),
    again: page,
  })
}

function listFile(doors: Doors): void {
  doors.page('/aanbieder/edities/:editionId/deelnemers.:kind', {
    who: 'provider',
    params: ofEdition.extend({ kind: fileKind }),
    see: async ({ look, caller, params, reply, t }) => {
      const edition = await look((tx) => providedEdition(tx, caller.actor, params.editionId))
      if (!edition) return null
      const table = {
        title: t('Deelnemers', 'Participants'),
        columns: [column.text(t('Naam', 'Name'))],
        rows: edition.participants.map((one) => [one.name]),
      }
      return takeAlong(reply, table, params.kind, `deelnemers-${edition.startsAt ? dateOf(edition.startsAt) : 'zonder-datum'}`, caller.lang)
    },
  })
}
