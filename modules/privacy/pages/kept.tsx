import { ButtonLink, Facts, Lines, Notice, Page, Section, Small, Stack, useLang, useT } from '#ui/index.ts'
import { sayDay, sayMoment, type Lang } from '#platform/words.ts'
import type { Kept, Told } from '#platform/privacy/take-along.ts'
import { paths } from '../paths.ts'

const shown = 10

/** All that is kept about the person who reads it, in words, who you are first. The file has everything; the page shows the newest rows. */
export function KeptPage({ kept }: { kept: Kept[] }) {
  const t = useT()
  return (
    <Page
      title={t('Wat we over je bewaren', 'What we keep about you')}
      lead={t(
        'Alles staat hier, met waarom en hoe lang. Namen van anderen laten we weg.',
        'Everything is here, with why and for how long. We leave out the names of others.',
      )}
      beside={
        <ButtonLink href={paths.download} icon="download" download>
          {t('Alles downloaden', 'Download everything')}
        </ButtonLink>
      }
    >
      <Stack gap="l">
        {kept.toReversed().map((table) => (
          <KeptTable table={table} />
        ))}
        <Notice kind="info">
          {t(
            'Wat je in een evaluatie schreef, is na het sluiten van niemand meer. Dat staat hier daarom niet.',
            'What you wrote in an evaluation belongs to nobody after it closed. So it is not here.',
          )}
        </Notice>
      </Stack>
    </Page>
  )
}

function KeptTable({ table }: { table: Kept }) {
  const t = useT()
  const lang = useLang()
  const more = table.rows.length - shown
  return (
    <Section title={table.title}>
      <Small
        soft
      >{`${t('Waarvoor:', 'What for:')} ${table.purpose} · ${t('grond:', 'ground:')} ${table.legal} · ${t('hoe lang:', 'how long:')} ${table.retention}`}</Small>
      <Lines
        card
        items={table.rows
          .slice(-shown)
          .reverse()
          .map((row) => (
            <Facts small facts={Object.entries(row).map(([name, value]) => ({ name, value: say(value, lang) }))} />
          ))}
      />
      {more > 0 && <Small>{t(`En nog ${more} in het bestand.`, `And ${more} more in the file.`)}</Small>}
    </Section>
  )
}

function say(value: Told, lang: Lang): string {
  if (typeof value === 'boolean') return value ? (lang === 'nl' ? 'ja' : 'yes') : lang === 'nl' ? 'nee' : 'no'
  if (Array.isArray(value)) return value.map((one: Told) => say(one, lang)).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${name.toLowerCase()} ${say(one as Told, lang)}`)
      .join(', ')
  if (typeof value !== 'string') return String(value ?? '–')
  const when = whenOf(value, lang)
  if (when) return when
  return value.length > 160 ? value.slice(0, 160) + ' …' : value
}

/** A moment or day in words. What somebody typed may look like one and be none, such as 2026-09-31: that is told as it was typed. */
function whenOf(value: string, lang: Lang): string | null {
  try {
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return sayMoment(Temporal.Instant.from(value), lang)
    return /^\d{4}-\d\d-\d\d$/.test(value) ? sayDay(Temporal.PlainDate.from(value), lang) : null
  } catch {
    return null
  }
}
