import { deserialize, serialize } from 'node:v8'
import type { Sql } from '#platform/db/pool.ts'
import { form, pack, type Asks, type Known, type Packed } from './pack.ts'

/** Makes ready for finding what the public frameworks hold now. Within taking in, after the rows stand. */
export async function keepFindable(tx: Sql): Promise<void> {
  const content = serialize(await packedNow(tx))
  await tx`insert into skills.finder (form, content) values (${form}, ${content})
    on conflict (one) do update set form = excluded.form, content = excluded.content, version = gen_random_uuid()`
}

let kept: { version: string; packed: Promise<Packed> } | null = null

/** What was made ready, from the memory of this process as long as it is the version of the database. Null where nothing was taken in yet. */
export async function findableOf(tx: Sql): Promise<Packed | null> {
  const [now] = await tx<{ version: string }[]>`select version from skills.finder`
  if (!now) return null
  if (kept?.version !== now.version) kept = { version: now.version, packed: read(tx) }
  const mine = kept
  return mine.packed.catch((error) => {
    if (kept === mine) kept = null
    throw error
  })
}

/** What was stored in another form, by an earlier version of the product, is made anew. */
async function read(tx: Sql): Promise<Packed> {
  const [stored] = await tx<{ form: number; content: Uint8Array }[]>`select form, content from skills.finder`
  return stored!.form === form ? (deserialize(stored!.content) as Packed) : packedNow(tx)
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
