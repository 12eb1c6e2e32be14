import { answers, tellingWords } from '../finding/rules.ts'

/** A skill that somebody chose, and what they do that it came from. */
export interface OwnSkill {
  id: string
  name: string
  said: string
}

/** How much a text, such as a vacancy, names a skill: how well its name is answered by the sentence that fits it best, from 0 to 1. */
export const askedIn = (text: string, name: string): number => askedInThese(sentencesOf(text), name)

function askedInThese(sentences: readonly string[][], name: string): number {
  const words = tellingWords(name)
  return Math.max(0, ...sentences.map((sentence) => answers(words, sentence)))
}

const longest = 20_000

/** The sentences and lines of a text, in the words that say something; no more of it than a vacancy has. */
const sentencesOf = (text: string): string[][] =>
  text
    .slice(0, longest)
    .split(/[.!?;\n\r]+/)
    .map((sentence) => tellingWords(sentence))
    .filter((words) => words.length > 0)

/** Below this a name and a sentence share too little to say that the vacancy asks for it. */
export const leastAsked = 0.4

export interface Ordered<S> {
  skill: S
  place: number
  /** The vacancy names it. */
  asked: boolean
}

/**
 * Skills in the order of a vacancy: those it names first, then those the occupation needs, then the rest; a place that the person gave goes before all of
 * that. It orders skills of one person for that person, never persons (rule 4).
 */
export function orderFor<S extends OwnSkill>(
  skills: readonly S[],
  vacancy: string,
  needed: ReadonlySet<string>,
  places: ReadonlyMap<string, number>,
): Ordered<S>[] {
  const sentences = sentencesOf(vacancy)
  const weighed = skills.map((skill) => {
    const asked = askedInThese(sentences, skill.name)
    return { skill, asked: asked >= leastAsked, weight: (asked >= leastAsked ? 2 + asked : 0) + (needed.has(skill.id) ? 1 : 0) }
  })
  weighed.sort((a, b) => b.weight - a.weight || a.skill.name.localeCompare(b.skill.name, 'nl'))
  const byHand = weighed.map((one, n) => ({ ...one, wanted: places.get(one.skill.id) ?? n + 1, given: places.has(one.skill.id) }))
  byHand.sort((a, b) => a.wanted - b.wanted || Number(b.given) - Number(a.given))
  return byHand.map(({ skill, asked }, n) => ({ skill, asked, place: n + 1 }))
}

const mostInLetter = 5

/** A text for a letter, from what the person chose: plain, and theirs to change. */
export function letterOf(
  facts: { name: string; occupation: string; skills: readonly OwnSkill[]; toLearn: readonly string[] },
  lang: 'nl' | 'en',
): string {
  const { name, occupation, skills, toLearn } = facts
  const said = skills.slice(0, mostInLetter)
  const learn = toLearn.slice(0, 3)
  const lines =
    lang === 'en'
      ? [
          'Dear reader,',
          `I would like to work as ${occupation}. This is what I bring:`,
          said.map((one) => `- ${one.name}${one.said ? `: I learned this by ${one.said}` : ''}`).join('\n'),
          learn.length ? `I still want to learn: ${learn.join(', ')}.` : '',
          'I would be glad to tell you more.',
          `Kind regards,\n${name}`,
        ]
      : [
          'Beste lezer,',
          `Ik wil graag werken als ${occupation}. Dit breng ik mee:`,
          said.map((one) => `- ${one.name}${one.said ? `: dat leerde ik van ${one.said}` : ''}`).join('\n'),
          learn.length ? `Dit wil ik nog leren: ${learn.join(', ')}.` : '',
          'Ik vertel er graag meer over.',
          `Met vriendelijke groet,\n${name}`,
        ]
  return lines.filter(Boolean).join('\n\n')
}
