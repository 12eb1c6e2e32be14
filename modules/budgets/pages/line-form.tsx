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
  Select,
  Text,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import type { Translate } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { kinds, vatCodes } from '../rules.ts'
import type { ArrangementView } from '../views.ts'
import { kindNames, vatNames } from '../words.ts'

/** Records a burden: in money, or in kind at the agreed rate. */
export function LineForm({ view, filled }: { view: ArrangementView; filled: Filled }) {
  const t = useT()
  return (
    <Card>
      <Heading level={3}>{t('Leg een last vast', 'Record a burden')}</Heading>
      <Form action={paths.lines(view.id)} label={t('Leg een last vast', 'Record a burden')}>
        <HiddenField name="editionId" value={filledText(filled, 'editionId')} />
        <HiddenField name="contributionId" value={filledText(filled, 'contributionId')} />
        <FieldRow>
          <TextField {...filledField(filled, 'description')} label={t('Waarvoor', 'What for')} maxLength={200} />
          <DateField {...filledField(filled, 'happenedOn')} label={t('Datum', 'Date')} />
          <Select
            {...filledField(filled, 'byMemberId')}
            label={t('Gedragen door', 'Borne by')}
            placeholder={t('Kies', 'Choose')}
            options={view.parties.map((party) => ({ value: party.id, label: party.name }))}
          />
        </FieldRow>
        <HowMuch filled={filled} />
        {view.key === 'participants' && <Participants view={view} filled={filled} t={t} />}
        <Actions>
          <Button>{t('Leg vast', 'Record')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

/** Money or in kind, with VAT and an order number. */
export function HowMuch({ filled }: { filled: Filled }) {
  const t = useT()
  return (
    <>
      <FieldRow>
        <Select
          {...filledField(filled, 'kind')}
          label={t('Wat', 'What')}
          options={kinds.map((kind) => ({ value: kind, label: kindNames(t)[kind] }))}
        />
        <NumberField
          decimals
          {...filledField(filled, 'amountCents')}
          label={t('Bij geld: bedrag zonder btw', 'For money: amount without VAT')}
          required={false}
        />
        <NumberField
          decimals
          {...filledField(filled, 'quantity')}
          label={t('Anders: uren of dagdelen', 'Otherwise: hours or half days')}
          required={false}
        />
      </FieldRow>
      <FieldRow>
        <Select
          {...filledField(filled, 'vatCode')}
          value={filledText(filled, 'vatCode') || 'exempt'}
          label={t('Btw-code', 'VAT code')}
          options={vatCodes.map((code) => ({ value: code, label: vatNames(t)[code] }))}
        />
        <TextField {...filledField(filled, 'orderNumber')} label={t('Bestelnummer', 'Order number')} required={false} />
      </FieldRow>
    </>
  )
}

/** How many participants each member had: what a burden is divided by. */
export function Participants({ view, filled, t }: { view: Pick<ArrangementView, 'parties'>; filled: Filled; t: Translate }) {
  const typed = [filled.values['participants'] ?? []].flat()
  return (
    <>
      <Text soft>
        {t('Hoeveel deelnemers had elk lid? Namen zijn niet nodig.', 'How many participants did each member have? No names are needed.')}
      </Text>
      <FieldRow>
        {view.parties.map((party, n) => (
          <>
            <HiddenField name="memberId" value={party.id} />
            <NumberField
              name="participants"
              id={`participants-${n}`}
              value={String(typed[n] ?? '')}
              error={filled.errors?.[`participants.${n}`]}
              label={party.name}
              required={false}
            />
          </>
        ))}
      </FieldRow>
    </>
  )
}
