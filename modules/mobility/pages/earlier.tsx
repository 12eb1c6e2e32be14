import { Card, Heading, Meta, Text, Timeline, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDay, sayTime } from '#platform/words.ts'
import type { Earlier, Said } from '../views/one.ts'
import { paragraphs, sayHours, sayKind, sayPeriod, sayWhere } from './words.ts'

/** What people could read before it was corrected, the latest first; nothing while it never changed. */
export function EarlierLines({ earlier }: { earlier: Earlier[] }) {
  const t = useT()
  const lang = useLang()
  if (!earlier.length) return null
  return (
    <Card>
      <Heading level={2}>{t('Wat er eerder stond', 'What it said before')}</Heading>
      <Timeline
        moments={earlier.map(({ at, by, ...words }) => ({
          when: `${sayDay(dateOf(at), lang)}, ${sayTime(at, lang)}`,
          title: <SaidWords {...words} />,
          note: t(`veranderd door ${by}`, `changed by ${by}`),
        }))}
      />
    </Card>
  )
}

/** All that it said: a correction may be one word, or who can be asked. */
export function SaidWords({ said, unit, contact }: { said: Said; unit: string | null; contact: string | null }) {
  const t = useT()
  const lang = useLang()
  const day = (text: string) => Temporal.PlainDate.from(text)
  const until = sayDay(day(said.respond_by), lang)
  return (
    <>
      <Text strong>{said.title}</Text>
      {[...paragraphs(said.you_do), ...paragraphs(said.you_learn)].map((line) => (
        <Text>{line}</Text>
      ))}
      <Meta>
        {sayKind(said.kind, t)}
        {sayWhere({ unit, place: said.place }) || null}
        {sayPeriod({ startsOn: day(said.starts_on), endsOn: said.ends_on === null ? null : day(said.ends_on) }, t, lang)}
        {sayHours(said.hours_per_week, t, lang)}
        {t(`reageren tot en met ${until}`, `respond until ${until}`)}
        {contact && t(`praat met ${contact}`, `talk to ${contact}`)}
      </Meta>
    </>
  )
}
