// What every reader of this folder answers: a value, or a refusal that a person can read in both languages.

export type Refused<Code extends string = string> = { ok: false; refusal: Code; nl: string; en: string }
export type Read<Value, Code extends string = string> = { ok: true; value: Value } | Refused<Code>

export const read = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const refused = <Code extends string>(refusal: Code, nl: string, en: string): Refused<Code> => ({ ok: false, refusal, nl, en })

/** A value as it is quoted in a sentence: without control characters, and cut at 40 characters so that a page stays a page. */
export function quoted(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return '‘' + (clean.length > 40 ? Array.from(clean).slice(0, 39).join('') + '…' : clean) + '’'
}
