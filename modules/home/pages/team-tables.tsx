import { Link, shortDate, Table, Tag } from '#ui/index.ts'
import type { Lang, Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Enrolled, Team, TeamMember } from '../views/team.ts'

interface TableProps {
  team: Team
  t: Translate
  lang: Lang
  files: (kind: string) => string
}

const downloads = (files: TableProps['files']) => [
  { href: files('xlsx'), label: 'Excel' },
  { href: files('csv'), label: 'CSV' },
]

export function stateTag(one: Enrolled, t: Translate) {
  if (one.state === 'requested') return <Tag tone="sun">{t('Wacht op akkoord', 'Waiting for approval')}</Tag>
  if (one.state === 'waiting')
    return (
      <Tag tone="line">
        {one.position === null && one.startsOn
          ? t('Op de wachtlijst', 'On the waiting list')
          : one.startsOn
            ? t(`Op de wachtlijst, plaats ${one.position}`, `Waiting list, number ${one.position}`)
            : t('Interesse', 'Interest')}
      </Tag>
    )
  return <Tag>{t('Ingeschreven', 'Enrolled')}</Tag>
}

export function NowTable({ team, t, lang, files }: TableProps) {
  const rows = team.people.flatMap((who): { who: TeamMember; one: Enrolled | null }[] =>
    who.enrolled.length ? who.enrolled.map((one) => ({ who, one })) : [{ who, one: null }],
  )
  return (
    <Table
      caption={t('Wie leert wat', 'Who learns what')}
      captionNote={t(
        'Je ziet inschrijvingen en behaalde resultaten, geen plannen of scans. Vertrouwelijke trajecten zie je niet.',
        'You see enrolments and results, no plans or scans. You do not see confidential tracks.',
      )}
      rows={rows}
      groupOf={({ who }) => who.id}
      columns={[
        {
          key: 'name',
          head: t('Naam', 'Name'),
          once: true,
          cell: ({ who }) => (
            <Link href={paths.colleague(who.id)} strong>
              {who.name}
            </Link>
          ),
        },
        { key: 'job', head: t('Functie', 'Function'), once: true, cell: ({ who }) => who.function },
        {
          key: 'what',
          head: t('Nu of straks', 'Now or next'),
          cell: ({ one }) =>
            one && (
              <Link href={one.owner ? paths.elsewhere(one.enrolmentId) : paths.edition(one.editionId)}>
                {one.owner ? `${one.title} (${one.owner})` : one.title}
              </Link>
            ),
        },
        {
          key: 'when',
          head: t('Wanneer', 'When'),
          num: true,
          cell: ({ one }) => (one ? (one.startsOn ? shortDate(one.startsOn, lang) : t('datum volgt', 'to follow')) : ''),
        },
        {
          key: 'state',
          head: t('Stand', 'State'),
          cell: ({ one }) => (one ? stateTag(one, t) : <Tag tone="line">{t('Niets gepland', 'Nothing planned')}</Tag>),
        },
      ]}
      downloads={downloads(files)}
    />
  )
}

export function BeforeTable({ team, t, files }: TableProps) {
  return (
    <Table
      caption={t('Wat ieder eerder volgde', 'What each followed before')}
      captionNote={t(
        'Ook wat iemand meenam van vroeger, zoals diploma’s. Vertrouwelijke trajecten zie je niet.',
        'Also what somebody brought along, such as diplomas. You do not see confidential tracks.',
      )}
      rows={team.people}
      columns={[
        {
          key: 'name',
          head: t('Naam', 'Name'),
          cell: (who) => (
            <Link href={paths.colleague(who.id)} strong>
              {who.name}
            </Link>
          ),
        },
        { key: 'job', head: t('Functie', 'Function'), cell: (who) => who.function },
        { key: 'count', head: t('Aantal', 'Number'), num: true, align: 'end', cell: (who) => who.followed.length },
        {
          key: 'what',
          head: t('Gevolgd', 'Followed'),
          cell: (who) =>
            who.followed.map((one) => `${one.title} (${one.on.year})`).join(' · ') || t('Nog niets bekend', 'Nothing known yet'),
        },
      ]}
      downloads={downloads(files)}
    />
  )
}
