import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  Row,
  Select,
  Small,
  Stack,
  Table,
  Tabs,
  Tag,
  Text,
  useLang,
  useT,
} from '#ui/index.ts'
import { dateOf, sayPrice, type Lang, type Translate } from '#platform/words.ts'
import { shortDate } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { distributionOf } from '../rules.ts'
import type { Enrolled, Team, TeamMember } from '../views/team.ts'
import { inWords, number } from './words.ts'

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

const withQuery = (path: string, query: Record<string, string | undefined>): string => {
  const kept = new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])))
  return kept.size ? `${path}?${kept}` : path
}

/** Mijn team: approvals to give, who is enrolled where, and all that each followed before (P05). */
export function TeamPage(props: TeamProps) {
  const { team, own, below, tab, choice } = props
  const t = useT()
  const lang = useLang()
  const whose = own ? {} : { leidinggevende: team.manager?.id ?? 'geen' }
  const href = (more: Record<string, string | undefined>) =>
    withQuery(paths.team, { ...whose, onder: below ? 'ja' : undefined, toon: tab === 'before' ? 'eerder' : undefined, ...more })
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
          <Stack>
            <Tabs
              label={t('Wat je ziet', 'What you see')}
              tabs={[
                { href: href({ toon: undefined }), label: t('Nu en straks', 'Now and next'), current: tab === 'now' },
                { href: href({ toon: 'eerder' }), label: t('Eerder gevolgd', 'Followed before'), current: tab === 'before' },
              ]}
            />
            <Card as="div">
              {tab === 'now' ? (
                <NowTable
                  team={team}
                  t={t}
                  lang={lang}
                  files={(kind) => withQuery(paths.teamFile(kind), { ...whose, onder: below ? 'ja' : undefined })}
                />
              ) : (
                <BeforeTable
                  team={team}
                  t={t}
                  lang={lang}
                  files={(kind) => withQuery(paths.teamFile(kind), { ...whose, onder: below ? 'ja' : undefined, toon: 'eerder' })}
                />
              )}
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
        <EmptyState
          drawing="people"
          title={t('Dit team is leeg', 'This team is empty')}
          text={t(
            'In de personeelsgegevens staat niemand met deze leidinggevende. Klopt dat niet, vraag het dan de beheerder.',
            'The personnel records name nobody with this manager. If that is wrong, ask the administrator.',
          )}
          action={<ButtonLink href={paths.start}>{t('Naar de startpagina', 'To the start page')}</ButtonLink>}
        />
      )}
    </Page>
  )
}

function TeamCards({ team, own, below, showsDistribution, now }: TeamProps) {
  const t = useT()
  const lang = useLang()
  // Who may judge: the manager, and for people without one the learning adviser. Others see in the table that it waits.
  const judges = !below && (own || team.manager === null)
  const asked = !judges
    ? []
    : team.people.flatMap((who) => who.enrolled.filter((one) => one.state === 'requested').map((one) => ({ who, one })))
  const soon = team.people.filter((who) => who.enrolled.some((one) => one.state === 'seated')).length
  const quiet = showsDistribution ? team.people.filter((who) => standing(who, now) === 'nothing') : []
  return (
    <Grid columns={showsDistribution && asked.length ? 'three' : 'two'}>
      {asked.length > 0 && (
        <Card tone="lead">
          <Heading level={2}>
            {asked.length === 1
              ? t('1 aanvraag wacht op jouw akkoord', '1 request waits for your approval')
              : t(`${asked.length} aanvragen wachten op jouw akkoord`, `${asked.length} requests wait for your approval`)}
          </Heading>
          <Lines
            items={asked.slice(0, 3).map(({ who, one }) => (
              <Stack gap="s">
                <Small>
                  {[
                    t(`${who.name} vraagt ${one.title}`, `${who.name} asks for ${one.title}`),
                    one.startsOn && shortDate(one.startsOn, lang),
                    one.priceCents && sayPrice(one.priceCents, lang),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                  .
                </Small>
                <ButtonLink kind="quiet" href={paths.answerRequest(one.enrolmentId)} about={t(`van ${who.name}`, `of ${who.name}`)}>
                  {t('Bekijk de aanvraag', 'See the request')}
                </ButtonLink>
              </Stack>
            ))}
          />
          {asked.length > 3 && (
            <Small soft>
              {t(
                `En nog ${inWords(asked.length - 3, 'nl')}, in de tabel hieronder.`,
                `And ${inWords(asked.length - 3, 'en')} more, in the table below.`,
              )}
            </Small>
          )}
        </Card>
      )}
      <Card tight>
        <Heading level={2}>{t('Op pad', 'Under way')}</Heading>
        <Text>
          <b>{t(`${soon} van ${team.people.length}`, `${soon} of ${team.people.length}`)}</b>{' '}
          {t('zijn ingeschreven voor iets dat nog komt.', 'are enrolled for something to come.')}
        </Text>
        <Small soft>
          {t('Samen aanmelden kan bij elke editie. ', 'You can enrol people together at each edition. ')}
          <Link href={paths.offer}>{t('Bekijk het aanbod', 'See the catalogue')}</Link>
        </Small>
      </Card>
      {showsDistribution && <GoodTalk quiet={quiet} />}
    </Grid>
  )
}

const standing = (who: TeamMember, now: Temporal.Instant) =>
  distributionOf({ contractHours: who.contractHours, since: who.since, followed: who.followed, planned: who.enrolled.length }, dateOf(now))

/** P02 as a prompt for a talk, never as a list of scores: a group, alphabetical. */
function GoodTalk({ quiet }: { quiet: TeamMember[] }) {
  const t = useT()
  if (!quiet.length)
    return (
      <Card tight>
        <Heading level={2}>{t('Iedereen leert mee', 'Everybody is learning')}</Heading>
        <Small soft>
          {t('In de afgelopen twaalf maanden volgde iedereen iets.', 'In the past twelve months everybody followed something.')}
        </Small>
      </Card>
    )
  return (
    <Card tight>
      <Heading level={2}>{t('Een goed gesprek', 'A good talk')}</Heading>
      <Small>
        {t(
          'Deze collega’s volgden een jaar niets. Vraag eens waar zij energie van krijgen.',
          'These colleagues followed nothing for a year. Ask them what gives them energy.',
        )}
      </Small>
      <Small>{quiet.map((who, i) => [i ? ', ' : '', <Link href={paths.colleague(who.id)}>{who.name}</Link>])}</Small>
    </Card>
  )
}

interface TableProps {
  team: Team
  t: Translate
  lang: Lang
  files: (kind: string) => string
}

const downloads = (files: TableProps['files']) => [
  { href: files('xlsx'), label: 'Excel' },
  { href: files('csv'), label: 'CSV' },
]

export function stateTag(one: Enrolled, t: Translate) {
  if (one.state === 'requested') return <Tag tone="sun">{t('Wacht op akkoord', 'Waiting for approval')}</Tag>
  if (one.state === 'waiting')
    return (
      <Tag tone="line">
        {one.startsOn ? t(`Op de wachtlijst, plaats ${one.position}`, `Waiting list, number ${one.position}`) : t('Interesse', 'Interest')}
      </Tag>
    )
  return <Tag>{t('Ingeschreven', 'Enrolled')}</Tag>
}

function NowTable({ team, t, lang, files }: TableProps) {
  const rows = team.people.flatMap((who): { who: TeamMember; one: Enrolled | null }[] =>
    who.enrolled.length ? who.enrolled.map((one) => ({ who, one })) : [{ who, one: null }],
  )
  return (
    <Table
      caption={t('Wie leert wat', 'Who learns what')}
      captionNote={t(
        'Je ziet inschrijvingen en behaalde resultaten, geen plannen of scans. Vertrouwelijke trajecten zie je niet.',
        'You see enrolments and results, no plans or scans. You do not see confidential tracks.',
      )}
      rows={rows}
      groupOf={({ who }) => who.id}
      columns={[
        {
          key: 'name',
          head: t('Naam', 'Name'),
          once: true,
          cell: ({ who }) => (
            <Link href={paths.colleague(who.id)} strong>
              {who.name}
            </Link>
          ),
        },
        { key: 'job', head: t('Functie', 'Function'), once: true, cell: ({ who }) => who.function },
        {
          key: 'what',
          head: t('Nu of straks', 'Now or next'),
          cell: ({ one }) => one && <Link href={paths.edition(one.editionId)}>{one.title}</Link>,
        },
        {
          key: 'when',
          head: t('Wanneer', 'When'),
          num: true,
          cell: ({ one }) => (one ? (one.startsOn ? shortDate(one.startsOn, lang) : t('datum volgt', 'to follow')) : ''),
        },
        {
          key: 'state',
          head: t('Stand', 'State'),
          cell: ({ one }) => (one ? stateTag(one, t) : <Tag tone="line">{t('Niets gepland', 'Nothing planned')}</Tag>),
        },
      ]}
      downloads={downloads(files)}
    />
  )
}

function BeforeTable({ team, t, files }: TableProps) {
  return (
    <Table
      caption={t('Wat ieder eerder volgde', 'What each followed before')}
      captionNote={t(
        'Ook wat iemand meenam van vroeger, zoals diploma’s. Vertrouwelijke trajecten zie je niet.',
        'Also what somebody brought along, such as diplomas. You do not see confidential tracks.',
      )}
      rows={team.people}
      columns={[
        {
          key: 'name',
          head: t('Naam', 'Name'),
          cell: (who) => (
            <Link href={paths.colleague(who.id)} strong>
              {who.name}
            </Link>
          ),
        },
        { key: 'job', head: t('Functie', 'Function'), cell: (who) => who.function },
        { key: 'count', head: t('Aantal', 'Number'), num: true, align: 'end', cell: (who) => who.followed.length },
        {
          key: 'what',
          head: t('Gevolgd', 'Followed'),
          cell: (who) =>
            who.followed.map((one) => `${one.title} (${one.on.year})`).join(' · ') || t('Nog niets bekend', 'Nothing known yet'),
        },
      ]}
      downloads={downloads(files)}
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

/** For the learning adviser: which team? */
export function ChooseTeamPage({ teams }: { teams: NonNullable<TeamProps['choice']> }) {
  const t = useT()
  const nobody = teams.find((one) => one.id === null)
  return (
    <Page
      title={t('Welk team wil je zien?', 'Which team do you want to see?')}
      lead={t('Iedereen in het team kan zien dat je de lijst opende.', 'Everybody in the team can see that you opened the list.')}
    >
      <Stack>
        {nobody && (
          <Notice kind="info">
            {t(
              number(nobody.people, 'collega heeft', 'collega’s hebben') + ' geen leidinggevende. Jij geeft voor hen akkoord. ',
              number(nobody.people, 'colleague has', 'colleagues have') + ' no manager. You approve for them. ',
            )}
            <Link href={withQuery(paths.team, { leidinggevende: 'geen' })}>{t('Bekijk deze mensen', 'See these people')}</Link>
          </Notice>
        )}
        <Lines
          card
          items={teams
            .filter((one) => one.id !== null)
            .map((one) => (
              <Row spread wrap>
                <Link href={withQuery(paths.team, { leidinggevende: one.id! })} strong>
                  {one.name ?? t('Leidinggevende uit dienst', 'Manager who left')}
                </Link>
                <Small soft>{t(number(one.people, 'collega', 'collega’s'), number(one.people, 'colleague', 'colleagues'))}</Small>
              </Row>
            ))}
        />
      </Stack>
    </Page>
  )
}
