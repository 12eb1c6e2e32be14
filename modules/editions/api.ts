import { z } from 'zod'
import { offset, paged, pageOf, Paging, type ApiDoors } from '#platform/http/api.ts'
import type { Sql } from '#platform/db/pool.ts'
import { planningApi } from './planning/api.ts'
import { enrol } from './enrolling/enrol.ts'
import { enrolTellings, withdrawTellings } from './messages.ts'
import { withdraw } from './enrolling/withdraw.ts'

const Session = z.object({
  id: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: z.string(),
  videoUrl: z.string().nullable(),
})
const Edition = z.object({
  id: z.uuid(),
  activityId: z.uuid(),
  seriesId: z.uuid().nullable(),
  title: z.string(),
  state: z.enum(['draft', 'open', 'full', 'confirmed', 'running', 'completed', 'cancelled']),
  capacity: z.number().int().nullable(),
  seatsLeft: z.number().int().nullable(),
  waiting: z.number().int(),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
})
const Enrolment = z.object({ id: z.uuid(), editionId: z.uuid(), personId: z.uuid(), state: z.string() })
const ofEdition = z.object({ editieId: z.uuid() })

/** Editions, sessions and enrolments over the API, through the same use cases as the screens. */
export function api(doors: ApiDoors): void {
  planningApi(doors)

  doors.read({
    method: 'get',
    path: '/edities',
    summary: { nl: 'Edities, op eerste datum', en: 'Editions by first date' },
    tag: 'Edities',
    scope: 'editions:read',
    query: Paging.extend({ activityId: z.uuid().optional() }),
    answer: paged(Edition),
    see: ({ look, query }) =>
      look(async (tx) => pageOf(query, await editions(tx, query.activityId ? tx`and e.activity_id = ${query.activityId}` : tx``, query))),
  })

  doors.read({
    method: 'get',
    path: '/edities/{editieId}',
    summary: { nl: 'Eén editie', en: 'One edition' },
    tag: 'Edities',
    scope: 'editions:read',
    params: ofEdition,
    answer: Edition,
    see: ({ look, params }) =>
      look(
        async (tx) =>
          ((await editions(tx, tx`and e.id = ${(params as { editieId: string }).editieId}`, { page: 1, pageSize: 1 }))[0] as never) ?? null,
      ),
  })

  doors.read({
    method: 'get',
    path: '/edities/{editieId}/bijeenkomsten',
    summary: { nl: 'De bijeenkomsten van een editie', en: 'The sessions of an edition' },
    tag: 'Bijeenkomsten',
    scope: 'editions:read',
    params: ofEdition,
    query: Paging,
    answer: paged(Session),
    see: ({ look, params, query }) =>
      look(async (tx) => {
        const { editieId } = params as { editieId: string }
        const [edition] =
          await tx`select id from editions.edition where organisation_id = (select platform.organisation()) and id = ${editieId}`
        if (!edition) return null
        return pageOf(
          query,
          await tx`select id, starts_at, ends_at, place, video_url, count(*) over ()::int as total from editions.session
          where organisation_id = (select platform.organisation()) and edition_id = ${editieId} order by starts_at limit ${query.pageSize} offset ${offset(query)}`,
        )
      }),
  })

  doors.read({
    method: 'get',
    path: '/edities/{editieId}/inschrijvingen',
    summary: { nl: 'Wie is ingeschreven; vertrouwelijke activiteiten niet', en: 'Who is enrolled; not for confidential activities' },
    tag: 'Inschrijvingen',
    scope: 'enrolments:read',
    params: ofEdition,
    query: Paging,
    answer: paged(Enrolment),
    see: ({ look, params, query }) =>
      look(async (tx) => {
        const { editieId } = params as { editieId: string }
        const [edition] =
          await tx`select id from editions.edition where organisation_id = (select platform.organisation()) and id = ${editieId}`
        if (!edition) return null
        return pageOf(
          query,
          await tx`select n.id, n.edition_id, n.person_id, n.state, count(*) over ()::int as total from editions.enrolment_now n
          where n.organisation_id = (select platform.organisation()) and n.edition_id = ${editieId} and not n.confidential
          order by n.made_at, n.id limit ${query.pageSize} offset ${offset(query)}`,
        )
      }),
  })

  doors.act({
    method: 'post',
    path: '/edities/{editieId}/inschrijvingen',
    summary: { nl: 'Schrijf iemand in', en: 'Enrol somebody' },
    tag: 'Inschrijvingen',
    scope: 'enrolments:write',
    action: 'enrol',
    params: ofEdition,
    body: z.object({ personId: z.uuid() }),
    input: (body, params: { editieId: string }) => ({ editionId: params.editieId, personId: body.personId }),
    perform: enrol,
    refusals: enrolTellings,
    status: 201,
    answer: Enrolment,
    then: ({ enrolmentId, editionId, personId, state }) => ({ id: enrolmentId, editionId, personId, state }),
  })

  doors.act({
    method: 'delete',
    path: '/inschrijvingen/{inschrijvingId}',
    summary: { nl: 'Meld iemand af', en: 'Withdraw somebody' },
    tag: 'Inschrijvingen',
    scope: 'enrolments:write',
    action: 'withdraw',
    params: z.object({ inschrijvingId: z.uuid() }),
    input: (_: unknown, params: { inschrijvingId: string }) => ({ enrolmentId: params.inschrijvingId }),
    perform: withdraw,
    refusals: withdrawTellings,
    status: 200,
    answer: z.object({ editionId: z.uuid(), promoted: z.array(z.uuid()) }),
    then: ({ editionId, promoted }) => ({ editionId, promoted }),
  })
}

function editions(tx: Sql, where: ReturnType<Sql>, query: Paging) {
  return tx`select e.id, e.activity_id, e.series_id, a.title, e.state, e.capacity, e.seats_left, e.waiting, e.starts_at, e.ends_at, count(*) over ()::int as total
    from editions.edition_now e join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id
    where e.organisation_id = (select platform.organisation()) ${where}
    order by e.starts_at nulls last, e.id limit ${query.pageSize} offset ${offset(query)}`
}
