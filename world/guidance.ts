import type { Sql } from '#platform/db/pool.ts'
import { instantOf } from '#platform/words.ts'
import { idOf } from './ids.ts'
import { organisation, people } from './people.ts'

export const conversationId = idOf('conversation/fatima-joost')
export const guideId = (key: 'aylin' | 'zoe' | 'ineke') => idOf(`guide/${key}`)

/** Two coaches and the learning adviser in the pool, with free moments; and a talk that Fatima and Joost both prepared. */
export async function buildGuidance(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  await addPool(tx, today)
  await addConversation(tx, today)
}

/** Nobody guides on a Saturday or Sunday. */
const workday = (day: Temporal.PlainDate): Temporal.PlainDate => (day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day)
const at = (day: Temporal.PlainDate, hour: number) => instantOf(day, Temporal.PlainTime.from({ hour }))
const here = { organisation_id: organisation.id }

async function addPool(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const now = Temporal.Now.instant()
  const pool = [
    { key: 'aylin', kind: 'coach', topics: ['werk en privé', 'feedback geven'], about: 'Ik stel vooral vragen. Eén gesprek mag ook.' },
    { key: 'zoe', kind: 'coach', topics: ['werkdruk', 'nee zeggen'], about: 'Het liefst wandelend.' },
    { key: 'ineke', kind: 'adviser', topics: ['welke opleiding past', 'loopbaan'], about: '' },
  ] as const
  for (const { key, kind, topics, about } of pool)
    await tx`insert into guidance.guide ${tx({ ...here, id: guideId(key), person_id: people[key].id, kind, topics: [...topics], about, offered_at: now, agreed_at: now })}`
  for (const [key, days, hour] of [
    ['aylin', 4, 10],
    ['aylin', 9, 14],
    ['zoe', 6, 9],
    ['ineke', 5, 11],
  ] as const)
    await tx`insert into guidance.hour ${tx({ ...here, id: idOf(`hour/${key}/${days}`), person_id: people[key].id, starts_at: at(workday(today.add({ days })), hour), ends_at: at(workday(today.add({ days })), hour + 1), made_at: now })}`
}

async function addConversation(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const [fatima, joost] = [people.fatima.id, people.joost.id]
  const asked = at(today.subtract({ days: 6 }), 9)
  const ours = { ...here, conversation_id: conversationId }
  const day = workday(today.add({ days: 3 }))
  await actAs(tx, joost)
  await tx`insert into plans.conversation ${tx({ ...here, id: conversationId, person_id: fatima, other_id: joost, template: 'growth', invited_by: joost, invited_at: asked })}`
  await tx`insert into plans.conversation_step ${tx([
    {
      ...ours,
      number: 1,
      step: 'proposed',
      by_id: joost,
      at: asked,
      starts_at: at(day, 10),
      ends_at: at(day, 11),
      place: 'Stadhuis, kamer 2.14',
    },
    {
      ...ours,
      number: 2,
      step: 'accepted',
      by_id: fatima,
      at: at(today.subtract({ days: 5 }), 9),
      starts_at: null,
      ends_at: null,
      place: '',
    },
  ])}`
  const topics = ['growth', 'self-awareness', 'social-awareness', 'context-awareness', 'craft-awareness', 'training']
  await tx`insert into plans.conversation_item ${tx(topics.map((topic, n) => ({ ...ours, position: n + 1, topic, added_by: joost, added_at: asked })))}`
  const prepared = [
    {
      ...ours,
      person_id: fatima,
      words: 'Ik durf een aanvrager nu zelf te bellen in plaats van te mailen.\n\nIk wil graag een training over de Omgevingswet.',
      saved_at: asked,
      shared_at: null,
    },
    {
      ...ours,
      person_id: joost,
      words: 'Vragen hoe het gaat met de drukte. Compliment: het gesprek met de wijkraad.',
      saved_at: asked,
      shared_at: null,
    },
  ]
  for (const one of prepared) {
    await actAs(tx, one.person_id)
    await tx`insert into plans.preparation ${tx(one)}`
  }
  await actAs(tx, '')
}

/** Only the two can write in a conversation: the database asks who acts. */
const actAs = (tx: Sql, personId: string) => tx`select set_config('app.person', ${personId}, true)`
