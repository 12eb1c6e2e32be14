import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Heading,
  Link,
  Notice,
  Page,
  Row,
  Section,
  Small,
  Stack,
  Table,
  Tag,
  Text,
  TextArea,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { Asked } from '../views.ts'

/** What people ask for: editions of what exists, in numbers, and what does not exist yet, one by one. */
/** `wishes`: the learning adviser answers what does not exist yet. */
export function AskedPage({ asked, wishes, refusal }: { asked: Asked; wishes: boolean; refusal?: string | undefined }) {
  const t = useT()
  return (
    <Page
      title={t('Wat mensen vragen', 'What people ask for')}
      breadcrumb={[{ href: paths.manage, label: t('Aanbod maken', 'Manage the catalogue') }]}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Stack gap="l">
        <DemandTable asked={asked} wishes={wishes} />
        {wishes && (
          <Section title={t('Staat nog niet in het aanbod', 'Not in the catalogue yet')}>
            {asked.wishes.length === 0 && <Text soft>{t('Er wacht geen vraag op antwoord.', 'No question waits for an answer.')}</Text>}
            {asked.wishes.map((wish) => (
              <WishCard wish={wish} />
            ))}
          </Section>
        )}
      </Stack>
    </Page>
  )
}

function WishCard({ wish }: { wish: Asked['wishes'][number] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="article">
      <Heading level={3}>{wish.title}</Heading>
      <Small soft>{`${wish.by} · ${sayDay(dateOf(wish.madeAt), lang)}`}</Small>
      {wish.reason && <Text>{wish.reason}</Text>}
      <Form action={paths.answer(wish.id)}>
        <TextArea name="answer" id={`answer-${wish.id}`} label={t('Jouw antwoord', 'Your answer')} rows={2} maxLength={2000} />
        <Row>
          <Button kind="quiet" about={wish.title}>
            {t('Antwoord', 'Answer')}
          </Button>
          <ButtonLink kind="link" href={paths.make + '?titel=' + encodeURIComponent(wish.title)}>
            {t('Maak er een activiteit van', 'Make it an activity')}
          </ButtonLink>
        </Row>
      </Form>
    </Card>
  )
}

function DemandTable({ asked, wishes }: { asked: Asked; wishes: boolean }) {
  const t = useT()
  return (
    <Table
      caption={t('Vraag naar een nieuwe editie', 'Demand for a new edition')}
      captionNote={t(
        'Je ziet aantallen in stappen, zonder jezelf, en nooit wie het vroeg.',
        'You see numbers in steps, without yourself, and never who asked.',
      )}
      rows={asked.demand}
      empty={
        <EmptyState
          drawing="calendar"
          title={t('Nergens vragen genoeg mensen om', 'Nothing has been asked for often enough')}
          text={
            wishes
              ? t(
                  'Zodra genoeg collega’s om dezelfde editie vragen, staat het hier.',
                  'As soon as enough colleagues ask for the same edition, it appears here.',
                )
              : t(
                  'Zodra genoeg collega’s vragen om iets dat jij coördineert, staat het hier.',
                  'As soon as enough colleagues ask for something that you coordinate, it appears here.',
                )
          }
        />
      }
      columns={[
        {
          key: 'title',
          head: t('Activiteit', 'Activity'),
          cell: (row) => <Link href={paths.activity(row.activityId)}>{row.title}</Link>,
        },
        {
          key: 'people',
          head: t('Vragen erom', 'Ask for it'),
          num: true,
          align: 'end',
          cell: (row) => t(`ten minste ${row.atLeast}`, `at least ${row.atLeast}`),
        },
        { key: 'enough', head: t('Genoeg vanaf', 'Enough from'), num: true, align: 'end', cell: (row) => row.enough },
        {
          key: 'state',
          head: t('Staat', 'State'),
          cell: (row) =>
            row.reached ? (
              <Tag tone="warm">{t('plan een editie', 'plan an edition')}</Tag>
            ) : (
              <Tag tone="line">{t('nog niet genoeg', 'not enough yet')}</Tag>
            ),
        },
      ]}
    />
  )
}
