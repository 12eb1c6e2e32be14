// npm run backup -- FILE: one file with everything in it, also while Ambacht runs.
import path from 'node:path'
import { backup } from '#platform/db/backup.ts'
import { dataFolder, openDatabase } from '#platform/db/open.ts'
import { inWords, Sentence } from '#platform/db/sentence.ts'

try {
  const [name] = process.argv.slice(2)
  if (!name) throw new Sentence('Say where the copy must go: npm run backup -- copy.ambacht')
  const database = await openDatabase(process.env, { beside: true })
  try {
    if (!database.superUrl)
      throw new Sentence(
        'With a database server of your own, a copy needs DATABASE_BACKUP_URL: the login of a role with BYPASSRLS that may read all tables.',
      )
    const filesFolder = path.join(dataFolder(process.env), 'files')
    const { tables, files } = await backup({ superUrl: database.superUrl, filesFolder, file: path.resolve(name) })
    console.log(
      `Copied ${tables} tables and ${files} files to ${name}. It holds personal data: keep it as carefully as the database itself.`,
    )
  } finally {
    await database.stop()
  }
} catch (error) {
  console.error(inWords(error))
  process.exitCode = 1
}
