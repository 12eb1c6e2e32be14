import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, for the Node that is there before anything is installed
import { findChromium, provideChromium } from './chromium.mjs'

// A machine is a folder with tiny scripts, and that folder is the whole PATH: nothing real is found or installed.
const home = mkdtempSync(path.join(os.tmpdir(), 'ambacht-chromium-'))
let folder: string
let count = 0
const said: string[] = []
beforeEach(() => {
  folder = path.join(home, String(count++))
  mkdirSync(folder)
  said.length = 0
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const script = (name: string, ...lines: string[]) => {
  writeFileSync(path.join(folder, name), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 })
  return path.join(folder, name)
}
const log = () => (existsSync(path.join(folder, 'log')) ? readFileSync(path.join(folder, 'log'), 'utf8').trim().split('\n') : [])
const noted = (name: string) => `[ "$1" = --version ] || echo "${name} $* $DEBIAN_FRONTEND" >> "${folder}/log"`
/** A package manager that knows one package, and puts a browser there with it. */
const puts = (name = 'chromium', known = 'chromium') =>
  `for last in "$@"; do :; done; if [ "$last" = ${known} ]; then printf '#!/bin/sh\\n' > "${folder}/${name}"; /bin/chmod 755 "${folder}/${name}"; fi`
/** A sudo that asks for no password: does what stands behind `-n`. */
const sudo = () =>
  script(
    'sudo',
    `echo "sudo $*" >> "${folder}/log"`,
    '[ "$1" = -n ] || exit 1',
    'shift',
    '[ "$1" = true ] && exit 0',
    '[ "$1" = env ] && shift',
    'export "$1"; shift',
    '"$@"',
  )
const provide = (isRoot: boolean, env: Record<string, string> = {}): { file?: string; problem?: string } =>
  provideChromium({ env: { PATH: folder, ...env }, isRoot, say: (sentence: string) => said.push(sentence), quiet: true })

test('one that is there is used, and nothing is installed', () => {
  const file = script('google-chrome')
  script('apt-get', noted('apt-get'))
  expect([provide(true), log(), said]).toEqual([{ file }, [], []])
})

test('one that does not run, such as the script that says to use snap, is passed over', () => {
  script('chromium-browser', 'echo "use snap" >&2', 'exit 1')
  writeFileSync(path.join(folder, 'chromium'), 'not a program')
  const file = script('google-chrome-stable')
  expect(provide(false)).toEqual({ file })
})

test('CHROMIUM_PATH decides: it must be there, and run', () => {
  const [good, bad] = [script('mine'), script('broken', 'exit 1')]
  script('chromium')
  expect(provide(false, { CHROMIUM_PATH: good })).toEqual({ file: good })
  expect(provide(true, { CHROMIUM_PATH: `${folder}/absent` })).toEqual({
    problem: `CHROMIUM_PATH names ${folder}/absent, which is not there.`,
  })
  expect(provide(true, { CHROMIUM_PATH: bad })).toEqual({ problem: `CHROMIUM_PATH names ${bad}, which does not run.` })
})

test('the headless shell goes before a whole browser that is there too', () => {
  script('chromium')
  const file = script('chromium-headless-shell')
  expect([provide(true), findChromium({ PATH: folder })]).toEqual([{ file }, file])
})

const install = 'apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends'

test('root installs the headless shell with apt-get, without questions', () => {
  script('apt-get', noted('apt-get'), puts('chromium-headless-shell', 'chromium-headless-shell'))
  expect(provide(true)).toEqual({ file: path.join(folder, 'chromium-headless-shell') })
  expect(log()).toEqual(['apt-get update noninteractive', `${install} chromium-headless-shell noninteractive`])
  expect(said).toEqual(['Installing Chromium for the browser tests, with apt-get …'])
})

test('where the distribution has no headless shell, the whole browser is installed', () => {
  script('apt-get', noted('apt-get'), puts())
  expect(provide(true)).toEqual({ file: path.join(folder, 'chromium') })
  expect(log()).toEqual([
    'apt-get update noninteractive',
    `${install} chromium-headless-shell noninteractive`,
    `${install} chromium noninteractive`,
  ])
  expect(said).toEqual(['Installing Chromium for the browser tests, with apt-get …'])
})

test('root installs with dnf where there is no apt-get', () => {
  script('dnf', noted('dnf'), puts('chromium-browser'))
  expect(provide(true)).toEqual({ file: path.join(folder, 'chromium-browser') })
  expect(log()).toEqual(['dnf install -y chromium noninteractive'])
})

test('an ordinary user whose sudo asks for no password installs with it', () => {
  sudo()
  script('apt-get', noted('apt-get'), puts())
  expect(provide(false)).toEqual({ file: path.join(folder, 'chromium') })
  expect(log()).toContain('apt-get update noninteractive')
  expect(said).toEqual(['Installing Chromium for the browser tests, with sudo apt-get …'])
})

test.each([
  ['without sudo', false],
  ['whose sudo asks for a password', true],
])('an ordinary user %s is told what to install', (_, asks) => {
  if (asks) script('sudo', 'exit 1')
  script('apt-get', noted('apt-get'), puts())
  expect(provide(false).problem).toMatch(
    /^The browser tests need Chromium, and only root may install it here\. Install it \(Debian: apt-get install chromium-headless-shell; .*CHROMIUM_PATH\.$/,
  )
  expect(log()).toEqual([])
})

test('without a package manager everybody is told what to install, root too', () => {
  for (const isRoot of [true, false])
    expect(provide(isRoot).problem).toMatch(/there is no apt-get or dnf here to install it with\. Install it/)
})

test('lists that can’t be renewed do not stop it: the package may be there already', () => {
  script('apt-get', noted('apt-get'), '[ "$1" = update ] && exit 100', puts())
  expect(provide(true)).toEqual({ file: path.join(folder, 'chromium') })
})

test('an install that fails, or brings nothing that runs, ends with a sentence', () => {
  script('apt-get', '[ "$1" = --version ] || exit 100')
  expect(provide(true).problem).toMatch(/^Chromium could not be installed; apt-get says why above\. Install it/)
  script('apt-get', 'exit 0')
  expect(provide(true).problem).toMatch(/^Chromium could not be installed/)
})
