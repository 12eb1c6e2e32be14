import { share } from '#modules/people/index.ts'
import { startAround } from '#modules/scans/around/start.ts'
import { startTest } from '#modules/scans/sitting/start.ts'
import { start } from '#modules/scans/sheets/start.ts'
import { choose } from '#modules/skills/compare/choose.ts'
import { rate } from '#modules/skills/rating/rate.ts'
import { goalId, planId } from '#world/plans.ts'
import { conversationId, guideId } from '#world/guidance.ts'
import { versionOf } from '#world/scans.ts'
import { people } from '#world/people.ts'
import { hobbies, pharmacy, takeInHobbies } from './framework.ts'
import { inDays } from './around.ts'
import type { TestHouse } from './house.ts'

const { fatima, joost } = people

export const value = <T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

/** Fatima gets one of everything that is about herself, and shows Joost what can be shown. Answers the ids, by the names that addresses have for them. */
export async function oneOfEverything(house: TestHouse): Promise<Record<string, string>> {
  await takeInHobbies(house.db)
  const her = house.as(fatima)
  const [skill] = await house.read((tx) => tx<{ id: string }[]>`select id from skills.skill where uri = ${hobbies.weigh}`)
  const [occupation] = await house.read((tx) => tx<{ id: string }[]>`select id from skills.occupation where uri = ${pharmacy}`)
  const [kept] = await her.look(
    (tx) => tx<{ planStepId: string; reflectionId: string }[]>`
      select (select id from plans.step where goal_id = ${goalId('letters')} limit 1) as plan_step_id, (select id from plans.reflection limit 1) as reflection_id`,
  )
  value(await her.perform(rate, { personId: fatima.id, skillId: skill!.id, level: 2, note: '' }))
  value(await her.perform(choose, { skillIds: [skill!.id], said: 'brood bakken' }))
  const { aroundId } = value(await her.perform(startAround, { versionId: versionOf('omgevingswet-360'), closesOn: inDays(20) }))
  const [rater] = await her.look((tx) => tx<{ id: string }[]>`select id from scans.around_rater where around_id = ${aroundId}`)
  const { sittingId } = value(await her.perform(startTest, { versionId: versionOf('basiskennis-burgerzaken'), extra: 0 }))
  const { sheetId } = value(await her.perform(start, { versionId: versionOf('leervoorkeur') }))
  for (const [kind, objectId] of [
    ['goal', goalId('letters')],
    ['reflection', kept!.reflectionId],
    ['plan', planId],
    ['choice', fatima.id],
    ['scan', sittingId],
  ] as const)
    value(await her.perform(share, { kind, objectId, withPersonId: joost.id, until: null }))
  return {
    ...{ goalId: goalId('letters'), planId, conversationId, guideId: guideId('aylin'), personId: fatima.id },
    ...kept!,
    ...{ aroundId, raterId: rater!.id, sittingId, sheetId, skillId: skill!.id, occupationId: occupation!.id },
  }
}
