// The door of the room mobility.
export { paths as mobilityPaths } from './paths.ts'
export { routes } from './routes.tsx'
