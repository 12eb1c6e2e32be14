import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '#platform/root.ts'

/** A program in which something that nobody waits for goes wrong. */
function after(fault: string): { code: number | null; said: string; log: string } {
  const program = `
    import { stayWhenTheDatabaseGoes } from '#platform/process/stay.ts'
    stayWhenTheDatabaseGoes()
    setImmediate(() => { ${fault} })
    setImmediate(() => setImmediate(() => console.log('still here')))`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' })
  return { code: status, said: stdout.trim(), log: stderr }
}

test.each([
  ['a write to a socket that closed', `throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })`],
  ['an answer that nobody took', `Promise.reject(Object.assign(new Error('in recovery'), { code: '57P03' }))`],
  ['the connection of the worker', `throw new Error('Connection terminated unexpectedly')`],
])('a database that goes away ends no program: %s', (_, fault) => {
  expect(after(fault)).toMatchObject({ code: 0, said: 'still here', log: expect.stringMatching(/EPIPE|recovery|terminated/) })
})

test('any other fault that nobody waits for ends it, and is said', () => {
  expect(after(`throw new TypeError('a bug')`)).toMatchObject({ code: 1, said: '', log: expect.stringContaining('a bug') })
})
