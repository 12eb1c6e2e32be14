import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { neighbour, organisation, people } from '#world/people.ts'
import { settingHistory } from './index.ts'

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

describe('a switch that shows more of people', () => {
  const asked = { ...form, smallGroup: '6', showNothingFollowed: 'ja' }
  const consent = { decidedOn: '2026-11-12', givenBy: 'works_council', reference: 'OR 2026-031' }
  const nothingFollowed = async () => ((await stored())['settings'] as Record<string, unknown>)['showNothingFollowed']
  const open = async () => {
    const browser = await world.browser(people.bram)
    await browser.get('/beheer/instellingen')
    return browser
  }

  test('is not saved without consent: the page says why, asks for it and keeps what was typed', async () => {
    const answer = await (await open()).post('/beheer/instellingen', { ...asked, academyName: 'Anders' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain(
      'Er is nog niets bewaard. Voor ‘Leidinggevenden zien wie een jaar niets volgde’ is eerst instemming nodig',
    )
    expect(answer.body).toContain('name="decidedOn"')
    expect(answer.body).toContain('value="Anders"')
    expect(await nothingFollowed()).toBe(false)
  })

  test.each([
    ['without the paper', { reference: '' }, 'Schrijf op in welk stuk de instemming staat.'],
    ['with a day that does not exist', { decidedOn: '31 september 2026' }, 'september heeft 30 dagen'],
    ['with a day to come', { decidedOn: '2099-01-01' }, 'De dag van de instemming ligt in de toekomst'],
  ])('is not saved with consent %s', async (_, wrong, sentence) => {
    const answer = await (await open()).post('/beheer/instellingen', { ...asked, ...consent, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(await nothingFollowed()).toBe(false)
    expect(await world.read((tx) => tx`select from people.consent`)).toHaveLength(1) // that of the demo
  })

  test('is saved with it, and the history says who changed what, from what, and with which consent', async () => {
    const answer = await (await open()).post('/beheer/instellingen', { ...asked, ...consent })
    expect(answer.status).toBe(303)
    expect(await nothingFollowed()).toBe(true)
    const { changes, consents } = await world.read(settingHistory)
    expect(changes[0]).toMatchObject({
      setting: 'showNothingFollowed',
      was: false,
      became: true,
      by: 'Bram Verhoeven',
      consent: { reference: 'OR 2026-031', givenBy: 'works_council' },
    })
    expect(consents).toHaveLength(2)
  })

  test('is turned off again without asking anything', async () => {
    expect((await (await open()).post('/beheer/instellingen', form)).status).toBe(303)
    expect(await nothingFollowed()).toBe(false)
    expect((await world.read(settingHistory)).changes[0]).toMatchObject({ was: true, became: false, consent: null })
  })

  test('a smaller group shows more too, and the same consent is written down once', async () => {
    const browser = await open()
    expect((await browser.post('/beheer/instellingen', { ...form, smallGroup: '5' })).status).toBe(409)
    expect((await browser.post('/beheer/instellingen', { ...form, smallGroup: '5', ...consent })).status).toBe(303)
    expect((await world.read(settingHistory)).consents).toHaveLength(2)
  })

  test('what was changed stays: no line of the history can be rewritten', async () => {
    await expect(world.arrange((tx) => tx`update people.setting_change set became = '1'`)).rejects.toThrow()
    await expect(world.arrange((tx) => tx`delete from people.consent`)).rejects.toThrow()
  })

  test('a change that comes another way is written down as well', async () => {
    await world.arrange((tx) => tx`update people.organisation set theme = 'voorbeeld' where id = ${organisation.id}`)
    expect((await world.read(settingHistory)).changes[0]).toMatchObject({ setting: 'theme', became: 'voorbeeld', by: null })
  })

  test('the neighbour sees nothing of it', async () => {
    expect(await world.read(settingHistory, neighbour.id)).toMatchObject({ changes: [], consents: [] })
  })
})
