import type { Act } from '#platform/act.ts'
import { both } from '#platform/http/fields.ts'
import type { Job, Work } from '#platform/jobs.ts'
import { done, refuse, tell, type Outcome, type Refused } from '#platform/outcome.ts'
import { takeInTellings } from '../messages.ts'
import { readCompetentNl } from './competentnl.ts'
import type { Delivery, Files } from './delivery.ts'
import { readEsco } from './esco.ts'
import { filesOfZip, NoArchive } from './open.ts'
import type { FrameworkCode } from './rules.ts'
import { takeIn, type TakeInRefusal } from './take-in.ts'

export const readers: Record<FrameworkCode, (files: Files) => Promise<Delivery>> = { esco: readEsco, competentnl: readCompetentNl }

/**
 * Reads what an administrator sent and takes it in. What came of it stands with the intake, and the archive goes. Safe to repeat. What the database
 * can't hold would be so the next time too: that is told, and the next file can be sent.
 */
const takeInSent: Job = async (work, { intakeId }) => {
  const sent = await work.look((tx) => sentOf(tx, intakeId as string))
  if (!sent?.content) return
  let delivery: Delivery
  try {
    delivery = await readers[sent.framework](filesOfZip(sent.content))
  } catch (error) {
    if (!(error instanceof NoArchive)) throw error
    return settle(work, { id: sent.id, state: 'refused', problem: noArchive, problems: [], counts: {} })
  }
  const telling = (progress: number, total: number) => work.perform(tellProgress, { id: sent.id, progress, total }).then(() => {})
  const outcome = await work.perform(takeIn, { ...sent, delivery, tell: telling }).catch((error: { code?: unknown }) => {
    if (!/^(22|23|54)/.test(String(error.code))) throw error // data, a constraint, a limit of PostgreSQL
    return refuse('can-not-be-kept' as const)
  })
  return settle(work, {
    id: sent.id,
    state: outcome.ok ? 'done' : 'refused',
    problem: outcome.ok ? null : inBoth(outcome),
    problems: delivery.problems.slice(0, 10_000),
    counts: outcome.ok ? outcome.value : {},
  })
}

export const jobs = { 'skills/take-in': takeInSent }

const noArchive = both('Dit is geen ZIP-bestand, of het is uitgepakt te groot.', 'This is no ZIP file, or it is too large unpacked.')

const inBoth = ({ reason, details }: Refused<TakeInRefusal>) =>
  both(tell(takeInTellings[reason], 'nl', details), tell(takeInTellings[reason], 'en', details))

interface Sent {
  id: string
  framework: FrameworkCode
  version: string
  confirmed: boolean
  content: Uint8Array | null
}

async function sentOf(tx: Act['tx'], id: string): Promise<Sent | null> {
  const [sent] = await tx<
    Sent[]
  >`select i.id, f.code as framework, i.version, i.confirmed, i.content from skills.intake i join skills.framework f on f.id = i.framework_id
    where i.organisation_id = (select platform.organisation()) and i.id = ${id} and i.state = 'waiting'`
  return sent ?? null
}

interface Settled {
  id: string
  state: 'done' | 'refused'
  problem: string | null
  problems: unknown[]
  counts: object
}

const settle = async (work: Work, settled: Settled): Promise<void> => void (await work.perform(settleIt, settled))

async function settleIt({ tx, now }: Act, { id, state, problem, problems, counts }: Settled): Promise<Outcome<null, never>> {
  await tx`update skills.intake set state = ${state}, problem = ${problem}, problems = ${tx.json(problems as never)}, counts = ${tx.json(counts as never)},
    content = null, ended_at = ${now} where organisation_id = (select platform.organisation()) and id = ${id}`
  return done(null)
}

/** In a transaction of its own: seen from outside while the work goes on. */
async function tellProgress(
  { tx }: Act,
  { id, progress, total }: { id: string; progress: number; total: number },
): Promise<Outcome<null, never>> {
  await tx`update skills.intake set progress = ${progress}, total = ${total} where organisation_id = (select platform.organisation()) and id = ${id}`
  return done(null)
}
