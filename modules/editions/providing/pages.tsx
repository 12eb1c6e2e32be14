import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmailField,
  EmptyState,
  FieldRow,
  filledField,
  FilledWrong,
  Form,
  HiddenField,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  Section,
  Stack,
  Table,
  Tag,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDate, sayTimes } from '#platform/words.ts'
import { stateTag } from '../planning/pages/state-tag.ts'
import { paths } from '../paths.ts'
import type { ProvidedEdition, ProvidedOne } from './views.ts'

/** The editions of a provider: what comes, and what was. */
export function ProvidedPage({ editions }: { editions: ProvidedEdition[] }) {
  const t = useT()
  const now = Temporal.Now.instant()
  const past = (one: ProvidedEdition) => one.state === 'cancelled' || (one.endsAt !== null && Temporal.Instant.compare(one.endsAt, now) < 0)
  return (
    <Page
      title={t('Jullie edities', 'Your editions')}
      lead={t(
        'Wat jullie hier geven: wie er komt, wie er was, en de certificaten.',
        'What you give here: who comes, who was there, and the certificates.',
      )}
    >
      <Stack gap="l">
        <EditionList title={t('Komt eraan', 'Coming up')} editions={editions.filter((one) => !past(one))} />
        {editions.some(past) && <EditionList title={t('Geweest', 'Past')} editions={editions.filter(past).reverse()} />}
      </Stack>
    </Page>
  )
}

function EditionList({ title, editions }: { title: string; editions: ProvidedEdition[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="div">
      <Table
        caption={title}
        rows={editions}
        empty={
          <EmptyState
            drawing="calendar"
            title={t('Er is nu niets gepland', 'Nothing is planned now')}
            text={t('Zodra er een editie open is, staat die hier.', 'As soon as an edition is open it is here.')}
          />
        }
        columns={[
          {
            key: 'title',
            head: t('Editie', 'Edition'),
            cell: (row) => (
              <Link href={paths.providerEdition(row.id)} strong>
                {row.name ? `${row.title}, ${row.name}` : row.title}
              </Link>
            ),
          },
          {
            key: 'start',
            head: t('Start', 'Start'),
            num: true,
            cell: (row) => (row.startsAt ? sayDate(dateOf(row.startsAt), lang) : t('datum volgt', 'to follow')),
          },
          {
            key: 'state',
            head: t('Stand', 'State'),
            cell: (row) => <Tag tone={stateTag(row.state, t).tone}>{stateTag(row.state, t).words}</Tag>,
          },
          {
            key: 'people',
            head: t('Deelnemers', 'Participants'),
            num: true,
            align: 'end',
            cell: (row) => (row.capacity ? `${row.taken} / ${row.capacity}` : row.taken),
          },
        ]}
      />
    </Card>
  )
}

/** One edition for its provider: sessions with their list, and the participants by name. */
export function ProvidedEditionPage({ edition, filled, certificates }: { edition: ProvidedOne; filled: Filled; certificates: string }) {
  const t = useT()
  const tag = stateTag(edition.state, t)
  return (
    <Page
      title={edition.title}
      lead={edition.name || undefined}
      above={<Tag tone={tag.tone}>{tag.words}</Tag>}
      breadcrumb={[{ href: paths.provider, label: t('Jullie edities', 'Your editions') }]}
      beside={
        <ButtonLink kind="quiet" icon="certificate" href={certificates}>
          {t('Certificaten', 'Certificates')}
        </ButtonLink>
      }
    >
      <FilledWrong filled={filled} />
      <Stack gap="l">
        <Sessions edition={edition} />
        <Section title={t(`Deelnemers (${edition.participants.length})`, `Participants (${edition.participants.length})`)} id="deelnemers">
          {edition.waiting > 0 && (
            <Notice kind="info">
              {t(`${edition.waiting} mensen staan op de wachtlijst.`, `${edition.waiting} people are on the waiting list.`)}
            </Notice>
          )}
          <Card as="div">
            <Participants edition={edition} />
          </Card>
        </Section>
        {edition.open && <AddGuest edition={edition} filled={filled} />}
      </Stack>
    </Page>
  )
}

function Sessions({ edition }: { edition: ProvidedOne }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t('Bijeenkomsten', 'Sessions')}>
      {edition.sessions.length === 0 && <Text soft>{t('Nog geen datum.', 'No date yet.')}</Text>}
      <Lines
        card
        items={edition.sessions.map((session) => (
          <Row spread wrap middle>
            <Text>
              {[
                `${sayDate(dateOf(session.startsAt), lang)}, ${sayTimes(session.startsAt, session.endsAt, lang)}`,
                session.place || 'online',
                session.trainer,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Link href={paths.session(session.id)} about={sayDate(dateOf(session.startsAt), lang)}>
              {t('Aanwezigheid', 'Attendance')}
            </Link>
          </Row>
        ))}
      />
    </Section>
  )
}

function Participants({ edition }: { edition: ProvidedOne }) {
  const t = useT()
  const words: Record<string, string> = {
    seated: t('heeft een plaats', 'has a seat'),
    completed: t('afgerond', 'completed'),
    not_completed: t('niet afgerond', 'not completed'),
    no_show: t('niet geweest', 'was not there'),
  }
  return (
    <Table
      caption={t('Deelnemers', 'Participants')}
      captionNote={t('Alleen de naam: meer is niet nodig.', 'The name only: no more is needed.')}
      rows={edition.participants}
      empty={<Text soft>{t('Nog niemand.', 'Nobody yet.')}</Text>}
      columns={[
        { key: 'name', head: t('Naam', 'Name'), cell: (one) => one.name },
        { key: 'state', head: t('Stand', 'State'), cell: (one) => words[one.state] ?? '' },
        {
          key: 'act',
          head: t('Doen', 'Do'),
          align: 'end',
          cell: (one) =>
            one.state === 'seated' && edition.state !== 'running' ? (
              <Form action={paths.providerWithdraw(edition.id)} inline>
                <HiddenField name="enrolmentId" value={one.enrolmentId} />
                <Button kind="link" about={one.name}>
                  {t('Meld af', 'Withdraw')}
                </Button>
              </Form>
            ) : null,
        },
      ]}
      downloads={[
        { href: paths.providerFile(edition.id, 'xlsx'), label: 'Excel' },
        { href: paths.providerFile(edition.id, 'csv'), label: 'CSV' },
      ]}
    />
  )
}

function AddGuest({ edition, filled }: { edition: ProvidedOne; filled: Filled }) {
  const t = useT()
  return (
    <Section title={t('Iemand van buiten toevoegen', 'Add somebody from elsewhere')}>
      <Card as="div">
        <Form action={paths.providerGuest(edition.id)}>
          <FieldRow>
            <TextField {...filledField(filled, 'name')} label={t('Naam', 'Name')} />
            <EmailField {...filledField(filled, 'email')} label={t('E-mailadres', 'E-mail address')} />
            <TextField {...filledField(filled, 'organisationName')} label={t('Organisatie', 'Organisation')} />
          </FieldRow>
          <Actions>
            <Button kind="quiet">{t('Voeg toe', 'Add')}</Button>
          </Actions>
        </Form>
      </Card>
    </Section>
  )
}
