import {
  Actions,
  Button,
  Card,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
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
  Text,
  TextField,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import { paths } from '../../paths.ts'
import type { CardLine } from '../views.ts'
import { SignInFirst, StateTag } from './state.tsx'

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
