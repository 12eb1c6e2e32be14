import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Heading,
  Link,
  Page,
  Row,
  Select,
  Small,
  Stack,
  Tabs,
  useLang,
  useT,
} from '#ui/index.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { withQuery } from '#platform/http/query.ts'
import { paths } from '../paths.ts'
import type { Team } from '../views/team.ts'
import { number } from './words.ts'
import { TeamCards } from './team-cards.tsx'
import { ClashesCard } from './team-clashes.tsx'
import { BeforeTable, NowTable } from './team-tables.tsx'

export interface TeamProps {
  team: Team
  /** The actor's own team. */
  own: boolean
  below: boolean
  tab: 'now' | 'before'
  /** The organisation shows who followed nothing (P02). */
  showsDistribution: boolean
  /** The learning adviser may choose another team. */
  choice: { id: string | null; name: string | null; people: number }[] | null
  now: Temporal.Instant
}

/** Mijn team: approvals to give, who is enrolled where, and all that each followed before (P05). */
export function TeamPage(props: TeamProps) {
  const { team, own, below, tab, choice } = props
  const t = useT()
  const lang = useLang()
  const whose = own ? {} : { leidinggevende: team.manager?.id ?? 'geen' }
  const href = (more: Record<string, string | undefined>) =>
    withQuery(paths.team, { ...whose, onder: below ? 'ja' : undefined, toon: tab === 'before' ? 'eerder' : undefined, ...more })
  const TeamTable = tab === 'now' ? NowTable : BeforeTable
  const units = [...new Set(team.people.map((one) => one.unit))]
  const title = own
    ? t('Mijn team', 'My team')
    : team.manager
      ? t(`Team van ${team.manager.name}`, `Team of ${team.manager.name}`)
      : t('Mensen zonder leidinggevende', 'People without a manager')
  const where = units.length === 1 ? `${units[0]}, ` : ''
  return (
    <Page
      title={title}
      lead={where + t(number(team.people.length, 'collega', 'collega’s'), number(team.people.length, 'colleague', 'colleagues')) + '.'}
      beside={
        choice !== null && (
          <ButtonLink kind="quiet" href={withQuery(paths.team, { kies: 'ja' })}>
            {t('Kies een ander team', 'Choose another team')}
          </ButtonLink>
        )
      }
    >
      {team.people.length ? (
        <Stack gap="l">
          <TeamCards {...props} />
          {team.clashes && <ClashesCard clashes={team.clashes} />}
          {own && (
            <Row wrap middle>
              <Link href="/mijn/ploegen">{t('Ploegen en voormannen', 'Crews and their leaders')}</Link>
              <Link href={peoplePaths.teamCards}>
                {t('Kaarten van je team, ook om te deblokkeren', 'Cards of your team, also to unblock one')}
              </Link>
            </Row>
          )}
          <Stack>
            <Tabs
              label={t('Wat je ziet', 'What you see')}
              tabs={[
                { href: href({ toon: undefined }), label: t('Nu en straks', 'Now and next'), current: tab === 'now' },
                { href: href({ toon: 'eerder' }), label: t('Eerder gevolgd', 'Followed before'), current: tab === 'before' },
              ]}
            />
            <Card as="div">
              <TeamTable
                team={team}
                t={t}
                lang={lang}
                files={(kind) =>
                  withQuery(paths.teamFile(kind), {
                    ...whose,
                    onder: below ? 'ja' : undefined,
                    toon: tab === 'before' ? 'eerder' : undefined,
                  })
                }
              />
            </Card>
            {team.manager && (
              <Small>
                <Link href={href({ onder: below ? undefined : 'ja' })}>
                  {below
                    ? t('Bekijk alleen het eigen team', 'See the own team only')
                    : t('Bekijk ook de afdelingen daaronder', 'See the units below too')}
                </Link>
              </Small>
            )}
          </Stack>
          {own && <MailCard every={team.mail} />}
        </Stack>
      ) : (
        <NobodyHere />
      )}
    </Page>
  )
}

function NobodyHere() {
  const t = useT()
  return (
    <EmptyState
      drawing="people"
      title={t('Dit team is leeg', 'This team is empty')}
      text={t(
        'In de personeelsgegevens staat niemand met deze leidinggevende. Klopt dat niet, vraag het dan de beheerder.',
        'The personnel records name nobody with this manager. If that is wrong, ask the administrator.',
      )}
      action={<ButtonLink href={paths.start}>{t('Naar de startpagina', 'To the start page')}</ButtonLink>}
    />
  )
}

function MailCard({ every }: { every: Team['mail'] }) {
  const t = useT()
  return (
    <Card tone="tint">
      <Form action={paths.teamMail} label={t('Overzicht per mail', 'Overview by mail')}>
        <Heading level={2}>{t('Dit overzicht in je mail', 'This overview in your mail')}</Heading>
        <Row wrap middle>
          <Select
            name="every"
            label={t('Hoe vaak', 'How often')}
            value={every ?? 'never'}
            options={[
              { value: 'never', label: t('Nooit', 'Never') },
              { value: 'week', label: t('Elke week', 'Every week') },
              { value: 'month', label: t('Elke maand', 'Every month') },
              { value: 'quarter', label: t('Elk kwartaal', 'Every quarter') },
            ]}
          />
        </Row>
        <Actions>
          <Button kind="quiet">{t('Bewaar', 'Save')}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
