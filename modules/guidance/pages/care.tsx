import {
  Actions,
  Button,
  Card,
  filledField,
  FilledWrong,
  Form,
  Grid,
  Heading,
  HiddenField,
  Lines,
  Page,
  SearchField,
  Select,
  Stack,
  Table,
  Text,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayNumber } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { CareView, Declared, LoadRow } from '../views/care.ts'
import { GuideFields } from './offer.tsx'
import { sayKind } from './words.ts'

/** What came back of which form of this page. */
export interface CareFilled {
  name?: Filled
  match?: Filled
}
const nothing: Filled = { values: {} }

/** The pool as a learning adviser sees it: who, and how busy; not with whom. And matching buddies by hand. */
export function CarePage({ view, filled }: { view: CareView; filled: CareFilled }) {
  const t = useT()
  return (
    <Page
      title={t('Begeleiders en buddy’s', 'Guides and buddies')}
      breadcrumb={[{ href: paths.guidance, label: t('Begeleiding', 'Guidance') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled.name ?? filled.match} />
        <Card as="div">
          <LoadTable rows={view.load} />
        </Card>
        <Grid columns="two">
          <NameCard view={view} filled={filled.name ?? nothing} />
          <MatchCard view={view} filled={filled.match ?? nothing} />
        </Grid>
      </Stack>
    </Page>
  )
}

function LoadTable({ rows }: { rows: LoadRow[] }) {
  const t = useT()
  const lang = useLang()
  const number = (key: 'past' | 'coming' | 'free', head: string) => ({
    key,
    head,
    align: 'end' as const,
    num: true,
    cell: (row: LoadRow) => sayNumber(row[key], lang),
  })
  return (
    <Table
      caption={t('Hoe druk begeleiders zijn, in uren', 'How busy guides are, in hours')}
      captionNote={t(
        'Op alfabet. Je ziet niet met wie iemand praat, en ook niet waarover.',
        'In alphabetical order. You do not see with whom somebody talks, nor about what.',
      )}
      rows={rows}
      empty={<Text soft>{t('Nog niemand. Vraag hieronder een collega.', 'Nobody yet. Ask a colleague below.')}</Text>}
      columns={[
        { key: 'name', head: t('Naam', 'Name'), cell: (row) => row.name },
        { key: 'kinds', head: t('Als', 'As'), cell: (row) => row.kinds.map((kind) => sayKind(kind, t)).join(', ') },
        number('past', t('Afgelopen 4 weken', 'Last 4 weeks')),
        number('coming', t('Komende 4 weken', 'Coming 4 weeks')),
        number('free', t('Nog vrij', 'Still free')),
      ]}
    />
  )
}

function NameCard({ view, filled }: { view: CareView; filled: Filled }) {
  const t = useT()
  return (
    <Card id="vragen">
      <Heading level={2}>{t('Vraag een collega als begeleider', 'Ask a colleague as a guide')}</Heading>
      <Form action={`${paths.care}#vragen`} method="get" label={t('Zoek een collega', 'Look for a colleague')}>
        <SearchField name="zoek" label={t('Naam van de collega', 'Name of the colleague')} value={view.query} />
      </Form>
      {view.query && !view.found.length && <Text soft>{t('Niemand gevonden met die naam.', 'Nobody found by that name.')}</Text>}
      {view.found.length > 0 && (
        <Form action={paths.name}>
          <HiddenField name="zoek" value={view.query} />
          <Select
            {...filledField(filled, 'personId')}
            label={t('Wie', 'Who')}
            options={view.found.map((one) => ({ value: one.personId, label: `${one.name}, ${one.unit}` }))}
          />
          <GuideFields filled={filled} />
          <Actions>
            <Button kind="quiet">{t('Vraag deze collega', 'Ask this colleague')}</Button>
          </Actions>
        </Form>
      )}
      {view.asked.length > 0 && (
        <Text soft>
          {t('Nog geen antwoord van: ', 'No answer yet from: ')}
          {view.asked.map((one) => `${one.name} (${sayKind(one.kind, t)})`).join(', ')}
        </Text>
      )}
    </Card>
  )
}

function MatchCard({ view, filled }: { view: CareView; filled: Filled }) {
  const t = useT()
  const options = (side: Declared['side']) =>
    view.declared.filter((one) => one.side === side).map((one) => ({ value: one.id, label: `${one.topic}: ${one.name}, ${one.unit}` }))
  const states = {
    asked: t('gevraagd', 'asked'),
    active: t('loopt', 'goes on'),
    declined: t('nee gezegd', 'declined'),
    ended: t('gestopt', 'ended'),
    over: t('voorbij', 'over'),
  }
  const ready = options('learning').length > 0 && options('experienced').length > 0
  return (
    <Card id="buddy">
      <Heading level={2}>{t('Breng buddy’s bij elkaar', 'Match buddies')}</Heading>
      <Text soft>
        {t(
          'Op wat mensen zelf zeiden, per onderwerp en op alfabet. Allebei krijgen ze de vraag.',
          'By what people said themselves, by topic and alphabetically. Both get the question.',
        )}
      </Text>
      {ready ? (
        <Form action={paths.match}>
          <Select
            {...filledField(filled, 'learningId')}
            label={t('Leert het nog', 'Still learning')}
            options={options('learning')}
            placeholder={t('Kies', 'Choose')}
          />
          <Select
            {...filledField(filled, 'experiencedId')}
            label={t('Is ervaren', 'Is experienced')}
            options={options('experienced')}
            placeholder={t('Kies', 'Choose')}
          />
          <Actions>
            <Button kind="quiet">{t('Vraag ze allebei', 'Ask them both')}</Button>
          </Actions>
        </Form>
      ) : (
        <OneSide declared={view.declared} />
      )}
      <Lines
        items={view.matches.map((one) => (
          <Text>
            {one.learning} – {one.experienced}: {[one.topic, states[one.state]].filter(Boolean).join(', ')}
          </Text>
        ))}
      />
    </Card>
  )
}

/** What people said while the other side is still missing: the adviser can then ask around. */
function OneSide({ declared }: { declared: Declared[] }) {
  const t = useT()
  if (!declared.length)
    return <Text>{t('Nog niemand vroeg om een buddy of bood zich aan.', 'Nobody asked for a buddy or offered to be one yet.')}</Text>
  return (
    <>
      <Text strong>
        {declared[0]!.side === 'learning'
          ? t(
              'Dit leren mensen nog. Vraag een ervaren collega om zich aan te bieden.',
              'People are still learning this. Ask an experienced colleague to offer.',
            )
          : t(
              'Hierin zijn mensen ervaren. Nog niemand vroeg om een buddy.',
              'At this people are experienced. Nobody asked for a buddy yet.',
            )}
      </Text>
      <Lines
        items={declared.map((one) => (
          <Text>
            {one.topic}: {one.name}, {one.unit}
          </Text>
        ))}
      />
    </>
  )
}
