import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Lines,
  Notice,
  Page,
  Small,
  Stack,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayMoment } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Batch } from './views.ts'

export interface AddressesLook {
  batches: Batch[]
  fresh: boolean
  /** The organisation has its own sign-in: the addresses open it once, the first time. */
  provider: boolean
  refusal?: string
}

/** Changed addresses that wait for a second administrator. */
export function AddressesPage({ batches, fresh, provider, refusal }: AddressesLook) {
  const t = useT()
  return (
    <Page
      title={t('Gewijzigde adressen', 'Changed addresses')}
      lead={t(
        'Wie inlogt met een link in de mail, krijgt die nog op het oude adres. Het nieuwe werkt als een tweede beheerder het bevestigt, of de medewerker zelf.',
        'Who signs in by a link in the mail still gets it at the old address. The new one works when a second administrator confirms it, or the employee.',
      )}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {provider && (
        <Notice kind="info">
          {t(
            'Jullie loggen in met een eigen inlogdienst. Bevestigen is nodig voor wie daar nog nooit mee inlogde.',
            'You sign in with a sign-in service of your own. Confirming is needed for who never signed in with it.',
          )}
        </Notice>
      )}
      {batches.length === 0 && (
        <EmptyState
          drawing="people"
          title={t('Er wacht niets', 'Nothing waits')}
          text={t(
            'Verandert een adres, dan staat het hier tot iemand het bevestigt.',
            'When an address changes, it is here until somebody confirms it.',
          )}
        />
      )}
      {batches.map((batch) => (
        <BatchCard batch={batch} fresh={fresh} />
      ))}
    </Page>
  )
}

function BatchCard({ batch, fresh }: { batch: Batch; fresh: boolean }) {
  const t = useT()
  const lang = useLang()
  const rest = batch.count - batch.people.length
  return (
    <Card as="article">
      <Heading level={2}>
        {batch.count === 1 ? t('1 adres', '1 address') : t(`${batch.count} adressen`, `${batch.count} addresses`)}
      </Heading>
      <Small soft>
        {t(
          `Veranderd op ${sayMoment(batch.changedAt, lang)} door ${batch.changedBy ?? 'wie de server beheert'}`,
          `Changed on ${sayMoment(batch.changedAt, lang)} by ${batch.changedBy ?? 'whoever manages the server'}`,
        )}
      </Small>
      <Lines
        label={t('Wie', 'Who')}
        items={batch.people.map((one) => (
          <Stack gap="s">
            <Text strong>{one.name}</Text>
            <Small soft>
              {t('Van ', 'From ')}
              {one.was === null ? t('geen adres', 'no address') : <Address email={one.was} />}
              {t(' naar ', ' to ')}
              <Address email={one.becomes} />
            </Small>
          </Stack>
        ))}
      />
      {rest > 0 && <Text soft>{t(`En nog ${rest}.`, `And ${rest} more.`)}</Text>}
      {batch.own ? (
        <Text>
          {t(
            'Dit veranderde je zelf. Een andere beheerder kan het bevestigen.',
            'You changed this yourself. Another administrator can confirm it.',
          )}
        </Text>
      ) : fresh ? (
        <Confirm batch={batch} />
      ) : (
        <SignInFirst />
      )}
    </Card>
  )
}

/** An address that may break after the @, so that it fits on a phone. */
function Address({ email }: { email: string }) {
  const [name, domain] = email.split('@')
  return (
    <span>
      {name}@<wbr />
      {domain}
    </span>
  )
}

function Confirm({ batch }: { batch: Batch }) {
  const t = useT()
  return (
    <Form action={paths.confirmAddresses(batch.id)}>
      <Actions>
        <Button about={t(`${batch.count} in een keer`, `${batch.count} at once`)}>
          {t('Bevestig deze adressen', 'Confirm these addresses')}
        </Button>
      </Actions>
    </Form>
  )
}

function SignInFirst() {
  const t = useT()
  return (
    <Actions>
      <ButtonLink kind="quiet" href={paths.signInAgain(paths.addresses)} icon="lock">
        {t('Log opnieuw in', 'Sign in again')}
      </ButtonLink>
    </Actions>
  )
}

/** Opened from the message to the old address. A button, because mail scanners open links. */
export function ConfirmAddressPage({ secret, becomes }: { secret: string; becomes: string | null }) {
  const t = useT()
  return (
    <Page title={t('Je nieuwe e-mailadres', 'Your new e-mail address')} narrow>
      {becomes === null ? (
        <Notice kind="warning">{t('Deze link is al gebruikt of werkt niet meer.', 'This link was used before or no longer works.')}</Notice>
      ) : (
        <Form action={paths.confirmAddress} turbo={false}>
          <HiddenField name="secret" value={secret} />
          <Card>
            <Text>
              {t(
                `Voortaan log je in met een link die naar ${becomes} gaat. Je oude adres werkt dan niet meer.`,
                `From now on you sign in by a link that goes to ${becomes}. Your old address then no longer works.`,
              )}
            </Text>
            <Text soft>
              {t(
                'Is dit jouw adres niet? Doe dan niets, en laat het de beheerder weten.',
                'Is this not your address? Then do nothing, and tell the administrator.',
              )}
            </Text>
            <Actions>
              <Button>{t('Ja, dit is mijn adres', 'Yes, this is my address')}</Button>
            </Actions>
          </Card>
        </Form>
      )}
    </Page>
  )
}
