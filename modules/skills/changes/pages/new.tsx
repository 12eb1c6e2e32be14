import {
  Actions,
  Button,
  filledField,
  filledText,
  FilledWrong,
  Form,
  NumberField,
  Page,
  RadioGroup,
  Select,
  Stack,
  TextArea,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import type { SkillForm } from '../../profiles/form-view.ts'
import { SkillFields } from '../../profiles/pages/skill-fields.tsx'

interface Making {
  profiles: { id: string; name: string }[]
  units: { id: string; name: string }[]
  form: SkillForm
  filled: Filled
  year: number
  /** The draft that is written anew; null: a new one. */
  changeId: string | null
}

/** A new expected change: a draft that only learning advisers read. */
export function NewChangePage({ profiles, units, form, filled, year, changeId }: Making) {
  const t = useT()
  const action = changeId ? paths.rewriteChange(changeId) : paths.newChange
  const options = (list: { id: string; name: string }[]) => list.map((one) => ({ value: one.id, label: one.name }))
  return (
    <Page
      narrow
      title={changeId ? t('Wijzig dit concept', 'Change this draft') : t('Nieuwe verandering', 'New change')}
      lead={t(
        'Dit is een concept. Alleen leeradviseurs lezen het, tot het besluit en het advies van de ondernemingsraad er zijn.',
        'This is a draft. Only learning advisers read it, until the decision and the advice of the works council are there.',
      )}
      breadcrumb={[{ href: paths.changes, label: t('Verwachte veranderingen', 'Expected changes') }]}
    >
      <Stack gap="l">
        <FilledWrong filled={filled} />
        <Form action={action} label={t('Verandering', 'Change')}>
          <RadioGroup
            {...filledField(filled, 'label')}
            label={t('Wat gebeurt er?', 'What happens?')}
            options={[
              { value: 'disappears', label: t('Dit werk verdwijnt', 'This work disappears') },
              { value: 'changes', label: t('Dit werk verandert', 'This work changes') },
              { value: 'appears', label: t('Dit werk verschijnt', 'This work appears') },
            ]}
          />
          <Select
            {...filledField(filled, 'profileId')}
            label={t('Rolprofiel', 'Role profile')}
            required={false}
            placeholder={t('Geen, het is een werkveld', 'None, it is a field of work')}
            options={options(profiles)}
          />
          <TextField
            {...filledField(filled, 'field')}
            label={t('Werkveld', 'Field of work')}
            hint={t(
              'Als er geen rolprofiel is. Bijvoorbeeld: post en archief.',
              'When there is no role profile. For example: post and archive.',
            )}
            required={false}
          />
          <Select
            {...filledField(filled, 'unitId')}
            label={t('Waar is dit werkveld?', 'Where is this field of work?')}
            required={false}
            placeholder={t('Overal', 'Everywhere')}
            options={options(units)}
          />
          <TextArea
            {...filledField(filled, 'about')}
            label={t('Wat verandert er, en waarom?', 'What changes, and why?')}
            required={false}
            rows={4}
          />
          <NumberField
            {...filledField(filled, 'neededIn')}
            value={filledText(filled, 'neededIn') || String(year)}
            label={t('In welk jaar is dit nodig?', 'In which year is this needed?')}
          />
          <SkillFields action={action} form={form} filled={filled} />
          <Actions>
            <Button>{t('Bewaar dit concept', 'Save this draft')}</Button>
          </Actions>
        </Form>
      </Stack>
    </Page>
  )
}
