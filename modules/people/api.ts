import { z } from 'zod'
import { offset, paged, pageOf, Paging, type ApiDoors } from '#platform/http/api.ts'
import { employeeApi } from './employees/api.ts'

const date = z.iso.date()
const Employee = z.object({
  id: z.uuid(),
  firstName: z.string(),
  infix: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  functionName: z.string().nullable(),
  managerId: z.uuid().nullable(),
  hoursPerWeek: z.number().nullable(),
  kind: z.enum(['in dienst', 'inhuur', 'stagiair', 'detachering']),
  startsOn: date,
  endsOn: date.nullable(),
})

const Unit = z.object({ id: z.uuid(), code: z.string(), name: z.string(), parentId: z.uuid().nullable(), kind: z.enum(['unit', 'crew']) })

/** People and units over the API: one item per employment in force today. */
export function api(doors: ApiDoors): void {
  employeeApi(doors)
  doors.read({
    method: 'get',
    path: '/medewerkers',
    summary: { nl: 'Medewerkers van de organisatie', en: 'Employees of the organisation' },
    tag: 'Medewerkers',
    scope: 'people:read',
    query: Paging.extend({ unitId: z.uuid().optional() }),
    answer: paged(Employee),
    see: ({ look, query }) =>
      look(async (tx) => {
        const ofUnit = query.unitId ? tx`and c.unit_id = ${query.unitId}` : tx``
        const rows = await tx`
          select c.person_id as id, c.first_name, c.infix, c.last_name, c.email, c.unit_id, c.unit_name, c.function_name, c.manager_id,
                 c.hours_per_week, c.kind, c.starts_on, c.ends_on, count(*) over ()::int as total
          from people.colleague c where c.organisation_id = (select platform.organisation()) ${ofUnit}
          order by c.last_name, c.first_name, c.employment_id limit ${query.pageSize} offset ${offset(query)}`
        return pageOf(query, rows)
      }),
  })

  doors.read({
    method: 'get',
    path: '/medewerkers/{medewerkerId}',
    summary: { nl: 'Eén medewerker', en: 'One employee' },
    tag: 'Medewerkers',
    scope: 'people:read',
    params: z.object({ medewerkerId: z.uuid() }),
    answer: Employee,
    see: ({ look, params }) =>
      look(async (tx) => {
        const [row] = await tx`
          select c.person_id as id, c.first_name, c.infix, c.last_name, c.email, c.unit_id, c.unit_name, c.function_name, c.manager_id,
                 c.hours_per_week, c.kind, c.starts_on, c.ends_on
          from people.colleague c where c.organisation_id = (select platform.organisation())
            and c.person_id = ${(params as { medewerkerId: string }).medewerkerId} order by c.starts_on limit 1`
        return (row as never) ?? null
      }),
  })

  doors.read({
    method: 'get',
    path: '/afdelingen',
    summary: { nl: 'De boom van afdelingen, teams en ploegen', en: 'The tree of units, teams and crews' },
    tag: 'Afdelingen',
    scope: 'people:read',
    query: Paging,
    answer: paged(Unit),
    see: ({ look, query }) =>
      look(async (tx) => {
        const rows = await tx`select id, code, name, parent_id, kind, count(*) over ()::int as total from people.unit
          where organisation_id = (select platform.organisation()) order by code limit ${query.pageSize} offset ${offset(query)}`
        return pageOf(query, rows)
      }),
  })
}
