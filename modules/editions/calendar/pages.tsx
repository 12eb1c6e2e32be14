import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  HiddenField,
  Link,
  Notice,
  Page,
  Row,
  Select,
  Small,
  Stack,
  Table,
  Tabs,
  Tag,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDate, sayTimes, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { inTwoPlaces, mondayOf, weeksOf } from './rules.ts'
import type { Calendar, Clash, Entry } from './views.ts'

export interface Asked {
  of: 'zalen' | 'docenten'
  /** A day in the week, or in the month. */
  day: Temporal.PlainDate
  month: boolean
  /** One room or trainer, in a month. */
  only: string
}

export const calendarAt = ({ of, day, month, only }: Asked): string =>
  `${paths.planCalendar}?${new URLSearchParams({ toon: of, ...(month ? { maand: day.toString().slice(0, 7) } : { week: day.toString() }), ...(only && { wie: only }) })}`

/** Where an entry stands: its room or place, or its trainer. */
const rowOf = (entry: Entry, of: Asked['of']) =>
  of === 'zalen' ? { key: entry.roomId ?? `plaats ${entry.place}`, name: entry.place } : { key: entry.trainerKey, name: entry.trainer }

/** Rooms or trainers in a week or a month, as a table. */
export function CalendarPage({ calendar, asked, clashes }: { calendar: Calendar; asked: Asked; clashes: number }) {
  const t = useT()
  return (
    <Page
      wide
      title={asked.of === 'zalen' ? t('Kalender van zalen', 'Calendar of rooms') : t('Kalender van docenten', 'Calendar of trainers')}
      lead={t(
        'Wie en wat is wanneer bezet. Wat een ander coördineert, zie je zonder titel.',
        'Who and what is taken when. What somebody else coordinates has no title.',
      )}
      beside={
        <ButtonLink kind="quiet" href={paths.clashes} icon={clashes ? 'warning' : 'check'}>
          {clashes ? t(`Wat niet past (${clashes})`, `What does not fit (${clashes})`) : t('Wat niet past', 'What does not fit')}
        </ButtonLink>
      }
    >
      <Stack>
        <Tabs
          label={t('Wat je ziet', 'What you see')}
          tabs={[
            { href: calendarAt({ ...asked, of: 'zalen', only: '' }), label: t('Zalen', 'Rooms'), current: asked.of === 'zalen' },
            {
              href: calendarAt({ ...asked, of: 'docenten', only: '' }),
              label: t('Docenten', 'Trainers'),
              current: asked.of === 'docenten',
            },
          ]}
        />
        <Steps asked={asked} />
        {asked.month ? <MonthTable calendar={calendar} asked={asked} /> : <WeekTable calendar={calendar} asked={asked} />}
      </Stack>
    </Page>
  )
}

/** To the week or month before and after, today, and the other of the two. */
function Steps({ asked }: { asked: Asked }) {
  const t = useT()
  const step = asked.month ? { months: 1 } : { days: 7 }
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  return (
    <Row wrap gap="s">
      <ButtonLink kind="quiet" icon="back" href={calendarAt({ ...asked, day: asked.day.subtract(step) })}>
        {asked.month ? t('Vorige maand', 'Previous month') : t('Vorige week', 'Previous week')}
      </ButtonLink>
      <ButtonLink kind="quiet" href={calendarAt({ ...asked, day: today })}>
        {t('Vandaag', 'Today')}
      </ButtonLink>
      <ButtonLink kind="quiet" icon="arrow" href={calendarAt({ ...asked, day: asked.day.add(step) })}>
        {asked.month ? t('Volgende maand', 'Next month') : t('Volgende week', 'Next week')}
      </ButtonLink>
      <ButtonLink kind="link" href={calendarAt({ ...asked, month: !asked.month, only: '' })}>
        {asked.month ? t('Toon een week', 'Show a week') : t('Toon een maand', 'Show a month')}
      </ButtonLink>
    </Row>
  )
}

const label = (day: Temporal.PlainDate, closed: Calendar['closed'], lang: 'nl' | 'en') => {
  const shut = closed.find((one) => one.day === day.toString())
  return sayDate(day, lang, 'no year') + (shut ? ` · ${shut.name}` : '')
}

/** The days of a week that are shown: Saturday and Sunday when something is there. */
const shown = (monday: Temporal.PlainDate, busy: ReadonlySet<string>) =>
  Array.from({ length: 7 }, (_, n) => monday.add({ days: n })).filter((day, n) => n < 5 || busy.has(day.toString()))

function WeekTable({ calendar, asked }: { calendar: Calendar; asked: Asked }) {
  const t = useT()
  const lang = useLang()
  const double = inTwoPlaces(calendar.entries)
  const days = shown(mondayOf(asked.day), new Set(calendar.entries.map((one) => dateOf(one.startsAt).toString())))
  const rows = linesOf(calendar, asked.of, t)
  return (
    <Card as="div">
      <Table
        caption={t(`Week van ${sayDate(days[0]!, 'nl')}`, `Week of ${sayDate(days[0]!, 'en')}`)}
        rows={rows}
        empty={<Nothing />}
        columns={[
          {
            key: 'name',
            head: asked.of === 'zalen' ? t('Zaal of plaats', 'Room or place') : t('Docent', 'Trainer'),
            cell: (row) => row.name,
          },
          ...days.map((day) => ({
            key: day.toString(),
            head: label(day, calendar.closed, lang),
            cell: (row: Line) => <Entries entries={entriesOn(row.entries, day)} of={asked.of} double={double} />,
          })),
        ]}
      />
    </Card>
  )
}

interface Line {
  key: string
  name: string
  entries: Entry[]
}

/** Every room there is, and every other place or trainer of the week, by name. */
function linesOf({ entries, rooms }: Calendar, of: Asked['of'], t: Translate): Line[] {
  const lines = new Map<string, Line>(
    of === 'zalen'
      ? rooms.map((room) => [room.id, { key: room.id, name: room.seats ? `${room.name} (${room.seats})` : room.name, entries: [] }])
      : [],
  )
  for (const entry of entries) {
    const { key, name } = rowOf(entry, of)
    if (!lines.has(key)) lines.set(key, { key, name: name || t('Nog geen docent', 'No trainer yet'), entries: [] })
    lines.get(key)!.entries.push(entry)
  }
  return [...lines.values()].sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name, 'nl'))
}

const entriesOn = (entries: readonly Entry[], day: Temporal.PlainDate) => entries.filter((one) => dateOf(one.startsAt).equals(day))

function MonthTable({ calendar, asked }: { calendar: Calendar; asked: Asked }) {
  const t = useT()
  const lang = useLang()
  const double = inTwoPlaces(calendar.entries)
  const options = linesOf(calendar, asked.of, t)
    .filter((line) => line.key !== '')
    .map((line) => ({ value: line.key, label: line.name }))
  const entries = calendar.entries.filter((one) => !asked.only || rowOf(one, asked.of).key === asked.only)
  const busy = new Set(entries.map((one) => dateOf(one.startsAt).toString()))
  const weekdays = Array.from({ length: 7 }, (_, n) => n).filter(
    (n) => n < 5 || [...busy].some((day) => Temporal.PlainDate.from(day).dayOfWeek === n + 1),
  )
  const names = weekdays.map((n) => sayDate(Temporal.PlainDate.from('2024-01-01').add({ days: n }), lang, 'no year').split(' ')[0]!)
  return (
    <>
      <Form action={paths.planCalendar} method="get">
        <HiddenField name="toon" value={asked.of} />
        <HiddenField name="maand" value={asked.day.toString().slice(0, 7)} />
        <Row wrap gap="s">
          <Select
            name="wie"
            label={asked.of === 'zalen' ? t('Zaal of plaats', 'Room or place') : t('Docent', 'Trainer')}
            options={options}
            value={asked.only}
            placeholder={t('Alles', 'All')}
            required={false}
          />
          <Button kind="quiet">{t('Toon', 'Show')}</Button>
        </Row>
      </Form>
      <Card as="div">
        <Table
          caption={t(`Maand ${monthWords(asked.day, 'nl')}`, `Month ${monthWords(asked.day, 'en')}`)}
          rows={weeksOf(asked.day)}
          columns={[
            {
              key: 'week',
              head: t('Week', 'Week'),
              num: true,
              cell: (monday) => t(`week ${monday.weekOfYear}`, `week ${monday.weekOfYear}`),
            },
            ...weekdays.map((n, at) => ({
              key: String(n),
              head: names[at]!,
              cell: (monday: Temporal.PlainDate) => {
                const day = monday.add({ days: n })
                if (day.month !== asked.day.month) return ''
                return (
                  <Stack gap="s">
                    <Small soft>{label(day, calendar.closed, lang)}</Small>
                    <Entries entries={entriesOn(entries, day)} of={asked.of} double={double} both />
                  </Stack>
                )
              },
            })),
          ]}
        />
      </Card>
    </>
  )
}

const monthWords = (day: Temporal.PlainDate, lang: 'nl' | 'en') => sayDate(day, lang).split(' ').slice(2).join(' ')

function Entries({ entries, of, double, both }: { entries: Entry[]; of: Asked['of']; double: Set<string>; both?: boolean }) {
  if (entries.length === 0) return null
  return (
    <Stack gap="s">
      {entries.map((one) => (
        <EntryLine entry={one} of={of} double={double.has(one.id)} both={both} />
      ))}
    </Stack>
  )
}

/** One session: when, what, and where or by whom. */
function EntryLine({ entry, of, double, both }: { entry: Entry; of: Asked['of']; double: boolean; both?: boolean }) {
  const t = useT()
  const lang = useLang()
  const other = of === 'zalen' ? entry.trainer : entry.place
  const beside = [both && (of === 'zalen' ? entry.place : entry.trainer), other].filter(Boolean).join(' · ')
  return (
    <Small>
      <b class="num">{sayTimes(entry.startsAt, entry.endsAt, lang).replace(' uur', '')}</b>{' '}
      {entry.mine && entry.title ? <Link href={paths.plan(entry.editionId)}>{entry.title}</Link> : (entry.title ?? t('bezet', 'taken'))}
      {beside && ` · ${beside}`} {entry.draft && <Tag tone="line">{t('concept', 'draft')}</Tag>}{' '}
      {double && <Tag tone="danger">{t('docent dubbel', 'trainer twice')}</Tag>}
    </Small>
  )
}

function Nothing() {
  const t = useT()
  return (
    <EmptyState
      drawing="calendar"
      title={t('Deze week is er niets', 'Nothing this week')}
      text={t('Kies een andere week, of plan een editie.', 'Choose another week, or plan an edition.')}
    />
  )
}

/** Everything that does not fit, with where to mend it. */
export function ClashesPage({ clashes }: { clashes: Clash[] }) {
  const t = useT()
  const lang = useLang()
  const kinds = {
    trainer: t('docent op twee plekken', 'trainer in two places'),
    chairs: t('meer plaatsen dan stoelen', 'more seats than chairs'),
    closed: t('gesloten dag', 'closed day'),
    place: t('plaats met nog iets anders', 'place with something else'),
  }
  return (
    <Page
      wide
      title={t('Wat niet past', 'What does not fit')}
      lead={t(
        'Een zaal kan nooit dubbel bezet zijn: dat weigeren we bij het plannen. Hier staat wat je nog kunt rechtzetten.',
        'A room can never be taken twice: we refuse that when you plan. Here is what you can still put right.',
      )}
      breadcrumb={[{ href: paths.planCalendar, label: t('Kalender', 'Calendar') }]}
    >
      {clashes.length === 0 && <Notice kind="ok">{t('Alles past.', 'Everything fits.')}</Notice>}
      {clashes.length > 0 && (
        <Card as="div">
          <Table
            caption={t('Wat niet past', 'What does not fit')}
            captionUnseen
            rows={clashes}
            columns={[
              {
                key: 'title',
                head: t('Bijeenkomst', 'Session'),
                cell: (row) => (
                  <Link href={paths.changeSession(row.sessionId)} strong>
                    {row.title}
                  </Link>
                ),
              },
              {
                key: 'when',
                head: t('Wanneer', 'When'),
                num: true,
                cell: (row) => `${sayDate(dateOf(row.startsAt), lang)}, ${sayTimes(row.startsAt, row.endsAt, lang)}`,
              },
              {
                key: 'kind',
                head: t('Wat er is', 'What it is'),
                cell: (row) => <Tag tone={row.reason ? 'line' : 'warm'}>{kinds[row.kind]}</Tag>,
              },
              { key: 'what', head: t('Wie of wat', 'Who or what'), cell: (row) => row.what },
              { key: 'other', head: t('Met', 'With'), cell: (row) => row.other },
              { key: 'reason', head: t('Waarom het toch kan', 'Why it is possible'), cell: (row) => row.reason },
            ]}
          />
        </Card>
      )}
    </Page>
  )
}
