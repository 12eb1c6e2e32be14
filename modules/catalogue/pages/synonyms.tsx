import { Actions, Button, Card, EmptyState, FieldRow, Form, HiddenField, Notice, Page, Table, TextField, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { clean, summary, value, type Back } from './typed.tsx'

/** Words of the organisation: who types one also finds the other. */
export function SynonymsPage({ list, back = clean }: { list: { term: string; means: string }[]; back?: Back | undefined }) {
  const t = useT()
  return (
    <Page
      narrow
      title={t('Synoniemen', 'Synonyms')}
      breadcrumb={[{ href: paths.manage, label: t('Aanbod maken', 'Manage the catalogue') }]}
      lead={t(
        'Wie het ene woord typt, vindt ook het andere. Handig voor afkortingen en oude namen.',
        'Who types one word also finds the other. Handy for abbreviations and old names.',
      )}
    >
      {back.refusal && <Notice kind="error">{back.refusal}</Notice>}
      {summary(back)}
      <Form action={paths.synonyms}>
        <FieldRow>
          <TextField {...value(back, 'term')} label={t('Wie zoekt op', 'Who searches for')} maxLength={80} />
          <TextField {...value(back, 'means')} label={t('vindt ook', 'also finds')} maxLength={80} />
        </FieldRow>
        <Actions>
          <Button>{t('Voeg toe', 'Add')}</Button>
        </Actions>
      </Form>
      <Card as="div">
        <Table
          caption={t('Synoniemen van jouw organisatie', 'Synonyms of your organisation')}
          rows={list}
          empty={
            <EmptyState
              drawing="search"
              title={t('Nog geen synoniemen', 'No synonyms yet')}
              text={t('Begin met een afkorting die iedereen gebruikt.', 'Begin with an abbreviation that everybody uses.')}
            />
          }
          columns={[
            { key: 'term', head: t('Wie zoekt op', 'Who searches for'), cell: (row) => row.term },
            { key: 'means', head: t('vindt ook', 'also finds'), cell: (row) => row.means },
            {
              key: 'do',
              head: t('Doen', 'Do'),
              cell: (row) => (
                <Form inline action={paths.removeSynonym}>
                  <HiddenField name="term" value={row.term} />
                  <HiddenField name="means" value={row.means} />
                  <Button kind="link" about={`${row.term}, ${row.means}`}>
                    {t('Haal weg', 'Remove')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      </Card>
    </Page>
  )
}
