import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { tellEdition, tellEnrolment, type TellEdition, type TellSession } from './facts.ts'
import { tellAtHome } from './away.ts'
import { calendarsFor, neutralSubject, valuesOf } from './words.ts'
import { editionKinds as kinds } from './texts/edition-kinds.ts'

export interface TellSessionInput {
  sessionId: string
}

/** Tells everybody with a seat that a session changed, came or went, with what updates the agenda. One row per person and revision. */
export const tellAboutSession =
  (config: Config) =>
  async (act: Act, { sessionId }: TellSessionInput): Promise<Outcome<null, never>> => {
    const { tx } = act
    const found = await findSession(tx, sessionId)
    const edition = found && (await tellEdition(tx, found.editionId))
    const session = found?.gone ?? edition?.sessions.find((one) => one.id === sessionId)
    if (!edition || !session) return done(null)
    for (const enrolmentId of await seatedIn(tx, edition.editionId))
      await tellOne(act, config, { edition, session, gone: Boolean(found.gone), enrolmentId })
    return done(null)
  }

async function tellOne(
  { tx, now }: Act,
  config: Config,
  told: { edition: TellEdition; session: TellSession; gone: boolean; enrolmentId: string },
): Promise<void> {
  const { edition, session, gone, enrolmentId } = told
  const enrolment = await tellEnrolment(tx, enrolmentId)
  if (!enrolment) return
  if (enrolment.home)
    return tellAtHome(
      tx,
      { ...enrolment, home: enrolment.home },
      { what: gone ? 'session-gone' : 'session', session, since: now.toString() },
    )
  const link = config.baseUrl + (enrolment.guest ? paths.open(edition.editionId) : paths.edition(edition.editionId))
  await tell(tx, {
    event: `session/${session.id}/${gone ? 'gone' : session.revision}/${enrolmentId}`,
    kind: gone ? kinds.sessionCancelled : kinds.sessionChanged,
    personId: enrolment.personId,
    activityId: edition.activityId,
    values: (lang) => valuesOf(edition, lang, link, session),
    inSubject: neutralSubject(edition),
    confidential: edition.confidential,
    attach: calendarsFor({
      config,
      edition,
      method: gone ? 'CANCEL' : 'REQUEST',
      changes: enrolment.changes,
      stamp: now,
      sessions: [session],
    }),
  })
}

/** The edition of a session, and the session itself as it was when it is gone: the agendas must let go of it. */
async function findSession(tx: Sql, sessionId: string): Promise<{ editionId: string; gone: TellSession | null } | null> {
  const [live] = await tx<{ editionId: string }[]>`
    select edition_id from editions.session where organisation_id = (select platform.organisation()) and id = ${sessionId}`
  if (live) return { ...live, gone: null }
  const [gone] = await tx<(TellSession & { editionId: string })[]>`
    select id, edition_id, starts_at, ends_at, place, null as video_url, revision from editions.removed_session
    where organisation_id = (select platform.organisation()) and id = ${sessionId}`
  return gone ? { editionId: gone.editionId, gone } : null
}

async function seatedIn(tx: Sql, editionId: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from editions.enrolment where organisation_id = (select platform.organisation()) and edition_id = ${editionId} and state = 'seated' order by id`
  return rows.map((row) => row.id)
}
