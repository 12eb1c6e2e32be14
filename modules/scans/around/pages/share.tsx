import { Button, Card, filledField, Form, Heading, Lines, Row, Text, TextField, useT, type Filled } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { AroundView } from '../views.ts'

/** Who can see this, and showing it to one colleague more. */
export function ShareCard({ view, filled }: { view: AroundView; filled: Filled }) {
  const t = useT()
  return (
    <Card id="delen">
      <Heading level={2}>{t('Wie kan dit zien?', 'Who can see this?')}</Heading>
      <Text soft>
        {view.shares.length
          ? t(
              'Jij, en de collega’s hieronder. Zij zien de cijfers, niet de teksten.',
              'You, and the colleagues below. They see the numbers, not the texts.',
            )
          : t(
              'Alleen jij. Niemand anders, ook je leidinggevende en de beheerder niet.',
              'Only you. Nobody else, your manager and the administrator neither.',
            )}
      </Text>
      {view.shares.length > 0 && (
        <Lines
          label={t('Met wie je dit deelt', 'With whom you share this')}
          items={view.shares.map((one) => (
            <Row spread wrap middle>
              <Text>{one.withName}</Text>
              <Form action={paths.stopSharing(view.id, one.id)} inline>
                <Button kind="link" about={one.withName}>
                  {t('Neem terug', 'Take back')}
                </Button>
              </Form>
            </Row>
          ))}
        />
      )}
      <Form action={paths.share(view.id)}>
        <TextField {...filledField(filled, 'who')} label={t('Naam of werkadres van een collega', 'Name or work address of a colleague')} />
        <Button kind="quiet">{t('Laat de cijfers zien', 'Show the numbers')}</Button>
      </Form>
    </Card>
  )
}
