import { Card, Link, Section, Small, Table, Tag, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { divisionPaths } from '../paths.ts'
import type { DivisionView } from '../views/division.ts'

const isTight = ({ seats, chairs }: { seats: number | null; chairs: number | null }) => chairs !== null && chairs < (seats ?? Infinity)

export function EditionsTable({ view }: { view: DivisionView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Section title={t(`Per editie (${view.editions.length})`, `Per edition (${view.editions.length})`)}>
      <Card as="div">
        <Table
          caption={t('Mensen per editie', 'People per edition')}
          captionUnseen
          rows={view.editions}
          columns={[
            {
              key: 'date',
              head: t('Datum', 'Date'),
              cell: (row) => (
                <Link href={divisionPaths.places(view.series.id, { edition: row.id })}>{sayDate(dateOf(row.startsAt), lang)}</Link>
              ),
            },
            { key: 'place', head: t('Plaats', 'Place'), cell: (row) => row.place },
            {
              key: 'people',
              head: t('Mensen', 'People'),
              num: true,
              align: 'end',
              cell: (row) => (
                <>
                  {row.capacity === null ? row.people : t(`${row.people} van ${row.capacity}`, `${row.people} of ${row.capacity}`)}
                  {isTight(row) && (
                    <Small soft>
                      {row.seats === null
                        ? t(`${row.chairs} stoelen`, `${row.chairs} chairs`)
                        : t(`${row.seats} plaatsen, ${row.chairs} stoelen`, `${row.seats} seats, ${row.chairs} chairs`)}
                    </Small>
                  )}
                </>
              ),
            },
            { key: 'teams', head: t('Teams', 'Teams'), num: true, align: 'end', cell: (row) => row.teams },
            {
              key: 'state',
              head: t('Stand', 'State'),
              cell: (row) =>
                isTight(row) && row.chairs! < row.min ? (
                  <Tag tone="sun">{t('minder stoelen dan het minimum', 'fewer chairs than the minimum')}</Tag>
                ) : row.people === 0 ? (
                  <Tag tone="line">{t('niet nodig', 'not needed')}</Tag>
                ) : row.people < row.min ? (
                  <Tag tone="sun">{t('onder het minimum', 'below the minimum')}</Tag>
                ) : row.byHand ? (
                  <Tag tone="brand">{t(`${row.byHand} met de hand`, `${row.byHand} by hand`)}</Tag>
                ) : (
                  <Tag tone="ok">{t('kan doorgaan', 'can go ahead')}</Tag>
                ),
            },
          ]}
        />
      </Card>
    </Section>
  )
}

export function TeamsTable({ view }: { view: DivisionView }) {
  const t = useT()
  return (
    <Section title={t(`Per team (${view.teams.length})`, `Per team (${view.teams.length})`)}>
      <Card as="div">
        <Table
          caption={t('Mensen per team', 'People per team')}
          captionUnseen
          rows={view.teams}
          columns={[
            {
              key: 'team',
              head: t('Team', 'Team'),
              cell: (row) => <Link href={divisionPaths.places(view.series.id, { team: row.team })}>{row.name}</Link>,
            },
            { key: 'people', head: t('Mensen', 'People'), num: true, align: 'end', cell: (row) => row.people },
            { key: 'placed', head: t('Geplaatst', 'Placed'), num: true, align: 'end', cell: (row) => row.placed },
            { key: 'left', head: t('Over', 'Left'), num: true, align: 'end', cell: (row) => row.left },
          ]}
        />
      </Card>
    </Section>
  )
}
