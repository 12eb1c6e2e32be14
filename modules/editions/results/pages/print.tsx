import { ButtonLink, Page, Paper, ParticipantList, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate, sayTimes } from '#platform/words.ts'
import { resultPaths } from '../paths.ts'
import type { SessionList } from '../views/attendance.ts'

/** The list on paper, to go round in the room. */
export function PrintPage({ list }: { list: SessionList }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page title={t('Deelnemerslijst', 'Participants')} bare narrow breadcrumb={[{ href: resultPaths.session(list.id), label: list.title }]}>
      <ButtonLink kind="quiet" icon="download" href={resultPaths.pdf(list.id)} download>
        {t('Neem mee als PDF', 'Take along as PDF')}
      </ButtonLink>
      <Paper
        title={list.title}
        facts={[
          { name: t('Wanneer', 'When'), value: `${sayDate(dateOf(list.startsAt), lang)}, ${sayTimes(list.startsAt, list.endsAt, lang)}` },
          { name: t('Waar', 'Where'), value: list.place || 'online' },
          ...(list.trainer ? [{ name: t('Docent', 'Trainer'), value: list.trainer }] : []),
        ]}
      >
        <ParticipantList
          people={list.people.map((person) => ({
            name: person.name,
            note: person.note || person.about,
            present: person.present ?? undefined,
          }))}
        />
      </Paper>
    </Page>
  )
}
