import { setTimeout as pause } from 'node:timers/promises'
import { parseCronItems, run } from 'graphile-worker'
import pg from 'pg'
import { openPool } from './db/pool.ts'
import { quiet, tasksOf, type Desk, type Jobs } from './jobs.ts'

/**
 * Starts the worker, and starts it again when it gave up: it does so when the database is lost at the moment that it wants to say how a job
 * ended. Two at a time: the machine has more to do. Jobs that were left locked are freed first, so that they go on now and not after hours;
 * jobs are safe to repeat.
 */
export async function startWorker(desk: Desk, all: Jobs): Promise<{ stop: () => Promise<void> }> {
  let stopped = false
  let runner = await begin(desk, all)
  const kept = (async () => {
    for (;;) {
      await runner.ended
      const next = stopped ? null : await beginAgain(desk, all, () => stopped)
      if (!next) return
      runner = next
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await runner.stop().catch(() => {}) // it may have given up already
      await kept
    },
  }
}

interface Runner {
  stop: () => Promise<void>
  /** When it stopped, or gave up, and its connections are closed. */
  ended: Promise<void>
}

async function begin(desk: Desk, all: Jobs): Promise<Runner> {
  await freeLockedJobs(desk.ownerUrl)
  const pool = openOwnPool(desk.ownerUrl)
  const close = () => Promise.race([pool.end(), pause(patience)])
  try {
    const runner = await run({
      pgPool: pool,
      concurrency: 2,
      pollInterval: 2000,
      noHandleSignals: true,
      taskList: tasksOf(desk, all),
      parsedCronItems: parseCronItems(
        Object.entries(all.rounds).map(([task, { at }]) => ({ task, match: at, options: { backfillPeriod: 0 } })),
      ),
      logger: quiet,
      // Without these nobody waits for the word on how a job ended, and when that can't be said the whole process ends.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    return { stop: () => runner.stop(), ended: runner.promise.catch(() => {}).then(close) }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Connections of our own: those that the worker opens itself it doesn't wait for when it ends, and no longer listens to. A database that stops
 * just then would end the process with an error that nobody hears.
 */
function openOwnPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => {}) // it throws that connection away; whoever needs one asks again
  pool.on('connect', (client) => void client.on('error', () => {})) // its next question fails, which the worker hears
  return pool
}

/** Tries until the database is back. Null when it is told to stop meanwhile. */
async function beginAgain(desk: Desk, all: Jobs, stopped: () => boolean): Promise<Runner | null> {
  for (;;) {
    if (stopped()) return null
    try {
      return await begin(desk, all)
    } catch {
      await pause(patience)
    }
  }
}

/** Milliseconds between two tries, and for a last goodbye. */
const patience = 500

async function freeLockedJobs(ownerUrl: string): Promise<void> {
  const owner = openPool(ownerUrl, 1)
  try {
    await owner`select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`
  } finally {
    await owner.end({ timeout: 1 })
  }
}
