import { z } from 'zod'
import { decideMoment, momentFields, momentHangsTogether, momentOf, placeField, type MomentRefusal } from '#modules/guidance/index.ts'
import { matrixFor } from '#modules/skills/index.ts'
import type { Act } from '#platform/act.ts'
import { both } from '#platform/http/fields.ts'
import type { Config } from '#platform/http/house.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { partners } from './facts.ts'
import { addMoment } from './moments.ts'
import { isAboutOther } from './rules.ts'
import { tellInvited } from './tell.ts'
import { templateNames, templates, type Template } from './templates.ts'

export const Invite = z
  .object({
    personId: z.uuid({ error: both('Kies met wie je wilt praten.', 'Choose with whom you want to talk.') }),
    template: z.enum(templateNames, { error: both('Kies een soort gesprek.', 'Choose a kind of talk.') }),
    ...momentFields,
    place: placeField,
  })
  .superRefine(momentHangsTogether)
export type Invite = z.infer<typeof Invite>
export type InviteRefusal = 'invite-oneself' | 'no-partner' | 'no-growth-matrix' | MomentRefusal

/** Invites for a conversation, at any time of the year and by either side (L20, M35), with an agenda that both can change. */
export const invite =
  (config: Config) =>
  async (act: Act, { personId, template, place, ...written }: Invite): Promise<Outcome<{ conversationId: string }, InviteRefusal>> => {
    const { tx, actor, now } = act
    if (personId === actor.personId) return refuse('invite-oneself')
    const partner = (await partners(tx, actor.personId!)).find((one) => one.personId === personId)
    if (!partner) return refuse('no-partner')
    const moment = momentOf(written)
    const decision = decideMoment(moment, now)
    if (!decision.ok) return decision
    const [concerned, other] = isAboutOther(partner.tie) ? [personId, actor.personId] : [actor.personId, personId]
    const values = template === 'matrix' ? ((await matrixFor(tx, concerned!))?.values ?? null) : []
    if (!values) return refuse('no-growth-matrix')
    const [made] = await tx<{ id: string }[]>`
      insert into plans.conversation (organisation_id, person_id, other_id, template, invited_by, invited_at)
      values (platform.organisation(), ${concerned}, ${other}, ${template}, ${actor.personId}, ${now}) returning id`
    const conversationId = made!.id
    await putOnAgenda(act, conversationId, template, values)
    await addMoment(act, { conversationId, number: 1, ...moment, place, words: '' })
    await tellInvited(act, config, { id: conversationId, to: personId, ...moment, place, number: 1, words: '' })
    return done({ conversationId })
  }

/** The agenda to begin with: the core values of a growth matrix when that is talked about (M30), then the topics of the template. */
async function putOnAgenda({ tx, actor, now }: Act, conversationId: string, template: Template, values: string[]): Promise<void> {
  const points = [...values.map((title) => ['core-value', title]), ...templates[template].map((topic) => [topic, ''])]
  await tx`insert into plans.conversation_item (organisation_id, conversation_id, position, topic, title, added_by, added_at)
    select platform.organisation(), ${conversationId}, t.nth, t.topic, left(t.title, 200), ${actor.personId}, ${now}
    from unnest(${points.map(([topic]) => topic!)}::text[], ${points.map(([, title]) => title!)}::text[]) with ordinality as t (topic, title, nth)`
}
