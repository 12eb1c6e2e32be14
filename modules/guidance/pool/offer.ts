import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWords } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { caresForPool, guideKinds, offeredKinds } from '../rules.ts'
import { nameOf, tellOne } from '../tell.ts'
import { kinds } from '../texts.ts'

/** Topics as people write them: with commas, or on lines of their own. */
const topics = maybeWords(800)
  .transform((text) => [
    ...new Set(
      text
        .split(/[,\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ])
  .refine((list) => list.length <= 12, both('Noem hooguit twaalf onderwerpen.', 'Name twelve topics at most.'))
  .refine((list) => list.every((one) => one.length <= 60), both('Maak elk onderwerp korter.', 'Make each topic shorter.'))

const fields = {
  kind: z.enum(guideKinds, { error: both('Kies waarvoor mensen bij je komen.', 'Choose what people come to you for.') }),
  topics,
  about: maybeWords(1000),
}

export const OfferGuide = z.object(fields)
export type OfferGuide = z.infer<typeof OfferGuide>
export type OfferRefusal = 'in-the-pool' | 'no-adviser'

/** Somebody offers to guide others: in the pool at once. */
export async function offerGuide({ tx, actor, now }: Act, asked: OfferGuide): Promise<Outcome<{ guideId: string }, OfferRefusal>> {
  if (!offeredKinds(actor).includes(asked.kind)) return refuse('no-adviser')
  const [made] = await tx<{ id: string }[]>`
    insert into guidance.guide (organisation_id, person_id, kind, topics, about, offered_at, agreed_at)
    values (platform.organisation(), ${actor.personId}, ${asked.kind}, ${asked.topics}, ${asked.about}, ${now}, ${now}) on conflict do nothing returning id`
  return made ? done({ guideId: made.id }) : refuse('in-the-pool')
}

export const NameGuide = z.object({ ...fields, personId: z.uuid({ error: both('Kies een collega.', 'Choose a colleague.') }) })
export type NameGuide = z.infer<typeof NameGuide>
export type NameRefusal = 'not-an-adviser' | 'no-colleague' | 'in-the-pool'

/** The learning adviser names a colleague, who is in the pool after saying yes. */
export const nameGuide =
  (config: Config) =>
  async (act: Act, asked: NameGuide): Promise<Outcome<{ guideId: string }, NameRefusal>> => {
    const { tx, actor, now } = act
    if (!caresForPool(actor)) return refuse('not-an-adviser')
    const [here] =
      await tx`select 1 from people.colleague where organisation_id = (select platform.organisation()) and person_id = ${asked.personId} limit 1`
    if (!here) return refuse('no-colleague')
    const own = asked.personId === actor.personId ? now : null
    const [made] = await tx<{ id: string }[]>`
      insert into guidance.guide (organisation_id, person_id, kind, topics, about, named_by, offered_at, agreed_at)
      values (platform.organisation(), ${asked.personId}, ${asked.kind}, ${asked.topics}, ${asked.about}, ${actor.personId}, ${now}, ${own})
      on conflict do nothing returning id`
    if (!made) return refuse('in-the-pool')
    await record(act, 'name-guide', `person/${asked.personId}`, { kind: asked.kind })
    const who = await nameOf(act, actor.personId)
    if (!own) await tellOne(act, config, { event: `guide/${made.id}`, kind: kinds.named, personId: asked.personId, who, path: paths.offer })
    return done({ guideId: made.id })
  }

export const AnswerNaming = z.object({ answer: z.enum(['ja', 'nee'], { error: both('Kies ja of nee.', 'Choose yes or no.') }) })
export const OfGuide = z.object({ guideId: id() })
export type GuideRefusal = 'not-in-the-pool'

/** Whoever was named says yes or no. */
export async function answerNaming(
  { tx, actor, now }: Act,
  { guideId, answer }: z.infer<typeof AnswerNaming> & z.infer<typeof OfGuide>,
): Promise<Outcome<{ answer: 'ja' | 'nee' }, GuideRefusal>> {
  const [row] = await tx<{ id: string }[]>`
    update guidance.guide set agreed_at = case when ${answer} = 'ja' then ${now}::timestamptz end, ended_at = case when ${answer} = 'nee' then ${now}::timestamptz end
    where organisation_id = (select platform.organisation()) and id = ${guideId} and person_id = ${actor.personId} and agreed_at is null and ended_at is null
    returning id`
  return row ? done({ answer }) : refuse('not-in-the-pool')
}

/** Leaves the pool: oneself, or by the learning adviser. Free hours go when nothing of the pool is left; talks that were agreed stay. */
export async function endGuide(act: Act, { guideId }: z.infer<typeof OfGuide>): Promise<Outcome<null, GuideRefusal>> {
  const { tx, actor, now } = act
  const [row] = await tx<{ personId: string }[]>`
    update guidance.guide set ended_at = ${now}
    where organisation_id = (select platform.organisation()) and id = ${guideId} and ended_at is null
      and (person_id = ${actor.personId} or ${caresForPool(actor)}) returning person_id`
  if (!row) return refuse('not-in-the-pool')
  await tx`
    update guidance.hour set withdrawn_at = ${now}
    where organisation_id = (select platform.organisation()) and person_id = ${row.personId} and taken_at is null and withdrawn_at is null
      and not exists (select from guidance.guide g where g.organisation_id = hour.organisation_id and g.person_id = hour.person_id and g.ended_at is null)`
  if (row.personId !== actor.personId) await record(act, 'end-guide', `person/${row.personId}`)
  return done(null)
}
