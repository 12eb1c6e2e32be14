import { switches } from '#modules/people/index.ts'
import { Bullets, Card, Facts, Folds, Link, Small, Stack, Table, Tag, Text, useLang, useT, type Lang } from '#ui/index.ts'
import { logged } from '../logged.ts'
import { viewersOf, type MatrixRow } from '../matrix-rules.ts'
import { subjects } from '../subjects.ts'
import type { SwitchState, Trust } from '../view.ts'
import { keptBriefly, keptRows, type KeptRow, kindWords, reachWords, sayOn, viewerWords } from '../words.ts'

/** The parts of a long page, to go to one at once. */
export function Parts({ parts }: { parts: [id: string, title: string][] }) {
  const t = useT()
  return (
    <Card tone="tint" as="div" tight>
      <Text strong>{t('Op deze pagina', 'On this page')}</Text>
      <Bullets
        items={parts.map(([id, title]) => (
          <Link href={`#${id}`}>{title}</Link>
        ))}
      />
    </Card>
  )
}

const order = Object.keys(kindWords)

/** How each switch stands, what it does and since when; for administrator and auditor also who put it so. How the house works without showing anything of people is folded. */
export function Switches({ states, named }: { states: readonly SwitchState[]; named?: boolean }) {
  const t = useT()
  const sorted = [...states].sort((a, b) => order.indexOf(switches[a.name].kind) - order.indexOf(switches[b.name].kind))
  const working = sorted.filter(({ name }) => switches[name].kind === 'working')
  return (
    <>
      <SwitchTable
        caption={t('Schakelaars', 'Switches')}
        states={sorted.filter(({ name }) => switches[name].kind !== 'working')}
        named={named}
      />
      {working.length > 0 && (
        <Folds
          items={[
            {
              title: t('Wat niets van mensen laat zien', 'What shows nothing of people'),
              about: t(`${working.length} instellingen`, `${working.length} settings`),
              body: (
                <SwitchTable caption={t('Wat niets van mensen laat zien', 'What shows nothing of people')} states={working} named={named} />
              ),
            },
          ]}
        />
      )}
    </>
  )
}

function SwitchTable({ caption, states, named }: { caption: string; states: readonly SwitchState[]; named?: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={states}
      columns={[
        {
          key: 'switch',
          head: t('Schakelaar', 'Switch'),
          cell: ({ name }) => (
            <Stack gap="s">
              <span>{switches[name].title[lang]}</span>
              <Small soft>{switches[name].does[lang]}</Small>
            </Stack>
          ),
        },
        { key: 'is', head: t('Staat op', 'Stands at'), cell: (state) => <Standing state={state} lang={lang} /> },
        { key: 'since', head: t('Sinds', 'Since'), cell: (state) => sinceOf(state, lang, named) },
      ]}
    />
  )
}

function Standing({ state: { name, value }, lang }: { state: SwitchState; lang: Lang }) {
  const { kind, say } = switches[name]
  const words = say(value)[lang]
  return kind === 'monitoring' ? <Tag tone={value === true ? 'warm' : 'ok'}>{words}</Tag> : <>{words}</>
}

function sinceOf({ since, by, changed }: SwitchState, lang: Lang, named = false): string {
  const day = sayOn(since, lang)
  if (!changed) return lang === 'nl' ? `${day}, vanaf het begin` : `${day}, from the start`
  if (!named) return day
  const who = by ?? (lang === 'nl' ? 'het systeem' : 'the system')
  return lang === 'nl' ? `${day}, door ${who}` : `${day}, by ${who}`
}

/** Who sees what, by the doors that are there. */
export function Matrix({ rows }: { rows: readonly MatrixRow[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t('Wie ziet wat van medewerkers', 'Who sees what of employees')}
      captionNote={t(
        'Dit komt uit de deuren van Ambacht zelf. Een streepje: niets. Zelf ziet iedereen alles van zichzelf.',
        'This comes from the doors of Ambacht itself. A dash: nothing. Everybody sees all of themselves.',
      )}
      rows={rows}
      dense
      columns={[
        { key: 'what', head: t('Wat', 'What'), cell: ({ subject }) => subjects[subject][lang] },
        ...viewersOf(rows).map((viewer) => ({
          key: viewer,
          head: viewerWords[viewer][lang],
          cell: ({ cells }: MatrixRow) => (cells[viewer] ? reachWords[cells[viewer]][lang] : '–'),
        })),
      ]}
    />
  )
}

/** What is kept, how long, and what is left after erasing: folded by subject, because it is a hundred rows. */
export function KeptTable() {
  const t = useT()
  const lang = useLang()
  return (
    <Folds
      items={keptBriefly().map(({ subject, rows }) => ({
        title: subjects[subject][lang],
        about: howMany(rows, lang),
        body: (
          <Table
            caption={subjects[subject][lang]}
            captionUnseen
            rows={rows}
            columns={[
              { key: 'what', head: t('Wat', 'What'), cell: (row) => row.what[lang] },
              { key: 'why', head: t('Waarvoor', 'What for'), cell: (row) => row.why[lang] },
              { key: 'long', head: t('Hoe lang', 'How long'), cell: (row) => row.howLong[lang] },
              { key: 'erased', head: t('Bij wissen', 'When erased'), cell: (row) => row.erased[lang] },
            ]}
          />
        ),
      }))}
    />
  )
}

/** What goes for most of it, so that the folds need not be opened for that. */
export function KeptMostly() {
  const t = useT()
  const lang = useLang()
  const [[howLong, most]] = [...Map.groupBy(keptRows(), (row) => row.howLong[lang])].sort(
    ([, one], [, other]) => other.length - one.length,
  ) as [[string, KeptRow[]]]
  const all = keptRows().length
  return (
    <Text soft>
      {t(
        `Voor ${most.length} van de ${all} soorten gegevens geldt: ${howLong}. Open een onderwerp om te zien wat er staat en wat anders is.`,
        `For ${most.length} of the ${all} kinds of data: ${howLong}. Open a subject to see what there is and what differs.`,
      )}
    </Text>
  )
}

const howMany = ({ length }: KeptRow[], lang: Lang) =>
  lang === 'nl' ? `${length} ${length === 1 ? 'soort' : 'soorten'}` : `${length} ${length === 1 ? 'kind' : 'kinds'}`

/** The same in short. */
export function KeptBriefly() {
  const t = useT()
  const lang = useLang()
  return (
    <Folds
      items={keptBriefly().map(({ subject, rows }) => ({
        title: subjects[subject][lang],
        body: (
          <Facts
            facts={[
              { name: t('Hoe lang', 'How long'), value: <Each rows={rows} of="howLong" /> },
              { name: t('Daarna', 'After that'), value: <Each rows={rows} of="erased" /> },
            ]}
          />
        ),
      }))}
    />
  )
}

/** One answer for all of it; or what differs, each with what it is of, and the answer for the rest. */
function Each({ rows, of }: { rows: KeptRow[]; of: 'howLong' | 'erased' }) {
  const t = useT()
  const lang = useLang()
  const groups = [...Map.groupBy(rows, (row) => row[of][lang])].sort(([, one], [, other]) => other.length - one.length)
  const [[rest], ...others] = groups as [[string, KeptRow[]], ...[string, KeptRow[]][]]
  if (!others.length) return <>{rest}</>
  return (
    <Bullets
      items={[
        ...others.map(([words, some]) => `${some.map((row) => row.what[lang]).join(', ')}: ${words}`),
        t(`De rest: ${rest}`, `The rest: ${rest}`),
      ]}
    />
  )
}

export const Logged = () => {
  const lang = useLang()
  return <Bullets items={logged.map((one) => one[lang])} />
}

/** Systems that may read or write, and where people sign in. `say` puts each in words. */
export function Connections({ trust, say }: { trust: Trust; say: (scopes: readonly string[], lang: Lang) => string }) {
  const t = useT()
  const lang = useLang()
  const items = trust.connections.map(
    ({ name, scopes, since }) => `${name} (${t('sinds', 'since')} ${sayOn(since, lang)}): ${say(scopes, lang)}`,
  )
  if (trust.signInService) items.push(t(`Inloggen gaat via ${trust.signInService}.`, `Signing in goes by ${trust.signInService}.`))
  return (
    <Stack gap="s">
      {items.length ? (
        <Bullets items={items} />
      ) : (
        <Small>{t('Er zijn geen koppelingen met andere systemen.', 'There are no connections with other systems.')}</Small>
      )}
    </Stack>
  )
}
