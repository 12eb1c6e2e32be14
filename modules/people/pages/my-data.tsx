import {
  Actions,
  Button,
  Card,
  ErrorSummary,
  Facts,
  Fill,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Link,
  Notice,
  Page,
  RadioGroup,
  Row,
  Small,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDay, sayMoment, sayNumber } from '#platform/words.ts'
import type { Again } from '#platform/http/doors.ts'
import { MyWaysInCard } from '../codes/my-page.tsx'
import { paths } from '../paths.ts'
import { PrivateAddressCard } from '../private/page.tsx'
import { roleNames } from '../role-names.ts'
import type { MyData, MySession } from '../views/my-data.ts'

/** What is known about me here, in one place. */
export function MyDataPage({
  mine,
  session,
  employed,
  refusal,
  error,
  typed,
  shared,
  again,
}: {
  mine: MyData
  session: string
  employed: boolean
  refusal?: string
  error?: string
  typed?: string
  /** On a shared device. */
  shared: boolean
  again?: Again
}) {
  const t = useT()
  return (
    <Page
      title={t('Mijn gegevens', 'My data')}
      lead={t(
        'Wat er over jou bekend is, waar je bent ingelogd en wie er meekeek.',
        'What is known about you, where you are signed in and who looked.',
      )}
    >
      {refusal && <Notice kind="warning">{refusal}</Notice>}
      <ErrorSummary errors={Object.entries(again?.errors ?? {}).map(([field, text]) => ({ field, text }))} />
      <Grid columns="main">
        <Stack>
          <Who mine={mine} />
          <Sessions sessions={mine.sessions} session={session} />
          {employed && <MyWaysInCard contacts={mine.contacts} card={mine.card} shared={shared} again={again} />}
          {employed && (
            <PrivateAddressCard
              address={mine.privateAddress}
              workMail={mine.employments.some((one) => one.email)}
              error={error}
              typed={typed}
            />
          )}
        </Stack>
        <Stack>
          <Language />
          <More employed={employed} />
        </Stack>
      </Grid>
    </Page>
  )
}

function Who({ mine }: { mine: MyData }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card>
      <Heading level={2}>{mine.name}</Heading>
      {mine.employments.map((one) => (
        <Facts
          facts={[
            { name: t('Functie', 'Function'), value: one.function },
            { name: t('Afdeling', 'Unit'), value: one.unit },
            { name: t('Leidinggevende', 'Manager'), value: one.manager },
            { name: t('Uren per week', 'Hours per week'), value: one.hours === null ? null : sayNumber(one.hours, lang) },
            { name: t('Soort', 'Kind'), value: one.kind },
            { name: t('Sinds', 'Since'), value: sayDay(one.startsOn, lang) },
            { name: t('Tot en met', 'Until'), value: one.endsOn && sayDay(one.endsOn, lang) },
            {
              name: t('Werkmail', 'Work e-mail'),
              value: one.email ?? (
                <>
                  {t('geen: berichten staan bij ', 'none: messages are under ')}
                  <Link href={paths.myMessages}>{t('Mijn berichten', 'My messages')}</Link>
                </>
              ),
            },
          ]}
        />
      ))}
      {mine.waitingAddress && <WaitingAddress {...mine.waitingAddress} />}
      {mine.guest && (
        <Facts
          facts={[
            { name: t('Gast van', 'Guest of'), value: mine.guest.organisation },
            { name: t('E-mail', 'E-mail'), value: mine.guest.email },
          ]}
        />
      )}
      {mine.roles.length > 0 && (
        <Row wrap gap="s">
          {mine.roles.map((role) => (
            <Tag>{roleNames[role][lang]}</Tag>
          ))}
        </Row>
      )}
      {mine.employments.length > 0 && (
        <Small soft>
          {t(
            'Dit komt uit het personeelssysteem. Klopt er iets niet? Laat HR het daar aanpassen.',
            'This comes from the HR system. Is something wrong? Ask HR to change it there.',
          )}
        </Small>
      )}
    </Card>
  )
}

/** A new work address that does not open a session yet. */
function WaitingAddress({ email, next }: { email: string | null; next: string }) {
  const t = useT()
  return (
    <Notice kind="info">
      {email === null
        ? t(
            `Je kreeg het adres ${next}. Inloggen met een link in je mail kan daarmee als een tweede beheerder het bevestigt.`,
            `You were given the address ${next}. You can sign in by a link in your mail with it when a second administrator confirms it.`,
          )
        : t(
            `Je werkmail is veranderd in ${next}. Inloggen met een link gaat nog met ${email}, tot je het nieuwe adres bevestigt met de link die we daarheen stuurden, of een tweede beheerder het bevestigt.`,
            `Your work e-mail has changed to ${next}. Signing in by a link still goes with ${email}, until you confirm the new address by the link we sent there, or a second administrator confirms it.`,
          )}
    </Notice>
  )
}

const methods: Record<MySession['method'], [nl: string, en: string]> = {
  demo: ['demo', 'demo'],
  oidc: ['met je werkaccount', 'with your work account'],
  mail: ['met een link in je mail', 'by a link in your mail'],
  private: ['met je privéadres', 'by your private address'],
  code: ['met een code', 'by a code'],
  card: ['met je kaart', 'with your card'],
}

function Sessions({ sessions, session }: { sessions: MySession[]; session: string }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card id="sessies">
      <Heading level={2}>{t('Waar je bent ingelogd', 'Where you are signed in')}</Heading>
      <Lines
        items={sessions.map((one) => (
          <Row spread middle wrap>
            <Fill>
              <Text strong>{one.id === session ? t('Deze browser', 'This browser') : t('Een andere browser', 'Another browser')}</Text>
              <Small
                soft
              >{`${t(...methods[one.method])} · ${t('sinds', 'since')} ${sayMoment(one.madeAt, lang)} · ${t('laatst gebruikt', 'last used')} ${sayMoment(one.seenAt, lang)}`}</Small>
            </Fill>
            {one.id !== session && (
              <Form action={paths.mySessions} inline>
                <HiddenField name="session" value={one.id} />
                <Button kind="quiet">{t('Log daar uit', 'Sign out there')}</Button>
              </Form>
            )}
          </Row>
        ))}
      />
      <Form action={paths.mySessions} turbo={false}>
        <Actions>
          <Button kind="quiet">{t('Log overal uit', 'Sign out everywhere')}</Button>
        </Actions>
      </Form>
      <Small soft>
        {t(
          'Na twee uur zonder gebruik, en in elk geval na twaalf uur, log je vanzelf uit.',
          'After two hours without use, and in any case after twelve hours, you are signed out automatically.',
        )}
      </Small>
    </Card>
  )
}

function Language() {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Taal', 'Language')}</Heading>
      <Form action={paths.myLanguage}>
        <RadioGroup
          name="taal"
          label={t('Taal van de pagina’s en van berichten aan jou', 'Language of the pages and of messages to you')}
          value={useLang()}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Actions>
          <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function More({ employed }: { employed: boolean }) {
  const t = useT()
  return (
    <Card tone="tint">
      <Heading level={2}>{t('Verder kijken', 'See also')}</Heading>
      <Lines
        items={[
          <Link href={paths.myMessages}>{t('Mijn berichten', 'My messages')}</Link>,
          <Link href={paths.looks}>{t('Wie keek in mijn gegevens', 'Who looked at my data')}</Link>,
          <Link href="/mijn/gegevens/bewaard">
            {t('Alles wat we over je bewaren, ook om mee te nemen', 'All that we keep about you, also to download')}
          </Link>,
          employed && (
            <Link href={paths.trust}>
              {t('Wat mijn werkgever van mij ziet, en wat er aan staat', 'What my employer sees of me, and what is on')}
            </Link>
          ),
          <Link href={paths.privacy}>{t('Wat we bewaren en waarom', 'What we keep and why')}</Link>,
        ].filter(Boolean)}
      />
    </Card>
  )
}
