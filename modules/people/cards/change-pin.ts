import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { tell } from '../tell.ts'
import { newPin, twiceTheSame, type CardRefusal, type Judged } from './sign-in.ts'
import { cardKinds } from './texts.ts'

export const ChangePin = z
  .object({
    old: z
      .string({ error: both('Typ je oude pincode.', 'Type your old PIN.') })
      .trim()
      .regex(/^\d{4,8}$/, both('Je oude pincode heeft vier tot acht cijfers.', 'Your old PIN has four to eight digits.')),
    pin: newPin,
    again: z.string().trim(),
  })
  .refine(({ pin, again }) => pin === again, twiceTheSame)
  .refine(({ old, pin }) => old !== pin, {
    path: ['pin'],
    error: both('Dit is je oude pincode. Kies een andere.', 'This is your old PIN. Choose another.'),
  })

/**
 * Another PIN for the own card, by who knows the old one: that was looked at outside of a transaction. Whoever is signed in with the card elsewhere is
 * signed out, because that may be somebody who saw the old PIN; and the person is told.
 */
export const changePin =
  (baseUrl: string) =>
  async (act: Act, { judged }: { judged: Judged }): Promise<Outcome<null, CardRefusal>> => {
    if (!judged.ok) return refuse(judged.reason, judged.left === undefined ? {} : { left: judged.left })
    const { tx, actor, now } = act
    const changed = await tx`
      update people.card set pin_hash = ${judged.newPinHash!}, pin_chosen_at = ${now}, tries = 0
      where organisation_id = (select platform.organisation()) and id = ${judged.card.id} and person_id = ${actor.personId}
        and pin_hash = ${judged.card.pinHash} and ended_at is null and blocked_at is null`
    if (changed.count === 0) return refuse('changed-meanwhile')
    await tx`update people.session set ended_at = ${now}
      where organisation_id = (select platform.organisation()) and card_id = ${judged.card.id} and ended_at is null and token_hash <> ${actor.repeater}`
    await record(act, 'change-card-pin', `person/${actor.personId}`, { cardId: judged.card.id })
    await tell(tx, {
      event: `card/${judged.card.id}/pin/${now.epochMilliseconds}`,
      kind: cardKinds.pinChanged,
      personId: actor.personId!,
      values: () => ({ link: baseUrl + paths.profile }),
    })
    return done(null)
  }
