// The door of the room editions.
export { enrol, Enrol } from './enrol.ts'
export { withdraw, Withdraw } from './withdraw.ts'
export { paths as editionPaths } from './paths.ts'
export { routes } from './routes.tsx'
export { api } from './api.ts'
