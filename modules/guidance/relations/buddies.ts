import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, words } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { caresForPool } from '../rules.ts'
import { nameOf, tellOne } from '../tell.ts'
import { kinds } from '../texts.ts'
import { lay } from './ask.ts'

export const sides = ['experienced', 'learning'] as const

export const Declare = z.object({
  side: z.enum(sides, { error: both('Kies waar je staat.', 'Choose where you stand.') }),
  topic: words(120, 'Vul in waarin, zoals basiskennis burgerzaken.', 'Fill in at what, such as civil affairs.'),
})
export type Declare = z.infer<typeof Declare>
export type DeclareRefusal = 'declared-already'

/** Somebody says: at this I am experienced, or I am still learning it. Nothing else decides who can be whose buddy (rule 4). */
export async function declare({ tx, actor, now }: Act, { side, topic }: Declare): Promise<Outcome<null, DeclareRefusal>> {
  const [made] = await tx<{ id: string }[]>`
    insert into guidance.declaration (organisation_id, person_id, side, topic, declared_at)
    values (platform.organisation(), ${actor.personId}, ${side}, ${topic}, ${now}) on conflict do nothing returning id`
  return made ? done(null) : refuse('declared-already')
}

export const OfDeclaration = z.object({ declarationId: id() })
export type EndDeclarationRefusal = 'no-such-declaration'

export async function endDeclaration(
  { tx, actor, now }: Act,
  { declarationId }: z.infer<typeof OfDeclaration>,
): Promise<Outcome<null, EndDeclarationRefusal>> {
  const [row] = await tx<{ id: string }[]>`
    update guidance.declaration set ended_at = ${now}
    where organisation_id = (select platform.organisation()) and id = ${declarationId} and person_id = ${actor.personId} and ended_at is null returning id`
  return row ? done(null) : refuse('no-such-declaration')
}

export const MatchBuddies = z.object({
  learningId: z.uuid({ error: both('Kies wie het nog leert.', 'Choose who is still learning.') }),
  experiencedId: z.uuid({ error: both('Kies wie ervaren is.', 'Choose who is experienced.') }),
})
export type MatchBuddies = z.infer<typeof MatchBuddies>
export type MatchRefusal = 'not-an-adviser' | 'no-such-declaration' | 'guide-oneself' | 'asked-already'

/** A learning adviser brings two together by hand (M19). Both are asked; it begins when both say yes. */
export const matchBuddies =
  (config: Config) =>
  async (act: Act, { learningId, experiencedId }: MatchBuddies): Promise<Outcome<{ relationId: string }, MatchRefusal>> => {
    const { tx, actor, now } = act
    if (!caresForPool(actor)) return refuse('not-an-adviser')
    const said = await tx<{ id: string; personId: string; topic: string; side: string }[]>`
      select d.id, d.person_id, d.topic, d.side from guidance.declaration d
      where d.organisation_id = (select platform.organisation()) and d.id in (${learningId}, ${experiencedId}) and d.ended_at is null
        and exists (select from people.colleague_brief c where c.organisation_id = d.organisation_id and c.person_id = d.person_id)`
    const learning = said.find((one) => one.id === learningId && one.side === 'learning')
    const experienced = said.find((one) => one.id === experiencedId && one.side === 'experienced')
    if (!learning || !experienced) return refuse('no-such-declaration')
    const [personId, guideId] = [learning.personId, experienced.personId]
    if (personId === guideId) return refuse('guide-oneself')
    const relationId = await lay(act, { personId, guideId, kind: 'buddy', topic: learning.topic, fromDay: dateOf(now), untilDay: null })
    if (!relationId) return refuse('asked-already')
    await record(act, 'match-buddies', `relation/${relationId}`)
    for (const [one, other] of [
      [personId, guideId],
      [guideId, personId],
    ] as const)
      if (one !== actor.personId) {
        const who = await nameOf(act, other)
        await tellOne(act, config, { event: `guidance/${relationId}/asked/${one}`, kind: kinds.relationAsked, personId: one, who })
      }
    return done({ relationId })
  }
