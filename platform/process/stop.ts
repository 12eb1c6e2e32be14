type Log = (sentence: string) => void

/**
 * Stops the program when it is told to: Ctrl-C, SIGTERM, a closed terminal, or the end of the `npm start` above it (also by kill -9).
 * Being told twice is the same as once: a terminal tells a whole group of processes, and the one above passes it on.
 * @param patience milliseconds after which it gives up on stopping nicely
 */
export function whenToldToStop(stop: () => Promise<void>, log: Log = console.log, patience = 40_000): void {
  let stopping = false
  const begin = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), patience).unref()
    try {
      await stop()
      process.exit(0)
    } catch (error) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error))
      process.exit(1)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, begin)
  if (process.channel) process.on('disconnect', begin)
  process.channel?.unref()
}
