import { z } from 'zod'
import { offset, paged, pageOf, Paging, type ApiDoors } from '#platform/http/api.ts'
import { addEmployment, addPerson } from './add.ts'
import { changeEmployment } from './change.ts'
import { changePerson } from './change-person.ts'
import { AddEmployment, AddPerson, ChangeEmployment, ChangePerson, kinds } from './fields.ts'
import { addEmploymentTellings, addPersonTellings, changePersonTellings, changeTellings } from './messages.ts'

const Employment = z.object({
  id: z.uuid(),
  personnelNumber: z.string(),
  unitId: z.uuid(),
  crewId: z.uuid().nullable(),
  functionName: z.string().nullable(),
  managerId: z.uuid().nullable(),
  kind: z.enum(kinds),
  hoursPerWeek: z.number().nullable(),
  workingDays: z.array(z.number().int()),
  email: z.string().nullable(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
})

const ofPerson = z.object({ medewerkerId: z.uuid() })
const ofEmployment = z.object({ arbeidsrelatieId: z.uuid() })
type OfPerson = z.infer<typeof ofPerson>
type OfEmployment = z.infer<typeof ofEmployment>
const employment = z.object({ personId: z.uuid(), employmentId: z.uuid() })
const writing = { tag: 'Medewerkers', scope: 'people:write' } as const

/** People and employments by another system, through the same use cases as the forms. */
export function employeeApi(doors: ApiDoors): void {
  personDoors(doors)
  employmentDoors(doors)
}

function personDoors(doors: ApiDoors): void {
  doors.act({
    ...writing,
    method: 'post',
    path: '/medewerkers',
    summary: { nl: 'Voeg een medewerker toe, met een arbeidsrelatie', en: 'Add an employee, with an employment' },
    action: 'person-add',
    body: AddPerson,
    input: (body) => body,
    perform: addPerson,
    refusals: addPersonTellings,
    status: 201,
    answer: employment,
    then: (value) => value,
  })

  doors.act({
    ...writing,
    method: 'patch',
    path: '/medewerkers/{medewerkerId}',
    summary: { nl: 'Wijzig een naam of e-mailadres', en: 'Change a name or e-mail address' },
    action: 'person-change',
    params: ofPerson,
    body: ChangePerson,
    input: (body, { medewerkerId }: OfPerson) => ({ ...body, personId: medewerkerId }),
    perform: changePerson,
    refusals: changePersonTellings,
    status: 200,
    answer: z.object({ personId: z.uuid() }),
    then: (value) => value,
  })
}

function employmentDoors(doors: ApiDoors): void {
  doors.read({
    method: 'get',
    path: '/medewerkers/{medewerkerId}/arbeidsrelaties',
    summary: { nl: 'Alle arbeidsrelaties van een medewerker, ook eerdere', en: 'All employments of an employee, former ones included' },
    tag: 'Medewerkers',
    scope: 'people:read',
    params: ofPerson,
    query: Paging,
    answer: paged(Employment),
    see: ({ look, params, query }) =>
      look(async (tx) => {
        const rows =
          await tx`select e.id, e.personnel_number, e.unit_id, e.crew_id, f.name as function_name, e.manager_id, e.kind, e.hours_per_week, e.working_days, e.email, e.starts_on, e.ends_on,
            count(*) over ()::int as total
          from people.employment e join people.person p on p.id = e.person_id and p.erased_at is null
          left join people.function f on f.organisation_id = e.organisation_id and f.id = e.function_id
          where e.organisation_id = (select platform.organisation()) and e.person_id = ${(params as OfPerson).medewerkerId}
          order by e.starts_on desc, e.id limit ${query.pageSize} offset ${offset(query)}`
        return rows.length || query.page > 1 ? pageOf(query, rows) : null
      }),
  })

  doors.act({
    ...writing,
    method: 'post',
    path: '/medewerkers/{medewerkerId}/arbeidsrelaties',
    summary: { nl: 'Voeg een arbeidsrelatie toe', en: 'Add an employment' },
    action: 'employment-add',
    params: ofPerson,
    body: AddEmployment,
    input: (body, { medewerkerId }: OfPerson) => ({ ...body, personId: medewerkerId }),
    perform: addEmployment,
    refusals: addEmploymentTellings,
    status: 201,
    answer: employment,
    then: (value) => value,
  })

  doors.act({
    ...writing,
    method: 'patch',
    path: '/arbeidsrelaties/{arbeidsrelatieId}',
    summary: { nl: 'Wijzig een arbeidsrelatie vanaf een dag, of verbeter die', en: 'Change an employment from a day on, or correct it' },
    action: 'employment-change',
    params: ofEmployment,
    body: ChangeEmployment,
    input: (body, { arbeidsrelatieId }: OfEmployment) => ({ ...body, employmentId: arbeidsrelatieId }),
    perform: changeEmployment,
    refusals: changeTellings,
    status: 200,
    answer: employment,
    then: (value) => value,
  })
}
