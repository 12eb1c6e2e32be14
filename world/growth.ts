import { takeBatch } from '#modules/insight/index.ts'
import { addRating, adopt, keep, makeProfile, propose, workWith, type NewRating } from '#modules/skills/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Outcome } from '#platform/outcome.ts'
import { instantOf } from '#platform/words.ts'
import { activityId } from './catalogue.ts'
import { idOf } from './ids.ts'
import { actAs, acting, permits } from './measured.ts'
import { organisation, people, type Somebody } from './people.ts'

export const begunId = idOf('conversation/mees-joost')
const { chris, dina, fatima, gijs, imane, ineke, joost, mees, sjaak, stef, yara } = people
const here = { organisation_id: organisation.id }

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.details)}`)
  return outcome.value
}

/** What people say of what they can, a wish that five have, a talk that has begun, and the figures for the academy that follow. */
export async function buildGrowth(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const actOf: ActOf = (somebody, daysAgo) => ({
    tx,
    actor: acting(somebody),
    now: instantOf(today.subtract({ days: daysAgo }), Temporal.PlainTime.from('12:00')),
  })
  await addBasics(actOf)
  await addRatings(tx, actOf)
  await addWish(tx, actOf(joost, 30).now, today)
  await addBegun(tx, today)
  value(await takeBatch(actOf(ineke, 5)))
}

type ActOf = (somebody: Somebody, daysAgo: number) => Act
const day = (act: Act) => act.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()

const { aylin, daan, lotte, eva, piet, naomi, tim, bas, bram, kees, marjan, noor, wilma } = people
/** Ten of Ruimte, ten of elsewhere. */
const everyday = [
  mees,
  aylin,
  daan,
  lotte,
  eva,
  piet,
  naomi,
  tim,
  imane,
  gijs,
  chris,
  yara,
  stef,
  dina,
  bas,
  marjan,
  bram,
  noor,
  wilma,
  kees,
]

/** A profile that many work with, and what each of them says: enough people for a figure about a unit (rule 5). */
async function addBasics(actOf: ActOf): Promise<void> {
  const act = actOf(ineke, 90)
  const levels = [
    ['Basis', 'Werkt met de programma’s van het team, soms met hulp.'],
    ['Zelfstandig', 'Kiest zelf het programma dat past en lost een klein probleem op.'],
    ['Gevorderd', 'Helpt collega’s en laat het team slimmer werken.'],
  ].map(([name, behaviour]) => ({ name: name!, behaviour: behaviour! }))
  const about = 'Prettig en veilig werken met computer, telefoon en gegevens.'
  const { skillId } = value(await keep(act, { name: 'Digitaal werken', about, levels }))
  const { profileId } = value(await makeProfile(act, { name: 'Digitaal aan het werk', kind: 'role', unitId: null }))
  const wanted = { about: 'Wat we van iedereen met een computer verwachten.', tasks: [], skills: [{ skillId, from: 2, to: 3, note: '' }] }
  const { versionId } = value(await propose(act, { profileId, basedOnId: null, ...wanted }))
  value(await adopt(actOf(ineke, 80), { profileId, versionId }))
  for (const [n, one] of everyday.entries()) {
    value(await workWith(actOf(one, 70), { profileId }))
    await say(actOf(one, 20), one, { skillId, level: n % 2 ? 2 : 1 })
  }
}

const threeLevels = { from: 1, to: 3 }
const say = async (act: Act, about: Somebody, rating: Pick<NewRating, 'skillId' | 'level'> & Partial<NewRating>): Promise<void> => {
  await actAs(act.tx, act.actor.personId ?? '')
  const own = act.actor.personId === about.id
  value(
    await addRating(act, {
      personId: about.id,
      source: own ? 'self' : 'manager',
      scale: threeLevels,
      ratedBy: act.actor.personId ?? null,
      origin: null,
      ratedOn: day(act),
      ...rating,
    }),
  )
  await actAs(act.tx, '')
}

/** Fatima, Joost and an assessor differ about one core value: all three stand side by side. */
async function addRatings(tx: Sql, actOf: ActOf): Promise<void> {
  const values = await tx<{ id: string; name: string }[]>`
    select id, name_nl as name from skills.skill where organisation_id = ${organisation.id} and name_nl in ('Betrokkenheid', 'Deskundigheid', 'Initiatiefnemer begeleiden')`
  const of = (name: string) => values.find((one) => one.name === name)!.id
  const four = { from: 1, to: 4 }
  const involved = { skillId: of('Betrokkenheid'), scale: four }
  await say(actOf(fatima, 150), fatima, { ...involved, level: 1, note: 'Ik ken de stad nog niet goed.' })
  await say(actOf(fatima, 35), fatima, { ...involved, level: 2 })
  await say(actOf(joost, 28), fatima, { ...involved, level: 3, note: 'Je belde de buren zelf, nog voor het besluit.' })
  await say(actOf(sjaak, 14), fatima, { ...involved, level: 2, source: 'assessor' })
  await say(actOf(fatima, 35), fatima, { skillId: of('Deskundigheid'), scale: four, level: 3 })
  for (const [who, level] of [
    [people.daan, 2],
    [people.omar, 3],
  ] as const)
    await say(actOf(joost, 40), who, { skillId: of('Initiatiefnemer begeleiden'), level })
}

/** Five of the team want the same: that is demand for the academy, and nobody reads whose. */
async function addWish(tx: Sql, at: Temporal.Instant, today: Temporal.PlainDate): Promise<void> {
  for (const one of permits.filter((_, n) => n % 2 === 0 && n > 0)) {
    const [planId, goal] = [idOf(`plan/${one.number}`), idOf(`goal/${one.number}`)]
    const own = { ...here, person_id: one.id, made_at: at, changed_at: at }
    const state = { plan_id: planId, state_on: today.subtract({ days: 30 }).toString() }
    await actAs(tx, one.id)
    await tx`insert into plans.plan ${tx({ ...own, id: planId })}`
    await tx`insert into plans.goal ${tx({ ...own, ...state, id: goal, what: 'Ik wil een omgevingstafel kunnen leiden.' })}`
    await tx`insert into plans.step ${tx({ ...own, ...state, goal_id: goal, what: 'Oefensessie Omgevingstafel', kind: 'formal', activity_id: activityId('OMG-TAFEL', organisation.id) })}`
  }
  await actAs(tx, '')
}

/** Mees and Joost talked on the last day of work: both prepared, and what they agreed waits for their signatures. */
async function addBegun(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const at = (ago: number, hour: number) => instantOf(today.subtract({ days: ago }), Temporal.PlainTime.from({ hour }))
  const ours = { ...here, conversation_id: begunId }
  const talked = { 1: 3, 7: 2 }[today.dayOfWeek] ?? 1
  await actAs(tx, mees.id)
  await tx`insert into plans.conversation ${tx({ ...here, id: begunId, person_id: mees.id, other_id: joost.id, template: 'development', invited_by: mees.id, invited_at: at(12, 9) })}`
  await tx`insert into plans.conversation_step ${tx([
    {
      ...ours,
      number: 1,
      step: 'proposed',
      by_id: mees.id,
      at: at(12, 9),
      starts_at: at(talked, 9),
      ends_at: at(talked, 10),
      place: 'Een rondje door het park',
    },
    { ...ours, number: 2, step: 'accepted', by_id: joost.id, at: at(11, 9), starts_at: null, ends_at: null, place: '' },
  ])}`
  const topics = ['how-are-you', 'work', 'ahead', 'training']
  await tx`insert into plans.conversation_item ${tx(topics.map((topic, n) => ({ ...ours, position: n + 1, topic, added_by: mees.id, added_at: at(12, 9) })))}`
  const prepared: [Somebody, string][] = [
    [mees, 'Ik heb het naar mijn zin, maar de nieuwe software kost me veel tijd.\n\nVolgend jaar wil ik een groot project doen.'],
    [joost, 'Complimenten voor de zaak aan de Havenweg. Vragen wat hij nodig heeft om er een groot project bij te doen.'],
  ]
  for (const [one, words] of prepared) {
    await actAs(tx, one.id)
    await tx`insert into plans.preparation ${tx({ ...ours, person_id: one.id, words, saved_at: at(5, 16), shared_at: null })}`
  }
  await tx`insert into plans.conversation_note ${tx({ ...ours, author_id: joost.id, saved_at: at(talked, 10), words: 'Mees kan er vanaf januari een groot project bij hebben. De software bespreken we met de digicoach.' })}`
  await tx`insert into plans.agreement ${tx([
    {
      ...ours,
      words: 'Een uur naast de digicoach zitten',
      who: 'concerned',
      due_on: today.add({ days: 14 }).toString(),
      added_by: joost.id,
      added_at: at(talked, 10),
    },
    {
      ...ours,
      words: 'Kijken welk project begin volgend jaar past',
      who: 'partner',
      due_on: today.add({ days: 30 }).toString(),
      added_by: joost.id,
      added_at: at(talked, 10),
    },
  ])}`
  await actAs(tx, '')
}
