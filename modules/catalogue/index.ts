// The door of the room catalogue.
export { ask, Ask, demandPlanned, stopAsking } from './ask.ts'
export { askTellings, stopAskingTellings } from './messages.ts'
export { formOf, mixOf } from './rules.ts'
