import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id, maybeWords, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'

export const Ask = z.object({ activityId: id() })
export type Ask = z.infer<typeof Ask>
export type AskRefusal = 'no-such-activity' | 'asked-already'

/** Asks for a new edition of an activity (P04). It counts; who asked is shown to nobody. */
export async function ask(act: Act, { activityId }: Ask): Promise<Outcome<{ activityId: string }, AskRefusal>> {
  const { tx, actor, now } = act
  const [activity] =
    await tx`select id from catalogue.activity where organisation_id = platform.organisation() and id = ${activityId} and state = 'published'`
  if (!activity) return refuse('no-such-activity')
  const [made] = await tx`
    insert into catalogue.demand (organisation_id, activity_id, person_id, asked_at)
    values (platform.organisation(), ${activityId}, ${actor.personId}, ${now})
    on conflict (organisation_id, activity_id, person_id) where ended_at is null do nothing returning id`
  if (!made) return refuse('asked-already')
  await record(act, 'ask', `activity/${activityId}`)
  return done({ activityId })
}

export type StopAskingRefusal = 'not-asked'

/** Takes the own request back. */
export async function stopAsking(act: Act, { activityId }: Ask): Promise<Outcome<{ activityId: string }, StopAskingRefusal>> {
  const { tx, actor, now } = act
  const ended = await tx`
    update catalogue.demand set ended_at = ${now}, ended_because = 'withdrawn'
    where organisation_id = platform.organisation() and activity_id = ${activityId} and person_id = ${actor.personId} and ended_at is null returning id`
  if (ended.length === 0) return refuse('not-asked')
  await record(act, 'stop-asking', `activity/${activityId}`)
  return done({ activityId })
}

/**
 * An edition was planned: what was asked is answered. Gives back who asked, so that the caller can tell them.
 * Called by the room editions in the transaction that publishes the first edition with dates.
 */
export async function demandPlanned({ tx, now }: Act, activityId: string): Promise<string[]> {
  const ended = await tx<{ personId: string }[]>`
    update catalogue.demand set ended_at = ${now}, ended_because = 'planned'
    where organisation_id = platform.organisation() and activity_id = ${activityId} and ended_at is null returning person_id`
  return ended.map((row) => row.personId)
}

export const Wish = z.object({
  title: words(200, 'Schrijf op wat je wilt leren.', 'Write down what you want to learn.'),
  reason: maybeWords(2000),
})
export type Wish = z.infer<typeof Wish>

/** Asks the learning adviser for something that is not in the offer. The adviser sees who asks; the form says so. */
export async function wish(act: Act, { title, reason }: Wish): Promise<Outcome<{ wishId: string }, never>> {
  const [made] = await act.tx<{ id: string }[]>`
    insert into catalogue.wish (organisation_id, person_id, title, reason, made_at)
    values (platform.organisation(), ${act.actor.personId}, ${title}, ${reason}, ${act.now}) returning id`
  await record(act, 'wish', `wish/${made!.id}`)
  return done({ wishId: made!.id })
}

export const AnswerWish = z.object({ wishId: id(), answer: words(2000, 'Schrijf een antwoord.', 'Write an answer.') })
export type AnswerWish = z.infer<typeof AnswerWish>
export type AnswerWishRefusal = 'no-such-wish'

/** Answers a wish; it waits for nobody any more, and the person reads the answer on the page where it was asked. */
export async function answerWish(act: Act, { wishId, answer }: AnswerWish): Promise<Outcome<{ wishId: string }, AnswerWishRefusal>> {
  const answered = await act.tx`
    update catalogue.wish set answer = ${answer}, answered_at = ${act.now}, answered_by = ${act.actor.personId}
    where organisation_id = platform.organisation() and id = ${wishId} and answered_at is null returning id`
  if (answered.length === 0) return refuse('no-such-wish')
  await record(act, 'answer-wish', `wish/${wishId}`)
  return done({ wishId })
}
