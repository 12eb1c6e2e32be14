import { ButtonLink, Card, EmptyState, Link, Notice, Page, Stack, Table, Tag, useT } from '#ui/index.ts'
import { cataloguePaths, Wishes, type OpenWish } from '#modules/catalogue/index.ts'
import { paths } from '../paths.ts'
import type { DemandRow } from '../views/academy.ts'

/** What people ask for: editions of what exists, in numbers; and for the learning adviser, who answers, what does not exist yet, one by one. */
export function DemandPage({ wishes, refusal, ...demand }: DemandLook & { wishes: OpenWish[] | null; refusal?: string | undefined }) {
  const t = useT()
  return (
    <Page
      title={t('Wat mensen vragen', 'What people ask for')}
      lead={
        wishes
          ? t('Een nieuwe editie, of iets dat er nog niet is.', 'A new edition, or something that is not there yet.')
          : t('Hoe vaak iemand om een nieuwe editie vroeg.', 'How often somebody asked for a new edition.')
      }
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Stack gap="l">
        <Card as="div">
          <DemandTable {...demand} />
        </Card>
        {wishes && <Wishes wishes={wishes} />}
      </Stack>
    </Page>
  )
}

interface DemandLook {
  /** Sees what everybody coordinates. */
  all: boolean
  rows: DemandRow[]
  smallest: number
}

function DemandTable({ rows, smallest, all }: DemandLook) {
  const t = useT()
  return (
    <Table
      caption={t('Vraag naar een nieuwe editie', 'Demand for a new edition')}
      captionNote={t(
        `Je ziet aantallen in stappen van ${smallest}, zonder jezelf, en nooit wie het vroeg. Minder dan ${smallest} blijft verborgen.`,
        `You see numbers in steps of ${smallest}, without yourself, and never who asked. Fewer than ${smallest} stays hidden.`,
      )}
      rows={rows}
      empty={
        <EmptyState
          drawing="inbox"
          title={t('Nog geen vraag om te laten zien', 'No demand to show yet')}
          text={
            (all ? '' : t('Je ziet alleen wat jij coördineert. ', 'You only see what you coordinate. ')) +
            t(
              `Zodra ${smallest} mensen om hetzelfde vragen, staat het hier.`,
              `As soon as ${smallest} people ask for the same thing, it appears here.`,
            )
          }
          action={
            <ButtonLink kind="quiet" href={cataloguePaths.needs}>
              {t('Vraag zelf naar behoeften', 'Ask for needs yourself')}
            </ButtonLink>
          }
        />
      }
      columns={[
        {
          key: 'title',
          head: t('Activiteit', 'Activity'),
          cell: (row) => (
            <Link href={paths.activity(row.activityId)} strong>
              {row.title}
            </Link>
          ),
        },
        {
          key: 'asked',
          head: t('Vragen erom', 'Ask for it'),
          num: true,
          align: 'end',
          cell: (row) => t(`ten minste ${row.atLeast}`, `at least ${row.atLeast}`),
        },
        { key: 'min', head: t('Genoeg vanaf', 'Enough from'), num: true, align: 'end', cell: (row) => row.enough },
        { key: 'planned', head: t('Edities gepland', 'Editions planned'), num: true, align: 'end', cell: (row) => row.planned },
        {
          key: 'state',
          head: t('Stand', 'State'),
          cell: (row) =>
            row.reached ? (
              <Tag tone="warm">{t('plan een editie', 'plan an edition')}</Tag>
            ) : (
              <Tag tone="line">{t('nog niet genoeg', 'not enough yet')}</Tag>
            ),
        },
      ]}
      downloads={
        rows.length
          ? ['xlsx', 'csv'].map((kind) => ({ href: paths.demandFile(kind), label: kind === 'xlsx' ? 'Excel' : 'CSV' }))
          : undefined
      }
    />
  )
}
