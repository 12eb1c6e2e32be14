import {
  Actions,
  Bullets,
  Button,
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  FieldRow,
  Fieldset,
  filledField,
  Form,
  HiddenField,
  Notice,
  Page,
  Select,
  Small,
  Stack,
  Table,
  Text,
  TextField,
  TimeField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import type { Choices, EditionRow } from '../planning/views.ts'
import { paths } from '../paths.ts'

/** Many editions, one form: what is empty stays as it is. */
export function TogetherPage({ editions, choices, filled }: { editions: EditionRow[]; choices: Choices; filled: Filled }) {
  const t = useT()
  return (
    <Page
      title={t('Samen wijzigen', 'Change together')}
      lead={t(
        'Wat je leeg laat, blijft zoals het is. Lukt het bij één editie niet, dan verandert er niets en zie je waarom.',
        'What you leave empty stays as it is. If one edition can’t be changed, nothing changes and you see why.',
      )}
      breadcrumb={[{ href: paths.editions, label: t('Edities', 'Editions') }]}
    >
      <Problems filled={filled} />
      {editions.length === 0 ? <Choose /> : <Change editions={editions} choices={choices} filled={filled} />}
    </Page>
  )
}

function Problems({ filled }: { filled: Filled }) {
  const [first, ...problems] = (filled.refusal ?? '').split('\n')
  return (
    <>
      {first && (
        <Notice kind="error">
          <Text>{first}</Text>
          {problems.length > 0 && <Bullets items={problems} />}
        </Notice>
      )}
      <ErrorSummary errors={Object.entries(filled.errors ?? {}).map(([name, words]) => ({ field: name, text: words }))} />
    </>
  )
}

function Choose() {
  const t = useT()
  return (
    <Notice kind="info">
      {t('Kies eerst edities in de lijst.', 'Choose editions in the list first.')}{' '}
      <ButtonLink kind="link" href={paths.editions}>
        {t('Naar de edities', 'To the editions')}
      </ButtonLink>
    </Notice>
  )
}

function Change({ editions, choices, filled }: { editions: EditionRow[]; choices: Choices; filled: Filled }) {
  const t = useT()
  return (
    <Stack gap="l">
      <Chosen editions={editions} />
      <Card as="div">
        <Form action={paths.together}>
          {editions.map((one) => (
            <HiddenField name="editie" value={one.id} />
          ))}
          <Fieldset legend={t('Bijeenkomsten die nog komen', 'Sessions to come')}>
            <Select
              {...filledField(filled, 'roomId')}
              label={t('Zaal', 'Room')}
              options={choices.rooms}
              placeholder={t('Blijft zoals het is', 'Stays as it is')}
              required={false}
            />
            <TextField {...filledField(filled, 'trainer')} label={t('Docent', 'Trainer')} required={false} />
            <FieldRow>
              <TimeField {...filledField(filled, 'from')} label={t('Begin', 'Start')} required={false} />
              <TimeField {...filledField(filled, 'until')} label={t('Einde', 'End')} required={false} />
            </FieldRow>
            <TextField
              {...filledField(filled, 'clashReason')}
              label={t('Waarom een docent dubbel mag', 'Why a trainer may be twice')}
              hint={t('Alleen nodig als een docent op twee plekken komt te staan.', 'Only needed when a trainer would be in two places.')}
              required={false}
            />
          </Fieldset>
          <Fieldset legend={t('De editie', 'The edition')}>
            <FieldRow>
              <TextField {...filledField(filled, 'capacity')} label={t('Plaatsen', 'Seats')} required={false} width="short" />
              <TextField {...filledField(filled, 'priceCents')} label={t('Prijs (€)', 'Price (€)')} required={false} width="short" />
            </FieldRow>
            <FieldRow>
              <DateField {...filledField(filled, 'opensOn')} label={t('Aanmelden vanaf', 'Enrol from')} required={false} />
              <DateField {...filledField(filled, 'closesOn')} label={t('Aanmelden tot en met', 'Enrol until')} required={false} />
            </FieldRow>
          </Fieldset>
          <Small soft>
            {t(
              'Verandert een bijeenkomst, dan krijgt iedereen met een plaats één bericht per editie.',
              'If a session changes, everyone with a seat gets one message per edition.',
            )}
          </Small>
          <Actions>
            <Button>{t(`Wijzig ${editions.length} edities`, `Change ${editions.length} editions`)}</Button>
            <ButtonLink kind="quiet" href={paths.editions}>
              {t('Terug', 'Back')}
            </ButtonLink>
          </Actions>
        </Form>
      </Card>
    </Stack>
  )
}

function Chosen({ editions }: { editions: EditionRow[] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="div">
      <Table
        caption={t(`Gekozen edities (${editions.length})`, `Chosen editions (${editions.length})`)}
        rows={editions}
        columns={[
          { key: 'title', head: t('Editie', 'Edition'), cell: (row) => (row.name ? `${row.title}, ${row.name}` : row.title) },
          {
            key: 'start',
            head: t('Start', 'Start'),
            cell: (row) => (row.startsAt ? sayDate(dateOf(row.startsAt), lang) : t('datum volgt', 'to follow')),
          },
          {
            key: 'seats',
            head: t('Plaatsen', 'Seats'),
            num: true,
            align: 'end',
            cell: (row) => (row.capacity ? `${row.taken} / ${row.capacity}` : row.taken),
          },
        ]}
      />
    </Card>
  )
}
