import {
  Actions,
  Button,
  ButtonLink,
  Card,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Facts,
  Fill,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  Select,
  Small,
  Stack,
  Tag,
  Text,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { sayMoment } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { CardLine, CardState, CardView } from './views.ts'

export interface CardsLook {
  people: CardLine[]
  units: { id: string; name: string }[]
  asked: { search: string; unitId: string | null }
  fresh: boolean
  again?: Again
}

/** Who has a card, and who gets one. */
export function CardsPage({ people, units, asked, fresh, again }: CardsLook) {
  const t = useT()
  const errors = Object.entries(again?.errors ?? {}).map(([field, text]) => ({ field, text }))
  return (
    <Page
      title={t('Kaarten', 'Cards')}
      lead={t(
        'Voor collega’s zonder werkmail of bureau. Zij scannen hun kaart en typen hun pincode. Met een kaart is iedereen gewoon medewerker.',
        'For colleagues without work e-mail or desk. They scan their card and type their PIN. With a card everybody is an employee.',
      )}
    >
      {again?.refusal && <Notice kind="error">{again.refusal}</Notice>}
      <ErrorSummary errors={errors} />
      <Stack>
        <Finder units={units} asked={asked} />
        {!fresh && <SignInFirst to={paths.cards} />}
        <Grid columns="two">
          <Without people={people.filter((one) => !one.cardId)} fresh={fresh} again={again} />
          <With people={people.filter((one) => one.cardId)} fresh={fresh} />
        </Grid>
      </Stack>
    </Page>
  )
}

function Finder({ units, asked }: Pick<CardsLook, 'units' | 'asked'>) {
  const t = useT()
  return (
    <Card>
      <Form action={paths.cards} method="get">
        <Grid columns="two">
          <TextField name="zoek" label={t('Naam', 'Name')} required={false} value={asked.search} />
          <Select
            name="afdeling"
            label={t('Afdeling of ploeg', 'Unit or crew')}
            required={false}
            value={asked.unitId}
            placeholder={t('Alle', 'All')}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Grid>
        <Actions>
          <Button kind="quiet" icon="search">
            {t('Zoek', 'Search')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** Whoever prints a card and its start code could use them: that needs a sign-in of just now. */
function SignInFirst({ to }: { to: string }) {
  const t = useT()
  return (
    <Notice kind="info">
      {t(
        'Kaarten maken en afdrukken kan alleen als je net bent ingelogd. ',
        'Making and printing cards is possible only right after signing in. ',
      )}
      <Link href={paths.signInAgain(to)}>{t('Log opnieuw in', 'Sign in again')}</Link>
    </Notice>
  )
}

const whereOf = ({ unit, crew, mail }: CardLine, noMail: string) => [unit, crew, mail ? '' : noMail].filter(Boolean).join(' · ')

function Without({ people, fresh, again }: { people: CardLine[]; fresh: boolean; again?: Again }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Zonder kaart', 'Without a card')}</Heading>
      {people.length === 0 ? (
        <Text soft>{t('Iedereen die je zocht, heeft een kaart.', 'Everybody you looked for has a card.')}</Text>
      ) : (
        <Form action={paths.cards}>
          <CheckboxGroup
            name="persoon"
            label={t('Wie krijgt een kaart?', 'Who gets a card?')}
            value={[again?.typed['persoon'] ?? []].flat().map(String)}
            error={again?.errors['persoon']}
            options={people.map((one) => ({
              value: one.personId,
              label: one.name,
              hint: whereOf(one, t('geen werkmail', 'no work e-mail')),
            }))}
          />
          {fresh && (
            <Actions>
              <Button icon="plus">{t('Maak kaarten', 'Make cards')}</Button>
            </Actions>
          )}
        </Form>
      )}
    </Card>
  )
}

function With({ people, fresh }: { people: CardLine[]; fresh: boolean }) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Met kaart', 'With a card')}</Heading>
      {people.length === 0 ? (
        <EmptyState
          level={3}
          drawing="people"
          title={t('Nog geen kaarten', 'No cards yet')}
          text={t('Kies wie er een krijgt, en druk ze daarna hier af.', 'Choose who gets one, then print them here.')}
        />
      ) : (
        <>
          <Lines
            label={t('Wie een kaart heeft', 'Who has a card')}
            items={people.map((one) => (
              <Row spread middle wrap>
                <Fill>
                  <Link href={paths.cardPage(one.cardId!)} strong>
                    {one.name}
                  </Link>
                  <Small soft>{whereOf(one, t('geen werkmail', 'no work e-mail'))}</Small>
                </Fill>
                <StateTag state={one.state!} printed={one.printedAt !== null} />
              </Row>
            ))}
          />
          {fresh && <PrintForm people={people} />}
        </>
      )}
    </Card>
  )
}

/** The cards that were not printed yet are ticked beforehand. */
function PrintForm({ people }: { people: CardLine[] }) {
  const t = useT()
  return (
    <Form action={paths.cardsPaper} method="get" turbo={false}>
      <CheckboxGroup
        name="kaart"
        label={t('Wat druk je af?', 'What do you print?')}
        hint={t(
          'Vijf kaarten op een blad, elk met een briefje met de startcode. Geef ze aan de mensen zelf.',
          'Five cards to a sheet, each with a slip with the start code. Hand them to the people themselves.',
        )}
        value={people.filter((one) => one.printedAt === null).map((one) => one.cardId!)}
        options={people.map((one) => ({ value: one.cardId!, label: one.name }))}
      />
      <Actions>
        <Button kind="quiet" icon="download">
          {t('Druk af als PDF', 'Print as PDF')}
        </Button>
      </Actions>
    </Form>
  )
}

export function StateTag({ state, printed = true }: { state: CardState; printed?: boolean }) {
  const t = useT()
  if (state === 'blocked') return <Tag tone="danger">{t('geblokkeerd', 'blocked')}</Tag>
  if (state === 'works') return <Tag tone="ok">{t('in gebruik', 'in use')}</Tag>
  return printed ? (
    <Tag tone="sun">{t('nog geen pincode', 'no PIN yet')}</Tag>
  ) : (
    <Tag tone="line">{t('nog niet afgedrukt', 'not printed yet')}</Tag>
  )
}

/** One card, and all that can happen to it. */
export function CardPage({ card, fresh, again }: { card: CardView; fresh: boolean; again?: Again }) {
  const t = useT()
  const lang = useLang()
  const moment = (at: Temporal.Instant | null) => at && sayMoment(at, lang)
  return (
    <Page
      title={t(`Kaart van ${card.name}`, `Card of ${card.name}`)}
      above={<StateTag state={card.state} printed={card.printedAt !== null} />}
      breadcrumb={[{ href: paths.cards, label: t('Kaarten', 'Cards') }]}
    >
      {again?.refusal && <Notice kind="error">{again.refusal}</Notice>}
      <Grid columns="main">
        <Card>
          <Heading level={2}>{t('Deze kaart', 'This card')}</Heading>
          <Facts
            facts={[
              { name: t('Afdeling', 'Unit'), value: card.unit },
              { name: t('Gemaakt', 'Made'), value: card.madeBy ? `${moment(card.madeAt)} · ${card.madeBy}` : moment(card.madeAt) },
              { name: t('Afgedrukt', 'Printed'), value: moment(card.printedAt) ?? t('nog niet', 'not yet') },
              { name: t('Pincode gekozen', 'PIN chosen'), value: moment(card.pinChosenAt) ?? t('nog niet', 'not yet') },
              { name: t('Laatst gebruikt', 'Last used'), value: moment(card.usedAt) ?? t('nog niet', 'not yet') },
            ]}
          />
          {card.state === 'blocked' && (
            <Form action={paths.unblockCard(card.cardId)}>
              <Text>
                {t(
                  'De pincode was te vaak verkeerd. Vraag eerst of de kaart nog in het bezit is van wie erop staat.',
                  'The PIN was wrong too often. First ask whether the card is still with whoever is named on it.',
                )}
              </Text>
              <Actions>
                <Button>{t('Hef de blokkade op', 'Unblock')}</Button>
              </Actions>
            </Form>
          )}
        </Card>
        <Deeds cardId={card.cardId} fresh={fresh} />
      </Grid>
    </Page>
  )
}

function Deeds({ cardId, fresh }: { cardId: string; fresh: boolean }) {
  const t = useT()
  const deed = (to: string, button: string, text: string, about?: boolean) => (
    <Form action={to}>
      <Text soft>{text}</Text>
      <Actions>
        <Button kind={about ? 'danger' : 'quiet'}>{button}</Button>
      </Actions>
    </Form>
  )
  return (
    <Card tone="tint">
      <Heading level={2}>{t('Wat wil je doen?', 'What do you want to do?')}</Heading>
      {fresh ? (
        <>
          <Actions>
            <ButtonLink kind="quiet" icon="download" href={`${paths.cardsPaper}?kaart=${cardId}`} download>
              {t('Druk deze kaart af', 'Print this card')}
            </ButtonLink>
          </Actions>
          {deed(
            paths.newStart(cardId),
            t('Geef een nieuwe startcode', 'Give a new start code'),
            t(
              'Pincode vergeten? De oude pincode werkt dan meteen niet meer. Druk de kaart daarna af.',
              'PIN forgotten? The old PIN stops working at once. Print the card afterwards.',
            ),
          )}
          {deed(
            paths.replaceCard(cardId),
            t('Vervang de kaart', 'Replace the card'),
            t(
              'Kaart kwijt? De oude werkt dan meteen niet meer, en wie ermee is ingelogd, is uitgelogd.',
              'Card lost? The old one stops working at once, and whoever is signed in with it is signed out.',
            ),
          )}
        </>
      ) : (
        <SignInFirst to={paths.cardPage(cardId)} />
      )}
      {deed(
        paths.revokeCard(cardId),
        t('Trek de kaart in', 'Revoke the card'),
        t('Er komt geen nieuwe voor in de plaats.', 'No new one takes its place.'),
        true,
      )}
    </Card>
  )
}

/** For a manager: how the cards of the own people stand, and unblocking one. */
export function TeamCardsPage({ people, again }: { people: CardLine[]; again?: Again }) {
  const t = useT()
  return (
    <Page
      title={t('Kaarten van je team', 'Cards of your team')}
      lead={t(
        'Een kaart wordt geblokkeerd na vijf keer een verkeerde pincode. Vraag wie het betreft eerst of de kaart niet gestolen is.',
        'A card is blocked after five wrong PINs. First ask whose card it is whether it was not stolen.',
      )}
      narrow
      breadcrumb={[{ href: '/mijn/team', label: t('Mijn team', 'My team') }]}
    >
      {again?.refusal && <Notice kind="error">{again.refusal}</Notice>}
      {people.length === 0 ? (
        <EmptyState
          drawing="people"
          title={t('Niemand in je team heeft een kaart', 'Nobody in your team has a card')}
          text={t(
            'De beheerder kan kaarten maken voor wie geen werkmail heeft.',
            'The administrator can make cards for who has no work e-mail.',
          )}
        />
      ) : (
        <Lines
          card
          label={t('Kaarten', 'Cards')}
          items={people.map((one) => (
            <Row spread middle wrap>
              <Fill>
                <Text strong>{one.name}</Text>
                <StateTag state={one.state!} />
              </Fill>
              {one.state === 'blocked' && (
                <Form action={paths.unblockTeamCard(one.cardId!)} inline>
                  <Button kind="quiet" about={one.name}>
                    {t('Hef de blokkade op', 'Unblock')}
                  </Button>
                </Form>
              )}
            </Row>
          ))}
        />
      )}
      <Small soft>
        {t('Kaart kwijt of pincode vergeten? Dat regelt de beheerder.', 'Card lost or PIN forgotten? The administrator sees to that.')}
      </Small>
    </Page>
  )
}
