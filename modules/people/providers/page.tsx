import {
  Actions,
  Button,
  ButtonLink,
  Card,
  CopyText,
  ErrorSummary,
  Form,
  Heading,
  Notice,
  Page,
  PasswordField,
  Small,
  Text,
  TextArea,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { ProviderView } from './views.ts'

export interface ProviderLook {
  provider: ProviderView
  fresh: boolean
  errors?: Record<string, string>
  typed?: Record<string, unknown>
  refusal?: string
}

/** The own sign-in of the organisation: where it is, and whose addresses lead to it. The secret goes in and never comes out. */
export function ProviderPage(look: ProviderLook) {
  const t = useT()
  const { provider, errors = {}, refusal, fresh } = look
  return (
    <Page
      title={t('Eigen inlogdienst', 'Own sign-in service')}
      lead={t(
        'Laat collega’s inloggen met hun werkaccount, via OpenID Connect.',
        'Let colleagues sign in with their work account, through OpenID Connect.',
      )}
      narrow
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field: field.split('.')[0]!, text }))} />
      <Now provider={provider} />
      {fresh ? <ProviderForm {...look} /> : <SignInFirst />}
    </Page>
  )
}

function Now({ provider }: { provider: ProviderView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card>
      <Heading level={2}>{t('Hoe het nu is', 'How it is now')}</Heading>
      {provider.from === null && (
        <Text>
          {t(
            'Jullie hebben nog geen eigen inlogdienst. Medewerkers loggen in met een link in hun mail.',
            'You have no sign-in service of your own yet. Employees sign in by a link in their mail.',
          )}
        </Text>
      )}
      {provider.from === 'environment' && (
        <Text>
          {t(
            `Jullie loggen in bij ${provider.issuer}. Dat is ingesteld op de server. Wat je hier bewaart, gaat voor.`,
            `You sign in at ${provider.issuer}. That is set on the server. What you save here goes before it.`,
          )}
        </Text>
      )}
      {provider.from === 'table' && <Text>{t(`Jullie loggen in bij ${provider.issuer}.`, `You sign in at ${provider.issuer}.`)}</Text>}
      {provider.unreadable && (
        <Notice kind="warning">
          {t('Het geheim is niet meer te lezen. Vul het opnieuw in.', 'The secret can’t be read any more. Fill it in again.')}
        </Notice>
      )}
      {provider.changedAt && (
        <Small soft>
          {t(
            `Veranderd op ${sayDay(dateOf(provider.changedAt), lang)} door ${provider.changedBy ?? 'wie de server beheert'}`,
            `Changed on ${sayDay(dateOf(provider.changedAt), lang)} by ${provider.changedBy ?? 'whoever manages the server'}`,
          )}
        </Small>
      )}
    </Card>
  )
}

function ProviderForm({ provider, errors = {}, typed }: ProviderLook) {
  const t = useT()
  const value = (name: 'issuer' | 'clientId'): string => String(typed?.[name] ?? (provider.from === 'table' ? provider[name] : ''))
  const domains = typed ? String(typed['domains'] ?? '') : provider.domains.join('\n')
  return (
    <>
      <Form action={paths.provider}>
        <Card>
          <Heading level={2}>{t('Wat de inlogdienst moet weten', 'What the sign-in service must know')}</Heading>
          <Text>{t('Geef dit adres op als redirect-URI:', 'Give this address as redirect URI:')}</Text>
          <CopyText text={provider.back} />
        </Card>
        <Card>
          <Heading level={2}>{t('Wat wij moeten weten', 'What we must know')}</Heading>
          <TextField
            name="issuer"
            label={t('Adres van de inlogdienst (issuer)', 'Address of the sign-in service (issuer)')}
            hint={t(
              'Zoals https://inloggen.gemeente.nl. We vragen het meteen of het antwoordt.',
              'Such as https://login.example.org. We ask at once whether it answers.',
            )}
            value={value('issuer')}
            error={errors['issuer']}
          />
          <TextField name="clientId" label="Client-id" value={value('clientId')} error={errors['clientId']} />
          <PasswordField
            name="clientSecret"
            required={false}
            label={t('Geheim (client secret)', 'Client secret')}
            hint={t(
              'We laten het nooit meer zien. Laat het leeg om het te houden zoals het is.',
              'We never show it again. Leave it empty to keep it as it is.',
            )}
            error={errors['clientSecret']}
          />
          <TextArea
            name="domains"
            rows={3}
            required={false}
            label={t('Domeinen van jullie adressen', 'Domains of your addresses')}
            hint={t(
              'Een per regel, zoals voorbeeldstad.nl. Wie op de inlogpagina zo’n adres typt, komt bij jullie inlogdienst.',
              'One per line, such as example.nl. Who types such an address on the sign-in page comes to your sign-in service.',
            )}
            value={domains}
            error={Object.entries(errors).find(([field]) => field.startsWith('domains'))?.[1]}
          />
          <Actions>
            <Button>{t('Bewaar de inlogdienst', 'Save the sign-in service')}</Button>
            <ButtonLink kind="quiet" href={paths.manage}>
              {t('Terug', 'Back')}
            </ButtonLink>
          </Actions>
        </Card>
      </Form>
      {provider.from === 'table' && (
        <Form action={paths.removeProvider}>
          <Actions>
            <Button kind="quiet">{t('Haal de inlogdienst weg', 'Take the sign-in service away')}</Button>
          </Actions>
        </Form>
      )}
    </>
  )
}

function SignInFirst() {
  const t = useT()
  return (
    <Card tone="tint">
      <Text>
        {t(
          'De inlogdienst veranderen kan alleen als je net bent ingelogd. Log opnieuw in; daarna kom je hier terug.',
          'Changing the sign-in service is possible only right after signing in. Sign in again; then you come back here.',
        )}
      </Text>
      <Actions>
        <ButtonLink href={paths.signInAgain(paths.provider)} icon="lock">
          {t('Log opnieuw in', 'Sign in again')}
        </ButtonLink>
      </Actions>
    </Card>
  )
}
