import { Actions, Button, ButtonLink, Card, Form, Heading, HiddenField, Notice, Page, Text, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { ProviderDoor, type OwnSignIn } from './provider-door.tsx'

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
