import { Button, Form, Link, Row, Section, Table, Tag, Text, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { PaperToConfirm } from './views.ts'

/** On the results of an edition: what its provider brought, for who looks at it and says that it is right. */
export function ConfirmPapers({ papers }: { papers: PaperToConfirm[] }) {
  const t = useT()
  const lang = useLang()
  if (papers.length === 0) return null
  return (
    <Section title={t('Certificaten van de aanbieder', 'Certificates of the provider')}>
      <Text soft>
        {t(
          'Klopt een certificaat? Bevestig het. De deelnemer krijgt er dan een van ons bij, met een code die iedereen kan controleren.',
          'Is a certificate right? Confirm it. The participant then gets one of ours beside it, with a code that anybody can check.',
        )}
      </Text>
      <Table
        caption={t('Certificaten van de aanbieder', 'Certificates of the provider')}
        captionUnseen
        rows={papers}
        columns={[
          { key: 'name', head: t('Naam', 'Name'), cell: (one) => one.name },
          {
            key: 'paper',
            head: t('Gebracht', 'Brought'),
            cell: (one) => (
              <Link href={paths.paper(one.id)} download about={one.name}>
                {sayDay(dateOf(one.broughtAt), lang)}
              </Link>
            ),
          },
          { key: 'state', head: t('Stand', 'State'), cell: (one) => <PaperState one={one} /> },
        ]}
      />
    </Section>
  )
}

function PaperState({ one }: { one: PaperToConfirm }) {
  const t = useT()
  if (one.has) return <Tag tone="ok">{one.confirmed ? t('Bevestigd', 'Confirmed') : t('Heeft een certificaat', 'Has a certificate')}</Tag>
  if (one.state !== 'completed') return <Tag tone="line">{t('Nog niet afgerond', 'Not completed yet')}</Tag>
  return (
    <Row wrap gap="s">
      {one.confirmed && <Tag tone="ok">{t('Bevestigd', 'Confirmed')}</Tag>}
      <Form action={paths.confirmPaper(one.id)} inline>
        <Button kind="quiet" about={one.name}>
          {one.confirmed ? t('Geef opnieuw uit', 'Issue again') : t('Bevestig', 'Confirm')}
        </Button>
      </Form>
    </Row>
  )
}
