import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import { both, id, words } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf, sayDate, type Lang } from '#platform/words.ts'
import { day } from '../employees/fields.ts'
import { paths } from '../paths.ts'
import { tell } from '../tell.ts'
import { findColleague, type FindRefusal } from './find-colleague.ts'
import { deputyKinds } from './texts.ts'

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
export async function nameDeputy(act: Act, asked: NameDeputy): Promise<Outcome<{ name: string }, NameDeputyRefusal>> {
  const { tx, actor } = act
  if (!(await decidesForOthers(tx, actor.personId!))) return refuse('nothing-to-stand-in-for')
  const made = await makeDeputy(act, { ...asked, forId: actor.personId! })
  if (!made.ok) return made
  await tell(tx, { ...tellingOf(made.value, asked), kind: deputyKinds.named })
  await record(act, 'name-deputy', `person/${made.value.deputyId}`, daysOf(asked))
  return done({ name: made.value.name })
}

export interface MadeDeputy {
  id: string
  deputyId: string
  name: string
  forId: string
  /** The name of whoever is away. */
  of: string
}

/** Writes down that somebody stands in, whoever says so, and tells the rooms above. Nobody is told here. */
export async function makeDeputy(
  act: Act,
  { forId, who, from, until }: NameDeputy & { forId: string },
): Promise<Outcome<MadeDeputy, Exclude<NameDeputyRefusal, 'nothing-to-stand-in-for'>>> {
  const { tx, actor, now } = act
  const found = await findColleague(tx, who)
  if (!found.ok) return found
  const { id: deputyId, name } = found.value
  if (deputyId === forId) return refuse('not-yourself')
  if (Temporal.PlainDate.compare(until, dateOf(now)) < 0) return refuse('days-are-over')
  const [already] = await tx`
    select 1 from people.deputy where organisation_id = platform.organisation() and person_id = ${forId} and deputy_id = ${deputyId}
      and ended_at is null and from_day <= ${until} and until_day >= ${from} limit 1`
  if (already) return refuse('stands-in-already', { name })
  const [made] = await tx<{ id: string; of: string }[]>`
    insert into people.deputy (organisation_id, person_id, deputy_id, from_day, until_day, made_by, made_at)
    values (platform.organisation(), ${forId}, ${deputyId}, ${from}, ${until}, ${actor.personId}, ${now})
    returning id, (select full_name from people.person where id = ${forId}) as of`
  await later(tx, deputiesChanged, { organisationId: actor.organisationId! })
  return done({ id: made!.id, deputyId, name, forId, of: made!.of })
}

/** What the new deputy is told, without its words. */
export const tellingOf = (made: MadeDeputy, { from, until, baseUrl }: NameDeputy) => ({
  event: `deputy/${made.id}/named`,
  personId: made.deputyId,
  values: (lang: Lang) => ({ wie: made.of, vanaf: sayDate(from, lang), tot: sayDate(until, lang), link: baseUrl + paths.start }),
})
export const daysOf = ({ from, until }: NameDeputy) => ({ from: from.toString(), until: until.toString() })

/** Whoever lives above and has something that waits for a deputy, listens. */
export const deputiesChanged = 'editions/deputies-changed'

/** Somebody with a team or a budget, or who stands in for one: a deputy may be away too. */
export async function decidesForOthers(tx: Sql, personId: string): Promise<boolean> {
  const [row] = await tx<{ decides: boolean }[]>`
    select exists (select from people.colleague_brief c where c.organisation_id = platform.organisation() and c.manager_id = ${personId})
        or exists (select from people.budget_holder b where b.organisation_id = platform.organisation() and b.person_id = ${personId} and b.ended_at is null)
        or exists (select from people.deputy d where d.organisation_id = platform.organisation() and d.deputy_id = ${personId} and d.ended_at is null
                   and d.until_day >= (now() at time zone 'Europe/Amsterdam')::date) as decides`
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
