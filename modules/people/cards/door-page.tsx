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
  PinField,
  Small,
  Text,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { paths } from '../paths.ts'

type Look = { code: string; again?: Again }

/** What a scanned card opens: never a session, only this page. It names nobody: the name stands on the card. */
export function CardDoorPage({ code, hasPin, again }: Look & { hasPin: boolean }) {
  const t = useT()
  const errors = Object.entries(again?.errors ?? {}).map(([field, text]) => ({ field, text }))
  if (again?.refusal) errors.push({ field: hasPin ? 'pin' : 'start', text: again.refusal })
  return (
    <Page
      title={hasPin ? t('Typ je pincode', 'Type your PIN') : t('Kies je pincode', 'Choose your PIN')}
      lead={
        hasPin
          ? undefined
          : t(
              'Dit is de eerste keer met deze kaart. Daarna heb je alleen je kaart en je pincode nodig.',
              'This is the first time with this card. After that you need only your card and your PIN.',
            )
      }
      narrow
    >
      <ErrorSummary errors={errors} />
      <Card>{hasPin ? <PinForm code={code} again={again} /> : <StartForm code={code} again={again} />}</Card>
      <Small soft>
        {t(
          'Na vijf keer een verkeerde pincode wordt de kaart geblokkeerd. Je leidinggevende of de beheerder heft dat op.',
          'After five wrong PINs the card is blocked. Your manager or the administrator unblocks it.',
        )}
      </Small>
    </Page>
  )
}

function PinForm({ code, again }: Look) {
  const t = useT()
  return (
    <Form action={paths.card} turbo={false}>
      <HiddenField name="kaart" value={code} />
      <PinField name="pin" label={t('Pincode', 'PIN')} error={again?.errors['pin'] ?? again?.refusal} maxLength={8} autofocus />
      <Actions>
        <Button icon="lock">{t('Log in', 'Sign in')}</Button>
      </Actions>
    </Form>
  )
}

function StartForm({ code, again }: Look) {
  const t = useT()
  return (
    <Form action={paths.cardPin} turbo={false}>
      <HiddenField name="kaart" value={code} />
      <CodeField
        name="start"
        autocomplete="off"
        label={t('Startcode', 'Start code')}
        hint={t('Zes cijfers, op het briefje naast je kaart.', 'Six digits, on the slip beside your card.')}
        value={String(again?.typed['start'] ?? '')}
        error={again?.errors['start'] ?? again?.refusal}
        maxLength={7}
      />
      <PinField
        name="pin"
        label={t('Je nieuwe pincode', 'Your new PIN')}
        hint={t('Vier tot acht cijfers. Niet 1234 of je geboortejaar.', 'Four to eight digits. Not 1234 or the year you were born.')}
        error={again?.errors['pin']}
        maxLength={8}
      />
      <PinField
        name="again"
        label={t('Nog een keer je nieuwe pincode', 'Your new PIN once more')}
        error={again?.errors['again']}
        maxLength={8}
      />
      <Actions>
        <Button icon="lock">{t('Bewaar en log in', 'Save and sign in')}</Button>
      </Actions>
    </Form>
  )
}

/** A card that opens nothing, and what to do next. */
export function CardShutPage({ sentence }: { sentence: string }) {
  const t = useT()
  return (
    <Page title={t('Deze kaart werkt niet', 'This card does not work')} narrow>
      <Notice kind="warning">{sentence}</Notice>
      <Text soft>
        {t(
          'Heb je een code of een werkaccount? Daarmee kun je ook inloggen.',
          'Do you have a code or a work account? You can sign in with those too.',
        )}
      </Text>
      <Actions>
        <ButtonLink kind="quiet" href={paths.signIn}>
          {t('Andere manieren om in te loggen', 'Other ways to sign in')}
        </ButtonLink>
      </Actions>
    </Page>
  )
}
