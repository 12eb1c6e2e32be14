import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmailField,
  ErrorSummary,
  Form,
  Heading,
  HiddenField,
  Notice,
  Page,
  Text,
  useT,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { DemoPerson } from '../routes.tsx'
import { ProviderDoor, type OwnSignIn } from './provider-door.tsx'
import { DemoPeople } from './demo-people.tsx'

export interface SignInLook {
  goesTo: string
  demo: DemoPerson[]
  /** The sign-in of the organisation, when it is known which one that is. */
  provider: OwnSignIn | null
  /** How many organisations have a sign-in of their own: an address tells which. */
  providers: number
  /** Whether a link can be sent by mail: there is a mail server, or this is a demo. */
  mail: boolean
  /** For something that needs a fresh sign-in. */
  again?: boolean
  /** Signed out by itself on a shared device. */
  timedOut?: boolean
  /** The shared device this is. */
  device?: string
  refusal?: string
  error?: string
  typed?: string
}

/** Signing in: the organisation's own way, a link by mail, and in a demo the people of the voorbeeldgemeente. */
export function SignInPage(look: SignInLook) {
  const t = useT()
  const title = look.again ? t('Log opnieuw in', 'Sign in again') : t('Log in', 'Sign in')
  return (
    <Page title={title} lead={leadOf(look, t)} narrow={look.demo.length === 0}>
      {look.timedOut && (
        <Notice kind="info">
          {t(
            'Je bent uitgelogd, omdat er twee minuten niets werd aangeraakt.',
            'You are signed out, because nothing was touched for two minutes.',
          )}
        </Notice>
      )}
      {look.refusal && <Notice kind="error">{look.refusal}</Notice>}
      {look.error && <ErrorSummary errors={[{ field: 'email', text: look.error }]} />}
      {look.device && <DeskDoor {...look} lead />}
      {look.demo.length > 0 && <DemoPeople demo={look.demo} goesTo={look.goesTo} />}
      {look.provider && <ProviderDoor provider={look.provider} goesTo={look.goesTo} again={look.again} />}
      {(look.mail || needsAddress(look)) && <AddressDoor {...look} />}
      {!look.device && <DeskDoor {...look} />}
      {!look.provider && !look.mail && !needsAddress(look) && look.demo.length === 0 && (
        <Notice kind="warning">
          {t(
            'Er is hier nog geen manier om in te loggen. Vraag het de beheerder.',
            'There is no way to sign in here yet. Ask the administrator.',
          )}
        </Notice>
      )}
    </Page>
  )
}

/** Which provider somebody goes to is told by the address. */
const needsAddress = ({ provider, providers }: SignInLook) => !provider && providers > 0

function leadOf({ again, demo }: SignInLook, t: (nl: string, en: string) => string): string {
  if (again)
    return t(
      'Voor wat je wilt doen moeten we zeker weten dat jij het bent. Daarna ga je verder waar je was.',
      'For what you want to do we must be sure that it is you. Then you go on where you were.',
    )
  if (demo.length)
    return t(
      'Dit is een demo. Kies wie je vandaag bent. Iedereen is verzonnen en een wachtwoord is niet nodig.',
      'This is a demo. Choose who you are today. Everybody is made up and no password is needed.',
    )
  return t('Kies hoe je binnenkomt.', 'Choose how you come in.')
}

function AddressDoor(look: SignInLook) {
  const t = useT()
  const { goesTo, provider, error, typed } = look
  const leads = needsAddress(look)
  return (
    <Card tone={leads ? 'lead' : undefined}>
      <Heading level={2}>
        {leads
          ? t('Met je e-mailadres', 'With your e-mail address')
          : provider
            ? t('Je bent gast', 'You are a guest')
            : t('Met een link in je mail', 'By a link in your mail')}
      </Heading>
      <Text soft={!leads}>
        {leads
          ? t(
              'Vul je werkadres in. Je gaat verder bij de inlogdienst van je organisatie. Heeft die er geen, dan krijg je een link in je mail.',
              'Fill in your work address. You go on at the sign-in service of your organisation. If it has none, you get a link in your mail.',
            )
          : t(
              'Vul je e-mailadres in. Je krijgt een link waarmee je een kwartier lang kunt inloggen, zonder wachtwoord.',
              'Fill in your e-mail address. You get a link that lets you sign in for a quarter of an hour, without a password.',
            )}
      </Text>
      <Form action={paths.mailLink}>
        <HiddenField name="naar" value={goesTo} />
        <EmailField name="email" label={t('Je e-mailadres', 'Your e-mail address')} value={typed} error={error} />
        <Actions>
          {leads ? (
            <Button icon="arrow">{t('Ga verder', 'Go on')}</Button>
          ) : (
            <Button kind="quiet" icon="mail">
              {t('Stuur me een link', 'Send me a link')}
            </Button>
          )}
        </Actions>
      </Form>
    </Card>
  )
}

/** For who has no work e-mail or desk: a card, or a code. On a shared device this comes first. */
function DeskDoor({ device, goesTo, lead }: SignInLook & { lead?: boolean }) {
  const t = useT()
  return (
    <Card tone={lead ? 'lead' : undefined}>
      <Heading level={2}>{device ?? t('Je hebt geen werkmail', 'You have no work e-mail')}</Heading>
      <Text soft={!lead}>
        {t(
          'Heb je een kaart? Scan de QR-code met de camera en typ je pincode.',
          'Do you have a card? Scan its QR code with the camera and type your PIN.',
        )}
      </Text>
      <Actions>
        <ButtonLink
          kind={lead ? undefined : 'quiet'}
          href={goesTo === '/' ? paths.code : `${paths.code}?naar=${encodeURIComponent(goesTo)}`}
        >
          {t('Log in met een code', 'Sign in by a code')}
        </ButtonLink>
      </Actions>
    </Card>
  )
}
