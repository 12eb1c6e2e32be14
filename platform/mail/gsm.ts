// Text messages: the alphabet of GSM and what fits in one (3GPP TS 23.038, 6.1 and 6.2.1; parts: TS 23.040, 9.2.3.24.1).

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** These take two places. */
const extended = new Set('^{}\\[~]|€')

/** How a text goes over the air: 160 signs of GSM or 70 others fit in one part; in several parts each holds 153 or 67. */
export function partsOf(text: string): { alphabet: 'gsm' | 'ucs2'; units: number; parts: number } {
  const signs = [...text]
  const gsm = signs.every((sign) => basic.has(sign) || extended.has(sign))
  const units = gsm ? signs.reduce((sum, sign) => sum + (extended.has(sign) ? 2 : 1), 0) : text.length
  const [one, each] = gsm ? [160, 153] : [70, 67]
  return { alphabet: gsm ? 'gsm' : 'ucs2', units, parts: units <= one ? 1 : Math.ceil(units / each) }
}

/** Signs that people type and GSM does not have, by what looks most like them. */
const alike: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  '•': '-',
  '\u00a0': ' ',
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
}

/** The same text with signs of GSM where something looks like it: ‘Zoë’ becomes ‘Zoe’. What nothing looks like stays. */
export function inGsm(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      if (basic.has(sign) || extended.has(sign)) return sign
      const plain = alike[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, '')
      return [...plain].every((one) => basic.has(one) || extended.has(one)) ? plain : sign
    })
    .join('')
}

/**
 * A text for one message: `before`, as much of `middle` as fits, and `after`, which is never cut. Only where signs outside GSM stay can it be longer
 * than one part; partsOf() then says how long.
 */
export function shortText(before: string, middle: string, after: string): string {
  const [head, tail] = [inGsm(before), inGsm(after)]
  const words = inGsm(middle).replace(/\s+/g, ' ').trim()
  const whole = head + words + tail
  if (partsOf(whole).parts === 1) return whole
  const signs = [...words]
  while (signs.length && partsOf(head + signs.join('').trimEnd() + '...' + tail).parts > 1) signs.pop()
  return head + signs.join('').trimEnd() + '...' + tail
}
