/**
 * Whether an error says that the database is away for a moment: killed, restarting, or not reached. What was asked is then either
 * done or not; nobody can say which, so the answer must be one that may be followed by the same request.
 * Codes: PostgreSQL class 08 and 57P01-57P05, those of postgres.js, and those of the socket.
 */
export function isAway(error: unknown): boolean {
  const { code, syscall, address } = (error ?? {}) as { code?: unknown; syscall?: unknown; address?: unknown }
  if (code === 'ENOENT') return syscall === 'connect' && /\/\.s\.PGSQL\.\d+$/.test(String(address)) // any other missing file is a bug
  return typeof code === 'string' && (passing.has(code) || /^08...$|^57P0[1-5]$/.test(code))
}

const passing = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
])
