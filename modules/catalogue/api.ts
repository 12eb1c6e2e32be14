import { z } from 'zod'
import { offset, paged, pageOf, Paging, type ApiDoors } from '#platform/http/api.ts'
import type { Sql } from '#platform/db/pool.ts'
import { ActivityFields, saveActivity, setState } from './manage.ts'
import { saveTellings, stateTellings } from './messages.ts'

const Activity = z.object({
  id: z.uuid(),
  code: z.string(),
  title: z.string(),
  summary: z.string(),
  youLearn: z.string(),
  learningForm: z.string(),
  provider: z.string(),
  tailored: z.boolean(),
  inCompany: z.boolean(),
  halfDays: z.number().nullable(),
  hours: z.number().nullable(),
  minGroup: z.number().int().nullable(),
  maxGroup: z.number().int().nullable(),
  priceCents: z.number().int().nullable(),
  targetGroup: z.string(),
  theme: z.string(),
  mix: z.enum(['work', 'others', 'formal']),
  confidential: z.boolean(),
  lang: z.enum(['nl', 'en']),
  state: z.enum(['draft', 'published', 'archived']),
})

const ofActivity = z.object({ leeractiviteitId: z.uuid() })
type OfActivity = z.infer<typeof ofActivity>
const made = z.object({ id: z.uuid() })

/** Activities over the API, through the same use cases as the screens. */
export function api(doors: ApiDoors): void {
  doors.read({
    method: 'get',
    path: '/leeractiviteiten',
    summary: { nl: 'Alle leeractiviteiten, ook concepten', en: 'All activities, drafts included' },
    tag: 'Leeractiviteiten',
    scope: 'catalogue:read',
    query: Paging.extend({ state: z.enum(['draft', 'published', 'archived']).optional() }),
    answer: paged(Activity),
    see: ({ look, query }) =>
      look(async (tx) => {
        const rows = await activities(tx, query.state ? tx`and a.state = ${query.state}` : tx``, query)
        return pageOf(query, rows)
      }),
  })

  doors.read({
    method: 'get',
    path: '/leeractiviteiten/{leeractiviteitId}',
    summary: { nl: 'Eén leeractiviteit', en: 'One activity' },
    tag: 'Leeractiviteiten',
    scope: 'catalogue:read',
    params: ofActivity,
    answer: Activity,
    see: ({ look, params }) =>
      look(
        async (tx) =>
          ((await activities(tx, tx`and a.id = ${(params as OfActivity).leeractiviteitId}`, { page: 1, pageSize: 1 }))[0] as never) ?? null,
      ),
  })

  doors.act({
    method: 'post',
    path: '/leeractiviteiten',
    summary: { nl: 'Maak een leeractiviteit, als concept', en: 'Make an activity, as a draft' },
    tag: 'Leeractiviteiten',
    scope: 'catalogue:write',
    action: 'make-activity',
    body: ActivityFields,
    input: (fields) => ({ id: null, fields }),
    perform: saveActivity,
    refusals: saveTellings,
    status: 201,
    answer: made,
    then: (value) => value,
  })

  doors.act({
    method: 'put',
    path: '/leeractiviteiten/{leeractiviteitId}',
    summary: { nl: 'Wijzig een leeractiviteit', en: 'Change an activity' },
    tag: 'Leeractiviteiten',
    scope: 'catalogue:write',
    action: 'change-activity',
    params: ofActivity,
    body: ActivityFields,
    input: (fields, params: OfActivity) => ({ id: params.leeractiviteitId, fields }),
    perform: saveActivity,
    refusals: saveTellings,
    status: 200,
    answer: made,
    then: (value) => value,
  })

  doors.act({
    method: 'put',
    path: '/leeractiviteiten/{leeractiviteitId}/stand',
    summary: { nl: 'Publiceer, archiveer of maak weer concept', en: 'Publish, archive or make a draft again' },
    tag: 'Leeractiviteiten',
    scope: 'catalogue:write',
    action: 'set-activity-state',
    params: ofActivity,
    body: z.object({ state: z.enum(['draft', 'published', 'archived']) }),
    input: ({ state }, params: OfActivity) => ({ activityId: params.leeractiviteitId, state }),
    perform: setState,
    refusals: stateTellings,
    status: 200,
    answer: z.object({ activityId: z.uuid(), state: z.enum(['draft', 'published', 'archived']) }),
    then: (value) => value,
  })
}

function activities(tx: Sql, where: ReturnType<Sql>, query: Paging) {
  return tx`select a.id, a.code, a.title, a.summary, a.you_learn, a.learning_form, p.name as provider, a.tailored, a.in_company, a.half_days, a.hours, a.min_group,
      a.max_group, a.price_cents, a.target_group, a.theme, a.mix, a.confidential, a.lang, a.state, count(*) over ()::int as total
    from catalogue.activity a join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
    where a.organisation_id = (select platform.organisation()) ${where} order by a.title, a.id limit ${query.pageSize} offset ${offset(query)}`
}
