import { Actions, ButtonLink, Card, EmptyState, Grid, Heading, Link, Page, Section, Stack, Table, Text, useLang, useT } from '#ui/index.ts'
import { sayMoment } from '#platform/words.ts'
import type { ImportKind } from '../kind.ts'
import { paths } from '../paths.ts'
import type { RunLine } from '../views.ts'
import { CountsInWords, StateTag, said } from './words.tsx'

/** What can be imported, and what was. */
export function ImportsPage({
  kinds,
  mayImport,
  runs,
}: {
  kinds: readonly ImportKind[]
  mayImport: (kind: ImportKind) => boolean
  runs: RunLine[]
}) {
  const t = useT()
  const lang = useLang()
  const names = new Map(kinds.map((kind) => [kind.kind, kind.name]))
  return (
    <Page
      title={t('Inlezen', 'Import')}
      lead={t(
        'Eerst een proefrun, dan pas verwerken. Tot die tijd verandert er niets.',
        'First a dry run, only then applying. Until then nothing changes.',
      )}
    >
      <Stack gap="l">
        <Grid columns="two">
          {kinds.filter(mayImport).map((kind) => (
            <Card as="article">
              <Heading level={2}>{said(kind.name, lang)}</Heading>
              <Text>{said(kind.about, lang)}</Text>
              <Actions>
                <ButtonLink href={paths.fresh(kind.kind)} kind="quiet">
                  {t('Kies een bestand', 'Choose a file')}
                </ButtonLink>
              </Actions>
            </Card>
          ))}
        </Grid>
        <Section title={t('Eerder ingelezen', 'Imported before')}>
          <Table
            caption={t('Eerder ingelezen', 'Imported before')}
            captionUnseen
            rows={runs}
            empty={
              <EmptyState
                drawing="inbox"
                title={t('Nog niets ingelezen', 'Nothing imported yet')}
                text={t('Begin met de afdelingen en dan de medewerkers.', 'Begin with the units and then the employees.')}
                level={3}
              />
            }
            columns={[
              {
                key: 'file',
                head: t('Bestand', 'File'),
                cell: (run) => <Link href={paths.run(run.id)}>{run.fileName || t('zonder naam', 'without a name')}</Link>,
              },
              { key: 'kind', head: t('Soort', 'Kind'), cell: (run) => said(names.get(run.kind) ?? ['', ''], lang) },
              { key: 'when', head: t('Wanneer', 'When'), cell: (run) => sayMoment(run.madeAt, lang) },
              { key: 'who', head: t('Door', 'By'), cell: (run) => run.madeByName ?? t('opdrachtregel', 'command line') },
              { key: 'state', head: t('Stand', 'State'), cell: (run) => <StateTag state={run.state} /> },
              { key: 'counts', head: t('Uitkomst', 'Outcome'), cell: (run) => <CountsInWords counts={run.counts} /> },
            ]}
          />
        </Section>
      </Stack>
    </Page>
  )
}
