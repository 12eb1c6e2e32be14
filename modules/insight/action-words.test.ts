import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lookWords } from '#modules/home/look-words.ts'
import { root } from '#platform/root.ts'
import { translator } from '#platform/words.ts'
import { actionWords, objectWords } from './action-words.ts'

const t = translator('nl')
const source = globSync('{modules,platform}/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n')
const found = (...patterns: RegExp[]) => [...new Set(patterns.flatMap((one) => [...source.matchAll(one)].map((match) => match[1]!)))].sort()

test('every action that can stand in the log has words, so that an auditor reads no code', () => {
  const actions = found(
    /\baction: '([a-z-]+)'/g,
    /\babout\(\s*'([a-z-]+)'/g,
    /\brecord(?:All|Each)?\(\s*[^,()]+,\s*'([a-z-]+)'/g,
    /\brecord(?:All|Each)?\(\s*\{[^()]*?\},\s*'([a-z-]+)'/g,
    /\brecord(?:All|Each)?\(\s*[^,()]+,[^,?']+\? '([a-z-]+)'/g,
    /\brecord(?:All|Each)?\(\s*[^,()]+,[^,?']+\? '[a-z-]+' : '([a-z-]+)'/g,
  )
  expect(actions).toContain('release-expected-change')
  expect(actions.length).toBeGreaterThan(250)
  expect(actions.filter((action) => actionWords(action, t) === action)).toEqual([])
})

test('every kind of thing in the log has a name', () => {
  const kinds = found(/\brecord(?:All|Each)?\(\s*[^,()]+,\s*'[a-z-]+',\s*`([a-z-]+)\//g)
  expect(kinds.length).toBeGreaterThan(30)
  expect(kinds.filter((kind) => objectWords(`${kind}/c53699ae-0000`, t).startsWith(`${kind}/`))).toEqual([])
  expect(objectWords('/mijn/360/05f359db-b0f7-4e35-966d-224f7ac6bb59/collega', t)).toBe('pagina /mijn/360/05f359db/collega')
})

test('every page that notes a look says what was looked at', () => {
  const pages = found(/\bnoteLooks?\(\s*[\w.]+,\s*[\w.]+,\s*[`']([a-z-]+)/g, /\{ page: '([a-z-]+)'/g)
  expect(pages).toContain('conversation')
  expect(pages.filter((page) => lookWords(page, false, t) === 'Een pagina over jou')).toEqual([])
})
