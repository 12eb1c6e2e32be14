import { createHash } from 'node:crypto'

/** The same id for the same name, always: so that seeds, tests and pictures speak of the same people. */
export function idOf(name: string): string {
  const h = createHash('sha256')
    .update('ambacht/' + name)
    .digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`
}
