import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import type { Kind } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { askedWords, firstRole, openSteps, tellAsked } from '../approving/tell.ts'
import { paths } from '../paths.ts'
import type { EnrolmentState } from '../rules.ts'
import { tellEdition, tellEnrolment, type TellEdition, type TellEnrolment } from './facts.ts'
import { tellAtHome } from './away.ts'
import { calendarsFor, neutralSubject, valuesOf } from './words.ts'
import { enrolmentKinds as kinds } from './texts/enrolment-kinds.ts'

export interface TellEnrolmentInput {
  enrolmentId: string
  state: EnrolmentState
  since: string
}

/**
 * Tells the person what became of the enrolment, with the invitation for the calendar or its cancellation; and whoever decides
 * about a request. One row per state and addressee, also when the job runs twice.
 */
export const tellAboutEnrolment =
  (config: Config) =>
  async (act: Act, input: TellEnrolmentInput): Promise<Outcome<null, never>> => {
    const enrolment = await tellEnrolment(act.tx, input.enrolmentId, input.since)
    const edition = enrolment && (await tellEdition(act.tx, enrolment.editionId))
    if (!edition) return done(null)
    if (enrolment.home)
      await tellAtHome(act.tx, { ...enrolment, home: enrolment.home }, { what: 'state', state: input.state, since: input.since })
    else await tellState(act, config, { ...input, enrolment, edition })
    return done(null)
  }

/** What became of an enrolment, to the person and to whoever decides. `link`: where the person finds it, when that is not here. */
export async function tellState(act: Act, config: Config, story: Story): Promise<void> {
  const kind = kindOf(story.state, story.enrolment, story.edition)
  if (!kind) return
  await tellPerson(act, config, { ...story, kind })
  if (story.state !== 'requested') return
  for (const { id } of await openSteps(act.tx, story.enrolment.enrolmentId)) await tellAsked(config)(act, { stepId: id })
}

interface Story extends TellEnrolmentInput {
  enrolment: TellEnrolment
  edition: TellEdition
  link?: string
}

async function tellPerson(
  { tx }: Act,
  config: Config,
  { kind, enrolment, edition, state, since, link: given }: Story & { kind: Kind },
): Promise<void> {
  const stamp = Temporal.Instant.from(since)
  const method = state === 'seated' ? 'REQUEST' : enrolment.wasSeated ? 'CANCEL' : null
  const asked = state === 'requested' ? await firstRole(tx, enrolment.enrolmentId) : null
  const link =
    config.baseUrl +
    (given ??
      (enrolment.guest
        ? paths.open(edition.editionId)
        : state === 'rejected' || state === 'cancelled'
          ? paths.activity(edition.activityId)
          : paths.edition(edition.editionId)))
  await tell(tx, {
    event: `enrolment/${enrolment.enrolmentId}/${state}/${since}`,
    kind,
    personId: enrolment.personId,
    activityId: edition.activityId,
    values: (lang) => ({
      ...valuesOf(edition, lang, link),
      plek: enrolment.position === null ? '' : String(enrolment.position),
      wie: enrolment.madeByOther ?? '',
      reden: edition.cancelReason ?? '',
      bijwie: askedWords(asked, lang),
    }),
    inSubject: neutralSubject(edition),
    confidential: edition.confidential,
    ...(method ? { attach: calendarsFor({ config, edition, method, changes: enrolment.changes, stamp }) } : {}),
  })
}

/** Which text: what happened, and where the person came from. Results (completed and so on) are told by whoever gives the certificate. */
function kindOf(state: EnrolmentState, { before, guest, madeByOther }: TellEnrolment, edition: TellEdition): Kind | null {
  if (state === 'seated') {
    if (before === 'waiting') return kinds.promoted
    if (before === 'requested') return kinds.approved
    if (guest) return kinds.guestEnrolled
    return madeByOther ? kinds.enrolledByOther : kinds.enrolled
  }
  if (state === 'waiting')
    return edition.sessions.length === 0 ? kinds.interest : before === 'requested' ? kinds.approvedWaiting : kinds.waiting
  if (state === 'cancelled' && edition.over) return kinds.noSeat // who waited until the end; the edition did take place
  const rest: Partial<Record<EnrolmentState, Kind>> = {
    requested: kinds.requested,
    rejected: kinds.rejected,
    withdrawn: kinds.withdrawn,
    cancelled: kinds.cancelled,
  }
  return rest[state] ?? null
}
