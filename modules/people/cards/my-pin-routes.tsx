import type { VNode } from 'preact'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { changePinTellings } from '../card-messages.ts'
import { paths } from '../paths.ts'
import { ChangePin, changePin } from './change-pin.ts'
import { judgeChange } from './judge.ts'
import { myCard } from './views.ts'

/** Another PIN for the own card, on Mijn gegevens. `see` draws that page. Nothing of the form is kept: a hash of a PIN is as good as the PIN. */
export function myPinRoutes(doors: Doors, see: (visit: Visit<unknown, unknown>, again?: Again) => Promise<VNode>): void {
  const { config } = doors.house
  doors.form(paths.changeMyPin, {
    who: 'employee',
    action: 'change-card-pin',
    leavesNoTrace: true,
    body: ChangePin,
    input: async ({ old, pin }, _, { look, perform, caller }) => {
      const card = await look((tx) => myCard(tx, caller.person!.id))
      return { judged: await judgeChange(config, perform, { cardId: card?.id ?? null, old, pin }) }
    },
    perform: changePin(config.baseUrl),
    refusals: changePinTellings,
    then: (_value, _input, t) => ({
      to: `${paths.profile}#kaart`,
      notice: t(
        'Je nieuwe pincode werkt vanaf nu. Waar je verder met je kaart was ingelogd, ben je uitgelogd.',
        'Your new PIN works from now on. Where else you were signed in with your card, you are signed out.',
      ),
    }),
    again: see,
  })
}
