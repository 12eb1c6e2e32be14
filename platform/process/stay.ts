import { isAway } from '#platform/db/away.ts'

type Log = (sentence: string) => void

/**
 * A database that goes away ends no program: an error of a connection that nobody waits for (a driver writes to a socket that closed meanwhile) is
 * said and passed by, because whoever asks next gets a new connection. Any other fault nobody waits for ends the program, as it would without us.
 */
export function stayWhenTheDatabaseGoes(log: Log = console.error): void {
  process.on('uncaughtException', (error, origin) => {
    log(`${origin}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    if (!isAway(error) && !wordless.test(error.message)) process.exit(1)
  })
}

/** What the driver of the worker says of a lost connection has no code. */
const wordless = /^(Connection terminated|Client has encountered a connection error)/
