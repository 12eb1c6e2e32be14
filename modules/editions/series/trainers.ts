import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { trainerOf } from '../results/trainer.ts'

export interface SeriesTrainer {
  /** As it was typed: what the proposal says. */
  name: string
  trainerId: string | null
  trainerName: string
}

/** Who can give a series: one on each line, or behind a comma. A colleague is recognised by name or e-mail address. */
export async function trainersOf(act: Pick<Act, 'tx'>, typed: string): Promise<Outcome<SeriesTrainer[], 'which-trainer'>> {
  const names = [...new Set(typed.split(/[\n,;]/).map((name) => name.trim()))].filter(Boolean)
  const found: SeriesTrainer[] = []
  for (const name of names) {
    const trainer = await trainerOf(act, name)
    if (!trainer.ok) return trainer
    found.push({ name, ...trainer.value })
  }
  return done(found)
}

/** When these trainers teach already, over a period. */
export async function teaching(
  tx: Sql,
  trainers: readonly SeriesTrainer[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<{ trainer: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant }[]> {
  if (trainers.length === 0) return []
  return tx`
    select x.name as trainer, s.starts_at, s.ends_at
    from unnest(${trainers.map((one) => one.name)}::text[], ${trainers.map((one) => one.trainerId)}::uuid[], ${trainers.map((one) => one.trainerName)}::text[]) as x (name, id, typed)
    join editions.session s on s.organisation_id = (select platform.organisation()) and editions.trainer_key(s.trainer_id, s.trainer_name) = editions.trainer_key(x.id, x.typed)
    join editions.edition e on e.organisation_id = s.organisation_id and e.id = s.edition_id and e.cancelled_at is null
    where s.ends_at > ${from.toString()}::timestamp at time zone 'Europe/Amsterdam' and s.starts_at < ${until.toString()}::timestamp at time zone 'Europe/Amsterdam'`
}
