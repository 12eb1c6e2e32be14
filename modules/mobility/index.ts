// The door of the room mobility.
export { routes } from './routes.tsx'
