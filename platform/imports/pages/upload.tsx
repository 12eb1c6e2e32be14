import {
  Actions,
  Bullets,
  Button,
  Card,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  Heading,
  Notice,
  Page,
  RadioGroup,
  Stack,
  Text,
  TextField,
  useLang,
  useT,
} from '#ui/index.ts'
import type { Again } from '#platform/http/doors.ts'
import type { ImportKind } from '../kind.ts'
import { paths } from '../paths.ts'
import { said } from './words.tsx'

/** The upload of one kind: the file, and for people whether it is everybody and as of which day. */
export function UploadPage({ kind, again, today }: { kind: ImportKind; again?: Again; today: Temporal.PlainDate }) {
  const t = useT()
  const lang = useLang()
  const typed = (again?.typed ?? {}) as Record<string, string>
  const errors = again?.errors ?? {}
  const refusal = again?.refusal
  const fileError = errors['file'] ?? (again?.reason === 'no-file' || again?.reason === 'file-too-large' ? refusal : undefined)
  const dateError = errors['referenceDate'] ?? (again?.reason?.includes('reference-date') ? refusal : undefined)
  const summary = [fileError && { field: 'file', text: fileError }, dateError && { field: 'referenceDate', text: dateError }].filter(
    (error) => !!error,
  )
  return (
    <Page
      title={t(`${kind.name[0]} inlezen`, `Import ${kind.name[1].toLowerCase()}`)}
      lead={said(kind.about, lang)}
      narrow
      breadcrumb={[{ href: paths.imports, label: t('Inlezen', 'Import') }]}
    >
      <Stack>
        <ErrorSummary errors={summary} />
        {refusal && !summary.length && <Notice kind="error">{refusal}</Notice>}
        <Form action={paths.fresh(kind.kind)} multipart>
          <FileField
            name="file"
            label={t('Bestand', 'File')}
            accept=".csv,.txt,text/csv"
            error={fileError}
            hint={t(
              'Een CSV van hooguit 25 MB, met kolomnamen op de eerste regel.',
              'A CSV of at most 25 MB, with column names on the first line.',
            )}
          />
          {kind.knowsFull && (
            <>
              <RadioGroup
                name="full"
                label={t('Staat iedereen erin?', 'Is everybody in it?')}
                value={typed['full'] ?? (kind.kind === 'employees' ? 'ja' : 'nee')}
                options={[
                  {
                    value: 'ja',
                    label: t('Ja, dit is het volledige bestand', 'Yes, this is the full file'),
                    hint: t('Wat er niet in staat, eindigt op de peildatum.', 'What is not in it ends on the reference date.'),
                  },
                  { value: 'nee', label: t('Nee, dit is een deel', 'No, this is a part'), hint: t('Er eindigt niets.', 'Nothing ends.') },
                ]}
              />
              <DateField
                name="referenceDate"
                label={t('Peildatum van het bestand', 'Reference date of the file')}
                value={typed['referenceDate'] ?? today.toString()}
                error={dateError}
                hint={t(
                  'Alleen nodig bij een volledig bestand: op welke dag klopte het?',
                  'Only needed for a full file: for which day was it correct?',
                )}
              />
            </>
          )}
          {kind.choices?.map((choice) =>
            choice.options ? (
              <RadioGroup
                name={choice.name}
                label={said(choice.label, lang)}
                value={typed[choice.name] ?? choice.options[0]!.value}
                options={choice.options.map((option) => ({ value: option.value, label: said(option.label, lang) }))}
              />
            ) : (
              <TextField
                name={choice.name}
                label={said(choice.label, lang)}
                hint={choice.hint && said(choice.hint, lang)}
                value={typed[choice.name] ?? ''}
                maxLength={200}
                required={false}
              />
            ),
          )}
          <Actions>
            <Button>{t('Maak een proefrun', 'Make a dry run')}</Button>
          </Actions>
        </Form>
        <Card tone="tint" tight>
          <Heading level={2} look={3}>
            {t('Welke kolommen?', 'Which columns?')}
          </Heading>
          <Text>
            {t(
              'We herkennen kolommen aan hun naam. Herkennen we er een niet, dan vragen we het één keer en onthouden we het.',
              'We recognise columns by their names. When we do not recognise one, we ask once and remember it.',
            )}
          </Text>
          <Bullets
            items={kind.fields.map((field) => said(field.label, lang) + (field.required ? '' : ` (${t('niet verplicht', 'optional')})`))}
          />
        </Card>
      </Stack>
    </Page>
  )
}
