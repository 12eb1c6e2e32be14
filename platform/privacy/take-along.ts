import type { Sql } from '../db/pool.ts'
import { sayWeekday, type Lang } from '../words.ts'
import { classification, personalColumns } from './classification.ts'
import { columnWords } from './column-words.ts'
import { columnsOf, within } from './columns.ts'
import { sayValue } from './value-words.ts'
import type { Personal, TableClass } from './words.ts'

/** What is kept in one table about a person, told in words. */
export interface Kept {
  table: string
  title: string
  purpose: string
  legal: string
  retention: string
  rows: Record<string, Told>[]
}
export type Told = string | number | boolean | null | object
/** Words that a room has for values of a table: by table and column, from the value and its row. */
export type Sayings = Record<string, Record<string, (value: string, row: Record<string, unknown>) => string>>

/**
 * All that is kept about a person, by the classification: without the names of others (a role stands in for them), without what
 * would open something (hashes), and without anonymous answers, which belong to nobody.
 * The acting person must be this person: drafts open for nobody else.
 */
export async function takeAlong(tx: Sql, personId: string, lang: Lang, said: Sayings = {}): Promise<Kept[]> {
  const there = await columnsOf(tx)
  const hide = await hiderOf(tx, personId)
  const all: Kept[] = []
  for (const [name, table] of Object.entries(classification)) {
    const columns = there.get(name)
    if (!table.about || !columns) continue
    const rows = await rowsOf(tx, name, table, columns, personId)
    if (!rows.length) continue
    const named = await namesFor(tx, table, rows)
    const { title, purpose, legal, retention } = table
    all.push({
      table: name,
      title: title[lang],
      purpose: purpose[lang],
      legal: legal[lang],
      retention: retention[lang],
      rows: rows.map((row) => tellRow(row, table, { personId, lang, named, hide, said: said[name] ?? {} })),
    })
  }
  return all
}

type Row = Record<string, unknown>

async function rowsOf(tx: Sql, name: string, table: TableClass, columns: Map<string, string>, personId: string): Promise<Row[]> {
  const told = personalColumns(table).filter((column) => column.export !== 'no' && columns.has(column.name))
  if (!told.length) return []
  const list = told.map((column) => `${column.name} as "${column.name}"`).join(', ')
  return [...(await tx.unsafe<Row[]>(`select ${list} from ${name} where ${within(columns)} and ${table.about}`, [personId]))].map(snake)
}

/** The pool gives camelCase; the classification speaks of columns. */
const snake = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => '_' + c.toLowerCase()), value]))

/** The names of the things whose ids stand in the rows: an activity, a unit. */
async function namesFor(tx: Sql, table: TableClass, rows: Row[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const { name, named } of personalColumns(table)) {
    const ids = [...new Set(rows.map((row) => row[name]).filter(Boolean))] as string[]
    if (!named || !ids.length) continue
    const [schema, thing, column] = named.split('.')
    const found = await tx.unsafe<{ id: string; label: string }[]>(
      `select id, ${column} as label from ${schema}.${thing} where organisation_id = platform.organisation() and id = any($1::uuid[])`,
      [ids],
    )
    for (const { id, label } of found) names.set(id, label)
  }
  return names
}

interface Telling {
  personId: string
  lang: Lang
  named: Map<string, string>
  hide: (text: string) => string
  said: Sayings[string]
}

function tellRow(row: Row, table: TableClass, telling: Telling): Record<string, Told> {
  const told: Record<string, Told> = {}
  for (const { name, ...one } of personalColumns(table)) {
    const value = row[name]
    if (one.export === 'no' || value === null || value === undefined || value === '') continue
    told[columnWords[name]?.[telling.lang] ?? name] = telling.said[name]
      ? telling.said[name](String(value), row)
      : tellValue(name, value, one, telling)
  }
  return told
}

function tellValue(column: string, value: unknown, one: Personal, { personId, lang, named, hide }: Telling): Told {
  if (one.export === 'masked') return value === personId ? (lang === 'nl' ? 'jijzelf' : 'you') : one.role![lang]
  if (one.named) return named.get(value as string) ?? ''
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString()
  if (typeof value === 'object' && value !== null && column !== 'working_days')
    return JSON.parse(hide(JSON.stringify(inWords(value, lang)))) as object
  const words = inWords(value, lang, column) as Told
  return typeof words === 'string' ? hide(words) : words
}

/**
 * A value as a person reads it: words for what stands for one of a fixed list, names for columns and days. Ids in a kept value (a manager, a
 * unit) say nothing to a person, and something about others: they are left out.
 */
function inWords(value: unknown, lang: Lang, column = ''): unknown {
  if (['working_days', 'likes', 'rather_not'].includes(column) && Array.isArray(value))
    return value.map((day) => sayWeekday(day as number, lang) ?? day).join(', ')
  if (Array.isArray(value)) return value.map((one) => inWords(one, lang, column))
  if (typeof value === 'string') return sayValue(column, value, lang)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('_id'))
      .map(([key, inner]) => [columnWords[key]?.[lang] ?? key, inWords(inner, lang, key)]),
  )
}

/** Replaces the names and addresses of everybody else in a text, such as a message that says who enrolled somebody. */
async function hiderOf(tx: Sql, personId: string): Promise<(text: string) => string> {
  const rows = await tx<{ term: string }[]>`
    with others as (
      select p.full_name, e.email from people.employment e join people.person p on p.id = e.person_id where e.organisation_id = platform.organisation() and p.id <> ${personId}
      union select p.full_name, g.email from people.guest g join people.person p on p.id = g.person_id where g.organisation_id = platform.organisation() and p.id <> ${personId})
    select full_name as term from others where full_name <> (select full_name from people.person where id = ${personId})
    union select email from others where email is not null`
  const terms = rows.map((row) => row.term).sort((a, b) => b.length - a.length)
  return (text) => terms.reduce((said, term) => (said.includes(term) ? said.replaceAll(term, '[iemand anders]') : said), text)
}
