// The browser of the browser tests: the one that is there, or one from the system's package manager when that may be used.
// Plain JavaScript: it runs on any Node from 20.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What installs Chromium, in order of trying. Lists that could not be renewed may still do, so only the last step counts. */
const managers = [
  {
    name: 'apt-get',
    steps: [
      ['apt-get', 'update'],
      ['apt-get', '-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
  { name: 'dnf', steps: [['dnf', 'install', '-y', 'chromium']] },
]

const advice =
  'Install it (Debian and Ubuntu: apt-get install chromium; Fedora: dnf install chromium), or name one that is there with CHROMIUM_PATH.'

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
  for (const step of manager.steps) {
    const [command, ...args] = [...before, ...step]
    spawnSync(command, args, { stdio: quiet ? 'ignore' : 'inherit', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  const installed = findChromium(env)
  return installed ? { file: installed } : { problem: `Chromium could not be installed; ${manager.name} says why above. ${advice}` }
}

/** The first on the PATH that runs: Ubuntu's chromium-browser is a script that only says to use snap. */
function findChromium(env) {
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
