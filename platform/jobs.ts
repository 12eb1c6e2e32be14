import { Logger, runOnce, type TaskList } from 'graphile-worker'
import { look, perform, system, type UseCase } from './act.ts'
import type { Database, Sql } from './db/pool.ts'
import type { Config } from './http/house.ts'
import { withoutValues } from './faults.ts'
import { calm } from './http/traffic.ts'
import type { Payload } from './later.ts'
import type { Outcome } from './outcome.ts'

/** What a job works with: it runs as the system, within the walls of the organisation in its payload. */
export interface Work {
  db: Database
  config: Config
  look: <View>(view: (tx: Sql) => Promise<View>) => Promise<View>
  perform: <Input, Value, Reason extends string>(useCase: UseCase<Input, Value, Reason>, input: Input) => Promise<Outcome<Value, Reason>>
}

/** A job does something later through the room's own use cases. It may run twice, so it must be safe to repeat; throwing means: try again. */
export type Job = (work: Work, payload: Payload) => Promise<void>

/** A job that comes round for every organisation by itself. */
export interface Round {
  /** Cron pattern in UTC: minute hour day month weekday. */
  at: string
  job: Job
}

export interface Jobs {
  /** Named 'room/what'. */
  jobs: Record<string, Job>
  /** Named 'room/what'. */
  rounds: Record<string, Round>
}

/** What jobs are done with. */
export interface Desk {
  ownerUrl: string
  db: Database
  config: Config
}

/** Does all jobs that wait, and comes back: for tests and commands. */
export async function doJobs(desk: Desk, all: Jobs): Promise<void> {
  await runOnce({
    connectionString: desk.ownerUrl,
    concurrency: 1,
    maxPoolSize: 2,
    noHandleSignals: true,
    taskList: tasksOf(desk, all),
    logger: quiet,
  })
}

/** Runs one round for every organisation now. */
export async function goRound(desk: Desk, round: Round): Promise<void> {
  const list = await organisations(desk.db)
  for (const organisationId of list) await round.job(workIn(desk, organisationId), { organisationId })
}

/** The jobs and rounds as the queue calls them. */
export function tasksOf(desk: Desk, { jobs, rounds }: Jobs): TaskList {
  const tasks: TaskList = {}
  for (const [name, job] of Object.entries(jobs)) {
    tasks[name] = async (payload) => {
      await calm() // people first
      await quietly(job(workIn(desk, (payload as Payload).organisationId), payload as Payload))
    }
  }
  for (const [name, round] of Object.entries(rounds)) tasks[name] = () => quietly(goRound(desk, round))
  return tasks
}

/** The queue keeps the words of a fault with the job: they may quote no address and no value of a column. */
async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    const { message, stack } = error as Error
    throw Object.assign(new Error(withoutValues(message ?? String(error))), { stack: withoutValues(stack ?? '') })
  }
}

function workIn({ db, config }: Desk, organisationId: string): Work {
  const actor = system(organisationId)
  return {
    db,
    config,
    look: (view) => look(db, actor, view),
    perform: (useCase, input) => perform(db, actor, useCase, input),
  }
}

async function organisations(db: Database): Promise<string[]> {
  return (await db.begin('read only', async (tx) => {
    await tx`select set_config('app.listing', 'organisations', true)`
    const rows = await tx<{ id: string }[]>`select id from people.organisation order by made_at, id`
    return rows.map((row) => row.id)
  })) as string[]
}

// A failing job is reported once, with the name of the task and not its payload.
export const quiet = new Logger(() => (level, message) => {
  if (level === 'error') console.error(`job: ${message.split('\n')[0]?.replace(/[^\s@]+@[^\s@]+/g, '…@…')}`)
})
