// npm run restore -- FILE [ERASURES]: puts a copy back into an empty AMBACHT_DATA folder, and erases again whoever is in ERASURES
// (the file wissingen.csv of the former data folder).
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ledgerIn } from '#modules/privacy/ledger.ts'
import { replayErasures } from '#modules/privacy/replay.ts'
import { checkSeal } from '#platform/db/archive.ts'
import { dataFolder, openDatabase } from '#platform/db/open.ts'
import { restore } from '#platform/db/restore.ts'
import { inWords, Sentence } from '#platform/db/sentence.ts'

try {
  const [name, erasures] = process.argv.slice(2)
  if (!name) throw new Sentence('Say which copy to put back: npm run restore -- copy.ambacht')
  const file = path.resolve(name)
  const ledger = erasures ? path.resolve(erasures) : ledgerIn(dataFolder(process.env))
  if (erasures && !existsSync(ledger)) throw new Sentence(`There is no file ${ledger} with erasures. Nothing was changed.`)
  await checkSeal(file) // before a server is started and a folder made
  const database = await openDatabase(process.env)
  try {
    const { superUrl } = database
    if (!superUrl)
      throw new Sentence(
        'With a database server of your own, restoring needs DATABASE_BACKUP_URL: a login that may write all tables and switch triggers off.',
      )
    const filesFolder = path.join(dataFolder(process.env), 'files')
    const { tables, files, madeAt } = await restore({ ...database, superUrl, filesFolder, file, replayErasures: replayErasures(ledger) })
    console.log(`Put back ${tables} tables and ${files} files from the copy of ${madeAt}. Start Ambacht with npm start.`)
    if (!existsSync(ledger))
      console.log(
        'People who were erased after the copy was made are in it again. Put it back once more with the file wissingen.csv of the former data folder behind it.',
      )
  } finally {
    await database.stop()
  }
} catch (error) {
  console.error(inWords(error))
  process.exitCode = 1
}
