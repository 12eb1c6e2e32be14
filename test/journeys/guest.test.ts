import { describe, expect, test } from 'vitest'
import { secretOf } from '#platform/mail/index.ts'
import { editionId } from '#world/editions.ts'
import { testConfig } from '../house.ts'
import { accessible, openStage, tabTo } from './stage.ts'

const stage = openStage()
const webinar = `/open/${editionId('web')}`

/** Journey 5: somebody from elsewhere joins a webinar and later opens the own enrolment. */
describe.each([
  { script: 'on', email: 'gerda@elders.example' },
  { script: 'off', email: 'geert@elders.example' },
] as const)('with JavaScript $script', { timeout: 60_000 }, ({ script, email }) => {
  test('a guest registers with three fields by keyboard only, and signs in with the link from the mail', async () => {
    const page = await stage.enter(null, { script, width: 390 })
    await page.goto(webinar)
    expect(await page.locator('main input:not([type=hidden])').count()).toBe(3)
    await tabTo(page, page.getByLabel('Je naam'))
    await page.keyboard.type('Ger Gast')
    await page.keyboard.press('Tab')
    await page.keyboard.type('ger at elders')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Stichting Elders')
    await page.keyboard.press('Enter')
    await page.locator('#email-fout').waitFor()
    const field = page.getByLabel('Je e-mailadres')
    expect(await page.getByLabel('Je naam').inputValue()).toBe('Ger Gast')
    await field.fill(email)
    await field.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Kijk in je mail' }).waitFor()
    if (script === 'on') await accessible(page)
    await stage.work()
    const [mail] = await stage.arrange((tx) => tx`select subject from platform.outbox where to_address = ${email}`)
    expect(mail!['subject']).toContain('Tot ziens bij Webinar')

    await page.goto('/inloggen')
    await page
      .getByLabel(/e-mailadres/)
      .first()
      .fill(email)
    await page.getByRole('button', { name: 'Stuur me een link' }).click()
    await page
      .getByText(/Kijk in je mail|gestuurd/)
      .first()
      .waitFor()
    await stage.work()
    const [link] = await stage.arrange(
      (tx) =>
        tx<
          { id: string }[]
        >`select l.id from people.sign_in_link l join people.guest g on g.person_id = l.person_id where g.email = ${email}`,
    )
    await page.goto(`/inloggen/link/${secretOf(testConfig.secret, link!.id)}`)
    if (script === 'on') await accessible(page)
    const button = page.locator('main form button')
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    await page.waitForURL((to) => to.pathname === '/')
    await page.getByText('Webinar Nut en noodzaak').first().waitFor()
  })
})
