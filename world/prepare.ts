import { openPool, type Database } from '#platform/db/pool.ts'
import { addMunicipalities, buildWorld } from './build.ts'

/** Fills a new database once: reference data always, the voorbeeldgemeente when it is made as a demo. */
export async function prepare({
  ownerUrl,
  db,
  mode,
}: {
  ownerUrl: string
  db: Database
  mode: 'demo' | 'production'
}): Promise<{ demo: boolean }> {
  const [made] = await db`select demo, seeded_at from platform.installation`
  if (made?.['seededAt']) return { demo: made['demo'] }
  const demo = made ? Boolean(made['demo']) : mode === 'demo'
  const owner = openPool(ownerUrl, 1)
  await addMunicipalities(owner)
  await owner.end()
  if (!made) await db`insert into platform.installation (demo) values (${demo}) on conflict do nothing`
  if (demo) await buildWorld(db)
  else await db`update platform.installation set seeded_at = now()`
  return { demo }
}
