import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { keepHistory, keepsOwn, writeLevels, type Keep } from './keep.ts'
import { keepsItsScale } from './rules.ts'

export type ChangeRefusal = 'not-yours-to-keep' | 'no-such-competence' | 'name-in-use' | 'levels-in-use'

interface Held {
  name: string
  levels: number
  used: boolean
}

/** Holds a competence that is in use: nobody else changes it meanwhile. */
async function hold({ tx }: Act, skillId: string): Promise<Held | null> {
  const [held] = await tx<Held[]>`
    select s.name_nl as name, (select count(*)::int from skills.level l where l.organisation_id = s.organisation_id and l.skill_id = s.id) as levels,
      exists (select from skills.profile_skill p join skills.profile_version v on v.organisation_id = p.organisation_id and v.id = p.version_id
        where p.organisation_id = s.organisation_id and p.skill_id = s.id and v.state <> 'left')
      or exists (select from skills.change_skill c where c.organisation_id = s.organisation_id and c.skill_id = s.id) as used
    from skills.skill s where s.organisation_id = (select platform.organisation()) and s.id = ${skillId} and s.ended_at is null for update of s`
  return held ?? null
}

/** Changes how a competence reads from now on; how it read before stays, for whoever was rated in those words (rule 8). */
export async function changeCompetence(
  act: Act,
  { skillId, name, about, levels }: Keep & { skillId: string },
): Promise<Outcome<{ skillId: string }, ChangeRefusal>> {
  const { tx, actor } = act
  if (!keepsOwn(actor)) return refuse('not-yours-to-keep')
  const held = await hold(act, skillId)
  if (!held) return refuse('no-such-competence')
  if (!keepsItsScale(held.levels, levels.length, held.used)) return refuse('levels-in-use', { levels: held.levels })
  const [same] = await tx`select 1 from skills.skill where organisation_id = (select platform.organisation()) and id <> ${skillId}
    and lower(name_nl) = lower(${name}) and ended_at is null`
  if (same) return refuse('name-in-use', { name })
  await tx`update skills.skill set name_nl = ${name}, about_nl = ${about},
      also_nl = case when name_nl = ${name} or name_nl = any(also_nl) then also_nl else also_nl || name_nl end
    where organisation_id = (select platform.organisation()) and id = ${skillId}`
  await writeLevels(act, skillId, levels)
  await keepHistory(act, skillId)
  await record(act, 'change-competence', `skill/${skillId}`, { levels: levels.length })
  return done({ skillId })
}

export type EndRefusal = 'not-yours-to-keep' | 'no-such-competence'

/** Ends a competence: it is found no more. Where it was linked or rated it stays, with its words. */
export async function endCompetence(act: Act, { skillId }: { skillId: string }): Promise<Outcome<{ name: string }, EndRefusal>> {
  if (!keepsOwn(act.actor)) return refuse('not-yours-to-keep')
  const held = await hold(act, skillId)
  if (!held) return refuse('no-such-competence')
  await act.tx`update skills.skill set ended_at = ${act.now} where organisation_id = (select platform.organisation()) and id = ${skillId}`
  await record(act, 'end-competence', `skill/${skillId}`)
  return done({ name: held.name })
}
