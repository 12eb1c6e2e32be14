import {
  Actions,
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Heading,
  Link,
  Notice,
  NumberField,
  Page,
  RadioGroup,
  Section,
  Select,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  TextArea,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay, type Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { topSize } from './rules.ts'
import type { Inventory, InventoryRow, ProposalRow } from './views.ts'

export interface TypedNeeds {
  values: Record<string, string>
  errors: Record<string, string>
  refusal?: string | undefined
}
const nothing: TypedNeeds = { values: {}, errors: {} }
const fieldOf = (typed: TypedNeeds) => (name: string) => ({ name, value: typed.values[name] ?? '', error: typed.errors[name] })

function Wrong({ typed }: { typed: TypedNeeds }) {
  return (
    <>
      {typed.refusal && <Notice kind="error">{typed.refusal}</Notice>}
      <ErrorSummary errors={Object.entries(typed.errors).map(([field, text]) => ({ field, text }))} />
    </>
  )
}

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
      <Wrong typed={typed} />
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

const kindWords = (t: Translate) => ({ content: t('vakinhoud', 'content'), skills: t('vaardigheden', 'skills') })
const sideWords = (t: Translate) => ({
  employer: t('werkgever', 'employer'),
  employees: t('medewerkers', 'employees'),
  provider: t('aanbieder', 'provider'),
})

/** One inventory for who proposes: the top 10, what I proposed, and the form. */
export function ProposePage({
  inventory,
  action,
  back,
  typed = nothing,
}: {
  inventory: Inventory
  action: string
  back: string
  typed?: TypedNeeds | undefined
}) {
  const t = useT()
  const lang = useLang()
  const top = inventory.rows.filter((one) => one.rank !== null)
  const mine = inventory.rows.filter((one) => one.mine && one.rank === null)
  return (
    <Page
      title={inventory.name}
      lead={
        inventory.open
          ? t(
              `Stel voor wat er geleerd moet worden, tot en met ${sayDay(inventory.closesOn, 'nl')}.`,
              `Propose what should be learned, until ${sayDay(inventory.closesOn, lang)}.`,
            )
          : t('Voorstellen kan niet meer.', 'Proposing is over.')
      }
      breadcrumb={[{ href: back, label: t('Behoeften', 'Needs') }]}
    >
      <Wrong typed={typed} />
      <Stack gap="l">
        {top.length > 0 && (
          <Card as="div">
            <ProposalTable rows={top} caption={t('De top 10', 'The top 10')} />
          </Card>
        )}
        {mine.length > 0 && (
          <Card as="div">
            <ProposalTable rows={mine} caption={t('Wat jij voorstelde', 'What you proposed')} />
          </Card>
        )}
        {inventory.open && <ProposeForm action={action} typed={typed} />}
      </Stack>
    </Page>
  )
}

export function ProposeForm({ action, typed = nothing }: { action: string; typed?: TypedNeeds }) {
  const t = useT()
  const field = fieldOf(typed)
  return (
    <Section title={t('Stel iets voor', 'Propose something')}>
      <Card as="div">
        <Form action={action}>
          <TextField {...field('title')} label={t('Wat moet er geleerd worden?', 'What should be learned?')} />
          <RadioGroup
            name="kind"
            label={t('Waar gaat het over?', 'What is it about?')}
            options={[
              {
                value: 'content',
                label: t('Vakinhoud', 'Content'),
                hint: t('Een wet, een regeling, het vak.', 'A law, a rule, the trade.'),
              },
              {
                value: 'skills',
                label: t('Vaardigheden', 'Skills'),
                hint: t('Overleggen, schrijven, adviseren.', 'Meetings, writing, advising.'),
              },
            ]}
            value={typed.values['kind'] ?? ''}
            error={typed.errors['kind']}
          />
          <TextArea
            {...field('reason')}
            rows={3}
            label={t('Waarom?', 'Why?')}
            hint={t(
              'Een wet die verandert, iets dat misgaat. Schrijf niets over personen. De leeradviseur ziet jouw naam.',
              'A law that changes, something that goes wrong. Write nothing about persons. The learning adviser sees your name.',
            )}
            required={false}
          />
          <Actions>
            <Button>{t('Stel voor', 'Propose')}</Button>
          </Actions>
        </Form>
      </Card>
    </Section>
  )
}

function ProposalTable({ rows, caption, names }: { rows: ProposalRow[]; caption: string; names?: boolean }) {
  const t = useT()
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        {
          key: 'title',
          head: t('Voorstel', 'Proposal'),
          cell: (row) => (
            <>
              <b>{row.rank ? `${row.rank}. ${row.title}` : row.title}</b>
              {row.reason && <Small soft>{row.reason}</Small>}
            </>
          ),
        },
        { key: 'kind', head: t('Soort', 'Kind'), cell: (row) => kindWords(t)[row.kind] },
        {
          key: 'side',
          head: t('Van', 'From'),
          cell: (row) => (names && row.by ? `${sideWords(t)[row.side]}, ${row.by}` : sideWords(t)[row.side]),
        },
        { key: 'half', head: t('Wanneer', 'When'), cell: (row) => (row.half ? t(`${row.half}e helft`, `half ${row.half}`) : '') },
      ]}
    />
  )
}

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
      <Wrong typed={typed} />
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
