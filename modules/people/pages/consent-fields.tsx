import { DateField, RadioGroup, TextField, useT } from '#ui/index.ts'

export interface LastConsent {
  decidedOn: Temporal.PlainDate
  givenBy: 'works_council' | 'court'
  reference: string
}

/** When the works council agreed, and in which paper that stands. What was recorded last is filled in. */
export function ConsentFields({
  last,
  typed = {},
  errors = {},
}: {
  last: LastConsent | null
  typed?: Record<string, unknown>
  errors?: Record<string, string>
}) {
  const t = useT()
  const value = (name: string, otherwise?: string) => String(typed[name] ?? otherwise ?? '')
  return (
    <>
      <DateField
        name="decidedOn"
        label={t('Dag van de instemming', 'Day of the consent')}
        value={value('decidedOn', last?.decidedOn.toString())}
        error={errors['decidedOn']}
      />
      <RadioGroup
        name="givenBy"
        label={t('Wie gaf de instemming', 'Who gave the consent')}
        value={value('givenBy', last?.givenBy ?? 'works_council')}
        error={errors['givenBy']}
        options={[
          { value: 'works_council', label: t('De ondernemingsraad', 'The works council') },
          {
            value: 'court',
            label: t('De kantonrechter, in plaats van de ondernemingsraad', 'The subdistrict court, instead of the works council'),
            hint: t('Vervangende toestemming: WOR art. 27 lid 4.', 'Substitute permission: Works Councils Act, art. 27(4).'),
          },
        ]}
      />
      <TextField
        name="reference"
        label={t('In welk stuk staat het', 'In which paper it stands')}
        hint={t('Nummer of titel van het stuk. Geen namen van mensen.', 'Number or title of the paper. No names of people.')}
        value={value('reference', last?.reference)}
        error={errors['reference']}
        maxLength={200}
      />
    </>
  )
}
