// The door of the room guidance.
export { routes } from './routes.tsx'
export { calendarOf, neutral, type Appointment } from './appointment.ts'
export { momentFields, momentHangsTogether, momentOf, placeField } from './moment.ts'
export { paths as guidancePaths } from './paths.ts'
export { decideMoment, type MomentRefusal } from './rules.ts'
export { momentTellings } from './messages.ts'
export { letter } from './texts.ts'
