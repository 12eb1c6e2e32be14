import { Actions, Button, Card, Checkbox, Form, Grid, Heading, Notice, Section, Select, Text, useLang, useT } from '#ui/index.ts'
import { sentence } from '#platform/http/fields.ts'
import type { ImportKind } from '../kind.ts'
import { paths } from '../paths.ts'
import { guessMapping } from '../rules.ts'
import type { RunView } from '../views.ts'
import { number, said } from './words.tsx'

/** Which column is which, when that was not recognised. */
export function Columns({ run, kind, typed }: { run: RunView; kind: ImportKind; typed?: Record<string, string> }) {
  const t = useT()
  const lang = useLang()
  const guess = typed ?? guessMapping(kind.fields, run.header, run.remembered)
  const options = run.header.map((column) => ({ value: column, label: column }))
  return (
    <Section title={t('Welke kolom is wat?', 'Which column is what?')}>
      <Text>
        {t(
          'Niet alle kolommen herkennen we aan hun naam. Wat je hier kiest, onthouden we voor de volgende keer.',
          'We do not recognise all columns by their names. What you choose here is remembered for the next time.',
        )}
      </Text>
      <Form action={paths.columns(run.id)}>
        <Grid columns="two">
          {kind.fields.map((field) => (
            <Select
              name={`kolom-${field.name}`}
              label={said(field.label, lang)}
              required={field.required ? undefined : false}
              placeholder={t('staat er niet in', 'is not in it')}
              options={options}
              value={guess[field.name] ?? ''}
            />
          ))}
        </Grid>
        <Actions>
          <Button>{t('Maak een proefrun', 'Make a dry run')}</Button>
        </Actions>
      </Form>
      <Discard run={run} />
    </Section>
  )
}

function Discard({ run }: { run: RunView }) {
  const t = useT()
  return (
    <Form action={paths.discard(run.id)} inline>
      <Button kind="quiet">{t('Gooi dit bestand weg', 'Discard this file')}</Button>
    </Form>
  )
}

/** Apply what the dry run showed, or throw it away. */
export function Decide({ run }: { run: RunView }) {
  const t = useT()
  const lang = useLang()
  const { new: fresh = 0, changed = 0, moved = 0, left = 0, refused = 0 } = run.counts
  const total = fresh + changed + moved + left
  if (total === 0)
    return (
      <Card tone="tint">
        <Heading level={2}>
          {refused ? t('Geen enkele regel kan verwerkt worden', 'Not one row can be applied') : t('Er verandert niets', 'Nothing changes')}
        </Heading>
        <Text>
          {refused
            ? t(
                'Hieronder staat per regel waarom. Verbeter het bestand en probeer het opnieuw.',
                'Below it says why for each row. Correct the file and try again.',
              )
            : t('Alles in dit bestand was al bekend.', 'Everything in this file was known already.')}
        </Text>
        <Discard run={run} />
      </Card>
    )
  return (
    <Card tone="lead">
      <Heading level={2}>
        {t(
          `${number(total, lang)} ${total === 1 ? 'wijziging staat' : 'wijzigingen staan'} klaar`,
          `${number(total, lang)} ${total === 1 ? 'change is' : 'changes are'} ready`,
        )}
      </Heading>
      {refused > 0 && (
        <Text>
          {t(
            `${number(refused, lang)} ${refused === 1 ? 'regel wordt' : 'regels worden'} overgeslagen. Wie daarin staat, blijft zoals die was.`,
            `${number(refused, lang)} ${refused === 1 ? 'row is' : 'rows are'} skipped. Whoever is in them stays as they were.`,
          )}
        </Text>
      )}
      <Form action={paths.apply(run.id)}>
        {run.warnings.map((warning) => (
          <Notice kind="warning">{sentence(warning, lang)}</Notice>
        ))}
        {run.warnings.length > 0 && <Checkbox name="confirmed" label={t('Ja, dit klopt', 'Yes, this is right')} />}
        <Actions>
          <Button>{t('Verwerk dit bestand', 'Apply this file')}</Button>
        </Actions>
      </Form>
      <Discard run={run} />
    </Card>
  )
}
