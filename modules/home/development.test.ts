import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { idOf } from '#world/ids.ts'
import { unitId } from '#world/build.ts'
import { organisation, people } from '#world/people.ts'

const world = openHouse()
const { fatima, joost, mees, aylin, sanne, ineke } = people
const at = organisation.id
const [held, alone, asked, secret] = ['Tafel leiden', 'Kaarten lezen', 'Data duiden', 'Stil talent'].map((name) => ({
  id: idOf(`skill/${name}`),
  name,
})) as [Skill, Skill, Skill, Skill]
interface Skill {
  id: string
  name: string
}

beforeAll(async () => {
  await world.arrange(async (tx) => {
    for (const skill of [held, alone, asked, secret])
      await tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl) values (${skill.id}, ${at}, ${skill.id}, 'competence', ${skill.name})`
    const [profile, version] = [idOf('teamprofiel'), idOf('teamversie')]
    await tx`insert into skills.profile (id, organisation_id, name, unit_id, made_at) values (${profile}, ${at}, 'Teamprofiel', ${unitId(at, 'VER')}, now())`
    await tx`insert into skills.profile_version (id, organisation_id, profile_id, number, proposed_at) values (${version}, ${at}, ${profile}, 1, now())`
    await tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to) values (${at}, ${version}, ${asked.id}, 3, 4)`
    await tx`update skills.profile_version set state = 'adopted', adopted_at = now() where id = ${version}`
    await tx`insert into skills.person_profile (organisation_id, person_id, profile_id, from_day) values (${at}, ${fatima.id}, ${profile}, '2026-01-01')`
    const rate = (personId: string, skill: Skill, source: string, level: number, by: string | null) =>
      tx`insert into skills.rating (organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_by, rated_on, recorded_at)
        values (${at}, ${personId}, ${skill.id}, ${source}, ${level}, 1, 4, ${by}, current_date, now())`
    await rate(mees.id, held, 'manager', 3, joost.id)
    await rate(aylin.id, held, 'completion', 2, null)
    await rate(aylin.id, alone, 'manager', 2, joost.id)
    await rate(fatima.id, secret, 'self', 4, fatima.id)
    await rate(fatima.id, secret, 'peers', 4, null)
    await rate(fatima.id, asked, 'self', 2, fatima.id)
  })
})

describe('skills of a team', () => {
  test('say who can do what, and where it is thin', async () => {
    const { text } = await (await world.browser(joost)).get('/mijn/team/vaardigheden')
    expect(text).toContain('Tafel leiden genoeg Mees Smit, Aylin Yıldız')
    expect(text).toContain('Kaarten lezen dun Aylin Yıldız')
    expect(text).toContain('Data duiden ontbreekt –')
    expect(text).toContain('3 van 4 leidinggevende')
  })

  test('show nothing of what somebody said of oneself, or others in a 360°', async () => {
    const browser = await world.browser(joost)
    for (const url of ['/mijn/team/vaardigheden', '/mijn/team/vaardigheden?onder=ja', '/mijn/team/vaardigheden.csv'])
      expect((await browser.get(url)).text).not.toContain('Stil talent')
  })

  test('show what a colleague shares, for as long as it is shared', async () => {
    const [rating] = await world
      .as(fatima)
      .look((tx) => tx<{ id: string }[]>`select id from skills.rating where skill_id = ${secret.id} and source = 'self'`)
    const set = (endedAt: string | null) =>
      world.arrange(async (tx) => {
        await tx`select set_config('app.person', ${fatima.id}, true)`
        if (endedAt) await tx`update people.shared set ended_at = now() where object_id = ${rating!.id}`
        else
          await tx`insert into people.shared (organisation_id, owner_id, kind, object_id, with_person_id, shared_at)
            values (${at}, ${fatima.id}, 'ratings', ${rating!.id}, ${joost.id}, now())`
      })
    await set(null)
    expect((await (await world.browser(joost)).get('/mijn/team/vaardigheden')).text).toContain('Stil talent dun Fatima Bennani')
    expect((await (await world.browser(fatima)).get('/mijn/ontwikkeling')).status).toBe(200)
    expect((await (await world.browser(joost)).get('/mijn/ontwikkeling')).text).toContain('van Fatima Bennani')
    await set('now')
    expect((await (await world.browser(joost)).get('/mijn/team/vaardigheden')).text).not.toContain('Stil talent')
  })

  test('stand in alphabetical order whatever is asked, and the file holds no level to sort by', async () => {
    const browser = await world.browser(joost)
    const names = (body: string) => [...body.matchAll(/href="\/inschattingen\/[^"]+"[^>]*>([^<]+)</g)].map((match) => match[1])
    const plain = names((await browser.get('/mijn/team/vaardigheden')).body)
    expect(plain.length).toBeGreaterThan(3)
    expect(names((await browser.get('/mijn/team/vaardigheden?sorteer=niveau&order=level')).body)).toEqual(plain)
    const { body } = await browser.get('/mijn/team/vaardigheden.csv')
    expect(body.split('\r\n')[0]).toMatch(/Vaardigheid"?;"?Genoeg mensen\?"?;"?Wie kan dit/)
    expect(body).not.toMatch(/;\d/)
  })

  test('are noted as a look, that a colleague reads', async () => {
    await (await world.browser(joost)).get('/mijn/team/vaardigheden')
    expect((await (await world.browser(mees)).get('/mijn/inzage')).text).toContain('Vaardigheden van het team')
  })

  test('are for the manager: a learning adviser is led to the teams, somebody else is refused', async () => {
    expect((await (await world.browser(fatima)).get('/mijn/team/vaardigheden')).status).toBe(403)
    expect((await (await world.browser(ineke)).get('/mijn/team/vaardigheden')).text).not.toContain('Tafel leiden genoeg')
  })
})

describe('what is coming for a team', () => {
  test('is told once the decision and the advice of the works council have a date, with how many are known to be there', async () => {
    const [id, draft] = [idOf('verandering'), idOf('concept')]
    await world.arrange(async (tx) => {
      await tx`insert into skills.change (id, organisation_id, label, field, unit_id, needed_in, made_at) values (${draft}, ${at}, 'disappears', 'Papieren loket', ${unitId(at, 'VER')}, 2029, now())`
      await tx`insert into skills.change (id, organisation_id, label, field, unit_id, needed_in, made_at) values (${id}, ${at}, 'appears', 'Digitale omgevingstafel', ${unitId(at, 'VER')}, 2029, now())`
      await tx`insert into skills.change_skill (organisation_id, change_id, skill_id, level_from, level_to) values (${at}, ${id}, ${held.id}, 3, 4)`
      await tx`update skills.change set advised_on = '2026-10-01', decided_on = '2026-11-01', released_at = now() where id = ${id}`
    })
    const { text } = await (await world.browser(joost)).get('/mijn/team/vaardigheden')
    expect(text).toMatch(
      /Digitale omgevingstafel verschijnt In 2029 nodig\. Nu bekend van je team: Tafel leiden, vanaf niveau 3: 1 van \d+/,
    )
    expect(text).toContain('Je team hoort het eerst van jou')
    expect(text).not.toContain('Papieren loket')
  })

  test('is not told by the manager because the manager was asked to, but because the manager said so', async () => {
    const told = (at: string | null) =>
      world.arrange(
        (tx) => tx`insert into skills.change_told as t (organisation_id, change_id, manager_id, asked_at, told_at)
          values (${organisation.id}, ${idOf('verandering')}, ${joost.id}, now(), ${at}) on conflict (change_id, manager_id) do update set told_at = excluded.told_at`,
      )
    const page = async () => (await (await world.browser(joost)).get('/mijn/team/vaardigheden')).text
    await told(null)
    expect(await page()).not.toContain('Je hebt het verteld')
    await told('2026-11-20T09:00:00Z')
    expect(await page()).toContain('Je hebt het verteld')
  })

  test('stands beside the talks: when the last one was, in alphabetical order', async () => {
    const { text } = await (await world.browser(joost)).get('/mijn/team/vaardigheden')
    expect(text).toMatch(/Fatima Bennani (– tijd voor een gesprek|\d+ \w+ 20\d\d|– gevraagd of gepland op)/)
    expect(text).toMatch(/Piet Zwart – tijd voor een gesprek/)
  })

  test('leads from a colleague to inviting that colleague', async () => {
    const browser = await world.browser(joost)
    expect((await browser.get('/mijn/team/vaardigheden')).body).toContain(`href="/gesprekken?met=${mees.id}"`)
    expect((await browser.get(`/gesprekken?met=${mees.id}`)).body).toMatch(new RegExp(`<option value="${mees.id}" selected`))
  })
})

describe('my development', () => {
  test('shows profile, gaps, goals with their next step, and who can see it', async () => {
    const { text } = await (await world.browser(fatima)).get('/mijn/ontwikkeling')
    expect(text).toContain('Teamprofiel vraagt vanaf niveau 3 Maak er een doel van Data duiden')
    expect(text).toContain('Ik wil brieven schrijven die inwoners meteen begrijpen.')
    expect(text).toContain('Volgende stap')
    expect(text).toContain('Waarom zie ik dit, en wie kan dit zien?')
    expect(text).toMatch(/Data duiden 2 van 4 jezelf/)
  })

  test('draws the profile, says the same in a table, and has what others share with me', async () => {
    const { body } = await (await world.browser(fatima)).get('/mijn/ontwikkeling')
    const drawing = /<figure class="chart ranges">[\s\S]*?<\/figure>/.exec(body)![0]
    const table = /Bekijk dit als tabel[\s\S]*?<\/table>/.exec(body)![0]
    for (const said of [asked.name, '2 van 4']) expect([drawing.includes(said), table.includes(said)]).toEqual([true, true])
    expect(drawing).toMatch(/<rect class="band"[\s\S]*<circle class="counts"/) // what is asked, and where the one stands
    const joosts = await (await world.browser(joost)).get('/mijn/ontwikkeling')
    expect(joosts.text).toMatch(/Met mij gedeeld Ik wil brieven schrijven die inwoners meteen begrijpen\.? van Fatima Bennani/)
  })

  test('is kind to somebody who has nothing yet, and for nobody else to open', async () => {
    const { text } = await (await world.browser(sanne)).get('/mijn/ontwikkeling')
    expect(text).toContain('Eén zin is genoeg om te beginnen')
    expect(text).not.toContain('Bennani')
  })
})
