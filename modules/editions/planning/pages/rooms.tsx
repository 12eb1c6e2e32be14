import {
  Actions,
  Button,
  ButtonLink,
  Card,
  FieldRow,
  filledField,
  FilledWrong,
  Form,
  NumberField,
  Page,
  Stack,
  Table,
  Text,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'
import type { Room } from '../views.ts'
import { paths } from '../../paths.ts'

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
        <FilledWrong filled={filled} />
        <RoomTable rooms={rooms} t={t} />
        <Card>
          <Form
            action={editing ? paths.room(editing.id) : paths.rooms}
            label={editing ? t('Wijzig de zaal', 'Change the room') : t('Nieuwe zaal', 'New room')}
          >
            <FieldRow>
              <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} />
              <TextField {...filledField(filled, 'place')} label={t('Adres of gebouw', 'Address or building')} required={false} />
              <NumberField {...filledField(filled, 'seats')} label={t('Stoelen', 'Chairs')} required={false} />
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
    <Card as="div">
      <Table
        caption={t('Zalen', 'Rooms')}
        captionUnseen
        rows={rooms}
        empty={<Text soft>{t('Nog geen zalen. Voeg hieronder de eerste toe.', 'No rooms yet. Add the first one below.')}</Text>}
        columns={[
          { key: 'name', head: t('Zaal', 'Room'), cell: (room) => room.name },
          { key: 'place', head: t('Adres of gebouw', 'Address or building'), cell: (room) => room.place },
          { key: 'seats', head: t('Stoelen', 'Chairs'), align: 'end', num: true, cell: (room) => room.seats ?? '–' },
          {
            key: 'sessions',
            head: t('Komende bijeenkomsten', 'Coming sessions'),
            align: 'end',
            num: true,
            cell: (room) =>
              room.lent
                ? t(`${room.sessions}, waarvan ${room.lent} van anderen`, `${room.sessions}, of which ${room.lent} of others`)
                : room.sessions,
          },
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
    </Card>
  )
}
