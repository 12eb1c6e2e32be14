import { Button, Fill, Form, HiddenField, Pills, Roll, Row, SaveBar, Small, Tag, TextField, useT } from '#ui/index.ts'
import { resultPaths } from '../paths.ts'
import type { Participant, SessionList } from '../views/attendance.ts'
import type { Typed } from './session.tsx'

export function CallTheRoll({ list, typed }: { list: SessionList; typed: Typed }) {
  const t = useT()
  const open = list.people.filter((person) => person.present === null).length
  return (
    <Form action={resultPaths.attendance(list.id)} label={t('Aanwezigheid', 'Attendance')}>
      {open > 0 && (
        <Button kind="quiet" name="next" value="rest" icon="check" wide>
          {open === list.people.length
            ? t('Iedereen is aanwezig', 'Everyone is present')
            : t('De rest is aanwezig', 'The rest are present')}
        </Button>
      )}
      <Roll label={t('Deelnemers', 'Participants')} rows={list.people.map((person) => rollRow(person, typed, t))} />
      <SaveBar>
        <Button name="next" value="stay">
          {t('Bewaar', 'Save')}
        </Button>
        {!list.completed && !list.provider && (
          <Button kind="quiet" icon="plus" name="next" value="walk-in">
            {t('Iemand toevoegen', 'Add somebody')}
          </Button>
        )}
      </SaveBar>
    </Form>
  )
}

/** The stored mark as the form writes it. */
export const word = (present: boolean | null): string => (present === null ? '' : present ? 'ja' : 'nee')

function rollRow(person: Participant, typed: Typed, t: (nl: string, en: string) => string) {
  const { enrolmentId: id, name } = person
  const kept = (field: string, otherwise: string) =>
    typeof typed[`${field}.${id}`] === 'string' ? (typed[`${field}.${id}`] as string) : otherwise
  const note = kept('notitie', person.note)
  return {
    key: id,
    name,
    about: person.about,
    choice: (
      <>
        <HiddenField name={`was.${id}`} value={kept('was', word(person.present))} />
        <HiddenField name={`wasnotitie.${id}`} value={kept('wasnotitie', person.note)} />
        <Pills
          name={`aanwezig.${id}`}
          legend={t(`Is ${name} er?`, `Is ${name} here?`)}
          legendUnseen
          value={kept('aanwezig', word(person.present))}
          options={[
            { value: 'ja', label: t('Aanwezig', 'Present'), tone: 'ok' },
            { value: 'nee', label: t('Afwezig', 'Absent'), tone: 'no' },
          ]}
        />
      </>
    ),
    noteOpen: note !== '',
    noteLabel: note ? t('Notitie', 'Note') : t('Schrijf een notitie', 'Write a note'),
    note: (
      <TextField
        name={`notitie.${id}`}
        label={t(`Notitie bij ${name}`, `Note about ${name}`)}
        labelUnseen
        hint={t(
          'Bijvoorbeeld: een half uur later. Schrijf geen reden van afwezigheid op.',
          'For example: half an hour late. Do not write down why somebody is absent.',
        )}
        value={note}
        maxLength={500}
      />
    ),
  }
}

export function PersonLine({ person }: { person: Participant }) {
  const t = useT()
  return (
    <Row spread>
      <Fill>
        <b>{person.name}</b>
        <Small soft>{person.about}</Small>
        {person.note && <Small>{person.note}</Small>}
      </Fill>
      {person.present !== null && (
        <Tag tone={person.present ? 'ok' : 'line'}>{person.present ? t('Aanwezig', 'Present') : t('Afwezig', 'Absent')}</Tag>
      )}
    </Row>
  )
}
