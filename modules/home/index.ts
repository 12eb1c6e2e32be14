// The door of the room home: the pages that show several rooms at once.
export { paths as homePaths } from './paths.ts'
export { lookWords } from './look-words.ts'
export { jobs } from './jobs.ts'
export { routes } from './routes.tsx'
