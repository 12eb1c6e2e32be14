// What every command needs first: installed packages, the right Node, and a fresh build. Plain JavaScript: it runs on any Node from 20.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** Ends the command with a sentence instead of a stack. */
export function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

const at = (...parts) => path.join(root, ...parts)
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
const hashOf = (text) => createHash('sha256').update(text).digest('hex')

/**
 * Installs what package-lock.json says, unless that is there already. A full install (kind 'dev') also serves to start with.
 * @param {'prod' | 'dev'} kind
 */
export function install(kind) {
  const lock = readFileSync(at('package-lock.json'), 'utf8')
  if (isInstalled(kind, hashOf(lock), JSON.parse(lock))) return
  console.log(kind === 'dev' ? 'Installing all packages …' : 'Installing packages …')
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', kind === 'dev' ? '--include=dev' : '--omit=dev']
  const done = spawnSync('npm', ['ci', '--include=optional', ...flags], { cwd: root, stdio: 'inherit' })
  if (done.error) giveUp('npm was not found. Install it together with Node: https://nodejs.org')
  if (done.status !== 0)
    giveUp('The packages could not be installed; npm says why above. Check the connection to the registry and try again.')
  note(kind, hashOf(lock))
}

const noteFile = () => at('node_modules', '.ambacht-lock')

function note(kind, hash) {
  writeFileSync(noteFile(), JSON.stringify({ kind, hash }))
}

function isInstalled(kind, hash, lock) {
  if (!existsSync(at('node_modules'))) return false
  // A link was made by somebody who looks after the packages elsewhere; npm would empty that place.
  if (lstatSync(at('node_modules')).isSymbolicLink()) return true
  if (existsSync(noteFile())) {
    const noted = readJson(noteFile())
    if (noted.hash === hash && (noted.kind === 'dev' || kind === 'prod')) return true
  }
  const kinds = kind === 'dev' ? ['dev'] : ['dev', 'prod']
  const found = kinds.find((each) => satisfies(lock, each))
  if (found) note(found, hash)
  return found !== undefined
}

/** Whether an install made with npm itself is what the lock file asks for. */
function satisfies(lock, kind) {
  const file = at('node_modules', '.package-lock.json')
  if (!existsSync(file)) return false
  const installed = readJson(file).packages ?? {}
  return Object.entries(lock.packages).every(([name, wanted]) => {
    if (name === '' || wanted.link) return true
    const present = installed[name] && existsSync(at(name))
    if (!present) return Boolean(wanted.optional || wanted.devOptional || wanted.peer || (wanted.dev && kind === 'prod'))
    return installed[name].version === wanted.version
  })
}

/** The Node that the product was tried with, and otherwise the one on this machine if it is new enough. */
export function findNode() {
  const pinned = at('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  giveUp(
    `Ambacht needs Node 26 or newer. It brings its own for Linux (x64 and arm64), which does not run on this ${process.platform} ${process.arch}; ` +
      `the one here is ${process.version}. Install a newer one from https://nodejs.org and try again.`,
  )
}

/** The option that lets Node run TypeScript with JSX. */
export function typescript() {
  return ['--import', pathToFileURL(at('node_modules', 'tsx', 'dist', 'loader.mjs')).href]
}

const sources = ['app.ts', 'main.ts', 'modules', 'platform', 'ui', 'world', 'bin', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Bundles the program and the files for the browser into build/, when a source changed since the last time. */
export function build(node) {
  const fingerprint = hashOf(sources.flatMap((name) => describe(at(name))).join('\n'))
  const file = at('build', 'sources')
  if (existsSync(file) && readFileSync(file, 'utf8') === fingerprint) return
  mkdirSync(at('build'), { recursive: true })
  const done = spawnSync(node, [...typescript(), at('bin', 'build.mjs')], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) giveUp('The build failed; the lines above say where.')
  writeFileSync(file, fingerprint)
}

function describe(file) {
  if (!existsSync(file)) return []
  const { mtimeMs, size } = statSync(file)
  if (!statSync(file).isDirectory()) return [`${path.relative(root, file)} ${mtimeMs} ${size}`]
  return readdirSync(file)
    .sort()
    .flatMap((name) => describe(path.join(file, name)))
}

/**
 * Runs a program with our input and output, passes signals on, and ends as it ends. It is told, by the channel between us
 * closing, when we are killed.
 */
export function become(node, args) {
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  child.on('error', (error) => giveUp(`${node} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
}

/** npm runs us through a shell that passes no signal on, and npm itself may be killed: being left alone then means stop. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, 300)
  timer.unref()
}
