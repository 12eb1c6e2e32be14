export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

/** In bytes. */
export const largestPicture = 2_000_000

/** What a file is, by its first bytes: its name can say anything. Null: no picture that we show. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const begins = (signs: number[], at = 0) => signs.every((sign, n) => bytes[at + n] === sign)
  if (begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (begins([0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins([0x52, 0x49, 0x46, 0x46]) && begins([0x57, 0x45, 0x42, 0x50], 8)) return 'image/webp'
  return null
}

/** Signs that are not mistaken for each other: no i, l, o, 0 and 1. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A code of seven signs from seven or more random bytes: 27 thousand million of them. */
export const codeFrom = (random: Uint8Array): string => Array.from(random.slice(0, 7), (byte) => signs[byte % signs.length]).join('')

/** A code as somebody types it: spaces, dashes and capitals are kindly overlooked. Null: this can't be a code. */
export function readCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '')
  return /^[a-z2-9]{7}$/.test(code) ? code : null
}

/** 'abc defg': so that it can be read aloud. */
export const sayCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** Who may see what is behind a code: everyone, or the employees of the organisation. */
export function decideScan(
  item: { openTo: 'employees' | 'everyone'; organisationId: string },
  who: { signedIn: boolean; employedAt: string | null },
): 'show' | 'sign-in' | 'hide' {
  if (item.openTo === 'everyone' || who.employedAt === item.organisationId) return 'show'
  return who.signedIn ? 'hide' : 'sign-in'
}
