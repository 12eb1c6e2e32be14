import { describe, expect, test } from 'vitest'
import { partsOf } from '#platform/mail/index.ts'
import { openHouse } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { aliPhone } from '#world/desk.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { kinds } from '../texts.ts'
import { tell } from '../tell.ts'
import { channelOf } from './rules.ts'
import { sheetMessages, sheetPrinted } from './sheet.ts'

const world = openHouse()
const { henk, ali, fatima, kees } = people
const crew = unitId(organisation.id, 'GRO-P1')

const none = { email: null, privateEmail: null, phone: null, crewId: null, texts: true }
test.each([
  ['the work address', { ...none, email: 'a@b.nl', privateEmail: 'c@d.nl', phone: '+31600000001', crewId: 'x' }, 'mail', 'a@b.nl'],
  ['else the own address', { ...none, privateEmail: 'c@d.nl', phone: '+31600000001', crewId: 'x' }, 'mail', 'c@d.nl'],
  ['else the telephone', { ...none, phone: '+31600000001', crewId: 'x' }, 'text', '+31600000001'],
  [
    'else the sheet of the crew, also when there is a telephone and no gateway',
    { ...none, phone: '+31600000001', crewId: 'x', texts: false },
    'sheet',
    null,
  ],
  ['else nothing, and that is said', none, 'none', null],
])('a message goes to %s', (_, ways, channel, to) => {
  expect(channelOf(ways)).toEqual({ channel, to })
})

/** Tells somebody something of which the subject is given. */
const say = (somebody: Somebody, event: string, role: string, confidential = false) =>
  world.arrange((tx) =>
    tell(tx, {
      event,
      kind: kinds.roleGranted,
      personId: somebody.id,
      values: () => ({ rol: role, wie: 'Bram', link: 'https://a.example' }),
      confidential,
    }),
  )
const told = async (event: string) => (await world.read((tx) => tx`select * from platform.outbox where event = ${event}`))[0]!

describe('telling', () => {
  test('one row per event, along the way that each has', async () => {
    for (const somebody of [fatima, ali, henk]) {
      await say(somebody, 'c/' + somebody.id, 'docent')
      await say(somebody, 'c/' + somebody.id, 'docent')
    }
    const rows = await world.read(
      (tx) => tx`select person_id, channel, to_address from platform.outbox where event like 'c/%' order by channel`,
    )
    expect(rows.map((row) => [row['channel'], row['toAddress']])).toEqual([
      ['mail', 'fatima.bennani@voorbeeldstad.example'],
      ['sheet', null],
      ['text', aliPhone],
    ])
  })

  test('a text is one part, and what is read on the site is the whole message', async () => {
    await say(ali, 'c/long', 'coördinator van '.repeat(30))
    const row = await told('c/long')
    expect(partsOf(row['text']).parts).toBe(1)
    expect(row['text']).toMatch(/^Academie: Je hebt een nieuwe rol: coördinator van|^Academie: Je hebt een nieuwe rol: coordinator van/)
    expect(row['body'].length).toBeGreaterThan(300)
    const browser = await world.browser(ali)
    expect((await browser.get('/mijn/berichten')).text).toContain('Je hebt een nieuwe rol')
  })

  test('a text or sheet about something confidential has no title, the message on the site has', async () => {
    await say(ali, 'c/secret-text', 'Loopbaancoaching', true)
    expect((await told('c/secret-text'))['text']).toBe('Academie: er is een bericht voor je. Lees meer bij Mijn berichten.')
    await say(henk, 'c/secret-sheet', 'Loopbaancoaching', true)
    const rows = await world.read((tx) => sheetMessages(tx, crew))
    const secret = rows.find((row) => row.confidential)!
    expect([secret.personId, secret.subject, secret.body]).toEqual([henk.id, null, null])
    expect(JSON.stringify(rows)).not.toContain('Loopbaancoaching')
    const browser = await world.browser(henk)
    expect((await browser.get('/mijn/berichten')).text).toContain('Loopbaancoaching')
  })

  test('where texts can’t be sent, the sheet is the way', async () => {
    await world.db`update platform.installation set texts = false`
    await say(ali, 'c/no-texts', 'docent')
    await world.db`update platform.installation set texts = true`
    expect(await told('c/no-texts')).toMatchObject({ channel: 'sheet', toAddress: null, text: null })
  })

  test('what was printed is off the sheet, once', async () => {
    const ids = (await world.read((tx) => sheetMessages(tx, crew))).map((row) => row.id)
    expect(ids.length).toBeGreaterThan(0)
    expect(await world.as(kees).perform(sheetPrinted, { ids })).toEqual({ ok: true, value: { printed: ids.length } })
    expect(await world.as(kees).perform(sheetPrinted, { ids })).toEqual({ ok: true, value: { printed: 0 } })
    expect(await world.read((tx) => sheetMessages(tx, crew))).toEqual([])
    const browser = await world.browser(people.bram)
    expect((await browser.get('/beheer/postvak?welke=blad')).text).toContain('afgedrukt')
  })

  test('in a demo the outbox shows the text, and the tab of texts counts it', async () => {
    const browser = await world.browser(people.bram)
    expect((await browser.get('/beheer/postvak?welke=sms')).text).toContain('Ali Demir')
    const { id } = await told('c/' + ali.id)
    const page = await browser.get('/beheer/postvak/' + id)
    expect(page.text).toContain('De sms')
    expect(page.text).toContain('Academie: Je hebt een nieuwe rol: docent. Lees meer bij Mijn berichten.')
  })
})
