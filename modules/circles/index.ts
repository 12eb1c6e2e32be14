// The door of the room circles.
export { routes } from './routes.tsx'
export { makeRole, setMinimum } from './make-role.ts'
export { appoint, endHolder, moveHolder } from './appoint.ts'
