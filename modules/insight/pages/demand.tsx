import { ButtonLink, Card, EmptyState, Link, Page, Stack, Table, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { DemandRow } from '../views/academy.ts'

/** What people ask for. */
export function DemandPage({ rows, smallest, all }: { all: boolean; rows: DemandRow[]; smallest: number }) {
  const t = useT()
  return (
    <Page
      title={t('Waar mensen om vragen', 'What people ask for')}
      lead={t('Hoe vaak iemand om een nieuwe editie vroeg.', 'How often somebody asked for a new edition.')}
    >
      <Stack>
        <Card as="div">
          <DemandTable rows={rows} smallest={smallest} all={all} />
        </Card>
      </Stack>
    </Page>
  )
}

function DemandTable({ rows, smallest, all }: { rows: DemandRow[]; smallest: number; all: boolean }) {
  const t = useT()
  return (
    <Table
      caption={t('Vraag per activiteit', 'Demand per activity')}
      captionNote={t(
        `Je ziet aantallen in stappen van ${smallest}, zonder jezelf. Minder dan ${smallest} blijft verborgen.`,
        `You see numbers in steps of ${smallest}, without yourself. Fewer than ${smallest} stays hidden.`,
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
            <ButtonLink kind="quiet" href="/aanbod">
              {t('Bekijk het aanbod', 'See the catalogue')}
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
          head: t('Gevraagd', 'Asked'),
          num: true,
          align: 'end',
          cell: (row) => t(`ten minste ${row.atLeast}`, `at least ${row.atLeast}`),
        },
        { key: 'min', head: t('Genoeg vanaf', 'Enough from'), num: true, align: 'end', cell: (row) => row.enough },
        { key: 'planned', head: t('Edities gepland', 'Editions planned'), num: true, align: 'end', cell: (row) => row.planned },
      ]}
      downloads={
        rows.length
          ? ['xlsx', 'csv'].map((kind) => ({ href: paths.demandFile(kind), label: kind === 'xlsx' ? 'Excel' : 'CSV' }))
          : undefined
      }
    />
  )
}
