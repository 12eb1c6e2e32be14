import {
  Actions,
  Button,
  Card,
  DateField,
  FieldRow,
  filledField,
  FilledWrong,
  Form,
  Page,
  RadioGroup,
  Select,
  Stack,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { keys } from '../rules.ts'
import { keyHead } from '../words.ts'

/** Makes an agreement about sharing burdens. */
export function NewArrangementPage({ networks, filled }: { networks: { id: string; name: string }[]; filled: Filled }) {
  const t = useT()
  const hints = {
    participants: t(
      'Per last vul je in hoeveel deelnemers elk lid had.',
      'With each burden you fill in how many participants each member had.',
    ),
    inhabitants: t(
      'De beheerder van elk lid vult het aantal inwoners in, met de datum.',
      'The administrator of each member fills in the number of inhabitants, with the date.',
    ),
    fte: t('Je vult per lid het aantal fte in, met de datum.', 'You fill in the fte of each member, with the date.'),
    fixed: t(
      'Je spreekt voor elk lid een vast deel af, zoals 2, 2 en 1.',
      'You agree on a fixed share for each member, such as 2, 2 and 1.',
    ),
  }
  return (
    <Page
      title={t('Nieuwe afspraak over lasten', 'New agreement about burdens')}
      lead={t(
        'Alle leden van het samenwerkingsverband doen mee. Een andere sleutel kies je met een nieuwe afspraak.',
        'All members of the network take part. Another key needs a new agreement.',
      )}
      breadcrumb={[{ href: paths.burdens, label: t('Lasten delen', 'Sharing burdens') }]}
    >
      <Stack>
        <FilledWrong filled={filled} />
        <Card>
          <Form action={paths.newArrangement} label={t('Nieuwe afspraak', 'New agreement')}>
            <FieldRow>
              <Select
                {...filledField(filled, 'networkId')}
                label={t('Samenwerkingsverband', 'Network')}
                options={networks.map((one) => ({ value: one.id, label: one.name }))}
              />
              <TextField {...filledField(filled, 'name')} label={t('Naam van de afspraak', 'Name of the agreement')} />
            </FieldRow>
            <RadioGroup
              {...filledField(filled, 'key')}
              label={t('Verdeel naar', 'Divide by')}
              options={keys.map((key) => ({ value: key, label: keyHead(key, t), hint: hints[key] }))}
            />
            <FieldRow>
              <DateField {...filledField(filled, 'startsOn')} label={t('Eerste dag', 'First day')} />
              <DateField {...filledField(filled, 'endsOn')} label={t('Laatste dag', 'Last day')} />
            </FieldRow>
            <Actions>
              <Button>{t('Leg vast', 'Record')}</Button>
            </Actions>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}
