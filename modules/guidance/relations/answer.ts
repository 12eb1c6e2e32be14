import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, id, maybeWords } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { decideAnswer, type AnswerRelationRefusal, type RelationFacts } from '../rules.ts'
import { nameOf, tellOne } from '../tell.ts'
import { kinds } from '../texts.ts'

export const OfRelation = z.object({ relationId: id() })
export const AnswerRelation = z.object({
  answer: z.enum(['ja', 'nee'], { error: both('Kies ja of nee.', 'Choose yes or no.') }),
  words: maybeWords(500),
})
export type AnswerRelation = z.infer<typeof AnswerRelation> & { relationId: string }

type Facts = RelationFacts & { personId: string; guideId: string }

/** The relation of the actor, held until the end of the act. */
async function holdRelation({ tx, actor }: Act, relationId: string): Promise<Facts | undefined> {
  await tx`select 1 from guidance.relation where organisation_id = (select platform.organisation()) and id = ${relationId} for update`
  const [facts] = await tx<Facts[]>`
    select person_id, guide_id, state, asked_by, accepted_by, ${actor.personId}::uuid in (person_id, guide_id) as mine from guidance.relation_now
    where organisation_id = (select platform.organisation()) and id = ${relationId}`
  return facts
}

/** One of the two says yes or no. With the second yes it begins; a no ends it for both. */
export const answerRelation =
  (config: Config) =>
  async (act: Act, { relationId, answer, words }: AnswerRelation): Promise<Outcome<{ answer: 'ja' | 'nee' }, AnswerRelationRefusal>> => {
    const facts = await holdRelation(act, relationId)
    const decision = decideAnswer(facts, act.actor.personId)
    if (!decision.ok) return decision
    await addStep(act, relationId, answer === 'ja' ? 'accepted' : 'declined', words)
    const [nl, en] =
      answer === 'ja'
        ? ['zegt ja tegen de begeleiding.', 'says yes to the guidance.']
        : ['zegt nee tegen de begeleiding.', 'says no to the guidance.']
    await tellOthers(act, config, relationId, facts!, `${act.actor.personId}/${answer}`, [nl!, en!], words)
    return done({ answer })
  }

export const EndRelation = z.object({ words: maybeWords(500) })
export type EndRelation = z.infer<typeof EndRelation> & { relationId: string }
export type EndRelationRefusal = 'no-such-relation' | 'not-going-on'

/** Either of the two ends it. What was, stays. */
export const endRelation =
  (config: Config) =>
  async (act: Act, { relationId, words }: EndRelation): Promise<Outcome<null, EndRelationRefusal>> => {
    const facts = await holdRelation(act, relationId)
    if (!facts?.mine) return refuse('no-such-relation')
    if (facts.state !== 'active' && !(facts.state === 'asked' && facts.askedBy === act.actor.personId)) return refuse('not-going-on')
    await addStep(act, relationId, 'ended', words)
    await tellOthers(act, config, relationId, facts, 'ended', ['stopt met de begeleiding.', 'ends the guidance.'], words)
    return done(null)
  }

async function addStep({ tx, actor, now }: Act, relationId: string, step: 'accepted' | 'declined' | 'ended', words: string): Promise<void> {
  await tx`insert into guidance.relation_step (organisation_id, relation_id, by_id, step, at, words)
    values (platform.organisation(), ${relationId}, ${actor.personId}, ${step}, ${now}, ${words})`
}

/** Tells the other, and whoever matched them, who did what, with the sentence that was written for the two. */
async function tellOthers(
  act: Act,
  config: Config,
  relationId: string,
  facts: Facts,
  event: string,
  [nl, en]: [string, string],
  words: string,
): Promise<void> {
  const who = await nameOf(act, act.actor.personId)
  const two = [facts.personId, facts.guideId]
  for (const personId of new Set([...two, facts.askedBy])) {
    if (personId === act.actor.personId) continue
    const said = two.includes(personId) && words ? `\n\n${words}` : ''
    await tellOne(act, config, {
      event: `guidance/${relationId}/${event}/${personId}`,
      kind: kinds.relationAnswered,
      personId,
      who,
      words: (lang) => `${who} ${lang === 'nl' ? nl : en}${said}`,
    })
  }
}
