import { describe, expect, test } from 'vitest'
import { enrol } from '#modules/editions/index.ts'
import { enrolElsewhere } from '#modules/editions/region/enrol.ts'
import { keepTerms, KeepTerms } from '#modules/editions/region/keep-terms.ts'
import { leaveRegion } from '#modules/editions/region/leave.ts'
import { shareThing } from '#modules/editions/region/share.ts'
import { perform } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import { editionId } from '#world/editions.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { oever, polderland, polderlanders, rivierdal, rivierdalers, rivierland, sharedActivity, sharedEdition } from '#world/region.ts'
import { crewId, topicId } from '#world/crews.ts'
import { actorOf, openHouse } from './house.ts'

/** Attacks on what several organisations share, that worked once. Rivierdal shares with Voorbeeldstad, and in another network with Polderland. */
const house = openHouse()
const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString()
const { tess, arie } = rivierdalers
const { fatima, joost, marjan } = people
const elsewhere = `/samenwerking/edities/${sharedEdition}/inschrijvingen`

const asked = async (who = fatima) => {
  const browser = await house.browser(who)
  const answer = await browser.post(elsewhere, { personId: who.id })
  return { browser, answer, enrolmentId: answer.location?.split('/').at(-1) ?? '' }
}
const stateOf = async (enrolmentId: string) =>
  (await house.read((tx) => tx`select state from editions.enrolment where id = ${enrolmentId}`, rivierdal.id))[0]?.['state']

describe('a request of somebody from elsewhere', () => {
  test('is answered at home: the owner’s learning adviser neither reads it as a request nor agrees or refuses for the manager', async () => {
    const { enrolmentId } = await asked()
    expect(await stateOf(enrolmentId)).toBe('requested')
    const owner = await house.browser(tess)
    expect((await owner.get(`/inschrijvingen/${enrolmentId}/beoordelen`)).status).toBe(404)
    for (const how of ['goedkeuren', 'afwijzen']) expect((await owner.post(`/inschrijvingen/${enrolmentId}/${how}`)).status).toBe(404)
    expect(await stateOf(enrolmentId)).toBe('requested')
    const home = await house.browser(joost)
    expect((await home.get(`/inschrijvingen/${enrolmentId}/beoordelen`)).status).toBe(200)
    expect((await home.post(`/inschrijvingen/${enrolmentId}/goedkeuren`)).status).toBe(303)
    expect(await stateOf(enrolmentId)).toBe('seated')
  })

  test('the database itself takes no answer of the owner', async () => {
    const { enrolmentId } = await asked(people.mees)
    expect(await stateOf(enrolmentId)).toBe('requested')
    const byOwner = house.arrange((tx) => tx`update editions.enrolment set state = 'seated' where id = ${enrolmentId}`, rivierdal.id)
    await expect(byOwner).rejects.toThrow(/answered at home/)
  })
})

describe('everything at the same moment', () => {
  test('people of three members enrol while seats are kept, let go and a member leaves: never more seats taken than there are, and nobody waits beside a free one', async () => {
    const id = crypto.randomUUID()
    await house.arrange(async (tx) => {
      await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, published_at) values (${id}, ${rivierdal.id}, ${sharedActivity}, 5, now())`
      await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
        values (${rivierdal.id}, ${id}, now() + interval '30 days', now() + interval '30 days 3 hours', 'Zaal')`
    }, rivierdal.id)
    for (const networkId of [rivierland.id, oever.id])
      expect((await house.as(tess).perform(shareThing, { what: `edition/${id}`, networkId, restOnly: false })).ok).toBe(true)
    for (const member of [organisation.id, polderland.id])
      await house.arrange((tx) => tx`update people.network_member set asks_manager = false where organisation_id = ${member}`, member)
    const releaseOn = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 7 }).toString()
    const keep = (seats: Record<string, number>) => house.as(tess).perform(keepTerms, KeepTerms.parse({ editionId: id, seats, releaseOn }))
    const from = (who: Somebody) =>
      perform(house.db, actorOf(who), enrolElsewhere, { editionId: id, personId: who.id }, { organisationId: rivierdal.id })
    const here = (who: Somebody) => house.as(who).perform(enrol, { editionId: id, personId: who.id })
    const crowd = [people.daan, people.lotte, people.omar, people.piet, people.naomi, people.zoe]
    await Promise.all([
      keep({ [organisation.id]: 2, [polderland.id]: 1 }),
      ...crowd.map(from),
      ...[rivierdalers.lien, rivierdalers.koen].map(here),
      from(polderlanders.jet),
      house.as(polderlanders.wout).perform(leaveRegion, { networkId: oever.id }),
      keep({}),
    ])
    await house.work()
    const [now] = await house.read(
      (tx) => tx`select count(*) filter (where state = 'seated')::int as seated, count(*) filter (where state = 'waiting')::int as waiting
        from editions.enrolment where edition_id = ${id}`,
      rivierdal.id,
    )
    expect([now!['seated'], (now!['waiting'] as number) > 0]).toEqual([5, true])
  })
})

describe('what became confidential', () => {
  test('is shared no more from that moment, by page and by a form that was kept, and can’t be shared again', async () => {
    await house.arrange((tx) => tx`update catalogue.activity set confidential = true where id = ${sharedActivity}`, rivierdal.id)
    const { answer } = await asked(people.aylin)
    expect(answer.status).toBe(404)
    const jet = await house.browser(polderlanders.jet)
    expect((await jet.get(`/samenwerking/edities/${sharedEdition}`)).status).toBe(404)
    const shares = await house.read(
      (tx) => tx`select 1 from editions.share where edition_id = ${sharedEdition} and ended_at is null`,
      rivierdal.id,
    )
    expect(shares).toHaveLength(0)
    const again = house.arrange(
      (tx) =>
        tx`insert into editions.share (organisation_id, network_id, edition_id) values (${rivierdal.id}, ${rivierland.id}, ${sharedEdition})`,
      rivierdal.id,
    )
    await expect(again).rejects.toThrow(/confidential/)
  })
})

describe('somebody of another organisation who takes part here', () => {
  test('is nobody’s employee here: not to open, to change, to give a role or to erase', async () => {
    const [dina] = await house.read((tx) => tx`select id from people.person where full_name = 'Dina Rahimi'`)
    const id = dina!['id'] as string
    const browser = await house.browser(arie)
    for (const url of [`/medewerkers/${id}`, `/medewerkers/${id}/wijzigen`, `/beheer/personen-wissen/${id}`])
      expect([url, (await browser.get(url)).status]).toEqual([url, 404])
    await browser.get('/beheer')
    const tries = [
      [`/medewerkers/${id}/wijzigen`, { firstName: 'Een', lastName: 'Ander' }],
      ['/beheer/rollen', { personId: id, role: 'administrator' }],
      [`/beheer/personen-wissen/${id}`, { reason: 'request', sure: 'ja' }],
    ] as const
    for (const [url, fields] of tries) {
      const { status } = await browser.post(url, fields)
      expect([url, status >= 400 && status < 500]).toEqual([url, true])
    }
    const [still] = await house.read((tx) => tx`select full_name, erased_at from people.person where id = ${id}`)
    expect(still).toEqual({ fullName: 'Dina Rahimi', erasedAt: null })
  })
})

describe('numbers and ids that no form offers', () => {
  test('seats are kept for members only, also after the day on which they came free', async () => {
    const browser = await house.browser(marjan)
    const url = `/academie/edities/${editionId('web')}/regio`
    await browser.get(url)
    for (const member of [crypto.randomUUID(), polderland.id])
      expect((await browser.post(url, { releaseOn: '2020-01-01', [`seats.${member}`]: '3' })).status).toBe(422)
    expect(await house.read((tx) => tx`select 1 from editions.reservation where edition_id = ${editionId('web')}`)).toHaveLength(0)
  })

  test('a copy to the end of the calendar is refused at its field', async () => {
    const browser = await house.browser(marjan)
    const url = `/academie/edities/${editionId('tm1')}/kopieren`
    await browser.get(url)
    for (const doen of ['bekijk', 'kopieer']) expect((await browser.post(url, { firstDay: '9999-12-31', doen })).status).toBe(422)
  })

  test('a device that sends nonsense as a toolbox gets a sentence, never a fault', async () => {
    const browser = await house.browser(people.kees)
    const csrf = (JSON.parse((await browser.get('/toolbox/gegevens')).body) as { csrf: string }).csrf
    const good = {
      key: crypto.randomUUID(),
      crewId,
      activityId: topicId('TB-TIL'),
      heldOn: '2026-01-01',
      personIds: [people.henk.id],
      _csrf: csrf,
    }
    const wrong: unknown[] = []
    for (const odd of [
      { personIds: {} },
      { personIds: [[people.henk.id]] },
      { personIds: Array.from({ length: 5000 }, () => people.henk.id) },
      { personIds: [crypto.randomUUID()], heldOn: today },
      { recordedAt: '0001-01-01T00:00:00Z', heldOn: today },
      { recordedAt: '9999-12-31T23:59:59Z', heldOn: '9999-12-31' },
      { recordedAt: 5 },
      { heldOn: '-271821-04-20' },
      { key: 'x' },
      { activityId: 'a\ud800b' },
      { _csrf: { length: 1 } },
    ]) {
      const { status } = await browser.send('/toolbox/versturen', { ...good, key: crypto.randomUUID(), ...odd })
      if (status >= 500) wrong.push([odd, status])
    }
    for (const body of ['null', '[]', '"x"', '{', '5']) {
      const { status } = await browser.send('/toolbox/versturen', body)
      if (status < 400 || status >= 500) wrong.push([body, status])
    }
    expect(wrong).toEqual([])
  })

  test('a room of nobody is refused with a sentence when many editions change', async () => {
    const browser = await house.browser(marjan)
    await browser.get('/academie/edities')
    const answer = await browser.post('/academie/edities/samen', { editie: [editionId('tm1')], roomId: crypto.randomUUID() })
    expect([answer.status, answer.text.includes('zaal')]).toEqual([422, true])
  })
})

describe('numbers that are too large to count with', () => {
  const network = rivierland.id
  test('a rate, a price and a year that can’t be kept come back with a sentence at the field', async () => {
    const browser = await house.browser(tess)
    await browser.get('/lasten/nieuw')
    const agreement = (startsOn: string, endsOn: string) =>
      browser.post('/lasten/nieuw', { networkId: network, name: 'Lasten', key: 'fixed', startsOn, endsOn })
    for (const [from, until] of [
      ['01-01-1950', '31-12-1951'],
      ['01-01-2199', '31-12-2201'],
    ] as const)
      expect((await agreement(from, until)).status).toBe(422)
    const made = (await agreement('01-01-2026', '31-12-2026')).location!.split('?')[0]!
    for (const rate of ['99.999.999', '21.474.836,48', '100.000'])
      expect((await browser.post(`${made}/tarieven`, { asOf: '01-01-2026', teaching: rate })).status).toBe(422)
    expect((await browser.post(`${made}/tarieven`, { asOf: '01-01-2026', teaching: '99.999' })).status).toBe(303)
    const line = { description: 'Alles', happenedOn: '01-02-2026', byMemberId: rivierdal.id, kind: 'teaching', vatCode: 'high' }
    expect(
      (await browser.post(`${made}/leden`, { asOf: '01-01-2026', memberId: rivierdal.id, value: '0,01', orderNumber: '' })).status,
    ).toBe(303)
    expect((await browser.post(`${made}/regels`, { ...line, quantity: '9.999.999' })).status).toBe(303)
    const [kept] = await house.read(
      (
        tx,
      ) => tx`select l.amount_cents::text as amount, sum(s.amount_cents)::text as shares from budgets.line l join budgets.share s on s.line_id = l.id
        where l.arrangement_id = ${made.split('/').at(-1)!} group by 1`,
      rivierdal.id,
    )
    expect(kept).toEqual({ amount: '99998990000100', shares: '99998990000100' })
  })

  test('no member makes a round that can never be settled', async () => {
    const browser = await house.browser(tess)
    await browser.get('/vraagrondes')
    const made = await browser.post('/vraagrondes', {
      networkId: network,
      name: 'Heel veel',
      closesOn: Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 3 }).toString(),
      themes: 'Een voor een; 1',
      groupSize: '1',
      fit: '1',
      tailoring: '1',
      schedulable: '1',
    })
    const round = made.location!.split('?')[0]!
    const roundId = round.split('/').at(-1)!
    const [theme] = await house.read((tx) => tx`select id from catalogue.round_theme where round_id = ${roundId}`, rivierdal.id)
    expect(
      (await browser.post(`${round}/voorstellen`, { themeId: theme!['id'], provider: 'x', title: 'y', priceCents: '99.999.999' })).status,
    ).toBe(422)
    expect((await browser.post(`${round}/aantallen`, { themeId: theme!['id'], seats: '99999', wishes: '' })).status).toBe(303)
    const sql = connect(house.logins.superUrl, { max: 1 })
    await sql`update catalogue.round set closes_on = current_date - 1 where id = ${roundId}`
    await sql.end()
    expect((await browser.post(`${round}/vaststellen`, { themeId: theme!['id'], offerId: '', reason: '' })).status).toBe(303)
  })
})

describe('a name that another organisation reads', () => {
  test('turns no direction around: “elpmaxe.daawk” stays what it is in the mail, and nothing but signs of that kind is no name', async () => {
    const browser = await house.browser(arie)
    await browser.get('/beheer/samenwerking')
    const made = await browser.post('/beheer/samenwerking', { name: 'Samen\u202e leren\u2066', purpose: '' })
    await browser.get('/beheer/samenwerking')
    await browser.post(made.location!.split('?')[0] + '/leden', { organisationId: organisation.id })
    await house.work()
    const [mail] = await house.read((tx) => tx`select subject from platform.outbox where subject like '%Samen leren%'`)
    expect(mail!['subject']).toBe('Uitnodiging: Samen leren')
    expect((await browser.post('/beheer/samenwerking', { name: '\u202e'.repeat(20), purpose: '' })).status).toBe(422)
  })
})

describe('where to go next', () => {
  test.each(['/\t/evil.example', '/\n/evil.example', '/ /evil.example', '/日本', '//evil.example', '/\\evil.example'])(
    '%j leads to the start page, and never to another site or a fault',
    async (way) => {
      const visitor = house.visitor()
      await visitor.get('/inloggen')
      expect(await visitor.post('/weergave', { terug: way })).toMatchObject({ status: 303, location: '/' })
      const { safeWay } = await import('#modules/people/rules.ts')
      expect(safeWay(way)).toBe('/')
    },
  )
})
