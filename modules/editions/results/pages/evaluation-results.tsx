import {
  BarChart,
  Card,
  EmptyState,
  Figure,
  figure,
  Grid,
  Lines,
  Page,
  Section,
  Small,
  Stack,
  Table,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import type { Results } from '#modules/scans/index.ts'
import type { About } from '../views/evaluation.ts'

/** What people thought of an edition: for the trainer, coordinator and learning adviser. */
export function EvaluationResultsPage({ results, about }: { results: Results | null; about: About }) {
  const t = useT()
  const lang = useLang()
  const lead = [
    about.endsAt && t('geweest op ', 'held on ') + sayDay(dateOf(about.endsAt), lang),
    about.trainers && t('docent ', 'trainer ') + about.trainers,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <Page title={t('Wat vonden deelnemers ervan?', 'What did participants think?')} above={<b>{about.title}</b>} lead={lead}>
      {results?.shown ? <Shown results={results} shown={results.shown} /> : <NothingYet results={results} />}
    </Page>
  )
}

function NothingYet({ results }: { results: Results | null }) {
  const t = useT()
  const lang = useLang()
  if (!results)
    return (
      <EmptyState
        drawing="inbox"
        title={t('Er is niets gevraagd', 'Nothing was asked')}
        text={t(
          'Een evaluatie begint als de training is afgerond en er genoeg mensen waren.',
          'An evaluation starts when the training is completed and enough people were there.',
        )}
      />
    )
  if (results.closed)
    return (
      <EmptyState
        drawing="inbox"
        title={t('Te weinig antwoorden', 'Too few answers')}
        text={t(
          `Er waren minder dan ${results.minimum} antwoorden. Ze zijn gewist, zodat niemand te herkennen is.`,
          `There were fewer than ${results.minimum} answers. They have been erased, so that nobody can be recognised.`,
        )}
      />
    )
  return (
    <EmptyState
      drawing="inbox"
      title={t('Nog te weinig antwoorden', 'Too few answers yet')}
      text={t(
        `Je ziet hier iets zodra er genoeg antwoorden zijn om niemand te herkennen, en uiterlijk na ${sayDay(dateOf(results.closesAt), lang)}. Er is aan ${results.asked} mensen gevraagd wat ze ervan vonden.`,
        `You will see something here once there are enough answers to recognise nobody, and after ${sayDay(dateOf(results.closesAt), lang)} at the latest. ${results.asked} people were asked what they thought.`,
      )}
    />
  )
}

function Shown({ results, shown }: { results: Results; shown: NonNullable<Results['shown']> }) {
  const t = useT()
  const lang = useLang()
  const marks = shown.marks.map((count, i) => ({ mark: i + 1, count }))
  return (
    <>
      <Grid columns="three">
        <Card>
          <Figure value={figure(shown.mark, lang, 1)}>{t('gemiddeld cijfer', 'average mark')}</Figure>
        </Card>
        <Card>
          <Figure value={shown.answers}>{t(`van de ${results.asked} mensen gaven antwoord`, `of ${results.asked} people answered`)}</Figure>
        </Card>
        <Card>
          <Figure value={figure(shown.newColleagues, lang, 1)}>
            {t('nieuwe collega’s ontmoet, gemiddeld', 'new colleagues met, on average')}
          </Figure>
        </Card>
      </Grid>
      <Section title={t('Cijfers', 'Marks')}>
        <Grid columns="two">
          <BarChart
            caption={t('Hoe vaak elk cijfer is gegeven', 'How often each mark was given')}
            unit={t('keer', 'times')}
            bars={marks.map(({ mark, count }) => ({ label: String(mark), value: count }))}
          />
          <Table
            caption={t('Cijfers', 'Marks')}
            captionUnseen
            rows={marks.filter(({ count }) => count > 0).reverse()}
            columns={[
              { key: 'mark', head: t('Cijfer', 'Mark'), cell: (row) => row.mark, num: true },
              { key: 'count', head: t('Aantal keer', 'How often'), cell: (row) => row.count, num: true, align: 'end' },
            ]}
          />
        </Grid>
      </Section>
      <Grid columns="two">
        <Words title={t('Dit nemen mensen mee', 'What people take along')} words={shown.learned} />
        <Words title={t('Dit kan beter', 'What can be better')} words={shown.better} />
      </Grid>
      <Small soft>
        {results.closed
          ? t('De evaluatie is gesloten.', 'The evaluation has closed.')
          : t(
              'Er kunnen nog antwoorden bij komen, steeds met genoeg tegelijk om niemand te herkennen.',
              'More answers may come, always enough at once to recognise nobody.',
            )}{' '}
        {t('De antwoorden staan in willekeurige volgorde.', 'The answers are in random order.')}
      </Small>
    </>
  )
}

function Words({ title, words }: { title: string; words: string[] }) {
  const t = useT()
  return (
    <Section title={title}>
      {words.length ? (
        <Lines
          card
          items={words.map((said) => (
            <Stack gap="s">{said}</Stack>
          ))}
        />
      ) : (
        <Text soft>{t('Niemand schreef hier iets.', 'Nobody wrote anything here.')}</Text>
      )}
    </Section>
  )
}
