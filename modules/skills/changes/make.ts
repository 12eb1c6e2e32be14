import { z } from 'zod'
import type { Act, Actor } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, maybeWords } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { skillFields, skillsTyped } from '../profiles/fields.ts'
import { checkSkills, type SkillsRefusal } from '../profiles/skills.ts'

const maybeId = z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable())

export const MakeChange = z
  .looseObject({
    label: z.enum(['disappears', 'changes', 'appears'], { error: both('Kies wat er gebeurt.', 'Choose what happens.') }),
    profileId: maybeId,
    field: maybeWords(120),
    unitId: maybeId,
    about: maybeWords(4000),
    neededIn: z
      .string({ error: both('Vul een jaar in.', 'Fill in a year.') })
      .trim()
      .regex(/^20\d\d$/, both('Vul een jaar in, zoals 2029.', 'Fill in a year, such as 2029.'))
      .transform(Number),
    ...skillFields,
  })
  .transform((typed, context) => {
    const { label, profileId, field, unitId, about, neededIn } = typed
    if (!profileId && !field) context.addIssue({ code: 'custom', path: ['field'], message: roleOrField })
    if (profileId && field) context.addIssue({ code: 'custom', path: ['field'], message: oneOfTwo })
    return {
      label,
      profileId,
      field: field || null,
      unitId: profileId ? null : unitId,
      about,
      neededIn,
      skills: skillsTyped(typed, context),
    }
  })
const roleOrField = both(
  'Kies een rolprofiel, of schrijf om welk werk het gaat.',
  'Choose a role profile, or write which work it is about.',
)
const oneOfTwo = both(
  'Kies een rolprofiel of schrijf een werkveld, niet allebei.',
  'Choose a role profile or write a field of work, not both.',
)
export type MakeChange = z.infer<typeof MakeChange>
export type MakeChangeRefusal = 'not-a-learning-adviser' | 'no-such-profile' | 'no-such-unit' | SkillsRefusal

export const keepsChanges = (actor: Actor): boolean => actor.roles.includes('learning_adviser')

/** Notes what is expected to happen to a role or field of work (C01). A draft, until its dates are there. */
export async function makeChange(act: Act, asked: MakeChange): Promise<Outcome<{ changeId: string }, MakeChangeRefusal>> {
  const { tx, now } = act
  const decision = await check(act, asked, [])
  if (!decision.ok) return decision
  const [made] = await tx<{ id: string }[]>`
    insert into skills.change (organisation_id, label, profile_id, field, unit_id, about, needed_in, made_at)
    values (platform.organisation(), ${asked.label}, ${asked.profileId}, ${asked.field}, ${asked.unitId}, ${asked.about}, ${asked.neededIn}, ${now})
    returning id`
  await writeSkills(act, made!.id, asked)
  await record(act, 'make-expected-change', `change/${made!.id}`)
  return done({ changeId: made!.id })
}

export type ChangeDraftRefusal = MakeChangeRefusal | 'no-such-change' | 'released-already'

/** Writes a draft anew. What managers may read already is withdrawn, not changed. */
export async function changeDraft(
  act: Act,
  asked: MakeChange & { changeId: string },
): Promise<Outcome<{ changeId: string }, ChangeDraftRefusal>> {
  const { tx, actor } = act
  if (!keepsChanges(actor)) return refuse('not-a-learning-adviser')
  const { changeId } = asked
  const [held] = await tx<{ released: boolean; skills: string[] }[]>`
    select c.released_at is not null as released,
      array(select s.skill_id from skills.change_skill s where s.organisation_id = c.organisation_id and s.change_id = c.id) as skills
    from skills.change c where c.organisation_id = (select platform.organisation()) and c.id = ${changeId} and c.withdrawn_at is null for update of c`
  if (!held) return refuse('no-such-change')
  if (held.released) return refuse('released-already')
  const decision = await check(act, asked, held.skills)
  if (!decision.ok) return decision
  await tx`update skills.change set label = ${asked.label}, profile_id = ${asked.profileId}, field = ${asked.field}, unit_id = ${asked.unitId},
    about = ${asked.about}, needed_in = ${asked.neededIn} where organisation_id = (select platform.organisation()) and id = ${changeId}`
  await tx`delete from skills.change_skill where organisation_id = (select platform.organisation()) and change_id = ${changeId}`
  await writeSkills(act, changeId, asked)
  await record(act, 'change-expected-change', `change/${changeId}`)
  return done({ changeId })
}

/** Whether this can be written down; `before`: skills that stand in it already, and may have been withdrawn since. */
async function check({ tx, actor }: Act, asked: MakeChange, before: readonly string[]): Promise<Outcome<null, MakeChangeRefusal>> {
  if (!keepsChanges(actor)) return refuse('not-a-learning-adviser')
  const [known] = await tx<{ profile: boolean; unit: boolean }[]>`
    select ${asked.profileId}::uuid is null or exists (select from skills.profile where organisation_id = (select platform.organisation()) and id = ${asked.profileId}
        and ended_on is null) as profile,
      ${asked.unitId}::uuid is null or exists (select from people.unit where organisation_id = (select platform.organisation()) and id = ${asked.unitId}) as unit`
  if (!known!.profile) return refuse('no-such-profile')
  if (!known!.unit) return refuse('no-such-unit')
  return checkSkills(tx, asked.skills, before)
}

async function writeSkills({ tx }: Act, changeId: string, { skills }: MakeChange): Promise<void> {
  await tx`insert into skills.change_skill (organisation_id, change_id, skill_id, level_from, level_to, note)
    select platform.organisation(), ${changeId}, s.id, s.low, s.high, s.note
    from unnest(${skills.map((one) => one.skillId)}::uuid[], ${skills.map((one) => one.from)}::int[], ${skills.map((one) => one.to)}::int[], ${skills.map((one) => one.note)}::text[])
      as s (id, low, high, note)`
}
