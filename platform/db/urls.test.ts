import { describe, expect, test } from 'vitest'
import { postgresOptions, roleOf, socketUrl, withDatabase } from './urls.ts'

const socket = socketUrl({ user: 'jan', password: 'a/b:c@d', database: 'ambacht', socketFolder: '/srv/met spatie/run' })

describe('the address of a database', () => {
  test('a unix socket is found by its folder, whatever is in the password', () => {
    const expected = { path: '/srv/met spatie/run/.s.PGSQL.5432', user: 'jan', password: 'a/b:c@d', database: 'ambacht' }
    expect(postgresOptions(socket)).toMatchObject(expected)
  })
  test('another database at the same server keeps the login and the socket', () => {
    expect(postgresOptions(withDatabase(socket, 'proef'))).toEqual({ ...postgresOptions(socket), database: 'proef' })
  })
  test('an ordinary server has a host, a port and encryption', () => {
    const options = postgresOptions('postgresql://eigenaar:geheim@db.voorbeeld.nl:6432/opleiding?sslmode=require&application_name=ambacht')
    expect(options).toEqual({
      host: ['db.voorbeeld.nl'],
      port: [6432],
      user: 'eigenaar',
      password: 'geheim',
      database: 'opleiding',
      ssl: 'require',
      connection: { application_name: 'ambacht' },
    })
  })
  test('a cluster has several hosts', () => {
    const options = postgresOptions('postgres://a@een:1,twee:2/db?target_session_attrs=read-write')
    expect(options).toMatchObject({ host: ['een', 'twee'], port: [1, 2], target_session_attrs: 'read-write' })
  })
  test('an IPv6 address keeps its colons', () => {
    expect(postgresOptions('postgres://a@[::1]:5433/db')).toMatchObject({ host: ['::1'], port: [5433] })
  })
  test('the role is the one that logs in', () => {
    expect(roleOf('postgres://ambacht_app@localhost/ambacht')).toBe('ambacht_app')
  })
  test('what is no address is refused', () => {
    expect(() => postgresOptions('mysql://x')).toThrow('This is no PostgreSQL address')
  })
})
