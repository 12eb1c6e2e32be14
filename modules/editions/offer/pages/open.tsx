import {
  Actions,
  Button,
  Card,
  EmailField,
  EmptyState,
  Facts,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Page,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayPrice } from '#platform/words.ts'
import { SessionRow } from '../../enrolling/pages/session-row.tsx'
import { enrolTellings } from '../../messages.ts'
import type { OpenEdition } from '../views/open.ts'
import { paths } from '../../paths.ts'

/** The public page of an edition: what, when, where, and three fields. */
export function OpenPage({ edition, filled }: { edition: OpenEdition; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page title={edition.title} lead={edition.summary} above={<Tag>{edition.form}</Tag>}>
      <Grid columns="aside">
        <Stack gap="l">
          <Section title={t('Wanneer en waar', 'When and where')}>
            {edition.sessions.length ? (
              <Lines
                card
                items={edition.sessions.map((session) => (
                  <SessionRow session={session} seated={false} />
                ))}
              />
            ) : (
              <Text>{t('De datum volgt. Meld je aan, dan krijg je bericht.', 'The date will follow. Register and you will be told.')}</Text>
            )}
          </Section>
          {edition.youLearn && (
            <Section title={t('Dit leer je', 'What you learn')}>
              <Text>{edition.youLearn}</Text>
            </Section>
          )}
          <Facts
            facts={[
              { name: t('Organisatie', 'Organisation'), value: edition.organisation },
              { name: t('Kosten', 'Cost'), value: sayPrice(edition.priceCents ?? 0, lang) },
            ]}
          />
        </Stack>
        <Card as="aside" tone="lead" label={t('Meld je aan', 'Register')}>
          {edition.closed ? <Closed edition={edition} /> : <GuestForm edition={edition} filled={filled} />}
        </Card>
      </Grid>
    </Page>
  )
}

function Closed({ edition }: { edition: OpenEdition }) {
  const lang = useLang()
  const t = useT()
  return (
    <Stack gap="s">
      <Heading level={2} look={3}>
        {t('Aanmelden kan nu niet', 'You can’t register now')}
      </Heading>
      <Text>{enrolTellings[edition.closed!][lang] as string}</Text>
    </Stack>
  )
}

function GuestForm({ edition, filled }: { edition: OpenEdition; filled: Filled }) {
  const t = useT()
  return (
    <Stack>
      <Heading level={2} look={3}>
        {t('Doe mee', 'Join in')}
      </Heading>
      {edition.limited && edition.sessions.length > 0 && (
        <Text>
          {t(
            'Is het vol? Dan kom je op de wachtlijst. In de mail lees je of je een plaats hebt.',
            'Is it full? Then you come on the waiting list. The mail says whether you have a seat.',
          )}
        </Text>
      )}
      <FilledWrong filled={filled} />
      <Form action={paths.open(edition.id)}>
        <TextField {...filledField(filled, 'name')} label={t('Je naam', 'Your name')} autocomplete="name" />
        <EmailField {...filledField(filled, 'email')} label={t('Je e-mailadres', 'Your e-mail address')} />
        <TextField
          {...filledField(filled, 'organisationName')}
          label={t('Je organisatie', 'Your organisation')}
          autocomplete="organization"
        />
        <Actions>
          <Button wide>{t('Meld me aan', 'Register me')}</Button>
        </Actions>
      </Form>
      <Small soft>
        {t(
          'We vragen niets anders, en gebruiken dit alleen voor deze bijeenkomst.',
          'We ask for nothing else, and use this for this event only.',
        )}
      </Small>
      <Small soft>
        {t(`Werk je bij ${edition.organisation}? `, `Do you work at ${edition.organisation}? `)}
        <Link href={paths.edition(edition.id)}>{t('Meld je met één knop aan', 'Enrol with one button')}</Link>
      </Small>
    </Stack>
  )
}

/** The same answer for every address. */
export function ThanksPage({ edition }: { edition: OpenEdition }) {
  const t = useT()
  return (
    <Page title={t('Kijk in je mail', 'Look in your mail')} narrow>
      <EmptyState
        drawing="inbox"
        title={t('We hebben je een bevestiging gestuurd', 'We have sent you a confirmation')}
        text={t(
          `Daarin staat hoe je meedoet met ${edition.title}. Niets gekregen? Kijk bij de ongewenste mail.`,
          `It says how to take part in ${edition.title}. Nothing received? Look in your spam folder.`,
        )}
        action={<Link href={paths.open(edition.id)}>{t('Terug naar de pagina', 'Back to the page')}</Link>}
      />
    </Page>
  )
}
