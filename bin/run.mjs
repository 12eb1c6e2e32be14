// Runs a command of ours that is written in TypeScript: node bin/run.mjs bin/backup.ts copy.ambacht
import path from 'node:path'
import { become, findNode, giveUp, install, root, typescript } from './prepare.mjs'

const [script, ...rest] = process.argv.slice(2)
if (!script) giveUp('Which script? For example: node bin/run.mjs bin/backup.ts copy.ambacht')
install('prod')
become(findNode(), [...typescript(), path.resolve(root, script), ...rest])
