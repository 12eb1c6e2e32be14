import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#platform/root.ts'
import { openHouse } from './house.ts'

const house = openHouse()

const pages = globSync('docs/handleiding/*.md', { cwd: root }).map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
const sources = globSync(['{modules,platform,ui}/**/*.tsx', 'ui/elements/*.ts'], { cwd: root })
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n')

/** All that a page of the handleiding says in a certain form, with the page it stands on. */
const said = (form: RegExp): [file: string, words: string][] =>
  pages.flatMap(({ file, text }) => [...text.matchAll(form)].map((match): [string, string] => [file, match[1]!]))

test('there is a page for every role', () => {
  const roles = [
    'medewerker',
    'leidinggevende',
    'leeradviseur',
    'coordinator',
    'docent',
    'voorman',
    'beheerder',
    'auditor',
    'bestuur',
    'gast',
    'aanbieder',
    'netwerkcoordinator',
  ]
  // What several roles need together.
  const subjects = [
    'zonder-werkmail',
    'plannen',
    'rolprofielen',
    'ontwikkelplan',
    'gesprekken',
    'scans',
    '360',
    'vaardigheden',
    'kansen',
    'overzichten',
  ]
  expect(pages.map(({ file }) => path.basename(file, '.md')).sort()).toEqual([...roles, ...subjects].sort())
})

test('a page is short enough to read: at most sixty lines', () => {
  expect(pages.filter(({ text }) => text.trimEnd().split('\n').length > 60).map(({ file }) => file)).toEqual([])
})

test('every address in the handleiding is a page of the product', () => {
  const { app } = house.house
  const addresses = said(/`(\/[^`]*)`/g)
  expect(addresses.length).toBeGreaterThan(30)
  expect(addresses.filter(([, address]) => !app.findRoute({ method: 'GET', url: address.replace('…', ':editionId') }))).toEqual([])
})

test('every button in the handleiding is on a screen, in these words', () => {
  const buttons = said(/\*\*([^*]+)\*\*/g)
  expect(buttons.length).toBeGreaterThan(30)
  expect(buttons.filter(([, words]) => !sources.includes(`'${words}'`))).toEqual([])
})
