import {
  Actions,
  Button,
  ButtonLink,
  Card,
  DateField,
  FieldRow,
  Fieldset,
  filledField,
  filledText,
  FilledWrong,
  Form,
  Grid,
  Heading,
  NumberField,
  Page,
  RadioGroup,
  Select,
  Small,
  Stack,
  Table,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDate, sayPrice } from '#platform/words.ts'
import type { BurdenLink } from '#modules/budgets/index.ts'
import { paths } from '../../paths.ts'
import type { RegionView } from '../views/sharing.ts'
import { SharedTable } from './sharing.tsx'

interface Looks {
  region: RegionView
  burdens: BurdenLink[]
  networks: { id: string; name: string }[]
  filled: Filled
  wrongIn?: 'share' | 'terms'
}

/** How others come to one of our editions: with whom it is shared, kept seats, prices, restplaatsen. */
export function RegionPage({ region, burdens, networks, filled, wrongIn }: Looks) {
  const t = useT()
  return (
    <Page
      wide
      title={t('Delen met anderen', 'Sharing with others')}
      lead={region.title}
      breadcrumb={[
        { href: paths.editions, label: t('Edities', 'Editions') },
        { href: paths.plan(region.id), label: region.title },
      ]}
    >
      {wrongIn && <FilledWrong filled={filled} />}
      <Grid columns="main">
        <Stack gap="l">
          <SharedTable shared={region.shares} />
          {region.shares.length > 0 && <Seats region={region} />}
          {burdens.length > 0 && <Burdens burdens={burdens} />}
          {region.shares.length > 0 && <Terms region={region} filled={filled} />}
        </Stack>
        <ShareCard region={region} networks={networks} filled={filled} />
      </Grid>
    </Page>
  )
}

function Seats({ region }: { region: RegionView }) {
  const t = useT()
  const lang = useLang()
  const note = region.reservedUntil
    ? t(
        `Wat is gereserveerd, komt vrij op ${sayDate(dateOf(region.reservedUntil), lang)}. Daarna is er één wachtlijst.`,
        `What is kept comes free on ${sayDate(dateOf(region.reservedUntil), lang)}. From then on there is one waiting list.`,
      )
    : t('Er is niets gereserveerd: één wachtlijst voor iedereen.', 'Nothing is kept: one waiting list for everyone.')
  return (
    <Card as="div">
      <Table
        caption={t('Plaatsen per organisatie', 'Seats per organisation')}
        captionNote={note}
        rows={region.seats}
        columns={[
          { key: 'name', head: t('Organisatie', 'Organisation'), cell: (one) => one.name },
          { key: 'kept', head: t('Gereserveerd', 'Kept'), num: true, align: 'end', cell: (one) => one.reserved },
          { key: 'taken', head: t('Bezet', 'Taken'), num: true, align: 'end', cell: (one) => one.taken },
          { key: 'waiting', head: t('Wachtlijst', 'Waiting'), num: true, align: 'end', cell: (one) => one.waiting },
        ]}
      />
    </Card>
  )
}

/** From the edition to its burden, with the participants of each member filled in. */
function Burdens({ burdens }: { burdens: BurdenLink[] }) {
  const t = useT()
  return (
    <Card label={t('Lasten', 'Burdens')}>
      <Heading level={2}>{t('Leg de lasten vast', 'Record the burdens')}</Heading>
      <Text soft>
        {t(
          'Wie een plaats heeft of had, staat per lid al ingevuld. Je kijkt het na en vult het bedrag in.',
          'Whoever has or had a seat is filled in per member. You check it and fill in the amount.',
        )}
      </Text>
      <Actions>
        {burdens.map((one) => (
          <ButtonLink kind="quiet" href={one.href}>
            {t(`Neem de deelnemers over in ${one.name}`, `Take the participants over in ${one.name}`)}
          </ButtonLink>
        ))}
      </Actions>
    </Card>
  )
}

function Terms({ region, filled }: { region: RegionView; filled: Filled }) {
  const t = useT()
  const lang = useLang()
  const own = region.priceCents === null ? t('geen prijs', 'no price') : sayPrice(region.priceCents, lang)
  return (
    <Card label={t('Voorwaarden', 'Terms')}>
      <Heading level={2}>{t('Op welke voorwaarden', 'On which terms')}</Heading>
      <Form action={paths.region(region.id)}>
        <Fieldset legend={t('Gereserveerde plaatsen', 'Kept seats')} hint={t('Leeg is: niets gereserveerd.', 'Empty: nothing is kept.')}>
          <FieldRow>
            {region.seats.map((one) => (
              <NumberField {...filledField(filled, `seats.${one.memberId}`)} label={one.name} required={false} width="short" />
            ))}
          </FieldRow>
          <DateField
            {...filledField(filled, 'releaseOn')}
            label={t('Op welke dag komen ze vrij?', 'On which day do they come free?')}
            required={false}
          />
        </Fieldset>
        <Fieldset
          legend={t('Prijzen', 'Prices')}
          hint={t(
            `Voor onze eigen mensen: ${own}. Leeg is: dezelfde prijs. Wie al is ingeschreven, houdt de prijs van toen.`,
            `For our own people: ${own}. Empty: the same price. Who is enrolled keeps the price of that moment.`,
          )}
        >
          <FieldRow>
            <TextField {...filledField(filled, 'memberCents')} label={t('Andere leden', 'Other members')} required={false} width="short" />
            <TextField
              {...filledField(filled, 'studentCents')}
              label={t('Stagiairs en studenten', 'Students')}
              required={false}
              width="short"
            />
            <TextField {...filledField(filled, 'otherCents')} label={t('Gasten', 'Guests')} required={false} width="short" />
          </FieldRow>
        </Fieldset>
        <Fieldset
          legend={t('Restplaatsen', 'Remaining seats')}
          hint={t(
            'Vrije plaatsen kort voor het begin, in volgorde van aanvraag.',
            'Free seats shortly before the start, in order of request.',
          )}
        >
          <FieldRow>
            <NumberField
              {...filledField(filled, 'restDays')}
              label={t('Dagen voor het begin', 'Days before the start')}
              required={false}
              width="short"
            />
            <TextField {...filledField(filled, 'restCents')} label={t('Prijs dan', 'Price then')} required={false} width="short" />
          </FieldRow>
        </Fieldset>
        <Actions>
          <Button>{t('Bewaar de voorwaarden', 'Save the terms')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

function ShareCard({ region, networks, filled }: Omit<Looks, 'burdens'>) {
  const t = useT()
  const free = networks.filter((one) => !region.shares.some((share) => share.network === one.name))
  return (
    <Card tone="tint" label={t('Deel deze editie', 'Share this edition')}>
      <Heading level={2}>{t('Deel deze editie', 'Share this edition')}</Heading>
      {free.length === 0 ? (
        <Text soft>
          {networks.length
            ? t('Alle samenwerkingsverbanden zien deze editie al.', 'All networks see this edition already.')
            : t(
                'Jullie zitten in geen samenwerkingsverband. De beheerder regelt dat.',
                'You are in no network. The administrator arranges that.',
              )}
        </Text>
      ) : (
        <Form action={paths.shareEdition(region.id)}>
          <Select
            name="networkId"
            label={t('Met welk samenwerkingsverband?', 'With which network?')}
            placeholder={t('Kies', 'Choose')}
            value={filledText(filled, 'networkId')}
            error={filled.errors?.['networkId']}
            options={free.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <RadioGroup
            name="how"
            label={t('Hoe?', 'How?')}
            value={filledText(filled, 'how') || 'now'}
            options={[
              { value: 'now', label: t('Als gezamenlijke editie, vanaf nu', 'As an edition of the network, from now on') },
              { value: 'rest', label: t('Alleen restplaatsen, kort voor het begin', 'Remaining seats only, shortly before the start') },
            ]}
          />
          <Actions>
            <Button>{t('Deel deze editie', 'Share this edition')}</Button>
          </Actions>
        </Form>
      )}
      <Small soft>
        {t('Leden zien titel, data, plaatsen en prijs. Geen namen.', 'Members see title, dates, seats and price. No names.')}
      </Small>
    </Card>
  )
}
