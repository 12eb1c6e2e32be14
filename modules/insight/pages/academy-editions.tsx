import { ButtonLink, EmptyState, Link, Progress, Row, Table, Tag, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayNumber } from '#platform/words.ts'
import { stateTag } from '#modules/editions/index.ts'
import { paths } from '../paths.ts'
import type { Academy, AcademyFilter, EditionRow } from '../views/academy.ts'

export const filterQuery = (filter: AcademyFilter, more: Record<string, string> = {}): string => {
  const kept = new URLSearchParams({
    periode: filter.period,
    ...(filter.state ? { stand: filter.state } : {}),
    ...(filter.search ? { zoek: filter.search } : {}),
    ...more,
  })
  return `?${kept}`
}

export function EditionsTable({ academy, filter, all }: { academy: Academy; filter: AcademyFilter; all: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t(
        academy.total === 1 ? '1 editie' : `${academy.total} edities`,
        academy.total === 1 ? '1 edition' : `${academy.total} editions`,
      )}
      captionNote={t('Een cijfer staat er vanaf vijf beoordelingen.', 'A mark is shown from five evaluations on.')}
      rows={academy.editions}
      empty={
        <EmptyState
          drawing="search"
          title={t('Geen edities gevonden', 'No editions found')}
          text={
            all
              ? t('Kies een andere periode, of zoek op een korter woord.', 'Choose another period, or search for a shorter word.')
              : t(
                  'Je ziet alleen wat jij coördineert. Kies een andere periode, of zoek op een korter woord.',
                  'You only see what you coordinate. Choose another period, or search for a shorter word.',
                )
          }
          action={
            <ButtonLink kind="quiet" href={`${paths.academy}?periode=all`}>
              {t('Toon alle edities', 'Show all editions')}
            </ButtonLink>
          }
        />
      }
      columns={[
        {
          key: 'title',
          head: t('Editie', 'Edition'),
          cell: (e) => (
            <Link href={paths.plan(e.id)} strong>
              {e.title}
            </Link>
          ),
        },
        {
          key: 'when',
          head: t('Start', 'Start'),
          num: true,
          cell: (e) => (e.startsAt ? sayDate(dateOf(e.startsAt), lang) : t('datum volgt', 'to follow')),
        },
        { key: 'state', head: t('Stand', 'State'), cell: (e) => <StateTags edition={e} /> },
        {
          key: 'fill',
          head: t('Plaatsen', 'Seats'),
          cell: (e) =>
            e.capacity ? (
              <Progress value={e.taken} max={e.capacity} label={t(`${e.taken} van ${e.capacity}`, `${e.taken} of ${e.capacity}`)} />
            ) : (
              e.taken
            ),
        },
        { key: 'waiting', head: t('Wachtlijst', 'Waiting'), num: true, align: 'end', cell: (e) => e.waiting || '–' },
        { key: 'requested', head: t('Aanvragen', 'Requests'), num: true, align: 'end', cell: (e) => e.requested || '–' },
        { key: 'mark', head: t('Cijfer', 'Mark'), num: true, align: 'end', cell: (e) => (e.mark === null ? '–' : sayNumber(e.mark, lang)) },
      ]}
      downloads={['xlsx', 'csv'].map((kind) => ({
        href: paths.academyFile(kind) + filterQuery(filter),
        label: kind === 'xlsx' ? 'Excel' : 'CSV',
      }))}
    />
  )
}

function StateTags({ edition }: { edition: EditionRow }) {
  const t = useT()
  const { tone, words } = stateTag(edition.state, t)
  return (
    <Row gap="s" wrap>
      <Tag tone={tone}>{words}</Tag>
      {edition.tooFew && (
        <Tag tone="warm">{t(`Te weinig: minimaal ${edition.minParticipants}`, `Too few: at least ${edition.minParticipants}`)}</Tag>
      )}
    </Row>
  )
}
