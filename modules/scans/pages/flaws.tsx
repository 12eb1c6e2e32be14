import type { ComponentChildren } from 'preact'
import { Card, Heading, Lines, useLang, useT } from '#ui/index.ts'
import type { Flaw } from '../instruments/format.ts'

/** Everything that is wrong with an instrument, each with where it stands: as the file calls it, or as `at` does. */
export function Flaws({ flaws, at }: { flaws: Flaw[]; at?: (where: string) => ComponentChildren }) {
  const t = useT()
  const lang = useLang()
  if (!flaws.length) return null
  return (
    <Card tone="lead">
      <Heading level={2}>{t('Wat nog niet klopt', 'What is not right yet')}</Heading>
      <Lines
        items={flaws.map((flaw) => (
          <>
            <b>{at?.(flaw.where) ?? flaw.where}</b>: {flaw[lang]}
          </>
        ))}
      />
    </Card>
  )
}
