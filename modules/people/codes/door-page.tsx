import {
  Actions,
  Button,
  ButtonLink,
  Card,
  CodeField,
  ErrorSummary,
  Form,
  HiddenField,
  Notice,
  Page,
  Text,
  TextField,
  useT,
} from '#ui/index.ts'
import { paths } from '../paths.ts'

/** Asking for a code. */
export function AskCodePage({ goesTo, error, typed }: { goesTo: string; error?: string; typed?: string }) {
  const t = useT()
  return (
    <Page
      title={t('Log in met een code', 'Sign in by a code')}
      lead={t(
        'Voor wie een eigen e-mailadres of telefoonnummer opgaf bij Mijn gegevens.',
        'For who registered an e-mail address or telephone number of their own under My data.',
      )}
      narrow
    >
      {error && <ErrorSummary errors={[{ field: 'contact', text: error }]} />}
      <Card>
        <Form action={paths.code} turbo={false}>
          <HiddenField name="naar" value={goesTo} />
          <TextField
            name="contact"
            label={t('Je eigen e-mailadres of mobiele nummer', 'Your own e-mail address or mobile number')}
            hint={t('Een nummer mag je typen als 06-12345678.', 'Type a Dutch number as 06-12345678.')}
            value={typed}
            error={error}
            autocomplete="username"
          />
          <Actions>
            <Button icon="arrow">{t('Stuur me een code', 'Send me a code')}</Button>
          </Actions>
        </Form>
      </Card>
    </Page>
  )
}

/** Typing the code: the same page for everybody who asked, known or not. */
export function FillCodePage({ demo, error }: { demo: boolean; error?: string }) {
  const t = useT()
  return (
    <Page title={t('Typ de code', 'Type the code')} narrow>
      {error && <ErrorSummary errors={[{ field: 'code', text: error }]} />}
      <Card>
        <Text>
          {t(
            'Is je adres of nummer bij ons bekend, dan kreeg je een code van zes cijfers. Hij werkt tien minuten, in deze browser. Wie vaak een code vraagt, wacht steeds langer op de volgende.',
            'If we know your address or number, you got a code of six digits. It works for ten minutes, in this browser. Who asks often waits longer for each next code.',
          )}
        </Text>
        {demo && (
          <Notice kind="info">
            {t(
              'Dit is een demo: er gaat niets de deur uit. De beheerder vindt de code in het postvak.',
              'This is a demo: nothing leaves the house. The administrator finds the code in the outbox.',
            )}
          </Notice>
        )}
        <Form action={paths.codeFill} turbo={false}>
          <CodeField name="code" label={t('Code', 'Code')} error={error} maxLength={7} autofocus />
          <Actions>
            <Button icon="lock">{t('Log in', 'Sign in')}</Button>
            <ButtonLink kind="quiet" href={paths.code}>
              {t('Vraag een nieuwe code', 'Ask for a new code')}
            </ButtonLink>
          </Actions>
        </Form>
      </Card>
    </Page>
  )
}
