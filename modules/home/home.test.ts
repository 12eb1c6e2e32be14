import { describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { editionId, enrolmentId } from '#world/editions.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { seeColleague } from './see-team.ts'
import { teamView } from './views/team.ts'
import { sendTeamMails } from './team-mail.ts'

const world = openHouse()
const { fatima, joost, karel, ineke, mees, piet, sjaak, omar, wilma, henk, eva, stef } = people

const confide = (code: string, yes: boolean) =>
  world.arrange((tx) => tx`update catalogue.activity set confidential = ${yes} where id = ${activityId(code, organisation.id)}`)
const settings = (more: Record<string, string | number | boolean>) =>
  world.arrange((tx) => tx`update people.organisation set settings = ${tx.json(more)} where id = ${organisation.id}`)

describe('the start page', () => {
  test('says the same last day of a scan as the page of scans', async () => {
    const browser = await world.browser(people.fatima)
    const [, day] = /Om in te vullen · tot en met \w\w (\d+ \w+)/.exec((await browser.get('/')).text)!
    expect((await browser.get('/scans')).text).toContain(`tot en met ${day} 20`)
  })

  test('greets by first name and says what comes first', async () => {
    const { text } = await (await world.browser(fatima)).get('/')
    expect(text).toMatch(/(Goedemorgen|Goedemiddag|Goedenavond|Hallo), Fatima/)
    expect(text).toMatch(/heb je een training|Je training is bezig/)
    expect(text).toContain('Bouwbesluit in de praktijk')
    expect(text).toContain('Stadhuis, zaal De Werf')
    expect(text).toContain('docent Sjaak Mulder')
    expect(text).toContain('Neem mee: een bouwplan uit je eigen werk.')
  })

  test('a suggestion always carries its reason, and is never something the person is in already', async () => {
    const { body, text } = await (await world.browser(stef)).get('/')
    const cards = body.split('Misschien iets voor jou')[1]!
    expect(cards.match(/class="why"/g)!.length).toBe(cards.split('</ul>')[0]!.match(/<li/g)!.length)
    expect(cards).not.toContain(`/aanbod/${activityId('BHV-H', organisation.id)}`)
    expect(text).toContain('Misschien iets voor jou')
  })

  test('whoever works outdoors is suggested what is meant for that work first, and courses for other work last', async () => {
    const offered = async (who: Somebody) => {
      const { body } = await (await world.browser(who)).get('/')
      return [...body.split('Misschien iets voor jou')[1]!.matchAll(/\/aanbod\/([\w-]{36})/g)].map((found) => found[1])
    }
    const office = crypto.randomUUID()
    await world.arrange(async (tx) => {
      await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, published_at) values (${office}, ${organisation.id}, ${activityId('OWN-BBL', organisation.id)}, 10, now())`
      await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
        values (${organisation.id}, ${office}, now() + interval '1 day', now() + interval '27 hours', 'Stadhuis')`
    })
    const henks = await offered(henk)
    const forGardeners = ['BUI-PLANT', 'BUI-SNOEI', 'BUI-MACH'] // what his profile asks, then what is meant for that work
    expect(henks.slice(0, 3)).toEqual(forGardeners.map((code) => activityId(code, organisation.id)))
    expect(henks).not.toContain(activityId('OWN-BBL', organisation.id))
    expect((await (await world.browser(henk)).get('/')).text).toContain('Bedoeld voor buitendienst.')
    await world.arrange((tx) => tx`update editions.edition set cancelled_at = now() where id = ${office}`)
  })

  test('a manager sees the approvals to give first', async () => {
    const { text } = await (await world.browser(joost)).get('/')
    expect(text).toContain('2 aanvragen wachten op jouw akkoord')
    expect(text.indexOf('Fatima Bennani: Leergang Ambtelijk Vakmanschap')).toBeLessThan(text.indexOf('Misschien iets voor jou'))
  })

  test('somebody without a manager is answered for by the learning adviser', async () => {
    await world.arrange((tx) => tx`update people.employment set manager_id = null where person_id = ${omar.id}`)
    await world.round('editions/keep-approvals-moving')
    const { text } = await (await world.browser(ineke)).get('/')
    expect(text).toContain('Omar Haddad: Leergang Ambtelijk Vakmanschap')
    await world.arrange((tx) => tx`update people.employment set manager_id = ${joost.id} where person_id = ${omar.id}`)
    await world.round('editions/keep-approvals-moving')
  })

  test('a trainer sees the next lesson with its number of participants', async () => {
    const { text } = await (await world.browser(sjaak)).get('/')
    expect(text).toContain('Jij geeft les')
    expect(text).toMatch(/\d+ deelnemers/)
  })

  test('who has nothing planned gets one thing to do', async () => {
    const { text } = await (await world.browser(wilma)).get('/')
    expect(text).toContain('Er staat nog niets in je agenda')
    expect(text).toContain('Bekijk het aanbod')
  })

  test('speaks English when asked', async () => {
    const { text } = await (await world.browser(fatima)).get('/?taal=en')
    expect(text).toMatch(/(Good morning|Good afternoon|Good evening|Hello), Fatima/)
  })
})

describe('mijn opleidingen', () => {
  test('shows what is next, what was done and what was brought along', async () => {
    await world.arrange(
      (
        tx,
      ) => tx`insert into credentials.credential (organisation_id, person_id, kind, title, provider, version, hours, achieved_on, expires_on, source, import_key)
        values (${organisation.id}, ${fatima.id}, 'diploma', '=Diploma', 'Bestuursacademie', '2019', 12, '2019-05-01', '2030-05-01', 'imported', 'a')`,
    )
    const { text } = await (await world.browser(fatima)).get('/mijn/opleidingen')
    expect(text).toContain('Wacht op akkoord')
    expect(text).toContain('=Diploma')
    expect(text).toContain('geldig tot 1 mei 2030')
    expect(text).toContain('Afgerond')
  })

  test('the many days of a long programme are folded under how many and until when', async () => {
    const { body, text } = await (await world.browser(fatima)).get('/mijn/opleidingen')
    expect(text).toMatch(/Daarna nog 6 keer, tot en met \w\w \d+ \w+/)
    expect(body.split('Daarna nog 6 keer')[1]!.split('</details>')[0]!.match(/<li>/g)).toHaveLength(6)
  })

  test('where a team is enrolled the menu says that this is about the team; an edition belongs to the offer', async () => {
    const browser = await world.browser(joost)
    const lit = async (url: string) => /<a href="([^"]+)" aria-current="page"/.exec((await browser.get(url)).body)?.[1]
    expect(await lit(`/edities/${editionId('tm2')}/team`)).toBe('/mijn/team')
    expect(await lit(`/inschrijvingen/${enrolmentId('av', 'omar')}/beoordelen`)).toBe('/mijn/team')
    expect(await lit(`/edities/${editionId('tm2')}`)).toBe('/aanbod')
  })

  test('a certificate that ran out says so, here and on the start page', async () => {
    await world.arrange(
      (tx) => tx`insert into credentials.credential (organisation_id, person_id, kind, title, achieved_on, expires_on, source, import_key)
        values (${organisation.id}, ${stef.id}, 'certificate', 'Bhv', '2019-05-01', '2020-05-01', 'imported', 'old')`,
    )
    const browser = await world.browser(stef)
    expect((await browser.get('/')).text).toContain('verlopen sinds 1 mei 2020')
    expect((await browser.get('/mijn/opleidingen')).text).toContain('verlopen sinds 1 mei 2020')
  })

  test('is taken along as CSV in which nothing can run as a formula', async () => {
    const answer = await (await world.browser(fatima)).get('/mijn/opleidingen.csv')
    expect(answer.headers['content-type']).toContain('text/csv')
    expect(answer.body).toContain("'=Diploma;Bestuursacademie;2019;01-05-2019;12;01-05-2030")
  })

  test('a calendar address works until it is revoked, is told once and kept hashed', async () => {
    const browser = await world.browser(fatima)
    const page = await browser.follow(await browser.post('/mijn/agenda'))
    const address = /\/agenda\/([\w-]{20,})\.ics/.exec(page.body)!
    expect((await browser.get('/mijn/opleidingen')).body).not.toContain(address[1])
    const calendar = await world.visitor().get(address[0])
    expect(calendar.status).toBe(200)
    expect(calendar.body).toContain('SUMMARY:Bouwbesluit in de praktijk')
    expect(calendar.headers['cache-control']).toBe('private, no-store')
    expect(await world.read((tx) => tx`select from people.feed where token_hash = ${address[1]!}`)).toHaveLength(0)
    await browser.post('/mijn/agenda/intrekken')
    expect((await world.visitor().get(address[0])).status).toBe(404)
  })

  test('a confidential activity has a neutral title and no place in the calendar', async () => {
    await confide('OWN-BBL', true)
    const browser = await world.browser(mees)
    const page = await browser.follow(await browser.post('/mijn/agenda'))
    const { body } = await world.visitor().get(/\/agenda\/[\w-]{20,}\.ics/.exec(page.body)![0])
    expect(body).toContain('SUMMARY:Afspraak')
    expect(body).not.toContain('Bouwbesluit')
    expect(body.split('BEGIN:VEVENT').filter((event) => event.includes('Afspraak') && /LOCATION|URL|DESCRIPTION/.test(event))).toEqual([])
    await confide('OWN-BBL', false)
  })

  test('the calendar address of somebody who left opens nothing', async () => {
    const browser = await world.browser(eva)
    const address = /\/agenda\/[\w-]{20,}\.ics/.exec((await browser.follow(await browser.post('/mijn/agenda'))).body)![0]
    await world.arrange(
      (tx) =>
        tx`update people.employment set ends_on = greatest(starts_on, current_date - 2), starts_on = current_date - 9 where person_id = ${eva.id}`,
    )
    expect((await world.visitor().get(address)).status).toBe(404)
    await world.arrange((tx) => tx`update people.employment set ends_on = '2099-01-01' where person_id = ${eva.id}`)
  })

  test('a calendar address is asked too often: wait', async () => {
    const browser = await world.browser(mees)
    const address = /\/agenda\/[\w-]{20,}\.ics/.exec((await browser.follow(await browser.post('/mijn/agenda'))).body)![0]
    const visitor = world.visitor()
    for (let i = 0; i < 60; i++) await visitor.get(address)
    expect((await visitor.get(address)).status).toBe(429)
  })
})

describe('mijn team', () => {
  test('the manager sees who is enrolled where, alphabetical by last name', async () => {
    const { text } = await (await world.browser(joost)).get('/mijn/team')
    expect(text).toContain('Vergunningen, 12 collega’s')
    const table = text.slice(text.indexOf('Wie leert wat'))
    expect(table.indexOf('Lotte van den Brink')).toBeLessThan(table.indexOf('Tim de Groot'))
    expect(text).toContain('Je ziet inschrijvingen en behaalde resultaten, geen plannen of scans.')
  })

  test('all that each followed before is there, also from before', async () => {
    const { text } = await (await world.browser(joost)).get('/mijn/team?toon=eerder')
    expect(text).toContain('Diploma (2019)')
    expect(text).toContain('Houding en gedrag onder de Omgevingswet')
  })

  test('confidential activities are not on the list, in the file or on the page of a colleague', async () => {
    await confide('OWN-BBL', true)
    const browser = await world.browser(joost)
    for (const url of ['/mijn/team', '/mijn/team.csv', `/mijn/team/${fatima.id}`])
      expect((await browser.get(url)).body).not.toContain('Bouwbesluit')
    await confide('OWN-BBL', false)
  })

  test('the units below come along when asked for', async () => {
    const idsOf = (below: boolean) =>
      world.as(karel).look(async (tx) => (await teamView(tx, { managerId: karel.id, below, followed: false })).people.map((one) => one.id))
    expect(await idsOf(false)).not.toContain(fatima.id)
    expect(await idsOf(true)).toEqual(expect.arrayContaining([fatima.id, henk.id]))
  })

  test('another manager’s team and colleague do not exist for a manager', async () => {
    const browser = await world.browser(joost)
    expect((await browser.get(`/mijn/team?leidinggevende=${wilma.id}`)).status).toBe(404)
    expect((await browser.get('/mijn/team?leidinggevende=geen')).status).toBe(404)
    expect((await browser.get(`/mijn/team/${henk.id}`)).status).toBe(404)
    expect((await browser.get(`/mijn/team/${people.ali.id}`)).status).toBe(404)
  })

  test('an employee without a team gets no team page', async () => {
    expect((await (await world.browser(fatima)).get('/mijn/team')).status).toBe(403)
  })

  test('the learning adviser chooses a team', async () => {
    const browser = await world.browser(ineke)
    expect((await browser.get('/mijn/team?kies=ja')).text).toContain('Joost de Wit')
    expect((await browser.get(`/mijn/team?leidinggevende=${joost.id}`)).text).toContain('Team van Joost de Wit')
  })

  test('who followed nothing is shown only after the organisation switched it on', async () => {
    const browser = await world.browser(joost)
    expect((await browser.get('/mijn/team')).text).not.toContain('Een goed gesprek')
    await settings({ showNothingFollowed: true })
    await world.arrange((tx) => tx`update editions.enrolment set state = 'withdrawn' where person_id = ${piet.id}`)
    await world.arrange((tx) => tx`update people.employment set starts_on = '2015-01-01' where person_id = ${piet.id}`)
    await world.arrange((tx) => tx`delete from editions.enrolment where id = ${enrolmentId('past', 'piet')}`)
    const { text } = await browser.get('/mijn/team')
    expect(text.slice(text.indexOf('Een goed gesprek'), text.indexOf('Nu en straks'))).toContain('Piet Zwart')
    expect(text).not.toMatch(/\d+ uur in/)
    await settings({})
  })

  test('the table is a real workbook', async () => {
    const answer = await (await world.browser(joost)).get('/mijn/team.xlsx?toon=eerder')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-disposition']).toContain('team-eerder-gevolgd.xlsx')
    expect(answer.body.slice(0, 2)).toBe('PK')
  })
})

describe('wie keek in mijn gegevens', () => {
  test('a look at the team and at a colleague is told to the person, once a day, with name and role', async () => {
    await world.as(joost).perform(seeColleague, { personId: mees.id })
    await world.as(joost).perform(seeColleague, { personId: mees.id })
    const { text } = await (await world.browser(mees)).get('/mijn/inzage')
    expect(text.match(/Jouw pagina met inschrijvingen en resultaten/g)).toHaveLength(1)
    expect(text).toContain('Joost de Wit je leidinggevende')
    expect(text).toContain('Teamoverzicht, afdeling Vergunningen')
  })

  test('everyone sees their own only', async () => {
    const { text } = await (await world.browser(henk)).get('/mijn/inzage')
    expect(text).not.toContain('Jouw pagina met inschrijvingen')
    expect(text).not.toContain('afdeling Vergunningen')
  })
})

test('in the table of a team somebody with several enrolments stands once, as the header of all of them', async () => {
  const { body } = await (await world.browser(joost)).get('/mijn/team')
  const names = [...body.matchAll(/<th[^>]*role="rowheader"[^>]*>([\s\S]*?)<\/th>/g)].map((cell) => cell[0])
  const mine = names.filter((cell) => cell.includes('Mees Smit'))
  expect(mine).toHaveLength(1)
  const span = Number(/rowspan="(\d+)"/.exec(mine[0]!)![1])
  expect(mine[0]).toContain('scope="rowgroup"')
  const group = body
    .split('<tbody')
    .find((part) => part.includes('Mees Smit</a></th>') || (part.includes('Mees Smit') && part.includes('rowheader')))!
  expect(group.match(/<tr/g)).toHaveLength(span)
  expect(group.match(/Mees Smit/g)).toHaveLength(1)
  expect(new Set(names).size).toBe(names.length)
})

describe('the team by mail', () => {
  const mails = () =>
    world.read(
      (tx) => tx<{ body: string; toAddress: string }[]>`select body, to_address from platform.outbox where event like 'team-mail/%'`,
    )

  test('comes once per period, as often as the manager chose, and says where to change that', async () => {
    const browser = await world.browser(joost)
    await browser.get('/mijn/team')
    expect((await browser.follow(await browser.post('/mijn/team/mail', { every: 'month' }))).text).toContain(
      'De eerste mail komt morgenochtend',
    )
    await world.round('home/team-mail')
    await world.round('home/team-mail')
    const sent = await mails()
    expect(sent).toHaveLength(1)
    expect(sent[0]!.toAddress).toBe('joost.dewit@voorbeeldstad.example')
    expect(sent[0]!.body).toMatch(/eerder gevolgd: .*Houding en gedrag onder de Omgevingswet/)
    expect(sent[0]!.body).toContain('Je krijgt deze mail elke maand')
    const next = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ months: 1 })
    await world.as(joost).perform(sendTeamMails, { baseUrl: 'http://localhost:8080', today: next })
    expect(await mails()).toHaveLength(2)
  })

  test('is in the language of the manager, and goes through the outbox like every other mail', async () => {
    const browser = await world.browser(wilma)
    await browser.get('/mijn/team?taal=en')
    await browser.post('/mijn/team/mail', { every: 'week' })
    await world.round('home/team-mail')
    const [mail] = await world.read(
      (tx) =>
        tx`select id, kind, lang, sender, subject, body from platform.outbox where person_id = ${wilma.id} and event like 'team-mail/%'`,
    )
    expect(mail).toMatchObject({
      kind: 'team-overview',
      lang: 'en',
      sender: 'Academie · Gemeente Voorbeeldstad',
      subject: expect.stringMatching(/^Your team learns: overview of \d+ \w+ \d{4}$/),
    })
    expect(mail!['body']).toMatch(/Henk Jansen\n  Bedrijfshulpverlening/)
    expect(mail!['body']).toContain('You get this mail every week.')
    expect(mail!['body']).not.toMatch(/Je krijgt|niets gepland|wacht op/)
    const { connect } = await import('#platform/db/urls.ts')
    const owner = connect(world.logins.ownerUrl, { max: 1 })
    expect(await owner`select 1 from graphile_worker.jobs where key = ${`mail/${mail!['id']}`}`).toHaveLength(1)
    await owner.end()
  })

  test('uses the text of the organisation', async () => {
    const browser = await world.browser(ineke)
    await browser.get('/academie/teksten/team-overview')
    expect(
      (await browser.post('/academie/teksten/team-overview', { in: 'nl', subject: 'Wat leert je team?', body: '{overzicht}' })).status,
    ).toBe(303)
    const own = await world.browser(sjaak)
    await own.get('/mijn/team')
    await own.post('/mijn/team/mail', { every: 'quarter' })
    await world.round('home/team-mail')
    const [mail] = await world.read(
      (tx) => tx`select subject, body from platform.outbox where person_id = ${sjaak.id} and event like 'team-mail/%'`,
    )
    expect(mail!['subject']).toBe('Wat leert je team?')
  })

  test('holds nothing confidential', async () => {
    for (const { body } of await mails()) expect(body).not.toContain('Coaching')
  })
})
