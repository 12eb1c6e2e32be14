import {
  Bullets,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Facts,
  Form,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  RadioGroup,
  Row,
  SearchField,
  Section,
  Small,
  Stack,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDay, sayMoment, type Lang } from '#platform/words.ts'
import type { Kept, Told } from '#platform/privacy/take-along.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { paths } from './paths.ts'
import type { Found, Hit } from './views.ts'

const shown = 10

/** All that is kept about the person who reads it, in words, who you are first. The file has everything; the page shows the newest rows. */
export function KeptPage({ kept }: { kept: Kept[] }) {
  const t = useT()
  return (
    <Page
      title={t('Wat we over je bewaren', 'What we keep about you')}
      lead={t(
        'Alles staat hier, met waarom en hoe lang. Namen van anderen laten we weg.',
        'Everything is here, with why and for how long. We leave out the names of others.',
      )}
      beside={
        <ButtonLink href={paths.download} icon="download" download>
          {t('Alles downloaden', 'Download everything')}
        </ButtonLink>
      }
    >
      <Stack gap="l">
        {kept.toReversed().map((table) => (
          <KeptTable table={table} />
        ))}
        <Notice kind="info">
          {t(
            'Wat je in een evaluatie schreef, is na het sluiten van niemand meer. Dat staat hier daarom niet.',
            'What you wrote in an evaluation belongs to nobody after it closed. So it is not here.',
          )}
        </Notice>
      </Stack>
    </Page>
  )
}

function KeptTable({ table }: { table: Kept }) {
  const t = useT()
  const lang = useLang()
  const more = table.rows.length - shown
  return (
    <Section title={table.title}>
      <Small
        soft
      >{`${t('Waarvoor:', 'What for:')} ${table.purpose} · ${t('grond:', 'ground:')} ${table.legal} · ${t('hoe lang:', 'how long:')} ${table.retention}`}</Small>
      <Lines
        card
        items={table.rows
          .slice(-shown)
          .reverse()
          .map((row) => (
            <Facts small facts={Object.entries(row).map(([name, value]) => ({ name, value: say(value, lang) }))} />
          ))}
      />
      {more > 0 && <Small>{t(`En nog ${more} in het bestand.`, `And ${more} more in the file.`)}</Small>}
    </Section>
  )
}

function say(value: Told, lang: Lang): string {
  if (typeof value === 'boolean') return value ? (lang === 'nl' ? 'ja' : 'yes') : lang === 'nl' ? 'nee' : 'no'
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return sayMoment(Temporal.Instant.from(value), lang)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return sayDay(Temporal.PlainDate.from(value), lang)
  return value.length > 160 ? value.slice(0, 160) + ' …' : value
}

/** Finding the person to erase. */
export function EraseSearchPage({ asked, hits }: { asked: string; hits: Hit[] }) {
  const t = useT()
  return (
    <Page
      title={t('Iemand wissen', 'Erase somebody')}
      lead={t(
        'Zoek op personeelsnummer, of op het e-mailadres van een gast.',
        'Search by personnel number, or by the e-mail address of a guest.',
      )}
      narrow
    >
      <Stack>
        <Form action={paths.erase} method="get">
          <SearchField
            name="zoek"
            label={t('Personeelsnummer of e-mailadres', 'Personnel number or e-mail address')}
            value={asked}
            button={t('Zoeken', 'Search')}
          />
        </Form>
        {hits.length > 0 && (
          <Lines
            card
            items={hits.map((hit) => (
              <HitLine hit={hit} />
            ))}
          />
        )}
        {asked && !hits.length && (
          <EmptyState
            drawing="path"
            title={t('Niemand gevonden', 'Nobody found')}
            text={t(
              'Kijk het nummer of adres na. Wie al gewist is, vind je niet meer.',
              'Check the number or address. Who was erased can no longer be found.',
            )}
          />
        )}
        <Notice kind="info">
          {t(
            'Wie twee jaar weg is, en een gast een jaar na de laatste bijeenkomst, wissen we vanzelf.',
            'Anyone who left two years ago, and guests a year after their last session, are erased automatically.',
          )}
        </Notice>
      </Stack>
    </Page>
  )
}

function HitLine({ hit }: { hit: Hit }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread middle>
      <Stack gap="s">
        <Link href={paths.erasePerson(hit.id)} strong>
          {hit.name}
        </Link>
        <Small>
          {[hit.number, hit.lastDay && t('laatste dag: ', 'last day: ') + sayDay(hit.lastDay, lang)].filter(Boolean).join(' · ')}
        </Small>
      </Stack>
    </Row>
  )
}

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
