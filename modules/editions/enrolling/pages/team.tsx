import {
  Button,
  Card,
  CheckboxGroup,
  EmptyState,
  Form,
  Grid,
  Heading,
  Notice,
  Page,
  RadioGroup,
  Seats,
  useLang,
  useT,
  type Option,
} from '#ui/index.ts'
import { dateOf, sayDate, type Translate } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import type { Member, TeamView } from '../views/team.ts'

interface Back {
  errors: Record<string, string>
  typed: Record<string, unknown>
  refusal?: string
  reason?: string
}

/** A manager enrols people of the team for one edition, here or at another organisation. */
export function TeamPage({ team, back, elsewhere }: { team: TeamView; back?: Back; elsewhere?: boolean }) {
  const t = useT()
  const lang = useLang()
  const when = team.startsAt ? sayDate(dateOf(team.startsAt), lang) : t('datum volgt', 'date to follow')
  return (
    <Page
      title={t('Meld je team aan', 'Enrol your team')}
      lead={`${team.title}, ${when}`}
      breadcrumb={[{ href: (elsewhere ? paths.sharedEdition : paths.edition)(team.editionId), label: team.title }]}
    >
      {back?.refusal && <Notice kind="error">{back.refusal}</Notice>}
      {back && Object.values(back.errors)[0] && <Notice kind="error">{Object.values(back.errors)[0]}</Notice>}
      {team.members.length === 0 ? (
        <NoTeam />
      ) : (
        <TeamForm team={team} back={back} action={(elsewhere ? paths.teamElsewhere : paths.team)(team.editionId)} />
      )}
    </Page>
  )
}

function NoTeam() {
  const t = useT()
  return (
    <EmptyState
      drawing="people"
      title={t('Je hebt nog geen team', 'You have no team yet')}
      text={t('Hier staan de mensen van wie jij de leidinggevende bent.', 'The people you manage appear here.')}
    />
  )
}

function TeamForm({ team, back, action }: { team: TeamView; back?: Back; action: string }) {
  const t = useT()
  const chosen = [back?.typed['personIds'] ?? []].flat().map(String)
  return (
    <Form action={action}>
      <Grid columns="aside">
        <Card as="div">
          <CheckboxGroup
            name="personIds"
            label={t('Wie gaat er mee?', 'Who is coming?')}
            hint={t('Jouw keuze is meteen de goedkeuring. Iedereen krijgt bericht.', 'Your choice is the approval. Everyone is told.')}
            value={chosen}
            options={team.members.map((member) => memberOption(member, t))}
          />
        </Card>
        <Card as="aside" tone="tint" sticky>
          <Heading level={2} look={3}>
            {t('Plaatsen', 'Seats')}
          </Heading>
          {team.free !== null && <Seats left={team.free} capacity={team.capacity ?? undefined} waiting={team.waiting} />}
          <RadioGroup
            name="how"
            label={t('Als er niet genoeg plaatsen zijn', 'If there are not enough seats')}
            value={String(back?.typed['how'] ?? 'all')}
            options={ways(t)}
          />
          <Button wide>{t('Meld deze mensen aan', 'Enrol these people')}</Button>
        </Card>
      </Grid>
    </Form>
  )
}

const ways = (t: Translate): Option[] => [
  {
    value: 'all',
    label: t('Dan niemand', 'Then nobody'),
    hint: t('Je team gaat samen of niet.', 'Your team goes together or not at all.'),
  },
  { value: 'split', label: t('De rest op de wachtlijst', 'The rest on the waiting list') },
  { value: 'fit', label: t('Alleen wie past', 'Only those who fit') },
]

function memberOption(member: Member, t: Translate): Option {
  const states: Record<string, string> = {
    seated: t('heeft al een plaats', 'has a seat already'),
    waiting: t('staat al op de wachtlijst', 'is on the waiting list already'),
    requested: t('heeft zelf gevraagd: kijk bij de aanvragen', 'asked already: see the requests'),
    completed: t('heeft deze training afgerond', 'completed this training'),
  }
  const reasons: Record<string, string> = {
    'already-in-series': t('staat bij een andere datum', 'is enrolled for another date'),
    'not-invited': t('hoort niet bij de groep voor wie dit is', 'is not in the group this is for'),
    'enrolment-closed': t('de inschrijving is gesloten', 'enrolment has closed'),
    'not-open-yet': t('de inschrijving is nog niet open', 'enrolment has not opened'),
    'edition-cancelled': t('de editie gaat niet door', 'the edition is cancelled'),
  }
  const clash =
    member.clash === null
      ? null
      : member.clash === ''
        ? t('heeft dan al een andere afspraak', 'has another appointment then')
        : t(`zit dan ook bij ${member.clash}`, `is also at ${member.clash} then`)
  const why = member.state
    ? (states[member.state] ?? t('was hier al bij', 'was here already'))
    : member.reason
      ? (reasons[member.reason] ?? t('kan nu niet', 'not possible now'))
      : clash
  return {
    value: member.personId,
    label: member.name,
    hint: [member.function, why].filter(Boolean).join(' · ') || undefined,
    disabled: member.state !== null || member.reason !== null,
  }
}
