// The door of the room catalogue.
export { api } from './api.ts'
export { ask, Ask, demandPlanned, stopAsking } from './ask.ts'
export { askTellings, stopAskingTellings } from './messages.ts'
export { inCareSql, takesCare } from './coordinating.ts'
export { formOf, mixOf, overseesAll } from './rules.ts'
export { paths as cataloguePaths } from './paths.ts'
export { routes } from './routes.tsx'
export { activities } from './import.ts'
