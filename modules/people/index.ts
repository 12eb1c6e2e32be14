// The door of the room people.
export { identifier, initialsOf, sessionCookie } from './identify.ts'
export { settingsOf, Settings } from './settings.ts'
export { openSession } from './sign-in.ts'
export { hashOf, newToken } from './token.ts'
export { splitName } from './names.ts'
export { paths as peoplePaths } from './paths.ts'
export { routes, type DemoPerson } from './routes.tsx'
export { welcomeGuest, type Guest } from './welcome-guest.ts'
