import { Actions, ButtonLink, Card, EmptyState, Grid, Lines, Link, Notice, Page, Row, Section, Stack, Tag, useT } from '#ui/index.ts'
import { dateOf, sayDate } from '#platform/words.ts'
import type { PlanView } from '../views.ts'
import { SessionRow } from '../../enrolling/pages/session-row.tsx'
import { paths } from '../../paths.ts'
import { stateTag } from './state-tag.ts'
import { People } from './plan-people.tsx'
import { PlanActs, PlanFacts } from './plan-acts.tsx'

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
        <Sessions plan={plan} />
        <Stack>
          <PlanActs plan={plan} />
          <Card as="aside">
            <PlanFacts plan={plan} />
          </Card>
        </Stack>
        <Stack gap="l">
          <People plan={plan} />
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
