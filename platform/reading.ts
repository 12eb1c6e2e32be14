import type { Lang } from './words.ts'

/**
 * How hard a Dutch text is, as an estimate. Score: the formula of Flesch, made fit for Dutch by W.H. Douma (De leesbaarheid van landbouwbladen,
 * Wageningen 1960): 206,84 − 0,77 × syllables per 100 words − 0,93 × words per sentence. Formula and table of norms as told in Taal 1977
 * (https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php). A formula counts; it does not read.
 */
export interface Reading {
  words: number
  sentences: number
  /** 0 (very hard) to 100 (very easy); a little outside of it for extreme texts. */
  score: number
  wordsPerSentence: number
  /** Words in the longest sentence. */
  longest: number
}

/** Below this many words the estimate says nothing. */
const tooFew = 10

// Two or more signs that are one sound. What has a trema begins a syllable of its own: co-ör-di-na-tor.
const sounds = /eeuw|ieuw|aai|ooi|oei|aa|ee|oo|uu|ie|oe|eu|ui|ij|ou|au|ei|[aeiouyàáâäèéêëìíîïòóôöùúûü]/g

/** Syllables of a word, as far as its letters tell: at least one. */
export function syllables(word: string): number {
  const letters = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/^y(?=[aeiou])/, 'j')
  return Math.max(1, letters.match(sounds)?.length ?? 0)
}

/** Null for a text of fewer than ten words. A line that ends is a sentence that ends, as in a list. */
export function readingOf(text: string): Reading | null {
  const sentences = text
    .split(/\n+|(?<=[.!?…]["'’”)]?)\s+(?=["'‘“(]?[\p{Lu}\d])/u)
    .map((sentence) => sentence.match(/[\p{L}\d]+(?:[’'.,-][\p{L}\d]+)*/gu) ?? [])
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length < tooFew) return null
  const wordsPerSentence = words.length / sentences.length
  const per100 = (100 * words.reduce((sum, word) => sum + syllables(word), 0)) / words.length
  return {
    words: words.length,
    sentences: sentences.length,
    score: 206.84 - 0.77 * per100 - 0.93 * wordsPerSentence,
    wordsPerSentence,
    longest: Math.max(...sentences.map((sentence) => sentence.length)),
  }
}

const norms: [from: number, nl: string, en: string][] = [
  [90, 'zeer makkelijk', 'very easy'],
  [80, 'makkelijk', 'easy'],
  [70, 'vrij makkelijk', 'fairly easy'],
  [60, 'gewoon', 'ordinary'],
  [45, 'vrij moeilijk', 'fairly hard'],
  [30, 'moeilijk', 'hard'],
  [-Infinity, 'zeer moeilijk', 'very hard'],
]

/** From this many words on, a sentence is better cut in two. */
const longSentence = 20

/** The estimate as a sentence for who writes. */
export function sayReading(text: string, lang: Lang): string {
  const reading = readingOf(text)
  if (!reading) return lang === 'nl' ? 'Te weinig tekst om iets over te zeggen.' : 'Too little text to say anything about.'
  const [, nl, en] = norms.find(([from]) => reading.score >= from)!
  const score = Math.round(Math.min(100, Math.max(0, reading.score)))
  const average = Math.round(reading.wordsPerSentence)
  const long = reading.longest >= longSentence
  return lang === 'nl'
    ? `${nl} (${score} van 100). Gemiddeld ${average} woorden per zin.${long ? ` De langste zin heeft ${reading.longest} woorden: maak er twee van.` : ''}`
    : `${en} (${score} of 100, for Dutch). ${average} words per sentence on average.${long ? ` The longest sentence has ${reading.longest} words: make it two.` : ''}`
}
