import { BarList, Card, Figure, Grid, Heading, Page, Stack, Table, Tag, useHere, useLang, useT, figure } from '#ui/index.ts'
import type { Lang } from '#platform/words.ts'
import { coverOf, hideSmallParts, hideSumsOfFew, type Shown } from '../rules.ts'
import type { UnitFigures } from '../views/academy.ts'

interface FiguresLook {
  units: UnitFigures[]
  editions: number
  year: number
  smallest: number
  /** Of own activities only: a coordinator. */
  own: boolean
}

/** The figures for the board: counts only, small groups hidden, also by subtraction (rule 5). */
export function FiguresPage({ units, editions, year, smallest, own }: FiguresLook) {
  const t = useT()
  const lang = useLang()
  const name = useHere().organisation?.academyName ?? 'Academie'
  const { parts, completions, rows } = shownOf(units, smallest)
  const say = (count: Shown) => sayShown(count, lang)
  return (
    <Page
      title={t(`${name} in cijfers`, `${name} in figures`)}
      lead={
        t(`Het jaar ${year}, in aantallen. Je ziet geen namen.`, `The year ${year}, in numbers. You see no names.`) +
        (own ? t(' Geteld bij de activiteiten die jij coördineert.', ' Counted in the activities that you coordinate.') : '')
      }
    >
      <Stack gap="l">
        <Grid columns="three">
          <Card tight>
            <Figure value={figure(editions, lang)}>{t('edities', 'editions')}</Figure>
          </Card>
          <Card tight>
            <Figure value={say(parts.part)}>{t('mensen leren mee', 'people are learning')}</Figure>
          </Card>
          <Card tight>
            <Figure value={say(completions.total)}>{t('keer afgerond', 'completions')}</Figure>
          </Card>
        </Grid>
        <Card as="div">
          <UnitTable rows={rows} smallest={smallest} />
        </Card>
        {parts.part !== null && parts.whole !== null && <HowMany learners={parts.part} people={parts.whole} />}
      </Stack>
    </Page>
  )
}

const sayShown = (count: Shown, lang: Lang) => (count === null ? '–' : figure(count, lang))

interface UnitRow {
  unit: string
  people: Shown
  learners: Shown
  completions: Shown
}

/** What may be shown of each unit and of all together. */
function shownOf(units: UnitFigures[], smallest: number) {
  const parts = hideSmallParts(
    units.map((unit) => ({ part: unit.learners, whole: unit.people })),
    smallest,
  )
  const completions = hideSumsOfFew(
    units.map((unit) => ({ sum: unit.completions, people: unit.completers })),
    smallest,
  )
  const rows = units.map((unit, i): UnitRow => ({
    unit: unit.unit,
    people: parts.wholes[i]!,
    learners: parts.parts[i]!,
    completions: completions.sums[i]!,
  }))
  return { parts, completions, rows }
}

function UnitTable({ rows, smallest }: { rows: UnitRow[]; smallest: number }) {
  const t = useT()
  const lang = useLang()
  const say = (count: Shown) => sayShown(count, lang)
  return (
    <Table
      caption={t('Per afdeling', 'Per unit')}
      captionNote={t(
        `Een streepje: minder dan ${smallest} mensen, of met andere getallen uit te rekenen.`,
        `A dash: fewer than ${smallest} people, or to be worked out from other numbers.`,
      )}
      rows={rows}
      columns={[
        { key: 'unit', head: t('Afdeling', 'Unit'), cell: (row) => <b>{row.unit}</b> },
        { key: 'people', head: t('Mensen', 'People'), num: true, align: 'end', cell: (row) => say(row.people) },
        { key: 'learners', head: t('Leren mee', 'Learning'), num: true, align: 'end', cell: (row) => say(row.learners) },
        { key: 'completions', head: t('Afgerond', 'Completed'), num: true, align: 'end', cell: (row) => say(row.completions) },
        { key: 'cover', head: t('Bereik', 'Reach'), cell: (row) => <Reach learners={row.learners} people={row.people} /> },
      ]}
    />
  )
}

function Reach({ learners, people }: { learners: Shown; people: Shown }) {
  const t = useT()
  if (learners === null || people === null) return null
  const cover = coverOf(learners, people)
  const words = { enough: t('Genoeg', 'Enough'), thin: t('Dun', 'Thin'), missing: t('Ontbreekt', 'Missing') }
  return <Tag tone={cover === 'enough' ? 'ok' : 'line'}>{words[cover]}</Tag>
}

function HowMany({ learners, people }: { learners: number; people: number }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Hoeveel mensen leren mee', 'How many people are learning')}</Heading>
      <BarList
        whole={people}
        caption={t(
          'Wie dit jaar aan iets meedoet of meedeed, zonder vertrouwelijke trajecten.',
          'Who takes or took part in something this year, without confidential tracks.',
        )}
        bars={[
          { label: t('Leren mee', 'Learning'), value: learners },
          { label: t('Nog niet', 'Not yet'), value: people - learners },
        ]}
      />
    </Card>
  )
}
