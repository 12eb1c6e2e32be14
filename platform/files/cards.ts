import { qrSvg } from '#platform/files/pdf.ts'
import type { Lang } from '#platform/files/sheets.ts'
import { typeset } from '#platform/files/typeset.ts'

/** A card to sign in with, and the slip beside it. */
export interface CardFacts {
  name: string
  unit: string
  /** The address that its QR code opens. */
  url: string
  /** As it is typed the first time; null: the person chose a PIN already. */
  startCode: string | null
}

const words = {
  nl: {
    title: 'Kaarten om in te loggen',
    scan: 'Scan met de camera van een telefoon of tablet en typ je pincode.',
    lost: 'Kwijt? Zeg het meteen tegen je leidinggevende.',
    qr: (name: string) => `QR-code van de kaart van ${name}`,
    slip: 'Knip dit af en bewaar het niet bij de kaart.',
    first: ['Scan je kaart.', 'Typ de startcode.', 'Kies zelf een pincode.'],
    start: 'Startcode',
    days: 'De startcode werkt één keer, veertien dagen lang.',
    kept: 'Je pincode blijft dezelfde.',
  },
  en: {
    title: 'Cards to sign in',
    scan: 'Scan with the camera of a telephone or tablet and type your PIN.',
    lost: 'Lost? Tell your manager at once.',
    qr: (name: string) => `QR code of the card of ${name}`,
    slip: 'Cut this off and do not keep it with the card.',
    first: ['Scan your card.', 'Type the start code.', 'Choose a PIN of your own.'],
    start: 'Start code',
    days: 'The start code works once, for fourteen days.',
    kept: 'Your PIN stays the same.',
  },
}

/** Cards of the size of a bank card (ISO/IEC 7810 ID-1), five to a sheet A4, each with its slip, as PDF/UA-1. */
export function cardsPdf(
  cards: readonly CardFacts[],
  { organisation, academy, lang, at }: { organisation: string; academy: string; lang: Lang; at: Temporal.Instant },
): Promise<Buffer> {
  const { qr, ...said } = words[lang]
  return typeset(
    'cards.typ',
    {
      lang,
      organisation,
      academy,
      words: said,
      cards: cards.map(({ url, startCode, ...card }) => ({
        ...card,
        qr: qrSvg(url),
        alt: qr(card.name),
        start: startCode ? startCode.replace(/^(\d{3})/, '$1 ') : '',
      })),
    },
    at,
  )
}
