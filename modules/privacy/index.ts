// The door of the room privacy.
export { routes } from './routes.tsx'
export { privacyJobs as jobs } from './jobs.ts'
export { replayErasures } from './replay.ts'
export { erasePerson, eraseWhoLeft } from './erase.ts'
export { ledgerIn } from './ledger.ts'
export { paths as privacyPaths } from './paths.ts'
