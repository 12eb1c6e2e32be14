// npm run sign-in-service -- denhaag --issuer https://login.example.org --client-id ambacht --domains denhaag.nl,werk.denhaag.nl   (or --remove)
// The client secret comes from OIDC_CLIENT_SECRET: what stands on a command line can be read by everybody on the machine.
import { parseArgs } from 'node:util'
import { removeProvider, removeProviderTellings, SetProvider, setProvider, setProviderTellings } from '#modules/people/index.ts'
import { perform, system } from '#platform/act.ts'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open.ts'
import { openPool, type Database } from '#platform/db/pool.ts'
import { inWords, Sentence } from '#platform/db/sentence.ts'
import { roleOf } from '#platform/db/urls.ts'
import { sentence } from '#platform/http/fields.ts'
import { tell } from '#platform/outcome.ts'

const usage =
  'Say whose and which: npm run sign-in-service -- denhaag --issuer https://login.example.org --client-id ambacht --domains denhaag.nl, with the client secret in OIDC_CLIENT_SECRET. Or: npm run sign-in-service -- denhaag --remove.'

async function organisationOf(db: Database, slug: string | undefined): Promise<string> {
  const [row] = await db.begin(async (tx) => {
    await tx`select set_config('app.listing', 'organisations', true)`
    return tx<{ id: string }[]>`select id from people.organisation where slug = ${slug ?? ''}`
  })
  if (!row) throw new Sentence(slug ? `There is no organisation ${slug} here.\n${usage}` : usage)
  return row.id
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { issuer: { type: 'string' }, 'client-id': { type: 'string' }, domains: { type: 'string' }, remove: { type: 'boolean' } },
  })
  const config = await readConfig(process.env)
  const asked = SetProvider.safeParse({
    issuer: values.issuer ?? '',
    clientId: values['client-id'] ?? '',
    clientSecret: process.env['OIDC_CLIENT_SECRET'] ?? '',
    domains: values.domains ?? '',
  })
  if (!values.remove && !asked.success)
    throw new Sentence(`${asked.error.issues.map((issue) => sentence(issue.message, 'en')).join(' ')}\n${usage}`)
  const database = await openDatabase(process.env, { beside: true })
  const db = openPool(database.appUrl, 2)
  try {
    await migrate({ ownerUrl: database.ownerUrl, appRole: roleOf(database.appUrl) })
    const actor = { ...system(await organisationOf(db, positionals[0]), 'en'), origin: 'command' }
    const signedInAt = Temporal.Now.instant() // whoever owns the machine
    if (values.remove) {
      const outcome = await perform(db, actor, removeProvider(config), { signedInAt })
      if (!outcome.ok) throw new Sentence(tell(removeProviderTellings[outcome.reason], 'en', outcome.details))
      console.log(`The sign-in service of ${positionals[0]} is taken away.`)
    } else {
      const outcome = await perform(db, actor, setProvider(config), { ...asked.data!, signedInAt })
      if (!outcome.ok) throw new Sentence(tell(setProviderTellings[outcome.reason], 'en', outcome.details))
      console.log(
        `People of ${positionals[0]} sign in at ${asked.data!.issuer}. Give the service this redirect URI: ${config.baseUrl}/inloggen/organisatie/terug/${positionals[0]}`,
      )
    }
  } finally {
    await db.end({ timeout: 5 })
    await database.stop()
  }
} catch (error) {
  console.error(inWords(error))
  process.exit(1)
}
