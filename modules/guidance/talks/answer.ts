import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, maybeWords } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { decideMoment, type MomentRefusal } from '../rules.ts'
import { tellBoth, type TellTalk } from '../tell.ts'

type Held = TellTalk & { hourId: string | null; over: boolean }

/** The talk of the actor, held until the end of the act. Nobody else's is there: the database sees to that. */
async function holdTalk({ tx, now }: Act, talkId: string): Promise<Held | undefined> {
  const [talk] = await tx<Held[]>`
    select id, person_id, guide_id, kind, starts_at, ends_at, place, hour_id, agreed_at is not null as agreed, starts_at <= ${now} as over
    from guidance.talk where organisation_id = (select platform.organisation()) and id = ${talkId} and ended_at is null for update`
  return talk
}

export const AnswerTalk = z.object({
  answer: z.enum(['ja', 'nee'], { error: both('Kies ja of nee.', 'Choose yes or no.') }),
  words: maybeWords(500),
})
export type AnswerTalk = z.infer<typeof AnswerTalk> & { talkId: string }
export type AnswerTalkRefusal = 'no-such-talk' | 'answered-already' | 'you-are-taken' | MomentRefusal

/** The guide says yes or no to a proposed moment. Yes makes it an hour of the guide, and takes free hours around it away. */
export const answerTalk =
  (config: Config) =>
  async (act: Act, { talkId, answer, words }: AnswerTalk): Promise<Outcome<{ answer: 'ja' | 'nee' }, AnswerTalkRefusal>> => {
    const { tx, actor, now } = act
    const talk = await holdTalk(act, talkId)
    if (talk?.guideId !== actor.personId) return refuse('no-such-talk')
    if (talk.agreed) return refuse('answered-already')
    if (answer === 'nee') {
      await endTalk(act, talkId, words)
      await tellBoth(act, config, talk, 'off', words)
      return done({ answer })
    }
    const decision = decideMoment(talk, now)
    if (!decision.ok) return decision
    const hourId = await hourFor(act, talk)
    if (!hourId) return refuse('you-are-taken')
    await tx`update guidance.talk set agreed_at = ${now}, hour_id = ${hourId} where organisation_id = (select platform.organisation()) and id = ${talkId}`
    await tellBoth(act, config, { ...talk, agreed: true }, 'agreed')
    return done({ answer })
  }

/** Makes the time of a talk an hour of the guide, who is held: two yeses at once don't take the same time. Null: it is taken. */
async function hourFor({ tx, now }: Act, { guideId, startsAt, endsAt }: Held): Promise<string | null> {
  await tx`select 1 from guidance.guide where organisation_id = (select platform.organisation()) and person_id = ${guideId} order by id for update`
  const around = await tx<{ id: string; taken: boolean }[]>`
    select id, taken_at is not null as taken from guidance.hour where organisation_id = (select platform.organisation()) and person_id = ${guideId}
      and withdrawn_at is null and starts_at < ${endsAt} and ends_at > ${startsAt} for update`
  if (around.some((one) => one.taken)) return null
  await tx`update guidance.hour set withdrawn_at = ${now} where organisation_id = (select platform.organisation()) and id = any(${around.map((one) => one.id)}::uuid[])`
  const [hour] = await tx<{ id: string }[]>`
    insert into guidance.hour (organisation_id, person_id, starts_at, ends_at, offered, made_at, taken_at)
    values (platform.organisation(), ${guideId}, ${startsAt}, ${endsAt}, false, ${now}, ${now}) returning id`
  return hour!.id
}

async function endTalk({ tx, actor, now }: Act, talkId: string, words: string): Promise<void> {
  await tx`update guidance.talk set ended_at = ${now}, ended_by = ${actor.personId}, reason = ${words}
    where organisation_id = (select platform.organisation()) and id = ${talkId}`
}

export const CancelTalk = z.object({ words: maybeWords(500) })
export type CancelTalk = z.infer<typeof CancelTalk> & { talkId: string }
export type CancelTalkRefusal = 'no-such-talk' | 'talk-was'

/** Either of the two calls it off. An hour that was put up is free again; one that was made for this talk goes. */
export const cancelTalk =
  (config: Config) =>
  async (act: Act, { talkId, words }: CancelTalk): Promise<Outcome<null, CancelTalkRefusal>> => {
    const { tx, now } = act
    const talk = await holdTalk(act, talkId)
    if (!talk) return refuse('no-such-talk')
    if (talk.over) return refuse('talk-was')
    await endTalk(act, talkId, words)
    await tx`update guidance.hour set taken_at = null, withdrawn_at = case when offered then null else ${now}::timestamptz end
      where organisation_id = (select platform.organisation()) and id = ${talk.hourId}`
    await tellBoth(act, config, talk, 'off', words)
    return done(null)
  }
