import type { ComponentChildren } from 'preact'
import { Actions, Button, DateField, FilledWrong, Form, Link, Page, RadioGroup, Stack, useT } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { UnitChoice } from '../form-views.ts'
import { Begin, Contract, field, Name, type Of } from './form-fields.tsx'

/** A form about a person or an employment: what stands in it, what is wrong, and where it goes. */
export interface Filling {
  values: Record<string, unknown>
  errors: Record<string, string>
  refusal?: string | undefined
  units: UnitChoice[]
}

/** A person who does not come along in the HR file: name, and a first employment. */
export function AddPersonPage({ filling }: Of) {
  const t = useT()
  return (
    <FormPage
      filling={filling}
      action={paths.addPerson}
      back={paths.employees}
      title={t('Medewerker toevoegen', 'Add an employee')}
      lead={t(
        'Leest jullie HR-systeem deze persoon later in? Dan herkennen we die aan personeelsnummer en eerste dag.',
        'Does your HR system import this person later? Then we know them by personnel number and first day.',
      )}
      save={t('Voeg toe', 'Add')}
    >
      <Name filling={filling} mail />
      <Begin filling={filling} />
      <Contract filling={filling} />
    </FormPage>
  )
}

/** Somebody who already works here, or did, gets another employment. */
export function AddEmploymentPage({ filling, person }: Of & { person: { id: string; name: string } }) {
  const t = useT()
  return (
    <FormPage
      filling={filling}
      action={paths.addEmployment(person.id)}
      back={paths.employee(person.id)}
      person={person}
      title={t('Arbeidsrelatie toevoegen', 'Add an employment')}
      lead={t('Naast het werk dat deze persoon al doet, of erna.', 'Beside the work this person does already, or after it.')}
      save={t('Voeg toe', 'Add')}
    >
      <Begin filling={filling} />
      <Contract filling={filling} />
    </FormPage>
  )
}

/** A change from a day on, or a correction: the form asks which. */
export function ChangeEmploymentPage({
  filling,
  person,
  employmentId,
}: Of & { person: { id: string; name: string }; employmentId: string }) {
  const t = useT()
  return (
    <FormPage
      filling={filling}
      action={paths.changeEmployment(employmentId)}
      back={paths.employee(person.id)}
      person={person}
      title={t('Arbeidsrelatie wijzigen', 'Change an employment')}
      save={t('Bewaar', 'Save')}
    >
      <RadioGroup
        {...field(filling, 'what')}
        label={t('Wat is er aan de hand?', 'What is the matter?')}
        options={[
          {
            value: 'from',
            label: t('Vanaf een dag wordt het anders', 'From a day on it is different'),
            hint: t(
              'Zoals een ander team of meer uren. Tot die dag blijft staan hoe het was.',
              'Such as another team or more hours. Until that day it stays as it was.',
            ),
          },
          {
            value: 'correction',
            label: t('Het staat er verkeerd, of de laatste dag is bekend', 'It is wrong, or the last day is known'),
            hint: t(
              'We verbeteren wat er staat. Wat er eerst stond, bewaren we.',
              'We correct what is there. We keep what stood there first.',
            ),
          },
        ]}
      />
      <DateField
        {...field(filling, 'from')}
        label={t('Vanaf welke dag?', 'From which day?')}
        hint={t('Alleen als het vanaf een dag anders wordt.', 'Only when it becomes different from a day on.')}
        required={false}
      />
      <Contract filling={filling} />
    </FormPage>
  )
}

/** A name that was wrong or changed, and the address. */
export function ChangePersonPage({ filling, person, works }: Of & { person: { id: string; name: string }; works: boolean }) {
  const t = useT()
  return (
    <FormPage
      filling={filling}
      action={paths.changePerson(person.id)}
      back={paths.employee(person.id)}
      person={person}
      title={t('Naam of e-mail wijzigen', 'Change name or e-mail')}
      save={t('Bewaar', 'Save')}
    >
      <Name filling={filling} mail={works} />
    </FormPage>
  )
}

interface FormLook extends Of {
  title: string
  lead?: string
  action: string
  back: string
  save: string
  person?: { id: string; name: string }
  children: ComponentChildren
}

function FormPage({ filling, title, lead, action, back, save, person, children }: FormLook) {
  const t = useT()
  const trail = [
    { href: paths.employees, label: t('Medewerkers', 'Employees') },
    ...(person ? [{ href: paths.employee(person.id), label: person.name }] : []),
  ]
  return (
    <Page title={title} lead={lead} breadcrumb={trail} narrow>
      <Stack>
        <FilledWrong filled={filling} />
        <Form action={action}>
          {children}
          <Actions>
            <Button>{save}</Button>
            <Link href={back}>{t('Terug zonder bewaren', 'Back without saving')}</Link>
          </Actions>
        </Form>
      </Stack>
    </Page>
  )
}
