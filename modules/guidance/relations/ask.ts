import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, maybeWords } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { maybeWrittenDay, writtenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { GuideKind } from '../rules.ts'
import { guideInPool } from '../talks/ask.ts'
import { nameOf, tellOne } from '../tell.ts'
import { kinds } from '../texts.ts'

export const AskRelation = z
  .object({
    topic: maybeWords(500),
    fromDay: writtenDay('Kies de eerste dag.', 'Choose the first day.'),
    untilDay: maybeWrittenDay(),
  })
  .refine(({ fromDay, untilDay }) => !untilDay || Temporal.PlainDate.compare(fromDay, untilDay) <= 0, {
    path: ['untilDay'],
    error: both('De laatste dag ligt voor de eerste.', 'The last day is before the first.'),
  })
export type AskRelation = z.infer<typeof AskRelation> & { guideId: string }
export type AskRelationRefusal = 'no-such-guide' | 'guide-oneself' | 'asked-already'

/** Asks somebody of the pool to be one's guide for some time. It begins when the guide says yes. */
export const askRelation =
  (config: Config) =>
  async (act: Act, asked: AskRelation): Promise<Outcome<{ relationId: string }, AskRelationRefusal>> => {
    const { tx, actor } = act
    const guide = await guideInPool(act, asked.guideId)
    if (!guide) return refuse('no-such-guide')
    if (guide.personId === actor.personId) return refuse('guide-oneself')
    await tx`select 1 from guidance.guide where organisation_id = (select platform.organisation()) and id = ${guide.id} for update`
    const relationId = await lay(act, { ...asked, personId: actor.personId!, guideId: guide.personId, kind: guide.kind })
    if (!relationId) return refuse('asked-already')
    const who = await nameOf(act, actor.personId)
    await tellOne(act, config, { event: `guidance/${relationId}/asked`, kind: kinds.relationAsked, personId: guide.personId, who })
    return done({ relationId })
  }

interface Laid {
  personId: string
  guideId: string
  kind: GuideKind
  topic: string
  fromDay: Temporal.PlainDate
  untilDay: Temporal.PlainDate | null
}

/** Writes down that a relation was asked. Null: these two have one of this kind that is asked or goes on. */
export async function lay({ tx, actor, now }: Act, one: Laid): Promise<string | null> {
  const [other] = await tx`
    select 1 from guidance.relation_now where organisation_id = (select platform.organisation()) and person_id = ${one.personId}
      and guide_id = ${one.guideId} and kind = ${one.kind} and state in ('asked', 'active') limit 1`
  if (other) return null
  const [made] = await tx<{ id: string }[]>`
    insert into guidance.relation (organisation_id, person_id, guide_id, kind, topic, from_day, until_day, asked_by, asked_at)
    values (platform.organisation(), ${one.personId}, ${one.guideId}, ${one.kind}, ${one.topic}, ${one.fromDay}, ${one.untilDay}, ${actor.personId}, ${now}) returning id`
  return made!.id
}
