import { describe, expect, test } from 'vitest'
import { codeOf } from '#modules/credentials/code.ts'
import { people } from '#world/people.ts'
import { testConfig } from '../house.ts'
import { addEdition } from './arrange.ts'
import { accessible, openStage, tabTo } from './stage.ts'

const stage = openStage()
const { sjaak, fatima, mees, aylin, marjan } = people

/** Journey 6: a trainer takes attendance on a phone; who was there gets a certificate that anybody can check. */
describe.each(['on', 'off'] as const)('with JavaScript %s', { timeout: 90_000 }, (script) => {
  test('from the list on a phone to a certificate that verifies in public', async () => {
    const { sessionId, editionId } = await stage.arrange((tx) =>
      addEdition(tx, { activity: 'OMG-INT', seats: 6, days: -1, trainer: sjaak, seated: [fatima, mees, aylin] }),
    )
    const phone = await stage.enter(sjaak, { script, width: 390 })
    await phone.goto('/mijn/lessen')
    await phone.locator(`a[href="/bijeenkomsten/${sessionId}"]`).first().click()
    await phone.getByText('0 van de 3 aanwezig, 3 nog niet genoteerd').first().waitFor()
    await phone.getByRole('group', { name: 'Is Mees Smit er?' }).locator('label', { hasText: 'Afwezig' }).click()
    await phone
      .getByRole('button', { name: 'De rest is aanwezig' })
      .or(phone.getByRole('button', { name: 'Iedereen is aanwezig' }))
      .click()
    await phone.getByText('De aanwezigheid is bewaard.').waitFor()
    await phone.getByText('2 van de 3 aanwezig').first().waitFor()
    if (script === 'on') await accessible(phone)
    await phone.getByRole('button', { name: 'Rond de training af' }).click()
    await phone.getByText('De training is afgerond. 2 van de 3 hebben het gehaald.').waitFor()
    await stage.work()

    const page = await stage.enter(fatima, { script })
    await page.goto('/mijn/opleidingen')
    const [certificate] = await stage.arrange(
      (tx) =>
        tx<
          { id: string }[]
        >`select c.id from credentials.credential c join editions.enrolment n on n.id = c.enrolment_id where n.edition_id = ${editionId} and n.person_id = ${fatima.id}`,
    )
    const paper = page.locator(`a[href*="/certificaten/${certificate!.id}/pdf"]`).first()
    await paper.waitFor()
    const pdf = await page.context().request.get((await paper.getAttribute('href'))!)
    expect(pdf.headers()['content-type']).toContain('application/pdf')
    await page.goto('/mijn/berichten')
    await page
      .getByRole('link', { name: /certificaat/i })
      .first()
      .waitFor()
    const code = codeOf(testConfig.secret, certificate!.id) // what the paper shows, beside a QR code

    const anybody = await stage.enter(null, { script, width: 390 })
    await anybody.goto('/certificaten')
    await tabTo(anybody, anybody.getByRole('searchbox'))
    await anybody.keyboard.type(code.toLowerCase().replaceAll('-', ''))
    await anybody.keyboard.press('Enter')
    await anybody.getByText('Echt en geldig').waitFor()
    await anybody.getByText('Fatima Bennani').waitFor()
    if (script === 'on') await accessible(anybody)
    await anybody.goto('/certificaten?code=0000-0000-0000')
    await anybody.getByText('hoort geen certificaat').waitFor()

    const coordinator = await stage.enter(marjan, { script })
    await coordinator.goto(`/academie/edities/${editionId}/uitslag`)
    await coordinator.getByText('Eén deelnemer is niet gekomen.').waitFor()
  })

  test('a list is filled in by keyboard only, and somebody who walked in is added', async () => {
    const { sessionId } = await stage.arrange((tx) =>
      addEdition(tx, { activity: 'OMG-INT', seats: 6, days: 0, trainer: sjaak, seated: [mees] }),
    )
    const phone = await stage.enter(sjaak, { script, width: 390 })
    await phone.goto(`/bijeenkomsten/${sessionId}`)
    await tabTo(phone, phone.getByRole('radio', { name: 'Aanwezig' }))
    await phone.keyboard.press('Space')
    await tabTo(phone, phone.getByRole('button', { name: 'Iemand toevoegen' }))
    await phone.keyboard.press('Enter')
    await phone.waitForURL(/inloper/)
    await tabTo(phone, phone.getByRole('searchbox'))
    await phone.keyboard.type('imane')
    await phone.keyboard.press('Enter')
    await tabTo(phone, phone.getByRole('button', { name: /^Voeg toe/ }))
    await phone.keyboard.press('Enter')
    await phone.getByText('Toegevoegd en genoteerd als aanwezig.').waitFor()
    await phone.getByText('2 van de 2 aanwezig').first().waitFor()
  })
})
