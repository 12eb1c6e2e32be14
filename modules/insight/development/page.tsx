import {
  Button,
  Card,
  EmptyState,
  FieldRow,
  Form,
  HiddenField,
  Link,
  Page,
  Select,
  Small,
  Stack,
  Table,
  Tabs,
  figure,
  useLang,
  useT,
  type Column,
} from '#ui/index.ts'
import { dateOf, sayDay, type Lang } from '#platform/words.ts'
import { withQuery } from '#platform/http/query.ts'
import { paths } from '../paths.ts'
import type { Asked, Tab } from './routes.tsx'
import type { DevelopmentFigures, Line } from './view.ts'
import { tabWords } from './words.ts'

interface Props {
  seen: DevelopmentFigures
  asked: Asked
  smallest: number
}

const allTabs: Tab[] = ['tekorten', 'straks', 'deelname', 'doelen', 'activiteiten']
/** Figures about development: gaps, participation and what goals ask for, as they were counted at a moment (rule 5). */
export function DevelopmentFiguresPage({ seen, asked, smallest }: Props) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Ontwikkeling in cijfers', 'Development in figures')}
      lead={
        seen.batch
          ? t(
              `Geteld op ${sayDay(dateOf(seen.batch.takenAt), lang)}. Je ziet geen namen.`,
              `Counted on ${sayDay(dateOf(seen.batch.takenAt), lang)}. You see no names.`,
            )
          : t('Er is nog niet geteld.', 'Nothing was counted yet.')
      }
    >
      <Stack gap="l">
        <FigureTabs current={asked.toon} stand={asked.stand} />
        <Choose seen={seen} asked={asked} />
        <Card as="div">
          <Lines seen={seen} asked={asked} smallest={smallest} />
        </Card>
        <WhatIsHidden smallest={smallest} />
      </Stack>
    </Page>
  )
}

/** Between the parts of the figures; the effect of scans is a page of its own. */
export function FigureTabs({ current, stand }: { current: Tab | 'effect'; stand?: string | undefined }) {
  const t = useT()
  return (
    <Tabs
      label={t('Wat je ziet', 'What you see')}
      tabs={[
        ...allTabs.map((toon) => ({
          href: withQuery(paths.development, { toon, stand }),
          label: tabWords(toon, t).label,
          current: toon === current,
        })),
        { href: paths.effects, label: t('Effect', 'Effect'), current: current === 'effect' },
      ]}
    />
  )
}

function Choose({ seen, asked }: Omit<Props, 'smallest'>) {
  const t = useT()
  const lang = useLang()
  const { subject } = tabWords(asked.toon, t)
  return (
    <Form action={paths.development} method="get" label={t('Kies wat je ziet', 'Choose what you see')}>
      <HiddenField name="toon" value={asked.toon} />
      <FieldRow>
        <Select
          name="afdeling"
          label={t('Afdeling', 'Unit')}
          value={asked.afdeling ?? ''}
          options={[
            { value: '', label: t('Hele organisatie', 'Whole organisation') },
            ...seen.units.map((one) => ({ value: one.id, label: '– '.repeat(one.depth) + one.name })),
          ]}
        />
        <Select
          name="onderwerp"
          label={subject}
          value={asked.onderwerp ?? ''}
          options={[{ value: '', label: t('Alle', 'All') }, ...seen.subjects.map((one) => ({ value: one.id, label: one.name }))]}
        />
        {seen.batches.length > 1 && (
          <Select
            name="stand"
            label={t('Geteld op', 'Counted on')}
            value={asked.stand ?? seen.batch?.id ?? ''}
            options={seen.batches.map((one) => ({ value: one.id, label: sayDay(dateOf(one.takenAt), lang) }))}
          />
        )}
        <Button kind="quiet">{t('Toon', 'Show')}</Button>
      </FieldRow>
    </Form>
  )
}

const say = (count: number | null, lang: Lang) => (count === null ? '–' : figure(count, lang))

function Lines({ seen, asked, smallest }: Props) {
  const t = useT()
  const lang = useLang()
  const { title, note, subject, counted, people } = tabWords(asked.toon, t)
  const chosen = seen.subjects.find(({ id }) => id === asked.onderwerp)
  const byUnit = !people && !chosen && !asked.afdeling // what is told in steps is never told of the whole organisation
  const numbers: Column<Line>[] = [
    { key: 'counted', head: counted, num: true, align: 'end', cell: (line) => say(line.counted, lang) },
    ...(people ? [{ key: 'people', head: people, num: true, align: 'end' as const, cell: (line: Line) => say(line.people, lang) }] : []),
    {
      key: 'on',
      head: t('Geteld op', 'Counted on'),
      cell: (line) => (line.counted !== null && line.takenAt ? sayDay(dateOf(line.takenAt), lang) : '–'),
    },
  ]
  return (
    <Table
      caption={chosen ? `${title}: ${chosen.name}` : title}
      captionNote={note}
      rows={seen.lines}
      empty={<NothingToTell smallest={smallest} />}
      columns={[
        { key: 'name', head: chosen ? t('Afdeling', 'Unit') : subject, cell: (line: Line) => <Name line={line} asked={asked} /> },
        ...(byUnit ? [{ key: 'where', head: t('Waar', 'Where'), cell: (line: Line) => <ByUnit line={line} asked={asked} /> }] : numbers),
      ]}
      downloads={['xlsx', 'csv'].map((kind) => ({
        href: withQuery(paths.developmentFile(kind), asked),
        label: kind === 'xlsx' ? 'Excel' : 'CSV',
      }))}
    />
  )
}

function Name({ line, asked }: { line: Line; asked: Asked }) {
  const t = useT()
  if (asked.onderwerp) return <b>{'– '.repeat(line.depth) + (line.name || t('Hele organisatie', 'Whole organisation'))}</b>
  return <Link href={withQuery(paths.development, { ...asked, onderwerp: line.id })}>{line.name}</Link>
}

function ByUnit({ line, asked }: { line: Line; asked: Asked }) {
  const t = useT()
  return (
    <Link href={withQuery(paths.development, { ...asked, onderwerp: line.id })} about={line.name}>
      {t('Bekijk per afdeling', 'See per unit')}
    </Link>
  )
}

function NothingToTell({ smallest }: { smallest: number }) {
  const t = useT()
  return (
    <EmptyState
      drawing="inbox"
      title={t('Nog niets om te tellen', 'Nothing to count yet')}
      text={t(
        `Zodra er van ten minste ${smallest} mensen iets bekend is, staat het hier. Elke maandag wordt er geteld.`,
        `As soon as something is known of at least ${smallest} people, it stands here. It is counted every Monday.`,
      )}
    />
  )
}

function WhatIsHidden({ smallest }: { smallest: number }) {
  const t = useT()
  return (
    <Small>
      {t(
        `Een streepje: minder dan ${smallest} mensen, of met andere getallen uit te rekenen. Kleine afdelingen tellen samen met hun buren. Een getal verandert pas als ten minste ${smallest} mensen iets nieuws zeiden. Wie in twee afdelingen werkt, telt in de eerste.`,
        `A dash: fewer than ${smallest} people, or to be worked out from other numbers. Small units count together with their neighbours. A number changes only when at least ${smallest} people said something new. Who works in two units counts in the first.`,
      )}{' '}
      <Link href="/vertrouwen">{t('Wie ziet wat', 'Who sees what')}</Link>
    </Small>
  )
}
