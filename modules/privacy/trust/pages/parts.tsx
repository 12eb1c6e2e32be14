import { switches } from '#modules/people/index.ts'
import { Bullets, Card, Link, Small, Stack, Table, Tag, Text, useLang, useT, type Lang } from '#ui/index.ts'
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

/** How each switch stands, what it does and since when; for administrator and auditor also who put it so. */
export function Switches({ states, named }: { states: readonly SwitchState[]; named?: boolean }) {
  const t = useT()
  const lang = useLang()
  const order = Object.keys(kindWords)
  const rows = [...states].sort((a, b) => order.indexOf(switches[a.name].kind) - order.indexOf(switches[b.name].kind))
  return (
    <Table
      caption={t('Schakelaars', 'Switches')}
      captionUnseen
      rows={rows}
      columns={[
        { key: 'switch', head: t('Schakelaar', 'Switch'), cell: ({ name }) => switches[name].title[lang] },
        { key: 'is', head: t('Staat op', 'Stands at'), cell: (state) => <Standing state={state} lang={lang} /> },
        { key: 'does', head: t('Wat het doet', 'What it does'), cell: ({ name }) => switches[name].does[lang] },
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

/** What is kept, how long, and what is left after erasing. */
export function KeptTable() {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t('Wat er bewaard wordt', 'What is kept')}
      captionUnseen
      rows={keptRows()}
      columns={[
        { key: 'what', head: t('Wat', 'What'), cell: (row) => row.what[lang] },
        { key: 'why', head: t('Waarvoor', 'What for'), cell: (row) => row.why[lang] },
        { key: 'long', head: t('Hoe lang', 'How long'), cell: (row) => row.howLong[lang] },
        { key: 'erased', head: t('Bij wissen', 'When erased'), cell: (row) => row.erased[lang] },
      ]}
    />
  )
}

/** The same, a line for each subject. */
export function KeptBriefly() {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t('Hoe lang', 'How long')}
      captionUnseen
      rows={keptBriefly()}
      columns={[
        { key: 'what', head: t('Wat', 'What'), cell: ({ subject }) => subjects[subject][lang] },
        { key: 'long', head: t('Hoe lang', 'How long'), cell: ({ rows }) => <Each rows={rows} of="howLong" /> },
        { key: 'erased', head: t('Daarna', 'After that'), cell: ({ rows }) => <Each rows={rows} of="erased" /> },
      ]}
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
