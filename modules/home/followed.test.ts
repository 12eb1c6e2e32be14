import { beforeAll, expect, test } from 'vitest'
import { openHouse } from '#test/house.ts'
import { editionId } from '#world/editions.ts'
import { organisation, people } from '#world/people.ts'
import { myLearningView } from './views/learning.ts'
import { teamView } from './views/team.ts'

const world = openHouse()
const { joost, mees } = people
const title = 'Altijd open: phishing herkennen'

// Half past midnight on 1 July, in the summer: in London and in the database that is still 30 June.
beforeAll(() =>
  world.arrange(async (tx) => {
    const [made] = await tx<{ id: string; activityId: string }[]>`
      insert into editions.edition (id, organisation_id, activity_id, capacity, published_at)
      select gen_random_uuid(), organisation_id, activity_id, null, '2025-06-01' from editions.edition where id = ${editionId('tm1')} returning id, activity_id`
    await tx`insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, made_at, state_since)
      values (${organisation.id}, ${organisation.id}, ${made!.id}, ${made!.activityId}, ${mees.id}, 'completed', '2025-06-01', '2025-06-30T22:30:00Z')`
    await tx`update catalogue.activity set title = ${title} where id = ${made!.activityId}`
  }),
)

test('who finished something without sessions just after midnight did so on the Dutch day, for oneself and for the manager', async () => {
  const own = await world.as(mees).look((tx) => myLearningView(tx, world.as(mees).actor))
  expect(own.followed.find((one) => one.title === title)?.on.toString()).toBe('2025-07-01')
  const team = await world.as(joost).look((tx) => teamView(tx, { managerId: joost.id, below: false, followed: true }))
  const seen = team.people.find((one) => one.id === mees.id)!.followed
  expect(seen.find((one) => one.title === title)?.on.toString()).toBe('2025-07-01')
})
