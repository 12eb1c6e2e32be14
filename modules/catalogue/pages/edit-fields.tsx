import {
  Checkbox,
  CheckboxGroup,
  FieldRow,
  Fieldset,
  HiddenField,
  NumberField,
  RadioGroup,
  ReadingHint,
  Select,
  TextArea,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import { sayReading } from '#platform/reading.ts'
import type { State } from '../manage.ts'
import type { Choices } from '../views.ts'

export interface Editing {
  /** Null: a new activity. */
  id: string | null
  state: State
  fields: Record<string, unknown>
  choices: Choices
  errors: Record<string, string>
  refusal?: string | undefined
}

/** What an input needs: its name, what was typed or kept, and its sentence. */
export const field = ({ fields, errors }: Editing, name: string) => ({
  name,
  value: fields[name] === undefined ? '' : String(fields[name]),
  ...(errors[name] && { error: errors[name] }),
})
const tick = ({ fields }: Editing, name: string) => ({ name, checked: Boolean(fields[name]) })

export function What({ editing }: { editing: Editing }) {
  const t = useT()
  const lang = useLang()
  return (
    <Fieldset legend={t('Wat is het?', 'What is it?')}>
      <TextField {...field(editing, 'title')} label={t('Titel', 'Title')} maxLength={200} required />
      <TextArea
        {...field(editing, 'summary')}
        rows={3}
        label={t('Samenvatting', 'Summary')}
        hint={t('Eén of twee zinnen. Deze staan in de lijst.', 'One or two sentences. They are shown in the list.')}
        required={false}
      />
      <ReadingHint of="summary" estimate={sayReading(field(editing, 'summary').value, lang)} />
      <TextArea
        {...field(editing, 'youLearn')}
        rows={6}
        label={t('Dit leer je', 'What you learn')}
        hint={t('Zet elk punt op een eigen regel.', 'One point per line.')}
        required={false}
      />
      <ReadingHint of="youLearn" estimate={sayReading(field(editing, 'youLearn').value, lang)} />
      <TextField {...field(editing, 'targetGroup')} label={t('Voor wie', 'For whom')} required={false} />
      <TextField
        {...field(editing, 'theme')}
        suggestions={editing.choices.themes}
        label={t('Thema', 'Theme')}
        hint={t(
          'Kies er een die er al is, dan vinden mensen wat erbij hoort.',
          'Choose one that exists already, so that people find what belongs to it.',
        )}
        required={false}
      />
    </Fieldset>
  )
}

export function How({ editing }: { editing: Editing }) {
  const t = useT()
  const lang = useLang()
  return (
    <Fieldset legend={t('Hoe en van wie?', 'How and by whom?')}>
      <Select
        {...field(editing, 'learningForm')}
        label={t('Leervorm', 'Learning form')}
        placeholder={t('Kies een leervorm', 'Choose a learning form')}
        options={editing.choices.forms.map((form) => ({ value: form.code, label: form[lang] }))}
        required
      />
      <TextField
        {...field(editing, 'provider')}
        suggestions={editing.choices.providers}
        label={t('Aanbieder', 'Provider')}
        hint={t('Een nieuwe naam wordt vanzelf een nieuwe aanbieder.', 'A new name becomes a new provider.')}
        required
      />
      <RadioGroup
        {...field(editing, 'mix')}
        label={t('Hoe je leert (70-20-10)', 'How you learn (70-20-10)')}
        required={false}
        options={[
          { value: 'work', label: t('Op het werk', 'At work') },
          { value: 'others', label: t('Van en met anderen', 'From and with others') },
          { value: 'formal', label: t('In een cursus of training', 'In a course or training') },
          { value: '', label: t('Volgens de leervorm', 'As usual for the learning form') },
        ]}
      />
      <Checkbox
        {...tick(editing, 'tailored')}
        label={t('Maatwerk', 'Tailored')}
        hint={t('Anders is het standaard.', 'Otherwise it is standard.')}
      />
      <Checkbox {...tick(editing, 'inCompany')} label={t('In eigen huis (in-company)', 'In-company')} />
      <RadioGroup
        {...field(editing, 'lang')}
        label={t('Taal van de activiteit', 'Language of the activity')}
        options={[
          { value: 'nl', label: t('Nederlands', 'Dutch') },
          { value: 'en', label: t('Engels', 'English') },
        ]}
      />
      <TextField
        {...field(editing, 'startUrl')}
        label={t('Adres om te beginnen', 'Address to begin at')}
        hint={t(
          'Voor wie zonder datum kan beginnen, zoals bij een e-learning.',
          'For those who can begin without a date, as with an e-learning.',
        )}
        required={false}
      />
    </Fieldset>
  )
}

export function Numbers({ editing }: { editing: Editing }) {
  const t = useT()
  return (
    <Fieldset legend={t('Hoeveel?', 'How much?')}>
      <FieldRow>
        <NumberField {...field(editing, 'halfDays')} decimals label={t('Dagdelen', 'Half days')} required={false} />
        <NumberField {...field(editing, 'hours')} decimals label={t('Uren', 'Hours')} required={false} />
        <NumberField
          {...field(editing, 'price')}
          decimals
          label={t('Prijs per persoon, in euro’s', 'Price per person, in euros')}
          required={false}
        />
      </FieldRow>
      <FieldRow>
        <NumberField {...field(editing, 'minGroup')} label={t('Kleinste groep', 'Smallest group')} required={false} />
        <NumberField {...field(editing, 'maxGroup')} label={t('Grootste groep', 'Largest group')} required={false} />
        <NumberField
          {...field(editing, 'completionShare')}
          label={t('Aanwezig voor afronding, in %', 'Attendance to complete, in %')}
          required={false}
        />
        <NumberField
          {...field(editing, 'validityMonths')}
          label={t('Certificaat geldig, in maanden', 'Certificate valid, in months')}
          required={false}
        />
      </FieldRow>
    </Fieldset>
  )
}

export function Rules({ editing }: { editing: Editing }) {
  const t = useT()
  return (
    <Fieldset legend={t('Afspraken', 'Agreements')}>
      <Checkbox
        {...tick(editing, 'confidential')}
        label={t('Vertrouwelijk', 'Confidential')}
        hint={t(
          'Zoals coaching en EVC: alleen de deelnemer en de begeleider zien de inschrijving.',
          'Such as coaching and EVC: only the participant and the guide see the enrolment.',
        )}
      />
      <Checkbox
        {...tick(editing, 'certificate')}
        label={t('Wie afrondt krijgt een certificaat', 'Everyone who completes it gets a certificate')}
      />
      <Checkbox
        {...tick(editing, 'evaluated')}
        label={t('Na afloop vragen we wat mensen ervan vonden', 'Afterwards we ask what people thought of it')}
      />
    </Fieldset>
  )
}

/** Who plans it and sees its participants. An empty field goes along, so that nobody chosen is an answer too. */
export function Coordinators({ editing }: { editing: Editing }) {
  const t = useT()
  const chosen = [editing.fields['coordinators'] ?? []].flat().map(String)
  const hint = t(
    'Zij plannen edities en zien wie meedoet. Zonder coördinator doet de leeradviseur dat.',
    'They plan editions and see who takes part. Without one the learning adviser does.',
  )
  return (
    <>
      <HiddenField name="coordinators" value="" />
      <CheckboxGroup
        name="coordinators"
        label={t('Wie coördineert dit?', 'Who coordinates this?')}
        hint={hint}
        error={editing.errors['coordinators']}
        value={chosen}
        required={false}
        options={editing.choices.coordinators.map((one) => ({ value: one.personId, label: one.name }))}
      />
    </>
  )
}
