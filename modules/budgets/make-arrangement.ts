import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, words } from '#platform/http/fields.ts'
import { writtenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { bringParties } from './hold.ts'
import { keepsBurdens, keys } from './rules.ts'

export const MakeArrangement = z
  .object({
    networkId: z.uuid({ error: both('Kies een samenwerkingsverband.', 'Choose a network.') }),
    name: words(120, 'Geef de afspraak een naam.', 'Give the agreement a name.'),
    key: z.enum(keys, { error: both('Kies waarnaar je verdeelt.', 'Choose what you divide by.') }),
    startsOn: writtenDay('Vul de eerste dag in.', 'Fill in the first day.'),
    endsOn: writtenDay('Vul de laatste dag in.', 'Fill in the last day.'),
  })
  .refine(({ startsOn, endsOn }) => Temporal.PlainDate.compare(startsOn, endsOn) <= 0, {
    path: ['endsOn'],
    error: both('De laatste dag ligt voor de eerste.', 'The last day is before the first.'),
  })
  .refine(({ startsOn }) => startsOn.year >= 2000 && startsOn.year < 2190, {
    path: ['startsOn'],
    error: both('Een afspraak begint in 2000 of later.', 'An agreement begins in 2000 or later.'),
  })
  .refine(({ startsOn, endsOn }) => startsOn.until(endsOn, { largestUnit: 'years' }).years < 5, {
    path: ['endsOn'],
    error: both('Een afspraak duurt hooguit vijf jaar.', 'An agreement lasts five years at most.'),
  })
export type MakeArrangement = z.infer<typeof MakeArrangement>
export type MakeArrangementRefusal = 'not-the-coordinator'

/** Partners agree how they share burdens for a period. Kept by the organisation that coordinates the network; all its members share. */
export async function makeArrangement(
  act: Act,
  asked: MakeArrangement,
): Promise<Outcome<{ arrangementId: string }, MakeArrangementRefusal>> {
  const { tx, actor, now } = act
  const [coordinates] = await tx`
    select 1 from people.network_of where organisation_id = (select platform.organisation()) and network_id = ${asked.networkId} and coordinating`
  if (!coordinates || !keepsBurdens(actor)) return refuse('not-the-coordinator')
  const [made] = await tx<{ id: string }[]>`
    insert into budgets.arrangement (organisation_id, network_id, name, key, starts_on, ends_on, made_at, made_by)
    values (platform.organisation(), ${asked.networkId}, ${asked.name}, ${asked.key}, ${asked.startsOn}, ${asked.endsOn}, ${now}, ${actor.personId}) returning id`
  await bringParties(tx, { id: made!.id, networkId: asked.networkId })
  await record(act, 'make-arrangement', `arrangement/${made!.id}`, { key: asked.key })
  return done({ arrangementId: made!.id })
}

export const ofArrangement = z.object({ arrangementId: id() })
