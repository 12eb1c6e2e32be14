import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { connect } from '#platform/db/urls.ts'
import { root } from '#platform/root.ts'
import { testDatabase } from './database.ts'

/** The rooms, lowest first, down to those that read the others. */
const belowAdvice = [
  'people',
  'skills',
  'scans',
  'guidance',
  'catalogue',
  'budgets',
  'content',
  'editions',
  'programmes',
  'credentials',
  'plans',
  'mobility',
  'circles',
  'knowledge',
]
const belowHome = [...belowAdvice, 'advice', 'insight']

/** Who may know whom: a room may call only rooms it names here, and those stand below it. */
const floors: Record<string, string[]> = {
  people: [],
  skills: ['people'],
  scans: ['people', 'skills'],
  guidance: ['people', 'skills'],
  catalogue: ['people', 'skills'],
  budgets: ['people'],
  content: ['people', 'catalogue'],
  editions: ['people', 'skills', 'scans', 'catalogue', 'budgets', 'content'],
  programmes: ['people', 'skills', 'scans', 'guidance', 'catalogue', 'content', 'editions'],
  credentials: ['people', 'skills', 'scans', 'guidance', 'catalogue', 'content', 'editions', 'programmes'],
  plans: ['people', 'skills', 'scans', 'guidance', 'catalogue', 'editions', 'programmes', 'credentials'],
  mobility: ['people', 'skills', 'budgets', 'programmes', 'plans'],
  circles: ['people', 'catalogue', 'guidance', 'programmes', 'credentials'],
  knowledge: ['people', 'skills', 'catalogue'],
  advice: belowAdvice,
  insight: belowAdvice,
  home: belowHome,
  privacy: [...belowHome, 'home'],
}

interface Source {
  file: string
  room: string | null
  name: string
  text: string
  imports: string[]
}

const sources: Source[] = globSync('{modules,platform,ui,world}/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    const imports = [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((match) => resolve(file, match[1] ?? match[2]!))
    return { file, room: /^modules\/([^/]+)/.exec(file)?.[1] ?? null, name: path.basename(file), text, imports }
  })

function resolve(file: string, target: string): string {
  return target.startsWith('#') ? target.slice(1) : target.startsWith('.') ? path.join(path.dirname(file), target) : target
}

const inRooms = sources.filter((source) => source.room)
const roomOf = (target: string) => /^modules\/([^/]+)/.exec(target)?.[1]

/** What is not as it should be, as a list that names the file, so that a failure tells where to look. */
const offenders = (list: Source[], wrong: (source: Source) => string[] | boolean) =>
  list.flatMap((source) => {
    const found = wrong(source)
    return found === true ? [source.file] : found === false ? [] : found.map((one) => `${source.file}: ${one}`)
  })

describe('floors', () => {
  test('every room stands on a floor', () => {
    expect([...new Set(inRooms.map((source) => source.room!))].filter((room) => !floors[room])).toEqual([])
  })

  test('the floors have no circle', () => {
    const order = Object.keys(floors)
    expect(order.filter((room, n) => floors[room]!.some((below) => order.indexOf(below) >= n))).toEqual([])
  })

  test('a room calls only rooms below it', () => {
    expect(
      offenders(inRooms, (source) =>
        source.imports.filter(
          (target) => roomOf(target) && roomOf(target) !== source.room && !floors[source.room!]!.includes(roomOf(target)!),
        ),
      ),
    ).toEqual([])
  })

  test('another room is entered through its front door', () => {
    expect(
      offenders(inRooms, (source) =>
        source.imports.filter((target) => roomOf(target) && roomOf(target) !== source.room && !/^modules\/\w+\/index\.ts$/.test(target)),
      ),
    ).toEqual([])
  })

  test('SQL names only the own schema and those of rooms below', () => {
    const schemas = Object.keys(floors).join('|')
    const named = new RegExp(`\\b(?:from|join|into|update|only|table|exists \\(select from)\\s+(${schemas})\\.\\w+`, 'g')
    expect(
      offenders(inRooms, (source) =>
        [...source.text.matchAll(named)]
          .map((match) => match[1]!)
          .filter((room) => room !== source.room && !floors[source.room!]!.includes(room)),
      ),
    ).toEqual([])
  })

  test('a room writes only into its own schema', () => {
    const schemas = Object.keys(floors).join('|')
    const written = new RegExp(`\\b(?:insert into|update|delete from)\\s+(${schemas})\\.\\w+`, 'g')
    expect(
      offenders(inRooms, (source) => [...source.text.matchAll(written)].map((match) => match[1]!).filter((room) => room !== source.room)),
    ).toEqual([])
  })

  test('the platform and the look know no room', () => {
    expect(
      offenders(
        sources.filter((source) => /^(platform|ui)\//.test(source.file)),
        (source) => source.imports.filter((target) => target.startsWith('modules/') || target.startsWith('world/')),
      ),
    ).toEqual([])
  })
})

describe('rooms', () => {
  test('rules are pure: no waiting, no database, no clock', () => {
    const rules = inRooms.filter((source) => /(^|-)rules\.ts$/.test(source.name))
    expect(rules.length).toBeGreaterThan(0)
    expect(
      offenders(
        rules,
        (source) =>
          /\bawait\b|Temporal\.Now|Date\.now|Math\.random/.test(source.text) ||
          source.imports.some((target) => target.startsWith('platform/db')),
      ),
    ).toEqual([])
  })

  test('a day is a Dutch day, never one of the database, whose clock is at UTC', () => {
    const utc = [
      /\bcurrent_date\b/i,
      /(_at|_since|now\(\))::date\b/, // the day of a moment
      /(::date|_on|_day)::timestamptz/, // the moment a day begins
      /toISOString\(\)\.slice\(0, ?10\)/,
      /_at [<>]=? \$\{[^}]*\}::date|tstzrange\(\$\{[^}]*\}::date/, // a day taken for a moment
    ]
    const migrations = globSync('db/migrations/*.sql', { cwd: root }).map((file) => ({
      file,
      text: readFileSync(path.join(root, file), 'utf8'),
    }))
    const found = [...sources, ...migrations].flatMap(({ file, text }) =>
      text.split('\n').map((line, n) => ({ line, at: `${file}:${n + 1}` })),
    )
    expect(found.filter(({ line }) => utc.some((wrong) => wrong.test(line))).map(({ at }) => at)).toEqual([])
  })

  test('views do not write', () => {
    const views = inRooms.filter((source) => /views?\.ts$/.test(source.name) || source.file.includes('/views/'))
    expect(views.length).toBeGreaterThan(0)
    expect(offenders(views, (source) => /`\s*(insert|update|delete)\s/i.test(source.text))).toEqual([])
  })

  test('pages do not fetch', () => {
    const pages = inRooms.filter((source) => /pages?\.tsx$/.test(source.name) || source.file.includes('/pages/'))
    expect(pages.length).toBeGreaterThan(0)
    expect(
      offenders(
        pages,
        (source) => /\bawait\b|\btx`/.test(source.text) || source.imports.some((target) => target.startsWith('platform/db')),
      ),
    ).toEqual([])
  })

  test('routes hold no SQL', () => {
    expect(
      offenders(
        inRooms.filter((source) => /routes\.tsx?$/.test(source.name) || source.file.includes('/routes/')),
        (source) => /\btx`/.test(source.text),
      ),
    ).toEqual([])
  })

  test('use cases know no HTTP', () => {
    const allowed =
      /(routes|pages?|api|paths|identify|index)\.tsx?$|(routes|pages?|api|oidc)-|-(routes|pages?|api)\.tsx?$|\/pages\/|\/routes\//
    expect(
      offenders(
        inRooms.filter((source) => !allowed.test(source.file)),
        (source) => source.imports.filter((target) => target === 'fastify' || target === 'platform/http/doors.ts'),
      ),
    ).toEqual([])
  })

  test('every room introduces itself, in at most 25 lines', () => {
    const rooms = [...new Set(inRooms.map((source) => source.room!))]
    const lines = (room: string) =>
      globSync(`modules/${room}/README.md`, { cwd: root })[0]
        ? readFileSync(path.join(root, `modules/${room}/README.md`), 'utf8')
            .trimEnd()
            .split('\n').length
        : 0
    expect(rooms.filter((room) => lines(room) < 3 || lines(room) > 25)).toEqual([])
  })

  test('no page writes a design-system class', () => {
    expect(offenders(inRooms, (source) => /class(Name)?=["'{`][^"'`]*(utrecht-|nl-)/.test(source.text))).toEqual([])
  })
})

describe('the attic', () => {
  test('no folder or file for everything else', () => {
    const attic = /(^|\/)(lib|utils?|common|shared|helpers?|services?|core|misc)(\/|\.tsx?$)/
    expect(sources.filter((source) => attic.test(source.file)).map((source) => source.file)).toEqual([])
  })
})

describe('the walls in the database', () => {
  let tables: { name: string; scope: string | null; forced: boolean; comment: string | null }[] = []
  let policies: { name: string; table: string; using: string | null; check: string | null }[] = []
  let views: { name: string; invoker: boolean }[] = []

  beforeAll(async () => {
    const { superUrl } = await testDatabase()
    const sql = connect(superUrl, { max: 1 })
    tables = await sql`
      select n.nspname || '.' || c.relname as name, s.scope, c.relforcerowsecurity and c.relrowsecurity as forced, obj_description(c.oid) as comment
      from pg_class c join pg_namespace n on n.oid = c.relnamespace left join platform.table_scope s on s.name = n.nspname || '.' || c.relname
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') order by 1`
    policies = await sql`
      select policyname as name, schemaname || '.' || tablename as table, qual as using, with_check as check from pg_policies where schemaname not in ('graphile_worker')`
    views = await sql`
      select n.nspname || '.' || c.relname as name, coalesce('security_invoker=true' = any(c.reloptions) or 'security_invoker=on' = any(c.reloptions), false) as invoker
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')`
    await sql.end()
  })

  test('every table declares its scope', () => {
    expect(tables.filter((table) => !table.scope && table.name !== 'platform.migration').map((table) => table.name)).toEqual([])
  })

  test('every table of an organisation, person or network has forced row-level security', () => {
    expect(
      tables
        .filter((table) => ['organisation', 'person', 'network'].includes(table.scope ?? '') && !table.forced)
        .map((table) => table.name),
    ).toEqual([])
  })

  test('every such table has a policy, and none is merely true', () => {
    const walled = tables.filter((table) => ['organisation', 'person', 'network'].includes(table.scope ?? ''))
    expect(walled.filter((table) => !policies.some((policy) => policy.table === table.name)).map((table) => table.name)).toEqual([])
    expect(
      policies.filter((policy) => policy.using === 'true' || policy.check === 'true').map((policy) => `${policy.table}: ${policy.name}`),
    ).toEqual([])
  })

  test('views look through the walls of whoever asks', () => {
    expect(views.filter((view) => !view.invoker).map((view) => view.name)).toEqual([])
  })

  test('every table says what it is for', () => {
    expect(tables.filter((table) => !table.comment).map((table) => table.name)).toEqual([])
  })
})
