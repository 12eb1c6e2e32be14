// npm run seal -- text-gateway < secret.txt
// Encrypts a secret with AMBACHT_SECRET, so that it may stand among the settings: whoever reads those alone can't use it.
import { readConfig } from '#platform/config.ts'
import { inWords, Sentence } from '#platform/db/sentence.ts'
import { seal } from '#platform/sealed.ts'
import { text } from 'node:stream/consumers'

try {
  const place = process.argv[2]
  if (place !== 'text-gateway') throw new Sentence('Say what for: npm run seal -- text-gateway, with the secret on standard input.')
  const secret = (await text(process.stdin)).trim()
  if (!secret) throw new Sentence('Give the secret on standard input: npm run seal -- text-gateway < secret.txt')
  console.log(seal((await readConfig(process.env)).secret, place, secret))
} catch (error) {
  console.error(inWords(error))
  process.exitCode = 1
}
