import { Lines, Link, Section, Stack, Text, useT } from '#ui/index.ts'
import { suggestedForms } from '../instruments/preferred.ts'
import { paths } from '../paths.ts'
import type { Sheet } from '../sheets/views.ts'

/** The learning forms that answers suggest, why, and what the offer has in them (L03). */
export function LearningForms({ sheet }: { sheet: Sheet }) {
  const t = useT()
  const suggested = suggestedForms(sheet.instrument, sheet.answers)
  if (!suggested.length) return null
  const because = (list: string[], lang: string) => new Intl.ListFormat(lang).format(list.map((one) => `‘${one}’`))
  return (
    <Section title={t('Leervormen die hierbij passen', 'Learning forms that go with this')}>
      <Lines
        card
        label={t('Leervormen', 'Learning forms')}
        items={suggested.map((one) => (
          <Stack gap="s">
            <Text strong>{one.name}</Text>
            {one.about && <Text soft>{one.about}</Text>}
            {one.because.length > 0 && (
              <Text>
                {t(
                  `Dit past, omdat je koos voor ${because(one.because, 'nl')}.`,
                  `This fits, because you chose ${because(one.because, 'en')}.`,
                )}
              </Text>
            )}
            <Link href={paths.offerIn(one.forms)} about={one.name}>
              {t('Bekijk het aanbod in deze vormen', 'See the offer in these forms')}
            </Link>
          </Stack>
        ))}
      />
    </Section>
  )
}
