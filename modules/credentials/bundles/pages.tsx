import { ButtonLink, Notice, Page, Text, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Bundle } from './bundle.ts'

/** Waiting for the file, or fetching it. Without JavaScript the button looks again. */
export function BundlePage({ bundle }: { bundle: Bundle }) {
  const t = useT()
  const back = bundle.editionId ? paths.results(bundle.editionId) : `/academie/reeksen/${bundle.seriesId}`
  return (
    <Page
      narrow
      title={t('Certificaten samen', 'Certificates together')}
      breadcrumb={[{ href: back, label: bundle.editionId ? t('Uitslag', 'Results') : t('Reeks', 'Series') }]}
    >
      {bundle.ready ? (
        <>
          <Text>
            {t(
              `${bundle.certificates} certificaten, elk als PDF in één zip-bestand. Je kunt het een dag lang ophalen.`,
              `${bundle.certificates} certificates, each as PDF in one zip file. You can fetch it for one day.`,
            )}
          </Text>
          <ButtonLink href={paths.bundleFile(bundle.id)} icon="download" download>
            {t('Haal het bestand op', 'Fetch the file')}
          </ButtonLink>
        </>
      ) : (
        <>
          <Notice kind="info">
            {t(
              `We maken ${bundle.certificates} certificaten. Dat duurt even.`,
              `We are making ${bundle.certificates} certificates. This takes a moment.`,
            )}
          </Notice>
          <ButtonLink href={paths.bundle(bundle.id)} kind="quiet">
            {t('Kijk of het klaar is', 'See whether it is ready')}
          </ButtonLink>
        </>
      )}
    </Page>
  )
}
