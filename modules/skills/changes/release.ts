import { z } from 'zod'
import { personFields, tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { maybeWrittenDay } from '#platform/http/written.ts'
import type { Kind } from '#platform/mail/index.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { keepsChanges } from './make.ts'
import { daysToTell, decideDates, type DatesRefusal } from './rules.ts'

export const EnterDates = z.object({ decidedOn: maybeWrittenDay(), advisedOn: maybeWrittenDay() })
export type EnterDates = z.infer<typeof EnterDates> & { changeId: string }
export type EnterDatesRefusal = 'not-a-learning-adviser' | 'no-such-change' | DatesRefusal

/** Told to a manager before the people hear it: the people hear it from their manager first. */
export const changeReleased: Kind = {
  name: 'expected-change',
  when: ['Er verandert iets in het werk van een team: eerst de leidinggevende', 'The work of a team changes: the manager first'],
  fields: [
    ...personFields,
    { name: 'rol', means: ['de rol of het werkveld', 'the role or field of work'], example: ['Medewerker balie', 'Desk clerk'] },
    {
      name: 'dag',
      means: ['vanaf wanneer iedereen het leest', 'from when everybody reads it'],
      example: ['6 december 2026', '6 December 2026'],
    },
  ],
  perActivity: false,
  nl: {
    subject: 'Er verandert iets in het werk van je team',
    body: 'Hallo {voornaam},\n\nEr verandert iets in het werk van je team: {rol}. Er is een besluit en de ondernemingsraad gaf advies. Jij weet het eerst. Vertel het je mensen zelf, en laat daarna bij Verwachte veranderingen weten dat je dat deed. Vanaf {dag} leest iedereen het.\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'Something changes in the work of your team',
    body: 'Hello {voornaam},\n\nSomething changes in the work of your team: {rol}. There is a decision and the works council gave its advice. You know first. Tell your people yourself, and then say under Expected changes that you did. From {dag} everybody reads it.\n\nKind regards,\n{academie} of {organisatie}',
  },
}

interface Held {
  name: string
  releasedAt: Temporal.Instant | null
}

async function hold({ tx }: Act, changeId: string): Promise<Held | null> {
  const [held] = await tx<Held[]>`
    select coalesce(p.name, c.field) as name, c.released_at from skills.change c
    left join skills.profile p on p.organisation_id = c.organisation_id and p.id = c.profile_id
    where c.organisation_id = (select platform.organisation()) and c.id = ${changeId} and c.withdrawn_at is null for update of c`
  return held ?? null
}

/** Enters the date of the decision and of the advice of the works council. With both it is released, and the managers hear. */
export async function enterDates(
  act: Act,
  { changeId, decidedOn, advisedOn }: EnterDates,
): Promise<Outcome<{ released: boolean }, EnterDatesRefusal>> {
  const { tx, actor, now } = act
  if (!keepsChanges(actor)) return refuse('not-a-learning-adviser')
  const held = await hold(act, changeId)
  if (!held) return refuse('no-such-change')
  const decision = decideDates({ released: held.releasedAt !== null, decidedOn, advisedOn }, dateOf(now))
  if (!decision.ok) return decision
  const released = decision.value === 'released'
  await tx`update skills.change set decided_on = ${decidedOn}, advised_on = ${advisedOn}, released_at = ${released ? now : null}
    where organisation_id = (select platform.organisation()) and id = ${changeId}`
  await record(act, released ? 'release-expected-change' : 'date-expected-change', `change/${changeId}`)
  if (released) await askManagers(act, changeId, held.name)
  return done({ released })
}

async function askManagers({ tx, now }: Act, changeId: string, name: string): Promise<void> {
  const managers = await tx<{ id: string }[]>`
    select distinct k.manager_id as id from skills.change_concerns k
    where k.organisation_id = (select platform.organisation()) and k.change_id = ${changeId} and k.manager_id is not null and k.person_id <> k.manager_id`
  await tx`insert into skills.change_told (organisation_id, change_id, manager_id, asked_at)
    select platform.organisation(), ${changeId}, m.id, ${now} from unnest(${managers.map((one) => one.id)}::uuid[]) as m (id)`
  const day = dateOf(now).add({ days: daysToTell })
  for (const { id } of managers)
    await tell(tx, {
      event: `expected-change/${changeId}/${id}`,
      kind: changeReleased,
      personId: id,
      confidential: true, // nobody reads along before the team knows
      values: (lang) => ({ rol: name, dag: sayDay(day, lang) }),
    })
}

export type WithdrawRefusal = 'not-a-learning-adviser' | 'no-such-change'

/** Takes an expected change back, a draft or not: nobody but the learning adviser reads it any more. */
export async function withdrawChange(
  act: Act,
  { changeId }: { changeId: string },
): Promise<Outcome<{ changeId: string }, WithdrawRefusal>> {
  if (!keepsChanges(act.actor)) return refuse('not-a-learning-adviser')
  if (!(await hold(act, changeId))) return refuse('no-such-change')
  await act.tx`update skills.change set withdrawn_at = ${act.now} where organisation_id = (select platform.organisation()) and id = ${changeId}`
  await record(act, 'withdraw-expected-change', `change/${changeId}`)
  return done({ changeId })
}

export type ToldRefusal = 'no-such-change' | 'not-your-people'

/** A manager says to have told the own people; from now on they read it. */
export async function toldTeam(act: Act, { changeId }: { changeId: string }): Promise<Outcome<{ changeId: string }, ToldRefusal>> {
  const { tx, actor, now } = act
  const [change] =
    await tx`select 1 from skills.expected_change where organisation_id = (select platform.organisation()) and id = ${changeId}`
  if (!change) return refuse('no-such-change')
  const [leads] = await tx`
    select 1 from skills.change_concerns k where k.organisation_id = (select platform.organisation()) and k.change_id = ${changeId}
      and k.manager_id = ${actor.personId} and k.person_id <> ${actor.personId} limit 1`
  if (!leads) return refuse('not-your-people')
  await tx`insert into skills.change_told as t (organisation_id, change_id, manager_id, asked_at, told_at)
    values (platform.organisation(), ${changeId}, ${actor.personId}, ${now}, ${now})
    on conflict (change_id, manager_id) do update set told_at = coalesce(t.told_at, excluded.told_at)`
  await record(act, 'tell-expected-change', `change/${changeId}`)
  return done({ changeId })
}
