import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWords } from '#platform/http/fields.ts'
import { maybeWrittenDay, writtenDay } from '#platform/http/written.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { aboutOneself } from './start.ts'
import type { Purpose } from '../instruments/format.ts'
import { keepsInstruments } from '../instruments/take.ts'

export const Ask = z
  .object({
    unitId: z.union([id(), z.literal('')]).default(''),
    personId: z.union([id(), z.literal('')]).default(''),
    fromDay: writtenDay('Vul in vanaf welke dag.', 'Fill in from which day.'),
    untilDay: maybeWrittenDay(),
    note: maybeWords(1000),
  })
  .refine((form) => form.unitId || form.personId, { path: ['unitId'], message: both('Kies wie je vraagt.', 'Choose whom you ask.') })
  .refine((form) => !form.untilDay || Temporal.PlainDate.compare(form.fromDay, form.untilDay) <= 0, {
    path: ['untilDay'],
    message: both('De laatste dag is na de eerste.', 'The last day is after the first.'),
  })
export type Ask = z.infer<typeof Ask> & { instrumentId: string }
export type AskRefusal = 'not-a-keeper' | 'nothing-to-ask' | 'nobody-to-ask'

/**
 * Asks a colleague, or everybody of a unit, to fill in the version that is offered now. Whoever is asked already is not asked twice. It waits on
 * their start page, and they get a message; whether they answer is for themselves.
 */
export async function ask(
  act: Act,
  { instrumentId, unitId, personId, fromDay, untilDay, note }: Ask,
): Promise<Outcome<{ asked: number }, AskRefusal>> {
  const { tx, actor, now } = act
  if (!keepsInstruments(actor)) return refuse('not-a-keeper')
  const [version] = await tx<{ id: string; purpose: Purpose; withdrawn: boolean }[]>`
    select v.id, v.document ->> 'purpose' as purpose, i.withdrawn_at is not null as withdrawn
    from scans.instrument_version v join scans.instrument i on i.organisation_id = v.organisation_id and i.id = v.instrument_id
    where v.organisation_id = (select platform.organisation()) and v.instrument_id = ${instrumentId} and v.published_at is not null order by v.number desc limit 1`
  if (!version || version.withdrawn || !aboutOneself.includes(version.purpose)) return refuse('nothing-to-ask')
  const asked = await tx`
    insert into scans.assignment (organisation_id, version_id, person_id, given_by, note, from_day, until_day, made_at)
    select distinct platform.organisation(), ${version.id}::uuid, c.person_id, ${actor.personId}::uuid, ${note}, ${fromDay}::date, ${untilDay}::date, ${now}::timestamptz
    from people.colleague c
    where c.organisation_id = (select platform.organisation()) and (c.unit_id = ${unitId || null}::uuid or c.person_id = ${personId || null}::uuid)
      and not exists (select from scans.assignment a where a.organisation_id = c.organisation_id and a.version_id = ${version.id} and a.person_id = c.person_id
        and a.withdrawn_at is null and (a.until_day is null or a.until_day >= ${fromDay}))`
  if (!asked.count) return refuse('nobody-to-ask')
  await later(tx, 'scans/tell-asked', { organisationId: actor.organisationId! })
  await record(act, 'ask-scan', `instrument/${instrumentId}`, { asked: asked.count })
  return done({ asked: asked.count })
}
