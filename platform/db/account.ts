import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import { Sentence } from './sentence.ts'

/** Who the database runs as. Empty: as ourselves. PostgreSQL refuses to run as root, so root hands it to an unprivileged user. */
export type Account = { uid: number; gid: number; name: string } | undefined

type Surroundings = { uid: number; passwd: string; userName: () => string }

/** Chooses the user that the database runs as. @throws Sentence when there is none it can run as */
export function chooseAccount(here: Surroundings = surroundings()): Account {
  if (here.uid === 0) return unprivileged(here.passwd)
  try {
    here.userName()
    return undefined
  } catch {
    throw new Sentence(
      `The user id ${here.uid} has no name on this machine (no line in /etc/passwd), and PostgreSQL refuses to run as such a user. ` +
        'Give the user a name, or use a database server of your own: set DATABASE_URL and DATABASE_APP_URL.',
    )
  }
}

/** Whether the account may do this: `test` options such as -x and -w. Asked of the system itself, because modes, groups and ACLs decide together. */
export function may(account: Account, ...test: string[]): boolean {
  return spawnSync('/bin/sh', ['-c', 'test "$@"', 'sh', ...test], { ...as(account), cwd: '/' }).status === 0
}

/** The part of spawn options that makes a process run as the account. */
export function as(account: Account) {
  return account ? { uid: account.uid, gid: account.gid } : {}
}

function unprivileged(passwd: string): Account {
  for (const wanted of ['postgres', 'nobody']) {
    const line = passwd.split('\n').find((each) => each.startsWith(`${wanted}:`))
    const [name, , uid, gid] = line?.split(':') ?? []
    if (name && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) }
  }
  throw new Sentence(
    'PostgreSQL refuses to run as root, and this machine has no user "postgres" or "nobody" to run it as. ' +
      'Start as an ordinary user, or set DATABASE_URL and DATABASE_APP_URL to use a database server of your own.',
  )
}

function surroundings(): Surroundings {
  return { uid: process.getuid?.() ?? -1, passwd: readFileSync('/etc/passwd', 'utf8'), userName: () => os.userInfo().username }
}
