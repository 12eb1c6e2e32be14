import { z } from 'zod'
import { id, ticked } from '#platform/http/fields.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { dateOf } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { End, endEmployment, endTellings } from './end.ts'
import { lookAt } from './look-at.ts'
import { formRoutes } from './form-routes.tsx'
import { EmployeePage } from './pages/employee.tsx'
import { EmployeesPage } from './pages/employees.tsx'
import { UnitsPage } from './pages/units.tsx'
import { employeeList, employeeView, personOf, unitTree } from './views.ts'

const who = ['administrator', 'learning_adviser'] as const

/** People administration: who works here, one person, the tree of units. */
export function employeeRoutes(doors: Doors): void {
  formRoutes(doors)
  doors.page('/medewerkers', {
    who,
    query: z.object({
      zoek: z.string().trim().max(100).default(''),
      afdeling: z.preprocess((value) => value || undefined, id().optional()),
      vertrokken: ticked(),
      bladzijde: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    see: async ({ look, perform, query, caller }) => {
      const asked = { search: query.zoek, unitId: query.afdeling ?? null, former: query.vertrokken, page: query.bladzijde }
      const list = await look((tx) => employeeList(tx, asked))
      if (asked.unitId && !list.unit) return null
      if (list.unit) await perform(lookAt, { unitId: list.unit.id })
      return <EmployeesPage list={list} asked={asked} mayManage={caller.actor.roles.includes('administrator')} />
    },
  })

  const params = z.object({ id: id() })
  const page = async (visit: Visit<unknown, unknown>, personId: string, again?: Again) => {
    const employee = await visit.look((tx) => employeeView(tx, personId))
    if (!employee) return null
    await visit.perform(lookAt, { subjectId: personId })
    const mayChange = visit.caller.actor.roles.includes('administrator')
    return <EmployeePage employee={employee} today={dateOf(Temporal.Now.instant())} mayChange={mayChange} again={again} />
  }
  doors.page('/medewerkers/:id', { who, params, see: (visit) => page(visit, visit.params.id) })

  doors.form('/arbeidsrelaties/:id/beeindigen', {
    who: 'administrator',
    params,
    action: 'employment-end',
    body: End.omit({ employmentId: true }),
    input: (body, params) => ({ ...body, employmentId: params.id }),
    perform: endEmployment,
    refusals: endTellings,
    then: ({ personId }, _, t) => ({
      to: paths.employee(personId),
      notice: t('De laatste dag is bewaard.', 'The last day has been saved.'),
    }),
    again: async (visit, again) => {
      const personId = await visit.look((tx) => personOf(tx, visit.params.id))
      return personId ? page(visit, personId, again) : null
    },
  })

  doors.page('/beheer/afdelingen', { who, see: async ({ look }) => <UnitsPage units={await look(unitTree)} /> })
}
