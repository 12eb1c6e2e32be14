import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import type { SettingChange } from '#modules/people/index.ts'
import { classification } from '#platform/privacy/classification.ts'
import { wordsOf } from '#test/paper.ts'
import { neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { polderland, rivierdal } from '#world/region.ts'
import { sinceConsent } from './council-rules.ts'
import { arrangement } from './papers/arrangement.ts'
import { paperNames } from './papers/index.ts'
import { keptBriefly, keptRows } from './words.ts'
import { trustView } from './view.ts'

const world = openHouse()
const consent = { decidedOn: '12-11-2026', givenBy: 'works_council', reference: 'OR 2026-031' }
const read = async (url: string, who = people.bram) => (await world.browser(who)).get(url)
const turn = (on: boolean) =>
  world.arrange(
    (tx) => tx`update people.organisation set settings = settings || ${tx.json({ showNothingFollowed: on })} where id = ${organisation.id}`,
  )
const trustNow = () => world.read((tx) => trustView(tx, world.house.app.declared, Temporal.Now.instant()))

describe('the page about trust', () => {
  test('an administrator sees every switch with who put it so and since when, what is kept, who sees what and what is logged', async () => {
    const { text, status } = await read('/beheer/vertrouwen')
    expect(status).toBe(200)
    for (const said of [
      'Kleinste groep',
      'door Bram Verhoeven',
      'Wie ziet wat van medewerkers',
      'zolang je hier werkt + 2 jaar',
      'vanaf welk netwerkadres',
      'Voorman',
      'Netwerkcoördinator',
      'eigen ploeg',
      'gedeelde edities',
    ])
      expect(text).toContain(said)
  })

  test('an auditor sees the same and can record nothing', async () => {
    const browser = await world.browser(people.noor)
    const { text } = await browser.get('/beheer/vertrouwen')
    expect(text).toContain('door Bram Verhoeven')
    expect(text).not.toContain('Leg de instemming vast')
    expect((await browser.post('/beheer/vertrouwen/instemming', consent)).status).toBe(403)
  })

  test('it begins with a list of its parts, and each term says what it is of where a subject has several', async () => {
    for (const [url, who] of [
      ['/vertrouwen', people.fatima],
      ['/beheer/vertrouwen', people.bram],
    ] as const) {
      const { body } = await read(url, who)
      const parts = [...body.matchAll(/href="#([a-z]+)"/g)].map(([, id]) => id!).filter((id) => id !== 'inhoud')
      expect(parts.length).toBeGreaterThan(3)
      for (const id of parts) expect(body).toContain(`id="${id}"`)
    }
    const several = keptBriefly().filter(({ rows }) => new Set(rows.map((row) => row.howLong.nl)).size > 1)
    expect(several.length).toBeGreaterThan(0)
    const { text } = await read('/vertrouwen', people.fatima)
    for (const { rows } of several) {
      const groups = [...Map.groupBy(rows, (row) => row.howLong.nl)].sort(([, one], [, other]) => other.length - one.length)
      for (const [term, some] of groups.slice(1)) expect(text).toContain(`${some.map((row) => row.what.nl).join(', ')}: ${term}`)
      expect(text).toContain(`De rest: ${groups[0]![0]}`)
    }
  })

  test('an employee sees it in plain words, without names of colleagues and without the papers', async () => {
    const { text } = await read('/vertrouwen', people.fatima)
    expect(text).toContain('Wie ziet wat van jou')
    expect(text).toContain('Alleen aantallen, zonder namen')
    expect(text.split('Alleen wat jij met diegene deelt, zo lang jij wilt: je ontwikkelplan, doelen en reflecties')).toHaveLength(2)
    expect(text).toContain('Inschattingen door leidinggevende of assessor; niet die van jezelf')
    expect(text).toContain('Ook een uitslag, inschatting of keuze van vaardigheden, als jij die met diegene deelt')
    expect(text).toContain('Je voorman Je naam Waar je je voor aanmeldde Of je er was De leeradviseur')
    expect(text).toContain(
      'De aanbieder van een training Als je meedoet aan een training van die aanbieder: je naam; waar je je voor aanmeldde; of je er was',
    )
    expect(text).not.toContain('Bram Verhoeven')
    expect((await read('/beheer/vertrouwen', people.fatima)).status).toBe(403)
    expect((await read('/beheer/vertrouwen/stukken/dpia', people.fatima)).status).toBe(403)
  })

  test('a system with access stands there by name, with what it may do, and the works council hears of it', async () => {
    await world.arrange(
      (tx) =>
        tx`insert into platform.api_client (organisation_id, name, secret_hash, scopes) values (${organisation.id}, 'Roosterpakket', 'x', '{people:read}')`,
    )
    expect((await read('/beheer/vertrouwen')).text).toContain('Roosterpakket')
    expect((await read('/vertrouwen', people.fatima)).text).toContain('Andere systemen van je organisatie')
    expect((await trustNow()).heard.map(({ connection }) => connection)).toContain('Roosterpakket')
    expect((await read('/beheer/vertrouwen/stukken/verwerkingsregister')).text).toContain('Roosterpakket')
    await world.arrange((tx) => tx`update platform.api_client set revoked_at = now() where name = 'Roosterpakket'`)
    expect((await read('/vertrouwen', people.fatima)).text).not.toContain('Andere systemen van je organisatie')
    expect((await read('/beheer/vertrouwen/stukken/verwerkingsregister')).text).not.toContain('Roosterpakket')
  })

  test('the neighbour sees its own and nothing of ours', async () => {
    const { text } = await read('/beheer/vertrouwen', neighbours.els)
    expect(text).toContain('Gemeente Buurmeer')
    expect(text).toContain('Er is nog geen instemming vastgelegd.')
    expect(text).not.toMatch(/Voorbeeldstad|Bram Verhoeven/)
  })

  test('what is kept is what the classification keeps: every table about people is on the page', () => {
    const about = Object.values(classification).filter((table) => table.about)
    expect(
      keptRows()
        .map(({ what }) => what.nl)
        .sort(),
    ).toEqual(about.map(({ title }) => title.nl).sort())
  })
})

describe('recording consent', () => {
  test('stands on the page from then on, with who recorded it, and in the log', async () => {
    const browser = await world.browser(people.bram)
    await browser.get('/beheer/vertrouwen')
    const page = await browser.follow(await browser.post('/beheer/vertrouwen/instemming', consent))
    expect(page.text).toContain('12 november 2026: OR 2026-031')
    expect(page.text).toContain('vastgelegd door Bram Verhoeven')
    expect(await world.read((tx) => tx`select from platform.audit_log where action = 'record-consent'`)).toHaveLength(1)
  })

  test.each([
    [{ decidedOn: '31 september 2026' }, 'september heeft 30 dagen'],
    [{ decidedOn: '2099-01-01' }, 'ligt in de toekomst'],
    [{ reference: ' ' }, 'Schrijf op in welk stuk de instemming staat.'],
    [{ givenBy: 'niemand' }, 'Kies wie de instemming gaf.'],
  ])('is refused with %o, and what was typed stays', async (wrong, sentence) => {
    const browser = await world.browser(people.bram)
    await browser.get('/beheer/vertrouwen')
    const answer = await browser.post('/beheer/vertrouwen/instemming', { ...consent, reference: 'OR 99', ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    if (!('reference' in wrong)) expect(answer.body).toContain('value="OR 99"')
  })
})

describe('the papers', () => {
  test.each(paperNames)('%s is a draft of today from the settings of now, as page, PDF and editable text', async (name) => {
    const browser = await world.browser(people.bram)
    const page = await browser.get(`/beheer/vertrouwen/stukken/${name}`)
    expect(page.text).toMatch(/Concept van \d+ \w+ 20\d\d, gemaakt uit de instellingen zoals ze toen waren/)
    expect(page.text).toContain('Bronnen')
    const { bytes: pdf } = await browser.get(`/beheer/vertrouwen/stukken/${name}/bestand.pdf`)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const { bytes: odt } = await browser.get(`/beheer/vertrouwen/stukken/${name}/bestand.odt`)
    expect(odt.subarray(30, 38).toString()).toBe('mimetype') // first and not packed, so that it is known for what it is
    const files = unzipSync(odt)
    expect(strFromU8(files['mimetype']!)).toBe('application/vnd.oasis.opendocument.text')
    const content = strFromU8(files['content.xml']!)
    const title = /<h1[^>]*>([^<]+)</.exec(page.body)![1]!
    expect(content).toContain(title)
    expect(content.match(/<text:p/g)!.length).toBe(content.match(/<\/text:p>/g)!.length)
  })

  test('say what is on: the request and the DPIA change with a switch', async () => {
    await turn(false)
    expect((await read('/beheer/vertrouwen/stukken/instemmingsverzoek')).text).toContain('wie een jaar niets volgde: uit.')
    expect((await read('/beheer/vertrouwen/stukken/dpia')).text).not.toContain('Mensen voelen zich gevolgd')
    await turn(true)
    expect((await read('/beheer/vertrouwen/stukken/instemmingsverzoek')).text).toContain('wie een jaar niets volgde: aan.')
    expect((await read('/beheer/vertrouwen/stukken/dpia')).text).toContain('Mensen voelen zich gevolgd')
  })

  test('a change that needed consent and had none is asked for in the text to send; on the page it is warned about', async () => {
    await turn(true)
    expect((await read('/beheer/vertrouwen')).text).toContain('geen instemming vastgelegd')
    const { text } = await read('/beheer/vertrouwen/stukken/wijzigingen')
    expect(text).toContain('Waarvoor we alsnog instemming vragen')
    expect(text).toContain('van uit naar aan')
  })

  test('the arrangement of a region names its members; without any they are to be filled in', async () => {
    const trust = await trustNow()
    const alone = JSON.stringify(arrangement(trust, []).blocks)
    expect(alone).toContain('de andere organisaties van het samenwerkingsverband')
    const members = ['Gemeente Voorbeeldstad', 'Gemeente Buurmeer'].map((name) => ({ name, network: 'Regio Vijverberg' }))
    const together = JSON.stringify(arrangement(trust, members).blocks)
    expect(together).toContain('"items":["Gemeente Voorbeeldstad","Gemeente Buurmeer"]')
    expect(together).not.toContain('de andere organisaties van het samenwerkingsverband')
  })

  test('the arrangement is made from the networks as they are: who is a member with us, and nobody of another network', async () => {
    const { text } = await read('/beheer/vertrouwen/stukken/samenwerking')
    for (const member of ['Gemeente Voorbeeldstad', rivierdal.name]) expect(text).toContain(member)
    expect(text).not.toContain(polderland.name)
    expect((await read('/beheer/vertrouwen/stukken/samenwerking', neighbours.els)).text).toContain('Vul in: de andere organisaties')
  })

  test('one button makes all of them, to print and to edit; the arrangement for who is in a network only', async () => {
    const all = async (who: Somebody) => {
      const browser = await world.browser(who)
      const [, button] = /href="([^"]+)"[^>]*>(?:<svg.*?<\/svg>)?Maak alle stukken</s.exec((await browser.get('/beheer/vertrouwen')).body)!
      const file = await browser.get(button!)
      expect(file.headers).toMatchObject({
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="stukken.zip"',
      })
      return unzipSync(file.bytes)
    }
    await turn(true)
    const ours = await all(people.bram)
    expect(Object.keys(ours).sort()).toEqual(paperNames.flatMap((name) => [`${name}.odt`, `${name}.pdf`]).sort())
    expect(wordsOf(Buffer.from(ours['instemmingsverzoek.pdf']!))).toContain('wie een jaar niets volgde: aan.')
    expect(strFromU8(unzipSync(ours['samenwerking.odt']!)['content.xml']!)).toContain(rivierdal.name)
    const theirs = await all(neighbours.els)
    expect(Object.keys(theirs).filter((name) => name.startsWith('samenwerking'))).toEqual([])
    expect(Object.keys(theirs)).toHaveLength(Object.keys(ours).length - 2)
    expect((await read('/beheer/vertrouwen/stukken/alle.zip', people.fatima)).status).toBe(403)
  })

  test('a paper that does not exist is not there', async () => {
    expect((await read('/beheer/vertrouwen/stukken/iets')).status).toBe(404)
    expect((await read('/beheer/vertrouwen/stukken/dpia/bestand.exe')).status).toBe(404)
  })
})

describe('what the works council must hear', () => {
  const at = (text: string) => Temporal.Instant.from(text)
  const agreed = { decidedOn: Temporal.PlainDate.from('2026-03-10'), recordedAt: at('2026-03-10T10:00Z') }
  const change = (setting: string, was: unknown, became: unknown, when: string): SettingChange => ({
    setting,
    was,
    became,
    at: at(when),
    by: null,
    consent: null,
  })

  test.each([
    ['a switch that follows people turned on', 'showNothingFollowed', false, true, 'consent'],
    ['the same turned off', 'showNothingFollowed', true, false, 'hears'],
    ['a smaller group', 'smallGroup', 8, 5, 'consent'],
    ['a larger group', 'smallGroup', 5, 8, 'hears'],
    ['another way to sign in', 'mailSignIn', true, false, 'hears'],
  ])('%s', (_, setting, was, became, due) => {
    expect(sinceConsent([change(setting, was, became, '2026-04-01T10:00Z')], [], agreed).map((one) => one.due)).toEqual([due])
  })

  test.each([
    ['theme', 'ambacht', 'denhaag'],
    ['promotionDays', 2, 3],
    ['reminderDays', 2, 3],
    ['academyName', 'a', 'b'],
  ])('nothing of %s', (setting, was, became) =>
    expect(sinceConsent([change(setting, was, became, '2026-04-01T10:00Z')], [], agreed)).toEqual([]),
  )

  test('nothing of before it agreed, also earlier on that day; all of it while it never agreed', () => {
    const all = ['2026-03-09T10:00Z', '2026-03-10T09:00Z', '2026-03-10T11:00Z', '2026-03-11T10:00Z'].map((when) =>
      change('smallGroup', 8, 5, when),
    )
    expect(sinceConsent(all, [], agreed).map((one) => one.at.toString())).toEqual(['2026-03-10T11:00:00Z', '2026-03-11T10:00:00Z'])
    expect(sinceConsent(all, [], null)).toHaveLength(4)
  })
})
