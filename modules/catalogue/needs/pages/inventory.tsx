import {
  Actions,
  Button,
  Card,
  FilledWrong,
  Form,
  Heading,
  Notice,
  NumberField,
  Page,
  Select,
  Small,
  Stack,
  Table,
  Text,
  TextArea,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { topSize } from '../rules.ts'
import type { Inventory } from '../views.ts'
import { type TypedNeeds, fieldOf, nothing } from './typed.ts'
import { ProposalTable, kindWords, sideWords } from './proposals.tsx'

/** One inventory for the learning adviser: everything proposed, in order, and the review. */
export function InventoryPage({ inventory, typed = nothing, may }: { inventory: Inventory; typed?: TypedNeeds | undefined; may: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      wide
      title={inventory.name}
      lead={[
        inventory.provider,
        t(`voorstellen tot en met ${sayDay(inventory.closesOn, 'nl')}`, `proposals until ${sayDay(inventory.closesOn, 'en')}`),
        t(`terugblik op ${sayDay(inventory.reviewOn, 'nl')}`, `review on ${sayDay(inventory.reviewOn, 'en')}`),
      ]
        .filter(Boolean)
        .join(' · ')}
      breadcrumb={[{ href: paths.needs, label: t('Behoeften', 'Needs') }]}
    >
      <FilledWrong filled={typed} />
      <Stack gap="l">
        {may && inventory.open && (
          <Form action={paths.inventoryAct(inventory.id, 'voorstellen')} inline>
            <Button kind="quiet">{t('Neem over wat mensen vroegen', 'Take over what people asked for')}</Button>
          </Form>
        )}
        {may && inventory.rows.length > 0 ? (
          <Ranking inventory={inventory} typed={typed} />
        ) : (
          <Card as="div">
            {inventory.rows.length > 0 ? (
              <ProposalTable rows={inventory.rows} caption={t('De top 10', 'The top 10')} />
            ) : (
              <Text soft>{t('Nog geen voorstellen.', 'No proposals yet.')}</Text>
            )}
          </Card>
        )}
        {inventory.reviewedAt && <Notice kind="info">{`${sayDay(dateOf(inventory.reviewedAt), lang)}: ${inventory.review}`}</Notice>}
        {may && <ReviewForm inventory={inventory} typed={typed} />}
      </Stack>
    </Page>
  )
}

function Ranking({ inventory, typed }: { inventory: Inventory; typed: TypedNeeds }) {
  const t = useT()
  return (
    <Card as="div">
      <Form action={paths.inventoryAct(inventory.id, 'volgorde')}>
        <Table
          caption={t(`Voorstellen, samen naar een top ${topSize}`, `Proposals, together to a top ${topSize}`)}
          captionNote={t(
            'Jullie kiezen de volgorde. De eerste vijf beginnen in de eerste helft van het jaar, tenzij je anders kiest.',
            'You choose the order. The first five start in the first half of the year, unless you choose otherwise.',
          )}
          rows={inventory.rows}
          columns={[
            {
              key: 'title',
              head: t('Voorstel', 'Proposal'),
              cell: (row) => (
                <>
                  <b>{row.title}</b>
                  {row.reason && <Small soft>{row.reason}</Small>}
                </>
              ),
            },
            { key: 'kind', head: t('Soort', 'Kind'), cell: (row) => kindWords(t)[row.kind] },
            {
              key: 'side',
              head: t('Van', 'From'),
              cell: (row) => (row.by ? `${sideWords(t)[row.side]}, ${row.by}` : sideWords(t)[row.side]),
            },
            {
              key: 'rank',
              head: t('Plaats', 'Place'),
              cell: (row) => (
                <NumberField
                  name={`plaats.${row.id}`}
                  label={t(`Plaats van ${row.title}`, `Place of ${row.title}`)}
                  labelUnseen
                  required={false}
                  width="short"
                  value={typed.values[`plaats.${row.id}`] ?? row.rank ?? ''}
                />
              ),
            },
            {
              key: 'half',
              head: t('Helft', 'Half'),
              cell: (row) => (
                <Select
                  name={`helft.${row.id}`}
                  label={t(`Helft van ${row.title}`, `Half of ${row.title}`)}
                  labelUnseen
                  required={false}
                  placeholder="–"
                  options={[
                    { value: '1', label: t('eerste', 'first') },
                    { value: '2', label: t('tweede', 'second') },
                  ]}
                  value={typed.values[`helft.${row.id}`] ?? (row.half ? String(row.half) : '')}
                />
              ),
            },
          ]}
        />
        <Actions>
          <Button>{t('Bewaar de volgorde', 'Save the order')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function ReviewForm({ inventory, typed }: { inventory: Inventory; typed: TypedNeeds }) {
  const t = useT()
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  if (Temporal.PlainDate.compare(today, inventory.reviewOn) < 0 && !inventory.reviewedAt) return null
  return (
    <Card as="div">
      <Heading level={2}>{t('Terugblik', 'Review')}</Heading>
      <Form action={paths.inventoryAct(inventory.id, 'terugblik')}>
        <TextArea
          {...fieldOf(typed)('review')}
          value={typed.values['review'] ?? inventory.review}
          rows={3}
          label={t('Wat besluiten jullie voor de rest van het jaar?', 'What do you decide for the rest of the year?')}
        />
        <Actions>
          <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
