import { ButtonLink, Page, Paper, PaperNames, useLang, useT } from '#ui/index.ts'
import { tablePdf } from '#platform/files/index.ts'
import { dateOf, sayDate, sayTimes, type Lang, type Translate } from '#platform/words.ts'
import { crewPaths } from './paths.ts'
import type { CrewSheet, SheetLine } from './sheet.ts'

/** The sheet of a crew, to print and hang up in the shed: nobody needs an account to know when something is. */
export function SheetPage({ sheet, now }: { sheet: CrewSheet; now: Temporal.Instant }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Blad van de ploeg', 'Sheet of the crew')}
      bare
      narrow
      breadcrumb={[{ href: crewPaths.crew, label: t('Mijn ploeg', 'My crew') }]}
    >
      <ButtonLink kind="quiet" icon="download" href={crewPaths.sheetPdf(sheet.crewId)} download>
        {t('Neem mee als PDF', 'Take along as PDF')}
      </ButtonLink>
      <Paper
        title={sheet.crew}
        facts={[
          { name: t('Gemaakt op', 'Made on'), value: sayDate(dateOf(now), lang) },
          { name: t('Komende', 'Coming'), value: t('8 weken', '8 weeks') },
        ]}
      >
        <PaperNames
          caption={t('Wat er komt, per persoon', 'What is coming, per person')}
          people={sheet.people.map((one) => ({
            name: one.name,
            lines: one.lines.map((line) => sayLine(line, t, lang)),
            notes: one.messages.map((message) => `${sayDate(dateOf(message.at), lang, 'no year')}: ${message.subject}`),
          }))}
          nothing={t('Niets gepland.', 'Nothing planned.')}
          notesAbout={t('Berichten', 'Messages')}
        />
      </Paper>
    </Page>
  )
}

function sayLine(line: SheetLine, t: Translate, lang: Lang): string {
  const when = `${sayDate(dateOf(line.startsAt), lang, 'no year')}, ${sayTimes(line.startsAt, line.endsAt, lang)}`
  const waits = line.waiting ? t(' (wachtlijst)', ' (waiting list)') : ''
  const bring = line.bring ? t(` Neem mee: ${line.bring}`, ` Bring: ${line.bring}`) : ''
  return [`${when}: ${line.title}${waits}`, line.place].filter(Boolean).join(', ') + '.' + bring
}

/** The same as PDF/UA: a line per person and date. */
export function sheetPdf(sheet: CrewSheet, organisation: string | undefined, lang: Lang, t: Translate): Promise<Buffer> {
  return tablePdf({
    title: sheet.crew,
    lang,
    organisation,
    note: t('Wat er de komende 8 weken is, en voor wie.', 'What there is in the next 8 weeks, and for whom.'),
    columns: [
      { head: t('Naam', 'Name'), kind: 'text', width: 20 },
      { head: t('Wat er komt', 'What is coming'), kind: 'text', width: 50 },
      { head: t('Berichten', 'Messages'), kind: 'text', width: 30 },
    ],
    rows: sheet.people.map((one) => [
      one.name,
      one.lines.map((line) => sayLine(line, t, lang)).join(' ') || t('Niets gepland.', 'Nothing planned.'),
      one.messages.map((message) => message.subject).join('. '),
    ]),
    at: Temporal.Now.instant(),
  })
}
