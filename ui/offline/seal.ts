// Names on a device are sealed, and the key is in a cookie with a last day: the browser itself throws that away, also on a device where nobody opens
// our pages again. What is left then can't be read. It does not protect against who uses the browser before that day; the device's own code does.

const name = 'toolbox_sleutel'
const where = 'Path=/toolbox; SameSite=Strict'

export interface Sealed {
  iv: Uint8Array
  bytes: ArrayBuffer
}

const secure = () => (location.protocol === 'https:' ? '; Secure' : '')
const keyOf = (raw: Uint8Array<ArrayBuffer>) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

function found(): Uint8Array<ArrayBuffer> | null {
  const value = new RegExp(`(?:^|; )${name}=([0-9a-f]{64})`).exec(document.cookie)?.[1]
  return value ? Uint8Array.from(value.match(/../g)!, (pair) => parseInt(pair, 16)) : null
}

/** Seals with a key of its own, which the browser keeps up to and including the last day (yyyy-mm-dd). */
export async function seal(what: unknown, lastDay: string): Promise<Sealed> {
  const raw = crypto.getRandomValues(new Uint8Array(32))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(raw), new TextEncoder().encode(JSON.stringify(what)))
  const hex = Array.from(raw, (one) => one.toString(16).padStart(2, '0')).join('')
  document.cookie = `${name}=${hex}; Expires=${new Date(`${lastDay}T23:59:59`).toUTCString()}; ${where}${secure()}`
  return { iv, bytes }
}

/** What was sealed; null once the key is gone. */
export async function unseal({ iv, bytes }: Sealed): Promise<unknown> {
  const raw = found()
  if (!raw) return null
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: iv as Uint8Array<ArrayBuffer> }, await keyOf(raw), bytes)
    return JSON.parse(new TextDecoder().decode(opened))
  } catch {
    return null // another key: two pages kept at the same moment
  }
}

export function forgetKey(): void {
  document.cookie = `${name}=; Max-Age=0; ${where}${secure()}`
}
