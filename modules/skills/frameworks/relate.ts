import type { Sql } from '#platform/db/pool.ts'
import { relationFiles, type Delivery } from './delivery.ts'
import { saysAll } from './rules.ts'
import { slices } from './stage.ts'

const slice = 20_000

/** Makes the relations and the hierarchies of a framework as they were delivered; one that was not delivered stays. Gives the number of relations. */
export async function relate(tx: Sql, delivery: Delivery, frameworkId: string, told: (more: number) => Promise<void>): Promise<number> {
  if (delivery.broaderSkills) {
    await stagePairs(tx, delivery.broaderSkills)
    await tx`create temporary table linked on commit drop as select distinct a.id, b.id as broader from pairs p
      join skills.skill a on a.framework_id = ${frameworkId} and a.uri = p.one join skills.skill b on b.framework_id = ${frameworkId} and b.uri = p.other`
    if (saysAll(delivery, relationFiles.broaderSkills))
      await tx`delete from skills.broader_skill k using skills.skill s where s.framework_id = ${frameworkId} and s.id = k.skill_id and s.withdrawn_version_id is null
      and not exists (select from linked l where (l.id, l.broader) = (k.skill_id, k.broader_id))`
    await tx`insert into skills.broader_skill select id, broader from linked on conflict do nothing`
    await tx`drop table linked`
  }
  if (delivery.broaderOccupations) {
    await stagePairs(tx, delivery.broaderOccupations)
    await tx`create temporary table linked on commit drop as select distinct a.id, b.id as broader from pairs p
      join skills.occupation a on a.framework_id = ${frameworkId} and a.uri = p.one join skills.occupation b on b.framework_id = ${frameworkId} and b.uri = p.other`
    if (saysAll(delivery, relationFiles.broaderOccupations))
      await tx`delete from skills.broader_occupation k using skills.occupation s where s.framework_id = ${frameworkId} and s.id = k.occupation_id and s.withdrawn_version_id is null
      and not exists (select from linked l where (l.id, l.broader) = (k.occupation_id, k.broader_id))`
    await tx`insert into skills.broader_occupation select id, broader from linked on conflict do nothing`
    await tx`drop table linked`
  }
  if (!delivery.relations) return 0
  return asked(tx, delivery.relations, saysAll(delivery, relationFiles.asked), frameworkId, told)
}

async function asked(
  tx: Sql,
  relations: NonNullable<Delivery['relations']>,
  whole: boolean,
  frameworkId: string,
  told: (more: number) => Promise<void>,
): Promise<number> {
  await stagePairs(tx, relations, told)
  await tx`create temporary table linked on commit drop as select o.id, s.id as skill, bool_or(p.essential) as essential from pairs p
    join skills.occupation o on o.framework_id = ${frameworkId} and o.uri = p.one join skills.skill s on s.framework_id = ${frameworkId} and s.uri = p.other
    group by 1, 2`
  if (whole)
    await tx`delete from skills.occupation_skill k using skills.occupation o where o.framework_id = ${frameworkId} and o.id = k.occupation_id and o.withdrawn_version_id is null
      and not exists (select from skills.skill s where s.id = k.skill_id and s.withdrawn_version_id is not null) and not exists (select from linked l where (l.id, l.skill) = (k.occupation_id, k.skill_id))`
  const [all] = await tx<{ count: number }[]>`select count(*)::int as count from linked`
  await tx`insert into skills.occupation_skill as k select id, skill, essential from linked
    on conflict (occupation_id, skill_id) do update set essential = excluded.essential where k.essential <> excluded.essential`
  return all!.count
}

async function stagePairs(
  tx: Sql,
  pairs: readonly (readonly [string, string] | readonly [string, string, boolean])[],
  told: (more: number) => Promise<void> = async () => {},
): Promise<void> {
  await tx`drop table if exists pairs, linked`
  await tx`create temporary table pairs (one text not null, other text not null, essential boolean not null) on commit drop`
  for (const part of slices([...pairs], slice)) {
    await tx`insert into pairs select one, other, essential <> 0 from unnest(${part.map(([one]) => one)}::text[], ${part.map(([, other]) => other)}::text[],
      ${part.map(([, , essential]) => (essential ? 1 : 0))}::int[]) as p (one, other, essential)`
    await told(part.length)
  }
  await tx`analyze pairs`
}
