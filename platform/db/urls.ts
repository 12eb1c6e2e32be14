import { readFileSync } from 'node:fs'
import postgres from 'postgres'

type Options = postgres.Options<Record<string, postgres.PostgresType>>
type Login = { user: string; password: string; database: string; socketFolder: string }

const port = 5432

/**
 * The address of a database behind a unix socket, in the form that libpq, `pg` and graphile-worker read as it is.
 * (postgres.js does not know `?host=`: give it {@link postgresOptions}.)
 */
export function socketUrl({ user, password, database, socketFolder }: Login): string {
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost:${port}/${encodeURIComponent(database)}?host=${encodeURIComponent(socketFolder)}`
}

/** The same login at the same server, for another database. */
export function withDatabase(url: string, database: string): string {
  return url.replace(/^(\w+:\/\/[^/]*)\/[^?]*/, (_, start) => `${start}/${encodeURIComponent(database)}`)
}

/** Options for postgres.js from a connection string: unix sockets (`?host=/folder`), several hosts, `sslmode` and `sslrootcert` included. */
export function postgresOptions(url: string): Options {
  const parts = /^postgres(?:ql)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/.exec(url)
  if (!parts) throw new TypeError('This is no PostgreSQL address: expected postgres://user:password@host:5432/database')
  const [, user, password, hosts = '', database, query] = parts
  const settings = new URLSearchParams(query)
  const login = { ...given('user', user), ...given('password', password), ...given('database', database) }
  return { ...login, ...whereabouts(hosts, settings), ...encryption(settings), ...session(settings) } as Options
}

/** The name of the role that a connection string logs in with. */
export function roleOf(url: string): string {
  return String(postgresOptions(url).user ?? '')
}

/** Opens a pool; unlike `postgres(url)` it also understands unix sockets. */
export function connect(url: string, options: Options = {}): postgres.Sql {
  return postgres({ onnotice: () => {}, ...postgresOptions(url), ...options })
}

function given(name: string, value: string | undefined) {
  return value ? { [name]: decodeURIComponent(value) } : {}
}

function whereabouts(hosts: string, settings: URLSearchParams) {
  const folder = settings.get('host')
  if (folder?.startsWith('/')) return { host: 'localhost', path: `${folder}/.s.PGSQL.${settings.get('port') ?? port}` }
  const pairs = (folder || hosts || 'localhost').split(',').map((each) => /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(each))
  return {
    host: pairs.map((pair) => (pair?.[1] || 'localhost').replace(/^\[|\]$/g, '')),
    port: pairs.map((pair) => Number(pair?.[2] ?? settings.get('port') ?? port)),
  }
}

function encryption(settings: URLSearchParams) {
  const mode = settings.get('sslmode')
  const root = settings.get('sslrootcert')
  if (!mode || mode === 'disable') return {}
  if (root && root !== 'system') return { ssl: { ca: readFileSync(root, 'utf8'), rejectUnauthorized: true } }
  return { ssl: mode === 'verify-ca' ? 'verify-full' : mode }
}

function session(settings: URLSearchParams) {
  const known = new Set(['host', 'port', 'sslmode', 'sslrootcert', 'target_session_attrs'])
  const connection = Object.fromEntries([...settings].filter(([name]) => !known.has(name)))
  const target = settings.get('target_session_attrs')
  return { ...(target ? { target_session_attrs: target } : {}), ...(Object.keys(connection).length ? { connection } : {}) }
}
