// npm run bench: build, and measure the real product on this machine. `npm run bench -- pages` measures only that part.
import { become, build, findNode, install, root, typescript } from './prepare.mjs'

install('dev')
const node = findNode()
build(node)
become(node, [...typescript(), `${root}/bench/run.ts`, ...process.argv.slice(2)])
