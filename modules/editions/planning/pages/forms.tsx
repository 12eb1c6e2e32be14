import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  Notice,
  NumberField,
  Opening,
  Page,
  RadioGroup,
  Select,
  Stack,
  Table,
  Text,
  TextArea,
  TextField,
  TimeField,
  useT,
} from '#ui/index.ts'
import { dateOf, type Translate } from '#platform/words.ts'
import type { Choices, PlanView, Room } from '../views.ts'
import { paths } from '../../paths.ts'

/** What is in the fields, as text; and what is wrong with it. */
export interface Filled {
  values: Record<string, unknown>
  errors?: Record<string, string>
  refusal?: string
}

export const text = (filled: Filled, name: string) =>
  filled.values[name] === undefined || filled.values[name] === null ? '' : String(filled.values[name])
export const many = (filled: Filled, name: string) => [filled.values[name] ?? []].flat().map(String).filter(Boolean)
export const field = (filled: Filled, name: string) => ({ name, value: text(filled, name), error: filled.errors?.[name] })

export function Wrong({ filled }: { filled: Filled }) {
  return (
    <>
      {filled.refusal && <Notice kind="error">{filled.refusal}</Notice>}
      <ErrorSummary errors={Object.entries(filled.errors ?? {}).map(([name, words]) => ({ field: name, text: words }))} />
    </>
  )
}

/** A new edition, or a change of one. */
export function EditionFormPage({
  filled,
  choices,
  title,
  action,
  plan,
}: {
  filled: Filled
  choices: Choices
  title: string
  action: string
  plan?: { id: string; title: string }
}) {
  const t = useT()
  return (
    <Page
      narrow
      title={title}
      breadcrumb={plan ? [{ href: paths.plan(plan.id), label: plan.title }] : [{ href: paths.editions, label: t('Edities', 'Editions') }]}
    >
      <Wrong filled={filled} />
      <Form action={action}>
        {!plan && (
          <Select
            {...field(filled, 'activityId')}
            label={t('Opleiding', 'Activity')}
            required
            options={choices.activities}
            placeholder={t('Kies een opleiding', 'Choose an activity')}
          />
        )}
        <TextField
          {...field(filled, 'name')}
          label={t('Naam van deze editie', 'Name of this edition')}
          hint={t('Alleen als het helpt, zoals ‘voorjaar’ of ‘voor starters’.', 'Only when it helps, such as ‘spring’ or ‘for starters’.')}
          required={false}
        />
        <FieldRow>
          <NumberField
            {...field(filled, 'minParticipants')}
            label={t('Minstens', 'At least')}
            hint={t('Mensen om door te gaan', 'People to go ahead')}
          />
          <NumberField {...field(filled, 'capacity')} label={t('Plaatsen', 'Seats')} hint={t('Leeg: zonder grens', 'Empty: no limit')} />
          <NumberField
            {...field(filled, 'promotionDays')}
            label={t('Wachtlijst stopt', 'List stops')}
            hint={t('Dagen voor de start', 'Days before the start')}
          />
        </FieldRow>
        <Audience filled={filled} choices={choices} />
        <RadioGroup
          {...field(filled, 'approval')}
          label={t('Goedkeuring', 'Approval')}
          options={[
            { value: 'none', label: t('Niet nodig', 'Not needed') },
            { value: 'manager', label: t('Door de leidinggevende', 'By the manager') },
          ]}
        />
        <FieldRow>
          <DateField {...field(filled, 'opensOn')} label={t('Aanmelden vanaf', 'Enrol from')} required={false} />
          <DateField
            {...field(filled, 'closesOn')}
            label={t('Aanmelden tot en met', 'Enrol until')}
            hint={t('Leeg: tot de start', 'Empty: until the start')}
            required={false}
          />
        </FieldRow>
        <TextField
          {...field(filled, 'priceCents')}
          width="short"
          label={t('Kosten in euro', 'Cost in euros')}
          hint={t('Leeg: zoals bij de opleiding', 'Empty: as for the activity')}
          required={false}
        />
        <TextArea {...field(filled, 'bring')} rows={2} label={t('Wat nemen mensen mee?', 'What do people bring?')} required={false} />
        <Actions>
          <Button>{plan ? t('Bewaar', 'Save') : t('Maak de editie', 'Make the edition')}</Button>
          <ButtonLink kind="quiet" href={plan ? paths.plan(plan.id) : paths.editions}>
            {t('Terug', 'Back')}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

export function WhichUnits({ filled, choices }: { filled: Filled; choices: Choices }) {
  const t = useT()
  return (
    <CheckboxGroup
      name="audienceUnits"
      error={filled.errors?.['audienceUnits']}
      label={t('Welke afdelingen?', 'Which units?')}
      hint={t(
        'Alleen als je voor afdelingen kiest. Wat eronder hangt doet mee.',
        'Only when you choose units. What is below them takes part.',
      )}
      options={choices.units}
      value={many(filled, 'audienceUnits')}
      required={false}
    />
  )
}

function Audience({ filled, choices }: { filled: Filled; choices: Choices }) {
  const t = useT()
  return (
    <>
      <Opening
        by={
          <RadioGroup
            {...field(filled, 'audience')}
            label={t('Voor wie?', 'For whom?')}
            options={[
              { value: 'employees', label: t('Alle medewerkers', 'All employees') },
              { value: 'units', label: t('Afdelingen die ik kies', 'Units I choose'), opens: true },
              {
                value: 'everyone',
                label: t('Iedereen, ook gasten', 'Everyone, guests too'),
                hint: t('Er komt een publieke pagina.', 'There will be a public page.'),
              },
            ]}
          />
        }
      >
        <WhichUnits filled={filled} choices={choices} />
      </Opening>
      <Checkbox
        name="optOut"
        error={filled.errors?.['optOut']}
        checked={text(filled, 'optOut') !== '' && text(filled, 'optOut') !== 'false'}
        label={t('Je bent erbij, tenzij', 'You are in, unless')}
        hint={t(
          'Bij publiceren is de hele groep aangemeld. Wie niet kan, meldt zich af.',
          'When you publish, the whole group is enrolled. Anyone who can’t come withdraws.',
        )}
      />
    </>
  )
}

/** The facts of an edition as the fields show them. */
export function valuesOf(plan: PlanView): Record<string, unknown> {
  return {
    ...plan,
    opensOn: plan.opensAt ? dateOf(plan.opensAt) : '',
    closesOn: plan.closesAt ? dateOf(plan.closesAt.subtract({ seconds: 1 })) : '',
    priceCents: plan.priceCents === null ? '' : (plan.priceCents / 100).toFixed(plan.priceCents % 100 ? 2 : 0).replace('.', ','),
    optOut: plan.optOut ? 'ja' : '',
  }
}

/** A session: when, where, who. */
export function SessionFormPage({
  filled,
  choices,
  plan,
  action,
  title,
  remove,
}: {
  filled: Filled
  choices: Choices
  plan: PlanView
  action: string
  title: string
  remove?: string
}) {
  const t = useT()
  return (
    <Page narrow title={title} breadcrumb={[{ href: paths.plan(plan.id), label: plan.title }]}>
      <Wrong filled={filled} />
      {plan.sessions.length === 0 && plan.waiting > 0 && (
        <Notice kind="info">
          {t(
            `${plan.waiting} mensen wachten op een datum. Zij krijgen in volgorde een plaats en bericht, zodra je dit bewaart.`,
            `${plan.waiting} people wait for a date. They get a seat in order and are told as soon as you save this.`,
          )}
        </Notice>
      )}
      <Form action={action}>
        <DateField {...field(filled, 'date')} label={t('Datum', 'Date')} />
        <FieldRow>
          <TimeField {...field(filled, 'from')} label={t('Begin', 'Start')} />
          <TimeField {...field(filled, 'until')} label={t('Einde', 'End')} />
          <TimeField {...field(filled, 'walkIn')} label={t('Inloop vanaf', 'Walk-in from')} required={false} />
        </FieldRow>
        <Fieldset
          legend={t('Waar?', 'Where?')}
          hint={t('Een zaal, een plaats of een videolink. Eén is genoeg.', 'A room, a place or a video link. One is enough.')}
        >
          <Select
            {...field(filled, 'roomId')}
            label={t('Zaal', 'Room')}
            options={choices.rooms}
            placeholder={t('Geen zaal', 'No room')}
            required={false}
          />
          <TextField {...field(filled, 'place')} label={t('Plaats', 'Place')} required={false} />
          <TextField
            {...field(filled, 'videoUrl')}
            label={t('Videolink', 'Video link')}
            hint={t('Alleen zichtbaar voor wie is aangemeld.', 'Only seen by people who are enrolled.')}
            required={false}
          />
        </Fieldset>
        <TextField
          {...field(filled, 'trainer')}
          label={t('Docent', 'Trainer')}
          hint={t(
            'Naam of e-mailadres. Een collega herkennen we: die krijgt de presentielijst op de telefoon.',
            'Name or e-mail address. We recognise a colleague, who gets the attendance list on the phone.',
          )}
          required={false}
        />
        <Actions>
          <Button>{t('Bewaar', 'Save')}</Button>
          <ButtonLink kind="quiet" href={paths.plan(plan.id)}>
            {t('Terug', 'Back')}
          </ButtonLink>
        </Actions>
      </Form>
      {remove && (
        <Form action={remove} inline>
          <Button kind="link">{t('Haal deze bijeenkomst weg', 'Remove this session')}</Button>
        </Form>
      )}
    </Page>
  )
}

export function CopyPage({
  filled,
  title,
  lead,
  action,
  back,
  series,
}: {
  filled: Filled
  title: string
  lead: string
  action: string
  back: string
  series?: boolean
}) {
  const t = useT()
  return (
    <Page narrow title={title} lead={lead}>
      <Wrong filled={filled} />
      <Form action={action}>
        {series && (
          <TextField {...field(filled, 'name')} label={t('Naam van de nieuwe reeks', 'Name of the new series')} required={false} />
        )}
        <DateField
          {...field(filled, 'firstDay')}
          label={t('Eerste dag van de kopie', 'First day of the copy')}
          hint={t(
            'De dag van de week blijft gelijk: we kiezen zo nodig de eerstvolgende. Mensen gaan niet mee.',
            'The day of the week stays: if needed we take the next one. People are not copied.',
          )}
        />
        <Actions>
          <Button>{t('Kopieer', 'Copy')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('Terug', 'Back')}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

export function CancelPage({ plan, filled }: { plan: PlanView; filled: Filled }) {
  const t = useT()
  const people = plan.taken + plan.waiting + plan.requested
  return (
    <Page
      narrow
      title={t('Annuleer deze editie', 'Cancel this edition')}
      lead={plan.title}
      breadcrumb={[{ href: paths.plan(plan.id), label: plan.title }]}
    >
      <Wrong filled={filled} />
      <Card as="div">
        <Text>
          {t(
            `${people} ${people === 1 ? 'mens krijgt' : 'mensen krijgen'} bericht en de afspraak verdwijnt uit de agenda. Dit kun je niet terugdraaien.`,
            `${people} ${people === 1 ? 'person is' : 'people are'} told and the appointment leaves the calendar. You can’t undo this.`,
          )}
        </Text>
        <Form action={paths.planAct(plan.id, 'annuleren')}>
          <TextArea
            {...field(filled, 'reason')}
            rows={3}
            label={t('Waarom gaat het niet door?', 'Why is it cancelled?')}
            hint={t(
              'Dit lezen de mensen die zijn aangemeld. Schrijf niets over personen.',
              'The people enrolled read this. Write nothing about persons.',
            )}
          />
          <Actions>
            <Button kind="danger">{t('Annuleer de editie', 'Cancel the edition')}</Button>
            <ButtonLink kind="quiet" href={paths.plan(plan.id)}>
              {t('Terug', 'Back')}
            </ButtonLink>
          </Actions>
        </Form>
      </Card>
    </Page>
  )
}

export function RoomsPage({ rooms, filled, editing }: { rooms: Room[]; filled: Filled; editing?: Room }) {
  const t = useT()
  return (
    <Page
      title={t('Zalen', 'Rooms')}
      lead={t(
        'Bij het plannen kies je een zaal. Is die al bezet, dan zie je dat meteen.',
        'You choose a room when you plan. If it is taken, you see it at once.',
      )}
      breadcrumb={editing ? [{ href: paths.rooms, label: t('Zalen', 'Rooms') }] : undefined}
    >
      <Stack gap="l">
        <Wrong filled={filled} />
        <RoomTable rooms={rooms} t={t} />
        <Card>
          <Form
            action={editing ? paths.room(editing.id) : paths.rooms}
            label={editing ? t('Wijzig de zaal', 'Change the room') : t('Nieuwe zaal', 'New room')}
          >
            <FieldRow>
              <TextField {...field(filled, 'name')} label={t('Naam', 'Name')} />
              <TextField {...field(filled, 'place')} label={t('Adres of gebouw', 'Address or building')} required={false} />
              <NumberField {...field(filled, 'seats')} label={t('Stoelen', 'Chairs')} required={false} />
            </FieldRow>
            <Actions>
              <Button>{editing ? t('Bewaar', 'Save') : t('Voeg toe', 'Add')}</Button>
            </Actions>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

function RoomTable({ rooms, t }: { rooms: Room[]; t: Translate }) {
  return (
    <Table
      caption={t('Zalen', 'Rooms')}
      captionUnseen
      rows={rooms}
      empty={<Text soft>{t('Nog geen zalen. Voeg hieronder de eerste toe.', 'No rooms yet. Add the first one below.')}</Text>}
      columns={[
        { key: 'name', head: t('Zaal', 'Room'), cell: (room) => room.name },
        { key: 'place', head: t('Adres of gebouw', 'Address or building'), cell: (room) => room.place },
        { key: 'seats', head: t('Stoelen', 'Chairs'), align: 'end', num: true, cell: (room) => room.seats ?? '–' },
        { key: 'sessions', head: t('Komende bijeenkomsten', 'Coming sessions'), align: 'end', num: true, cell: (room) => room.sessions },
        {
          key: 'act',
          head: t('Doen', 'Do'),
          align: 'end',
          cell: (room) => (
            <ButtonLink kind="link" href={paths.room(room.id)} about={room.name}>
              {t('Wijzig', 'Change')}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
