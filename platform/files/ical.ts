// The grammar of iCalendar (RFC 5545 section 3.1): lines of name, parameters and value, that can't be broken by what people type.

/** A line of at most 75 octets, continued with a space on the next; never inside a letter (section 3.1). */
export function fold(line: string): string {
  const lines: string[] = []
  let current = ''
  let room = 75
  for (const letter of line) {
    const octets = Buffer.byteLength(letter)
    if (octets > room) {
      lines.push(current)
      current = ''
      room = 74 // the space in front counts
    }
    current += letter
    room -= octets
  }
  return [...lines, current].join('\r\n ')
}

/** The lines of a calendar, whole again. */
export const unfold = (text: string) => text.replace(/\r?\n[ \t]/g, '')

/** A value of type TEXT (section 3.3.11): newlines become `\n`; other control characters and broken letters fall away. */
export const escapeText = (text: string) =>
  printable(text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n'))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')

const printable = (text: string) => text.toWellFormed().replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, ' ')

/** A parameter value stands between quotes and knows no escape for a quote, so quotes become apostrophes (section 3.2). */
const parameter = (text: string) => `"${oneLine(text).replaceAll('"', '’')}"`

const oneLine = (text: string) => printable(text).replace(/\s+/g, ' ').trim()

/** An instant in UTC: 20261112T083000Z. */
export const utcStamp = (at: Temporal.Instant) => `${at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`

/** An instant on the clock of Amsterdam: 20261112T093000. */
export const zoned = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')

export type Component = ReturnType<typeof component>

/** BEGIN … END with its properties. `raw` is for what the code itself writes, the others for what people wrote. */
export function component(name: string) {
  const lines: string[] = []
  return {
    raw: (property: string, value: string) => void lines.push(fold(`${property}:${value}`)),
    text: (property: string, value: string) => void lines.push(fold(`${property}:${escapeText(value)}`)),
    /** Only http and https; anything else (`javascript:`) leaves the property out. */
    link: (property: string, value: string) => {
      if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) lines.push(fold(`${property}:${new URL(value).href}`))
    },
    person: (property: string, parameters: Record<string, string>, { name: called, email }: { name: string; email: string }) => {
      const known = Object.entries(parameters).map(([key, value]) => `;${key}=${value}`)
      const address = oneLine(email).replace(/[^\p{L}\p{N}.!#$%&'*+/=?^_`{|}~@-]/gu, '')
      lines.push(fold(`${property}${known.join('')};CN=${parameter(called)}:mailto:${address}`))
    },
    within: (inner: { toString(): string }) => void lines.push(inner.toString().trimEnd()),
    toString: (): string => [`BEGIN:${name}`, ...lines, `END:${name}`, ''].join('\r\n'),
  }
}
