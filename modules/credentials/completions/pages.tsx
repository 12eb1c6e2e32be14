import { Actions, Button, Card, DateField, EmptyState, ErrorSummary, FieldRow, Form, Page, Stack, Table, useLang, useT } from '#ui/index.ts'
import { sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Completion } from './views.ts'

interface Wrong {
  field: string
  nl: string
  en: string
}

/** What was completed in a period, on screen and to take along. */
export function CompletionsPage({
  rows,
  from,
  until,
  wrong,
  typed,
}: {
  rows: Completion[]
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  wrong: Wrong | null
  typed: { van?: string | undefined; tot?: string | undefined }
}) {
  const t = useT()
  const lang = useLang()
  const errorOf = (field: string) => (wrong?.field === field ? wrong[lang] : undefined)
  return (
    <Page
      wide
      title={t('Afrondingen voor het personeelsdossier', 'Completions for the personnel file')}
      lead={t(
        'Wie rondde wat af in een periode. Zonder gasten en zonder wat vertrouwelijk is.',
        'Who completed what in a period. Without guests and without what is confidential.',
      )}
    >
      <ErrorSummary errors={wrong ? [{ field: wrong.field, text: wrong[lang] }] : []} />
      <Stack gap="l">
        <Form action={paths.completions} method="get">
          <FieldRow>
            <DateField name="van" label={t('Van', 'From')} value={typed.van ?? from.toString()} error={errorOf('van')} />
            <DateField name="tot" label={t('Tot en met', 'Until')} value={typed.tot ?? until.toString()} error={errorOf('tot')} />
          </FieldRow>
          <Actions>
            <Button kind="quiet">{t('Toon', 'Show')}</Button>
          </Actions>
        </Form>
        <Card as="div">
          <Table
            caption={t(`${rows.length} afrondingen`, `${rows.length} completions`)}
            rows={rows.slice(0, 200)}
            captionNote={
              rows.length > 200
                ? t('Je ziet de eerste 200. In het bestand staan ze allemaal.', 'You see the first 200. The file has all of them.')
                : undefined
            }
            empty={
              <EmptyState
                drawing="certificate"
                title={t('Niemand rondde iets af', 'Nobody completed anything')}
                text={t('Kies een andere periode.', 'Choose another period.')}
              />
            }
            columns={[
              { key: 'name', head: t('Naam', 'Name'), cell: (row) => row.name },
              { key: 'number', head: t('Personeelsnummer', 'Personnel number'), num: true, cell: (row) => row.number },
              { key: 'unit', head: t('Afdeling', 'Unit'), cell: (row) => row.unit },
              { key: 'title', head: t('Opleiding', 'Activity'), cell: (row) => row.title },
              { key: 'on', head: t('Afgerond op', 'Completed on'), num: true, cell: (row) => sayDay(row.on, lang) },
            ]}
            downloads={[
              { href: paths.completionsFile('xlsx', from.toString(), until.toString()), label: 'Excel' },
              { href: paths.completionsFile('csv', from.toString(), until.toString()), label: 'CSV' },
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}
