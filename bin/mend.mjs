// Mends one line of postgres.js 3.4.9 while it is bundled: it writes to a connection that was just closed, outside of any promise, which
// ends the whole web process when the database is killed (TypeError: Cannot read properties of null, reading 'write').
// With the mend the query is refused with CONNECTION_CLOSED, as it should be, and whoever asked gets a 503. test/storm.test.ts proves it.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const broken = `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)`
const mended = `  function nextWrite(fn) {
    if (socket === null) {
      nextWriteTimer !== null && clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return true
    }
    const x = socket.write(chunk, fn)`

/** An esbuild plugin that takes postgres.js into the bundle, mended. The build fails when the line is no longer there. */
export const mendPostgres = {
  name: 'mend-postgres',
  setup(build) {
    const entry = fileURLToPath(import.meta.resolve('postgres'))
    build.onResolve({ filter: /^postgres$/ }, () => ({ path: entry }))
    build.onLoad({ filter: /postgres\/src\/connection\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      if (!text.includes(broken))
        throw new Error('postgres.js changed: look whether bin/mend.mjs is still needed, and take it out or renew it.')
      return { contents: text.replace(broken, mended), loader: 'js' }
    })
  },
}
