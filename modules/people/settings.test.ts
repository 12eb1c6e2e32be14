import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { neighbour, people } from '#world/people.ts'

const world = openHouse()
const form = {
  academyName: 'Leerhuis',
  theme: 'denhaag',
  promotionDays: '3',
  reminderDays: '4',
  demandFrom: '',
  smallGroup: '6',
  mailSignIn: 'ja',
  ownDomains: '@Voorbeeldstad.example\nploeg.example',
}
const stored = async (id?: string) =>
  (await world.read((tx) => tx`select settings, theme from people.organisation where id = platform.organisation()`, id))[0]!

describe('settings', () => {
  test('are kept, used on the next page, and written in the log with what was there before', async () => {
    const browser = await world.browser(people.bram)
    await browser.get('/beheer/instellingen')
    const page = await browser.follow(await browser.post('/beheer/instellingen', form))
    expect(page.body).toContain('denhaag-theme')
    expect(page.text).toContain('Leerhuis')
    expect(await stored()).toMatchObject({
      theme: 'denhaag',
      settings: {
        promotionDays: 3,
        reminderDays: 4,
        smallGroup: 6,
        demandFrom: null,
        mailSignIn: true,
        showNothingFollowed: false,
        ownDomains: ['voorbeeldstad.example', 'ploeg.example'],
      },
    })
    const [logged] = await world.read((tx) => tx`select details from platform.audit_log where action = 'change-settings'`)
    expect(logged!['details']).toMatchObject({ smallGroup: { was: 5, is: 6 }, academyName: { was: 'Academie', is: 'Leerhuis' } })
    expect(logged!['details']).not.toHaveProperty('mailSignIn')
  })

  test('a group smaller than five is refused, and what was typed stays', async () => {
    const browser = await world.browser(people.bram)
    await browser.get('/beheer/instellingen')
    const answer = await browser.post('/beheer/instellingen', { ...form, smallGroup: '4', academyName: 'Anders' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Vul een getal in van 5 of meer')
    expect(answer.body).toContain('value="Anders"')
  })

  test('something that is no domain is named', async () => {
    const browser = await world.browser(people.bram)
    await browser.get('/beheer/instellingen')
    expect((await browser.post('/beheer/instellingen', { ...form, ownDomains: 'geen domein!' })).text).toContain(
      'Een domein ziet eruit als',
    )
  })

  test('the neighbour keeps its own', async () => {
    expect(await stored(neighbour.id)).toMatchObject({ theme: 'voorbeeld', settings: {} })
  })

  test('only an administrator changes them', async () => {
    const browser = await world.browser(people.ineke)
    await browser.get('/mijn/gegevens')
    expect((await browser.post('/beheer/instellingen', form)).status).toBe(403)
  })
})
