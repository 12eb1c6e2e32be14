import { connect, withDatabase } from './urls.ts'

/** Extensions that every Ambacht database has, in schema `public`. All are "trusted": the owner of a database may add them. */
export const extensions = ['pg_trgm', 'fuzzystrmatch', 'unaccent', 'btree_gist', 'pgcrypto']

export const ownerRole = 'ambacht_owner'
export const appRole = 'ambacht_app'
export const database = 'ambacht'

/**
 * Sees to the two roles and the database of an embedded server, as its superuser; repeating it does no harm.
 * The owner is no superuser and can't bypass row-level security; the application's role owns nothing.
 */
export async function furnish(superUrl: string, passwords: { owner: string; app: string }): Promise<void> {
  const sql = connect(withDatabase(superUrl, 'postgres'), { max: 1, fetch_types: false })
  try {
    const plain = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'
    await ensureRole(sql, ownerRole, plain, passwords.owner)
    await ensureRole(sql, appRole, plain, passwords.app)
    const [there] = await sql`select 1 from pg_database where datname = ${database}`
    if (!there) await sql.unsafe(`create database ${database} owner ${ownerRole}`)
    await sql.unsafe(`revoke all on database postgres from public`)
  } finally {
    await sql.end()
  }
  await addExtensions(withDatabase(superUrl, database))
}

/** Adds the extensions that are missing. @throws when the role may not add one and it is not there */
export async function addExtensions(url: string): Promise<void> {
  const sql = connect(url, { max: 1, fetch_types: false })
  try {
    const there = await sql<{ extname: string }[]>`select extname from pg_extension`
    const missing = extensions.filter((name) => !there.some((each) => each.extname === name))
    for (const name of missing) await sql.unsafe(`create extension if not exists ${name} with schema public`)
  } finally {
    await sql.end()
  }
}

async function ensureRole(sql: ReturnType<typeof connect>, role: string, rights: string, password: string): Promise<void> {
  const [there] = await sql`select 1 from pg_roles where rolname = ${role}`
  if (!there) await sql.unsafe(`create role ${role} ${rights} password '${password.replaceAll("'", "''")}'`)
}
