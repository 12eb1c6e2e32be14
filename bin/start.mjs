// npm start: install when needed, build when changed, and run the web process with the Node that belongs to it.
import { become, build, findNode, install, root } from './prepare.mjs'

install('prod')
const node = findNode()
build(node)
// Pages are many short-lived strings: with room for them the collector comes by less often.
become(node, ['--enable-source-maps', '--max-semi-space-size=64', `${root}/build/main.js`, ...process.argv.slice(2)])
