import {
  Actions,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Facts,
  Form,
  Grid,
  Heading,
  Lines,
  Link,
  Notice,
  Page,
  Pagination,
  Progress,
  Row,
  SearchField,
  Section,
  Small,
  Stack,
  Table,
  Tabs,
  Tag,
  Text,
  useLang,
  useT,
  type Tone,
} from '#ui/index.ts'
import { dateOf, sayDate, sayPrice, type Lang, type Translate } from '#platform/words.ts'
import { editionFilters, type EditionFilter, type EditionRow, type Participant, type PlanView } from '../views.ts'
import { SessionRow } from '../../enrolling/pages/edition.tsx'
import { paths } from '../../paths.ts'

export function stateTag(state: string, t: Translate): { words: string; tone: Tone } {
  const states: Record<string, { words: string; tone: Tone }> = {
    draft: { words: t('Concept', 'Draft'), tone: 'line' },
    open: { words: t('Open', 'Open'), tone: 'ok' },
    full: { words: t('Vol', 'Full'), tone: 'warm' },
    confirmed: { words: t('Gaat door', 'Confirmed'), tone: 'brand' },
    running: { words: t('Bezig', 'Running'), tone: 'brand' },
    completed: { words: t('Afgerond', 'Completed'), tone: 'line' },
    cancelled: { words: t('Geannuleerd', 'Cancelled'), tone: 'danger' },
  }
  return states[state] ?? { words: state, tone: 'line' }
}

function filterWords(filter: EditionFilter, t: Translate): string {
  return {
    komend: t('Komend', 'Coming'),
    concept: t('Concept', 'Drafts'),
    'zonder-datum': t('Zonder datum', 'Without dates'),
    wachtlijst: t('Met wachtlijst', 'With a waiting list'),
    'te-weinig': t('Nog te weinig', 'Too few yet'),
    geweest: t('Geweest', 'Past'),
    geannuleerd: t('Geannuleerd', 'Cancelled'),
  }[filter]
}

export function EditionsPage({
  list,
  query,
  all,
}: {
  /** Every edition; false: those of own activities. */ all: boolean
  list: { rows: EditionRow[]; total: number }
  query: { filter: EditionFilter; words: string; page: number }
}) {
  const t = useT()
  const at = (change: Partial<typeof query>) => {
    const next = { ...query, page: 1, ...change }
    return `${paths.editions}?${new URLSearchParams({ toon: next.filter, ...(next.words && { zoek: next.words }), ...(next.page > 1 && { bladzijde: String(next.page) }) })}`
  }
  return (
    <Page
      wide
      title={t('Edities', 'Editions')}
      lead={
        all
          ? t(
              'Alles wat gepland is of was. Klik op een editie om er iets aan te doen.',
              'All that is or was planned. Choose an edition to do something with it.',
            )
          : t(
              'Van de activiteiten die jij coördineert. Klik op een editie om er iets aan te doen.',
              'Of the activities that you coordinate. Choose an edition to do something with it.',
            )
      }
      beside={<PlanButtons />}
    >
      <Stack>
        <Tabs
          label={t('Welke edities', 'Which editions')}
          tabs={editionFilters.map((filter) => ({
            href: at({ filter }),
            label: filterWords(filter, t),
            current: filter === query.filter,
            count: filter === query.filter ? list.total : undefined,
          }))}
        />
        <Form action={paths.editions} method="get">
          <input type="hidden" name="toon" value={query.filter} />
          <SearchField name="zoek" label={t('Zoek op titel', 'Search by title')} value={query.words} />
        </Form>
        <Card as="div">
          <EditionTable rows={list.rows} own={!all} />
        </Card>
        <Pagination page={query.page} pages={Math.ceil(list.total / 50)} href={(page) => at({ page })} />
      </Stack>
    </Page>
  )
}

function PlanButtons() {
  const t = useT()
  return (
    <Row wrap gap="s">
      <ButtonLink href={paths.newEdition} icon="plus">
        {t('Nieuwe editie', 'New edition')}
      </ButtonLink>
      <ButtonLink href={paths.newSeries} kind="quiet">
        {t('Nieuwe reeks', 'New series')}
      </ButtonLink>
    </Row>
  )
}

export function EditionTable({ rows, caption, own }: { rows: EditionRow[]; caption?: string; own?: boolean }) {
  const t = useT()
  const lang = useLang()
  return (
    <Table
      caption={caption ?? t('Edities', 'Editions')}
      captionUnseen
      rows={rows}
      empty={
        <EmptyState
          drawing="calendar"
          title={t('Hier staat nu niets', 'Nothing here now')}
          text={
            own
              ? t(
                  'Je ziet alleen wat jij coördineert. Kies een andere lijst hierboven, of maak een nieuwe editie.',
                  'You only see what you coordinate. Choose another list above, or make a new edition.',
                )
              : t('Kies een andere lijst hierboven, of maak een nieuwe editie.', 'Choose another list above, or make a new edition.')
          }
        />
      }
      columns={[
        { key: 'title', head: t('Editie', 'Edition'), cell: (row) => <EditionName row={row} /> },
        {
          key: 'start',
          head: t('Start', 'Start'),
          num: true,
          cell: (row) => (row.startsAt ? sayDate(dateOf(row.startsAt), lang) : t('datum volgt', 'to follow')),
        },
        {
          key: 'state',
          head: t('Stand', 'State'),
          cell: (row) => <Tag tone={stateTag(row.state, t).tone}>{stateTag(row.state, t).words}</Tag>,
        },
        {
          key: 'fill',
          head: t('Plaatsen', 'Seats'),
          cell: (row) =>
            row.capacity ? (
              <Progress
                value={row.taken}
                max={row.capacity}
                label={t(`${row.taken} van ${row.capacity}`, `${row.taken} of ${row.capacity}`)}
              />
            ) : (
              row.taken
            ),
        },
        { key: 'waiting', head: t('Wachtlijst', 'Waiting'), align: 'end', num: true, cell: (row) => row.waiting || '–' },
        { key: 'requested', head: t('Aanvragen', 'Requests'), align: 'end', num: true, cell: (row) => row.requested || '–' },
      ]}
    />
  )
}

function EditionName({ row }: { row: EditionRow }) {
  return (
    <>
      <Link href={paths.plan(row.id)} strong>
        {row.title}
      </Link>
      {row.name && <Small soft>{row.name}</Small>}
    </>
  )
}

/** One edition with everything a planner does to it. */
export function PlanPage({ plan, refusal }: { plan: PlanView; refusal?: string }) {
  const t = useT()
  const tag = stateTag(plan.state, t)
  return (
    <Page
      wide
      title={plan.title}
      lead={plan.name || undefined}
      above={<Tag tone={tag.tone}>{tag.words}</Tag>}
      breadcrumb={[
        { href: paths.editions, label: t('Edities', 'Editions') },
        ...(plan.seriesId ? [{ href: paths.planSeries(plan.seriesId), label: t('Reeks', 'Series') }] : []),
      ]}
    >
      {refusal && <Notice kind="error">{refusal}</Notice>}
      <Attention plan={plan} />
      <Grid columns="aside">
        <Stack gap="l">
          <Sessions plan={plan} />
          <People plan={plan} />
        </Stack>
        <Stack>
          <PlanActs plan={plan} />
          <Card as="aside">
            <PlanFacts plan={plan} />
          </Card>
        </Stack>
      </Grid>
    </Page>
  )
}

/** What needs a hand now, in one sentence each. */
function Attention({ plan }: { plan: PlanView }) {
  const t = useT()
  const clashes = plan.participants.filter((one) => one.clash !== null && one.state === 'seated').length
  const live = !['cancelled', 'completed'].includes(plan.state)
  if (!live) return plan.cancelReason ? <Notice kind="warning">{plan.cancelReason}</Notice> : null
  const few = plan.startsAt && plan.taken < plan.minParticipants && plan.published
  return (
    <>
      {plan.byHand && (
        <Notice kind="warning">
          {t(
            'Er is een plaats vrij en er wachten mensen. De wachtlijst schuift niet meer vanzelf door: geef de plaats hieronder aan iemand van de lijst.',
            'A seat is free and people wait. The list no longer moves up by itself: give the seat to somebody on the list below.',
          )}
        </Notice>
      )}
      {!plan.startsAt && plan.waiting >= plan.minParticipants && (
        <Notice kind="info">
          {t(
            `${plan.waiting} mensen wachten op een datum: genoeg om te plannen.`,
            `${plan.waiting} people wait for a date: enough to plan.`,
          )}
        </Notice>
      )}
      {few && (
        <Notice kind="info">
          {t(
            `Er zijn ${plan.taken} mensen; er zijn er ${plan.minParticipants} nodig om door te gaan.`,
            `There are ${plan.taken} people; ${plan.minParticipants} are needed to go ahead.`,
          )}
        </Notice>
      )}
      {clashes > 0 && (
        <Notice kind="warning">
          {t(
            `${clashes} ${clashes === 1 ? 'deelnemer heeft' : 'deelnemers hebben'} op hetzelfde moment iets anders. Je ziet het bij hun naam.`,
            `${clashes} ${clashes === 1 ? 'participant has' : 'participants have'} something else at the same time. See beside their names.`,
          )}
        </Notice>
      )}
    </>
  )
}

function Sessions({ plan }: { plan: PlanView }) {
  const t = useT()
  const changeable = !['cancelled', 'completed'].includes(plan.state)
  return (
    <Section title={t('Bijeenkomsten', 'Sessions')} id="bijeenkomsten">
      {plan.sessions.length === 0 ? (
        <Card as="div">
          <EmptyState
            level={3}
            drawing="calendar"
            title={t('Nog geen datum', 'No date yet')}
            text={t(
              'Mensen kunnen zich wel op de lijst zetten. Zet je een datum vast, dan krijgen zij in volgorde een plaats.',
              'People can put themselves on the list. Once you set a date, they get a seat in order.',
            )}
          />
        </Card>
      ) : (
        <Lines
          card
          items={plan.sessions.map((session) => (
            <Row spread wrap>
              <SessionRow session={session} seated />
              {changeable && (
                <Row middle>
                  <Link href={paths.session(session.id)}>{t('Aanwezigheid', 'Attendance')}</Link>
                  <Link href={paths.changeSession(session.id)} about={sayDate(dateOf(session.startsAt), 'nl')}>
                    {t('Wijzig', 'Change')}
                  </Link>
                </Row>
              )}
            </Row>
          ))}
        />
      )}
      {changeable && (
        <Actions>
          <ButtonLink href={paths.newSession(plan.id)} kind={plan.sessions.length ? 'quiet' : 'primary'} icon="plus">
            {plan.sessions.length ? t('Nog een bijeenkomst', 'Another session') : t('Zet een datum vast', 'Set a date')}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}

function People({ plan }: { plan: PlanView }) {
  const t = useT()
  const of = (...states: string[]) => plan.participants.filter((one) => states.includes(one.state))
  const waiting = of('waiting').sort((a, b) => a.position! - b.position!)
  const heading = plan.startsAt
    ? t('Wachtlijst, op volgorde', 'Waiting list, in order')
    : t('Wachten op een datum, op volgorde', 'Waiting for a date, in order')
  return (
    <>
      <Section title={t(`Deelnemers (${plan.taken})`, `Participants (${plan.taken})`)} id="deelnemers">
        <Card as="div">
          <PeopleTable
            people={of('seated', 'completed', 'not_completed', 'no_show')}
            caption={t('Deelnemers', 'Participants')}
            plan={plan}
          />
        </Card>
      </Section>
      {waiting.length > 0 && (
        <Section title={heading} id="wachtlijst">
          <Card as="div">
            <PeopleTable people={waiting} caption={heading} plan={plan} numbered />
          </Card>
        </Section>
      )}
      {of('requested').length > 0 && (
        <Section title={t('Aanvragen bij de leidinggevende', 'Requests with the manager')} id="aanvragen">
          <Card as="div">
            <PeopleTable people={of('requested')} caption={t('Aanvragen', 'Requests')} plan={plan} />
          </Card>
        </Section>
      )}
    </>
  )
}

function PeopleTable({ people, caption, plan, numbered }: { people: Participant[]; caption: string; plan: PlanView; numbered?: boolean }) {
  const t = useT()
  const nameOf = (one: Participant) => one.name || t('vertrouwelijk', 'confidential')
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={people}
      empty={<Text soft>{t('Nog niemand.', 'Nobody yet.')}</Text>}
      columns={[
        { key: 'name', head: t('Naam', 'Name'), cell: (one) => (numbered ? `${one.position}. ${nameOf(one)}` : nameOf(one)) },
        { key: 'unit', head: t('Afdeling of organisatie', 'Unit or organisation'), cell: (one) => one.unit },
        ...(people.some((one) => one.clash !== null)
          ? [
              {
                key: 'note',
                head: t('Let op', 'Note'),
                cell: (one: Participant) =>
                  one.clash === null
                    ? ''
                    : one.clash === ''
                      ? t('heeft dan een andere afspraak', 'has another appointment then')
                      : t(`zit dan ook bij ${one.clash}`, `is also at ${one.clash} then`),
              },
            ]
          : []),
        { key: 'act', head: t('Doen', 'Do'), align: 'end', cell: (one) => <PersonActs one={one} plan={plan} /> },
      ]}
    />
  )
}

function PersonActs({ one, plan }: { one: Participant; plan: PlanView }) {
  const t = useT()
  if (!['seated', 'waiting', 'requested'].includes(one.state)) return null
  return (
    <>
      {one.state === 'waiting' && plan.byHand && (
        <Form action={paths.seatByHand(one.id)} inline>
          <Button kind="quiet" about={one.name || `${one.position}`}>
            {t('Geef de plaats', 'Give the seat')}
          </Button>
        </Form>
      )}
      {one.name && (
        <Link href={paths.withdraw(one.id)} about={one.name}>
          {t('Meld af', 'Withdraw')}
        </Link>
      )}
    </>
  )
}

function PlanActs({ plan }: { plan: PlanView }) {
  const t = useT()
  const live = !['cancelled', 'completed'].includes(plan.state)
  return (
    <Card as="aside" tone="tint" label={t('Wat je kunt doen', 'What you can do')}>
      <Stack gap="s">
        {!plan.published && live && (
          <Form action={paths.planAct(plan.id, 'publiceren')}>
            {plan.optOut && (
              <Small>
                {t(
                  'Bij publiceren wordt de hele groep aangemeld. Wie niet kan, meldt zich af.',
                  'When you publish, the whole group is enrolled. Anyone who can’t come withdraws.',
                )}
              </Small>
            )}
            <Button wide>{t('Publiceer', 'Publish')}</Button>
          </Form>
        )}
        {plan.published && live && !plan.confirmed && plan.startsAt && plan.state !== 'running' && (
          <Form action={paths.planAct(plan.id, 'bevestigen')}>
            <Button wide>{t('Dit gaat door', 'This goes ahead')}</Button>
          </Form>
        )}
        {live && (
          <ButtonLink wide kind="quiet" icon="edit" href={paths.planAct(plan.id, 'wijzigen')}>
            {t('Wijzig', 'Change')}
          </ButtonLink>
        )}
        {plan.sessions.length > 0 && (
          <ButtonLink wide kind="quiet" icon="copy" href={paths.planAct(plan.id, 'kopieren')}>
            {t('Kopieer naar nieuwe data', 'Copy to new dates')}
          </ButtonLink>
        )}
        {plan.published && (
          <ButtonLink wide kind="quiet" icon="eye" href={paths.edition(plan.id)}>
            {t('Bekijk als medewerker', 'See as an employee')}
          </ButtonLink>
        )}
        {live && (
          <Small>
            <Link href={paths.planAct(plan.id, 'annuleren')}>{t('Annuleer deze editie', 'Cancel this edition')}</Link>
          </Small>
        )}
      </Stack>
    </Card>
  )
}

function PlanFacts({ plan }: { plan: PlanView }) {
  const t = useT()
  const lang = useLang()
  const audience = {
    employees: t('alle medewerkers', 'all employees'),
    units: plan.unitNames ?? '',
    everyone: t('iedereen, ook gasten', 'everyone, guests too'),
  }[plan.audience]
  return (
    <Stack gap="s">
      <Heading level={2} look={3}>
        {t('Zo staat het ingesteld', 'How it is set')}
      </Heading>
      <Facts
        small
        facts={[
          {
            name: t('Plaatsen', 'Seats'),
            value: plan.capacity === null ? t('zonder grens', 'without limit') : `${plan.minParticipants} – ${plan.capacity}`,
          },
          { name: t('Voor wie', 'For whom'), value: audience },
          {
            name: t('Publieke pagina', 'Public page'),
            value:
              plan.audience === 'everyone' && plan.published ? (
                <Link href={paths.open(plan.id)}>{paths.open(plan.id).slice(0, 14)}…</Link>
              ) : null,
          },
          {
            name: t('Goedkeuring', 'Approval'),
            value: plan.approval === 'manager' ? t('door de leidinggevende', 'by the manager') : t('niet nodig', 'not needed'),
          },
          { name: t('Aanmelden', 'Enrolling'), value: windowWords(plan, t, lang) },
          {
            name: t('Wachtlijst schuift door', 'List moves up'),
            value: t(`tot ${plan.promotionDays} dagen voor de start`, `until ${plan.promotionDays} days before the start`),
          },
          { name: t('Je bent erbij, tenzij', 'Opt-out'), value: plan.optOut ? t('ja', 'yes') : null },
          {
            name: t('Kosten', 'Cost'),
            value: plan.priceCents === null ? t('zoals de opleiding', 'as the activity') : sayPrice(plan.priceCents, lang),
          },
          { name: t('Neem mee', 'Bring'), value: plan.bring },
        ]}
      />
    </Stack>
  )
}

function windowWords(plan: PlanView, t: Translate, lang: Lang): string {
  const from = plan.opensAt ? t(`vanaf ${sayDate(dateOf(plan.opensAt), lang)}`, `from ${sayDate(dateOf(plan.opensAt), lang)}`) : ''
  const until = plan.closesAt ? sayDate(dateOf(plan.closesAt.subtract({ seconds: 1 })), lang) : ''
  const end = until ? t(`tot en met ${until}`, `until ${until}`) : t('tot de start', 'until the start')
  return `${from} ${end}`.trim()
}
