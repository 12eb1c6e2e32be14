import { flawsOf, type Flaw, type Instrument } from './format.ts'

/** What an instrument of one's own begins with, to write over. */
export const sample = {
  subject: 'Eerste onderwerp',
  outcome: 'Eerste toetsterm',
  question: 'Eerste vraag',
  right: 'Goed antwoord',
  wrong: 'Fout antwoord',
}

/** What stands between a draft and publishing: what is wrong with it, and what nobody wrote yet. */
export const hurdlesOf = (instrument: Instrument): Flaw[] => [
  ...flawsOf(instrument),
  ...instrument.questions.filter(({ text }) => text === sample.question).map(({ code }) => notYet(code, sample.question)),
  ...instrument.questions.flatMap((one) => {
    const left = 'options' in one && one.options.find(({ text }) => text === sample.right || text === sample.wrong)
    return left && one.text !== sample.question ? [notYet(one.code, left.text)] : []
  }),
  ...instrument.domains
    .filter(({ name }) => name === sample.subject || name === sample.outcome)
    .map(({ code, name }) => notYet(code, name)),
]

const notYet = (where: string, words: string): Flaw => ({
  where,
  nl: `Hier staat nog het voorbeeld “${words}”. Schrijf er iets van jullie zelf.`,
  en: `The example “${words}” is still here. Write something of your own.`,
})
