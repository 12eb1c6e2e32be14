// npm run framework -- esco FOLDER --version 1.1.1 [--yes]: takes a public framework of skills and occupations in, for all organisations.
import { parseArgs } from 'node:util'
import { perform, system } from '#platform/act.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open.ts'
import { openPool } from '#platform/db/pool.ts'
import { inWords, Sentence } from '#platform/db/sentence.ts'
import { roleOf } from '#platform/db/urls.ts'
import { sentence } from '#platform/http/fields.ts'
import { tell } from '#platform/outcome.ts'
import { filesOfFolder, frameworkCodes, readers, takeIn, takeInTellings, type FrameworkCode } from '#modules/skills/index.ts'

const usage =
  'Say what to take in, and which version it is: npm run framework -- esco FOLDER --version 1.1.1 (or competentnl FOLDER --version 2026). ' +
  'FOLDER holds the CSV files as they were downloaded. Add --yes to confirm what is warned of.'

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { version: { type: 'string' }, yes: { type: 'boolean' } } })
  const [code, folder] = positionals
  const framework = frameworkCodes.find((one) => one === code)
  if (!framework || !folder || !values.version) throw new Sentence(usage)
  const files = await filesOfFolder(folder).catch(() => {
    throw new Sentence(`The folder ${folder} can't be read.`)
  })
  await takeInHere(framework, values.version, files, values.yes ?? false)
} catch (error) {
  console.error(error instanceof TypeError && 'code' in error ? usage : inWords(error))
  process.exitCode = 1
}

async function takeInHere(framework: FrameworkCode, version: string, files: Map<string, Uint8Array>, confirmed: boolean): Promise<void> {
  const delivery = await readers[framework](files)
  const said = delivery.problems.slice(0, 100)
  for (const { file, line, sentence: words } of said) console.log(`${file}${line ? ` line ${line}` : ''}: ${sentence(words, 'en')}`)
  if (delivery.problems.length > said.length) console.log(`… and ${delivery.problems.length - said.length} more.`)
  const database = await openDatabase(process.env, { beside: true })
  const db = openPool(database.appUrl, 2)
  try {
    await migrate({ ownerUrl: database.ownerUrl, appRole: roleOf(database.appUrl) })
    const actor = { ...system(null, 'en'), origin: 'command' }
    const outcome = await perform(db, actor, takeIn, { framework, version, delivery, confirmed, tell: async () => {} })
    if (!outcome.ok) throw new Sentence(tell(takeInTellings[outcome.reason], 'en', outcome.details))
    const { skills, occupations, relations } = outcome.value
    for (const [what, counts] of Object.entries({ skills, occupations }))
      console.log(
        `${what}: ${Object.entries(counts)
          .map(([verdict, count]) => `${count} ${verdict}`)
          .join(', ')}`,
      )
    console.log(`relations between occupations and skills: ${relations}\nApplied.`)
  } finally {
    await db.end({ timeout: 5 })
    await database.stop()
  }
}
