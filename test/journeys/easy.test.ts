import { expect, test } from 'vitest'
import { topicId } from '#world/crews.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId } from '#world/editions.ts'
import { organisation, people } from '#world/people.ts'
import { accessible, openStage } from './stage.ts'

const stage = openStage()
const { henk, kees } = people

/** The voices of this machine are none of ours: what the browser is asked to say is written down. */
const listens = () => {
  const said: { text: string; lang: string }[] = []
  Object.assign(window, { said })
  window.speechSynthesis.speak = ({ text, lang }) => void said.push({ text, lang })
}
const said = (page: import('playwright-core').Page) =>
  page.evaluate(() => (window as never as { said: { text: string; lang: string }[] }).said)

test('a page for employees is read aloud in its own language and stops when asked', { timeout: 60_000 }, async () => {
  const phone = await stage.enter(henk, { width: 390 })
  await phone.addInitScript(listens)
  await phone.goto(`/aanbod/${activityId('BHV-H', organisation.id)}`)
  await phone.getByRole('button', { name: 'Lees voor' }).click()
  const [first] = await said(phone)
  expect(first!.lang).toBe('nl-NL')
  expect(first!.text.length).toBeGreaterThan(20)
  const stop = phone.getByRole('button', { name: 'Stop met voorlezen' })
  expect(await stop.getAttribute('aria-pressed')).toBe('true')
  await stop.click()
  await phone.getByRole('button', { name: 'Lees voor' }).waitFor()
  expect(await said(phone)).toHaveLength(1)

  const without = await stage.enter(henk, { script: 'off' })
  await without.goto(`/aanbod/${activityId('BHV-H', organisation.id)}`)
  expect(await without.getByRole('button', { name: 'Lees voor' }).count()).toBe(0) // no button that does nothing
})

test('every other page is read aloud from its foot: what comes, and a message that came', { timeout: 60_000 }, async () => {
  const phone = await stage.enter(henk, { width: 390 })
  await phone.addInitScript(listens)
  for (const url of ['/', '/mijn/opleidingen', '/mijn/berichten', `/edities/${editionId('bhv')}`]) {
    await phone.goto(url)
    await phone.getByRole('button', { name: 'Lees de pagina voor' }).click()
    const [spoken] = await said(phone)
    expect(spoken!.text).toContain(await phone.getByRole('heading', { level: 1 }).innerText())
    expect(spoken!.text).not.toContain('Grote knoppen')
  }
  await accessible(phone)

  const without = await stage.enter(henk, { script: 'off' })
  await without.goto('/mijn/opleidingen')
  expect(await without.getByText('Lees de pagina voor').isVisible()).toBe(false)
})

test('a topic of a toolbox has its podcast, and its words are read aloud', { timeout: 60_000 }, async () => {
  const phone = await stage.enter(kees, { width: 390 })
  await phone.addInitScript(listens)
  await phone.goto(`/toolbox/${topicId('TB-GLAD')}`)
  const podcast = phone.getByRole('link', { name: /Luister naar de podcast/ })
  expect(await podcast.getAttribute('href')).toBe('https://podcast.voorbeeldstad.example/gladheid')
  await phone.getByRole('button', { name: 'Lees voor' }).click()
  expect((await said(phone))[0]!.text).toContain('Strooi eerst de stoep bij de werf.')
})

test('a topic of a toolbox has its film', { timeout: 60_000 }, async () => {
  const phone = await stage.enter(kees, { width: 390 })
  await phone.goto(`/toolbox/${topicId('TB-BOOM')}`)
  const film = phone.getByRole('link', { name: /Bekijk de film/ })
  expect(await film.getAttribute('href')).toBe('https://film.voorbeeldstad.example/kettingzaag')
})

test('large buttons are larger, on every page of the device', { timeout: 60_000 }, async () => {
  const phone = await stage.enter(henk, { width: 390 })
  const height = async () => (await phone.locator('main .utrecht-button-link, main .utrecht-button').first().boundingBox())!.height
  await phone.goto('/mijn/gegevens')
  const usual = await height()
  await phone.goto('/')
  await phone
    .getByRole('button', { name: /[Gg]rote knoppen/ })
    .first()
    .click()
  await phone.goto('/mijn/gegevens')
  const large = await height()
  expect(large).toBeGreaterThan(usual)
  expect(large).toBeGreaterThanOrEqual(56)
  await accessible(phone)
})
