import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', 'build/**', 'data/**']
/** Tests about processes, threads and lost connections: each in a process of its own. */
const alone = ['platform/**/*.test.ts', 'bin/**/*.test.ts', 'test/storm.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 40_000, // for what hangs: a busy machine is no failure
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'alone', globalSetup: ['test/setup.ts'], include: alone, exclude: never } },
      // All others share two processes, which saves loading the house for each file. A file changes nothing that outlives it.
      {
        extends: true,
        test: {
          name: 'together',
          globalSetup: ['test/setup.ts'],
          isolate: false,
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...never, ...alone],
        },
      },
    ],
  },
})
