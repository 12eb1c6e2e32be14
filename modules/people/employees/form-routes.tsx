import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { paths } from '../paths.ts'
import { addEmployment, addPerson } from './add.ts'
import { changeEmployment } from './change.ts'
import { changePerson } from './change-person.ts'
import { AddEmployment, AddPerson, ChangeEmploymentForm, ChangePerson } from './fields.ts'
import { AddEmploymentPage, AddPersonPage, ChangeEmploymentPage, ChangePersonPage, type Filling } from './pages/forms.tsx'
import { employmentForm, personForm, unitChoices } from './form-views.ts'
import { addEmploymentTellings, addPersonTellings, changePersonTellings, changeTellings, fieldOf } from './messages.ts'

const who = 'administrator' as const
type Seen = Pick<Visit<unknown, unknown>, 'look'>

/** People by hand: add somebody, add or change an employment, correct a name or address. */
export function formRoutes(doors: Doors): void {
  addRoutes(doors)
  changeEmploymentRoutes(doors)
  changePersonRoutes(doors)
}

const fresh = { kind: 'in dienst', workingDays: ['1', '2', '3', '4', '5'] }

/** A form that came back keeps what was typed; the sentence of a refusal stands at its field too, where the form has that field. */
async function fillingOf({ look }: Seen, values: Record<string, unknown>, fields: readonly string[], back?: Again): Promise<Filling> {
  const units = await look(unitChoices)
  const at = back?.reason ? fieldOf[back.reason] : undefined
  if (at && fields.includes(at)) return { values: back!.typed, errors: { [at]: back!.refusal! }, units }
  return { values: back?.typed ?? values, errors: back?.errors ?? {}, refusal: back?.refusal, units }
}

const contract = ['unitId', 'manager', 'endsOn']

function addRoutes(doors: Doors): void {
  const person = async (visit: Seen, back?: Again) => (
    <AddPersonPage filling={await fillingOf(visit, fresh, [...contract, 'personnelNumber', 'startsOn', 'email'], back)} />
  )
  doors.page('/medewerkers/nieuw', { who, see: (visit) => person(visit) })
  doors.form('/medewerkers/nieuw', {
    who,
    action: 'person-add',
    body: AddPerson,
    input: (body) => body,
    perform: addPerson,
    refusals: addPersonTellings,
    then: ({ personId }, { firstName }, t) => ({
      to: paths.employee(personId),
      notice: t(`${firstName} is toegevoegd.`, `${firstName} has been added.`),
    }),
    again: person,
  })

  const params = z.object({ personId: id() })
  const employment = async (visit: Visit<{ personId: string }, unknown>, back?: Again) => {
    const found = await visit.look((tx) => personForm(tx, visit.params.personId))
    const begin = { ...fresh, personnelNumber: found?.values['personnelNumber'] }
    return (
      found && (
        <AddEmploymentPage
          filling={await fillingOf(visit, begin, [...contract, 'personnelNumber', 'startsOn'], back)}
          person={{ id: visit.params.personId, name: found.name }}
        />
      )
    )
  }
  doors.page('/medewerkers/:personId/arbeidsrelaties/nieuw', { who, params, see: (visit) => employment(visit) })
  doors.form('/medewerkers/:personId/arbeidsrelaties/nieuw', {
    who,
    params,
    action: 'employment-add',
    body: AddEmployment,
    input: (body, { personId }) => ({ ...body, personId }),
    perform: addEmployment,
    refusals: addEmploymentTellings,
    then: ({ personId }, _, t) => ({
      to: paths.employee(personId),
      notice: t('De arbeidsrelatie is toegevoegd.', 'The employment has been added.'),
    }),
    again: employment,
  })
}

function changeEmploymentRoutes(doors: Doors): void {
  const params = z.object({ employmentId: id() })
  const page = async (visit: Visit<{ employmentId: string }, unknown>, back?: Again) => {
    const { employmentId } = visit.params
    const found = await visit.look((tx) => employmentForm(tx, employmentId))
    return (
      found && (
        <ChangeEmploymentPage
          filling={await fillingOf(visit, found.values, [...contract, 'from'], back)}
          person={{ id: found.personId, name: found.name }}
          employmentId={employmentId}
        />
      )
    )
  }
  doors.page('/arbeidsrelaties/:employmentId/wijzigen', { who, params, see: (visit) => page(visit) })
  doors.form('/arbeidsrelaties/:employmentId/wijzigen', {
    who,
    params,
    action: 'employment-change',
    body: ChangeEmploymentForm,
    input: (body, { employmentId }) => ({ ...body, employmentId }),
    perform: changeEmployment,
    refusals: changeTellings,
    then: ({ personId }, _, t) => ({ to: paths.employee(personId), notice: t('De wijziging is bewaard.', 'The change has been saved.') }),
    again: page,
  })
}

function changePersonRoutes(doors: Doors): void {
  const params = z.object({ personId: id() })
  const page = async (visit: Visit<{ personId: string }, unknown>, back?: Again) => {
    const { personId } = visit.params
    const found = await visit.look((tx) => personForm(tx, personId))
    return (
      found && (
        <ChangePersonPage
          filling={await fillingOf(visit, found.values, ['email'], back)}
          person={{ id: personId, name: found.name }}
          works={found.works}
        />
      )
    )
  }
  doors.page('/medewerkers/:personId/wijzigen', { who, params, see: (visit) => page(visit) })
  doors.form('/medewerkers/:personId/wijzigen', {
    who,
    params,
    action: 'person-change',
    body: ChangePerson,
    input: (body, { personId }) => ({ ...body, personId }),
    perform: changePerson,
    refusals: changePersonTellings,
    then: ({ personId }, _, t) => ({ to: paths.employee(personId), notice: t('De wijziging is bewaard.', 'The change has been saved.') }),
    again: page,
  })
}
