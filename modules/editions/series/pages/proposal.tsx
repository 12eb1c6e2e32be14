import { Button, Card, Facts, Figure, Form, HiddenField, Lines, Notice, Small, Text, useLang, useT, type Filled } from '#ui/index.ts'
import { instantOf, sayDate, sayTimes, type Lang, type Translate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { Proposal } from '../rules.ts'

export function ProposalView({ proposal, filled }: { proposal: Proposal; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const shown = proposal.editions.slice(0, 60)
  return (
    <Card tone="lead" label={t('Voorstel', 'Proposal')}>
      <Figure value={proposal.editions.length}>{t('edities', 'editions')}</Figure>
      <Facts
        small
        facts={[
          { name: t('Mensen', 'People'), value: proposal.people },
          { name: t('Plaatsen', 'Seats'), value: proposal.seats },
          {
            name: t('Past in deze periode', 'Fits in this period'),
            value: t(
              `${proposal.possible} ${proposal.possible === 1 ? 'editie' : 'edities'}`,
              `${proposal.possible} ${proposal.possible === 1 ? 'edition' : 'editions'}`,
            ),
          },
          {
            name: t('Overgeslagen dagen', 'Days passed over'),
            value: proposal.passedOver.map((day) => `${day[lang]} (${sayDate(day.date, lang, 'no year')})`).join(', '),
          },
        ]}
      />
      <Verdict proposal={proposal} t={t} />
      {proposal.editions.length > 0 && (
        <Form action={paths.newSeries}>
          {Object.entries(filled.values)
            .filter(([name]) => name !== 'voorstel' && !name.startsWith('_'))
            .flatMap(([name, value]) => [value].flat().map((one) => <HiddenField name={name} value={String(one ?? '')} />))}
          <Button wide>
            {t(`Maak ${proposal.editions.length} edities als concept`, `Make ${proposal.editions.length} editions as drafts`)}
          </Button>
        </Form>
      )}
      <Lines
        label={t('Data', 'Dates')}
        items={shown.map((edition) => (
          <Text>
            {daysWords(edition.dates, lang, t)},{' '}
            {sayTimes(instantOf(edition.date, edition.from), instantOf(edition.date, edition.until), lang)} ·{' '}
            {t(`${edition.capacity} plaatsen`, `${edition.capacity} seats`)}
            {edition.trainer && ` · ${edition.trainer}`}
          </Text>
        ))}
      />
      {proposal.editions.length > shown.length && (
        <Small soft>{t(`en nog ${proposal.editions.length - shown.length}`, `and ${proposal.editions.length - shown.length} more`)}</Small>
      )}
    </Card>
  )
}

/** 'di 5 januari en di 12 januari 2027' */
function daysWords(dates: readonly Temporal.PlainDate[], lang: Lang, t: Translate): string {
  const words = dates.map((date, i) => sayDate(date, lang, i === dates.length - 1 ? 'year' : 'no year'))
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} ${t('en', 'and')} ${words.at(-1)}`
}

/** Seats against people, in a sentence: a shortfall is said with what would solve it. */
function Verdict({ proposal, t }: { proposal: Proposal; t: Translate }) {
  if (proposal.shortfall > 0)
    return (
      <Notice kind="warning">
        {t(
          `${proposal.editions.length} edities geven ${proposal.seats} plaatsen, voor ${proposal.people} mensen: ${proposal.shortfall} te weinig. Er zijn ${proposal.needed} edities nodig`,
          `${proposal.editions.length} editions give ${proposal.seats} seats for ${proposal.people} people: ${proposal.shortfall} too few. ${proposal.needed} editions are needed`,
        )}
        {proposal.possible < proposal.needed
          ? t(
              ', maar in deze periode passen er minder. Kies een langere periode, meer dagen of meer zalen.',
              ', but fewer fit in this period. Choose a longer period, more days or more rooms.',
            )
          : '.'}
      </Notice>
    )
  if (proposal.tooMany)
    return (
      <Notice kind="warning">
        {t(
          'Zoveel edities maken de groepen kleiner dan het minimum. Plan er minder, of verlaag het minimum.',
          'So many editions make groups smaller than the minimum. Plan fewer, or lower the minimum.',
        )}
      </Notice>
    )
  return (
    <Notice kind="ok">
      {t(
        `Iedereen past: ${proposal.seats} plaatsen voor ${proposal.people} mensen.`,
        `Everyone fits: ${proposal.seats} seats for ${proposal.people} people.`,
      )}
    </Notice>
  )
}
