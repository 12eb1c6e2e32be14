import type { Job, Jobs } from '#platform/jobs.ts'
import { done } from '#platform/outcome.ts'
import { record } from '#platform/audit.ts'
import { letGo } from '#platform/privacy/retention.ts'
import { eraseWhoLeft } from './erase.ts'
import { addErasures } from './ledger.ts'
import { overdue } from './views.ts'

/** Every night: what is too old goes, and so does whoever left long ago. */
const retention: Job = async (work) => {
  await work.perform(async (act) => {
    const gone = await letGo(act.tx)
    if (Object.keys(gone).length) await record(act, 'let-go', 'retention', gone)
    return done(gone)
  }, null)
  for (const personId of await work.look(overdue)) await work.perform(eraseWhoLeft, { personId, reason: 'retention' })
  await keepErasures(work, { organisationId: '' })
}

/** Keeps the ids of erased people in a file outside the database, for a copy that is put back later. */
const keepErasures: Job = async ({ look, config }) => {
  const rows = await look(
    (tx) => tx<{ personId: string; organisationId: string }[]>`
    select person_id, organisation_id from platform.erasure where organisation_id = (select platform.organisation())`,
  )
  await addErasures(config.dataFolder, rows)
}

export const privacyJobs: Jobs = {
  jobs: { 'privacy/keep-erasures': keepErasures },
  rounds: { 'privacy/retention': { at: '15 2 * * *', job: retention } },
}
