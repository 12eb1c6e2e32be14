import { Card, Heading, Notice, Small, Table, Text, useLang, useT } from '#ui/index.ts'
import type { DivisionRow } from '../views/head.ts'

interface Line {
  what: string
  found: number
  bound: number
  /** Pairs of colleagues: fewer is better. */
  fewer?: true
}

/** How good the plan is, against what is proven to be possible. */
export function Verdict({ division }: { division: DivisionRow }) {
  const t = useT()
  const lang = useLang()
  const { mostPlaced, mostWishes, fewestPairs } = division
  const lines: Line[] = [
    { what: t('Mensen met een plaats', 'People with a seat'), found: division.placed, bound: mostPlaced ?? division.people },
    { what: t('Wensen die uitkomen', 'Wishes that come true'), found: division.wishes, bound: mostWishes ?? division.wishers },
    {
      what: t('Keer twee teamgenoten bij elkaar', 'Times two teammates together'),
      found: division.pairs,
      bound: fewestPairs ?? 0,
      fewer: true,
    },
  ]
  // When conditions were eased since, a change by hand can go past a bound: then nothing is proven any more.
  const best = lines.every((line) => line.found === line.bound)
  return (
    <Card label={t('Hoe goed is dit voorstel?', 'How good is this proposal?')}>
      <Heading level={2}>{t('Hoe goed is dit voorstel?', 'How good is this proposal?')}</Heading>
      <Notice kind={best ? 'ok' : 'info'}>
        {best
          ? t('Beter kan niet: dat is bewezen.', 'It can’t be better: that is proven.')
          : t(
              'Misschien kan het iets beter. Hieronder staat hoeveel hooguit.',
              'Perhaps it can be slightly better. Below is how much at most.',
            )}
        {division.stopped ? ' ' + t('Het is gestopt voordat het klaar was.', 'It was stopped before it was ready.') : ''}
      </Notice>
      <Table
        caption={t('Gevonden, en wat hooguit kan', 'Found, and what is possible at most')}
        captionUnseen
        rows={lines}
        columns={[
          { key: 'what', head: t('Wat telt', 'What counts'), cell: (line) => line.what },
          { key: 'found', head: t('Gevonden', 'Found'), num: true, align: 'end', cell: (line) => line.found },
          {
            key: 'bound',
            head: t('Kan niet beter dan', 'Can’t be better than'),
            num: true,
            align: 'end',
            cell: (line) => line.bound,
          },
          { key: 'gap', head: t('Verschil', 'Difference'), num: true, align: 'end', cell: (line) => percent(line, lang) },
        ]}
      />
      <Small soft>
        {t(
          'De volgorde telt: eerst mensen, dan wensen, dan mengen. Iedere grens geldt voor voorstellen die op de regels erboven even goed zijn.',
          'The order counts: people first, then wishes, then mixing. Each bound is for proposals that are as good on the lines above it.',
        )}
      </Small>
      {division.pairsByLot !== null && <Lots division={division} />}
    </Card>
  )
}

/** Compared with what lots would give (M03). */
function Lots({ division }: { division: DivisionRow }) {
  const t = useT()
  const { pairs, pairsByLot, placed, placedByLot } = division
  return (
    <Text>
      {t(
        `Met loten zouden ${placedByLot} mensen een plaats krijgen, en zaten er ${pairsByLot} keer twee teamgenoten bij elkaar. In dit voorstel: ${placed} mensen en ${pairs} keer.`,
        `With lots ${placedByLot} people would get a seat, and two teammates would be together ${pairsByLot} times. In this proposal: ${placed} people and ${pairs} times.`,
      )}
    </Text>
  )
}

const short = ({ found, bound, fewer }: Line) => Math.max(0, fewer ? found - bound : bound - found)

function percent(line: Line, lang: 'nl' | 'en'): string {
  const share = short(line) / Math.max(1, line.bound)
  return share.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 })
}
