import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, words } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { day } from '../employees/fields.ts'
import { paths } from '../paths.ts'
import { tell } from '../tell.ts'
import { findColleague, type FindRefusal } from './find-colleague.ts'
import { deputyNamed } from './texts.ts'

export const NameDeputy = z
  .object({
    who: words(120, 'Vul in wie er voor je waarneemt.', 'Fill in who stands in for you.'),
    from: day('Vul de eerste dag in.', 'Fill in the first day.'),
    until: day('Vul de laatste dag in.', 'Fill in the last day.'),
  })
  .refine(({ from, until }) => Temporal.PlainDate.compare(from, until) <= 0, {
    path: ['until'],
    message: both('De laatste dag ligt voor de eerste dag.', 'The last day lies before the first day.'),
  })
export type NameDeputy = z.infer<typeof NameDeputy> & { baseUrl: string }
export type NameDeputyRefusal = FindRefusal | 'nothing-to-stand-in-for' | 'not-yourself' | 'days-are-over' | 'stands-in-already'

/** Somebody who decides for others says who stands in, from a day up to and including another. No reason is asked (rule 2). */
export async function nameDeputy(
  act: Act,
  { who, from, until, baseUrl }: NameDeputy,
): Promise<Outcome<{ name: string }, NameDeputyRefusal>> {
  const { tx, actor, now } = act
  if (!(await decidesForOthers(act))) return refuse('nothing-to-stand-in-for')
  const found = await findColleague(tx, who)
  if (!found.ok) return found
  if (found.value.id === actor.personId) return refuse('not-yourself')
  if (Temporal.PlainDate.compare(until, dateOf(now)) < 0) return refuse('days-are-over')
  const [already] = await tx`
    select 1 from people.deputy where organisation_id = platform.organisation() and person_id = ${actor.personId} and deputy_id = ${found.value.id}
      and ended_at is null and from_day <= ${until} and until_day >= ${from} limit 1`
  if (already) return refuse('stands-in-already', { name: found.value.name })
  const [made] = await tx<{ id: string; by: string }[]>`
    insert into people.deputy (organisation_id, person_id, deputy_id, from_day, until_day, made_by, made_at)
    values (platform.organisation(), ${actor.personId}, ${found.value.id}, ${from}, ${until}, ${actor.personId}, ${now})
    returning id, (select full_name from people.person where id = ${actor.personId}) as by`
  await tell(tx, {
    event: `deputy/${made!.id}/named`,
    kind: deputyNamed,
    personId: found.value.id,
    values: (lang) => ({ wie: made!.by, vanaf: sayDate(from, lang), tot: sayDate(until, lang), link: baseUrl + paths.start }),
  })
  await record(act, 'name-deputy', `person/${found.value.id}`, { from: from.toString(), until: until.toString() })
  await later(tx, deputiesChanged, { organisationId: actor.organisationId! })
  return done({ name: found.value.name })
}

/** Whoever lives above and has something that waits for a deputy, listens. */
const deputiesChanged = 'editions/deputies-changed'

/** Somebody with a team or a budget, or who stands in for one: a deputy may be away too. */
async function decidesForOthers({ tx, actor }: Act): Promise<boolean> {
  const [row] = await tx<{ decides: boolean }[]>`
    select exists (select from people.colleague c where c.organisation_id = platform.organisation() and c.manager_id = ${actor.personId})
        or exists (select from people.budget_holder b where b.organisation_id = platform.organisation() and b.person_id = ${actor.personId} and b.ended_at is null)
        or exists (select from people.deputy d where d.organisation_id = platform.organisation() and d.deputy_id = ${actor.personId} and d.ended_at is null
                   and d.until_day >= current_date) as decides`
  return row!.decides
}

export const EndDeputy = z.object({ deputyId: id() })

/** Ends it before its last day. Only whoever named the deputy. */
export async function endDeputy(act: Act, { deputyId }: { deputyId: string }): Promise<Outcome<null, 'no-such-deputy'>> {
  const { tx, actor, now } = act
  const [ended] = await tx<{ deputyId: string }[]>`
    update people.deputy set ended_at = ${now} where organisation_id = platform.organisation() and id = ${deputyId}
      and person_id = ${actor.personId} and ended_at is null returning deputy_id`
  if (!ended) return refuse('no-such-deputy')
  await record(act, 'end-deputy', `person/${ended.deputyId}`)
  await later(tx, deputiesChanged, { organisationId: actor.organisationId! })
  return done(null)
}
