import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { paths } from '../paths.ts'
import { contactTellings, endContact, endContactTellings, TieContact, tieContact } from './contacts.ts'
import { ProvidersPage } from './pages.tsx'
import { providers } from './views.ts'

/** Who acts for a provider: chosen by the learning adviser. */
export function providerRoutes(doors: Doors): void {
  const page = async ({ look }: Visit<unknown, unknown>, back?: Again) => {
    const values = Object.fromEntries(Object.entries(back?.typed ?? {}).map(([name, value]) => [name, String(value)]))
    return (
      <ProvidersPage providers={await look(providers)} {...(back && { typed: { values, errors: back.errors, refusal: back.refusal } })} />
    )
  }
  doors.page('/academie/aanbieders', { who: 'learning_adviser', see: (visit) => page(visit) })
  doors.form('/academie/aanbieders', {
    who: 'learning_adviser',
    action: 'tie-provider-contact',
    body: TieContact,
    input: (body) => body,
    perform: tieContact(doors.house.config),
    refusals: contactTellings,
    then: (_, input, t) => ({
      to: paths.providers,
      notice: t(`${input.name} krijgt een mail met hoe het werkt.`, `${input.name} gets a mail that says how it works.`),
    }),
    again: page,
  })
  doors.form('/academie/contacten/:providerContactId/beeindigen', {
    who: 'learning_adviser',
    action: 'end-provider-contact',
    params: z.object({ providerContactId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: endContact,
    refusals: endContactTellings,
    then: (_, __, t) => ({
      to: paths.providers,
      notice: t('Deze persoon ziet vanaf nu niets meer.', 'From now on this person sees nothing.'),
    }),
  })
}
