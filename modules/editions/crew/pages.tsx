import {
  Button,
  ButtonLink,
  Card,
  CheckboxGroup,
  DateLeaf,
  EmptyState,
  Fill,
  Form,
  Grid,
  Heading,
  Lines,
  Notice,
  Page,
  Row,
  Seats,
  Section,
  Small,
  Stack,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayTimes, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { toolboxPaths } from '../toolbox/paths.ts'
import { crewPaths } from './paths.ts'
import type { CrewChoice, CrewSession, CrewView } from './views.ts'

/** Mijn ploeg: who has what and when, and who was there. */
export function CrewPage({ view }: { view: CrewView }) {
  const t = useT()
  return (
    <Page
      title={t('Mijn ploeg', 'My crew')}
      lead={view.crews
        .map((crew) => t(`${crew.name}, ${crew.people.length} mensen`, `${crew.name}, ${crew.people.length} people`))
        .join(' · ')}
    >
      <Grid columns="aside">
        <Stack gap="l">
          <Card tone="lead" label="Toolbox">
            <Row spread wrap middle>
              <Fill>
                <Heading level={2} look={3}>
                  Toolbox
                </Heading>
                <Text>{t('Bespreek een onderwerp en noteer wie er was.', 'Discuss a topic and record who was there.')}</Text>
              </Fill>
              <ButtonLink href={toolboxPaths.toolbox}>{t('Start een toolbox', 'Start a toolbox')}</ButtonLink>
            </Row>
          </Card>
          <Section title={t('Dit komt eraan', 'Coming up')}>
            <Sessions
              sessions={view.coming}
              empty={t('Er staat nog niets gepland voor je ploeg.', 'Nothing is planned for your crew yet.')}
            />
          </Section>
          <Section title={t('Wie was er', 'Who was there')}>
            <Sessions
              sessions={view.past}
              past
              empty={t('De afgelopen 60 dagen was er niets.', 'There was nothing in the past 60 days.')}
            />
          </Section>
        </Stack>
        <Stack>
          <Card as="aside" tone="tint" label={t('Aanmelden en printen', 'Enrol and print')}>
            <Heading level={2} look={3}>
              {t('Meld je ploeg aan', 'Enrol your crew')}
            </Heading>
            <Text>
              {t('Kies een training en een datum. Daar meld je de ploeg aan.', 'Choose a training and a date, and enrol the crew there.')}
            </Text>
            <ButtonLink href={paths.catalogue} kind="quiet" wide>
              {t('Zoek in het aanbod', 'Search the catalogue')}
            </ButtonLink>
            {view.crews.map((crew) => (
              <ButtonLink href={crewPaths.sheet(crew.id)} kind="quiet" icon="print" wide>
                {t(`Print het blad van ${crew.name}`, `Print the sheet of ${crew.name}`)}
              </ButtonLink>
            ))}
          </Card>
        </Stack>
      </Grid>
    </Page>
  )
}

function Sessions({ sessions, past, empty }: { sessions: CrewSession[]; past?: boolean; empty: string }) {
  const lang = useLang()
  const t = useT()
  if (sessions.length === 0) return <Text soft>{empty}</Text>
  return (
    <Lines
      card
      items={sessions.map((one) => (
        <Row>
          <DateLeaf date={dateOf(one.startsAt)} />
          <Fill>
            <Heading level={3}>{one.title}</Heading>
            <Small soft>{[sayTimes(one.startsAt, one.endsAt, lang), one.place].filter(Boolean).join(' · ')}</Small>
            <Text>{namesOf(one, past ?? false, t)}</Text>
            {!past && one.bring && <Small>{t(`Neem mee: ${one.bring}`, `Bring: ${one.bring}`)}</Small>}
          </Fill>
        </Row>
      ))}
    />
  )
}

function namesOf({ people }: CrewSession, past: boolean, t: Translate): string {
  const list = (wanted: (one: CrewSession['people'][number]) => boolean) => people.filter(wanted).map((one) => one.name)
  const parts: [string, string[]][] = past
    ? [
        [t('Aanwezig', 'Present'), list((one) => one.present === true)],
        [t('Niet aanwezig', 'Not present'), list((one) => one.present === false)],
        [t('Nog niet genoteerd', 'Not recorded yet'), list((one) => one.present === null)],
      ]
    : [
        ['', list((one) => !one.waiting)],
        [t('Op de wachtlijst', 'On the waiting list'), list((one) => one.waiting)],
      ]
  return parts
    .filter(([, names]) => names.length)
    .map(([word, names]) => (word ? `${word}: ${names.join(', ')}.` : `${names.join(', ')}.`))
    .join(' ')
}

interface Back {
  errors: Record<string, string>
  typed: Record<string, unknown>
  refusal?: string
}

/** A voorman enrols the crew for one edition. */
export function EnrolCrewPage({ choice, back }: { choice: CrewChoice; back?: Back }) {
  const t = useT()
  const lang = useLang()
  const error = back?.refusal ?? Object.values(back?.errors ?? {})[0]
  return (
    <Page
      title={t('Meld je ploeg aan', 'Enrol your crew')}
      lead={`${choice.title}, ${choice.startsAt ? sayDate(dateOf(choice.startsAt), lang) : t('datum volgt', 'date to follow')}`}
      breadcrumb={[{ href: paths.edition(choice.editionId), label: choice.title }]}
    >
      {error && <Notice kind="error">{error}</Notice>}
      {choice.members.length === 0 ? (
        <EmptyState
          drawing="people"
          title={t('Je ploeg is nog leeg', 'Your crew is empty')}
          text={t('Hier staan de mensen uit je ploeg.', 'The people of your crew appear here.')}
        />
      ) : (
        <Form action={crewPaths.enrol(choice.editionId)}>
          <Grid columns="aside">
            <Card as="div">
              <CheckboxGroup
                name="personIds"
                label={t('Wie gaat er mee?', 'Who is coming?')}
                hint={
                  choice.asks
                    ? t(
                        'Jouw keuze is een aanvraag. De leidinggevende geeft akkoord.',
                        'Your choice is a request. The manager approves it.',
                      )
                    : t('Iedereen gaat mee, of niemand. Iedereen krijgt bericht.', 'Everyone goes or nobody. Everyone is told.')
                }
                value={[back?.typed['personIds'] ?? []].flat().map(String)}
                options={choice.members.map((one) => ({
                  value: one.id,
                  label: one.name,
                  hint: one.here ? t('is al aangemeld', 'is enrolled already') : one.reason ? whyNot(one.reason, t) : undefined,
                  disabled: one.reason !== null,
                }))}
              />
            </Card>
            <Card as="aside" tone="tint" sticky>
              <Heading level={2} look={3}>
                {t('Plaatsen', 'Seats')}
              </Heading>
              {choice.free !== null && <Seats left={choice.free} capacity={choice.capacity ?? undefined} waiting={choice.waiting} />}
              <Button wide>{choice.asks ? t('Vraag dit aan', 'Ask for this') : t('Meld deze mensen aan', 'Enrol these people')}</Button>
            </Card>
          </Grid>
        </Form>
      )}
    </Page>
  )
}

const whyNot = (reason: string, t: Translate): string =>
  ({
    'already-in-series': t('staat bij een andere datum', 'is enrolled for another date'),
    'not-invited': t('hoort niet bij de groep voor wie dit is', 'is not in the group this is for'),
    'enrolment-closed': t('de inschrijving is gesloten', 'enrolment has closed'),
    'not-open-yet': t('de inschrijving is nog niet open', 'enrolment has not opened'),
    'edition-over': t('dit is al geweest', 'this is over'),
  })[reason] ?? t('kan nu niet', 'not possible now')
