import { Bullets, Card, Link, Section, Table, Text, useLang, useT } from '#ui/index.ts'
import { sayWeekday } from '#platform/words.ts'
import { familyWords, reasonWords } from '../messages.ts'
import { divisionPaths } from '../paths.ts'
import type { DivisionRow } from '../views/head.ts'
import type { DivisionView } from '../views/division.ts'

/** Who is left, what stands in the way, and what could be done. */
export function Explanation({ view, division }: { view: DivisionView; division: DivisionRow }) {
  const t = useT()
  const lang = useLang()
  const { units = [], helps = [], catchUp } = division.explanation
  const said = (words: readonly [string, string]) => words[lang === 'nl' ? 0 : 1]
  const weekday = (n: number) => sayWeekday(n, lang)
  const sentences = [
    ...units.map(({ unit, weekday: day, atMost, left }) => {
      const name = view.units.get(unit) ?? ''
      return atMost === 0
        ? t(`${name} kan op ${weekday(day)} niemand missen. Over: ${left}.`, `${name} can miss nobody on ${weekday(day)}. Left: ${left}.`)
        : t(
            `${name} kan op ${weekday(day)} hooguit ${atMost} tegelijk missen. Die dagen zijn vol. Over: ${left}.`,
            `${name} can miss at most ${atMost} at once on ${weekday(day)}. Those days are full. Left: ${left}.`,
          )
    }),
    ...helps.map(({ family, more }) => said(familyWords[family](more))),
  ]
  return (
    <Section title={t(`Wie over is (${view.left.length})`, `Who is left (${view.left.length})`)}>
      {sentences.length > 0 && <Bullets items={sentences} />}
      {catchUp && <CatchUpPlan catchUp={catchUp} weekday={weekday} />}
      <Card as="div">
        <Table
          caption={t('Wie over is', 'Who is left')}
          captionUnseen
          rows={view.left}
          columns={[
            {
              key: 'name',
              head: t('Naam', 'Name'),
              cell: (row) =>
                division.state === 'ready' ? <Link href={divisionPaths.person(view.series.id, row.personId)}>{row.name}</Link> : row.name,
            },
            { key: 'team', head: t('Team', 'Team'), cell: (row) => row.team },
            { key: 'why', head: t('Waarom', 'Why'), cell: (row) => (row.reason ? said(reasonWords[row.reason]) : '') },
          ]}
        />
      </Card>
    </Section>
  )
}

function CatchUpPlan({
  catchUp,
  weekday,
}: {
  catchUp: NonNullable<DivisionRow['explanation']['catchUp']>
  weekday: (n: number) => string
}) {
  const t = useT()
  const count = catchUp.days.reduce((sum, day) => sum + day.editions, 0)
  if (count === 0 && catchUp.nobody === 0) return null
  const days = catchUp.days.map(({ weekday: day, editions, people }) =>
    t(
      `${editions} op ${weekday(day)} (${people} ${people === 1 ? 'mens' : 'mensen'})`,
      `${editions} on ${weekday(day)} (${people} ${people === 1 ? 'person' : 'people'})`,
    ),
  )
  return (
    <Text>
      {count > 0 &&
        t(
          `${count === 1 ? '1 inhaaleditie is' : `${count} inhaaledities zijn`} genoeg voor wie over is: ${days.join(', ')}.`,
          `For those who are left ${count} catch-up ${count === 1 ? 'edition is' : 'editions are'} enough: ${days.join(', ')}.`,
        )}
      {catchUp.nobody > 0 &&
        ' ' +
          t(
            `Voor ${catchUp.nobody} ${catchUp.nobody === 1 ? 'mens' : 'mensen'} past geen enkele dag: hun team kan ze op geen werkdag missen.`,
            `No day fits ${catchUp.nobody} people: their team can’t miss them on any working day.`,
          )}
    </Text>
  )
}
