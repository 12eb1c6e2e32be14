import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { decideTaught } from '#modules/catalogue/teaching/decide.ts'
import { hashOf } from '#modules/people/index.ts'
import { perform } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import { stranger } from '#platform/http/caller.ts'
import { secretOf } from '#platform/mail/index.ts'
import { handInAround, sayAround } from '#modules/scans/around/answer.ts'
import { inviteColleague, inviteOutsider } from '#modules/scans/around/invite.ts'
import { aroundOmgevingswet } from '#modules/scans/shipped/around.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { fullName } from '../around.ts'
import { actorOf, testConfig } from '../house.ts'
import { addEdition, type Arranged } from './arrange.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { fatima, joost, mees, aylin, daan, sanne, marjan, sjaak } = people
const colleagues = [mees, aylin, daan, sanne]
const outside = ['Jan Steen', 'Els Bos', 'Roos Veld']
const statements = aroundOmgevingswet.questions.filter((one) => one.kind === 'scale').length

/** Journey 1 (M09, Dalfsen): profile, a 360° with eight raters, its result, a goal, the plan, a recommendation, a place, a completion, a rating. */
describe('Dalfsen, whole', { timeout: 300_000 }, () => {
  test('from what a role asks to what somebody can, by way of what eight others see', async () => {
    const held = await prepare()
    const page = await stage.enter(fatima)
    await workWithProfile(page)
    const aroundId = await askEight(page)
    await answerAll(page, aroundId)
    await readResult(page, aroundId)
    await shareWithManager(page, aroundId)
    await takeGoal(page)
    await followRecommendation(page, held)
    await complete(held)
    await readRating(page)
  })
})

/** A role asks for it, a subject of the 360° rates it, and an activity teaches it, which is held soon. */
const skill = 'Initiatiefnemer begeleiden'
const goal = 'Ik spreek initiatiefnemers voordat ik toets, en kan zeggen wat dat opleverde'

async function prepare(): Promise<Arranged> {
  const activity = activityId('OMG-TAFEL', organisation.id)
  const [known] = await stage.arrange(
    (tx) =>
      tx<{ id: string; uri: string }[]>`select id, uri from skills.skill where organisation_id = ${organisation.id} and name_nl = ${skill}`,
  )
  const domains = aroundOmgevingswet.domains.map((one) => (one.code === 'initiatief' ? { ...one, skill: known!.uri } : one))
  await stage.arrange(async (tx) => {
    await tx`insert into scans.instrument_version (organisation_id, instrument_id, number, document, made_at, published_at)
      select organisation_id, id, 2, ${tx.json({ ...aroundOmgevingswet, domains } as never)}, now(), now() from scans.instrument
      where organisation_id = platform.organisation() and code = ${aroundOmgevingswet.code}`
  })
  const taught = { activityId: activity, skillId: known!.id, level: 2, state: 'confirmed' } as const
  expect(await perform(stage.db, actorOf(marjan), decideTaught, taught)).toMatchObject({ ok: true })
  return stage.arrange((tx) => addEdition(tx, { activity: 'OMG-TAFEL', seats: 9, days: 5, trainer: sjaak }))
}

async function workWithProfile(page: Page): Promise<void> {
  await page.goto('/rolprofielen')
  await page.getByRole('link', { name: 'Casemanager Omgevingswet' }).first().click()
  await page.getByRole('button', { name: 'Ik werk met dit profiel' }).click()
  await page.getByText('Je werkt nu met dit profiel.').waitFor()
  await page.goto('/mijn/ontwikkelplan/voorstel')
  await page.getByRole('listitem').filter({ hasText: skill }).getByText('nog geen inschatting').waitFor()
  await accessible(page)
}

async function askEight(page: Page): Promise<string> {
  await page.goto('/mijn/360')
  await page.getByLabel('Werken met de Omgevingswet').check()
  await accessible(page)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByText('Wie je vroeg').waitFor()
  for (const one of [joost, aylin]) {
    await page.getByLabel('Naam of werkadres').fill(fullName(one))
    await page.getByRole('button', { name: 'Vraag deze collega' }).click()
    await page.locator('main').getByText(one.last).first().waitFor()
  }
  await page.getByLabel('Naam', { exact: true }).fill('Els Bos')
  await page.getByLabel('E-mailadres').fill(addressOf('Els Bos'))
  await page.getByRole('button', { name: 'Stuur een link' }).click()
  await page.locator('main').getByText('Els Bos').first().waitFor()
  const aroundId = page.url().split('/').at(-1)!
  await askTheRest(aroundId)
  await page.reload()
  for (const name of ['Joost de Wit', ...colleagues.map(fullName), ...outside]) await page.locator('main').getByText(name).first().waitFor()
  await accessible(page)
  await stage.work()
  return aroundId
}

/** The same forms without a browser. */
async function askTheRest(aroundId: string): Promise<void> {
  const as = actorOf(fatima)
  for (const one of [mees, daan, sanne])
    expect(await perform(stage.db, as, inviteColleague, { aroundId, who: fullName(one) })).toMatchObject({ ok: true })
  for (const name of ['Jan Steen', 'Roos Veld'])
    expect(await perform(stage.db, as, inviteOutsider, { aroundId, name, email: addressOf(name) })).toMatchObject({ ok: true })
}

const addressOf = (name: string) => `${name.split(' ')[0]!.toLowerCase()}@elders.example`

async function answerAll(page: Page, aroundId: string): Promise<void> {
  await page.getByRole('link', { name: 'Vul zelf in' }).click()
  await answer(page, 4)
  await signedIn(joost, 3)
  await signedIn(aylin, 4, 'off')
  await byLink(await linkOf(aroundId, 'Els Bos'), 2)
  for (const [who, mark] of [
    [mees, 3],
    [daan, 3],
    [sanne, 4],
    ['Jan Steen', 3],
    ['Roos Veld', 3],
  ] as const)
    await unseen(aroundId, who, mark)
}

async function readResult(page: Page, aroundId: string): Promise<void> {
  await page.goto(`/mijn/360/${aroundId}`)
  await letItClose(aroundId)
  await page.reload()
  for (const word of ['Jij', 'Leidinggevende', 'Collega’s', 'Van buiten', 'Anderen samen'])
    await page.getByText(word, { exact: true }).first().waitFor()
  await page.getByText('Ga zo door, met 4.').first().waitFor()
  await page.getByText('Bekijk dit als tabel').click()
  const row = page.getByRole('row', { name: /Meedenken met een initiatief/ })
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining(['4', '3', '3,5', '2,7']))
  await page.getByRole('heading', { name: 'Wat kun je ermee?' }).waitFor()
  await accessible(page)
}

async function shareWithManager(page: Page, aroundId: string): Promise<void> {
  await page.getByLabel('Naam of werkadres van een collega').fill('Joost de Wit')
  await page.getByRole('button', { name: 'Laat de cijfers zien' }).click()
  await page.getByRole('button', { name: /Neem terug/ }).waitFor()
  const manager = await stage.enter(joost, { width: 390 })
  await manager.goto(`/360/uitslag/${aroundId}`)
  await manager.getByRole('heading', { level: 1, name: '360° van Fatima Bennani' }).waitFor()
  expect(await manager.getByText('Ga zo door').count()).toBe(0)
  await accessible(manager)
}

/** What the result proposes becomes a goal in one click, and the profile hears what others see. */
async function takeGoal(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Maak er een doel van ${goal}` }).click()
  await page.getByRole('heading', { level: 1, name: 'Maak er een doel van' }).waitFor()
  await page.getByText('Oefensessie Omgevingstafel').waitFor()
  await accessible(page)
  await page.getByLabel('Wat kun je in je werk doen?').fill('Drie aanvragers eerst bellen')
  await page.getByRole('button', { name: 'Zet het in mijn plan' }).click()
  await page.getByText('Je doel staat in je plan, met de stappen die je koos.').waitFor()
  await page.goto('/mijn/ontwikkelplan')
  await page.getByRole('link', { name: goal }).first().waitFor()
  await page.getByText('Drie aanvragers eerst bellen').first().waitFor()
}

async function followRecommendation(page: Page, { editionId }: Arranged): Promise<void> {
  await page.goto('/voor-jou')
  const line = page.getByRole('listitem').filter({ hasText: `Past bij je doel ‘${goal}’: hier leer je dat.` })
  await line.getByRole('link', { name: 'Oefensessie Omgevingstafel', exact: true }).click()
  await page.getByRole('link', { name: 'Bekijk en meld je aan' }).click()
  await page.waitForURL(`**/edities/${editionId}`)
  await page.getByRole('button', { name: 'Meld je aan', exact: true }).click()
  await page.getByText('De uitnodiging staat in je mail.').waitFor()
}

/** The day passes; the trainer notes who was there, and ends it. */
async function complete({ sessionId }: Arranged): Promise<void> {
  await stage.arrange(
    (tx) =>
      tx`update editions.session set starts_at = now() - interval '3 hours', ends_at = now() - interval '2 hours' where id = ${sessionId}`,
  )
  const phone = await stage.enter(sjaak, { width: 390 })
  await phone.goto('/mijn/lessen')
  await phone.locator(`a[href="/bijeenkomsten/${sessionId}"]`).first().click()
  await phone.getByRole('button', { name: 'Iedereen is aanwezig' }).click()
  await phone.getByText('De aanwezigheid is bewaard.').waitFor()
  await phone.getByRole('button', { name: 'Rond de training af' }).click()
  await phone.getByText('De training is afgerond. 1 van de 1').waitFor()
  await stage.work()
}

async function readRating(page: Page): Promise<void> {
  await page.goto('/mijn/vaardigheden')
  await page.getByRole('link', { name: skill }).first().click()
  await page.getByText('afgeronde activiteit').first().waitFor()
  await page.getByText('Oefensessie Omgevingstafel').first().waitFor()
  await accessible(page)
}

async function signedIn(one: Somebody, mark: number, script: 'on' | 'off' = 'on'): Promise<void> {
  const page = await stage.enter(one, { script, width: 390 })
  await page.goto('/mijn/360')
  await page.getByRole('link', { name: 'Geef je mening' }).click()
  await page
    .getByText(one === joost ? 'Jij bent de leidinggevende: Fatima ziet wat jij antwoordt.' : 'Fatima ziet niet wie wat antwoordde.')
    .waitFor()
  await answer(page, mark)
  await page.context().close()
}

/** A link leads to a page with a button; nothing happens before it. */
async function byLink(link: string, mark: number): Promise<void> {
  const page = await stage.enter(null, { width: 390 })
  await page.goto(link)
  await page.getByText('Fatima ziet niet wie wat antwoordde.').waitFor()
  await accessible(page)
  await answer(page, mark)
  await page.context().close()
}

/** The same answers without a browser: of a colleague who is signed in, or with a link. */
async function unseen(aroundId: string, who: Somebody | string, mark: number): Promise<void> {
  const raterId = await raterOf(aroundId, who)
  const codes = aroundOmgevingswet.questions.map(({ code, kind }) => [
    `v.${code}`,
    kind === 'scale' ? String(mark) : `Ga zo door, met ${mark}.`,
  ])
  const input = {
    raterId,
    questions: aroundOmgevingswet.questions.map((one) => one.code),
    typed: Object.fromEntries(codes) as Record<string, string>,
  }
  const [actor, where] =
    typeof who === 'string'
      ? [
          stranger('nl', '127.0.0.1', 'reis').actor,
          { organisationId: organisation.id, ticket: hashOf(secretOf(testConfig.secret, raterId)) },
        ]
      : [actorOf(who), {}]
  expect(await perform(stage.db, actor, sayAround, input, where)).toMatchObject({ ok: true })
  expect(await perform(stage.db, actor, handInAround, { raterId }, where)).toMatchObject({ ok: true })
}

const raterOf = (aroundId: string, who: Somebody | string) =>
  stage.arrange(async (tx) => {
    await tx`select set_config('app.closing_around', ${aroundId}, true)`
    const named = typeof who === 'string' ? tx`name = ${who}` : tx`person_id = ${who.id}`
    const [row] = await tx<{ id: string }[]>`select id from scans.around_rater where around_id = ${aroundId} and ${named}`
    return row!.id
  })

const linkOf = async (aroundId: string, name: string) => `/360/link/${secretOf(testConfig.secret, await raterOf(aroundId, name))}`

/** Screen by screen to the end. */
async function answer(page: Page, mark: number): Promise<void> {
  await page.getByRole('link', { name: 'Naar de vragen' }).click()
  let answered = 0
  for (;;) {
    await page.locator('fieldset.pills, textarea, form[action$="/inleveren"]').first().waitFor()
    if (await page.getByRole('button', { name: 'Lever in' }).count()) break
    for (const group of await page.locator('fieldset.pills').all()) {
      await group.locator(`input[value="${mark}"]`).check()
      answered++
    }
    for (const box of await page.locator('textarea').all()) await box.fill(`Ga zo door, met ${mark}.`)
    const first = await page.locator('fieldset.pills, textarea').first().getAttribute('id')
    await page.getByRole('button', { name: /Verder|Kijk na/ }).click()
    await page.locator(`[id="${first}"]`).waitFor({ state: 'detached' })
  }
  expect(answered).toBe(statements)
  await page.getByRole('button', { name: 'Lever in' }).click()
  await page.getByText('Je antwoorden zijn bewaard').first().waitFor()
}

/** The last day passes; the promise itself does not change, so its trigger is set aside. */
async function letItClose(aroundId: string): Promise<void> {
  const sql = connect(stage.logins.superUrl, { max: 1 })
  await sql
    .begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update scans.around set started_at = now() - interval '20 days', closes_at = now() - interval '1 hour' where id = ${aroundId}`
    })
    .finally(() => sql.end())
  await stage.round('scans/close-around')
  await stage.work()
}
