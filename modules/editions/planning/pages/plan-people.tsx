import { Button, Card, Form, Link, Section, Table, Text, useT } from '#ui/index.ts'
import type { Participant, PlanView } from '../views.ts'
import { paths } from '../../paths.ts'

export function People({ plan }: { plan: PlanView }) {
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
        <Section title={t('Aanvragen die op akkoord wachten', 'Requests that wait for approval')} id="aanvragen">
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
        ...(people.some((one) => one.testId)
          ? [
              {
                key: 'test',
                head: t('Vrijstelling', 'Exemption'),
                cell: (one: Participant) =>
                  one.testId && (
                    <Link href={paths.passed(one.testId)} about={one.name}>
                      {t('Deelt wat al gehaald is', 'Shares what was passed')}
                    </Link>
                  ),
              },
            ]
          : []),
        ...(people.some(isLive)
          ? [{ key: 'act', head: t('Doen', 'Do'), align: 'end' as const, cell: (one: Participant) => <PersonActs one={one} plan={plan} /> }]
          : []),
      ]}
    />
  )
}

/** A place that can still be given or given up. */
const isLive = ({ state }: Participant) => ['seated', 'waiting', 'requested'].includes(state)

function PersonActs({ one, plan }: { one: Participant; plan: PlanView }) {
  const t = useT()
  if (!isLive(one)) return null
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
