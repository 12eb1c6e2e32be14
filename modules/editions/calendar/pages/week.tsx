import { Card, EmptyState, Table, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { inTwoPlaces, mondayOf } from '../rules.ts'
import type { Calendar } from '../views.ts'
import type { Asked } from './asked.ts'
import { type Line, linesOf } from './lines.ts'
import { Entries, entriesOn, label } from './entries.tsx'

/** The days of a week that are shown: Saturday and Sunday when something is there. */
const shown = (monday: Temporal.PlainDate, busy: ReadonlySet<string>) =>
  Array.from({ length: 7 }, (_, n) => monday.add({ days: n })).filter((day, n) => n < 5 || busy.has(day.toString()))

export function WeekTable({ calendar, asked }: { calendar: Calendar; asked: Asked }) {
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
