import { z } from 'zod'
import { ask, askTellings, stopAsking, stopAskingTellings } from '#modules/catalogue/index.ts'
import { shortVersion } from '#modules/content/index.ts'
import type { Caller } from '#platform/http/caller.ts'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { ActivityPage } from './pages/activity.tsx'
import { activityView } from './views/activity.ts'
import { OfferPage } from './pages/offer.tsx'
import { OfferQuery } from './query.ts'
import { offer } from './views/offer.ts'
import { paths } from '../paths.ts'

const mayChange = (caller: Caller) => caller.actor.roles.some((role) => role === 'coordinator' || role === 'learning_adviser')

/** The doors of the offer: it shows dates and seats, so this room owns it; what is asked for goes to the catalogue. */
export function offerRoutes(doors: Doors): void {
  doors.page(paths.catalogue, {
    who: 'employee',
    query: OfferQuery,
    see: async ({ look, caller, query }) => (
      <OfferPage
        query={query}
        makes={mayChange(caller)}
        offer={await look((tx) => offer(tx, caller.actor.organisationId!, caller.lang, query))}
      />
    ),
  })

  const ofActivity = z.object({ activityId: id() })
  const showActivity = async (
    visit: {
      look: <V>(view: (tx: import('#platform/db/pool.ts').Sql) => Promise<V>) => Promise<V>
      params: { activityId: string }
      caller: Caller
    },
    refusal?: string,
  ) => {
    const { activityId } = visit.params
    const [activity, short] = await visit.look((tx) =>
      Promise.all([activityView(tx, visit.caller.actor, activityId), shortVersion(tx, activityId)]),
    )
    const brings = { team: visit.caller.manages, crew: visit.caller.leads }
    return activity && <ActivityPage activity={activity} short={short} refusal={refusal} mayChange={activity.mineToMake} brings={brings} />
  }
  doors.page(paths.activity(':activityId'), { who: 'employee', params: ofActivity, see: (visit) => showActivity(visit) })

  doors.form(paths.ask(':activityId'), {
    who: 'employee',
    action: 'ask',
    params: ofActivity,
    body: z.object({}),
    input: (_, params) => params,
    perform: ask,
    refusals: askTellings,
    then: ({ activityId }, _, t) => ({
      to: paths.activity(activityId),
      notice: t(
        'Je vraag telt mee. Bij genoeg belangstelling plannen we een editie.',
        'Your request counts. When enough people ask, we plan an edition.',
      ),
    }),
    again: (visit, { refusal }) => showActivity(visit, refusal),
  })

  doors.form(paths.stopAsking(':activityId'), {
    who: 'employee',
    action: 'stop-asking',
    params: ofActivity,
    body: z.object({}),
    input: (_, params) => params,
    perform: stopAsking,
    refusals: stopAskingTellings,
    then: ({ activityId }, _, t) => ({
      to: paths.activity(activityId),
      notice: t('Je vraag is ingetrokken.', 'Your request is withdrawn.'),
    }),
    again: (visit, { refusal }) => showActivity(visit, refusal),
  })
}
