import type { Lang } from '#platform/words.ts'

/** The four levels of the house, for a skill without levels of its own. Described in what you do, not in a mark. */
export const houseLevels = [
  {
    position: 1,
    nl: 'Ik begin',
    en: 'I am starting',
    doesNl: 'Ik doe het met hulp van een ander.',
    doesEn: 'I do it with the help of somebody else.',
  },
  {
    position: 2,
    nl: 'Ik kan het',
    en: 'I can do it',
    doesNl: 'Gewoon werk doe ik zelf. Bij iets bijzonders vraag ik hulp.',
    doesEn: 'I do ordinary work by myself. When it is unusual I ask for help.',
  },
  {
    position: 3,
    nl: 'Ik kan het goed',
    en: 'I do it well',
    doesNl: 'Ook iets bijzonders los ik zelf op.',
    doesEn: 'I solve what is unusual by myself too.',
  },
  {
    position: 4,
    nl: 'Ik leer het anderen',
    en: 'I teach others',
    doesNl: 'Collega’s komen bij mij. Ik leer het ze en maak het beter.',
    doesEn: 'Colleagues come to me. I teach them and make it better.',
  },
] as const

/** A level of the house in a few words. */
export const houseLevel = (level: number, lang: Lang): string => houseLevels.find((one) => one.position === level)?.[lang] ?? ''
