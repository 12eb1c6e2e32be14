import { Button, FieldRow, Form, HiddenField, Select, TextField, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { makes, type Make } from '../rules.ts'
import type { ManagedFilter } from '../views.ts'

/** What the list was asked for, as its address says it. */
export const askedOf = ({ state, typed, make }: ManagedFilter): Record<string, string> => ({ staat: state, soort: make, zoek: typed })

/** By title, and by how it is bought and given (P04, P05). */
export function Narrow({ list }: { list: ManagedFilter }) {
  const t = useT()
  const words: Record<Make, string> = {
    standard: t('Standaard', 'Standard'),
    tailored: t('Maatwerk', 'Tailored'),
    'in-company': t('In eigen huis (in-company)', 'In-company'),
  }
  return (
    <Form action={paths.manage} method="get" label={t('Zoek in de lijst', 'Search the list')}>
      {list.state && <HiddenField name="staat" value={list.state} />}
      <FieldRow>
        <TextField name="zoek" label={t('Zoek op titel', 'Search by title')} value={list.typed} required={false} />
        <Select
          name="soort"
          label={t('Soort', 'Kind')}
          value={list.make}
          options={[{ value: '', label: t('Alle', 'All') }, ...makes.map((value) => ({ value, label: words[value] }))]}
        />
        <Button kind="quiet">{t('Toon', 'Show')}</Button>
      </FieldRow>
    </Form>
  )
}
