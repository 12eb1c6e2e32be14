import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { keepsOwn } from '../own/keep.ts'
import { mappingKinds } from './rules.ts'

export const MapSkill = z.object({
  toId: id(),
  kind: z.enum(mappingKinds, { error: both('Kies hoe ze bij elkaar horen.', 'Choose how they belong together.') }),
})
export type MapSkill = z.infer<typeof MapSkill> & { skillId: string }
export type MapRefusal = 'not-yours-to-map' | 'same-framework' | 'no-such-skill' | 'mapped-already'

/** Says how a skill lies beside one of another framework: own, CompetentNL or ESCO. By hand: names that look alike can mean something else. */
export async function mapSkill(act: Act, { skillId, toId, kind }: MapSkill): Promise<Outcome<null, MapRefusal>> {
  const { tx, actor, now } = act
  if (!keepsOwn(actor)) return refuse('not-yours-to-map')
  const both = await tx<{ frameworkId: string | null; withdrawn: boolean }[]>`
    select framework_id, withdrawn_version_id is not null as withdrawn from skills.skill where id in (${skillId}, ${toId})`
  if (both.length < 2 || both.some((one) => one.withdrawn)) return refuse('no-such-skill')
  if (both[0]!.frameworkId === both[1]!.frameworkId) return refuse('same-framework')
  const [made] = await tx<{ id: string }[]>`
    insert into skills.mapping (organisation_id, from_id, to_id, kind, made_by, made_at)
    values (platform.organisation(), ${skillId}, ${toId}, ${kind}, ${actor.personId}, ${now}) on conflict do nothing returning id`
  if (!made) return refuse('mapped-already')
  await record(act, 'map-skill', `skill/${skillId}`, { toId, kind })
  return done(null)
}

export const EndMapping = z.object({ skillId: id(), mappingId: id() })
export type EndMapping = z.infer<typeof EndMapping>
export type EndMappingRefusal = 'not-yours-to-map' | 'not-mapped'

/** Ends a mapping; that it was there stays. */
export async function endMapping(act: Act, { skillId, mappingId }: EndMapping): Promise<Outcome<null, EndMappingRefusal>> {
  const { tx, actor, now } = act
  if (!keepsOwn(actor)) return refuse('not-yours-to-map')
  const ended = await tx`
    update skills.mapping set ended_at = ${now}, ended_by = ${actor.personId}
    where organisation_id = (select platform.organisation()) and id = ${mappingId} and ${skillId} in (from_id, to_id) and ended_at is null returning id`
  if (!ended.length) return refuse('not-mapped')
  await record(act, 'end-mapping', `skill/${skillId}`, { mappingId })
  return done(null)
}
