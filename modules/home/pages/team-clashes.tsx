import { Card, Heading, Lines, Link, Small, Stack, useLang, useT } from '#ui/index.ts'
import { sayDate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Short, TeamClashes, Twice } from '../clash-rules.ts'
import { inWords } from './words.ts'

const atFirst = 4

/** What does not fit in the team: two meetings at one time, and days on which too few stay at work. Nothing when all fits. */
export function ClashesCard({ clashes: { twice, short } }: { clashes: TeamClashes }) {
  const t = useT()
  const lines = [
    ...short.map((one) => ({ on: one.on, cell: <TooFew short={one} /> })),
    ...twice.map((one) => ({ on: one.on, cell: <AtOnce twice={one} /> })),
  ].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
  if (!lines.length) return null
  const cells = lines.map((line) => line.cell)
  const more = lines.length - atFirst
  return (
    <Card tight>
      <Heading level={2}>{t('Dit past niet', 'This does not fit')}</Heading>
      <Small soft>
        {t(
          'Overleg met wie het aangaat, of laat iemand een andere datum kiezen. Vertrouwelijke trajecten tellen hier niet mee.',
          'Talk it over, or have somebody choose another date. Confidential tracks do not count here.',
        )}
      </Small>
      <Lines items={cells.slice(0, atFirst)} />
      {more > 0 && (
        <details>
          <summary>{t(`Nog ${inWords(more, 'nl')}`, `${inWords(more, 'en')} more`)}</summary>
          <Lines items={cells.slice(atFirst)} />
        </details>
      )}
    </Card>
  )
}

function TooFew({ short }: { short: Short }) {
  const t = useT()
  const lang = useLang()
  const day = sayDate(short.on, lang, 'no year')
  return (
    <Stack gap="s">
      <Small>
        <b>{day}:</b>{' '}
        {t(
          `van ${short.unit} blijven er ${short.stay} aan het werk, ${short.needed} zijn nodig.`,
          `${short.stay} of ${short.unit} stay at work, where ${short.needed} are needed.`,
        )}
      </Small>
      <Small soft>{t(`Naar een bijeenkomst: ${short.away.join(', ')}.`, `At a meeting: ${short.away.join(', ')}.`)}</Small>
    </Stack>
  )
}

function AtOnce({ twice }: { twice: Twice }) {
  const t = useT()
  const lang = useLang()
  return (
    <Small>
      <b>{sayDate(twice.on, lang, 'no year')}:</b> <Link href={paths.colleague(twice.personId)}>{twice.name}</Link>{' '}
      {t(`heeft twee dingen tegelijk: ${twice.titles.join(' en ')}.`, `has two things at once: ${twice.titles.join(' and ')}.`)}
    </Small>
  )
}
