// npm test: the type check, the layout, the build and every test, on a fresh clone. The last line counts them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { provideChromium } from './chromium.mjs'
import { build, findNode, giveUp, install, root } from './prepare.mjs'

install('dev')
const node = findNode()
const chromium = provideChromium({ env: process.env, isRoot: process.getuid?.() === 0 })
if ('problem' in chromium) giveUp(chromium.problem)
const checks = [
  check('Type check', ['node_modules/typescript/bin/tsc', '-p', '.']),
  check('Layout (npm run format mends it)', [
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '--log-level=warn',
    '**/*.{ts,tsx,mjs,css}',
  ]),
]
build(node)

const out = path.join(root, 'build', 'test')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const notRun = path.join(out, 'not-run.txt')
const results = path.join(out, 'results.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
const tests = run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)], {
  AMBACHT_NOT_RUN: notRun,
  CHROMIUM_PATH: chromium.file,
})
finish()

function check(name, args) {
  const fine = run(args).status === 0
  console.log(`${name}: ${fine ? 'fine' : 'failed'}.`)
  return fine
}

function run(args, env = {}) {
  return spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
}

function finish() {
  const waiting = existsSync(notRun) ? [...new Set(readFileSync(notRun, 'utf8').split('\n').filter(Boolean))] : []
  const { passed, failed } = count(waiting)
  if (waiting.length)
    console.log(`\nNot run, because SHARED_DATA (${sharedData()}) lacks what they read:\n${waiting.map((each) => `  ${each}`).join('\n')}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
}

/** Each check counts as one. A file that could not be loaded, and a test that is skipped without a reason, count as failed. */
function count(waiting) {
  const report = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined
  const wrong = checks.filter((fine) => !fine).length
  if (!report) return { passed: checks.length - wrong, failed: wrong + 1 }
  const all = report.testResults.flatMap((file) => file.assertionResults)
  const passed = all.filter((test) => test.status === 'passed').length
  const failed = all.filter((test) => test.status === 'failed').length
  const skipped = all.filter((test) => !['passed', 'failed'].includes(test.status) && !isWaiting(test, waiting))
  for (const test of skipped) console.log(`Skipped, and nothing may be: ${test.fullName}`)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  for (const file of broken) console.log(`Could not be run: ${path.relative(root, file.name)}`)
  const counted = failed + skipped.length + broken.length
  // Vitest also fails on what no test is to blame for, such as an error after the last test.
  const unexplained = tests.status !== 0 && counted === 0 ? 1 : 0
  return { passed: passed + checks.length - wrong, failed: counted + wrong + unexplained }
}

function isWaiting(test, waiting) {
  const names = [...test.ancestorTitles, test.title].join(' > ')
  return waiting.some((line) => names === line.split('  (')[0] || names.startsWith(`${line.split('  (')[0]} > `))
}

function sharedData() {
  return process.env.SHARED_DATA ?? path.join(root, '..', 'shared')
}
