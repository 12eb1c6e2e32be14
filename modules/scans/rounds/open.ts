import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, words } from '#platform/http/fields.ts'
import { maybeWrittenDay, writtenDay } from '#platform/http/written.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Purpose } from '../instruments/format.ts'
import { keepsInstruments } from '../instruments/take.ts'
import { decideRound, type RoundRefusal } from './rules.ts'

const daysInOrder = (...days: (Temporal.PlainDate | null)[]) =>
  days.every((day, n) => !n || !day || !days[n - 1] || Temporal.PlainDate.compare(days[n - 1]!, day) <= 0)

interface RoundDays {
  opensOn: Temporal.PlainDate
  closesOn: Temporal.PlainDate
  againOpensOn: Temporal.PlainDate | null
  againClosesOn: Temporal.PlainDate | null
}

/** Holds a form to the order of its days. */
export const inOrder = <Form extends z.ZodType<RoundDays>>(form: Form) =>
  form
    .refine(({ opensOn, closesOn }) => daysInOrder(opensOn, closesOn), {
      path: ['closesOn'],
      message: both('De laatste dag is na de eerste.', 'The last day is after the first.'),
    })
    .refine(
      ({ closesOn, againOpensOn, againClosesOn }) =>
        !againOpensOn || (daysInOrder(againOpensOn, againClosesOn) && Temporal.PlainDate.compare(closesOn, againOpensOn) < 0),
      {
        path: ['againOpensOn'],
        message: both(
          'Het tweede moment begint na het eerste, en eindigt na zijn begin.',
          'The second moment begins after the first, and ends after its beginning.',
        ),
      },
    )
    .refine(({ againOpensOn, againClosesOn }) => !againOpensOn === !againClosesOn, {
      path: ['againClosesOn'],
      message: both(
        'Vul van het tweede moment de eerste en de laatste dag in.',
        'Fill in the first and the last day of the second moment.',
      ),
    })

export const OpenRound = inOrder(
  z.object({
    name: words(160, 'Geef de meting een naam.', 'Give the measurement a name.'),
    instrumentId: z.uuid(both('Kies een instrument.', 'Choose an instrument.')),
    unitId: z.uuid(both('Kies een afdeling.', 'Choose a unit.')),
    opensOn: writtenDay('Vul de eerste dag in.', 'Fill in the first day.'),
    closesOn: writtenDay('Vul de laatste dag in.', 'Fill in the last day.'),
    againOpensOn: maybeWrittenDay(),
    againClosesOn: maybeWrittenDay(),
  }),
)
export type OpenRound = z.infer<typeof OpenRound>

/** The same for a group that another room knows, such as the participants of an edition. */
export type RoundFor = Omit<OpenRound, 'unitId'> & { personIds: string[] }

/** Asks everybody of a unit. */
export async function openRound(act: Act, { unitId, ...round }: OpenRound): Promise<Outcome<{ roundId: string }, RoundRefusal>> {
  if (!keepsInstruments(act.actor)) return refuse('not-a-keeper')
  const people = await act.tx<{ personId: string }[]>`
    select distinct person_id from people.colleague where organisation_id = (select platform.organisation()) and unit_id = ${unitId}`
  return openRoundFor(act, { ...round, personIds: people.map((one) => one.personId) })
}

/**
 * Asks a group the same version, once or at two moments. A survey becomes anonymous, and nothing of it is anybody’s; of an effect each keeps the own
 * result, and only what changed for the group is kept beside it. Whoever calls decides that the actor may ask this group.
 */
export async function openRoundFor(
  act: Act,
  { personIds, instrumentId, ...round }: RoundFor,
): Promise<Outcome<{ roundId: string }, RoundRefusal>> {
  const { tx, actor, now } = act
  // The instrument is locked: two rounds at once would each see no other.
  const [version] = await tx<{ id: string; purpose: Purpose; busy: boolean; minimum: number }[]>`
    select v.id, v.document ->> 'purpose' as purpose,
      (select greatest(5, coalesce((o.settings ->> 'smallGroup')::int, 5)) from people.organisation o where o.id = i.organisation_id) as minimum, exists (
      select from scans.round r join scans.assignment a on a.organisation_id = r.organisation_id and a.round_id = r.id
        join scans.instrument_version w on w.organisation_id = r.organisation_id and w.id = r.version_id
      where r.organisation_id = i.organisation_id and w.instrument_id = i.id and r.closed_at is null and a.person_id = any(${personIds}::uuid[])) as busy
    from scans.instrument i
    join lateral (select * from scans.instrument_version v where v.organisation_id = i.organisation_id and v.instrument_id = i.id and v.published_at is not null
                  order by v.number desc limit 1) v on true
    where i.organisation_id = (select platform.organisation()) and i.id = ${instrumentId} and i.withdrawn_at is null for update of i`
  const twice = round.againOpensOn !== null
  const fits = version && (twice ? version.purpose === 'self' : version.purpose === 'survey')
  const decision = decideRound({
    published: !!fits,
    people: new Set(personIds).size,
    busy: version?.busy ?? false,
    minimum: version?.minimum ?? 5,
  })
  if (!decision.ok) return decision
  const [made] = await tx<{ id: string }[]>`
    insert into scans.round (organisation_id, version_id, kind, name, opens_on, closes_on, again_opens_on, again_closes_on, minimum, made_at)
    values (platform.organisation(), ${version!.id}, ${twice ? 'effect' : 'survey'}, ${round.name}, ${round.opensOn}, ${round.closesOn}, ${round.againOpensOn}, ${round.againClosesOn}, ${version!.minimum}, ${now})
    returning id`
  await tx`
    insert into scans.assignment (organisation_id, version_id, person_id, given_by, round_id, moment, from_day, until_day, made_at)
    select platform.organisation(), ${version!.id}::uuid, p, ${actor.personId}::uuid, ${made!.id}::uuid, m.moment, m.from_day, m.until_day, ${now}::timestamptz
    from (select distinct p from unnest(${personIds}::uuid[]) p) people
    cross join (values (1, ${round.opensOn}::date, ${round.closesOn}::date), (2, ${round.againOpensOn}::date, ${round.againClosesOn}::date)) as m (moment, from_day, until_day)
    where m.from_day is not null`
  await later(tx, 'scans/tell-asked', { organisationId: actor.organisationId! })
  await record(act, 'open-round', `round/${made!.id}`, { people: new Set(personIds).size })
  return done({ roundId: made!.id })
}
