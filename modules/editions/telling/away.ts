import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { later, type Payload } from '#platform/later.ts'
import type { Kind } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import type { EnrolmentState } from '../rules.ts'
import { awayOne, awaySession } from './away-facts.ts'
import { tellState } from './enrolment.ts'
import type { TellEdition, TellEnrolment, TellSession } from './facts.ts'
import { editionKinds } from './texts/edition-kinds.ts'
import { enrolmentKinds } from './texts/enrolment-kinds.ts'
import { calendarsFor, valuesOf } from './words.ts'

type What = 'state' | 'session' | 'session-gone' | 'reminder' | 'confirmed' | 'dates-set' | 'stays' | 'evaluation'
interface News {
  what: What
  state?: EnrolmentState
  since?: string
  session?: TellSession
}

/** Somebody of another organisation is told there, in its own words: a job in those walls, with ids, numbers and times only. */
export async function tellAtHome(
  tx: Sql,
  enrolment: Pick<TellEnrolment, 'enrolmentId'> & Partial<TellEnrolment> & { home: string },
  { what, state, since, session }: News,
): Promise<void> {
  await later(tx, 'editions/tell-away', {
    organisationId: enrolment.home,
    enrolmentId: enrolment.enrolmentId,
    what,
    state: state ?? null,
    since: since ?? null,
    before: enrolment.before ?? null,
    wasSeated: enrolment.wasSeated ?? false,
    changes: enrolment.changes ?? 1,
    position: enrolment.position ?? null,
    sessionId: session?.id ?? null,
    startsAt: session?.startsAt.toString() ?? null,
    endsAt: session?.endsAt.toString() ?? null,
    revision: session?.revision ?? null,
  })
}

const kindOf: Record<Exclude<What, 'state'>, Kind> = {
  session: editionKinds.sessionChanged,
  'session-gone': editionKinds.sessionCancelled,
  reminder: enrolmentKinds.reminder,
  confirmed: editionKinds.confirmed,
  'dates-set': editionKinds.datesSet,
  stays: enrolmentKinds.stays,
  evaluation: editionKinds.evaluation,
}

/** Tells one of our people about a place elsewhere, from what we know of it ourselves. */
export const tellAway =
  (config: Config) =>
  async (act: Act, news: Payload): Promise<Outcome<null, never>> => {
    const found = await awayOne(act.tx, String(news['enrolmentId']))
    const what = String(news['what']) as What
    if (!found) return done(null)
    const enrolment: TellEnrolment = { ...found.enrolment, ...asTold(news) }
    const link = (what === 'evaluation' ? paths.evaluationElsewhere : paths.elsewhere)(enrolment.enrolmentId)
    if (what === 'state')
      await tellState(act, config, {
        enrolmentId: enrolment.enrolmentId,
        state: String(news['state']) as EnrolmentState,
        since: String(news['since']),
        enrolment,
        edition: found.edition,
        link,
      })
    else if (kindOf[what]) await tellKind(act, config, { what, news, enrolment, edition: found.edition, link })
    return done(null)
  }

const asTold = (news: Payload) => ({
  before: news['before'] as EnrolmentState | null,
  wasSeated: news['wasSeated'] === true,
  changes: Number(news['changes'] ?? 1),
  position: news['position'] === null || news['position'] === undefined ? null : Number(news['position']),
})

interface Tale {
  what: Exclude<What, 'state'>
  news: Payload
  enrolment: TellEnrolment
  edition: TellEdition
  link: string
}

async function tellKind({ tx, now }: Act, config: Config, { what, news, enrolment, edition, link }: Tale): Promise<void> {
  const known = edition.sessions.find((one) => one.id === news['sessionId'])
  const gone = what === 'session-gone' && news['startsAt'] ? awaySession(news) : undefined
  const session = gone ?? known
  await tell(tx, {
    event: ['away', enrolment.enrolmentId, what, news['sessionId'] ?? '', news['revision'] ?? news['since'] ?? ''].join('/'),
    kind: kindOf[what],
    personId: enrolment.personId,
    values: (lang) => valuesOf(edition, lang, config.baseUrl + link, session ?? edition.sessions[0]),
    ...(session
      ? {
          attach: calendarsFor({
            config,
            edition,
            method: gone ? 'CANCEL' : 'REQUEST',
            changes: enrolment.changes,
            stamp: now,
            sessions: [session],
          }),
        }
      : {}),
  })
}
