import { describe, expect, test } from 'vitest'
import { secretOf } from '#platform/mail/index.ts'
import { organisation, people } from '#world/people.ts'
import { testConfig } from '../house.ts'
import { addEdition } from './arrange.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { joost, sanne, fatima, omar } = people

/** Journey 2 of a whole organisation: the manager is on holiday; the deputy approves from the mail after a reminder. */
describe.each([
  { script: 'on', asks: fatima, days: 70 },
  { script: 'off', asks: omar, days: 80 },
] as const)('with JavaScript $script', { timeout: 120_000 }, ({ script, asks, days }) => {
  test('a manager on holiday: the deputy approves from the mail after a reminder', async () => {
    const { editionId } = await stage.arrange((tx) => addEdition(tx, { activity: 'OWN-TM', seats: 3, days, approval: 'manager' }))

    const manager = await stage.enter(joost, { script })
    await manager.goto('/mijn/team')
    await manager.getByRole('link', { name: 'Waarnemer' }).click()
    await manager.getByLabel('Wie', { exact: true }).fill('Sanne Vos')
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
    await manager.getByLabel('Eerste dag').fill(today.subtract({ days: 1 }).toString())
    await manager.getByLabel('Laatste dag').fill(today.add({ days: 14 }).toString())
    await manager.getByRole('button', { name: 'Wijs aan' }).click()
    await manager.getByText('Sanne Vos neemt voor je waar en krijgt bericht.').waitFor()

    const employee = await stage.enter(asks, { script })
    await employee.goto(`/edities/${editionId}`)
    await employee.getByRole('button', { name: 'Vraag het je leidinggevende' }).click()
    await employee.getByText('Sanne Vos neemt waar.').waitFor()
    await stage.work()
    expect(await subjects(editionId)).toEqual([`request-received`])

    await longAgo(editionId, 8)
    await stage.round('editions/keep-approvals-moving')
    await stage.work()
    expect(await subjects(editionId)).toEqual(['request-received', 'request-reminder'])

    const mail = await stage.enter(null, { script, width: 390 })
    await mail.goto(await linkIn(editionId, 'request-reminder'))
    await mail.getByRole('heading', { level: 1, name: /wil meedoen$/ }).waitFor()
    await mail.getByText('Je neemt waar voor Joost de Wit.').waitFor()
    if (script === 'on') await accessible(mail)
    expect(await stateOf(editionId)).toBe('requested') // looking changes nothing
    await mail.getByRole('button', { name: 'Akkoord', exact: true }).click()
    await mail.getByText('Goedgekeurd. Je collega heeft een plaats en krijgt bericht.').waitFor()
    await mail.getByText('Sanne Vos gaf akkoord. Je hoeft niets meer te doen.').waitFor()
    expect(await stateOf(editionId)).toBe('seated')

    await stage.work()
    await employee.goto('/mijn/berichten')
    await employee.getByRole('link', { name: 'Akkoord: je doet mee aan Time management' }).first().waitFor()
    await manager.goto('/mijn/waarnemer')
    await manager.getByRole('button', { name: 'Stop' }).first().click() // the other is for next month
    await manager.getByText('De waarneming is gestopt.').waitFor()
  })
})

const ofEdition = (editionId: string) => (tx: Parameters<Parameters<typeof stage.arrange>[0]>[0]) => tx<
  { kind: string; secretId: string }[]
>`
  select o.kind, o.secret_id from platform.outbox o
  where o.organisation_id = ${organisation.id} and o.person_id = ${sanne.id} and o.event like any (
    select 'approval/' || s.id || '/%' from editions.approval_step s join editions.enrolment n on n.id = s.enrolment_id where n.edition_id = ${editionId})
  order by o.made_at`

/** What the deputy was told about requests for this edition. */
const subjects = async (editionId: string) => (await stage.arrange(ofEdition(editionId))).map((one) => one.kind)

/** The link as the mail server would put it in. */
async function linkIn(editionId: string, kind: string): Promise<string> {
  const mail = (await stage.arrange(ofEdition(editionId))).find((one) => one.kind === kind)!
  return `/akkoord/${secretOf(testConfig.secret, mail.secretId)}`
}

/** As if it was asked so many days ago, everybody who was asked too: eight days have more than three working days. */
const longAgo = (editionId: string, days: number) =>
  stage.arrange(async (tx) => {
    await tx`update editions.approval_step set asked_at = now() - ${days} * interval '1 day'
      where enrolment_id in (select id from editions.enrolment where edition_id = ${editionId})`
    await tx`update editions.approval_judge j set asked_at = s.asked_at from editions.approval_step s
      where s.id = j.step_id and s.enrolment_id in (select id from editions.enrolment where edition_id = ${editionId})`
  })

const stateOf = async (editionId: string) => {
  const [row] = await stage.arrange((tx) => tx<{ state: string }[]>`select state from editions.enrolment where edition_id = ${editionId}`)
  return row!.state
}
