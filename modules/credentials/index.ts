// The door of the room credentials.
export { codeOf } from './code.ts'
export { jobs } from './jobs.ts'
export { myCredentials, type MyCredential } from './views.ts'
export { myPapers, type MyPaper } from './papers/views.ts'
export { paths as credentialPaths } from './paths.ts'
export { revoke, Revoke } from './revoke.ts'
export { routes } from './routes.tsx'
export { history } from './import.ts'
