import { Bullets, Button, ButtonLink, Card, Facts, Form, Heading, Notice, Page, RadioGroup, Stack, Text, useLang, useT } from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { paths } from '../paths.ts'
import type { Found } from '../views.ts'

export interface EraseProps {
  found: Found
  /** Signed in just now. */
  fresh: boolean
  refusal?: string
  errors?: Record<string, string>
}

/** What erasing does, and the one form that does it. */
export function ErasePage({ found, fresh, refusal, errors = {} }: EraseProps) {
  const t = useT()
  const blocked = found.worksHere || found.places > 0
  return (
    <Page
      title={t(`${found.name} wissen`, `Erase ${found.name}`)}
      breadcrumb={[{ href: paths.erase, label: t('Iemand wissen', 'Erase somebody') }]}
      narrow
    >
      <Stack>
        {refusal && <Notice kind="error">{refusal}</Notice>}
        <WhoIsIt found={found} />
        {blocked && !refusal && <Notice kind="warning">{whyNot(found, t)}</Notice>}
        <Card tone="tint">
          <Heading level={2} look={3}>
            {t('Wat er gebeurt', 'What happens')}
          </Heading>
          <Bullets
            items={[
              t(
                'De naam wordt overal in deze organisatie ‘Verwijderd persoon’.',
                'The name becomes ‘Verwijderd persoon’ (erased person) everywhere in this organisation.',
              ),
              t(
                'Wat een andere organisatie over iemand bewaart, verandert niet.',
                'What another organisation keeps about somebody does not change.',
              ),
              t(
                'E-mailadressen, personeelsnummer, notities, berichten en certificaten verdwijnen.',
                'E-mail addresses, personnel number, notes, messages and certificates disappear.',
              ),
              t(
                'Dat er iemand meedeed aan een editie blijft tellen. Wie, is niet meer te zien.',
                'That somebody took part in an edition still counts. Who it was can’t be seen any more.',
              ),
              t(
                'In het logboek blijft alleen een nummer staan dat naar niemand meer wijst.',
                'The log keeps only a number that points to nobody.',
              ),
              t('Dit kan niet ongedaan worden gemaakt.', 'This can’t be undone.'),
            ]}
          />
        </Card>
        {!blocked && (fresh ? <EraseForm found={found} errors={errors} /> : <SignInFirst found={found} />)}
      </Stack>
    </Page>
  )
}

function WhoIsIt({ found }: { found: Found }) {
  const t = useT()
  const lang = useLang()
  return (
    <Facts
      facts={[
        { name: t('Personeelsnummer', 'Personnel number'), value: found.number },
        { name: t('Gast van', 'Guest from'), value: found.guestOf },
        { name: t('Laatste werkdag', 'Last working day'), value: found.lastDay ? sayDay(found.lastDay, lang) : null },
        { name: t('Inschrijvingen', 'Enrolments'), value: String(found.enrolments) },
        { name: t('Certificaten en diploma’s', 'Certificates and diplomas'), value: String(found.credentials) },
      ]}
    />
  )
}

function whyNot(found: Found, t: (nl: string, en: string) => string): string {
  if (found.worksHere)
    return t(
      'Deze persoon werkt hier nog. Wissen kan vanaf de dag na de laatste werkdag.',
      'This person still works here. Erasing is possible from the day after the last working day.',
    )
  return t(
    'Deze persoon heeft nog een plaats in een editie. Meld die eerst af.',
    'This person still has a place in an edition. Withdraw it first.',
  )
}

function EraseForm({ found, errors }: { found: Found; errors: Record<string, string> }) {
  const t = useT()
  return (
    <Form action={paths.erasePerson(found.id)}>
      <RadioGroup
        name="reason"
        label={t('Waarom wis je deze persoon?', 'Why do you erase this person?')}
        error={errors['reason']}
        options={[
          { value: 'request', label: t('De persoon vroeg het', 'The person asked for it') },
          { value: 'retention', label: t('We mogen de gegevens niet langer bewaren', 'We may not keep the data any longer') },
        ]}
      />
      <Button kind="danger">{t('Voorgoed wissen', 'Erase for good')}</Button>
    </Form>
  )
}

function SignInFirst({ found }: { found: Found }) {
  const t = useT()
  return (
    <Card>
      <Text>
        {t(
          'Wissen kan alleen kort nadat je bent ingelogd. Zo weten we zeker dat jij het bent.',
          'Erasing is only possible shortly after signing in. That way we are sure it is you.',
        )}
      </Text>
      <ButtonLink href={peoplePaths.signInAgain(paths.erasePerson(found.id))}>{t('Opnieuw inloggen', 'Sign in again')}</ButtonLink>
    </Card>
  )
}
