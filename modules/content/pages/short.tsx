import { Button, Card, FilledWrong, Form, Media, Page, Picture, ReadAloud, Text, useT } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Material, ShortVersion } from '../views.ts'
import { MaterialFields, type Back } from './fields.tsx'

/** A few short sentences with a picture, to read or to hear. */
export function ShortCard({ short, picture }: { short: Material; picture?: string }) {
  const src = picture ?? (short.pictureId && paths.picture(short.pictureId))
  return (
    <Card as="div">
      {src && short.pictureId && <Picture src={src} words={short.pictureWords} />}
      {short.words && (
        <ReadAloud>
          {short.words
            .split(/\n+/)
            .filter(Boolean)
            .map((line) => (
              <Text>{line}</Text>
            ))}
        </ReadAloud>
      )}
      {short.mediaUrl && <Media url={short.mediaUrl} kind={short.mediaKind!} />}
    </Card>
  )
}

/** Where the short version of an activity is written, with an estimate of how hard it is. */
export function ShortPage({ activityId, short, back }: { activityId: string; short: ShortVersion & { title: string }; back?: Back }) {
  const t = useT()
  return (
    <Page
      title={t('Korte versie', 'Short version')}
      lead={short.title}
      breadcrumb={[{ href: `/academie/aanbod/${activityId}/bewerken`, label: short.title }]}
      narrow
    >
      <FilledWrong filled={back} />
      <Text soft>
        {t(
          'Voor wie weinig leest. Schrijf korte zinnen, elk op een eigen regel. Is dit een toolbox? Dan is dit wat de ploeg bespreekt.',
          'For whoever reads little. Write short sentences, each on a line of its own. Is it a toolbox? Then this is what the crew discusses.',
        )}
      </Text>
      <Form action={paths.short(activityId)} multipart>
        <MaterialFields material={short} back={back} max={1500} />
        <Button>{t('Bewaar', 'Save')}</Button>
      </Form>
    </Page>
  )
}
