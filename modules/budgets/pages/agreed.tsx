import {
  Actions,
  Button,
  Card,
  DateField,
  FieldRow,
  filledField,
  filledText,
  Form,
  Heading,
  HiddenField,
  NumberField,
  Stack,
  Table,
  Text,
  TextField,
  useLang,
  useT,
  type Filled,
} from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Party } from '../hold.ts'
import type { ArrangementView } from '../views.ts'
import { amount, euros, keyHead, keyNames, kindNames, units } from '../words.ts'

/** Who shares, with the number that counts for each. */
export function Parties({ view }: { view: ArrangementView }) {
  const t = useT()
  const lang = useLang()
  const counts = (party: Party) => {
    if (view.key === 'participants') return t('per last', 'per burden')
    const value = party[view.key]
    if (value === null) return t('nog niet ingevuld', 'not filled in yet')
    const on =
      view.key === 'inhabitants' && party.inhabitantsOn
        ? t(` op ${sayDay(party.inhabitantsOn, lang)}`, ` on ${sayDay(party.inhabitantsOn, lang)}`)
        : ''
    return amount(value, lang) + on
  }
  return (
    <Table
      caption={t('Leden', 'Members')}
      captionNote={t(
        'Bij een cent die overblijft: wie het meest is afgerond krijgt hem; is dat gelijk, dan wie hier het eerst staat.',
        'A cent that is left over goes to who was rounded most; among equals to who stands first here.',
      )}
      rows={view.parties}
      columns={[
        { key: 'name', head: t('Lid', 'Member'), cell: (row) => row.name },
        { key: 'key', head: keyHead(view.key, t), align: 'end', num: true, cell: counts },
        { key: 'order', head: t('Bestelnummer', 'Order number'), cell: (row) => row.orderNumber || '–' },
        {
          key: 'member',
          head: t('Lid in dit kwartaal', 'Member in this quarter'),
          cell: (row) => (row.member ? t('ja', 'yes') : t('nee', 'no')),
        },
      ]}
    />
  )
}

export function PartiesForm({ view, filled }: { view: ArrangementView; filled: Filled }) {
  const t = useT()
  const measured = view.key === 'fte' || view.key === 'fixed' ? view.key : null
  const typed = (name: string, n: number, otherwise: string) => String([filled.values[name] ?? []].flat()[n] ?? otherwise)
  return (
    <Card>
      <Heading level={3}>{t('Wijzig wat voor de leden geldt', 'Change what counts for the members')}</Heading>
      <Form action={paths.parties(view.id)} label={t('Wijzig wat voor de leden geldt', 'Change what counts for the members')}>
        {view.parties.map((party, n) => (
          <FieldRow>
            <HiddenField name="memberId" value={party.id} />
            {measured && (
              <NumberField
                decimals
                name="value"
                id={`value-${n}`}
                value={typed('value', n, String(party[measured] ?? '').replace('.', ','))}
                error={filled.errors?.[`value.${n}`]}
                label={`${party.name}: ${keyNames(t)[view.key]}`}
                required={false}
              />
            )}
            <TextField
              name="orderNumber"
              id={`orderNumber-${n}`}
              value={typed('orderNumber', n, party.orderNumber)}
              error={filled.errors?.[`orderNumber.${n}`]}
              label={`${party.name}: ${t('bestelnummer', 'order number')}`}
              required={false}
            />
          </FieldRow>
        ))}
        <FieldRow>
          <DateField
            {...filledField(filled, 'asOf')}
            id="parties-asOf"
            value={filledText(filled, 'asOf') || view.startsOn.toString()}
            label={t('Geldt vanaf', 'Counts from')}
          />
        </FieldRow>
        <Actions>
          <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** What is given in kind is worth. */
export function Rates({ view }: { view: ArrangementView }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={t('Tarieven voor wat je zonder geld inbrengt', 'Rates for what is contributed without money')}
      captionNote={t(
        'Een afgesproken bedrag voor iedereen; het zegt niets over wat iemand verdient.',
        'One agreed amount for everybody; it says nothing about what somebody earns.',
      )}
      rows={view.rates}
      empty={<Text soft>{t('Nog geen tarieven afgesproken.', 'No rates agreed yet.')}</Text>}
      columns={[
        { key: 'kind', head: t('Wat', 'What'), cell: (row) => kindNames(t)[row.kind] },
        {
          key: 'rate',
          head: t('Tarief', 'Rate'),
          align: 'end',
          num: true,
          cell: (row) => `${euros(row.cents, lang)} ${units(t)[row.kind]}`,
        },
        { key: 'from', head: t('Vanaf', 'From'), cell: (row) => sayDay(row.asOf, lang) },
      ]}
    />
  )
}

export function RatesForm({ view, filled }: { view: ArrangementView; filled: Filled }) {
  const t = useT()
  return (
    <Card>
      <Heading level={3}>{t('Nieuwe tarieven', 'New rates')}</Heading>
      <Form action={paths.rates(view.id)} label={t('Nieuwe tarieven', 'New rates')}>
        <FieldRow>
          {(['teaching', 'room', 'supervision'] as const).map((kind) => (
            <NumberField decimals {...filledField(filled, kind)} label={`${kindNames(t)[kind]} (${units(t)[kind]})`} required={false} />
          ))}
          <DateField
            {...filledField(filled, 'asOf')}
            id="rates-asOf"
            value={filledText(filled, 'asOf') || view.startsOn.toString()}
            label={t('Geldt vanaf', 'Counts from')}
          />
        </FieldRow>
        <Stack gap="s">
          <Text soft>{t('Wat al is vastgelegd, houdt het tarief van toen.', 'What was recorded keeps the rate of then.')}</Text>
          <Actions>
            <Button kind="quiet">{t('Spreek af', 'Agree')}</Button>
          </Actions>
        </Stack>
      </Form>
    </Card>
  )
}
