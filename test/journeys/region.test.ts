import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { people, type Somebody } from '#world/people.ts'
import { polderlanders, rivierdal, rivierdalers, sharedActivity } from '#world/region.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { mees, aylin, daan, joost } = people
const { tess } = rivierdalers
const { jet, wout } = polderlanders
const inFourWeeks = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 28 }).toString()

/** One more edition of Rivierdal, so that two runs of the journey do not meet each other. */
async function addEdition(seats: number, days: number): Promise<string> {
  const id = crypto.randomUUID()
  await stage.arrange(async (tx) => {
    const starts = Temporal.Now.instant().add({ hours: 24 * days })
    const own = { organisation_id: rivierdal.id }
    await tx`insert into editions.edition ${tx({ ...own, id, activity_id: sharedActivity, capacity: seats, price_cents: 20000, published_at: Temporal.Now.instant() })}`
    await tx`insert into editions.session ${tx({ ...own, edition_id: id, starts_at: starts, ends_at: starts.add({ hours: 3 }), place: 'Gemeentehuis Rivierdal' })}`
  }, rivierdal.id)
  return id
}

async function share(page: Page, editionId: string, network: string, how?: RegExp): Promise<void> {
  await page.goto(`/academie/edities/${editionId}/regio`)
  await page.getByLabel('Met welk samenwerkingsverband?').selectOption({ label: network })
  if (how) await page.getByRole('radio', { name: how }).check()
  await page.getByRole('button', { name: 'Deel deze editie' }).click()
  await page.getByText('Gedeeld. Vul nu de voorwaarden in.').waitFor()
}

/** Somebody asks, and the manager at home agrees. */
async function join(who: Somebody, manager: Somebody, editionId: string, script: 'on' | 'off'): Promise<Page> {
  const page = await stage.enter(who, { script })
  await page.goto(`/samenwerking/edities/${editionId}`)
  await page.getByRole('button', { name: 'Vraag het je leidinggevende' }).click()
  await page.getByText('wacht op akkoord').first().waitFor()
  const boss = await stage.enter(manager, { script })
  await boss.goto(new URL(page.url()).pathname)
  await boss.getByRole('link', { name: 'Beoordeel deze aanvraag' }).click()
  await boss.getByRole('heading', { level: 1, name: `${who.first} ${who.last} wil meedoen` }).waitFor()
  await boss.getByRole('button', { name: 'Akkoord', exact: true }).click()
  await boss.getByText(/Goedgekeurd/).waitFor()
  await page.reload()
  return page
}

const states = (editionId: string) =>
  stage
    .arrange(
      (tx) => tx<{ personId: string; state: string }[]>`select person_id, state from editions.enrolment where edition_id = ${editionId}`,
      rivierdal.id,
    )
    .then((rows) => Object.fromEntries(rows.map((row) => [row.personId, row.state])))

/** Journey 4, as far as the seats: three municipalities in two networks. */
describe.each(['on', 'off'] as const)('with JavaScript %s', { timeout: 120_000 }, (script) => {
  test('seats are kept per member until the release; then one list for all three', async () => {
    const editionId = await addEdition(4, 40)
    const planner = await stage.enter(tess, { script })
    await share(planner, editionId, 'Leren in Rivierenland')
    await share(planner, editionId, 'Oever en Polder')
    await planner.getByLabel('Gemeente Voorbeeldstad').fill('1')
    await planner.getByLabel('Gemeente Polderland').fill('2')
    await planner.getByLabel(/Op welke dag komen ze vrij/).fill(inFourWeeks)
    await planner.getByLabel('Andere leden').fill('250')
    await planner.getByRole('button', { name: 'Bewaar de voorwaarden' }).click()
    await planner.getByText('Bewaard.').waitFor()
    if (script === 'on') await accessible(planner)

    // Mees finds it in the offer of Voorbeeldstad, with the name of the owner.
    const finder = await stage.enter(mees, { script })
    await finder.goto('/aanbod?zoek=weerbaar')
    await finder.getByText('bij Gemeente Rivierdal').first().waitFor()
    await finder.getByRole('link', { name: 'Weerbaar aan de balie' }).click()
    await finder.getByRole('heading', { level: 1, name: 'Weerbaar aan de balie' }).waitFor()

    await (await join(mees, joost, editionId, script)).getByText('heeft een plaats').waitFor()
    await (await join(aylin, joost, editionId, script)).getByText('heeft een plaats').waitFor() // the one that is kept for nobody
    const waits = await join(daan, joost, editionId, script)
    await waits.getByText('op de wachtlijst').first().waitFor() // two are free, and kept for Polderland
    await (await join(jet, wout, editionId, script)).getByText('heeft een plaats').waitFor()

    await planner.goto(`/academie/edities/${editionId}`)
    await planner.getByText('Gemeente Voorbeeldstad, Vergunningen').first().waitFor()
    const region = await stage.enter(tess, { script })
    await region.goto(`/samenwerking/edities/${editionId}/deelnemers`)
    await region.getByRole('row', { name: /Jet Molenaar.*Gemeente Polderland/ }).waitFor()

    await stage.arrange(async (tx) => {
      await tx`update editions.edition set reserved_until = now() - interval '1 minute' where id = ${editionId}`
      await tx`select platform.later('editions/release', ${JSON.stringify({ organisationId: rivierdal.id, editionId })}::text::json)`
    }, rivierdal.id)
    await stage.work()
    expect(await states(editionId)).toEqual({ [mees.id]: 'seated', [aylin.id]: 'seated', [daan.id]: 'seated', [jet.id]: 'seated' })
    await waits.goto('/mijn/opleidingen')
    await waits.getByText('bij Gemeente Rivierdal').first().waitFor()
    const told = await stage.arrange(
      (tx) => tx`select subject from platform.outbox where person_id = ${daan.id} and subject like 'Er is plaats voor je%'`,
    )
    expect(told.length).toBeGreaterThan(0)
  })

  test('a free seat is offered to neighbours shortly before the start, at its own price', async () => {
    const editionId = await addEdition(1, 12)
    const planner = await stage.enter(tess, { script })
    await share(planner, editionId, 'Oever en Polder', /Alleen restplaatsen/)
    await planner.getByLabel('Dagen voor het begin').fill('7')
    await planner.getByLabel('Prijs dan').fill('50')
    await planner.getByRole('button', { name: 'Bewaar de voorwaarden' }).click()
    await planner.getByText('Bewaard.').waitFor()
    const neighbour = await stage.enter(jet, { script })
    expect((await neighbour.goto(`/samenwerking/edities/${editionId}`))!.status()).toBe(404) // too early

    await stage.arrange(
      (tx) =>
        tx`update editions.session set starts_at = starts_at - interval '6 days', ends_at = ends_at - interval '6 days' where edition_id = ${editionId}`,
      rivierdal.id,
    )
    await neighbour.goto(`/samenwerking/edities/${editionId}`)
    await neighbour.getByRole('heading', { name: 'Restplaats' }).waitFor()
    await neighbour.getByText('€ 50').first().waitFor()
    await (await join(jet, wout, editionId, script)).getByText('heeft een plaats').waitFor()
    const [place] = await stage.arrange(
      (tx) => tx`select price_cents from editions.enrolment where edition_id = ${editionId}`,
      rivierdal.id,
    )
    expect(place!['priceCents']).toBe(5000)
  })
})
