import {
  Bullets,
  ButtonLink,
  Card,
  DateLeaf,
  EasySwitch,
  EmptyState,
  Figure,
  Fill,
  Grid,
  Heading,
  Lines,
  Link,
  Meta,
  Notice,
  Page,
  ReadAloud,
  Row,
  Seats,
  Section,
  Small,
  Stack,
  Tag,
  Text,
  useHere,
  useLang,
  useT,
} from '#ui/index.ts'
import { houseLevel, skillPaths } from '#modules/skills/index.ts'
import { ShortCard, type ShortVersion } from '#modules/content/index.ts'
import { sayDate, sayNumber } from '#platform/words.ts'
import type { ActivityEdition, ActivityView } from '../views/activity.ts'
import { offerAddress } from '../query.ts'
import { paths } from '../../paths.ts'
import { Join, type Brings } from './join.tsx'

/** One activity: what you learn, for whom, when, what colleagues thought of it, and how to join. */
export function ActivityPage({
  activity,
  short,
  refusal,
  mayChange,
  brings,
}: {
  activity: ActivityView
  short?: ShortVersion | null
  refusal?: string
  mayChange?: boolean
  brings: Brings
}) {
  const t = useT()
  return (
    <Page
      title={activity.title}
      lead={activity.youLearn && activity.summary.length <= 200 ? activity.summary : undefined}
      above={<Labels activity={activity} />}
      breadcrumb={[
        { href: paths.catalogue, label: t('Aanbod', 'Catalogue') },
        ...(activity.theme ? [{ href: offerAddress({ thema: [activity.theme] }), label: capital(activity.theme) }] : []),
      ]}
      beside={
        mayChange && (
          <ButtonLink kind="quiet" href={`/academie/aanbod/${activity.id}/bewerken`}>
            {t('Bewerk', 'Edit')}
          </ButtonLink>
        )
      }
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {activity.confidential && (
        <Notice kind="info">
          {t(
            'Dit is vertrouwelijk: alleen jij en je begeleider zien je inschrijving.',
            'This is confidential: only you and your guide see your enrolment.',
          )}
        </Notice>
      )}
      <Grid columns="aside">
        <Stack gap="l">
          <InShort activity={activity} short={short ?? null} />
          <Teaches activity={activity} />
          <Editions activity={activity} />
          <Thought activity={activity} />
        </Stack>
        <Join activity={activity} brings={brings} />
      </Grid>
    </Page>
  )
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

function Labels({ activity }: { activity: ActivityView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row wrap gap="s">
      <Tag>{activity[lang] + (activity.tailored ? t(' op maat', ', tailored') : '')}</Tag>
      {activity.state === 'draft' && (
        <Tag tone="warm">{t('Concept: alleen makers van het aanbod zien dit', 'Draft: seen by makers of the catalogue only')}</Tag>
      )}
      {activity.state === 'archived' && <Tag tone="line">{t('Niet meer in het aanbod', 'No longer in the catalogue')}</Tag>}
      {activity.confidential && <Tag tone="sun">{t('vertrouwelijk', 'confidential')}</Tag>}
    </Row>
  )
}

/** The short version where there is one and this device asked for it; otherwise the long one, to read or to hear. */
function InShort({ activity, short }: { activity: ActivityView; short: ShortVersion | null }) {
  const t = useT()
  const { easy } = useHere()
  const inShort = short !== null && (easy?.short ?? false)
  return (
    <Stack>
      {short && <EasySwitch name="kort" on={inShort} label={t('Korte versie', 'Short version')} />}
      {inShort ? (
        <ShortCard short={short} />
      ) : (
        <ReadAloud>
          <Learn activity={activity} />
        </ReadAloud>
      )}
    </Stack>
  )
}

/** Lines become a list, one line stays a sentence. */
function Learn({ activity }: { activity: ActivityView }) {
  const t = useT()
  const lines = activity.youLearn
    .split(/\n+/)
    .map((line) => line.replace(/^\s*[-•*]\s*/, '').trim())
    .filter(Boolean)
  return (
    <Section title={t('Dit leer je', 'What you learn')}>
      {activity.youLearn && activity.summary.length > 200 && <Text>{activity.summary}</Text>}
      {lines.length > 1 ? (
        <Bullets items={lines} />
      ) : (
        <Text>{lines[0] ?? (activity.summary || t('De beschrijving volgt.', 'The description follows.'))}</Text>
      )}
      {activity.targetGroup && (
        <Text>
          <b>{t('Voor wie: ', 'For whom: ')}</b>
          {activity.targetGroup}
        </Text>
      )}
    </Section>
  )
}

/** The skills that a person confirmed for it, with the level one gets to. */
function Teaches({ activity }: { activity: ActivityView }) {
  const t = useT()
  const lang = useLang()
  if (!activity.teaches.length) return null
  return (
    <Section title={t('Vaardigheden', 'Skills')}>
      <Bullets
        items={activity.teaches.map((one) => (
          <>
            <Link href={skillPaths.skill(one.id)}>{one.name}</Link> {t(`tot niveau ${one.level}`, `up to level ${one.level}`)}:{' '}
            {one.levelName ?? houseLevel(one.level, lang)}
          </>
        ))}
      />
    </Section>
  )
}

function Editions({ activity }: { activity: ActivityView }) {
  const t = useT()
  if (activity.standsAlone && activity.editions.length === 0) return null
  return (
    <Section title={t('Wanneer', 'When')}>
      {activity.editions.length > 0 ? (
        <Lines
          card
          items={activity.editions.map((edition) => (
            <EditionLine edition={edition} />
          ))}
        />
      ) : (
        <EmptyState
          level={3}
          drawing="calendar"
          title={t('Er is nog geen datum', 'There is no date yet')}
          text={t(
            'Vraag om een nieuwe editie. Bij genoeg belangstelling plannen we er een.',
            'Ask for a new edition. When enough people ask, we plan one.',
          )}
        />
      )}
    </Section>
  )
}

function EditionLine({ edition }: { edition: ActivityEdition }) {
  const t = useT()
  const lang = useLang()
  const date = edition.startsOn ? Temporal.PlainDate.from(edition.startsOn) : null
  const mine: Record<string, string> = {
    seated: t('Je bent aangemeld', 'You are enrolled'),
    waiting: t('Je staat op de wachtlijst', 'You are on the waiting list'),
    requested: t('Wacht op goedkeuring', 'Waits for approval'),
  }
  return (
    <Row>
      {date && <DateLeaf date={date} />}
      <Fill>
        <Heading level={3}>
          <Link href={paths.edition(edition.id)} strong>
            {date ? sayDate(date, lang) : t('Datum volgt', 'Date follows')}
          </Link>
        </Heading>
        <Row spread wrap>
          <Meta>
            {edition.name || null}
            {edition.sessions > 1 ? t(`${edition.sessions} bijeenkomsten`, `${edition.sessions} sessions`) : null}
            {edition.place || null}
          </Meta>
          {edition.mine ? (
            <Tag tone="ok">{mine[edition.mine]}</Tag>
          ) : edition.capacity !== null && date ? (
            <Seats left={edition.capacity - edition.taken} capacity={edition.capacity} waiting={edition.waiting} />
          ) : null}
        </Row>
      </Fill>
    </Row>
  )
}

function Thought({ activity }: { activity: ActivityView }) {
  const t = useT()
  const lang = useLang()
  if (!activity.mark) return null
  return (
    <Section title={t('Wat collega’s ervan vonden', 'What colleagues thought of it')}>
      <Card as="div">
        <Row wrap middle>
          <Figure value={sayNumber(activity.mark.mark, lang)}>{t('van de 10', 'out of 10')}</Figure>
          <Fill>
            <Small soft>
              {t(
                `Het gemiddelde van ${activity.mark.answers} cijfers. Wie welk cijfer gaf, weet niemand.`,
                `The mean of ${activity.mark.answers} marks. Nobody knows who gave which.`,
              )}
            </Small>
          </Fill>
        </Row>
      </Card>
    </Section>
  )
}
