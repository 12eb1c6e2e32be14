import { Actions, Button, Card, EmailField, Form, Heading, HiddenField, Notice, Page, Small, Text, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'

export interface PrivateAddress {
  /** The address that counts. */
  confirmed: string | null
  /** An address that was asked to confirm. */
  waiting: string | null
}

/** On Mijn gegevens: an address for after leaving. */
export function PrivateAddressCard({
  address,
  workMail,
  error,
  typed,
}: {
  address: PrivateAddress
  workMail: boolean
  error?: string
  typed?: string
}) {
  const t = useT()
  return (
    <Card id="prive-adres">
      <Heading level={2}>{t('Als je hier weggaat', 'When you leave')}</Heading>
      <Text soft>
        {t(
          'Met een privéadres kun je tot 90 dagen na je laatste werkdag je eigen gegevens bekijken en meenemen. Niemand gebruikt het voor iets anders.',
          'With a private address you can see and take along your own data until 90 days after your last working day. Nobody uses it for anything else.',
        )}
      </Text>
      {address.confirmed && (
        <Text strong>{t(`Je privéadres is ${address.confirmed}.`, `Your private address is ${address.confirmed}.`)}</Text>
      )}
      {address.waiting && (
        <Notice kind="info">
          {t(
            `We stuurden een link naar ${address.waiting}. Het adres telt als je het daar bevestigt.`,
            `We sent a link to ${address.waiting}. The address counts when you confirm it there.`,
          )}
        </Notice>
      )}
      <Form action={paths.myPrivateAddress}>
        <EmailField
          name="email"
          id="email"
          label={address.confirmed ? t('Een ander privéadres', 'Another private address') : t('Privéadres', 'Private address')}
          value={typed}
          error={error}
        />
        <Actions>
          <Button kind="quiet" icon="mail">
            {t('Stuur een link om te bevestigen', 'Send a link to confirm')}
          </Button>
        </Actions>
      </Form>
      {(address.confirmed || address.waiting) && (
        <Form action={paths.endPrivateAddress}>
          <Actions>
            <Button kind="quiet">{t('Haal mijn privéadres weg', 'Remove my private address')}</Button>
          </Actions>
        </Form>
      )}
      {workMail && (
        <Small soft>
          {t(
            'Je werkmail krijgt bericht als hier een adres wordt opgegeven.',
            'Your work mail is told when an address is registered here.',
          )}
        </Small>
      )}
    </Card>
  )
}

/** Opened from the message to the private address. A button, because mail scanners open links. */
export function ConfirmPrivatePage({ secret, refusal }: { secret: string; refusal?: string }) {
  const t = useT()
  return (
    <Page title={t('Bevestig je privéadres', 'Confirm your private address')} narrow>
      {refusal ? (
        <Notice kind="warning">{refusal}</Notice>
      ) : (
        <Form action={paths.confirmPrivate} turbo={false}>
          <HiddenField name="secret" value={secret} />
          <Text>
            {t(
              'Met dit adres kun je straks, als je weg bent, nog 90 dagen bij je eigen gegevens.',
              'With this address you can still reach your own data for 90 days after you have left.',
            )}
          </Text>
          <Actions>
            <Button>{t('Ja, dit is mijn privéadres', 'Yes, this is my private address')}</Button>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
