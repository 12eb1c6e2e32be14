import {
  Actions,
  Button,
  Card,
  CodeField,
  Facts,
  Form,
  Heading,
  Lines,
  Notice,
  Row,
  Fill,
  Small,
  Text,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { sayMoment } from '#platform/words.ts'
import { MyPinForm } from '../cards/pages/my-pin.tsx'
import { StateTag } from '../cards/pages/state.tsx'
import type { MyCard } from '../cards/views.ts'
import { paths } from '../paths.ts'

export interface MyContact {
  id: string
  kind: 'mail' | 'phone'
  value: string
  confirmed: boolean
}

/** On Mijn gegevens: an own address or number to sign in with, and the own card. */
export function MyWaysInCard({
  contacts,
  card,
  shared,
  again,
}: {
  contacts: MyContact[]
  card: MyCard | null
  shared: boolean
  again?: Again
}) {
  const t = useT()
  const waiting = contacts.filter((one) => !one.confirmed)
  return (
    <Card id="inloggen">
      <Heading level={2}>{t('Inloggen zonder werkmail', 'Signing in without work e-mail')}</Heading>
      <Text soft>
        {t(
          'Geef een e-mailadres of telefoonnummer van jezelf op. Daarheen sturen we een code om in te loggen, en je berichten als je geen werkmail hebt. Voor iets anders gebruiken we het niet.',
          'Register an e-mail address or telephone number of your own. We send a code to sign in there, and your messages if you have no work e-mail. We use it for nothing else.',
        )}
      </Text>
      {contacts.some((one) => one.confirmed) && (
        <Lines
          items={contacts
            .filter((one) => one.confirmed)
            .map((one) => (
              <ContactLine one={one} />
            ))}
        />
      )}
      {waiting.map((one) => (
        <ConfirmForm one={one} error={again?.errors['code']} />
      ))}
      {shared ? (
        <Notice kind="info">
          {t(
            'Dit is een gedeeld toestel. Een adres of nummer opgeven kan op je eigen telefoon: scan daarmee je kaart.',
            'This is a shared device. Register an address or number on your own telephone: scan your card with it.',
          )}
        </Notice>
      ) : (
        <Form action={paths.myContacts}>
          <TextField
            name="contact"
            label={t('Je eigen e-mailadres of mobiele nummer', 'Your own e-mail address or mobile number')}
            hint={t('Een nummer mag je typen als 06-12345678.', 'Type a Dutch number as 06-12345678.')}
            value={String(again?.typed['contact'] ?? '')}
            error={again?.errors['contact']}
          />
          <Actions>
            <Button kind="quiet" icon="arrow">
              {t('Stuur een code om te bevestigen', 'Send a code to confirm')}
            </Button>
          </Actions>
        </Form>
      )}
      {card && <MyCardPart card={card} again={again} />}
    </Card>
  )
}

function ContactLine({ one }: { one: MyContact }) {
  const t = useT()
  return (
    <Row spread middle wrap>
      <Fill>
        <Text strong>{one.value}</Text>
        <Small soft>
          {one.kind === 'phone' ? t('je telefoonnummer', 'your telephone number') : t('je eigen e-mailadres', 'your own e-mail address')}
        </Small>
      </Fill>
      <Form action={paths.removeContact(one.id)} inline>
        <Button kind="quiet" about={one.value}>
          {t('Haal weg', 'Remove')}
        </Button>
      </Form>
    </Row>
  )
}

function ConfirmForm({ one, error }: { one: MyContact; error?: string }) {
  const t = useT()
  return (
    <Form action={paths.confirmContact(one.id)}>
      <Text>
        {t(`We stuurden een code naar ${one.value}. Hij werkt tien minuten.`, `We sent a code to ${one.value}. It works for ten minutes.`)}
      </Text>
      <CodeField name="code" id={error ? 'code' : `code-${one.kind}`} label={t('Code', 'Code')} error={error} maxLength={7} />
      <Actions>
        <Button>{t('Bevestig', 'Confirm')}</Button>
        <Button kind="quiet" action={paths.removeContact(one.id)} skipCheck>
          {t('Toch niet', 'Never mind')}
        </Button>
      </Actions>
    </Form>
  )
}

function MyCardPart({ card, again }: { card: MyCard; again?: Again }) {
  const t = useT()
  const lang = useLang()
  return (
    <>
      <Heading level={3} id="kaart">
        {t('Je kaart', 'Your card')}
      </Heading>
      <Facts
        facts={[
          { name: t('Stand', 'State'), value: <StateTag state={card.state} /> },
          { name: t('Gemaakt', 'Made'), value: sayMoment(card.madeAt, lang) },
          { name: t('Laatst gebruikt', 'Last used'), value: card.usedAt && sayMoment(card.usedAt, lang) },
        ]}
      />
      {card.state === 'works' && <MyPinForm again={again} />}
      <Form action={paths.loseMyCard}>
        <Actions>
          <Button kind="quiet">{t('Ik ben mijn kaart kwijt', 'I lost my card')}</Button>
        </Actions>
      </Form>
      <Small soft>
        {t(
          'De kaart werkt dan meteen niet meer. De beheerder maakt een nieuwe.',
          'The card then stops working at once. The administrator makes a new one.',
        )}
      </Small>
    </>
  )
}
