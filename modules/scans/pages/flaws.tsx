import { Card, Heading, Lines, useLang, useT } from '#ui/index.ts'
import type { Flaw } from '../instruments/format.ts'

/** Everything that is wrong with an instrument, each with where it stands. */
export function Flaws({ flaws }: { flaws: Flaw[] }) {
  const t = useT()
  const lang = useLang()
  if (!flaws.length) return null
  return (
    <Card tone="lead">
      <Heading level={2}>{t('Wat nog niet klopt', 'What is not right yet')}</Heading>
      <Lines
        items={flaws.map((flaw) => (
          <>
            <b>{flaw.where}</b>: {flaw[lang]}
          </>
        ))}
      />
    </Card>
  )
}
