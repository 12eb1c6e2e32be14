import { Tag, useLang, type Lang } from '#ui/index.ts'
import { verdicts, type Counts, type Saying } from '../kind.ts'
import { stateWords, verdictWords } from '../messages.ts'
import type { RunLine } from '../views.ts'

/** The words of the language of the page. */
export const said = (words: Saying, lang: Lang) => words[lang === 'nl' ? 0 : 1]
export const number = (count: number, lang: Lang) => count.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB')

const tones = {
  reading: 'line',
  mapping: 'sun',
  planned: 'sun',
  applying: 'line',
  applied: 'ok',
  failed: 'danger',
  discarded: 'line',
} as const

export function StateTag({ state }: { state: RunLine['state'] }) {
  return <Tag tone={tones[state]}>{said(stateWords[state], useLang())}</Tag>
}

export function CountsInWords({ counts }: { counts: Partial<Counts> }) {
  const lang = useLang()
  const found = verdicts.filter((verdict) => counts[verdict])
  return (
    <>{found.map((verdict) => `${number(counts[verdict]!, lang)} ${said(verdictWords[verdict], lang).toLowerCase()}`).join(', ') || '–'}</>
  )
}
