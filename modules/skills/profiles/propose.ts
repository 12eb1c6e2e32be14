import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { AskedSkill, Propose } from './fields.ts'
import { checkProposals, type ManyProposals } from '../partners/many.ts'
import { mayPropose } from './rules.ts'
import { checkSkills, type SkillsRefusal } from './skills.ts'
import { holdProfile, writerOf } from './standing.ts'

export type ProposeRefusal = 'no-such-profile' | 'not-of-this-team' | 'says-nothing' | 'changes-nothing' | ManyProposals | SkillsRefusal

/**
 * Proposes a version of a profile (L31), based on the version that was in force when it was begun (null: none was). Whoever proposes at the same moment gets a
 * version of the own; nothing is merged and nothing is lost.
 */
export async function propose(
  act: Act,
  asked: Propose & { profileId: string },
): Promise<Outcome<{ profileId: string; versionId: string }, ProposeRefusal>> {
  const { tx, actor, now } = act
  const { profileId, about, tasks, skills } = asked
  const profile = await holdProfile(tx, profileId)
  if (!profile) return refuse('no-such-profile')
  const { standing, personId, partnerId } = await writerOf(tx, actor, profile)
  if (!mayPropose(standing)) return refuse('not-of-this-team')
  if (!skills.length && !tasks.length) return refuse('says-nothing')
  const many = await checkProposals(tx, partnerId)
  if (!many.ok) return many
  const base = await baseOf(act, profileId, asked.basedOnId)
  const decision = await checkSkills(tx, skills, base?.skills.map((one) => one.skillId) ?? [])
  if (!decision.ok) return decision
  if (base && base.id === profile.inForceId && same(base, asked)) return refuse('changes-nothing')
  const [made] = await tx<{ id: string }[]>`
    insert into skills.profile_version (organisation_id, profile_id, number, about, tasks, based_on_id, proposed_by, partner_id, proposed_at)
    select platform.organisation(), ${profileId}, coalesce(max(number), 0) + 1, ${about}, ${tasks}, ${base?.id ?? null}, ${personId}, ${partnerId}, ${now}
    from skills.profile_version where organisation_id = (select platform.organisation()) and profile_id = ${profileId} returning id`
  await tx`insert into skills.profile_skill (organisation_id, version_id, skill_id, level_from, level_to, note)
    select platform.organisation(), ${made!.id}, s.id, s.low, s.high, s.note
    from unnest(${skills.map((one) => one.skillId)}::uuid[], ${skills.map((one) => one.from)}::int[], ${skills.map((one) => one.to)}::int[], ${skills.map((one) => one.note)}::text[])
      as s (id, low, high, note)`
  await record(act, 'propose-profile', `profile/${profileId}`, { version: made!.id })
  return done({ profileId, versionId: made!.id })
}

interface Base {
  id: string
  about: string
  tasks: string[]
  skills: AskedSkill[]
}

/** An adopted version of this profile that a proposal changes; null when there is none. */
async function baseOf({ tx }: Act, profileId: string, id: string | null): Promise<Base | null> {
  const [base] = await tx<Base[]>`
    select v.id, v.about, v.tasks, (select coalesce(jsonb_agg(jsonb_build_object('skillId', s.skill_id, 'from', s.level_from, 'to', s.level_to, 'note', s.note)), '[]')
      from skills.profile_skill s where s.organisation_id = v.organisation_id and s.version_id = v.id) as skills
    from skills.profile_version v where v.organisation_id = (select platform.organisation()) and v.profile_id = ${profileId} and v.id = ${id} and v.state = 'adopted'`
  return base ?? null
}

const said = ({ about, tasks, skills }: Pick<Propose, 'about' | 'tasks' | 'skills'>) =>
  JSON.stringify([about, tasks, skills.map((one) => [one.skillId, one.from, one.to, one.note].join()).sort()])
const same = (base: Base, asked: Propose) => said(base) === said(asked)
