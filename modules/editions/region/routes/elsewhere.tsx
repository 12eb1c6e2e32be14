import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { both, id } from '#platform/http/fields.ts'
import { noteLook } from '#platform/audit.ts'
import { done } from '#platform/outcome.ts'
import type { Act } from '#platform/act.ts'
import { ownerOfPlace } from '../../approving/request.ts'
import { paths } from '../../paths.ts'
import { enrolElsewhere } from '../enrol.ts'
import { homeFacts } from '../facts.ts'
import { elsewhereTellings, withdrawElsewhereTellings } from '../messages.ts'
import { EditionElsewherePage } from '../pages/elsewhere.tsx'
import { PlacePage } from '../pages/place.tsx'
import { SharedActivityPage } from '../pages/shared-activity.tsx'
import { awayView, editionElsewhere, nowhere, ownerOf } from '../views/elsewhere.ts'
import { sharedActivity, wordsOfActivity } from '../views/offer.ts'
import { withdrawElsewhere } from '../withdraw.ts'

const who = 'employee' as const
const ofEdition = z.object({ editionId: id() })
const ofEnrolment = z.object({ enrolmentId: id() })
type OfEdition = Visit<{ editionId: string }, unknown>
type OfPlace = Visit<{ enrolmentId: string }, unknown>

/** What others share with us, and our places there. The door asks at home whether it is shared; the owner's walls are entered only then. */
export function elsewhereRoutes(doors: Doors): void {
  doors.page(paths.sharedActivity(':activityId'), {
    who,
    params: z.object({ activityId: id() }),
    see: async ({ look, params }) => {
      const activity = await look((tx) => sharedActivity(tx, params.activityId))
      const words = activity && (await look((tx) => wordsOfActivity(tx, activity.id), { organisationId: activity.ownerId }))
      return words && <SharedActivityPage activity={{ ...activity, ...words }} />
    },
  })
  doors.page(paths.sharedEdition(':editionId'), { who, params: ofEdition, see: (visit) => editionPage(visit) })
  doors.form(paths.enrolElsewhere(':editionId'), {
    who,
    action: 'enrol-elsewhere',
    params: ofEdition,
    body: z.object({ personId: z.uuid(both('Kies iemand.', 'Choose somebody.')) }),
    input: (body, params) => ({ ...params, ...body }),
    where: async ({ editionId }, { look }) => ({ organisationId: (await look((tx) => ownerOf(tx, editionId))) ?? nowhere }),
    perform: enrolElsewhere,
    refusals: elsewhereTellings,
    then: ({ enrolmentId, state }, _, t) => ({
      to: paths.elsewhere(enrolmentId),
      notice: {
        seated: t('De plaats staat vast. Er volgt een bevestiging.', 'The seat is certain. A confirmation follows.'),
        waiting: t(
          'Op de wachtlijst. We laten het weten zodra er een plaats vrijkomt.',
          'On the waiting list. We will tell you when a seat comes free.',
        ),
        requested: t('De aanvraag is verstuurd. Je krijgt bericht.', 'The request was sent. You will be told.'),
      }[state],
    }),
    again: (visit, { refusal, errors }) => editionPage(visit, refusal ?? Object.values(errors)[0]),
  })
  placeRoutes(doors)
}

async function editionPage({ look, params, caller }: OfEdition, refusal?: string) {
  const found = await look(async (tx) => {
    const owner = await ownerOf(tx, params.editionId)
    return (
      owner && {
        owner,
        person: await homeFacts(tx, caller.actor, caller.actor.personId!),
      }
    )
  })
  if (!found) return null
  const edition = await look(
    (tx) => editionElsewhere({ tx, actor: caller.actor, now: Temporal.Now.instant() }, found.person, params.editionId),
    { organisationId: found.owner },
  )
  return edition && <EditionElsewherePage edition={edition} personId={caller.actor.personId!} manages={caller.manages} refusal={refusal} />
}

function placeRoutes(doors: Doors): void {
  const page = async ({ look, perform, params, caller }: OfPlace, refusal?: string) => {
    const place = await look((tx) => awayView(tx, caller.actor, params.enrolmentId))
    if (place && !place.self) await perform(noteRequest, { personId: place.personId })
    return place && <PlacePage place={place} refusal={refusal} />
  }
  const where = async ({ enrolmentId }: { enrolmentId: string }, { look }: OfPlace) => ({
    organisationId: (await look((tx) => ownerOfPlace(tx, enrolmentId))) ?? nowhere,
  })
  doors.page(paths.elsewhere(':enrolmentId'), { who, params: ofEnrolment, see: (visit) => page(visit) })
  doors.form(paths.withdrawElsewhere(':enrolmentId'), {
    who,
    action: 'withdraw',
    params: ofEnrolment,
    body: z.object({}),
    input: (_, params) => params,
    where,
    perform: withdrawElsewhere,
    refusals: withdrawElsewhereTellings,
    then: ({ self }, { enrolmentId }, t) => ({
      to: paths.elsewhere(enrolmentId),
      notice: self
        ? t('Je bent afgemeld.', 'You have been withdrawn.')
        : t('Je collega is afgemeld.', 'Your colleague has been withdrawn.'),
    }),
    again: (visit, { refusal }) => page(visit, refusal),
  })
}

async function noteRequest({ tx, actor }: Act, { personId }: { personId: string }) {
  await noteLook(tx, actor, 'request', { subjectId: personId })
  return done(null)
}
