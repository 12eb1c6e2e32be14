import { randomUUID } from 'node:crypto'
import type { Sql } from '../db/pool.ts'
import { classification, personalColumns } from './classification.ts'
import { columnsOf, longestOf, within } from './columns.ts'
import type { TableClass } from './words.ts'

/** What stands where a name stood. */
export const nobody = 'Verwijderd persoon'

/**
 * Takes a person out of every table of the acting organisation, as the classification says: rows go, texts and files are emptied,
 * the name becomes a tombstone, ids stay. Whoever is known in another organisation keeps the name there; what stays here then points at
 * a tombstone of its own, so that nothing here leads to the person any more. Needs a row in platform.erasure first. Doing it twice changes nothing more.
 */
export async function eraseFromTables(tx: Sql, personId: string): Promise<void> {
  // Two organisations at the same moment: the second sees that the first let go, and takes the name away.
  await tx`select pg_advisory_xact_lock(hashtextextended('erase/' || ${personId}::text, 0))`
  const [known] = await tx<{ elsewhere: boolean }[]>`select people.known_elsewhere(${personId}) as elsewhere`
  const [there, longest] = [await columnsOf(tx), await longestOf(tx)]
  const terms = await namesOf(tx, personId)
  const [was] = await tx<{ person: string }[]>`select coalesce(current_setting('app.person', true), '') as person`
  // Drafts of an evaluation open for their rater only; opportunities for who keeps them, and for this.
  await tx`select set_config('app.person', ${personId}, true), set_config('app.erasing', 'texts', true)`
  for (const [name, table] of Object.entries(classification)) {
    const columns = there.get(name)
    if (!columns) continue
    const shared = !columns.has('organisation_id') // the person itself
    if (!(shared && known!.elsewhere)) await eraseRows(tx, name, table, columns, personId)
    for (const term of terms) await eraseMentions(tx, { name, table, columns, longest }, term)
  }
  await tx`select set_config('app.person', ${was!.person}, true), set_config('app.erasing', '', true)`
  if (known!.elsewhere) await pointAtTombstone(tx, there, personId)
}

/** What stays in this organisation points at a tombstone of its own. What is append-only keeps an id that nobody here can look up. */
async function pointAtTombstone(tx: Sql, there: Awaited<ReturnType<typeof columnsOf>>, personId: string): Promise<void> {
  const changeable = new Set(
    (await tx<{ name: string }[]>`select name from platform.table_scope where rights like '%update%'`).map(({ name }) => name),
  )
  const ids = Object.entries(classification).flatMap(([name, table]) => {
    const columns = there.get(name)
    if (!columns?.has('organisation_id') || !changeable.has(name)) return []
    return personalColumns(table)
      .filter((one) => one.export !== 'yes' && columns.get(one.name) === 'uuid')
      .map((one) => ({ name, column: one.name }))
  })
  const here = 'organisation_id = platform.organisation()'
  const [left] = await tx.unsafe(
    ids.map(({ name, column }) => `(select 1 from ${name} where ${here} and ${column} = $1 limit 1)`).join(' union all '),
    [personId],
  )
  if (!left) return
  const tombstone = randomUUID()
  await tx`insert into people.person (id, first_name, last_name, erased_at) values (${tombstone}, 'Verwijderd', 'persoon', now())`
  await tx`select set_config('app.erasing', 'yes', true)`
  for (const { name, column } of ids)
    await tx.unsafe(`update ${name} set ${column} = $2 where ${here} and ${column} = $1`, [personId, tombstone])
  await tx`select set_config('app.erasing', '', true)`
}

/** How other texts may name this person. A personnel number counts from four characters: a shorter one is a number like any other. */
async function namesOf(tx: Sql, personId: string): Promise<string[]> {
  const rows = await tx<{ term: string | null }[]>`
    select full_name as term from people.person where id = ${personId} and erased_at is null
    union select email from people.employment where organisation_id = platform.organisation() and person_id = ${personId}
    union select personnel_number from people.employment where organisation_id = platform.organisation() and person_id = ${personId} and personnel_number not like 'gewist-%'
    union select email from people.sign_in_address where organisation_id = platform.organisation() and person_id = ${personId}
    union select next_email from people.sign_in_address where organisation_id = platform.organisation() and person_id = ${personId}
    union select email from people.private_address where organisation_id = platform.organisation() and person_id = ${personId}
    union select value from people.sign_in_contact where organisation_id = platform.organisation() and person_id = ${personId}
    union select email from people.guest where organisation_id = platform.organisation() and person_id = ${personId}`
  return rows.flatMap(({ term }) => (term && term.length >= 4 ? [term] : []))
}

async function eraseRows(tx: Sql, name: string, table: TableClass, columns: Map<string, string>, personId: string): Promise<void> {
  if (!table.about) return
  const personal = personalColumns(table).filter((column) => columns.has(column.name))
  const rows = `${within(columns)} and ${table.erased ?? table.about}`
  if (personal.some((column) => column.erase === 'delete-row'))
    return void (await tx.unsafe(`delete from ${name} where ${rows}`, [personId]))
  const emptied = personal.filter((column) => column.becomes !== undefined)
  if (emptied.length)
    await tx.unsafe(`update ${name} set ${emptied.map((column) => `${column.name} = ${column.becomes}`).join(', ')} where ${rows}`, [
      personId,
    ])
}

interface Texts {
  name: string
  table: TableClass
  columns: Map<string, string>
  longest: Map<string, number>
}

/** A text that would grow too long by it, because the name was shorter than what stands where it stood, loses its end: nobody stays known for that. */
async function eraseMentions(tx: Sql, { name, table, columns, longest }: Texts, term: string): Promise<void> {
  const pattern = (text: string) => `(?<![[:alnum:]])${text.replace(/[\\^$.|?*+()[\]{}-]/g, '\\$&')}(?![[:alnum:]])`
  for (const { name: column, mentions } of personalColumns(table)) {
    if (!mentions || !columns.has(column)) continue
    const json = columns.get(column) === 'jsonb'
    const found = pattern(json ? JSON.stringify(term).slice(1, -1) : term)
    const most = longest.get(`${name}.${column}`)
    const without = `regexp_replace(${column}::text, $1, '${nobody}', 'gi')`
    const replaced = json ? `${without}::jsonb` : most ? `left(${without}, ${most})` : without
    await tx.unsafe(`update ${name} set ${column} = ${replaced} where ${within(columns)} and ${column}::text ~* $1`, [found])
  }
  if (!columns.has('content') || columns.get('content') !== 'bytea') return
  // A file that names the person goes as a whole: it can't be read any more after this, so its import is discarded.
  await tx.unsafe(
    `update ${name} set content = null, state = case when state in ('applied', 'failed') then state else 'discarded' end
     where ${within(columns)} and (position(convert_to($1, 'UTF8') in content) > 0 or position(platform.in_windows_1252($1) in content) > 0)`,
    [term],
  )
}
