import { layDown } from '#modules/editions/index.ts'
import { system } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { enrolmentId, plans } from './editions.ts'
import { idOf } from './ids.ts'
import { organisation, people } from './people.ts'

const unit = (code: string) => idOf(`unit/${organisation.id}/${code}`)

/** Who stands in for whom, who holds a budget, how many must stay at work, and the requests that wait, asked as the product asks them. */
export async function buildApprovals(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  await tx`insert into people.deputy ${tx([
    { ...between(today, 7, 21), person_id: people.wilma.id, deputy_id: people.kees.id, made_by: people.wilma.id },
    { ...between(today, 30, 44), person_id: people.joost.id, deputy_id: people.sanne.id, made_by: people.joost.id },
  ])}`
  await tx`insert into people.budget_holder ${tx([
    { organisation_id: organisation.id, unit_id: unit('RUI'), person_id: people.sjaak.id, named_by: people.bram.id },
    { organisation_id: organisation.id, unit_id: unit('STA'), person_id: people.wilma.id, named_by: people.bram.id },
  ])}`
  for (const [code, atLeast] of [
    ['VER', 10],
    ['BUR', 1],
    ['GRO', 2],
  ] as const)
    await tx`insert into people.minimum_staffing (organisation_id, unit_id, weekday, people)
      select ${organisation.id}, ${unit(code)}, d, ${atLeast} from generate_series(1, 5) d`
  const act = { tx, actor: system(organisation.id), now: Temporal.Now.instant() }
  for (const plan of plans)
    for (const who of plan.requested ?? [])
      await layDown(act, { enrolmentId: enrolmentId(plan.key, who), personId: people[who].id, asks: ['manager'] })
}

const between = (today: Temporal.PlainDate, from: number, until: number) => ({
  organisation_id: organisation.id,
  from_day: today.add({ days: from }).toString(),
  until_day: today.add({ days: until }).toString(),
})
