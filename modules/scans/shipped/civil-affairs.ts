import { Instrument } from '../instruments/format.ts'
import { civilItems } from './civil-affairs-items.ts'

const outcomes = [
  {
    code: 'brp',
    name: 'Basisregistratie personen',
    about: 'Inschrijven, verhuizen, vertrekken, en omgaan met gegevens.',
    text: 'Lees hoofdstuk 2 van de Wet BRP naast drie mutaties uit je eigen werk, en vraag een ervaren collega mee te kijken.',
    goal: 'Ik handel aangiften van verhuizing en vestiging zelf af, en weet wanneer ik doorvraag.',
    search: 'BRP',
  },
  {
    code: 'reisdocumenten',
    name: 'Reisdocumenten en identiteit',
    about: 'Aanvraag, toestemming, en vaststellen wie iemand is.',
    text: 'Loop een dag mee aan de balie reisdocumenten en let op: wie is dit, en mag deze persoon dit aanvragen?',
    goal: 'Ik handel een aanvraag voor een minderjarige zelfstandig af.',
    search: 'reisdocumenten',
  },
  {
    code: 'burgerlijke-stand',
    name: 'Burgerlijke stand',
    about: 'Geboorte, huwelijk en overlijden.',
    text: 'Maak met een ambtenaar van de burgerlijke stand drie akten na, en zoek bij elk de artikelen op in Boek 1 BW.',
    goal: 'Ik kan bij een geboorte, een huwelijk en een overlijden zeggen welke akte er komt en wat nodig is.',
    search: 'burgerlijke stand',
  },
  {
    code: 'nationaliteit-verkiezingen',
    name: 'Nationaliteit en verkiezingen',
    about: 'Wie Nederlander is of wordt, en wie mag stemmen.',
    text: 'Werk met een collega twee verzoeken om optie of naturalisatie door, en doe mee in een stembureau.',
    goal: 'Ik kan aan de balie uitleggen wie Nederlander is, wie het kan worden, en wie mag stemmen.',
    search: 'nationaliteit',
  },
] as const

/** How many items of each outcome are asked, and from which percentage it is passed: four out of five. */
const [asked, pass] = [5, 80]

/** The knowledge test on the outcomes of the diploma line “Basiskennis burgerzaken” (M19, Leeuwarden). The items are our own. */
export const civilAffairs = Instrument.parse({
  format: 'ambacht-instrument/1',
  code: 'basiskennis-burgerzaken',
  title: 'Basiskennis burgerzaken',
  about:
    'Twintig vragen over vier toetstermen. Daarna weet je wat je kunt overslaan en wat je nog wilt leren. De vragen zijn elke keer anders.',
  source:
    'Voor Ambacht geschreven, met bij elke vraag het wetsartikel waar het antwoord staat. Wetten veranderen: kijk ze na voordat je de toets gebruikt. De toetstermen volgen de diplomalijn Basiskennis burgerzaken; de vragen zijn niet die van het examen.',
  purpose: 'test',
  minutes: 20,
  domains: outcomes.map(({ code, name, about }) => ({ code, name, about })),
  test: { minutes: 20, outcomes: outcomes.map(({ code }) => ({ domain: code, items: asked, pass })) },
  questions: Object.entries(civilItems).flatMap(([domain, items]) =>
    items.map(({ ask, right, wrong, where }, n) => {
      const options = [{ text: right, right: true }, ...wrong.map((text) => ({ text }))]
      const turned = [...options.slice(n % options.length), ...options.slice(0, n % options.length)] // the right one stands everywhere
      return {
        code: `${domain.slice(0, 20)}-${n + 1}`,
        kind: 'choice',
        domain,
        text: ask,
        help: where,
        options: turned.map((option, i) => ({ code: 'abcd'[i]!, ...option })),
      }
    }),
  ),
  texts: outcomes.flatMap(({ code, name }) => [
    { domain: code, from: 0, to: 49.99, text: `${name}: hier is nog veel te leren. Begin bij het begin.` },
    { domain: code, from: 50, to: pass - 0.01, text: `${name}: je kent een deel. Kijk welke vragen je miste.` },
    { domain: code, from: pass, to: 100, text: `${name}: je beheerst dit. Je kunt dit deel overslaan.` },
  ]),
  advice: outcomes.map(({ code, text, goal, search }) => ({ domain: code, gap: 0.01, text, goal, search })),
})
