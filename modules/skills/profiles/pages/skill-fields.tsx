import {
  Button,
  Checkbox,
  FieldRow,
  Fieldset,
  filledField,
  HiddenField,
  Lines,
  Row,
  Section,
  Select,
  Small,
  Stack,
  Tag,
  Text,
  TextField,
  useT,
  type Filled,
} from '#ui/index.ts'
import { EnglishMark } from '../../pages/concept.tsx'
import type { SkillForm, SkillRow } from '../form-view.ts'

/** Skills with their range in a form: those on the list, and finding more in plain words. Its buttons send the form as it is, without JavaScript too. */
export function SkillFields({ action, form, filled }: { action: string; form: SkillForm; filled: Filled }) {
  const t = useT()
  return (
    <Section title={t('Vaardigheden', 'Skills')} id="vaardigheden">
      {form.rows.length === 0 && <Text soft>{t('Nog geen. Zoek er hieronder een.', 'None yet. Search for one below.')}</Text>}
      {form.rows.map((row) => (
        <RowFields row={row} filled={filled} />
      ))}
      <TextField
        name="zoek"
        label={t('Zoek een vaardigheid', 'Search a skill')}
        hint={t('In gewone woorden: eigen competenties, CompetentNL en ESCO.', 'In plain words: own competences, CompetentNL and ESCO.')}
        value={form.query}
        required={false}
        error={filled.errors?.['zoek']}
      />
      <Button kind="quiet" name="doe" value="zoek" action={`${action}#vaardigheden`} turbo={false} skipCheck>
        {t('Zoek', 'Search')}
      </Button>
      <Found action={action} form={form} />
    </Section>
  )
}

function Found({ action, form }: { action: string; form: SkillForm }) {
  const t = useT()
  if (!form.searched) return null
  if (!form.found.length)
    return (
      <Text soft>
        {t('Niets gevonden dat er nog niet staat. Probeer een ander woord.', 'Nothing found that is not here yet. Try another word.')}
      </Text>
    )
  return (
    <Lines
      card
      label={t('Gevonden', 'Found')}
      items={form.found.map((one) => (
        <Row spread wrap middle>
          <Stack gap="s">
            <Row wrap gap="s" middle>
              <Text strong>{one.name}</Text>
              {one.english && <EnglishMark />}
            </Row>
            <Small soft>{one.framework || t('van je organisatie', 'of your organisation')}</Small>
          </Stack>
          <Button kind="quiet" name="erbij" value={one.id} about={one.name} action={`${action}#vaardigheden`} turbo={false} skipCheck>
            {t('Zet erbij', 'Put on the list')}
          </Button>
        </Row>
      ))}
    />
  )
}

function RowFields({ row, filled }: { row: SkillRow; filled: Filled }) {
  const t = useT()
  const id = row.skillId
  const options = row.levels.map((one) => ({ value: String(one.position), label: `${one.position}. ${one.name}` }))
  return (
    <Fieldset
      legend={
        <>
          {row.name} {row.english && <EnglishMark />} {row.gone && <Tag tone="warm">{t('ingetrokken', 'withdrawn')}</Tag>}
        </>
      }
    >
      <HiddenField name="skill" value={id} />
      <FieldRow>
        <Select {...filledField(filled, `from_${id}`)} value={row.from} label={t('Van niveau', 'From level')} options={options} />
        <Select {...filledField(filled, `to_${id}`)} value={row.to} label={t('Tot en met niveau', 'Up to level')} options={options} />
      </FieldRow>
      <TextField {...filledField(filled, `note_${id}`)} value={row.note} label={t('Toelichting', 'Explanation')} required={false} />
      <Checkbox name="weg" id={`weg_${id}`} value={id} checked={row.goes} label={t('Haal deze vaardigheid weg', 'Take this skill off')} />
    </Fieldset>
  )
}
