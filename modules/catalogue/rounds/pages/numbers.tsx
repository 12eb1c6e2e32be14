import { Actions, Button, Card, FieldRow, Form, Heading, HiddenField, NumberField, Text, TextField, useT, type Filled } from '#ui/index.ts'
import { roundPaths } from '../paths.ts'
import type { RoundView } from '../views.ts'

/** The numbers of the own organisation, per theme. */
export function NumbersForm({ view, filled }: { view: RoundView; filled: Filled }) {
  const t = useT()
  const typed = (name: string, n: number, otherwise: string | number | undefined) =>
    String([filled.values[name] ?? []].flat()[n] ?? otherwise ?? '')
  return (
    <Card>
      <Heading level={2}>{t('Hoeveel plaatsen hebben jullie nodig?', 'How many seats do you need?')}</Heading>
      <Form action={roundPaths.answers(view.id)} label={t('Jullie aantallen', 'Your numbers')}>
        {view.themes.map((theme, n) => (
          <FieldRow>
            <HiddenField name="themeId" value={theme.id} />
            <NumberField
              name="seats"
              id={`seats-${n}`}
              value={typed('seats', n, theme.own?.seats)}
              error={filled.errors?.[`seats.${n}`]}
              label={theme.name}
              hint={t(`groepen van ${theme.groupSize}`, `groups of ${theme.groupSize}`)}
              required={false}
            />
            <TextField
              name="wishes"
              id={`wishes-${n}`}
              value={typed('wishes', n, theme.own?.wishes)}
              error={filled.errors?.[`wishes.${n}`]}
              label={t(`Wensen bij ${theme.name}`, `Wishes about ${theme.name}`)}
              hint={t('Periode, groepsgrootte, plaats. Noem geen mensen.', 'Period, group size, place. Name no people.')}
              required={false}
              maxLength={500}
            />
          </FieldRow>
        ))}
        <Text soft>{t('Je kunt dit aanpassen tot en met de laatste dag.', 'You can change this until the last day.')}</Text>
        <Actions>
          <Button>{t('Bewaar onze aantallen', 'Save our numbers')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
