import { Bullets, Link, Small, Stack, useT } from '#ui/index.ts'

/** Who can see what is on this page, in sentences; with the page that says so of everything, and who looked. */
export function WhoSees({ sentences }: { sentences: string[] }) {
  const t = useT()
  return (
    <Stack gap="s">
      <details id="wie-ziet-dit">
        <summary>{t('Wie kan dit zien?', 'Who can see this?')}</summary>
        <Bullets items={sentences} />
        <Small soft>
          <Link href="/vertrouwen">{t('Wie ziet wat van jou', 'Who sees what about you')}</Link>
          {' · '}
          <Link href="/mijn/inzage">{t('Wie keek in jouw gegevens', 'Who looked at your data')}</Link>
        </Small>
      </details>
    </Stack>
  )
}
