import { Card, EmptyState, Page, Stack, Table, useLang, useT } from '#ui/index.ts'
import { sayNumber } from '#platform/words.ts'
import { FigureTabs } from './page.tsx'
import type { EffectLine } from './view.ts'

/** What groups answered before and after, per domain: means, and how far people differ (M36). Below five people there is no line. */
export function EffectsPage({ effects }: { effects: EffectLine[] }) {
  const t = useT()
  const lang = useLang()
  const say = (value: number) => sayNumber(value, lang)
  return (
    <Page
      title={t('Effect van scans', 'Effect of scans')}
      lead={t(
        'Wat er veranderde bij groepen die twee keer hetzelfde invulden. Je ziet geen namen.',
        'What changed in groups that filled in the same twice. You see no names.',
      )}
    >
      <Stack gap="l">
        <FigureTabs current="effect" />
        <Card as="div">
          <Table
            caption={t('Voor en na', 'Before and after')}
            captionNote={t(
              'Gemiddelden van wie beide keren invulde. Spreiding: hoe ver mensen van dat gemiddelde af liggen. Het effect wordt één keer uitgerekend, aan het eind.',
              'Means of who filled in both times. Spread: how far people are from that mean. The effect is worked out once, at the end.',
            )}
            rows={effects}
            groupOf={(one) => one.round}
            empty={
              <EmptyState
                drawing="inbox"
                title={t('Nog geen effect om te laten zien', 'No effect to show yet')}
                text={t(
                  'Zodra een meting met twee momenten klaar is, staat die hier, vanaf vijf mensen.',
                  'As soon as a measurement at two moments has ended, it stands here, from five people on.',
                )}
              />
            }
            columns={[
              { key: 'round', head: t('Meting', 'Measurement'), once: true, cell: (one) => <b>{one.round}</b> },
              { key: 'domain', head: t('Onderwerp', 'Domain'), cell: (one) => one.domain },
              { key: 'people', head: t('Mensen', 'People'), num: true, align: 'end', cell: (one) => one.people },
              { key: 'before', head: t('Voor', 'Before'), num: true, align: 'end', cell: (one) => say(one.before) },
              { key: 'after', head: t('Na', 'After'), num: true, align: 'end', cell: (one) => say(one.after) },
              { key: 'change', head: t('Verschil', 'Change'), num: true, align: 'end', cell: (one) => say(one.change) },
              { key: 'spread', head: t('Spreiding', 'Spread'), num: true, align: 'end', cell: (one) => say(one.spread) },
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}
