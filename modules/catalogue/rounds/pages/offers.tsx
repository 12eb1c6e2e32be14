import {
  Actions,
  Button,
  Card,
  EmptyState,
  FieldRow,
  filledField,
  Form,
  Heading,
  HiddenField,
  Lines,
  NumberField,
  Select,
  Stack,
  Table,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayNumber, sayPrice } from '#platform/words.ts'
import { roundPaths } from '../paths.ts'
import { criteria } from '../rules.ts'
import type { Offer, RoundView } from '../views.ts'
import { criterionNames } from '../words.ts'

type Row = Offer & { theme: string }

/** What providers offer, with the mark it got, and room to score it. */
export function Offers({ view, filled }: { view: RoundView; filled: Filled }) {
  const t = useT()
  const rows = view.themes.flatMap((theme) => theme.offers.map((offer) => ({ ...offer, theme: theme.name })))
  return (
    <Stack>
      {rows.length ? (
        <Card as="div">
          <OfferTable view={view} rows={rows} />
        </Card>
      ) : (
        <EmptyState
          level={3}
          drawing="search"
          title={t('Nog geen voorstellen', 'No offers yet')}
          text={t('De netwerkcoördinator vraagt ze op en zet ze hier neer.', 'The network coordinator asks for them and puts them here.')}
        />
      )}
      {rows.length > 0 && view.mayScore && (
        <Card as="div">
          <Heading level={3}>{t('Jouw oordeel', 'Your score')}</Heading>
          <Lines
            items={rows.map((row) => (
              <ScoreForm view={view} offer={row} />
            ))}
            label={t('Jouw oordeel', 'Your score')}
          />
        </Card>
      )}
      {view.mayKeep && !view.settledAt && <OfferForm view={view} filled={filled} />}
    </Stack>
  )
}

function OfferTable({ view, rows }: { view: RoundView; rows: Row[] }) {
  const t = useT()
  const lang = useLang()
  const means = (row: Row) =>
    criteria.map((one) => `${criterionNames(t)[one]} ${row.means[one] == null ? '–' : sayNumber(row.means[one]!, lang)}`).join(' · ')
  const mark = (row: Row) =>
    row.mark === null
      ? '–'
      : t(`${sayNumber(row.mark, lang)} (${row.scorers} keer beoordeeld)`, `${sayNumber(row.mark, lang)} (scored ${row.scorers} times)`)
  return (
    <Table
      caption={t('Voorstellen', 'Offers')}
      captionNote={
        view.ours
          ? t(
              'Het gemiddelde van wie een oordeel gaf, gewogen. Van 1 tot en met 5.',
              'The mean of everybody who scored, weighed. From 1 to 5.',
            )
          : t('Je ziet het oordeel van jullie eigen organisatie.', 'You see the scores of your own organisation.')
      }
      rows={rows}
      columns={[
        { key: 'provider', head: t('Aanbieder', 'Provider'), cell: (row) => row.provider },
        { key: 'theme', head: t('Thema', 'Theme'), cell: (row) => row.theme },
        { key: 'title', head: t('Voorstel', 'Offer'), cell: (row) => row.title },
        {
          key: 'price',
          head: t('Per editie', 'Per edition'),
          align: 'end',
          num: true,
          cell: (row) => (row.priceCents === null ? '–' : sayPrice(row.priceCents, lang)),
        },
        { key: 'means', head: t('Oordeel', 'Scores'), cell: means },
        { key: 'mark', head: t('Cijfer', 'Mark'), align: 'end', num: true, cell: mark },
      ]}
    />
  )
}

function ScoreForm({ view, offer }: { view: RoundView; offer: Row }) {
  const t = useT()
  const marks = [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: String(n) }))
  return (
    <Form action={roundPaths.scores(view.id, offer.id)} label={t(`Jouw oordeel over ${offer.provider}`, `Your score of ${offer.provider}`)}>
      <Text strong>{`${offer.provider}: ${offer.title}`}</Text>
      <FieldRow>
        {criteria.map((one) => (
          <Select
            name={one}
            id={`${one}-${offer.id}`}
            label={criterionNames(t)[one]}
            value={String(offer.mine[one] ?? '')}
            placeholder={t('Kies', 'Choose')}
            options={marks}
          />
        ))}
      </FieldRow>
      <Button kind="quiet" about={offer.provider}>
        {t('Bewaar', 'Save')}
      </Button>
    </Form>
  )
}

function OfferForm({ view, filled }: { view: RoundView; filled: Filled }) {
  const t = useT()
  return (
    <Card>
      <Heading level={3}>{t('Zet een voorstel erbij', 'Add an offer')}</Heading>
      <Form action={roundPaths.offers(view.id)} label={t('Zet een voorstel erbij', 'Add an offer')}>
        <FieldRow>
          <Select
            {...filledField(filled, 'themeId')}
            id="offer-theme"
            label={t('Thema', 'Theme')}
            options={view.themes.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextField {...filledField(filled, 'provider')} label={t('Aanbieder', 'Provider')} maxLength={120} />
          <NumberField
            decimals
            {...filledField(filled, 'priceCents')}
            label={t('Prijs per editie', 'Price per edition')}
            required={false}
          />
        </FieldRow>
        <TextField {...filledField(filled, 'title')} label={t('Voorstel', 'Offer')} maxLength={200} />
        <Actions>
          <Button kind="quiet">{t('Voeg toe', 'Add')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** Chooses an offer per theme and settles the plan. */
export function SettleForm({ view, filled }: { view: RoundView; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const typed = (name: string, n: number) => String([filled.values[name] ?? []].flat()[n] ?? '')
  const said = (offer: Offer) => `${offer.provider}${offer.mark === null ? '' : ` (${sayNumber(offer.mark, lang)})`}`
  return (
    <Card tone="lead">
      <Heading level={2}>{t('Stel het inkoopplan vast', 'Settle the purchase plan')}</Heading>
      <Form action={roundPaths.settle(view.id)} label={t('Stel het inkoopplan vast', 'Settle the purchase plan')}>
        {view.themes.map((theme, n) => (
          <FieldRow>
            <HiddenField name="themeId" value={theme.id} />
            <Select
              name="offerId"
              id={`offerId-${n}`}
              label={theme.name}
              value={typed('offerId', n)}
              placeholder={t('Nog geen keuze', 'No choice yet')}
              options={theme.offers.map((offer) => ({ value: offer.id, label: said(offer) }))}
            />
            <TextField
              name="reason"
              id={`reason-${n}`}
              label={t(`Waarom, bij ${theme.name}`, `Why, for ${theme.name}`)}
              value={typed('reason', n)}
              required={false}
              maxLength={500}
            />
          </FieldRow>
        ))}
        <Text soft>
          {t(
            'Daarna zien alle leden het plan, en verandert er niets meer aan.',
            'After that all members see the plan, and nothing in it changes any more.',
          )}
        </Text>
        <Actions>
          <Button>{t('Stel vast', 'Settle')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
