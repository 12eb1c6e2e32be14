// The door of the room insight: what the organisation can see of itself.
export { paths as insightPaths } from './paths.ts'
export { routes } from './routes.tsx'
