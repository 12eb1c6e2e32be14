import { describe, expect, test } from 'vitest'
import { activityId } from '#world/catalogue.ts'
import { neighbours, organisation, people } from '#world/people.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { codeFrom, decideScan, pictureType, readCode } from './rules.ts'

const house = openHouse()
const { marjan, henk, ineke } = people
const bhv = activityId('BHV-H', organisation.id)
/** The smallest PNG there is: one pixel. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const fields = { words: 'Zet de pomp uit.\nDraai de kraan dicht.', mediaUrl: '', mediaKind: 'film', pictureWords: 'De rode knop' }
const file = (bytes: Uint8Array) => ({ field: 'picture', name: 'plaatje.png', bytes })

describe('a short version', () => {
  test('is shown when the device asked for short pages, with its picture and its words', async () => {
    const maker = await house.browser(marjan)
    await maker.get(`/academie/aanbod/${bhv}/kort`)
    expect((await maker.upload(`/academie/aanbod/${bhv}/kort`, fields, file(png))).status).toBe(303)
    const phone = await house.browser(henk)
    const long = await phone.get(`/aanbod/${bhv}`)
    expect(long.text).not.toContain('Draai de kraan dicht.')
    expect(long.text).toContain('Kort')
    const switched = await phone.post('/weergave', { kort: 'ja', terug: `/aanbod/${bhv}` })
    const short = await phone.follow(switched)
    expect(short.text).toContain('Draai de kraan dicht.')
    const picture = /src="(\/beeld\/[^"]+)" alt="De rode knop"/.exec(short.body)![1]!
    expect((await phone.get(picture)).headers['content-type']).toBe('image/png')
    expect((await (await house.browser(neighbours.els)).get(picture)).status).toBe(404)
  })

  test.each([
    ['a picture that says nothing in words', { ...fields, pictureWords: '' }, png, 'voor wie het niet ziet'],
    ['a file that is no picture', fields, Buffer.from('<svg onload="alert(1)">'), 'geen plaatje'],
    ['an address that is none', { ...fields, mediaUrl: 'javascript:alert(1)' }, png, 'dat begint met https://'],
  ])('refuses %s, and keeps what was typed', async (_, typed, bytes, sentence) => {
    const maker = await house.browser(marjan)
    await maker.get(`/academie/aanbod/${bhv}/kort`)
    const answer = await maker.upload(`/academie/aanbod/${bhv}/kort`, typed, file(bytes))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(answer.body).toContain('Zet de pomp uit.')
  })

  test('tells who writes how hard it is, without script and labelled as an estimate', async () => {
    const maker = await house.browser(ineke)
    await maker.get(`/academie/aanbod/${bhv}/kort`)
    const words =
      'De werkzaamheden dienen conform de veiligheidsvoorschriften te worden uitgevoerd door gekwalificeerde medewerkers van de organisatie.'
    await maker.post(`/academie/aanbod/${bhv}/kort`, { ...fields, words })
    expect((await maker.get(`/academie/aanbod/${bhv}/kort`)).text).toMatch(/Leesbaarheid \(schatting\): zeer moeilijk \(\d+ van 100\)/)
  })
})

describe('large buttons', () => {
  test('are kept on the device, and lead to no other site', async () => {
    const phone = await house.browser(henk)
    await phone.get('/')
    expect((await phone.follow(await phone.post('/weergave', { groot: 'ja', terug: '/' }))).body).toContain('large-buttons')
    expect((await phone.follow(await phone.post('/weergave', { groot: 'nee', terug: '/' }))).body).not.toContain('large-buttons')
    for (const away of ['//elders.example', '/\\elders.example', 'https://elders.example'])
      expect((await phone.post('/weergave', { groot: 'nee', terug: away })).location).toBe('/')
  })
})

describe('a QR code', () => {
  const make = async (browser: Browser, more: Record<string, string>) => {
    await browser.get('/academie/qr/nieuw')
    const made = await browser.upload('/academie/qr/nieuw', { ...fields, title: 'Pomp gemaal Oost', ...more }, file(png))
    const [row] = await house.read(
      (tx) => tx<{ id: string; code: string }[]>`select id, code from content.item where id = ${made.location!.split('/').at(-1)!}`,
    )
    return row!
  }

  test('for everyone opens without signing in; taken away it says so', async () => {
    const maker = await house.browser(marjan)
    const { id, code } = await make(maker, { openTo: 'everyone' })
    const anybody = house.visitor()
    const page = await anybody.get(`/q/${code}`)
    expect([page.status, page.text.includes('Draai de kraan dicht.')]).toEqual([200, true])
    expect((await anybody.get(`/q/${code}/beeld`)).headers['content-type']).toBe('image/png')
    expect((await anybody.get(`/q?code=${code.slice(0, 3).toUpperCase()}%20${code.slice(3)}`)).location).toBe(`/q/${code}`)
    expect((await maker.get(`/academie/qr/${id}/print`)).body).toContain('data:image/svg+xml;base64,')
    await maker.post(`/academie/qr/${id}/intrekken`)
    const gone = await anybody.get(`/q/${code}`)
    expect([gone.text.includes('weggehaald'), gone.text.includes('Draai de kraan')]).toEqual([true, false])
    expect((await anybody.get(`/q/${code}/beeld`)).status).toBe(404)
  })

  test('for employees asks to sign in, shows itself to them, and does not exist for the neighbour', async () => {
    const { code } = await make(await house.browser(marjan), { openTo: 'employees' })
    const anybody = house.visitor()
    expect((await anybody.get(`/q/${code}`)).location).toBe(`/inloggen?naar=${encodeURIComponent(`/q/${code}`)}`)
    expect((await anybody.get(`/q/${code}/beeld`)).status).toBe(404)
    expect((await (await house.browser(henk)).get(`/q/${code}`)).text).toContain('Draai de kraan dicht.')
    expect((await (await house.browser(neighbours.els)).get(`/q/${code}`)).status).toBe(404)
  })

  test('that nobody made does not exist, and the page to type one says so', async () => {
    expect((await house.visitor().get('/q/zzzzzzz')).status).toBe(404)
    expect((await house.visitor().get('/q?code=bestaatniet')).text).toContain('Deze code kennen we niet')
  })

  test('with nothing behind it is not made', async () => {
    const maker = await house.browser(marjan)
    await maker.get('/academie/qr/nieuw')
    const answer = await maker.post('/academie/qr/nieuw', { title: 'Leeg', words: '', mediaUrl: '', pictureWords: '' })
    expect([answer.status, answer.text.includes('Er staat nog niets achter deze code')]).toEqual([422, true])
  })
})

describe('rules', () => {
  test('a picture is told by its first bytes', () => {
    expect(pictureType(png)).toBe('image/png')
    expect(pictureType(Buffer.from('GIF89a'))).toBeNull()
  })
  test('a code is typed with capitals, spaces and dashes as well', () => {
    const code = codeFrom(new Uint8Array([0, 30, 31, 255, 100, 7, 9]))
    expect(readCode(` ${code.slice(0, 3).toUpperCase()}-${code.slice(3)} `)).toBe(code)
    expect(readCode('abc')).toBeNull()
  })
  test('who left or is a guest elsewhere is told nothing of what is for employees', () => {
    expect(decideScan({ openTo: 'employees', organisationId: 'a' }, { signedIn: true, employedAt: null })).toBe('hide')
    expect(decideScan({ openTo: 'employees', organisationId: 'a' }, { signedIn: true, employedAt: 'b' })).toBe('hide')
  })
})
