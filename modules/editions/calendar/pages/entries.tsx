import { Link, Small, Stack, Tag, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayTimes } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { Calendar, Entry } from '../views.ts'
import type { Asked } from './asked.ts'

export const label = (day: Temporal.PlainDate, closed: Calendar['closed'], lang: 'nl' | 'en') => {
  const shut = closed.find((one) => one.day === day.toString())
  return sayDate(day, lang, 'no year') + (shut ? ` · ${shut.name}` : '')
}

export const entriesOn = (entries: readonly Entry[], day: Temporal.PlainDate) => entries.filter((one) => dateOf(one.startsAt).equals(day))

export function Entries({ entries, of, double, both }: { entries: Entry[]; of: Asked['of']; double: Set<string>; both?: boolean }) {
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
      {entry.mine && entry.title ? (
        <Link href={paths.plan(entry.editionId)}>{entry.title}</Link>
      ) : (
        (entry.title ?? (entry.by ? t(`bezet door ${entry.by}`, `taken by ${entry.by}`) : t('bezet', 'taken')))
      )}
      {beside && ` · ${beside}`} {entry.draft && <Tag tone="line">{t('concept', 'draft')}</Tag>}{' '}
      {double && <Tag tone="danger">{t('docent dubbel', 'trainer twice')}</Tag>}
    </Small>
  )
}
