import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { id, words } from '#platform/http/fields.ts'
import { both } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { momentFields, momentHangsTogether, momentOf, placeField } from '../moment.ts'
import { decideHour, decideMoment, type GuideKind, type HourFacts, type HourRefusal, type MomentRefusal } from '../rules.ts'
import { tellAsked, tellBoth } from '../tell.ts'

const topic = words(500, 'Schrijf kort waar je over wilt praten.', 'Write shortly what you want to talk about.')

export interface Guide {
  id: string
  personId: string
  kind: GuideKind
}

/** A guide who can be asked today. */
export async function guideInPool({ tx }: Act, guideId: string): Promise<Guide | undefined> {
  const [guide] = await tx<Guide[]>`
    select id, person_id, kind from guidance.pool where organisation_id = (select platform.organisation()) and id = ${guideId}`
  return guide
}

export const TakeHour = z.object({ hourId: z.uuid({ error: both('Kies een moment.', 'Choose a moment.') }), topic })
export type TakeHour = z.infer<typeof TakeHour> & { guideId: string }
export type TakeHourRefusal = HourRefusal | 'no-such-guide'

/** Takes a free hour of a guide: the first who asks has it, and both are told. The hour is held, so that nobody else can take it meanwhile. */
export const takeHour =
  (config: Config) =>
  async (act: Act, { guideId, hourId, topic }: TakeHour): Promise<Outcome<{ talkId: string }, TakeHourRefusal>> => {
    const { tx, actor, now } = act
    const guide = await guideInPool(act, guideId)
    if (!guide) return refuse('no-such-guide')
    const [hour] = await tx<(HourFacts & { endsAt: Temporal.Instant })[]>`
      select person_id, starts_at, ends_at, taken_at, withdrawn_at from guidance.hour
      where organisation_id = (select platform.organisation()) and id = ${hourId} and person_id = ${guide.personId} for update`
    const decision = decideHour(hour, actor.personId, now)
    if (!decision.ok) return decision
    const { startsAt, endsAt } = hour!
    await tx`update guidance.hour set taken_at = ${now} where organisation_id = (select platform.organisation()) and id = ${hourId}`
    const [talk] = await tx<{ id: string }[]>`
      insert into guidance.talk (organisation_id, person_id, guide_id, kind, topic, hour_id, starts_at, ends_at, asked_at, agreed_at)
      values (platform.organisation(), ${actor.personId}, ${guide.personId}, ${guide.kind}, ${topic}, ${hourId}, ${startsAt}, ${endsAt}, ${now}, ${now}) returning id`
    const told = {
      ...talk!,
      personId: actor.personId!,
      guideId: guide.personId,
      kind: guide.kind,
      startsAt,
      endsAt,
      place: '',
      agreed: true,
    }
    await tellBoth(act, config, told, 'agreed')
    return done({ talkId: talk!.id })
  }

export const AskTalk = z.object({ ...momentFields, topic, place: placeField }).superRefine(momentHangsTogether)
export type AskTalk = z.infer<typeof AskTalk> & { guideId: string }
export type AskTalkRefusal = 'no-such-guide' | 'own-hour' | MomentRefusal

/** Asks a guide for a talk at a moment of one's own; it stands once the guide says yes. */
export const askTalk =
  (config: Config) =>
  async (act: Act, { guideId, topic, place, ...written }: AskTalk): Promise<Outcome<{ talkId: string }, AskTalkRefusal>> => {
    const { tx, actor, now } = act
    const guide = await guideInPool(act, guideId)
    if (!guide) return refuse('no-such-guide')
    if (guide.personId === actor.personId) return refuse('own-hour')
    const { startsAt, endsAt } = momentOf(written)
    const decision = decideMoment({ startsAt }, now)
    if (!decision.ok) return decision
    const [talk] = await tx<{ id: string }[]>`
      insert into guidance.talk (organisation_id, person_id, guide_id, kind, topic, starts_at, ends_at, place, asked_at)
      values (platform.organisation(), ${actor.personId}, ${guide.personId}, ${guide.kind}, ${topic}, ${startsAt}, ${endsAt}, ${place}, ${now}) returning id`
    const told = { ...talk!, personId: actor.personId!, guideId: guide.personId, kind: guide.kind, startsAt, endsAt, place, agreed: false }
    await tellAsked(act, config, told)
    return done({ talkId: talk!.id })
  }

export const OfTalk = z.object({ talkId: id() })
