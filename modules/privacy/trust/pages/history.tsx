import { switches, type SettingChange, type SettingName } from '#modules/people/index.ts'
import { Card, Table, useLang, useT } from '#ui/index.ts'
import { sayMoment } from '#platform/words.ts'

/** Every change of a switch, newest first: nothing is overwritten. */
export function History({ changes }: { changes: readonly SettingChange[] }) {
  const t = useT()
  const lang = useLang()
  if (!changes.length) return null
  const say = (setting: string, value: unknown) => switches[setting as SettingName]?.say(value)[lang] ?? String(value)
  return (
    <Card as="div">
      <Table
        caption={t('Geschiedenis van de schakelaars', 'History of the switches')}
        rows={changes}
        columns={[
          { key: 'what', head: t('Schakelaar', 'Switch'), cell: ({ setting }) => switches[setting as SettingName]?.title[lang] ?? setting },
          { key: 'was', head: t('Was', 'Was'), cell: ({ setting, was }) => say(setting, was) },
          { key: 'became', head: t('Werd', 'Became'), cell: ({ setting, became }) => say(setting, became) },
          { key: 'at', head: t('Wanneer', 'When'), num: true, cell: ({ at }) => sayMoment(at, lang) },
          { key: 'by', head: t('Door', 'By'), cell: ({ by }) => by ?? t('het systeem', 'the system') },
          { key: 'consent', head: t('Instemming', 'Consent'), cell: ({ consent }) => consent?.reference ?? '' },
        ]}
      />
    </Card>
  )
}
