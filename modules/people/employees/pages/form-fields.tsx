import {
  CheckboxGroup,
  DateField,
  EmailField,
  FieldRow,
  Fieldset,
  NumberField,
  Select,
  Stack,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayWeekday } from '#platform/words.ts'
import type { Filling } from './forms.tsx'

export interface Of {
  filling: Filling
}

export const field = ({ values, errors }: Filling, name: string) => ({
  name,
  value: values[name] === undefined || values[name] === null ? '' : String(values[name]),
  ...(errors[name] && { error: errors[name] }),
})

export function Name({ filling, mail }: Of & { mail: boolean }) {
  const t = useT()
  return (
    <Fieldset legend={t('Wie is het?', 'Who is it?')}>
      <Stack>
        <FieldRow>
          <TextField {...field(filling, 'firstName')} label={t('Voornaam', 'First name')} required />
          <TextField {...field(filling, 'infix')} label={t('Tussenvoegsel', 'Infix')} width="short" required={false} />
          <TextField {...field(filling, 'lastName')} label={t('Achternaam', 'Last name')} required />
        </FieldRow>
        {mail && (
          <EmailField
            {...field(filling, 'email')}
            autocomplete="off"
            label={t('E-mailadres van het werk', 'Work e-mail address')}
            hint={t('Laat leeg als iemand geen adres heeft.', 'Leave empty when somebody has no address.')}
            required={false}
          />
        )}
      </Stack>
    </Fieldset>
  )
}

export function Begin({ filling }: Of) {
  const t = useT()
  return (
    <FieldRow>
      <TextField {...field(filling, 'personnelNumber')} label={t('Personeelsnummer', 'Personnel number')} required />
      <DateField {...field(filling, 'startsOn')} label={t('Eerste dag', 'First day')} required />
    </FieldRow>
  )
}

export function Contract({ filling }: Of) {
  const t = useT()
  const lang = useLang()
  const { value: _, ...days } = field(filling, 'workingDays')
  return (
    <Fieldset legend={t('Welk werk?', 'Which work?')}>
      <Stack>
        <Select
          {...field(filling, 'kind')}
          label={t('Soort', 'Kind')}
          options={[
            { value: 'in dienst', label: t('In dienst', 'Employed') },
            { value: 'inhuur', label: t('Inhuur', 'Hired') },
            { value: 'stagiair', label: t('Stagiair', 'Intern') },
            { value: 'detachering', label: t('Detachering', 'Seconded') },
          ]}
        />
        <Select
          {...field(filling, 'unitId')}
          label={t('Afdeling of ploeg', 'Unit or crew')}
          placeholder={t('Kies een afdeling', 'Choose a unit')}
          options={filling.units}
        />
        <TextField {...field(filling, 'functionName')} label={t('Functie', 'Function')} required={false} />
        <TextField
          {...field(filling, 'manager')}
          label={t('Leidinggevende', 'Manager')}
          hint={t('Personeelsnummer, e-mailadres of volledige naam.', 'Personnel number, e-mail address or full name.')}
          required={false}
        />
        <NumberField {...field(filling, 'hoursPerWeek')} decimals label={t('Uren per week', 'Hours a week')} required={false} />
        <CheckboxGroup
          {...days}
          label={t('Werkdagen', 'Working days')}
          value={[filling.values['workingDays'] ?? []].flat().map(String)}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: sayWeekday(day, lang) }))}
        />
        <DateField
          {...field(filling, 'endsOn')}
          label={t('Laatste dag', 'Last day')}
          hint={t('Laat leeg als die nog niet bekend is.', 'Leave empty when it is not known yet.')}
          required={false}
        />
      </Stack>
    </Fieldset>
  )
}
