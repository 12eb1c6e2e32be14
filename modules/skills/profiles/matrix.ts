import type { Sql } from '#platform/db/pool.ts'

export interface MatrixToTalk {
  profileId: string
  name: string
  /** The core values, by name. */
  values: string[]
}

/** Growth matrices in force, with the skills of the version in force. */
const inForceSql = (tx: Sql) => tx`
  skills.profile p join lateral (select v.id from skills.profile_version v where v.organisation_id = p.organisation_id and v.profile_id = p.id and v.state = 'adopted'
    order by v.adopted_at desc, v.number desc limit 1) v on true
  where p.organisation_id = (select platform.organisation()) and p.kind = 'growth-matrix' and p.ended_on is null
    and exists (select from skills.profile_skill s where s.organisation_id = p.organisation_id and s.version_id = v.id)`

/** Whether there is a growth matrix to talk about at all. */
export async function anyMatrix(tx: Sql): Promise<boolean> {
  const [found] = await tx<{ there: boolean }[]>`select exists (select from ${inForceSql(tx)}) as there`
  return found!.there
}

/**
 * The growth matrix to talk about with somebody (M30): of the smallest team that the person works in, else of everybody. Never the one that the
 * person works with: who works with which profile is nobody else's.
 */
export async function matrixFor(tx: Sql, personId: string): Promise<MatrixToTalk | null> {
  const [matrix] = await tx<MatrixToTalk[]>`
    select p.id as profile_id, p.name, (select array_agg(coalesce(k.name_nl, k.name_en) order by coalesce(k.name_nl, k.name_en))
      from skills.profile_skill s join skills.skill k on k.id = s.skill_id where s.organisation_id = p.organisation_id and s.version_id = v.id) as values
    from ${inForceSql(tx)} and (p.unit_id is null or exists (select from people.colleague_brief c
      where c.organisation_id = p.organisation_id and c.person_id = ${personId} and c.unit_id in (select people.units_below(p.unit_id))))
    order by p.unit_id is null, (select count(*) from people.units_below(p.unit_id)), p.made_at, p.id limit 1`
  return matrix ?? null
}
