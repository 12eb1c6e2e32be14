import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Keeps a secret in the database that the product itself must read again: AES-256-GCM, with a key made from the secret of the server
 * (HKDF, RFC 5869). `place` says whose it is; sealed text that is moved elsewhere does not open.
 */
export function seal(serverSecret: string, place: string, text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(serverSecret), iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return ['v1', iv, cipher.getAuthTag(), sealed].map((part) => (typeof part === 'string' ? part : part.toString('base64url'))).join('.')
}

/** The text again; null when it was changed, moved, or sealed with another secret of the server. */
export function unseal(serverSecret: string, place: string, sealed: string): string | null {
  const [version, iv = '', tag = '', text = ''] = sealed.split('.')
  if (version !== 'v1') return null
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(serverSecret), Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    cipher.setAAD(Buffer.from(place)).setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([cipher.update(Buffer.from(text, 'base64url')), cipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

const keyOf = (serverSecret: string) => Buffer.from(hkdfSync('sha256', serverSecret, '', 'ambacht/sealed', 32))
