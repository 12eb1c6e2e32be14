// node bin/run.mjs bin/privacy.ts: writes the table in docs/privacy.md anew, from the classification.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withTable } from '#modules/privacy/paper.ts'
import { root } from '#platform/root.ts'

const file = path.join(root, 'docs/privacy.md')
writeFileSync(file, withTable(readFileSync(file, 'utf8')))
