import {
  Button,
  ButtonLink,
  Card,
  DateField,
  EmptyState,
  FilledWrong,
  Form,
  Heading,
  HiddenField,
  Lines,
  Media,
  Notice,
  Page,
  Picture,
  RadioGroup,
  ReadAloud,
  SaveBar,
  Small,
  Stack,
  Text,
  Ticks,
  Tiles,
  ToolboxDesk,
  ToolboxForm,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDate, type Translate } from '#platform/words.ts'
import { toolboxPaths as paths } from './paths.ts'
import type { Apart } from './rules.ts'
import type { Receipt, ToolboxCrew, Topic } from './views.ts'

const pictureOf = (id: string) => `/beeld/${id}`

/** What shall we talk about: the topics as large tiles. */
export function TopicsPage({ topics, leads, sent }: { topics: Topic[]; leads: boolean; sent: Receipt[] }) {
  const t = useT()
  const open = sent.filter((one) => one.refused.length > 0 && !one.putAway)
  return (
    <Page
      title="Toolbox"
      lead={
        leads
          ? t('Waar gaat het vandaag over?', 'What is it about today?')
          : t('Je bent nu geen voorman van een ploeg.', 'You lead no crew now.')
      }
    >
      <ToolboxDesk />
      {open.map((one) => (
        <Refused receipt={one} />
      ))}
      {leads &&
        (topics.length > 0 ? (
          <Tiles
            label={t('Onderwerpen', 'Topics')}
            items={topics.map((topic) => ({
              href: paths.topic(topic.id),
              label: topic.title,
              picture: topic.pictureId && pictureOf(topic.pictureId),
              note:
                topic.mediaKind === 'film'
                  ? t('met een film', 'with a film')
                  : topic.mediaKind === 'podcast'
                    ? t('met een podcast', 'with a podcast')
                    : undefined,
            }))}
          />
        ) : (
          <EmptyState
            drawing="people"
            title={t('Er zijn nog geen onderwerpen', 'There are no topics yet')}
            text={t(
              'De coördinator maakt ze: leeractiviteiten van de vorm toolbox.',
              'The coordinator makes them: activities of the form toolbox.',
            )}
          />
        ))}
      {sent.length > 0 && <Sent sent={sent} />}
    </Page>
  )
}

function Refused({ receipt }: { receipt: Receipt }) {
  const t = useT()
  const lang = useLang()
  const namesOf = (reason: Apart) =>
    receipt.refused
      .filter((one) => one.reason === reason)
      .map((one) => one.name)
      .join(', ')
  const [gone, moved] = [namesOf('not-employed'), namesOf('not-in-crew')]
  const on = sayDate(receipt.heldOn, lang)
  return (
    <Card tone="lead">
      <Heading level={2} look={3}>
        {t('Niet meegeteld', 'Not counted')}
      </Heading>
      {gone && <Text>{t(`${gone}: werkte hier niet op ${on}.`, `${gone}: did not work here on ${on}.`)}</Text>}
      {moved && <Text>{t(`${moved}: zat die dag niet in jouw ploeg (${on}).`, `${moved}: was not of your crew that day (${on}).`)}</Text>}
      <Text>{t(`Daarom telt ${receipt.title} voor deze mensen niet mee.`, `So ${receipt.title} does not count for them.`)}</Text>
      <Form action={paths.putAway(receipt.key)} inline>
        <Button kind="quiet">{t('Gelezen, leg weg', 'Read, put away')}</Button>
      </Form>
    </Card>
  )
}

function Sent({ sent }: { sent: Receipt[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Stack>
      <Heading level={2}>{t('Doorgegeven', 'Sent')}</Heading>
      <Lines
        card
        items={sent.slice(0, 10).map((one) => (
          <Stack gap="s">
            <Text strong>{one.title}</Text>
            <Small soft>{`${sayDate(one.heldOn, lang)} · ${one.crew} · ${sayVerdict(one, t)}`}</Small>
          </Stack>
        ))}
      />
    </Stack>
  )
}

const people = (n: number, t: Translate) => t(n === 1 ? '1 persoon' : `${n} mensen`, n === 1 ? '1 person' : `${n} people`)

/** What came of a toolbox, in a few words. */
function sayVerdict({ verdict, added, known }: Receipt, t: Translate): string {
  if (verdict === 'nobody') return t('niemand telde mee', 'nobody counted')
  if (verdict === 'new') return t(`${people(added, t)} erbij`, `${people(added, t)} there`)
  return added
    ? t(`was al bekend, ${people(added, t)} toegevoegd`, `was known already, ${people(added, t)} added`)
    : t(`was al bekend met deze ${people(known, t)}`, `was known already with these ${people(known, t)}`)
}

interface Back {
  errors: Record<string, string>
  typed: Record<string, unknown>
  refusal?: string
}

/** One topic: read, look or listen together, and tick who is there. One button ends it. */
export function TopicPage({
  topic,
  crews,
  sending,
  today,
  back,
}: {
  topic: Topic
  crews: ToolboxCrew[]
  /** The id of this toolbox. */ sending: string
  today: Temporal.PlainDate
  back?: Back
}) {
  const t = useT()
  const crewId = String(back?.typed['crewId'] ?? crews[0]?.id ?? '')
  const ticked = [back?.typed['personIds'] ?? []].flat().map(String)
  return (
    <Page title={topic.title} breadcrumb={[{ href: paths.toolbox, label: 'Toolbox' }]} narrow>
      <FilledWrong filled={back} />
      <TopicWords topic={topic} />
      <ToolboxForm>
        <Form action={paths.topic(topic.id)} submission={sending}>
          <HiddenField name="key" value={sending} />
          {crews.length === 1 ? (
            <HiddenField name="crewId" value={crewId} />
          ) : (
            <RadioGroup
              name="crewId"
              label={t('Welke ploeg?', 'Which crew?')}
              value={crewId}
              options={crews.map((crew) => ({ value: crew.id, label: crew.name }))}
            />
          )}
          {crews.map((crew) => (
            <Ticks
              name="personIds"
              legend={crews.length === 1 ? t('Wie is er?', 'Who is here?') : crew.name}
              error={crew.id === crewId ? back?.errors['personIds'] : undefined}
              people={crew.people}
              value={ticked}
            />
          ))}
          <DateField
            name="heldOn"
            label={t('Op welke dag?', 'On which day?')}
            value={String(back?.typed['heldOn'] ?? today)}
            error={back?.errors['heldOn']}
          />
          <SaveBar>
            <Button>{t('Klaar', 'Done')}</Button>
            {crews.length === 1 && (
              <Button kind="quiet" name="iedereen" value="ja">
                {t('Iedereen is er', 'Everyone is here')}
              </Button>
            )}
          </SaveBar>
        </Form>
      </ToolboxForm>
    </Page>
  )
}

function TopicWords({ topic }: { topic: Topic }) {
  return (
    <Card>
      {topic.pictureId && <Picture src={pictureOf(topic.pictureId)} words={topic.pictureWords} />}
      <ReadAloud>
        {topic.words
          .split(/\n+/)
          .filter(Boolean)
          .map((line) => (
            <Text>{line}</Text>
          ))}
      </ReadAloud>
      {topic.mediaUrl && <Media url={topic.mediaUrl} kind={topic.mediaKind!} />}
    </Card>
  )
}

/** After sending: what was recorded, in one sentence. */
export function ReceiptPage({ receipt }: { receipt: Receipt }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={receipt.verdict === 'nobody' ? t('Niemand telde mee', 'Nobody counted') : t('De toolbox staat erin', 'The toolbox is in')}
      lead={`${receipt.title}, ${sayDate(receipt.heldOn, lang)}, ${receipt.crew}`}
      narrow
    >
      <Notice kind={receipt.verdict === 'nobody' ? 'warning' : 'ok'}>{saySentence(receipt, t)}</Notice>
      {receipt.refused.length > 0 && !receipt.putAway && <Refused receipt={receipt} />}
      <ButtonLink href={paths.toolbox} wide>
        {t('Terug naar de toolbox', 'Back to the toolbox')}
      </ButtonLink>
    </Page>
  )
}

function saySentence(receipt: Receipt, t: Translate): string {
  const { verdict, added, known } = receipt
  if (verdict === 'nobody') return t('Niemand van deze mensen werkte hier op die dag.', 'None of these people worked here on that day.')
  if (verdict === 'new')
    return t(`${people(added, t)} genoteerd. Het staat in Mijn opleidingen.`, `${people(added, t)} recorded. It is in My learning.`)
  return added
    ? t(
        `Deze toolbox was al doorgegeven. ${people(added, t)} toegevoegd, ${people(known, t)} stond er al in.`,
        `This toolbox was sent before. ${people(added, t)} added, ${people(known, t)} was in it already.`,
      )
    : t(
        'Deze toolbox was al doorgegeven, met dezelfde mensen. Er is niets dubbel geteld.',
        'This toolbox was sent before, with the same people. Nothing was counted twice.',
      )
}

/** What a device keeps for when there is no network: no name and no token is in it. Our script fills it from what the device knows. */
export function OfflinePage() {
  const t = useT()
  return (
    <Page title="Toolbox" lead={t('Zonder netwerk', 'Without network')} narrow>
      <ToolboxDesk offline />
      <ButtonLink kind="quiet" href={paths.toolbox}>
        {t('Open de toolbox', 'Open the toolbox')}
      </ButtonLink>
    </Page>
  )
}
