import {
  Actions,
  Button,
  Card,
  EmptyState,
  FilledWrong,
  Fill,
  Form,
  Grid,
  Heading,
  Lines,
  Page,
  Row,
  Small,
  Text,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { SharedDevice } from './views.ts'

/** Devices that people share: which there are, and making this one a shared device. */
export function DevicesPage({ devices, again }: { devices: SharedDevice[]; again?: Again }) {
  const t = useT()
  return (
    <Page
      title={t('Gedeelde toestellen', 'Shared devices')}
      lead={t(
        'Tablets en computers die collega’s om de beurt gebruiken. Wie daar inlogt, is na twee minuten zonder aanraken weer uitgelogd.',
        'Tablets and computers that colleagues use in turn. Who signs in there is signed out after two minutes without a touch.',
      )}
    >
      <FilledWrong filled={again} />
      <Grid columns="main">
        <Card>
          <Heading level={2}>{t('Toestellen die jullie delen', 'Devices that you share')}</Heading>
          {devices.length === 0 ? (
            <EmptyState
              level={3}
              drawing="inbox"
              title={t('Nog geen', 'None yet')}
              text={t('Maak een tablet op de werf tot gedeeld toestel.', 'Make a tablet at the yard a shared device.')}
            />
          ) : (
            <Lines
              label={t('Toestellen', 'Devices')}
              items={devices.map((device) => (
                <DeviceLine device={device} />
              ))}
            />
          )}
        </Card>
        <ShareCard again={again} />
      </Grid>
    </Page>
  )
}

function DeviceLine({ device }: { device: SharedDevice }) {
  const t = useT()
  const lang = useLang()
  const day = sayDay(dateOf(device.madeAt), lang)
  return (
    <Row spread middle wrap>
      <Fill>
        <Text strong>{device.name}</Text>
        <Small soft>
          {device.madeBy
            ? t(`sinds ${day}, door ${device.madeBy}`, `since ${day}, by ${device.madeBy}`)
            : t(`sinds ${day}`, `since ${day}`)}
        </Small>
      </Fill>
      <Form action={paths.revokeDevice(device.id)} inline>
        <Button kind="quiet" about={device.name}>
          {t('Niet meer delen', 'Stop sharing')}
        </Button>
      </Form>
    </Row>
  )
}

function ShareCard({ again }: { again?: Again }) {
  const t = useT()
  return (
    <Card tone="tint">
      <Heading level={2}>{t('Deel dit toestel', 'Share this device')}</Heading>
      <Text>
        {t(
          'Doe dit op de tablet zelf, niet op je eigen computer. Daarna word je hier meteen uitgelogd.',
          'Do this on the tablet itself, not on your own computer. Then you are signed out here at once.',
        )}
      </Text>
      <Form action={paths.devices} turbo={false}>
        <TextField
          name="name"
          label={t('Naam van het toestel', 'Name of the device')}
          hint={t('Zoals ‘Tablet werf Oost’.', 'Such as “Tablet east yard”.')}
          value={String(again?.typed['name'] ?? '')}
          error={again?.errors['name']}
          maxLength={60}
        />
        <Actions>
          <Button icon="lock">{t('Dit is een gedeeld toestel', 'This is a shared device')}</Button>
        </Actions>
      </Form>
      <Small soft>
        {t(
          'Op een gedeeld toestel is iedereen gewoon medewerker: beheren of plannen kan daar niet.',
          'On a shared device everybody is an employee: managing or planning is not possible there.',
        )}
      </Small>
    </Card>
  )
}
