import {
  Actions,
  Avatar,
  Button,
  ButtonLink,
  Card,
  EmailField,
  ErrorSummary,
  Fill,
  Form,
  Grid,
  Heading,
  HiddenField,
  Notice,
  Page,
  Row,
  Section,
  Small,
  Stack,
  Text,
  useT,
} from '#ui/index.ts'
import { initialsOf } from '../identify.ts'
import { paths } from '../paths.ts'
import type { DemoPerson } from '../routes.tsx'

/** An organisation's own sign-in. */
export interface OwnSignIn {
  slug: string
  organisation: string
}

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
      {look.refusal && <Notice kind="error">{look.refusal}</Notice>}
      {look.error && <ErrorSummary errors={[{ field: 'email', text: look.error }]} />}
      {look.demo.length > 0 && <DemoPeople demo={look.demo} goesTo={look.goesTo} />}
      {look.provider && <ProviderDoor provider={look.provider} goesTo={look.goesTo} again={look.again} />}
      {(look.mail || needsAddress(look)) && <AddressDoor {...look} />}
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

function ProviderDoor({ provider, goesTo, again = false }: { provider: OwnSignIn; goesTo: string; again?: boolean }) {
  const t = useT()
  return (
    <Card tone="lead">
      <Heading level={2}>{t(`Je werkt bij ${provider.organisation}`, `You work at ${provider.organisation}`)}</Heading>
      <Text>
        {t(
          'Log in met het account waarmee je ook je computer en je mail opent.',
          'Sign in with the account that you use for your computer and mail.',
        )}
      </Text>
      <Actions>
        <ButtonLink href={paths.oidcAt(provider.slug, goesTo, again)} icon="lock" outside>
          {t('Log in met je werkaccount', 'Sign in with your work account')}
        </ButtonLink>
      </Actions>
    </Card>
  )
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

const groups: { title: [nl: string, en: string]; of: DemoPerson['group'][] }[] = [
  { title: ['Leren en lesgeven', 'Learning and teaching'], of: ['employees'] },
  { title: ['Leidinggeven', 'Leading'], of: ['managers'] },
  { title: ['De academie laten draaien', 'Running the academy'], of: ['academy'] },
  { title: ['Beheren en controleren', 'Managing and checking'], of: ['control', 'neighbour'] },
]

function DemoPeople({ demo, goesTo }: { demo: DemoPerson[]; goesTo: string }) {
  const t = useT()
  return (
    <Stack gap="l">
      {groups.map(({ title, of }) => {
        const people = demo.filter((person) => of.includes(person.group))
        return (
          people.length > 0 && (
            <Section title={t(...title)}>
              <Grid columns="three">
                {people.map((person) => (
                  <DemoCard person={person} goesTo={goesTo} />
                ))}
              </Grid>
            </Section>
          )
        )
      })}
    </Stack>
  )
}

function DemoCard({ person, goesTo }: { person: DemoPerson; goesTo: string }) {
  const t = useT()
  const first = person.name.split(' ')[0]
  return (
    <Card as="article">
      <Row middle>
        <Avatar initials={initialsOf(person.name)} large />
        <Fill>
          <Heading level={3}>{person.name}</Heading>
          <Small soft>{person.group === 'neighbour' ? `${person.function} · ${person.organisation}` : person.function}</Small>
        </Fill>
      </Row>
      <Text>{t(...person.shows)}</Text>
      <Form action={paths.demoSignIn} inline turbo={false}>
        <HiddenField name="personId" value={person.id} />
        <HiddenField name="organisationId" value={person.organisationId} />
        <HiddenField name="naar" value={goesTo} />
        <Button kind="quiet">{t(`Word ${first}`, `Be ${first}`)}</Button>
      </Form>
    </Card>
  )
}

/** The same page for every address of a domain, known or not. */
export function LinkAskedPage({
  demo,
  mail,
  provider,
  goesTo,
}: {
  demo: boolean
  mail: boolean
  provider: OwnSignIn | null
  goesTo: string
}) {
  const t = useT()
  return (
    <Page title={provider ? t('Nog één stap', 'One more step') : t('Kijk in je mail', 'Look at your mail')} narrow>
      {provider && <ProviderDoor provider={provider} goesTo={goesTo} />}
      <Card>
        {provider && <Heading level={2}>{t('Je bent ergens anders gast', 'You are a guest elsewhere')}</Heading>}
        {mail ? (
          <Text>
            {t(
              'Is je adres bij ons bekend, dan ligt er binnen een paar minuten een bericht met een link.',
              'If we know your address, there will be a message with a link within a few minutes.',
            )}
          </Text>
        ) : (
          <Text>
            {t(
              'Hier gaat geen mail de deur uit. Vraag de beheerder hoe je kunt inloggen.',
              'No mail leaves this house. Ask the administrator how you can sign in.',
            )}
          </Text>
        )}
        <Text soft>
          {t(
            'Niets gekregen? Kijk bij de ongewenste mail. Werk je bij deze organisatie, log dan in met je werkaccount als dat kan.',
            'Nothing there? Look in your junk mail. If you work for this organisation, sign in with your work account if you can.',
          )}
        </Text>
        {demo && (
          <Notice kind="info">
            {t(
              'Dit is een demo: er gaat geen mail de deur uit. De beheerder vindt het bericht in het postvak.',
              'This is a demo: no mail leaves the house. The administrator finds the message in the outbox.',
            )}
          </Notice>
        )}
        <Actions>
          <ButtonLink kind="quiet" href={paths.signIn}>
            {t('Terug', 'Back')}
          </ButtonLink>
        </Actions>
      </Card>
    </Page>
  )
}

/** A button, because mail scanners open links: opening the page changes nothing. */
export function UseLinkPage({ secret }: { secret: string }) {
  const t = useT()
  return (
    <Page
      title={t('Welkom terug', 'Welcome back')}
      lead={t('Nog één stap. De link werkt één keer.', 'One more step. The link works once.')}
      narrow
    >
      <Form action={paths.mailLinkUse} turbo={false}>
        <HiddenField name="secret" value={secret} />
        <Actions>
          <Button icon="lock">{t('Log in', 'Sign in')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
