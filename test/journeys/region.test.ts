import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { organisation, people, type Somebody } from '#world/people.ts'
import { polderland, polderlanders, rivierdal, rivierdalers, sharedActivity } from '#world/region.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { mees, aylin, daan, joost, ineke } = people
const { tess, lien } = rivierdalers
const { jet, wout } = polderlanders
const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const inFourWeeks = today.add({ days: 28 }).toString()
/** A day in the quarter that is over. */
const lastQuarter = today.with({ day: 1, month: today.month - ((today.month - 1) % 3) }).subtract({ days: 10 })
const quarter = Math.ceil(lastQuarter.month / 3)

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

/** Seats are kept per member until the release; then there is one list for all three. */
async function seatsAndRelease(planner: Page, editionId: string, script: 'on' | 'off'): Promise<void> {
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

  const own = await stage.enter(lien, { script })
  await own.goto(`/edities/${editionId}`)
  await own.getByRole('button', { name: 'Meld je aan' }).click()
  await own.getByText('Je bent aangemeld').first().waitFor()
  await (await join(mees, joost, editionId, script)).getByText('heeft een plaats').waitFor()
  await (await join(aylin, joost, editionId, script)).getByText('heeft een plaats').waitFor() // the last one that is kept for nobody
  const waits = await join(daan, joost, editionId, script)
  await waits.getByText('op de wachtlijst').first().waitFor() // two are free, and kept for Polderland
  await (await join(jet, wout, editionId, script)).getByText('heeft een plaats').waitFor()
  await planner.goto(`/academie/edities/${editionId}`)
  await planner.getByText('Gemeente Voorbeeldstad, Vergunningen').first().waitFor()

  await stage.arrange(async (tx) => {
    await tx`update editions.edition set reserved_until = now() - interval '1 minute' where id = ${editionId}`
    await tx`select platform.later('editions/release', ${JSON.stringify({ organisationId: rivierdal.id, editionId })}::text::json)`
  }, rivierdal.id)
  await stage.work()
  expect(Object.values(await states(editionId))).toEqual(['seated', 'seated', 'seated', 'seated', 'seated'])
  await waits.goto('/mijn/opleidingen')
  await waits.getByText('bij Gemeente Rivierdal').first().waitFor()
  const told = await stage.arrange(
    (tx) => tx`select subject from platform.outbox where person_id = ${daan.id} and subject like 'Er is plaats voor je%'`,
  )
  expect(told.length).toBeGreaterThan(0)
}

/** A free seat is offered to neighbours shortly before the start, at its own price. */
async function remainingSeat(planner: Page, editionId: string, script: 'on' | 'off'): Promise<void> {
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
  const [place] = await stage.arrange((tx) => tx`select price_cents from editions.enrolment where edition_id = ${editionId}`, rivierdal.id)
  expect(place!['priceCents']).toBe(5000)
}

/** What one edition cost a network: an arrangement, a burden with who took part as the page of the network says, and the quarter settled. */
async function settle(page: Page, network: string, editionIds: string[], amount: string): Promise<void> {
  const counts: Record<string, number> = {}
  for (const editionId of editionIds) {
    await page.goto(`/samenwerking/edities/${editionId}/deelnemers`)
    for (const row of await page.getByRole('row').allInnerTexts()) {
      const name = [organisation.name, rivierdal.name, polderland.name].find((one) => row.includes(one))
      if (name) counts[name] = (counts[name] ?? 0) + 1
    }
  }
  await page.goto('/lasten/nieuw')
  await page.getByLabel('Samenwerkingsverband').selectOption({ label: network })
  await page.getByLabel('Naam van de afspraak').fill(`Samen leren, ${network}`)
  await page.getByLabel('deelnemers').check()
  await page.getByLabel('Eerste dag').fill(`${lastQuarter.year}-01-01`)
  await page.getByLabel('Laatste dag').fill(`${lastQuarter.year}-12-31`)
  await page.getByRole('button', { name: 'Leg vast' }).click()
  await page.getByText('De afspraak staat vast.').waitFor()
  const form = page.getByRole('form', { name: 'Leg een last vast' })
  await form.getByLabel('Waarvoor').fill('Weerbaar aan de balie')
  await form.getByLabel('Datum').fill(lastQuarter.toString())
  await form.getByLabel('Gedragen door').selectOption({ label: rivierdal.name })
  await form.getByLabel('Bij geld: bedrag zonder btw').fill(amount)
  await form.getByLabel('Btw-code').selectOption('high')
  for (const name of [rivierdal.name, network === 'Oever en Polder' ? polderland.name : organisation.name])
    await form.getByLabel(name).fill(String(counts[name] ?? 0))
  await form.getByRole('button', { name: 'Leg vast' }).click()
  await page.waitForURL('**/lasten/*?kwartaal=*')
  await page.getByRole('button', { name: `Reken ${quarter}e kwartaal ${lastQuarter.year} af` }).click()
  await page.getByText('Afgerekend: 2 afrekeningen zijn opgemaakt.').waitFor()
}

/** The statement of a member, on a phone: what it says, and the same in the file. */
async function statement(who: Somebody, network: string, words: string[], inFile: string): Promise<void> {
  const page = await stage.enter(who, { width: 390 })
  await page.goto('/lasten')
  const row = page.getByRole('row').filter({ hasText: `Samen leren, ${network}` })
  await row.getByRole('link', { name: new RegExp(`^${lastQuarter.year}-K${quarter}-`) }).click()
  await page.getByRole('heading', { name: `Afrekening ${lastQuarter.year}-K${quarter}-` }).waitFor()
  const shown = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
  for (const one of words) expect(shown).toContain(one)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  expect(await readFile((await download.path())!, 'utf8')).toContain(inFile)
}

/** Journey 4 of issue 3. The statement needs no second run without JavaScript: test/journeys/burdens.test.ts looks at its screens. */
test.each(['on', 'off'] as const)(
  'three municipalities in two networks: kept seats, release, a remaining seat, and what each pays (JavaScript %s)',
  { timeout: 180_000 },
  async (script) => {
    const [together, rest] = [await addEdition(5, 40), await addEdition(1, 12)]
    const planner = await stage.enter(tess, { script })
    await seatsAndRelease(planner, together, script)
    await remainingSeat(planner, rest, script)
    if (script === 'off') return

    // Both are over: they were given in the quarter that ended. 4 of Rivierland (Rivierdal 1, Voorbeeldstad 3) and, of Oever, Polderland with 2 and Rivierdal with 1.
    await stage.arrange(
      (tx) =>
        tx`update editions.session set starts_at = ${lastQuarter.toString() + 'T09:00:00Z'}, ends_at = ${lastQuarter.toString() + 'T12:00:00Z'} where edition_id = any (${[together, rest]}::uuid[])`,
      rivierdal.id,
    )
    const region = await stage.enter(tess)
    await settle(region, 'Leren in Rivierenland', [together], '1000,01')
    await settle(region, 'Oever en Polder', [together, rest], '100')
    await statement(ineke, 'Leren in Rivierenland', ['€ 1.000,01', '3 van 4', '€ 750,01', '€ 157,50'], '"750,01"')
    await statement(wout, 'Oever en Polder', ['€ 100,00', '2 van 3', '€ 66,67', '€ 14,00'], '"66,67"')
  },
)
