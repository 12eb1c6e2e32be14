import { BarList, Bullets, Card, EmptyState, Figure, GapPicture, Heading, Notice, Stack, Table, Text, useLang, useT } from '#ui/index.ts'
import { sayDay, sayNumber } from '#platform/words.ts'
import type { QuestionCounts, RoundView } from '../rounds/views.ts'

/** What came of one round, for whoever may see it: numbers of enough people, and nothing else. */
export function RoundResult({ view }: { view: RoundView }) {
  const t = useT()
  const lang = useLang()
  const shown = view.kind === 'survey' ? view.questions.some((one) => one.answers) : view.effects.length > 0
  return (
    <Stack gap="l">
      {!shown && (
        <EmptyState
          drawing="inbox"
          title={view.closed ? t('Te weinig antwoorden', 'Too few answers') : t('Nog geen uitslag', 'No result yet')}
          text={
            view.closed
              ? t(
                  `Minder dan ${view.minimum} mensen antwoordden. Daarom is er niets te zien.`,
                  `Fewer than ${view.minimum} people answered. So there is nothing to see.`,
                )
              : t(
                  `De uitslag komt na ${sayDay(view.closesOn, lang)}, of eerder bij een vragenlijst, als er ten minste ${view.minimum} mensen zijn.`,
                  `The result comes after ${sayDay(view.closesOn, lang)}, or earlier for a survey, when there are at least ${view.minimum} people.`,
                )
          }
        />
      )}
      {view.effects.length > 0 && <Effects view={view} />}
      {shown && view.questions.map((one) => <Counts one={one} minimum={view.minimum} />)}
    </Stack>
  )
}

type EffectRow = RoundView['effects'][number]

function Effects({ view }: { view: RoundView }) {
  const t = useT()
  const lang = useLang()
  const number = (key: 'before' | 'after' | 'change' | 'spread', head: string) => ({
    key,
    head,
    cell: (row: EffectRow) => sayNumber(row[key], lang),
    num: true,
    align: 'end' as const,
  })
  const ends = {
    from: Math.floor(Math.min(...view.effects.map((one) => Math.min(one.before, one.after)))),
    to: Math.ceil(Math.max(...view.effects.map((one) => Math.max(one.before, one.after)))),
  }
  return (
    <Card>
      <GapPicture
        caption={t(
          'Het gemiddelde per onderwerp. Dicht rondje: voor. Open rondje: na.',
          'The mean per subject. Full circle: before. Open circle: after.',
        )}
        explained
        rows={view.effects.map((row) => ({
          label: row.name,
          ...ends,
          now: row.before,
          wanted: row.after,
          text: t(
            `${sayNumber(row.before, lang)} naar ${sayNumber(row.after, lang)}`,
            `${sayNumber(row.before, lang)} to ${sayNumber(row.after, lang)}`,
          ),
        }))}
      />
      <Table
        caption={t('Voor en na', 'Before and after')}
        captionNote={t(
          'Alleen wie beide keren invulde, telt mee. Spreiding: de standaardafwijking van de verandering.',
          'Only who filled it in both times counts. Spread: the standard deviation of the change.',
        )}
        columns={[
          { key: 'name', head: t('Onderwerp', 'Subject'), cell: (row: EffectRow) => row.name },
          { key: 'people', head: t('Mensen', 'People'), cell: (row: EffectRow) => row.people, num: true, align: 'end' },
          number('before', t('Voor', 'Before')),
          number('after', t('Na', 'After')),
          number('change', t('Verandering', 'Change')),
          number('spread', t('Spreiding', 'Spread')),
        ]}
        rows={view.effects}
      />
      <Notice kind="info">{t('Een verandering zegt nog niet waardoor ze kwam.', 'A change does not yet say what caused it.')}</Notice>
    </Card>
  )
}

function Counts({ one: { question, answers }, minimum }: { one: QuestionCounts; minimum: number }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card>
      <Heading level={2} look={3}>
        {question.text}
      </Heading>
      {!answers && <Text soft>{t(`Minder dan ${minimum} antwoorden.`, `Fewer than ${minimum} answers.`)}</Text>}
      {answers?.mean !== null && answers && <Figure value={sayNumber(answers.mean, lang)}>{t('gemiddeld', 'on average')}</Figure>}
      {answers && answers.options.length > 0 && (
        <BarList
          caption={t('Hoe vaak gekozen', 'How often chosen')}
          bars={answers.options.map(({ text, count }) => ({ label: text, value: count }))}
        />
      )}
      {answers && answers.words.length > 0 && <Bullets items={answers.words} />}
    </Card>
  )
}
