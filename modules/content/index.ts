// The door of the room content.
export { paths as contentPaths } from './paths.ts'
export { shortVersion, type ShortVersion } from './views.ts'
export { ShortCard } from './pages/short.tsx'
export { routes } from './routes.tsx'
