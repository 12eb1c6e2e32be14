import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { editionId } from '#world/editions.ts'
import { activityId } from '#world/catalogue.ts'
import { neighbours, organisation, people } from '#world/people.ts'

const world = openHouse()
const { ineke, karel, fatima, joost } = people
const everybody = Object.values(people)
const holder = (role: string) => everybody.find((one) => (one.roles as string[]).includes(role))!

describe('academie', () => {
  test('shows fill, waiting list and state of each edition, and what has too few people', async () => {
    await world.arrange((tx) => tx`update editions.edition set min_participants = 12 where id = ${editionId('b1')}`)
    const { text } = await (await world.browser(ineke)).get('/academie')
    expect(text).toContain('4 van 4')
    expect(text).toContain('Te weinig: minimaal 12')
    expect(text).toMatch(/\d+ inschrijvingen op wachtlijsten/)
  })

  test('is narrowed down by state, period and words, and says what to try when nothing is left', async () => {
    const browser = await world.browser(ineke)
    expect((await browser.get('/academie?stand=full')).text).not.toContain('Time management')
    expect((await browser.get('/academie?periode=past')).text).toContain('Houding en gedrag')
    expect((await browser.get('/academie?zoek=bouwbesl')).text).toContain('1 editie')
    expect((await browser.get('/academie?zoek=%25')).text).toContain('Geen edities gevonden')
  })

  test('is shown in pages and taken along whole', async () => {
    await world.arrange(
      (tx) => tx`insert into editions.edition (organisation_id, activity_id, published_at)
        select ${organisation.id}, ${activityId('LC', organisation.id)}, now() from generate_series(1, 120)`,
    )
    const browser = await world.browser(ineke)
    expect((await browser.get('/academie?bladzijde=3')).text).toContain('Vorige')
    const file = await browser.get('/academie.csv?periode=all')
    expect(file.body.split('\r\n').filter(Boolean).length).toBeGreaterThan(130)
    expect((await browser.get('/academie.xlsx')).body.slice(0, 2)).toBe('PK')
  })

  test('demand of fewer people than the smallest group stays hidden, and more is told in steps', async () => {
    const ask = (list: { id: string }[], code: string) =>
      world.arrange(async (tx) => {
        for (const one of list)
          await tx`insert into catalogue.demand (organisation_id, activity_id, person_id) values (${organisation.id}, ${activityId(code, organisation.id)}, ${one.id})`
      })
    await ask(everybody.filter((one) => one.id !== ineke.id).slice(0, 9), 'AWB')
    await ask(everybody.slice(0, 3), 'B1')
    const { text } = await (await world.browser(ineke)).get('/academie/vraag')
    expect(text).toContain('Algemene wet bestuursrecht basis')
    expect(text).not.toContain('Schrijven op taalniveau B1')
    expect(text).toMatch(/Algemene wet bestuursrecht basis ten minste 5 /)
    expect((await (await world.browser(ineke)).get('/academie/vraag.csv')).text).not.toContain(';9;')
  })

  test('coverage tells per unit who has been, is booked and is not', async () => {
    const { text } = await (await world.browser(ineke)).get(`/academie/dekking?activiteit=${activityId('OMG-HG', organisation.id)}`)
    expect(text).toMatch(/Vergunningen 1\d 5 0 0 \d/)
  })

  test('is for the learning adviser and the coordinator; a board goes to the figures; others stay out', async () => {
    expect((await (await world.browser(karel)).get('/academie')).location).toBe('/academie/cijfers')
    for (const url of ['/academie/vraag', '/academie/dekking.csv', '/academie.csv'])
      expect((await (await world.browser(karel)).get(url)).status).toBe(403)
    for (const url of ['/academie', '/academie/cijfers', '/academie/vraag'])
      expect((await (await world.browser(fatima)).get(url)).status).toBe(403)
    expect((await (await world.browser(joost)).get('/academie')).status).toBe(403)
  })
})

describe('coverage for the board', () => {
  const rowsOf = (body: string) =>
    [...body.matchAll(/<tr role="row">([\s\S]*?)<\/tr>/g)]
      .slice(1)
      .map((row) => [...row[1]!.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map((cell) => cell[1]!.replace(/<[^>]+>/g, '').trim()))

  test('is a word per unit: no number, no name, no file, and nothing of a unit so small that a word speaks of one person', async () => {
    const browser = await world.browser(karel)
    const url = `/academie/dekking?activiteit=${activityId('OMG-HG', organisation.id)}`
    const { body, text } = await browser.get(url)
    const rows = rowsOf(body)
    expect(rows.length).toBeGreaterThan(5)
    for (const [, word] of rows) expect(['Genoeg', 'Dun', 'Ontbreekt', '–']).toContain(word)
    expect(rows.find(([unit]) => unit === 'Straattoezicht')).toEqual(['Straattoezicht', '–'])
    expect(rows.find(([unit]) => unit === 'Vergunningen')).toEqual(['Vergunningen', 'Ontbreekt'])
    expect(body.slice(body.indexOf('<tbody'), body.indexOf('</tbody>')).replace(/<[^>]+>/g, ' ')).not.toMatch(/\d/)
    expect(body).not.toContain('dekking.csv')
    for (const one of everybody.filter((one) => one !== karel)) expect(text).not.toContain(one.last)
  })

  test('changes its word when enough of a unit has been', async () => {
    await world.arrange(
      (
        tx,
      ) => tx`insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, state_since)
        select ${organisation.id}, ${organisation.id}, ${editionId('past')}, ${activityId('OMG-HG', organisation.id)}, c.person_id, 'completed', now(), now()
        from people.colleague c where c.unit_name = 'Vergunningen' and not exists (select from editions.enrolment n where n.edition_id = ${editionId('past')} and n.person_id = c.person_id)
        limit 8`,
    )
    const { body } = await (await world.browser(karel)).get(`/academie/dekking?activiteit=${activityId('OMG-HG', organisation.id)}`)
    expect(rowsOf(body).find(([unit]) => unit === 'Vergunningen')![1]).toBe('Genoeg')
  })

  test('of a series tells only of the units it is meant for, in words for the board and in numbers for the adviser', async () => {
    const seriesId = crypto.randomUUID()
    await world.arrange(async (tx) => {
      await tx`insert into editions.series (id, organisation_id, activity_id, name) values (${seriesId}, ${organisation.id}, ${activityId('OMG-HG', organisation.id)}, 'Houding voor iedereen van Ruimte')`
      await tx`insert into editions.edition (organisation_id, activity_id, series_id, audience, audience_units, published_at)
        values (${organisation.id}, ${activityId('OMG-HG', organisation.id)}, ${seriesId}, 'units', array(select id from people.unit where organisation_id = ${organisation.id} and code = 'RUI'), now())`
    })
    const url = `/academie/dekking?activiteit=${activityId('OMG-HG', organisation.id)}&reeks=${seriesId}`
    const words = await (await world.browser(karel)).get(url)
    expect(words.text).toContain('Houding voor iedereen van Ruimte')
    expect(rowsOf(words.body).map(([unit]) => unit)).toEqual(['Toezicht en handhaving', 'Vergunningen'])
    expect(
      rowsOf((await (await world.browser(ineke)).get(url)).body)
        .find(([unit]) => unit === 'Vergunningen')!
        .slice(2),
    ).toEqual(['0', '0', '0', expect.stringMatching(/^1\d$/)])
    expect((await (await world.browser(ineke)).get(url.replace(seriesId, crypto.randomUUID()))).status).toBe(404)
  })
})

describe('the figures for the board', () => {
  test('name nobody, and hide small units and what would tell them by subtraction', async () => {
    const { text } = await (await world.browser(karel)).get('/academie/cijfers')
    expect(text).toContain('Je ziet geen namen')
    for (const one of [fatima, joost, people.henk]) expect(text).not.toContain(one.last)
    expect(text).toMatch(/Straattoezicht –/)
  })
})

describe('the audit log', () => {
  test('is open to the auditor and the administrator only', async () => {
    for (const role of ['auditor', 'administrator'])
      expect((await (await world.browser(holder(role))).get('/beheer/logboek')).status).toBe(200)
    for (const one of [fatima, ineke, karel])
      if (!(one.roles as string[]).includes('administrator'))
        expect((await (await world.browser(one)).get('/beheer/logboek')).status).toBe(403)
  })

  test('shows refusals, is narrowed down and taken along as CSV and JSON', async () => {
    await (await world.browser(fatima)).post(`/edities/${editionId('bbl')}/inschrijvingen`, { personId: fatima.id })
    expect((await (await world.browser(fatima)).get('/mijn/gegevens/bewaard')).text).toMatch(
      /Wat aangemeld Resultaat geweigerd: Je bent al aangemeld voor deze editie\. Je hoeft niets te doen\./,
    )
    const browser = await world.browser(holder('auditor'))
    expect((await browser.get('/beheer/logboek?resultaat=refused')).text).toMatch(/geweigerd Je (bent|hebt)/)
    expect((await browser.get('/beheer/logboek?resultaat=done')).text).not.toContain('already-enrolled')
    expect((await browser.get('/beheer/logboek?tot=2020-01-01')).text).toContain('Geen regels gevonden')
    expect((await browser.get('/beheer/logboek.csv?actie=enrol')).body).toContain('already-enrolled')
    const lines = JSON.parse((await browser.get('/beheer/logboek.json?actie=enrol')).body) as { result: string }[]
    expect(lines.map((line) => line.result)).toContain('refused: already-enrolled')
  })

  test('a neighbour sees nothing of it', async () => {
    const { body } = await (await world.browser(neighbours.els)).get('/beheer/logboek.json')
    expect(body).not.toContain('already-enrolled')
  })
})
