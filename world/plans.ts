import type { Sql } from '#platform/db/pool.ts'
import { activityId } from './catalogue.ts'
import { idOf } from './ids.ts'
import { organisation, people } from './people.ts'

const { fatima, joost, mees, omar } = people
export const planId = idOf('plan/fatima')
export const goalId = (key: 'letters' | 'table' | 'tm') => idOf(`goal/fatima/${key}`)

/** The development plan of Fatima: two goals, one reached, steps of all three kinds, a thought, something that changed, and a goal that Joost may see. */
export async function buildPlans(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  await tx`select set_config('app.person', ${fatima.id}, true)` // a plan is written by its owner
  const at = (days: number) => today.subtract({ days }).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '10:15' }).toInstant()
  const own = { organisation_id: organisation.id, person_id: fatima.id }
  const made = (days: number) => ({ made_at: at(days), changed_at: at(days) })
  await tx`insert into plans.plan ${tx({
    ...own,
    id: planId,
    why: 'Ik wil lastige bouwplannen zelf begeleiden, van het eerste gesprek tot het besluit.',
    ...made(120),
  })}`
  const goal = (key: 'letters' | 'table' | 'tm', what: string, days: number, more: object = {}) =>
    tx`insert into plans.goal ${tx({ ...own, id: goalId(key), plan_id: planId, what, state_on: today.subtract({ days }).toString(), ...made(days), ...more } as never)}`
  await goal('letters', 'Ik wil brieven schrijven die inwoners begrijpen.', 120, { by_day: today.add({ days: 90 }).toString() })
  await goal('table', 'Ik wil een omgevingstafel leiden.', 60)
  await goal('tm', 'Ik wil mijn mail op een dag leeg hebben.', 100, { state: 'done', state_on: today.subtract({ days: 20 }).toString() })
  await addSteps(tx, today, at)
  await tx`
    update plans.goal set what = 'Ik wil brieven schrijven die inwoners meteen begrijpen.',
      notice = 'Inwoners bellen minder vaak om te vragen wat er staat.', changed_at = ${at(40)} where id = ${goalId('letters')}`
  await tx`insert into plans.reflection ${tx({
    ...own,
    plan_id: planId,
    goal_id: goalId('letters'),
    prompt: 'single',
    words: 'De brief aan de buren was te lang. De volgende keer begin ik met wat er verandert, en pas daarna waarom.',
    written_at: at(12),
  })}`
  await tx`insert into people.shared ${tx({
    organisation_id: organisation.id,
    owner_id: fatima.id,
    kind: 'goal',
    object_id: goalId('letters'),
    with_person_id: joost.id,
    shared_at: at(10),
    until: today.add({ days: 60 }).toString(),
  })}`
  await tx`select set_config('app.person', '', true)`
}

async function addSteps(tx: Sql, today: Temporal.PlainDate, at: (days: number) => Temporal.Instant): Promise<void> {
  const step = (key: 'letters' | 'table', what: string, kind: string, more: Record<string, string>) =>
    tx`insert into plans.step ${tx({
      organisation_id: organisation.id,
      person_id: fatima.id,
      plan_id: planId,
      goal_id: goalId(key),
      what,
      kind,
      state_on: today.subtract({ days: 60 }).toString(),
      made_at: at(60),
      changed_at: at(60),
      ...more,
    } as never)}`
  await step('letters', 'Elke week een oude brief herschrijven', 'work', {})
  await step('letters', 'Mees leest mijn concept mee', 'others', {
    with_person_id: mees.id,
    state: 'done',
    state_on: today.subtract({ days: 30 }).toString(),
  })
  await step('letters', 'Schrijven op taalniveau B1', 'formal', { activity_id: activityId('B1', organisation.id) })
  await step('table', 'Een keer meekijken bij Omar', 'others', { with_person_id: omar.id })
  await step('table', 'Oefensessie Omgevingstafel', 'formal', { activity_id: activityId('OMG-TAFEL', organisation.id) })
}
