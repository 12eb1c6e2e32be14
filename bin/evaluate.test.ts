import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '#platform/root.ts'

const home = mkdtempSync(path.join(os.tmpdir(), 'ambacht-evaluate-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** As `npm run evaluate -- FILE` does. */
function evaluate(lines: string[], ...more: string[]) {
  const file = path.join(home, 'history.csv')
  writeFileSync(file, lines.join('\n'))
  return spawnSync(process.execPath, [path.join(root, 'bin/run.mjs'), path.join(root, 'bin/evaluate.ts'), file, ...more], {
    encoding: 'utf8',
  })
}

/** Two fields of work that follow their own ten things, each person six of them in turn, and a thing that everybody follows. */
const history = Array.from({ length: 60 }, (_, person) =>
  [...Array.from({ length: 6 }, (_, n) => `${person % 2 ? 'law' : 'green'}-${(person + n * (1 + (person % 3))) % 10}`), 'safety'].map(
    (item, n) => `p${person},${item},${1_700_000_000 + n * 86_400}`,
  ),
).flat()

test('anybody measures the model on a file: recall, NDCG and coverage, beside popularity', () => {
  const { status, stdout } = evaluate(['user,item,time', ...history], '--division', 'random', '--seeds', '2')
  expect(status).toBe(0)
  expect(stdout).toMatch(/seed 2: chosen lambda/)
  const recall = (model: string) => Number(new RegExp(`^${model}\\s+([\\d.]+)\\s+[\\d.]+\\s+[\\d.]+$`, 'm').exec(stdout)?.[1])
  expect(stdout).toMatch(/^model +recall@10 +NDCG@10 +coverage$/m)
  expect(recall('Ambacht')).toBeGreaterThan(recall('popularity'))
})

test('a file that can’t be read is told in a sentence, with the row', () => {
  const { status, stderr } = evaluate(['user,item,time', 'p1,a,2026-11-22', 'p2,,yesterday'])
  expect([status, stderr.includes('Row 3 of')]).toEqual([1, true])
})
