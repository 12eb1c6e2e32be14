import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Act } from '#platform/act.ts'
import type { Jobs, Work } from '#platform/jobs.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { root } from '#platform/root.ts'
import { minimumOf, relationsEach, restraint } from '../rules.ts'
import type { Relation } from '../model/strongest.ts'
import { historiesSql, smallGroupOf } from './facts.ts'
import type { Task } from './worker.ts'

export const jobs: Jobs = {
  jobs: {},
  rounds: { 'advice/compute': { at: '40 1 * * *', job: (work) => compute(work) } },
}

/** Computes what goes together in the offer of one organisation, from what its own people follow, and replaces what was known. Safe to repeat. */
export async function compute(work: Work): Promise<void> {
  const task = await work.look(async (tx): Promise<Task> => {
    const minimum = minimumOf(await smallGroupOf(tx))
    const rows = await historiesSql(tx)
    return { list: rows.map((row) => ({ ...row, time: 0 })), keep: { restraint, minimum, each: relationsEach } }
  })
  await work.perform(keepRelations, { relations: await relationsIn(task), minimum: task.keep.minimum })
}

async function relationsIn(task: Task): Promise<Relation[]> {
  // The thread runs the sources themselves: Node reads TypeScript, and the bundle has no file for it.
  const worker = new Worker(path.join(root, 'modules/advice/computing/worker.ts'), { workerData: task })
  const [relations] = (await once(worker, 'message')) as [Relation[]]
  return relations
}

/** Two nights at once: the second waits, and its result stays. What was taken out of the offer meanwhile has no relations. */
async function keepRelations(act: Act, { relations, minimum }: { relations: Relation[]; minimum: number }): Promise<Outcome<null, never>> {
  const { tx, now } = act
  await tx`select pg_advisory_xact_lock(hashtextextended('advice/' || platform.organisation()::text, 0))`
  await tx`delete from advice.item_relation where organisation_id = (select platform.organisation())`
  const column = <K extends keyof Relation>(name: K) => relations.map((one) => one[name])
  await tx`
    insert into advice.item_relation (organisation_id, from_activity_id, to_activity_id, weight, people, computed_at)
    select platform.organisation(), r.f, r.t, r.weight, r.people, ${now}
    from unnest(${column('from')}::uuid[], ${column('to')}::uuid[], ${column('weight')}::real[], ${column('people')}::int[]) as r (f, t, weight, people)
    join catalogue.activity a on a.organisation_id = (select platform.organisation()) and a.id = r.f
    join catalogue.activity b on b.organisation_id = (select platform.organisation()) and b.id = r.t`
  await keepChoices(act, minimum)
  return done(null)
}

/** What people with one function follow, from the minimum up; who switched that source off does not count. At most fifteen of each function. */
async function keepChoices({ tx, now }: Act, minimum: number): Promise<void> {
  await tx`delete from advice.function_choice where organisation_id = (select platform.organisation())`
  await tx`select set_config('app.computing_relations', 'yes', true)`
  await tx`
    insert into advice.function_choice (organisation_id, function_id, activity_id, people, share, computed_at)
    select platform.organisation(), c.function_id, c.activity_id, c.people, c.people::real / c.of_all, ${now}
    from (
      select w.function_id, h.activity_id, count(*)::int as people, w.of_all, row_number() over (partition by w.function_id order by count(*) desc, h.activity_id) as place
      from advice.working_as w
      join advice.followed h on h.organisation_id = w.organisation_id and h.person_id = w.person_id
      where w.organisation_id = (select platform.organisation())
        and not exists (select from advice.source_off o where o.organisation_id = w.organisation_id and o.person_id = w.person_id and o.source = 'function' and o.on_at is null)
      group by w.function_id, h.activity_id, w.of_all having count(*) >= ${minimum}) c
    where c.place <= 15`
}
