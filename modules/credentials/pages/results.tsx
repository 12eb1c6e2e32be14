import { Bullets, Button, EmptyState, Form, Heading, Link, Notice, Page, Stack, Table, Tag, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import { ConfirmPapers } from '../papers/confirm-part.tsx'
import type { PaperToConfirm } from '../papers/views.ts'
import { paths } from '../paths.ts'
import type { EditionResults, ResultLine } from '../views.ts'

/** What came of everybody in an edition: for the coordinator and the learning adviser. */
export function ResultsPage({ results, papers, mayRevoke }: { results: EditionResults; papers: PaperToConfirm[]; mayRevoke: boolean }) {
  const t = useT()
  const noShow = countOf(results, 'no_show')
  const missing = results.sessions.filter((session) => !session.marked).length
  return (
    <Page
      title={t('Uitslag', 'Results')}
      above={<b>{results.title}</b>}
      breadcrumb={[{ href: `/edities/${results.editionId}`, label: results.title }]}
      lead={<Rule results={results} />}
    >
      {!results.completed && (
        <Notice kind="info">
          {missing > 0
            ? t(
                `De training is nog niet afgerond. Van ${missing} van de ${results.sessions.length} bijeenkomsten ontbreekt de aanwezigheid.`,
                `The training has not been completed. Attendance is missing for ${missing} of ${results.sessions.length} sessions.`,
              )
            : t(
                'De training is nog niet afgerond. Dat gebeurt vanzelf na de laatste bijeenkomst.',
                'The training has not been completed. That happens by itself after the last session.',
              )}
        </Notice>
      )}
      {noShow > 0 && (
        <Notice kind="warning">
          {noShow === 1
            ? t('Eén deelnemer is niet gekomen.', 'One participant did not come.')
            : t(`${noShow} deelnemers zijn niet gekomen.`, `${noShow} participants did not come.`)}
        </Notice>
      )}
      <ResultsTable results={results} mayRevoke={mayRevoke} />
      {results.lines.some((line) => line.credentialId) && (
        <Form action={paths.bundles(results.editionId)} inline>
          <Button kind="quiet" icon="download">
            {t('Alle certificaten in één bestand', 'All certificates in one file')}
          </Button>
        </Form>
      )}
      <ConfirmPapers papers={papers} />
      <Sessions results={results} />
    </Page>
  )
}

const countOf = (results: EditionResults, state: ResultLine['state']) => results.lines.filter((line) => line.state === state).length

function ResultsTable({ results, mayRevoke }: { results: EditionResults; mayRevoke: boolean }) {
  const t = useT()
  return (
    <Table
      caption={t(
        `${countOf(results, 'completed')} van de ${results.lines.length} deelnemers hebben de training afgerond`,
        `${countOf(results, 'completed')} of ${results.lines.length} participants completed the training`,
      )}
      rows={results.lines}
      empty={<EmptyState drawing="people" title={t('Er waren geen deelnemers', 'There were no participants')} />}
      columns={[
        { key: 'name', head: t('Naam', 'Name'), cell: (line) => line.name || t('vertrouwelijk', 'confidential') },
        {
          key: 'attended',
          head: t('Aanwezig', 'Present'),
          num: true,
          cell: (line) => t(`${line.attended} van ${results.sessions.length}`, `${line.attended} of ${results.sessions.length}`),
        },
        { key: 'state', head: t('Uitslag', 'Result'), cell: (line) => <ResultTag line={line} /> },
        {
          key: 'certificate',
          head: t('Certificaat', 'Certificate'),
          cell: (line) =>
            line.credentialId ? (
              mayRevoke ? (
                <Link href={paths.manage(line.credentialId)} about={line.name}>
                  {t('Bekijk', 'View')}
                </Link>
              ) : (
                t('Uitgegeven', 'Issued')
              )
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

function Rule({ results }: { results: EditionResults }) {
  const t = useT()
  const needed = Math.ceil((results.sessions.length * results.share) / 100)
  return (
    <>
      {results.share === 0
        ? t('Wie een plaats had, heeft de training afgerond.', 'Whoever had a seat completed the training.')
        : t(
            `Afgerond bij ${needed} van de ${results.sessions.length} bijeenkomsten.`,
            `Completed with ${needed} of ${results.sessions.length} sessions.`,
          )}
    </>
  )
}

function ResultTag({ line }: { line: ResultLine }) {
  const t = useT()
  const said = {
    seated: ['line', t('Nog bezig', 'In progress')],
    completed: ['ok', t('Afgerond', 'Completed')],
    not_completed: ['warm', t('Niet afgerond', 'Not completed')],
    no_show: ['danger', t('Niet gekomen', 'Did not come')],
  } as const
  const [tone, words] = said[line.state]
  return <Tag tone={tone}>{words}</Tag>
}

function Sessions({ results }: { results: EditionResults }) {
  const t = useT()
  const lang = useLang()
  return (
    <Stack gap="s">
      <Heading level={2}>{t('Klopt er iets niet?', 'Is something wrong?')}</Heading>
      <Text>
        {t(
          'Pas de aanwezigheid aan. De uitslag en de certificaten veranderen mee.',
          'Change the attendance. Results and certificates change with it.',
        )}
      </Text>
      <Bullets
        items={results.sessions.map((session) => (
          <Link href={`/bijeenkomsten/${session.id}`}>
            {t(`Lijst van ${sayDate(dateOf(session.startsAt), lang)}`, `List of ${sayDate(dateOf(session.startsAt), lang)}`)}
          </Link>
        ))}
      />
    </Stack>
  )
}
