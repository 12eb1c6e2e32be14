import { ButtonLink, Card, EmptyState, Facts, Grid, Lines, Notice, Page, Section, Stack, Tag, Text, useLang, useT } from '#ui/index.ts'
import { sayNumber, sayPrice } from '#platform/words.ts'
import type { EditionView } from '../views/edition.ts'
import { crewPaths } from '../../crew/paths.ts'
import { paths } from '../../paths.ts'
import { SessionRow } from './session-row.tsx'
import { MyPlace } from './my-place.tsx'
import { EnrolHere } from './enrol-here.tsx'

interface Looks {
  edition: EditionView
  personId: string
  refusal?: string
  /** Shows the way to enrolling a team, and to planning. */
  manages?: boolean
  /** Shows the way to enrolling a crew. */
  leads?: boolean
  plans?: boolean
}

/** One edition: when and where, and the one button that fits this person now. */
export function EditionPage({ edition, personId, refusal, manages, leads, plans }: Looks) {
  const t = useT()
  return (
    <Page
      title={edition.title}
      lead={edition.name || edition.summary}
      above={<Tag>{edition.form}</Tag>}
      breadcrumb={[
        { href: paths.catalogue, label: t('Aanbod', 'Catalogue') },
        { href: paths.activity(edition.activityId), label: edition.title },
      ]}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      {edition.state === 'cancelled' && (
        <Notice kind="warning">
          {t('Deze editie gaat niet door.', 'This edition is cancelled.') + (edition.cancelReason ? ` ${edition.cancelReason}` : '')}
        </Notice>
      )}
      <Grid columns="aside">
        <Stack gap="l">
          <Section title={t('Wanneer en waar', 'When and where')}>
            {edition.sessions.length > 0 ? (
              <Lines
                card
                items={edition.sessions.map((session) => (
                  <SessionRow session={session} seated={edition.mine?.state === 'seated'} />
                ))}
              />
            ) : (
              <NoDates />
            )}
          </Section>
          {edition.bring && (
            <Section title={t('Neem mee', 'Bring')}>
              <Text>{edition.bring}</Text>
            </Section>
          )}
        </Stack>
        <Stack>
          <Card as="aside" tone={edition.mine ? 'tint' : 'lead'} sticky label={t('Jouw plaats', 'Your place')}>
            {edition.mine && edition.mine.state !== 'rejected' ? (
              <MyPlace edition={edition} />
            ) : (
              <EnrolHere edition={edition} personId={personId} />
            )}
            <EditionFacts edition={edition} />
          </Card>
          {manages && edition.state !== 'cancelled' && (
            <ButtonLink href={paths.team(edition.id)} kind="quiet" wide>
              {t('Meld je team aan', 'Enrol your team')}
            </ButtonLink>
          )}
          {leads && edition.state !== 'cancelled' && !edition.confidential && (
            <ButtonLink href={crewPaths.enrol(edition.id)} kind="quiet" wide>
              {t('Meld je ploeg aan', 'Enrol your crew')}
            </ButtonLink>
          )}
          {plans && (
            <ButtonLink href={paths.plan(edition.id)} kind="quiet" wide>
              {t('Beheer deze editie', 'Manage this edition')}
            </ButtonLink>
          )}
        </Stack>
      </Grid>
    </Page>
  )
}

function NoDates() {
  const t = useT()
  return (
    <Card as="div">
      <EmptyState
        drawing="calendar"
        level={3}
        title={t('De datum volgt', 'The date will follow')}
        text={t(
          'Zet je op de lijst. Zodra er een datum is, ben je in volgorde van aanmelden aan de beurt en krijg je bericht.',
          'Put yourself on the list. As soon as there is a date, your turn comes in order of enrolling, and you are told.',
        )}
      />
    </Card>
  )
}

function EditionFacts({ edition }: { edition: EditionView }) {
  const t = useT()
  const lang = useLang()
  const group =
    edition.capacity === null
      ? null
      : t(`${edition.minParticipants} tot ${edition.capacity} mensen`, `${edition.minParticipants} to ${edition.capacity} people`)
  return (
    <Facts
      small
      facts={[
        {
          name: t('Duur', 'Duration'),
          value: edition.hours ? t(`${sayNumber(edition.hours, lang)} uur`, `${sayNumber(edition.hours, lang)} hours`) : null,
        },
        { name: t('Groep', 'Group'), value: group },
        { name: t('Kosten', 'Cost'), value: sayPrice(edition.priceCents ?? 0, lang) },
        { name: t('Aanbieder', 'Provider'), value: edition.provider },
      ]}
    />
  )
}
