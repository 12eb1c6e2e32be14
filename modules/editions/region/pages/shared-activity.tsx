import {
  ButtonLink,
  Card,
  DateLeaf,
  EmptyState,
  Fill,
  Lines,
  Page,
  Row,
  Section,
  Seats,
  Stack,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { sayDate } from '#platform/words.ts'
import type { SharedActivity } from '../views/offer.ts'

/** An activity that another organisation shares: what you learn, and when you can join there. */
export function SharedActivityPage({ activity }: { activity: SharedActivity }) {
  const t = useT()
  const lang = useLang()
  return (
    <Page
      title={activity.title}
      lead={activity.summary}
      above={
        <>
          <Tag>{activity[lang]}</Tag> <Tag tone="line">{t(`bij ${activity.owner}`, `at ${activity.owner}`)}</Tag>
        </>
      }
      breadcrumb={[{ href: paths.catalogue, label: t('Aanbod', 'Catalogue') }]}
    >
      <Stack gap="l">
        {activity.youLearn && (
          <Section title={t('Wat je leert', 'What you learn')}>
            <Text>{activity.youLearn}</Text>
          </Section>
        )}
        <Section title={t('Wanneer', 'When')}>
          {activity.editions.length === 0 ? (
            <Card as="div">
              <EmptyState
                level={3}
                drawing="calendar"
                title={t('Nu geen editie waar je bij kunt', 'No edition you can join now')}
                text={t(
                  `${activity.owner} deelt deze activiteit. Zodra er een editie wordt gedeeld, staat die hier.`,
                  `${activity.owner} shares this activity. As soon as an edition is shared, it will be here.`,
                )}
              />
            </Card>
          ) : (
            <Lines
              card
              items={activity.editions.map((edition) => (
                <EditionLine edition={edition} />
              ))}
            />
          )}
        </Section>
      </Stack>
    </Page>
  )
}

function EditionLine({ edition }: { edition: SharedActivity['editions'][number] }) {
  const t = useT()
  const lang = useLang()
  const date = edition.startsOn ? Temporal.PlainDate.from(edition.startsOn) : null
  const left = edition.capacity === null ? null : edition.waiting > 0 ? 0 : Math.max(0, edition.capacity - edition.taken)
  return (
    <Row spread wrap middle>
      <Fill>
        <Row>
          {date && <DateLeaf date={date} />}
          <Fill>
            <Text strong>{date ? sayDate(date, lang) : t('datum volgt', 'date to follow')}</Text>
            {left !== null && <Seats left={left} capacity={edition.capacity ?? undefined} waiting={edition.waiting} />}
          </Fill>
        </Row>
      </Fill>
      <ButtonLink href={paths.sharedEdition(edition.id)} kind="quiet" about={date ? sayDate(date, lang) : undefined}>
        {t('Bekijk', 'See')}
      </ButtonLink>
    </Row>
  )
}
