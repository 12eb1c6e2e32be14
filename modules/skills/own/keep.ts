import { z } from 'zod'
import type { Act, Actor } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, maybeWords, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { levelsOf } from './rules.ts'

export const Keep = z.object({
  name: words(120, 'Geef de competentie een naam, zoals omgevingsbewust.', 'Give the competence a name, such as aware of surroundings.'),
  about: maybeWords(2000),
  levels: maybeWords(6000).refine(
    (text) => levelsOf(text) !== null,
    both(
      'Schrijf elk niveau op een eigen regel, hooguit negen, als naam: gedrag. Bijvoorbeeld: Basis: vraagt na wat een inwoner bedoelt.',
      'Write each level on a line of its own, nine at most, as name: behaviour. For example: Basic: asks what a resident means.',
    ),
  ),
})
export type Keep = z.infer<typeof Keep>
export type KeepRefusal = 'not-yours-to-keep' | 'name-in-use'

export const keepsOwn = (actor: Actor): boolean => actor.roles.some((role) => role === 'administrator' || role === 'learning_adviser')

/** Adds a competence of the own organisation, with levels described in behaviour (M30). */
export async function keep(act: Act, { name, about, levels }: Keep): Promise<Outcome<{ skillId: string }, KeepRefusal>> {
  const { tx, actor, now } = act
  if (!keepsOwn(actor)) return refuse('not-yours-to-keep')
  const [made] = await tx<{ id: string }[]>`
    insert into skills.skill (organisation_id, uri, kind, name_nl, about_nl, made_at)
    values (platform.organisation(), 'urn:uuid:' || gen_random_uuid(), 'competence', ${name}, ${about}, ${now}) on conflict do nothing returning id`
  if (!made) return refuse('name-in-use', { name })
  const described = levelsOf(levels) ?? []
  await tx`insert into skills.level (organisation_id, skill_id, position, name, behaviour)
    select platform.organisation(), ${made.id}, l.position, l.name, l.behaviour
    from unnest(${described.map((_, n) => n + 1)}::int[], ${described.map((one) => one.name)}::text[], ${described.map((one) => one.behaviour)}::text[])
      as l (position, name, behaviour)`
  await record(act, 'add-competence', `skill/${made.id}`, { levels: described.length })
  return done({ skillId: made.id })
}
