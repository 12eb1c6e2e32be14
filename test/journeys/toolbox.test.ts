import { expect, test } from 'vitest'
import { crewPeople, topicId } from '#world/crews.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { cardFor, firstTime, scan } from './cards.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { kees, henk, ali } = people
const patience = { timeout: 20_000 }
const nine = [henk, ali, ...crewPeople]

/** Journey 1 of "A whole organisation": nine people without e-mail, and a shed without network. */
test(
  'a voorman records a toolbox without network for nine people; it is sent once, and one of them finds it with a QR card and PIN',
  { timeout: 90_000 },
  async () => {
    const phone = await stage.enter(kees, { width: 390 })
    await phone.goto('/toolbox')
    await phone.getByRole('link', { name: /Gladde wegen/ }).waitFor()
    await accessible(phone)
    // The device knows the crew and the page from now on.
    await expect.poll(() => phone.evaluate(async () => (await caches.match('/toolbox/los')) !== undefined), patience).toBe(true)

    await phone.context().setOffline(true)
    await phone.goto('/toolbox')
    await phone.getByText('Zonder netwerk').waitFor()
    const began = Date.now()
    await phone.getByRole('link', { name: 'Gladde wegen' }).click()
    for (const one of nine) await phone.getByLabel([one.first, one.infix, one.last].filter(Boolean).join(' ')).check()
    await accessible(phone)
    await phone.getByRole('button', { name: 'Klaar' }).click()
    await phone.getByText(/Bewaard op dit toestel: Gladde wegen, .*, 9 mensen/).waitFor()
    expect(Date.now() - began).toBeLessThan(60_000)
    expect(await counted()).toEqual({ toolboxes: 0, people: 0 })
    await phone.reload()
    await phone.getByText(/Bewaard op dit toestel: Gladde wegen/).waitFor()

    // The page lies open and sends by itself; opening it again here would race with that.
    await phone.context().setOffline(false)
    await phone.getByText('Verstuurd: Gladde wegen.').waitFor()
    expect(await counted()).toEqual({ toolboxes: 1, people: 9 })
    await phone.reload()
    await phone.getByText('9 mensen erbij').waitFor()
    expect(await counted()).toEqual({ toolboxes: 1, people: 9 })

    // Signing out takes the names from the device. What was sent is there for whoever was ticked.
    await phone.locator('details.me summary').click()
    await phone.getByRole('button', { name: 'Log uit' }).click()
    await phone.waitForURL(/inloggen/)
    expect(await names(phone)).toBe(0)
    await findsIt(henk)
  },
)

/** Somebody without e-mail scans the printed card, chooses a PIN, and another day comes back with card and PIN. */
async function findsIt(somebody: Somebody): Promise<void> {
  const card = await cardFor(stage, somebody)
  await firstTime(await stage.enter(null, { width: 390 }), card)
  const later = await stage.enter(null, { width: 390 })
  await scan(later, card.address)
  await accessible(later)
  await later.goto('/mijn/opleidingen')
  await later.getByText('Gladde wegen').first().waitFor()
  await accessible(later)
}

test('what was recorded in a tab that was closed is sent when the toolbox is opened again', { timeout: 60_000 }, async () => {
  const phone = await stage.enter(kees, { width: 390 })
  await phone.goto('/toolbox')
  await expect.poll(() => phone.evaluate(async () => (await caches.match('/toolbox/los')) !== undefined), patience).toBe(true)
  await phone.context().setOffline(true)
  await phone.goto('/toolbox')
  await phone.getByRole('link', { name: 'Eikenprocessierups' }).click()
  await phone.getByRole('button', { name: 'Iedereen is er' }).click()
  await phone.getByText(/Bewaard op dit toestel: Eikenprocessierups/).waitFor()
  await phone.goto('about:blank')
  await phone.context().setOffline(false)
  expect(await toolboxesOf('TB-EPR')).toBe(0)
  await phone.goto('/toolbox')
  await phone.getByText('Verstuurd: Eikenprocessierups.').waitFor()
  expect(await toolboxesOf('TB-EPR')).toBe(1)
})

test('with network it is one tap more: tick, done, and the receipt is there', { timeout: 60_000 }, async () => {
  const phone = await stage.enter(kees, { width: 390 })
  await phone.goto('/toolbox')
  await expect.poll(() => names(phone), patience).toBe(1)
  await phone.getByRole('link', { name: /Goed tillen/ }).click()
  await phone.getByLabel('Henk Jansen').check()
  await phone.getByRole('button', { name: 'Klaar' }).click()
  await phone.getByRole('heading', { name: 'De toolbox staat erin' }).waitFor()
  await phone.goto('/toolbox')
  await phone.getByRole('link', { name: /Goed tillen/ }).click()
  await phone.getByRole('button', { name: 'Iedereen is er' }).click()
  await phone.getByText(/Deze toolbox was al doorgegeven. 9 mensen toegevoegd/).waitFor()
})

test(
  'names on a device are sealed: without the key that the browser throws away by itself nothing can be read',
  { timeout: 60_000 },
  async () => {
    const phone = await stage.enter(kees, { width: 390 })
    await phone.goto('/toolbox')
    await expect.poll(() => names(phone), patience).toBe(1)
    await expect.poll(() => phone.evaluate(async () => (await caches.match('/toolbox/los')) !== undefined), patience).toBe(true)
    const held = await phone.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opened = indexedDB.open('ambacht-toolbox', 1)
          opened.onsuccess = () => {
            const asked = opened.result.transaction('crew').objectStore('crew').get('now')
            asked.onsuccess = () => (
              opened.result.close(),
              resolve(new TextDecoder().decode(asked.result.bytes) + Object.keys(asked.result).sort().join())
            )
          }
        }),
    )
    expect(held.endsWith('bytes,iv')).toBe(true)
    for (const word of ['Jansen', 'Henk', henk.id, 'Gladde']) expect(held).not.toContain(word)
    const [key] = (await phone.context().cookies(`${stage.url}/toolbox`)).filter((cookie) => cookie.name === 'toolbox_sleutel')
    const days = (key!.expires - Date.now() / 1000) / 86_400
    expect([days > 1, days < 15, key!.sameSite, key!.path]).toEqual([true, true, 'Strict', '/toolbox'])

    await phone.context().setOffline(true)
    await phone.goto('/toolbox')
    await phone.getByRole('link', { name: 'Gladde wegen' }).waitFor() // with the key the crew is there, also without network
    await phone.context().clearCookies({ name: 'toolbox_sleutel' }) // as the browser does on the last day
    await phone.reload()
    await phone.getByText('Op dit toestel staat geen ploeg.').waitFor()
    expect(await names(phone)).toBe(0)
  },
)

test('on a shared tablet what waits is sent by nobody else, and a refusal stays until it is taken away', { timeout: 60_000 }, async () => {
  const tablet = await stage.enter(kees)
  await tablet.goto('/toolbox')
  await expect.poll(() => tablet.evaluate(async () => (await caches.match('/toolbox/los')) !== undefined), patience).toBe(true)
  await tablet.context().setOffline(true)
  await tablet.goto('/toolbox')
  await tablet.getByRole('link', { name: 'Eikenprocessierups' }).click()
  await tablet.getByRole('button', { name: 'Iedereen is er' }).click()
  await tablet.getByText('Bewaard op dit toestel').waitFor()
  // The session ended by itself meanwhile: else it would be sent in his own name as soon as there is network.
  await tablet.context().clearCookies({ name: 'ambacht' })
  await tablet.context().setOffline(false)
  // Somebody else signs in on the same tablet: nothing is sent in that name, and the names of the crew go.
  await signInAs(tablet, henk)
  await tablet.goto('/toolbox')
  await tablet.getByText('Wordt verstuurd als de voorman die dit noteerde inlogt.').waitFor()
  expect(await names(tablet)).toBe(0)
  // Meanwhile the delegation was taken back, from before it was recorded.
  await stage.arrange((tx) => tx`update people.crew_delegation set ended_at = now() - interval '1 hour' where person_id = ${kees.id}`)
  await signInAs(tablet, kees)
  await tablet.goto('/toolbox')
  await tablet.getByText('Je was op dat moment geen voorman van deze ploeg.').waitFor()
  expect(await names(tablet)).toBe(0)
  await tablet.reload()
  await tablet.getByText('Niet aangenomen: Eikenprocessierups').waitFor()
  await tablet.getByRole('button', { name: 'Haal weg' }).click()
  await expect.poll(() => tablet.getByText('Niet aangenomen').count(), patience).toBe(0)
})

test(
  'what was recorded on a shared tablet without network is sent after the voorman, signed in, looked at it and said so',
  { timeout: 60_000 },
  async () => {
    await stage.arrange((tx) => tx`update people.crew_delegation set ended_at = null where person_id = ${kees.id}`)
    const tablet = await stage.enter(people.bram)
    await tablet.goto('/beheer/toestellen')
    await tablet.getByLabel('Naam van het toestel').fill('Tablet schaft')
    await tablet.getByRole('button', { name: 'Dit is een gedeeld toestel' }).click()
    await tablet.waitForURL(/inloggen/)
    await signInAs(tablet, kees, 'toestel')
    await tablet.goto('/toolbox')
    await expect.poll(() => tablet.evaluate(async () => (await caches.match('/toolbox/los')) !== undefined), patience).toBe(true)
    // The session ends by itself; the tablet lies about, and somebody records a toolbox.
    await tablet.context().clearCookies({ name: 'ambacht' })
    await tablet.context().setOffline(true)
    await tablet.goto('/toolbox')
    await tablet.getByRole('link', { name: 'Veilig werken met de kettingzaag' }).click()
    await tablet.getByLabel('Henk Jansen').check()
    await tablet.getByRole('button', { name: 'Klaar' }).click()
    await tablet.getByText('Bewaard op dit toestel').waitFor()
    await tablet.context().setOffline(false)
    await signInAs(tablet, kees, 'toestel')
    await tablet.goto('/toolbox')
    await tablet.getByText(/Op dit gedeelde toestel genoteerd zonder netwerk: Veilig werken met de kettingzaag/).waitFor()
    await tablet.getByText('Henk Jansen', { exact: true }).waitFor()
    await accessible(tablet)
    expect(await toolboxesOf('TB-BOOM')).toBe(0)
    await tablet.getByRole('button', { name: 'Dit klopt, verstuur' }).click()
    await tablet.getByText('Verstuurd: Veilig werken met de kettingzaag.').waitFor()
    expect(await toolboxesOf('TB-BOOM')).toBe(1)
  },
)

const toolboxesOf = async (topic: string) =>
  (await stage.arrange((tx) => tx`select from editions.toolbox where activity_id = ${topicId(topic)}`)).length

/** As another sign-in in the same browser; a cookie of the device itself may stay. */
async function signInAs(page: import('playwright-core').Page, somebody: Somebody, keep = ''): Promise<void> {
  const stays = (await page.context().cookies()).filter((cookie) => cookie.name === keep)
  await page.context().clearCookies()
  await page.context().addCookies(stays)
  const form = await (await page.context().request.get('/inloggen')).text()
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(form)![1]!
  const fields = { _csrf, _submission: crypto.randomUUID(), personId: somebody.id, organisationId: organisation.id }
  await page.context().request.post('/inloggen/demo', { form: fields, maxRedirects: 0 })
}

/** How many crews of names the device holds. */
const names = (page: import('playwright-core').Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opened = indexedDB.open('ambacht-toolbox', 1)
        opened.onupgradeneeded = () => {
          opened.result.createObjectStore('crew')
          opened.result.createObjectStore('waiting', { keyPath: 'key' })
        }
        opened.onsuccess = () => {
          const count = opened.result.transaction('crew').objectStore('crew').count()
          count.onsuccess = () => (opened.result.close(), resolve(count.result))
        }
      }),
  )

async function counted(): Promise<{ toolboxes: number; people: number }> {
  const [row] = await stage.arrange(
    (tx) => tx<{ toolboxes: number; people: number }[]>`
      select count(distinct b.id)::int as toolboxes, count(n.id)::int as people from editions.toolbox b
      left join editions.enrolment n on n.edition_id = b.edition_id and n.state = 'completed' where b.activity_id = ${topicId('TB-GLAD')}`,
  )
  return row!
}
