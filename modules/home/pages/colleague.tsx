import { Card, EmptyState, Facts, Grid, Heading, Lines, Link, Page, Row, Small, Stack, Table, useLang, useT } from '#ui/index.ts'
import { skillPaths } from '#modules/skills/index.ts'
import { sayDate, sayDay } from '#platform/words.ts'
import { paths } from '../paths.ts'
import type { TeamMember } from '../views/team.ts'
import { stateTag } from './team-tables.tsx'
import { kindOf } from './done.tsx'

/** One colleague as the manager or learning adviser may see: enrolments and results, nothing else. */
export function ColleaguePage({ who }: { who: TeamMember }) {
  const t = useT()
  return (
    <Page
      title={who.name}
      lead={t(
        'Je ziet inschrijvingen en behaalde resultaten, geen plannen of scans.',
        'You see enrolments and results, no plans or scans.',
      )}
      breadcrumb={[{ href: paths.team, label: t('Mijn team', 'My team') }]}
    >
      <Grid columns="aside">
        <Stack gap="l">
          <NowAndNext enrolled={who.enrolled} />
          <Before followed={who.followed} />
        </Stack>
        <Card tone="tint">
          <Facts
            facts={[
              { name: t('Functie', 'Function'), value: who.function },
              { name: t('Afdeling', 'Unit'), value: who.unit },
            ]}
          />
          <Link href={skillPaths.ratingsOf(who.id)}>{t('Vaardigheden', 'Skills')}</Link>
          <Small soft>{t(`${who.name} kan zien dat je deze pagina opende.`, `${who.name} can see that you opened this page.`)}</Small>
        </Card>
      </Grid>
    </Page>
  )
}

function NowAndNext({ enrolled }: Pick<TeamMember, 'enrolled'>) {
  const t = useT()
  return (
    <Card>
      <Heading level={2}>{t('Nu en straks', 'Now and next')}</Heading>
      {enrolled.length ? (
        <Lines
          items={enrolled.map((one) => (
            <EnrolledLine one={one} />
          ))}
        />
      ) : (
        <EmptyState
          level={3}
          drawing="calendar"
          title={t('Er staat niets gepland', 'Nothing is planned')}
          text={t('Bespreek samen wat zou helpen.', 'Talk together about what would help.')}
          action={<Link href={paths.offer}>{t('Bekijk het aanbod', 'See the catalogue')}</Link>}
        />
      )}
    </Card>
  )
}

function EnrolledLine({ one }: { one: TeamMember['enrolled'][number] }) {
  const t = useT()
  const lang = useLang()
  return (
    <Row spread wrap>
      <Stack gap="s">
        <Link href={one.owner ? paths.elsewhere(one.enrolmentId) : paths.edition(one.editionId)} strong>
          {one.owner ? `${one.title} (${one.owner})` : one.title}
        </Link>
        <Small soft>{one.startsOn ? sayDate(one.startsOn, lang) : t('datum volgt', 'date to follow')}</Small>
      </Stack>
      {stateTag(one, t)}
    </Row>
  )
}

function Before({ followed }: Pick<TeamMember, 'followed'>) {
  const t = useT()
  const lang = useLang()
  return (
    <Card as="div">
      <Table
        caption={t('Eerder gevolgd', 'Followed before')}
        rows={followed}
        empty={
          <EmptyState
            level={3}
            drawing="certificate"
            title={t('Nog niets bekend', 'Nothing known yet')}
            text={t('Wat iemand afrondt, komt hier te staan.', 'What somebody completes will appear here.')}
          />
        }
        columns={[
          { key: 'title', head: t('Wat', 'What'), cell: (one) => [one.title, one.version].filter(Boolean).join(', ') },
          { key: 'on', head: t('Wanneer', 'When'), num: true, cell: (one) => sayDay(one.on, lang) },
          { key: 'kind', head: t('Soort', 'Kind'), cell: (one) => kindOf(one, t) },
          {
            key: 'until',
            head: t('Geldig tot', 'Valid until'),
            num: true,
            cell: (one) => (one.expiresOn ? sayDay(one.expiresOn, lang) : ''),
          },
        ]}
      />
    </Card>
  )
}
