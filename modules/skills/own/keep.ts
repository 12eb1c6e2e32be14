import { z } from 'zod'
import type { Act, Actor } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, maybeWords, several, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { mostLevels, type Level } from './rules.ts'

const aLevel = both('Geef dit niveau een naam, zoals Basis.', 'Give this level a name, such as Basic.')
const itsBehaviour = both(
  'Schrijf wat iemand op dit niveau doet. Bijvoorbeeld: vraagt na wat een inwoner bedoelt.',
  'Write what somebody does at this level. For example: asks what a resident means.',
)

/** A competence as a form says it: the levels as two fields of the same number, from low to high; empty ones are passed over. */
export const Keep = z
  .object({
    name: words(120, 'Geef de competentie een naam, zoals omgevingsbewust.', 'Give the competence a name, such as aware of surroundings.'),
    about: maybeWords(2000),
    level: several(maybeWords(80)),
    behaviour: several(maybeWords(500)),
  })
  .transform(({ name, about, level, behaviour }, context) => {
    const levels: Level[] = []
    for (let n = 0; n < Math.min(mostLevels, Math.max(level.length, behaviour.length)); n++) {
      const one = { name: level[n] ?? '', behaviour: behaviour[n] ?? '' }
      if (one.name && one.behaviour) levels.push(one)
      else if (one.behaviour) context.addIssue({ code: 'custom', path: [`level.${n}`], message: aLevel })
      else if (one.name) context.addIssue({ code: 'custom', path: [`behaviour.${n}`], message: itsBehaviour })
    }
    return { name, about, levels }
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
  await writeLevels(act, made.id, levels)
  await keepHistory(act, made.id)
  await record(act, 'add-competence', `skill/${made.id}`, { levels: levels.length })
  return done({ skillId: made.id })
}

/** Puts these levels in the place of those that were. */
export async function writeLevels({ tx }: Act, skillId: string, levels: readonly Level[]): Promise<void> {
  await tx`delete from skills.level where organisation_id = (select platform.organisation()) and skill_id = ${skillId}`
  await tx`insert into skills.level (organisation_id, skill_id, position, name, behaviour)
    select platform.organisation(), ${skillId}, l.position, l.name, l.behaviour
    from unnest(${levels.map((_, n) => n + 1)}::int[], ${levels.map((one) => one.name)}::text[], ${levels.map((one) => one.behaviour)}::text[])
      as l (position, name, behaviour)`
}

/** Adds how a competence reads from now on to its history. */
export async function keepHistory({ tx, now }: Act, skillId: string): Promise<void> {
  await tx`insert into skills.competence_version (organisation_id, skill_id, number, name, about, levels, changed_at)
    select s.organisation_id, s.id, 1 + (select count(*) from skills.competence_version v where v.organisation_id = s.organisation_id and v.skill_id = s.id),
      s.name_nl, s.about_nl, (select coalesce(jsonb_agg(jsonb_build_object('position', l.position, 'name', l.name, 'behaviour', l.behaviour) order by l.position), '[]')
        from skills.level l where l.organisation_id = s.organisation_id and l.skill_id = s.id), ${now}
    from skills.skill s where s.organisation_id = (select platform.organisation()) and s.id = ${skillId}`
}
