import { ButtonLink, Card, EmptyState, Link, Page, Table, Tag, useLang, useT } from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { State } from '../rules.ts'
import type { KeptLine } from '../views/list.ts'
import { sayKind, sayState, sayWhere } from './words.ts'

/** What somebody keeps: drafts, what is open, and what was. */
export function KeepPage({ kept }: { kept: KeptLine[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Kansen beheren', 'Manage opportunities')}
      lead={t(
        'Wie een kans in het eigen plan zet, zie je hier niet. Ook niet hoeveel mensen dat zijn.',
        'You don’t see here who puts an opportunity in the own plan, nor how many do.',
      )}
      breadcrumb={[{ href: paths.list, label: t('Kansen', 'Opportunities') }]}
      beside={<ButtonLink href={paths.write}>{t('Schrijf een kans', 'Write an opportunity')}</ButtonLink>}
    >
      <Card as="div">
        <Table
          caption={t('Kansen die je beheert', 'Opportunities that you manage')}
          captionUnseen
          rows={kept}
          empty={
            <EmptyState
              drawing="path"
              title={t('Nog geen kansen', 'No opportunities yet')}
              text={t(
                'Wat kan een collega van een andere afdeling bij jullie leren?',
                'What can a colleague of another unit learn with you?',
              )}
            />
          }
          columns={[
            {
              key: 'title',
              head: t('Kans', 'Opportunity'),
              cell: (row) => (
                <Link href={paths.one(row.id)} strong>
                  {row.title}
                </Link>
              ),
            },
            { key: 'kind', head: t('Soort', 'Kind'), cell: (row) => sayKind(row.kind, t) },
            { key: 'where', head: t('Waar', 'Where'), cell: (row) => sayWhere(row) },
            { key: 'until', head: t('Reageren tot en met', 'Respond until'), num: true, cell: (row) => sayDay(row.respondBy, lang) },
            { key: 'state', head: t('Stand', 'State'), cell: (row) => <StateTag state={row.state} /> },
          ]}
        />
      </Card>
    </Page>
  )
}

export function StateTag({ state }: { state: State }) {
  const t = useT()
  return <Tag tone={state === 'open' ? 'ok' : state === 'draft' ? 'sun' : 'line'}>{sayState(state, t)}</Tag>
}
