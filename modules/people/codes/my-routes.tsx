import type { VNode } from 'preact'
import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { confirmContactTellings, registerContactTellings } from '../card-messages.ts'
import { paths } from '../paths.ts'
import { ConfirmContact, confirmContact, RegisterContact, registerContact, removeContact, tryContact } from './contacts.ts'

const here = `${paths.profile}#inloggen`
const ofContact = z.object({ contactId: id() })

/** Addresses and numbers of one's own, on Mijn gegevens. `see` draws that page. */
export function contactRoutes(doors: Doors, see: (visit: Visit<unknown, unknown>, again?: Again) => Promise<VNode>): void {
  const { config } = doors.house
  const at = (field: string) => (visit: Visit<unknown, unknown>, again: Again) =>
    see(visit, again.refusal ? { ...again, errors: { [field]: again.refusal }, refusal: undefined } : again)

  doors.form(paths.myContacts, {
    who: 'employee',
    action: 'register-contact',
    body: RegisterContact,
    input: (body, _, { caller }) => ({ ...body, shared: caller.session!.device !== null }),
    perform: registerContact(config),
    refusals: registerContactTellings,
    then: (_value, _input, t) => ({ to: here, notice: t('We stuurden een code. Typ hem hieronder.', 'We sent a code. Type it below.') }),
    again: at('contact'),
  })
  doors.form(paths.confirmContact(':contactId'), {
    who: 'employee',
    action: 'confirm-contact',
    params: ofContact,
    body: ConfirmContact.omit({ contactId: true }),
    input: async ({ code }, { contactId }, { caller, perform }) => {
      const shared = caller.session!.device !== null
      const tried = await perform(tryContact(config), { contactId, code })
      return { contactId, right: tried.ok && tried.value, shared }
    },
    perform: confirmContact(config),
    leavesNoTrace: true,
    refusals: confirmContactTellings,
    then: (_value, _input, t) => ({
      to: here,
      notice: t('Bevestigd. Voortaan kun je hiermee inloggen.', 'Confirmed. From now on you can sign in with it.'),
    }),
    again: at('code'),
  })
  doors.form(paths.removeContact(':contactId'), {
    who: 'employee',
    action: 'remove-contact',
    params: ofContact,
    body: z.object({}),
    input: (_, params) => params,
    perform: removeContact,
    refusals: {},
    then: (_value, _input, t) => ({ to: here, notice: t('Weggehaald.', 'Removed.') }),
  })
}
