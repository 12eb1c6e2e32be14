// npm start: install when needed, build when changed, and run the web process with the Node that belongs to it.
import { become, build, findNode, install, root } from './prepare.mjs'

install('prod')
const node = findNode()
build(node)
become(node, ['--enable-source-maps', `${root}/build/main.js`, ...process.argv.slice(2)])
