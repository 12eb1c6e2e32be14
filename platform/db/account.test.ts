import { describe, expect, test } from 'vitest'
import { chooseAccount } from './account.ts'

const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin'
const postgres = 'postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash'
const userName = () => 'jan'

describe('the user that the database runs as', () => {
  test('an ordinary user runs it itself', () => {
    expect(chooseAccount({ uid: 1000, passwd: nobody, userName })).toBeUndefined()
  })
  test('root hands it to postgres', () => {
    expect(chooseAccount({ uid: 0, passwd: `root:x:0:0::/root:/bin/sh\n${nobody}\n${postgres}`, userName })).toEqual({
      name: 'postgres',
      uid: 101,
      gid: 104,
    })
  })
  test('root hands it to nobody where there is no postgres', () => {
    expect(chooseAccount({ uid: 0, passwd: nobody, userName })).toMatchObject({ name: 'nobody' })
  })
  test('root without any unprivileged user is told what to do', () => {
    expect(() => chooseAccount({ uid: 0, passwd: 'root:x:0:0::/root:/bin/sh', userName })).toThrow(
      /no user "postgres" or "nobody".*DATABASE_URL/s,
    )
  })
  test('a user id without a name is told to use another server', () => {
    const unknown = () => {
      throw new Error('ENOENT: uv_os_get_passwd')
    }
    expect(() => chooseAccount({ uid: 54321, passwd: nobody, userName: unknown })).toThrow(/54321 has no name.*DATABASE_URL/s)
  })
})
