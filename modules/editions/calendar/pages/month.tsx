import { Button, Card, FieldRow, Form, HiddenField, Select, Small, Stack, Table, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { inTwoPlaces, weeksOf } from '../rules.ts'
import type { Calendar } from '../views.ts'
import type { Asked } from './asked.ts'
import { linesOf, rowOf } from './lines.ts'
import { Entries, entriesOn, label } from './entries.tsx'

export function MonthTable({ calendar, asked }: { calendar: Calendar; asked: Asked }) {
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
        <FieldRow>
          <Select
            name="wie"
            label={asked.of === 'zalen' ? t('Zaal of plaats', 'Room or place') : t('Docent', 'Trainer')}
            options={options}
            value={asked.only}
            placeholder={t('Alles', 'All')}
            required={false}
          />
          <Button kind="quiet">{t('Toon', 'Show')}</Button>
        </FieldRow>
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
