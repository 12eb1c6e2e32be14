import { Actions, ButtonLink, DocumentPaper, Page, useLang, useT } from '#ui/index.ts'
import type { Document } from '#platform/files/index.ts'
import { paths } from '../../paths.ts'
import { papers, type PaperName } from '../papers/index.ts'

/** A paper to read and print, with its files. */
export function PaperPage({ name, document }: { name: PaperName; document: Document }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page bare title={papers[name].title[lang]} breadcrumb={[{ href: paths.trustPack, label: t('Vertrouwen', 'Trust') }]}>
      <Actions>
        <ButtonLink href={paths.paperFile(name, 'pdf')} icon="download" download>
          {t('Als PDF', 'As PDF')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={paths.paperFile(name, 'odt')} icon="download" download>
          {t('Als aanpasbare tekst (ODT)', 'As editable text (ODT)')}
        </ButtonLink>
      </Actions>
      <DocumentPaper document={document} />
    </Page>
  )
}
