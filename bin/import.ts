// npm run import -- employees FILE [--full --reference 2026-10-31 | --partial] [--organisation slug] [--choice state=published] [--apply] [--yes]
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { importKinds } from '#app.ts'
import { perform, system, type UseCase } from '#platform/act.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open.ts'
import { openPool, type Database } from '#platform/db/pool.ts'
import { inWords, Sentence } from '#platform/db/sentence.ts'
import { roleOf } from '#platform/db/urls.ts'
import { dutchDate } from '#platform/files/index.ts'
import { sentence } from '#platform/http/fields.ts'
import { runFromCommand, verdicts } from '#platform/imports/index.ts'

const usage =
  'Say what to import: npm run import -- employees FILE --full --reference 2026-10-31 (or --partial). Kinds: employees, units, history, activities. ' +
  'Add --apply to apply what the dry run shows, --yes to confirm a warning, and --organisation SLUG when there is more than one.'

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      full: { type: 'boolean' },
      partial: { type: 'boolean' },
      reference: { type: 'string' },
      organisation: { type: 'string' },
      choice: { type: 'string', multiple: true },
      apply: { type: 'boolean' },
      yes: { type: 'boolean' },
    },
  })
  const [kind, file] = positionals
  if (!kind || !file || (values.full && values.partial)) throw new Sentence(usage)
  if (['employees', 'units'].includes(kind) && !values.full && !values.partial)
    throw new Sentence('Is everybody in this file? Say --full with --reference, or --partial.')
  const reference = values.reference ? dutchDate(values.reference) : null
  if (reference && !reference.ok) throw new Sentence(`--reference: ${reference.en}`)
  const bytes = await readFile(file).catch(() => {
    throw new Sentence(`The file ${file} can't be read.`)
  })
  const choices = Object.fromEntries((values.choice ?? []).map((choice) => choice.split('=', 2) as [string, string]))
  const upload = {
    kind,
    fileName: path.basename(file),
    bytes,
    full: values.full ?? false,
    referenceDate: reference?.value ?? null,
    choices,
  }
  const database = await openDatabase(process.env, { beside: true })
  const db = openPool(database.appUrl, 4)
  try {
    await migrate({ ownerUrl: database.ownerUrl, appRole: roleOf(database.appUrl) })
    const actor = { ...system(await organisationOf(db, values.organisation), 'en'), origin: 'command' }
    const desk = { perform: <I, V, R extends string>(useCase: UseCase<I, V, R>, input: I) => perform(db, actor, useCase, input) }
    const report = await runFromCommand(desk, importKinds, upload, { apply: values.apply ?? false, confirmed: values.yes ?? false })
    for (const { line, label, reason } of report.refused) console.log(`line ${line}: ${label ? label + ': ' : ''}${sentence(reason, 'en')}`)
    for (const warning of report.warnings) console.log(`Mind: ${sentence(warning, 'en')}`)
    console.log(
      verdicts
        .filter((verdict) => verdict in report.counts)
        .map((verdict) => `${report.counts[verdict]} ${verdict}`)
        .join(', '),
    )
    console.log(report.said)
    if (report.failed) process.exitCode = 1
  } finally {
    await db.end({ timeout: 5 })
    await database.stop()
  }
} catch (error) {
  console.error(error instanceof TypeError && 'code' in error ? usage : inWords(error))
  process.exitCode = 1
}

async function organisationOf(db: Database, slug: string | undefined): Promise<string> {
  const rows = (await db.begin('read only', async (tx) => {
    await tx`select set_config('app.listing', 'organisations', true)`
    return tx`select id, slug from people.organisation order by slug`
  })) as { id: string; slug: string }[]
  const list = rows.map((row) => row.slug).join(', ')
  if (!slug && rows.length !== 1) throw new Sentence(`Say which organisation with --organisation: ${list || 'there is none yet'}.`)
  const found = slug ? rows.find((row) => row.slug === slug) : rows[0]
  if (!found) throw new Sentence(`There is no organisation ${slug}. There are: ${list}.`)
  return found.id
}
