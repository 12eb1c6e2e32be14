import { beforeAll, describe, expect, test } from 'vitest'
import { perform, look, system } from '#platform/act.ts'
import { sayDay } from '#platform/words.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { neighbours, people, type Somebody } from '#world/people.ts'
import { keep } from '../own/keep.ts'
import { addRating } from './add.ts'
import { nameAssessor } from './assess.ts'
import { rate } from './rate.ts'
import { settleTaught } from './settle.ts'

const world = openHouse()
const { fatima, joost, ineke, mees, karel, sanne } = people
let own = ''
let plain = ''
beforeAll(async () => {
  const kept = async (name: string, levels: Parameters<typeof keep>[1]['levels']) => {
    const made = await world.as(ineke).perform(keep, { name, about: '', levels })
    if (!made.ok) throw new Error(made.reason)
    return made.value.skillId
  }
  own = await kept('Omgevingsbewust', [
    { name: 'Basis', behaviour: 'vraagt na wat een inwoner bedoelt.' },
    { name: 'Verder', behaviour: 'ziet belangen.' },
    { name: 'Sterk', behaviour: 'brengt partijen bij elkaar.' },
  ])
  plain = await kept('Samenwerken', [])
})

const says = (somebody: Somebody, about: Somebody, level = 2, skillId = plain, note = '') =>
  world.as(somebody).perform(rate, { personId: about.id, skillId, level, note })
const sees = async (somebody: Somebody, about: Somebody) =>
  (
    await look(
      world.db,
      actorOf(somebody),
      (tx) => tx<{ source: string }[]>`select distinct source from skills.rating where person_id = ${about.id} order by source`,
    )
  ).map((one) => one.source)
const page = async (somebody: Somebody, url: string) => (await world.browser(somebody)).get(url)
const told = (source: 'peers' | 'test' | 'assessor', level = 4) =>
  perform(
    world.db,
    system(actorOf(fatima).organisationId),
    (act) =>
      addRating(act, {
        personId: fatima.id,
        skillId: plain,
        source,
        level,
        scale: { from: 1, to: 5 },
        ratedBy: source === 'assessor' ? karel.id : null,
        origin: source === 'test' ? 'Kennistoets' : '360°',
        ratedOn: Temporal.Now.plainDateISO('Europe/Amsterdam'),
      }),
    null,
  )

test('says why a hobby finds nothing as long as no list of skills was taken in', async () => {
  expect((await page(fatima, '/mijn/keuze?zoek=tuinieren')).text).toContain('Er is nog geen lijst van vaardigheden ingelezen')
})

describe('giving an inschatting', () => {
  test('of oneself is of source self, and twice makes two: nothing is overwritten', async () => {
    expect(await says(fatima, fatima, 2)).toMatchObject({ ok: true, value: { source: 'self' } })
    expect(await says(fatima, fatima, 3)).toMatchObject({ ok: true })
    const [count] = await look(
      world.db,
      actorOf(fatima),
      (tx) => tx`select count(*)::int as n from skills.rating where person_id = ${fatima.id} and skill_id = ${plain}`,
    )
    expect(count).toEqual({ n: 2 })
    const change = look(world.db, actorOf(fatima), (tx) => tx`update skills.rating set level = 4 where person_id = ${fatima.id}`)
    await expect(change).rejects.toThrow(/permission denied|read-only/)
  })
  test('of the own team is of the manager, also further up the line', async () => {
    expect(await says(joost, fatima, 3)).toMatchObject({ ok: true, value: { source: 'manager' } })
    expect(await says(karel, sanne, 3)).toMatchObject({ ok: true, value: { source: 'manager' } })
  })
  test('by a learning adviser, or who was named for this person, is of an assessor', async () => {
    expect(await says(ineke, fatima, 2, own)).toMatchObject({ ok: true, value: { source: 'assessor' } })
    expect(await says(mees, sanne)).toMatchObject({ ok: false, reason: 'not-yours-to-rate' })
    expect(await world.as(joost).perform(nameAssessor, { personId: sanne.id, assessorId: mees.id })).toMatchObject({ ok: false })
    expect(await world.as(ineke).perform(nameAssessor, { personId: sanne.id, assessorId: mees.id })).toMatchObject({ ok: true })
    expect(await says(mees, sanne)).toMatchObject({ ok: true, value: { source: 'assessor' } })
    expect(await says(mees, fatima)).toMatchObject({ ok: false, reason: 'not-yours-to-rate' })
  })
  test('nobody becomes assessor of themselves', async () => {
    const names = (about: Somebody, assessor: Somebody) =>
      world.as(ineke).perform(nameAssessor, { personId: about.id, assessorId: assessor.id })
    expect(await names(sanne, sanne)).toMatchObject({ reason: 'assessor-of-self' })
    expect(await names(ineke, mees)).toMatchObject({ reason: 'assessor-of-self' })
    expect(await names(sanne, neighbours.rob)).toMatchObject({ reason: 'assessor-not-here' })
  })
  test('is refused off the scale, of a skill that does not exist or was withdrawn, and of somebody who left', async () => {
    expect(await says(fatima, fatima, 4, own)).toMatchObject({ reason: 'no-such-level' })
    expect(await says(fatima, fatima, 4, fatima.id)).toMatchObject({ reason: 'no-such-skill' })
    await world.arrange((tx) => tx`update people.employment set ends_on = current_date - 1 where person_id = ${people.piet!.id}`)
    expect(await says(ineke, people.piet!, 2)).toMatchObject({ reason: 'left-already' })
    await withdrawn(async (skillId) => {
      expect(await says(fatima, fatima, 2, skillId)).toMatchObject({ reason: 'withdrawn-skill' })
    })
  })
})

/** A skill of a framework that the next version no longer has. */
async function withdrawn(work: (skillId: string) => Promise<void>): Promise<void> {
  const skillId = await world.arrange(async (tx) => {
    await tx`select set_config('app.framework', 'esco', true)`
    const [version] = await tx<{ id: string }[]>`
      insert into skills.framework_version (framework_id, version, taken_in_at) select id, 'x', now() from skills.framework where code = 'esco' returning id`
    const [skill] = await tx<{ id: string }[]>`
      insert into skills.skill (framework_id, uri, kind, name_nl, withdrawn_version_id)
      select id, 'urn:x', 'skill', 'schepen breeuwen', ${version!.id} from skills.framework where code = 'esco' returning id`
    return skill!.id
  })
  await work(skillId)
}

describe('who reads it', () => {
  test('the manager reads what is formal, and nothing of the person, of colleagues or of a test', async () => {
    await told('peers')
    await told('test', 5)
    expect(await sees(fatima, fatima)).toEqual(['assessor', 'manager', 'peers', 'self', 'test'])
    expect(await sees(joost, fatima)).toEqual(['assessor', 'manager'])
    expect(await sees(karel, fatima)).toEqual(['assessor', 'manager'])
  })
  test('a colleague and a learning adviser read nothing, but what they said themselves', async () => {
    expect(await sees(mees, fatima)).toEqual([])
    expect(await sees(ineke, fatima)).toEqual(['assessor'])
    expect(await sees(neighbours.rob, fatima)).toEqual([])
  })
  test('the manager’s page shows no more than that, and the look is written down', async () => {
    const { text, status } = await page(joost, `/inschattingen/${fatima.id}`)
    expect(status).toBe(200)
    expect(text).toContain('leidinggevende')
    expect(text).not.toMatch(/volgens jezelf|Kennistoets|360°/)
    expect((await page(fatima, '/mijn/inzage')).text).toContain('Inschattingen van je vaardigheden')
  })
  test('for who may see and rate nothing, the page does not exist', async () => {
    expect((await page(mees, `/inschattingen/${fatima.id}`)).status).toBe(404)
    expect((await page(mees, `/inschattingen/${fatima.id}/${plain}`)).status).toBe(404)
  })
})

describe('sharing', () => {
  test('one inschatting is seen by that colleague alone, and no more once it is taken back', async () => {
    const [self] = await look(
      world.db,
      actorOf(fatima),
      (tx) =>
        tx<
          { id: string }[]
        >`select id from skills.rating where person_id = ${fatima.id} and source = 'self' and skill_id = ${plain} limit 1`,
    )
    const browser = await world.browser(fatima)
    expect((await browser.get(`/mijn/vaardigheden/delen?inschatting=${self!.id}&zoek=smit`)).text).toContain('Mees Smit')
    const done = await browser.post('/mijn/vaardigheden/delen', { ratingId: self!.id, withPersonId: mees.id, until: '' })
    expect(done.status).toBe(303)
    expect(await sees(mees, fatima)).toEqual(['self'])
    expect((await page(mees, `/inschattingen/${fatima.id}`)).text).toContain('Samenwerken')
    expect(await sees(sanne, fatima)).toEqual([])
    const stop = /delen\/([0-9a-f-]+)\/stop/.exec((await browser.get('/mijn/vaardigheden/delen')).body)![1]!
    expect((await (await world.browser(sanne)).post(`/mijn/vaardigheden/delen/${stop}/stop`)).status).toBe(404)
    expect((await browser.post(`/mijn/vaardigheden/delen/${stop}/stop`)).status).toBe(303)
    expect(await sees(mees, fatima)).toEqual([])
    expect((await page(mees, `/inschattingen/${fatima.id}`)).status).toBe(404)
  })
  test('all of it can be shared, also with the manager, until a day; a rating of another can’t be', async () => {
    const browser = await world.browser(fatima)
    const tomorrow = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 1 }).toString()
    const form = { ratingId: '', withPersonId: joost.id }
    expect((await browser.post('/mijn/vaardigheden/delen', { ...form, until: '2026-09-31' })).text).toContain('Vul een bestaande dag in')
    expect((await browser.post('/mijn/vaardigheden/delen', { ...form, until: '2020-01-01' })).text).toContain('al geweest')
    expect((await browser.post('/mijn/vaardigheden/delen', { ...form, until: tomorrow })).status).toBe(303)
    expect(await sees(joost, fatima)).toEqual(['assessor', 'manager', 'peers', 'self', 'test'])
    const theirs = await world.browser(mees)
    const [rating] = await look(world.db, actorOf(fatima), (tx) => tx<{ id: string }[]>`select id from skills.rating limit 1`)
    expect((await theirs.post('/mijn/vaardigheden/delen', { ...form, ratingId: rating!.id })).status).toBe(404)
  })
})

describe('the team matrix', () => {
  test('holds of the own team what is formal or shared, and of nobody else anything', async () => {
    const seenBy = (somebody: Somebody) =>
      look(
        world.db,
        actorOf(somebody),
        (tx) => tx<{ personId: string; source: string }[]>`select person_id, source from skills.team_rating`,
      )
    await says(sanne, sanne, 1, own)
    const joosts = await seenBy(joost)
    expect(
      joosts
        .filter((one) => one.personId === sanne.id)
        .map((one) => one.source)
        .sort(),
    ).toEqual(['assessor', 'manager'])
    expect(joosts.filter((one) => one.personId === fatima.id && one.source === 'self')).not.toEqual([]) // shared until tomorrow, above
    expect(await seenBy(ineke)).toEqual([])
    expect(await seenBy(fatima)).toEqual([])
  })
})

describe('what a completion adds', () => {
  const settled = { personId: mees.id, enrolmentId: '00000000-0000-4000-8000-0000000000aa', origin: 'Omgevingswet basis' }
  const settle = (completed: boolean) =>
    perform(
      world.db,
      system(actorOf(mees).organisationId),
      async (act) => {
        await settleTaught(act, { ...settled, completed, taught: [{ skillId: own, level: 2 }] })
        return { ok: true as const, value: null }
      },
      null,
    )
  const lines = () =>
    look(
      world.db,
      actorOf(mees),
      (tx) => tx<{ taken: boolean }[]>`
        select exists (select from skills.rating_taken_back b where b.rating_id = r.id) as taken from skills.rating r where person_id = ${mees.id} and skill_id = ${own} order by event`,
    )
  test('comes once, is taken back by a correction and stays readable, and comes again', async () => {
    await settle(true)
    await settle(true)
    expect(await lines()).toEqual([{ taken: false }])
    await settle(false)
    await settle(false)
    expect(await lines()).toEqual([{ taken: true }])
    expect((await page(mees, `/mijn/vaardigheden/${own}`)).text).toContain('Teruggenomen op')
    const overview = await page(mees, '/mijn/vaardigheden')
    expect(overview.text).toContain('nog niets bekend')
    expect(overview.text).toContain('Schat jezelf in')
    await settle(true)
    expect(await lines()).toEqual([{ taken: true }, { taken: false }])
  })
})

describe('the page of one’s own skills', () => {
  test('shows every source apart, says which one counts and why, and that a scale was converted', async () => {
    const { text } = await page(fatima, '/mijn/vaardigheden')
    expect(text).toContain('Per vaardigheid telt er één')
    expect(text).toContain('volgens toets')
    expect(text).toContain('Omgerekend van 5 op een schaal van 1 tot 5')
    expect(text).toMatch(/jezelf: 3 van 4/)
    expect(text).toMatch(/leidinggevende: 3 van 4/)
    expect(text).toMatch(/anderen samen \(360°\): 4 van 5/)
  })
  test('of one skill says of every inschatting whether it counts: one of oneself never looks like a verdict', async () => {
    const { text } = await page(fatima, `/mijn/vaardigheden/${plain}`)
    expect(text).toContain('Nee: toets gaat voor.')
    expect(text).toContain('leidinggevende Joost de Wit')
    expect(text).toContain('Wie kan dit zien?')
  })
  test('of one skill says of each on which day, on which scale, from which scan and with which note', async () => {
    const day = sayDay(Temporal.Now.plainDateISO('Europe/Amsterdam'), 'nl')
    expect(await says(joost, fatima, 4, plain, 'Ik zag het aan de omgevingstafel.')).toMatchObject({ ok: true })
    const { text } = await page(fatima, `/mijn/vaardigheden/${plain}`)
    const lines = text.split(day).length - 1
    const [counted] = await look(
      world.db,
      actorOf(fatima),
      (tx) => tx<{ n: number }[]>`select count(*)::int as n from skills.rating where person_id = ${fatima.id} and skill_id = ${plain}`,
    )
    expect(lines).toBe(counted!.n) // each of them has its day, and none was overwritten
    for (const said of ['Ik zag het aan de omgevingstafel.', 'Kennistoets', '360°', '5 op een schaal van 1 tot 5', '(3 van 4)'])
      expect([said, text.includes(said)]).toEqual([said, true])
  })
  test('shows what a profile asks as a range, and the difference', async () => {
    await world.arrange(async (tx) => {
      const [profile] = await tx<{ id: string }[]>`
        insert into skills.profile (organisation_id, name, made_at) values (platform.organisation(), 'Omgevingsmanager', now()) returning id`
      const [version] = await tx<{ id: string }[]>`
        insert into skills.profile_version (organisation_id, profile_id, number, proposed_at)
        values (platform.organisation(), ${profile!.id}, 1, now()) returning id`
      await tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to)
        values (platform.organisation(), ${version!.id}, ${own}, 3, 3), (platform.organisation(), ${version!.id}, ${plain}, 2, 3)`
      await tx`update skills.profile_version set state = 'adopted', adopted_at = now() where id = ${version!.id}`
      await tx`insert into skills.person_profile (organisation_id, person_id, profile_id, from_day) values (platform.organisation(), ${fatima.id}, ${profile!.id}, current_date)`
    })
    const { text } = await page(fatima, '/mijn/vaardigheden')
    expect(text).toContain('Omgevingsmanager: Ik kan het t/m Ik kan het goed meer dan gevraagd')
    expect(text).toContain('Omgevingsmanager: Sterk nog te leren')
  })
  test('hostile HTML in a note is text, and 100,000 characters are refused with what was typed', async () => {
    const browser = await world.browser(fatima)
    const url = `/mijn/vaardigheden/${own}`
    await browser.post(url, { level: '1', note: '<script>alert(1)</script><img src=x onerror=alert(2)>' })
    const { body } = await browser.get(url)
    expect(body).toContain('&lt;script>alert(1)')
    expect(body).not.toMatch(/<script>alert|<img src=x/)
    const long = await browser.post(url, { level: '2', note: 'x'.repeat(100_000) })
    expect(long.status).toBe(422)
    expect(long.text).toContain('Dit mag hooguit 4000 tekens lang zijn.')
    expect(long.body).toContain('x'.repeat(100_000))
    expect((await browser.post(url, { note: 'zonder niveau' })).text).toContain('Kies een niveau.')
    expect((await browser.post(url, { level: '9', note: '' })).text).toContain('Kies een niveau van 1 tot en met 3.')
  })
  test('of a withdrawn skill keeps what was said and offers no form', async () => {
    await world.arrange(async (tx) => {
      const [skill] = await tx<{ id: string }[]>`select id from skills.skill where uri = 'urn:x'`
      await addRating(
        { tx, now: Temporal.Now.instant() },
        {
          personId: fatima.id,
          skillId: skill!.id,
          source: 'self',
          level: 2,
          scale: { from: 1, to: 4 },
          ratedBy: fatima.id,
          origin: null,
          ratedOn: Temporal.PlainDate.from('2026-01-01'),
        },
      )
    })
    const [skill] = await world.read((tx) => tx<{ id: string }[]>`select id from skills.skill where uri = 'urn:x'`)
    const { text, body } = await page(fatima, `/mijn/vaardigheden/${skill!.id}`)
    expect(text).toContain('een nieuwe inschatting kan niet')
    expect(text).toContain('Ik kan het (2 van 4)')
    expect(body).not.toContain('name="level"')
  })
  test('no page of these says beoordeling, in whatever form', async () => {
    const pages = [
      await page(fatima, '/mijn/vaardigheden'),
      await page(fatima, `/mijn/vaardigheden/${plain}`),
      await page(fatima, '/mijn/vaardigheden/delen'),
      await page(joost, `/inschattingen/${fatima.id}`),
      await page(joost, `/inschattingen/${fatima.id}/${plain}`),
      await page(ineke, `/inschattingen/${fatima.id}`),
    ]
    for (const one of pages) {
      expect(one.status).toBe(200)
      expect(one.text).toContain('nschatting')
      expect(one.body).not.toMatch(/beoorde(el|l)/i)
    }
  })
})
