import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { later } from '#platform/later.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Sql } from '#platform/db/pool.ts'
import { holdEdition } from '../facts.ts'
import { resultPaths } from '../results/paths.ts'
import { removedSessions, tellEdition, type TellEdition } from './facts.ts'
import { trainerNews, type ToldTrainer, type TrainedSession, type TrainerNews } from './rules.ts'
import { calendarsFor, neutralSubject, valuesOf } from './words.ts'
import { trainerKinds as kinds } from './texts/edition-kinds.ts'

/** After any change of sessions or of the edition: whoever teaches there hears what is new. Ten changes before the job runs are one job. */
export async function tellTrainersLater(act: Act, edition: { organisationId: string; id: string }): Promise<void> {
  await later(
    act.tx,
    'editions/tell-trainers',
    { organisationId: edition.organisationId, editionId: edition.id },
    { key: `trainers/${edition.id}` },
  )
}

/**
 * Tells the trainers of an edition what is new for them, with what updates their agenda. The edition is held and what was told is written
 * down in the same transaction, so that nothing is told twice and nothing is skipped.
 */
export const tellTrainers =
  (config: Config) =>
  async (act: Act, { editionId }: { editionId: string }): Promise<Outcome<null, never>> => {
    const held = await holdEdition(act.tx, editionId)
    const edition = held && (await tellEdition(act.tx, editionId))
    if (!edition) return done(null)
    const live = held.published && !held.cancelled ? await trained(act, editionId) : []
    const known = [...edition.sessions, ...(await removedSessions(act.tx, editionId))]
    for (const news of trainerNews(live, await toldAbout(act.tx, act.now, editionId))) {
      await tellOne(act, config, edition, known, news)
      await writeDown(act, editionId, news)
    }
    return done(null)
  }

/** Sessions that are not over, with their trainers. */
function trained({ tx, now }: Act, editionId: string): Promise<TrainedSession[]> {
  return tx<TrainedSession[]>`
    select id as session_id, trainer_id, revision from editions.session
    where organisation_id = (select platform.organisation()) and edition_id = ${editionId} and ends_at > ${now} order by starts_at, id`
}

/** What was told about sessions that are not over: of the past nobody has to hear. */
function toldAbout(tx: Sql, now: Temporal.Instant, editionId: string): Promise<ToldTrainer[]> {
  return tx<ToldTrainer[]>`
    select t.session_id, t.person_id, t.revision, t.sequence, t.gone from editions.trainer_told t
    where t.organisation_id = (select platform.organisation()) and t.edition_id = ${editionId}
      and not exists (select from editions.session s where s.organisation_id = t.organisation_id and s.id = t.session_id and s.ends_at <= ${now})
    order by t.session_id, t.person_id`
}

const kindOf = { invited: kinds.trainerInvited, changed: kinds.trainerChanged, cancelled: kinds.trainerCancelled }

async function tellOne(
  { tx, now }: Act,
  config: Config,
  edition: TellEdition,
  known: TellEdition['sessions'],
  { personId, news, sessions }: TrainerNews,
): Promise<void> {
  const about = sessions.flatMap(({ sessionId, sequence }) =>
    known.filter((one) => one.id === sessionId).map((one) => ({ ...one, revision: sequence })),
  )
  if (about.length === 0) return
  await tell(tx, {
    event: `trainer/${about[0]!.id}/${about[0]!.revision}/${news}/${personId}`,
    kind: kindOf[news],
    personId,
    activityId: edition.activityId,
    values: (lang) => ({
      ...valuesOf({ ...edition, sessions: about }, lang, config.baseUrl + resultPaths.lessons),
      reden: edition.cancelReason ?? '',
    }),
    inSubject: neutralSubject(edition),
    confidential: edition.confidential,
    attach: calendarsFor({ config, edition, method: news === 'cancelled' ? 'CANCEL' : 'REQUEST', changes: 1, stamp: now, sessions: about }),
  })
}

async function writeDown({ tx, now }: Act, editionId: string, { personId, news, sessions }: TrainerNews): Promise<void> {
  for (const { sessionId, revision, sequence } of sessions)
    await tx`
      insert into editions.trainer_told (organisation_id, session_id, person_id, edition_id, revision, sequence, gone, told_at)
      values (platform.organisation(), ${sessionId}, ${personId}, ${editionId}, ${revision}, ${sequence}, ${news === 'cancelled'}, ${now})
      on conflict (session_id, person_id) do update set revision = excluded.revision, sequence = excluded.sequence, gone = excluded.gone, told_at = excluded.told_at`
}
