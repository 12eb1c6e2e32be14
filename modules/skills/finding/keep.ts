import { deserialize, serialize } from 'node:v8'
import type { Sql } from '#platform/db/pool.ts'
import { form, pack, type Asks, type Known, type Packed } from './pack.ts'

/** Makes ready for finding what the public frameworks hold now. Within taking in, after the rows stand. */
export async function keepFindable(tx: Sql): Promise<void> {
  const packed = serialize(await packedNow(tx))
  await tx`insert into skills.finder (form, packed) values (${form}, ${packed})
    on conflict (one) do update set form = excluded.form, packed = excluded.packed, version = gen_random_uuid()`
}

let kept: { version: string; packed: Promise<Packed> } | null = null

/** What was made ready, of this version; from the memory of this process where it is that. */
export async function findableOf(tx: Sql, version: string): Promise<Packed> {
  if (kept?.version !== version) kept = { version, packed: read(tx) }
  const mine = kept
  return mine.packed.catch((error) => {
    if (kept === mine) kept = null
    throw error
  })
}

/** What was stored in another form, by an earlier version of the product, is made anew. */
async function read(tx: Sql): Promise<Packed> {
  const [stored] = await tx<{ form: number; packed: Uint8Array }[]>`select form, packed from skills.finder`
  return stored!.form === form ? (deserialize(stored!.packed) as Packed) : packedNow(tx)
}

async function packedNow(tx: Sql): Promise<Packed> {
  const skills = await tx<Known[]>`select id, name_nl, name_en, also_nl, also_en, about_nl from skills.skill
    where organisation_id is null and withdrawn_version_id is null and kind <> 'group' order by uri`
  const occupations = await tx<Known[]>`select id, name_nl, name_en, also_nl, also_en, about_nl from skills.occupation
    where withdrawn_version_id is null and kind <> 'group' order by uri`
  const asks = await tx<{ ask: Asks }[]>`select json_build_array(occupation_id, skill_id, essential) as ask from skills.occupation_skill`
  return pack(
    skills,
    occupations,
    asks.map(({ ask }) => ask),
  )
}
