import {
  Actions,
  Button,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  FilledWrong,
  Form,
  Link,
  Page,
  Section,
  Select,
  Stack,
  Table,
  Tag,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayDay, type Translate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { InventoryRow } from '../views.ts'
import { type TypedNeeds, fieldOf, nothing } from './typed.ts'

/** All inventories; `at`: where one opens; `providers`: who may begin one chooses with whom. */
export function InventoriesPage({
  rows,
  at,
  providers,
  typed = nothing,
}: {
  rows: InventoryRow[]
  at: (id: string) => string
  providers?: { value: string; label: string }[] | undefined
  typed?: TypedNeeds | undefined
}) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Behoeften', 'Needs')}
      lead={t(
        'Wat moet er geleerd worden? Werkgever, medewerkers en aanbieder stellen voor, en samen wordt het een top 10.',
        'What should be learned? Employer, employees and provider propose, and together it becomes a top 10.',
      )}
    >
      <FilledWrong filled={typed} />
      <Stack gap="l">
        <Card as="div">
          <Table
            caption={t('Inventarisaties', 'Inventories')}
            captionUnseen
            rows={rows}
            empty={
              <EmptyState
                drawing="people"
                title={t('Er loopt geen inventarisatie', 'There is no inventory')}
                text={t('Zodra er een begint, kun je hier voorstellen doen.', 'As soon as one begins you can propose here.')}
              />
            }
            columns={[
              {
                key: 'name',
                head: t('Inventarisatie', 'Inventory'),
                cell: (row) => (
                  <Link href={at(row.id)} strong>
                    {row.name}
                  </Link>
                ),
              },
              { key: 'provider', head: t('Met', 'With'), cell: (row) => row.provider ?? '' },
              { key: 'closes', head: t('Voorstellen tot en met', 'Proposals until'), num: true, cell: (row) => sayDay(row.closesOn, lang) },
              { key: 'review', head: t('Terugblik', 'Review'), num: true, cell: (row) => sayDay(row.reviewOn, lang) },
              { key: 'state', head: t('Stand', 'State'), cell: (row) => <StateTag row={row} t={t} /> },
            ]}
          />
        </Card>
        {providers && <Begin providers={providers} typed={typed} />}
      </Stack>
    </Page>
  )
}

function StateTag({ row, t }: { row: InventoryRow; t: Translate }) {
  if (row.reviewedAt) return <Tag tone="line">{t('teruggekeken', 'reviewed')}</Tag>
  return row.open ? <Tag tone="ok">{t('open', 'open')}</Tag> : <Tag tone="warm">{t('gesloten', 'closed')}</Tag>
}

function Begin({ providers, typed }: { providers: { value: string; label: string }[]; typed: TypedNeeds }) {
  const t = useT()
  const field = fieldOf(typed)
  return (
    <Section title={t('Begin een inventarisatie', 'Begin an inventory')}>
      <Card as="div">
        <Form action={paths.needs}>
          <TextField {...field('name')} label={t('Naam', 'Name')} />
          <Select
            {...field('providerId')}
            label={t('Aanbieder die mee voorstelt', 'Provider that proposes too')}
            options={providers}
            placeholder={t('Zonder aanbieder', 'Without a provider')}
            required={false}
          />
          <FieldRow>
            <DateField {...field('closesOn')} label={t('Voorstellen tot en met', 'Proposals until')} />
            <DateField
              {...field('reviewOn')}
              label={t('Terugblik op', 'Review on')}
              hint={t(
                'Na een half jaar: dan beslis je over de rest van het jaar.',
                'After half a year: then you decide about the rest of the year.',
              )}
            />
          </FieldRow>
          <Actions>
            <Button>{t('Begin', 'Begin')}</Button>
          </Actions>
        </Form>
      </Card>
    </Section>
  )
}
