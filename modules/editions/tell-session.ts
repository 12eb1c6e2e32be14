import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from './paths.ts'
import { tellEdition, tellEnrolment, type TellEdition, type TellSession } from './tell-facts.ts'
import { calendarsFor, neutralSubject, valuesOf } from './tell-words.ts'
import { editionKinds as kinds } from './texts/kinds.ts'

/** A session that is gone brings what the agendas must let go of. */
export interface GoneSession {
  editionId: string
  startsAt: string
  endsAt: string
  place: string
  revision: number
}

export interface TellSessionInput {
  sessionId: string
  change: string
  gone?: GoneSession
}

/** Tells everybody with a seat that a session changed, came or went, with what updates the agenda. One row per person and revision. */
export const tellAboutSession =
  (config: Config) =>
  async (act: Act, { sessionId, gone }: TellSessionInput): Promise<Outcome<null, never>> => {
    const { tx } = act
    const edition = await tellEdition(tx, gone?.editionId ?? (await editionOf(tx, sessionId)))
    const session = gone ? goneSession(sessionId, gone) : edition?.sessions.find((one) => one.id === sessionId)
    if (!edition || !session) return done(null)
    for (const enrolmentId of await seatedIn(tx, edition.editionId)) await tellOne(act, config, { edition, session, gone: Boolean(gone), enrolmentId })
    return done(null)
  }

async function tellOne({ tx, now }: Act, config: Config, told: { edition: TellEdition; session: TellSession; gone: boolean; enrolmentId: string }): Promise<void> {
  const { edition, session, gone, enrolmentId } = told
  const enrolment = await tellEnrolment(tx, enrolmentId)
  if (!enrolment) return
  const link = config.baseUrl + (enrolment.guest ? paths.open(edition.editionId) : paths.edition(edition.editionId))
  await tell(tx, {
    event: `session/${session.id}/${gone ? 'gone' : session.revision}/${enrolmentId}`,
    kind: gone ? kinds.sessionCancelled : kinds.sessionChanged,
    personId: enrolment.personId,
    activityId: edition.activityId,
    values: (lang) => valuesOf(edition, lang, link, session),
    inSubject: neutralSubject(edition),
    confidential: edition.confidential,
    attach: calendarsFor({ config, edition, method: gone ? 'CANCEL' : 'REQUEST', changes: enrolment.changes, stamp: now, sessions: [session] }),
  })
}

function goneSession(id: string, { startsAt, endsAt, place, revision }: GoneSession): TellSession {
  return { id, startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt), place, videoUrl: null, revision: revision + 1 }
}

async function editionOf(tx: Sql, sessionId: string): Promise<string> {
  const [row] = await tx<{ editionId: string }[]>`
    select edition_id from editions.session where organisation_id = (select platform.organisation()) and id = ${sessionId}`
  return row?.editionId ?? '00000000-0000-0000-0000-000000000000'
}

async function seatedIn(tx: Sql, editionId: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from editions.enrolment where organisation_id = (select platform.organisation()) and edition_id = ${editionId} and state = 'seated' order by id`
  return rows.map((row) => row.id)
}
