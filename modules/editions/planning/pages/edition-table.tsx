import { Checkbox, EmptyState, Fill, Link, Progress, Row, Small, Table, Tag, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import type { EditionRow } from '../views.ts'
import { paths } from '../../paths.ts'
import { stateTag } from './state-tag.ts'

/** `choose`: each row has a box, in a form around the table. */
export function EditionTable({ rows, caption, own, choose }: { rows: EditionRow[]; caption?: string; own?: boolean; choose?: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={caption ?? t('Edities', 'Editions')}
      captionUnseen
      rows={rows}
      empty={
        <EmptyState
          drawing="calendar"
          title={t('Hier staat nu niets', 'Nothing here now')}
          text={
            own
              ? t(
                  'Je ziet alleen wat jij coördineert. Kies een andere lijst hierboven, of maak een nieuwe editie.',
                  'You only see what you coordinate. Choose another list above, or make a new edition.',
                )
              : t('Kies een andere lijst hierboven, of maak een nieuwe editie.', 'Choose another list above, or make a new edition.')
          }
        />
      }
      columns={[
        { key: 'title', head: t('Editie', 'Edition'), cell: (row) => <EditionName row={row} choose={choose} /> },
        {
          key: 'start',
          head: t('Start', 'Start'),
          num: true,
          cell: (row) => (row.startsAt ? sayDate(dateOf(row.startsAt), lang) : t('datum volgt', 'to follow')),
        },
        {
          key: 'state',
          head: t('Stand', 'State'),
          cell: (row) => <State row={row} />,
        },
        {
          key: 'fill',
          head: t('Plaatsen', 'Seats'),
          cell: (row) =>
            row.capacity ? (
              <Progress
                value={row.taken}
                max={row.capacity}
                label={t(`${row.taken} van ${row.capacity}`, `${row.taken} of ${row.capacity}`)}
              />
            ) : (
              row.taken
            ),
        },
        { key: 'waiting', head: t('Wachtlijst', 'Waiting'), align: 'end', num: true, cell: (row) => row.waiting || '–' },
        { key: 'requested', head: t('Aanvragen', 'Requests'), align: 'end', num: true, cell: (row) => row.requested || '–' },
      ]}
    />
  )
}

/** Where it stands, and what needs a hand. */
function State({ row }: { row: EditionRow }) {
  const t = useT()
  return (
    <Row wrap gap="s">
      <Tag tone={stateTag(row.state, t).tone}>{stateTag(row.state, t).words}</Tag>
      {row.clash && <Tag tone="danger">{t('docent dubbel', 'trainer twice')}</Tag>}
      {Boolean(row.toArrange) && (
        <Small>
          <Link href={paths.arrange(row.id)} about={row.title}>
            {t(`${row.toArrange} te regelen`, `${row.toArrange} to arrange`)}
          </Link>
        </Small>
      )}
    </Row>
  )
}

function EditionName({ row, choose }: { row: EditionRow; choose?: boolean | undefined }) {
  const t = useT()
  const name = (
    <>
      <Link href={paths.plan(row.id)} strong>
        {row.title}
      </Link>
      {row.name && <Small soft>{row.name}</Small>}
    </>
  )
  if (!choose) return name
  return (
    <Row gap="s">
      <Checkbox name="editie" id={`kies-${row.id}`} value={row.id} label={t(`Kies ${row.title}`, `Choose ${row.title}`)} labelUnseen />
      <Fill>{name}</Fill>
    </Row>
  )
}
