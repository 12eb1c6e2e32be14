import {
  Actions,
  Button,
  Card,
  ErrorSummary,
  FileField,
  Form,
  Link,
  Notice,
  Page,
  Select,
  Stack,
  Table,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { PaperList } from './views.ts'

/** Where a provider brings certificates, one per participant. */
export function PapersPage({
  list,
  errors,
  typed,
  refusal,
}: {
  list: PaperList
  errors: Record<string, string>
  typed: string
  refusal?: string | undefined
}) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={t('Certificaten', 'Certificates')}
      lead={list.title}
      breadcrumb={[{ href: `/aanbieder/edities/${list.editionId}`, label: list.title }]}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <ErrorSummary errors={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <Stack gap="l">
        <Card as="div">
          <Form action={paths.bringPaper(list.editionId)} multipart>
            <Select
              name="enrolmentId"
              label={t('Deelnemer', 'Participant')}
              options={list.people.map((one) => ({ value: one.enrolmentId, label: one.name }))}
              value={typed}
              placeholder={t('Kies een deelnemer', 'Choose a participant')}
              error={errors['enrolmentId']}
            />
            <FileField
              name="file"
              label={t('Certificaat', 'Certificate')}
              hint={t('Een PDF van hooguit 5 MB.', 'A PDF of at most 5 MB.')}
              accept="application/pdf"
              error={errors['file']}
            />
            <Actions>
              <Button icon="plus">{t('Zet klaar', 'Bring')}</Button>
            </Actions>
          </Form>
        </Card>
        <Card as="div">
          <Table
            caption={t('Wat er klaarstaat', 'What is there')}
            rows={list.people}
            empty={<Text soft>{t('Er zijn nog geen deelnemers.', 'There are no participants yet.')}</Text>}
            columns={[
              { key: 'name', head: t('Naam', 'Name'), cell: (one) => one.name },
              {
                key: 'papers',
                head: t('Certificaat', 'Certificate'),
                cell: (one) =>
                  one.papers.length === 0
                    ? t('nog niet', 'not yet')
                    : one.papers.map((paper) => (
                        <>
                          <Link href={paths.paper(paper.id)} download about={one.name}>
                            {sayDay(dateOf(Temporal.Instant.from(paper.on)), lang)}
                          </Link>{' '}
                          {paper.confirmed && <Tag tone="ok">{t('Bevestigd', 'Confirmed')}</Tag>}
                        </>
                      )),
              },
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}
