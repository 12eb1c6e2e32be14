import { expect, test } from 'vitest'
import { seal, unseal } from './sealed.ts'

const server = 'a secret of thirty-two characters or more'

test('what is sealed opens with the same secret in the same place, and is never the same twice', () => {
  const sealed = seal(server, 'voorbeeldstad', 'geheim')
  expect(unseal(server, 'voorbeeldstad', sealed)).toBe('geheim')
  expect(sealed).not.toContain('geheim')
  expect(seal(server, 'voorbeeldstad', 'geheim')).not.toBe(sealed)
})

test('in another place, with another secret, or changed by one sign it does not open', () => {
  const sealed = seal(server, 'voorbeeldstad', 'geheim')
  expect(unseal(server, 'buurmeer', sealed)).toBeNull()
  expect(unseal(server + 'x', 'voorbeeldstad', sealed)).toBeNull()
  const parts = sealed.split('.')
  for (const n of [1, 2, 3])
    expect(
      unseal(server, 'voorbeeldstad', parts.map((part, i) => (i === n ? (part[0] === 'A' ? 'B' : 'A') + part.slice(1) : part)).join('.')),
    ).toBeNull()
  expect(unseal(server, 'voorbeeldstad', 'geheim')).toBeNull()
})
