import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, words } from '#platform/http/fields.ts'
import { writtenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { keepsRounds, readThemes } from './rules.ts'
import { tellMembersOfRound } from './tell.ts'

const whole = (min: number, max: number, nl: string, en: string) =>
  z.coerce
    .number({ error: both(nl, en) })
    .int(both(nl, en))
    .min(min, both(nl, en))
    .max(max, both(nl, en))
const weight = () => whole(0, 10, 'Vul een gewicht van 0 tot en met 10 in.', 'Fill in a weight from 0 to 10.')

export const MakeRound = z
  .object({
    networkId: z.uuid({ error: both('Kies een samenwerkingsverband.', 'Choose a network.') }),
    name: words(120, 'Geef de vraagronde een naam.', 'Give the demand round a name.'),
    closesOn: writtenDay('Vul de laatste dag in.', 'Fill in the last day.'),
    themes: words(5000, 'Noem minstens één thema.', 'Name at least one theme.'),
    groupSize: whole(1, 999, 'Vul in hoe groot een groep is.', 'Fill in how large a group is.'),
    fit: weight(),
    tailoring: weight(),
    schedulable: weight(),
  })
  .refine(({ fit, tailoring, schedulable }) => fit + tailoring + schedulable > 0, {
    path: ['fit'],
    error: both('Minstens één criterium moet meetellen.', 'At least one criterion must count.'),
  })
  .refine(({ themes, groupSize }) => readThemes(themes, groupSize).every(({ name }) => name.length > 0 && name.length <= 120), {
    path: ['themes'],
    error: both('De naam van een thema is hooguit 120 tekens lang.', 'The name of a theme is at most 120 characters long.'),
  })
  .refine(({ themes, groupSize }) => readThemes(themes, groupSize).length <= 60, {
    path: ['themes'],
    error: both('Noem hooguit zestig thema’s.', 'Name sixty themes at most.'),
  })
export type MakeRound = z.infer<typeof MakeRound>
export type MakeRoundRefusal = 'not-the-coordinator' | 'closes-in-the-past'

/** Opens a demand round (M17): the themes, the last day, and how much each criterion counts when offers are scored. The members are told. */
export async function makeRound(act: Act, asked: MakeRound): Promise<Outcome<{ roundId: string }, MakeRoundRefusal>> {
  const { tx, actor, now } = act
  const [coordinates] = await tx`
    select 1 from people.network_of where organisation_id = (select platform.organisation()) and network_id = ${asked.networkId} and coordinating`
  if (!coordinates || !keepsRounds(actor)) return refuse('not-the-coordinator')
  if (Temporal.PlainDate.compare(asked.closesOn, dateOf(now)) < 0) return refuse('closes-in-the-past')
  const [made] = await tx<{ id: string }[]>`
    insert into catalogue.round (organisation_id, network_id, name, closes_on, weight_fit, weight_tailoring, weight_schedulable, made_at, made_by)
    values (platform.organisation(), ${asked.networkId}, ${asked.name}, ${asked.closesOn}, ${asked.fit}, ${asked.tailoring}, ${asked.schedulable}, ${now}, ${actor.personId})
    returning id`
  for (const [n, theme] of readThemes(asked.themes, asked.groupSize).entries())
    await tx`insert into catalogue.round_theme (organisation_id, network_id, round_id, name, group_size, position)
      values (platform.organisation(), ${asked.networkId}, ${made!.id}, ${theme.name}, ${theme.groupSize}, ${n + 1})`
  await record(act, 'make-demand-round', `round/${made!.id}`)
  await tellMembersOfRound(act, made!.id, asked.networkId)
  return done({ roundId: made!.id })
}
