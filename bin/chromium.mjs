// The browser of the browser tests: the one that is there, or one from the system's package manager when that may be used.
// Plain JavaScript: it runs on any Node from 20.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** In order of liking: Debian's headless shell draws no window around a page, which saves a fifth of the processor time of a journey. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What installs Chromium, in order of trying. Lists that could not be renewed, or a package that a distribution lacks, stop nothing: a browser that runs is what counts. */
const managers = [
  {
    name: 'apt-get',
    renew: ['apt-get', 'update'],
    install: ['apt-get', '-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends'],
    packages: ['chromium-headless-shell', 'chromium'],
  },
  { name: 'dnf', install: ['dnf', 'install', '-y'], packages: ['chromium'] },
]

const advice =
  'Install it (Debian: apt-get install chromium-headless-shell; Ubuntu: apt-get install chromium; Fedora: dnf install chromium), or name one that is there with CHROMIUM_PATH.'

/**
 * Finds a Chromium that runs, or installs one: as root, or with a sudo that asks for no password.
 * @param {{ env: Record<string, string | undefined>, isRoot: boolean, say?: (sentence: string) => void, quiet?: boolean }} machine
 * @returns {{ file: string } | { problem: string }} where it is, or a sentence that says what to do
 */
export function provideChromium({ env, isRoot, say = console.log, quiet = false }) {
  const named = env.CHROMIUM_PATH
  if (named)
    return runs(named, env)
      ? { file: named }
      : { problem: `CHROMIUM_PATH names ${named}, ${isThere(named) ? 'which does not run' : 'which is not there'}.` }
  const found = findChromium(env)
  if (found) return { file: found }
  const manager = managers.find(({ name }) => answers(name, ['--version'], env))
  if (!manager) return { problem: `The browser tests need Chromium, and there is no apt-get or dnf here to install it with. ${advice}` }
  const before = isRoot ? [] : answers('sudo', ['-n', 'true'], env) ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'] : null
  if (!before) return { problem: `The browser tests need Chromium, and only root may install it here. ${advice}` }
  say(`Installing Chromium for the browser tests, with ${before[0] ? 'sudo ' : ''}${manager.name} …`)
  const run = ([command, ...args]) =>
    spawnSync(command, args, { stdio: quiet ? 'ignore' : 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (manager.renew) run([...before, ...manager.renew])
  for (const name of manager.packages) {
    run([...before, ...manager.install, name])
    const file = findChromium(env)
    if (file) return { file }
  }
  return { problem: `Chromium could not be installed; ${manager.name} says why above. ${advice}` }
}

/**
 * The first on the PATH that runs: Ubuntu's chromium-browser is a script that only says to use snap.
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined}
 */
export function findChromium(env) {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => runs(file, env))
}

const runs = (file, env) => isThere(file) && answers(file, ['--version'], env)
const answers = (command, args, env) => spawnSync(command, args, { stdio: 'ignore', env }).status === 0

function isThere(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
