import { beforeAll, expect, test } from 'vitest'
import { handInTest } from '#modules/scans/sitting/answer.ts'
import { startTest } from '#modules/scans/sitting/start.ts'
import { shareTest } from '#modules/scans/sitting/share.ts'
import { civilAffairs } from '#modules/scans/shipped/civil-affairs.ts'
import { offer } from '#test/around.ts'
import { openHouse } from '#test/house.ts'
import { organisation, people, type Somebody } from '#world/people.ts'

const house = openHouse()
const { ineke } = people
let participant: Somebody
let page = ''
let sittingId = ''

/** Somebody of an edition who passed everything: each right answer is given as the bank has it. */
beforeAll(async () => {
  const staff = Object.values(people).filter(({ roles }) => !roles.length)
  const [seat] = await house.read(
    (tx) => tx<{ editionId: string; personId: string }[]>`
      select n.edition_id, n.person_id from editions.enrolment n join catalogue.activity a on a.id = n.activity_id
      where n.organisation_id = ${organisation.id} and n.state = 'seated' and not a.confidential and n.person_id = any(${staff.map(({ id }) => id)}) limit 1`,
  )
  participant = staff.find(({ id }) => id === seat!.personId)!
  page = `/academie/edities/${seat!.editionId}`
  const begun = await house
    .as(participant)
    .perform(startTest, { versionId: await offer(house, { ...civilAffairs, code: 'vrijstelling' }), extra: 0 })
  if (!begun.ok) throw new Error(begun.reason)
  sittingId = begun.value.sittingId
  const right: Record<string, { options: string[] } | { option: string }> = {}
  for (const item of civilAffairs.questions) {
    if (item.kind === 'choice') right[item.code] = { option: item.options.find((one) => one.right)!.code }
    if (item.kind === 'choices') right[item.code] = { options: item.options.filter((one) => one.right).map(({ code }) => code) }
  }
  await house.arrange(async (tx) => {
    await tx`select set_config('app.person', ${participant.id}, true)`
    await tx`update scans.sitting set answers = ${tx.json(right as never)} where id = ${sittingId}`
  })
  await house.as(participant).perform(handInTest, { sittingId })
})

test('whoever plans an edition sees what a participant passed when it is shared, and not before or after', async () => {
  const planner = await house.browser(ineke)
  expect((await planner.get(page)).text).not.toContain('Deelt wat al gehaald is')
  expect(await house.as(participant).perform(shareTest, { sittingId, who: `${ineke.first} ${ineke.last}` })).toMatchObject({ ok: true })
  const { body, text } = await planner.get(page)
  expect(text).toContain('Deelt wat al gehaald is')
  expect(body).toContain(`/toetsen/uitslag/${sittingId}`)
  expect((await planner.get(`/toetsen/uitslag/${sittingId}`)).text).toContain('gehaald')
  await house.arrange(async (tx) => {
    await tx`select set_config('app.person', ${participant.id}, true)`
    await tx`update people.shared set ended_at = now() where object_id = ${sittingId}`
  })
  expect((await planner.get(page)).text).not.toContain('Deelt wat al gehaald is')
})

test('the person reads which parts can be skipped, each with what the offer has about it', async () => {
  const { text, body } = await (await house.browser(participant)).get(`/mijn/toetsen/${sittingId}`)
  expect(text).toContain('Dit kun je overslaan')
  const search = civilAffairs.advice[0]!.search!
  const href = `/aanbod?zoek=${encodeURIComponent(search)}`
  expect(body).toContain(href)
  expect((await (await house.browser(participant)).get(href)).body).toContain(`value="${search}"`) // what is looked for
})
