import {
  Actions,
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  Grid,
  Heading,
  Link,
  Notice,
  Page,
  Section,
  Select,
  Small,
  Stack,
  Table,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { dateOf, sayDay, type Translate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { RoomOfOthers, Shared } from '../views/sharing.ts'

interface Choice {
  value: string
  label: string
}
export interface SharingLook {
  shared: Shared[]
  rooms: RoomOfOthers[]
  networks: { id: string; name: string; members: { id: string; name: string }[] }[]
  activities: Choice[]
  ownRooms: Choice[]
  back?: Again
}

/** What we share and with whom; what others share beside activities and editions, which stand in the offer. */
export function SharingPage(look: SharingLook) {
  const t = useT()
  return (
    <Page
      wide
      title={t('Delen met anderen', 'Sharing with others')}
      lead={t(
        'Wat je deelt, zien de leden van dat samenwerkingsverband. Een zaal kunnen zij ook gebruiken. Je kunt er elk moment mee stoppen. Wie al is ingeschreven, houdt zijn plaats, en wat al in een zaal staat, blijft staan.',
        'What you share is seen by the members of that network. They can use a room too. You can end it at any moment. Who is enrolled keeps the seat, and what stands in a room stays there.',
      )}
    >
      {look.back?.refusal && <Notice kind="error">{look.back.refusal}</Notice>}
      {look.networks.length === 0 ? (
        <EmptyState
          drawing="people"
          title={t('Jullie zitten nog in geen samenwerkingsverband', 'You are in no network yet')}
          text={t(
            'Vraag de beheerder om er een te beginnen, of om een uitnodiging aan te nemen.',
            'Ask the administrator to begin one, or to accept an invitation.',
          )}
        />
      ) : (
        <Grid columns="main">
          <Stack gap="l">
            <SharedTable shared={look.shared} />
            {look.rooms.length > 0 && <OthersRooms rooms={look.rooms} />}
          </Stack>
          <ShareCard {...look} />
        </Grid>
      )}
    </Page>
  )
}

export function SharedTable({ shared }: { shared: Shared[] }) {
  const t = useT()
  const lang = useLang()
  const kinds = { activity: t('activiteit', 'activity'), edition: t('editie', 'edition'), room: t('zaal', 'room') }
  const on = (at: Temporal.Instant) => sayDay(dateOf(at), lang)
  return (
    <Card as="div">
      <Table
        caption={t('Wat wij delen', 'What we share')}
        rows={shared}
        empty={<Text soft>{t('Er is nog niets gedeeld.', 'Nothing is shared yet.')}</Text>}
        columns={[
          {
            key: 'what',
            head: t('Wat', 'What'),
            cell: (one) => (
              <>
                {one.kind === 'edition' ? <Link href={paths.region(one.thingId)}>{one.title}</Link> : one.title}
                <Small soft>
                  {[one.startsAt && on(one.startsAt), one.restOnly ? t('restplaatsen', 'remaining seats') : kinds[one.kind]]
                    .filter(Boolean)
                    .join(' · ')}
                </Small>
              </>
            ),
          },
          { key: 'with', head: t('Met', 'With'), cell: (one) => one.network },
          {
            key: 'who',
            head: t('Door', 'By'),
            cell: (one) =>
              one.endedAt
                ? t(`gestopt op ${on(one.endedAt)}`, `ended on ${on(one.endedAt)}`) + (one.endedBy ? `, ${one.endedBy}` : '')
                : [one.sharedBy, on(one.sharedAt)].filter(Boolean).join(', '),
          },
          {
            key: 'end',
            head: t('Doen', 'Do'),
            align: 'end',
            cell: (one) =>
              !one.endedAt && (
                <Stack gap="s">
                  {one.lent > 0 && <Small soft>{sayStaying(one.lent, t)}</Small>}
                  <Form action={paths.endShare(one.id)} inline>
                    <Button kind="link" about={`${one.title}, ${one.network}`}>
                      {t('Stop met delen', 'Stop sharing')}
                    </Button>
                  </Form>
                </Stack>
              ),
          },
        ]}
      />
    </Card>
  )
}

/** What whoever ends the sharing of a room reads first, and afterwards. */
export const sayStaying = (sessions: number, t: Translate) =>
  t(
    sessions === 1 ? '1 bijeenkomst van een ander blijft er staan.' : `${sessions} bijeenkomsten van anderen blijven er staan.`,
    sessions === 1 ? '1 session of another organisation stays there.' : `${sessions} sessions of others stay there.`,
  )

function OthersRooms({ rooms }: { rooms: RoomOfOthers[] }) {
  const t = useT()
  return (
    <Section title={t('Zalen van anderen', 'Rooms of others')}>
      <Small soft>
        {t(
          'Je kiest ze bij het plannen, tussen jullie eigen zalen. De eigenaar ziet wanneer jullie er zijn, niet waarvoor.',
          'You choose them when you plan, among your own rooms. The owner sees when you are there, not what for.',
        )}
      </Small>
      <Card as="div">
        <Table
          caption={t('Zalen van anderen', 'Rooms of others')}
          captionUnseen
          rows={rooms}
          columns={[
            { key: 'name', head: t('Zaal', 'Room'), cell: (one) => [one.name, one.place].filter(Boolean).join(', ') },
            { key: 'owner', head: t('Van', 'Of'), cell: (one) => one.owner },
            { key: 'seats', head: t('Plaatsen', 'Seats'), num: true, align: 'end', cell: (one) => one.seats ?? '' },
          ]}
        />
      </Card>
    </Section>
  )
}

function ShareCard({ networks, activities, ownRooms, back }: SharingLook) {
  const t = useT()
  const typed = (name: string) => back?.typed[name] as string | undefined
  return (
    <Card tone="tint" label={t('Deel iets', 'Share something')}>
      <Heading level={2}>{t('Deel iets', 'Share something')}</Heading>
      <Small soft>{t('Een editie deel je op de pagina van die editie.', 'An edition is shared on the page of that edition.')}</Small>
      <ErrorSummary errors={Object.entries(back?.errors ?? {}).map(([field, text]) => ({ field, text }))} />
      <Form action={paths.sharing}>
        <Select
          name="what"
          label={t('Welke activiteit of zaal?', 'Which activity or room?')}
          placeholder={t('Kies', 'Choose')}
          value={typed('what')}
          error={back?.errors['what']}
          options={[
            ...activities.map(({ value, label }) => ({ value: `activity/${value}`, label })),
            ...ownRooms.map(({ value, label }) => ({ value: `room/${value}`, label: t(`Zaal: ${label}`, `Room: ${label}`) })),
          ]}
        />
        <Select
          name="networkId"
          label={t('Met welk samenwerkingsverband?', 'With which network?')}
          placeholder={t('Kies', 'Choose')}
          value={typed('networkId')}
          error={back?.errors['networkId']}
          options={networks.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Actions>
          <Button>{t('Deel dit', 'Share this')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
