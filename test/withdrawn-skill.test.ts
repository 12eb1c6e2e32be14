import { beforeAll, expect, test } from 'vitest'
import { takeProposal } from '#modules/plans/proposing/take.ts'
import { decideTaught } from '#modules/catalogue/teaching/decide.ts'
import { mapSkill } from '#modules/skills/mapping/map.ts'
import { keep } from '#modules/skills/own/keep.ts'
import { choose } from '#modules/skills/compare/choose.ts'
import { rate } from '#modules/skills/rating/rate.ts'
import { activityId } from '#world/catalogue.ts'
import { idOf } from '#world/ids.ts'
import { organisation, people } from '#world/people.ts'
import { hobbies, pharmacy, takeInHobbies } from './framework.ts'
import { openHouse } from './house.ts'
import { value } from './one-of-everything.ts'

/** A framework update withdraws a skill that people hold, want, ask for, teach and linked (issue 4, “bad input”). */
const house = openHouse()
const { fatima, joost, ineke } = people
const profileId = idOf('profile/weger')
const course = activityId('B1', organisation.id)
let skillId = ''
let competenceId = ''
let occupationId = ''

/** All that hangs on the skill, as those who may read it read it. */
const held = () =>
  house.as(fatima).look(
    (tx) => tx`
      select (select jsonb_agg(jsonb_build_array(r.id, r.source, r.level, r.note) order by r.source) from skills.rating r where r.skill_id = ${skillId} and r.person_id = ${fatima.id}) as ratings,
        (select jsonb_agg(c.said) from skills.chosen c where c.skill_id = ${skillId}) as chosen, (select jsonb_agg(g.what) from plans.goal g where g.skill_id = ${skillId}) as goals,
        (select jsonb_agg(jsonb_build_array(s.level_from, s.level_to)) from skills.profile_skill s where s.skill_id = ${skillId}) as asked,
        (select jsonb_agg(t.level) from catalogue.taught_skill t where t.skill_id = ${skillId}) as taught, (select count(*)::int from skills.mapping m where m.ended_at is null) as mapped`,
  )
const page = async (who: typeof fatima, url: string) => {
  const answer = await (await house.browser(who)).get(url)
  expect([url, answer.status]).toEqual([url, 200])
  return answer
}

/** Whether the overview proposes to learn it, and what the page answers where it would become a goal. */
const isGap = async () => {
  const browser = await house.browser(fatima)
  const proposal = `/mijn/ontwikkelplan/voorstel?vaardigheid=${skillId}`
  return [(await browser.get('/mijn/ontwikkeling')).body.includes(`href="${proposal}"`), (await browser.get(proposal)).status]
}

beforeAll(async () => {
  await takeInHobbies(house.db)
  const [row] = await house.read(
    (tx) => tx<{ skill: string; occupation: string }[]>`
      select (select id from skills.skill where uri = ${hobbies.weigh}) as skill, (select id from skills.occupation where uri = ${pharmacy}) as occupation`,
  )
  skillId = row!.skill
  occupationId = row!.occupation
  await house.arrange(async (tx) => {
    await tx`insert into skills.profile (id, organisation_id, name, made_at) values (${profileId}, ${organisation.id}, 'Weger', now())`
    const [version] = await tx<{ id: string }[]>`
      insert into skills.profile_version (organisation_id, profile_id, number, proposed_at) values (${organisation.id}, ${profileId}, 1, now()) returning id`
    await tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to) values (${organisation.id}, ${version!.id}, ${skillId}, 4, 4)`
    await tx`update skills.profile_version set state = 'adopted', adopted_at = now() where id = ${version!.id}`
    await tx`insert into skills.person_profile (organisation_id, person_id, profile_id, from_day) values (${organisation.id}, ${fatima.id}, ${profileId}, current_date - 9)`
  })
  const her = house.as(fatima)
  value(await her.perform(rate, { personId: fatima.id, skillId, level: 2, note: 'Op de keukenweegschaal.' }))
  value(await house.as(joost).perform(rate, { personId: fatima.id, skillId, level: 3, note: '' }))
  value(await her.perform(choose, { skillIds: [skillId], said: 'brood bakken' }))
  value(
    await her.perform(takeProposal, {
      ...{
        what: 'Ik wil op de gram wegen.',
        words: 'wegen',
        skillId,
        source: 'profile',
        notice: '',
        byDay: null,
        activityId: [],
        work: '',
        others: '',
      },
    }),
  )
  value(await house.as(ineke).perform(decideTaught, { activityId: course, skillId, level: 3, state: 'confirmed' }))
  competenceId = value(await house.as(ineke).perform(keep, { name: 'Nauwkeurig wegen', about: '', levels: [] })).skillId
  value(await house.as(ineke).perform(mapSkill, { skillId: competenceId, toId: skillId, kind: 'broader' }))
})

test('nothing that hangs on it is lost: ratings, choice, goal, what a role asks, what is taught, and how it was linked', async () => {
  const before = await held()
  expect(await isGap()).toEqual([true, 200])
  expect(before).toMatchObject([
    { ratings: [{ 1: 'manager' }, { 1: 'self' }], chosen: ['brood bakken'], asked: [[4, 4]], taught: [3], mapped: 1 },
  ])
  await takeInHobbies(house.db, '2.0', hobbies.weigh)
  const [gone] = await house.read((tx) => tx`select withdrawn_version_id is not null as gone from skills.skill where id = ${skillId}`)
  expect([gone!['gone'], await held()]).toEqual([true, before])
})

test('every page that names it still opens and says that it was withdrawn; what was said of it stays to read', async () => {
  expect((await page(fatima, '/mijn/vaardigheden')).text).toMatch(/materialen afwegen ingetrokken/)
  expect((await page(fatima, `/mijn/vaardigheden/${skillId}`)).text).toContain('Op de keukenweegschaal.')
  expect((await page(fatima, `/rolprofielen/${profileId}`)).text).toMatch(/materialen afwegen ingetrokken/)
  expect((await page(fatima, '/mijn/keuze')).text).toContain('materialen afwegen')
  expect((await page(fatima, `/mijn/keuze/beroep/${occupationId}`)).text).toContain('apothekersassistent')
  expect((await page(fatima, '/mijn/ontwikkelplan')).text).toContain('Ik wil op de gram wegen.')
  expect((await page(fatima, `/vaardigheden/${competenceId}`)).text).toContain('materialen afwegen')
  expect((await page(fatima, `/vaardigheden/${skillId}`)).text).toContain('heeft dit niet meer sinds versie 2.0')
  for (const url of ['/', '/mijn/ontwikkeling', '/voor-jou', '/mijn/ontwikkelplan/geschiedenis', `/aanbod/${course}`])
    await page(fatima, url)
  for (const url of ['/mijn/team/vaardigheden', `/inschattingen/${fatima.id}`, `/inschattingen/${fatima.id}/${skillId}`])
    await page(joost, url)
})

test('nobody says something new of it, and what a role asks of it is no gap any more', async () => {
  expect(await house.as(fatima).perform(rate, { personId: fatima.id, skillId, level: 4, note: '' })).toMatchObject({
    reason: 'withdrawn-skill',
  })
  expect(await isGap()).toEqual([false, 404])
})

test('a later version that has it again brings it back as the same skill, with all of it', async () => {
  const before = await held()
  await takeInHobbies(house.db, '3.0')
  expect(await held()).toEqual(before)
  expect(await house.as(fatima).perform(rate, { personId: fatima.id, skillId, level: 4, note: '' })).toMatchObject({ ok: true })
  expect((await page(fatima, '/mijn/vaardigheden')).text).not.toMatch(/materialen afwegen ingetrokken/)
})
