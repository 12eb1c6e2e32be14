// npm run organisation -- GM0518 --administrator "Jo de Vries" --email jo@denhaag.example --number 100001   (or --name "Waterschap …" instead of the code)
import { parseArgs } from 'node:util'
import { makeOrganisation, MakeOrganisation } from '#modules/people/index.ts'
import { perform, system } from '#platform/act.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open.ts'
import { openPool } from '#platform/db/pool.ts'
import { inWords, Sentence } from '#platform/db/sentence.ts'
import { roleOf } from '#platform/db/urls.ts'
import { sentence } from '#platform/http/fields.ts'
import { prepare } from '#world/prepare.ts'

const usage =
  'Say which: npm run organisation -- GM0518 --administrator "Jo de Vries" --email jo@gemeente.nl --number 100001 (or --name "Waterschap …" instead of the CBS code).'
const refusals = {
  'no-such-municipality': 'No municipality has this CBS code; see world/gemeenten/gemeenten_2025.csv.',
  'no-name': usage,
  'already-here': 'This organisation is here already. Nothing has changed.',
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, administrator: { type: 'string' }, email: { type: 'string' }, number: { type: 'string' } },
  })
  const administrator = { name: values.administrator ?? '', email: values.email ?? '', personnelNumber: values.number ?? '' }
  const asked = MakeOrganisation.safeParse({
    id: crypto.randomUUID(),
    cbsCode: positionals[0] ?? null,
    name: values.name ?? null,
    administrator,
  })
  if (!asked.success) throw new Sentence(`${asked.error.issues.map((issue) => sentence(issue.message, 'en')).join(' ')}\n${usage}`)
  const database = await openDatabase(process.env, { beside: true })
  const db = openPool(database.appUrl, 2)
  try {
    await migrate({ ownerUrl: database.ownerUrl, appRole: roleOf(database.appUrl) })
    await prepare({ ownerUrl: database.ownerUrl, db, mode: process.env['AMBACHT_MODE'] === 'production' ? 'production' : 'demo' })
    const outcome = await perform(db, { ...system(asked.data.id, 'en'), origin: 'command' }, makeOrganisation, asked.data)
    if (!outcome.ok) throw new Sentence(refusals[outcome.reason])
    console.log(
      [
        `${outcome.value.name} is here, with ${administrator.name} as its administrator.`,
        `To sign in: open ${process.env['AMBACHT_BASE_URL'] ?? 'http://localhost:8080'}/inloggen and ask a link for ${administrator.email}.`,
        'The link goes by mail, so SMTP_URL must be set; with a sign-in service of the organisation it is npm run sign-in-service first.',
        'Then import the units and the employees, at /beheer/import.',
      ].join('\n'),
    )
  } finally {
    await db.end({ timeout: 5 })
    await database.stop()
  }
} catch (error) {
  console.error(inWords(error))
  process.exit(1)
}
