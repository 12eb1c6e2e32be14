import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { sayDate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { isFresh } from '../rules.ts'
import { tell } from '../tell.ts'
import { daysOf, decidesForOthers, deputiesChanged, makeDeputy, tellingOf, type NameDeputy, type NameDeputyRefusal } from './name-deputy.ts'
import { deputyKinds } from './texts.ts'

/** Who may say who stands in for somebody who can't: whoever fell ill names nobody. */
const mayName = ({ actor }: Act) => actor.roles.includes('learning_adviser') || actor.roles.includes('administrator')

export type NameDeputyFor = NameDeputy & { forId: string; signedInAt: Temporal.Instant }
export type NameDeputyForRefusal =
  Exclude<NameDeputyRefusal, 'nothing-to-stand-in-for'> | 'not-yours-to-name' | 'sign-in-again' | 'decides-for-nobody' | 'not-to-yourself'

/**
 * A learning adviser or administrator says who stands in for somebody who is away without having said so. Deciding for others is power, so it wants a
 * fresh sign-in and is never given to oneself, as a role is; both are told. No reason is asked (rule 2).
 */
export async function nameDeputyFor(
  act: Act,
  { forId, signedInAt, ...asked }: NameDeputyFor,
): Promise<Outcome<{ name: string; of: string }, NameDeputyForRefusal>> {
  const { tx, actor, now } = act
  if (!mayName(act)) return refuse('not-yours-to-name')
  if (!isFresh(signedInAt, now)) return refuse('sign-in-again')
  if (!(await decidesForOthers(tx, forId))) return refuse('decides-for-nobody')
  const made = await makeDeputy(act, { ...asked, forId })
  if (!made.ok) return made
  const { deputyId, name, of } = made.value
  if (deputyId === actor.personId) return refuse('not-to-yourself')
  const by = await nameOf(act)
  const telling = tellingOf(made.value, asked)
  await tell(tx, { ...telling, kind: deputyKinds.namedByOther, values: (lang) => ({ ...telling.values(lang), door: by }) })
  await tell(tx, {
    event: `deputy/${made.value.id}/for-you`,
    kind: deputyKinds.hasDeputy,
    personId: forId,
    values: (lang) => ({ ...telling.values(lang), wie: name, door: by, link: asked.baseUrl + paths.deputy }),
  })
  await record(act, 'name-deputy', `person/${deputyId}`, { ...daysOf(asked), for: forId })
  return done({ name, of })
}

/** Ends it before its last day, for whoever is away. Both are told. */
export async function endDeputyFor(
  act: Act,
  { forId, deputyId: id }: { forId: string; deputyId: string },
): Promise<Outcome<null, 'no-such-deputy'>> {
  const { tx, actor, now } = act
  if (!mayName(act)) return refuse('no-such-deputy')
  const [ended] = await tx<{ deputyId: string; deputy: string; of: string; until: Temporal.PlainDate }[]>`
    update people.deputy d set ended_at = ${now} from people.person p, people.person q
    where d.organisation_id = platform.organisation() and d.id = ${id} and d.person_id = ${forId} and d.ended_at is null
      and p.id = d.person_id and q.id = d.deputy_id
    returning d.deputy_id, q.full_name as deputy, p.full_name as of, d.until_day as until`
  if (!ended) return refuse('no-such-deputy')
  const by = await nameOf(act)
  for (const personId of [forId, ended.deputyId])
    await tell(tx, {
      event: `deputy/${id}/stopped/${personId}`,
      kind: deputyKinds.stopped,
      personId,
      values: (lang) => ({ wie: ended.of, waarnemer: ended.deputy, door: by, tot: sayDate(ended.until, lang) }),
    })
  await record(act, 'end-deputy', `person/${ended.deputyId}`, { for: forId })
  await later(tx, deputiesChanged, { organisationId: actor.organisationId! })
  return done(null)
}

async function nameOf({ tx, actor }: Act): Promise<string> {
  const [row] = await tx<{ name: string }[]>`select full_name as name from people.person where id = ${actor.personId}`
  return row!.name
}
