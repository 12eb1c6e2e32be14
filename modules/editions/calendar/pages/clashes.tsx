import { Card, Link, Notice, Page, Table, Tag, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayTimes } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { Clash } from '../views.ts'

/** Everything that does not fit, with where to mend it. */
export function ClashesPage({ clashes }: { clashes: Clash[] }) {
  const t = useT()
  const lang = useLang()
  const kinds = {
    trainer: t('docent op twee plekken', 'trainer in two places'),
    chairs: t('meer plaatsen dan stoelen', 'more seats than chairs'),
    closed: t('gesloten dag', 'closed day'),
    place: t('plaats met nog iets anders', 'place with something else'),
    ended: t('zaal niet meer gedeeld', 'room shared no more'),
  }
  return (
    <Page
      wide
      title={t('Wat niet past', 'What does not fit')}
      lead={t(
        'Een zaal kan nooit dubbel bezet zijn: dat weigeren we bij het plannen. Hier staat wat je nog kunt rechtzetten.',
        'A room can never be taken twice: we refuse that when you plan. Here is what you can still put right.',
      )}
      breadcrumb={[{ href: paths.planCalendar, label: t('Kalender', 'Calendar') }]}
    >
      {clashes.length === 0 && <Notice kind="ok">{t('Alles past.', 'Everything fits.')}</Notice>}
      {clashes.length > 0 && (
        <Card as="div">
          <Table
            caption={t('Wat niet past', 'What does not fit')}
            captionUnseen
            rows={clashes}
            columns={[
              {
                key: 'title',
                head: t('Bijeenkomst', 'Session'),
                cell: (row) => (
                  <Link href={paths.changeSession(row.sessionId)} strong>
                    {row.title}
                  </Link>
                ),
              },
              {
                key: 'when',
                head: t('Wanneer', 'When'),
                num: true,
                cell: (row) => `${sayDate(dateOf(row.startsAt), lang)}, ${sayTimes(row.startsAt, row.endsAt, lang)}`,
              },
              {
                key: 'kind',
                head: t('Wat er is', 'What it is'),
                cell: (row) => <Tag tone={row.reason ? 'line' : 'warm'}>{kinds[row.kind]}</Tag>,
              },
              { key: 'what', head: t('Wie of wat', 'Who or what'), cell: (row) => row.what },
              { key: 'other', head: t('Met', 'With'), cell: (row) => row.other },
              { key: 'reason', head: t('Waarom het toch kan', 'Why it is possible'), cell: (row) => row.reason },
            ]}
          />
        </Card>
      )}
    </Page>
  )
}
