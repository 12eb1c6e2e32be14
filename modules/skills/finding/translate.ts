/** English stems for a Dutch one, likeliest first. */
export type Translations = Map<string, [stem: string, likely: number][]>

const rounds = 4
const leastLikely = 0.1
const most = 5

/**
 * Which English words a Dutch word stands for, learned from names of the same things in both languages: model 1 of Brown and others, The Mathematics of
 * Statistical Machine Translation (1993). Of each pair: the Dutch stems, the English ones.
 */
export function learn(pairs: readonly (readonly [dutch: string[], english: string[]])[]): Translations {
  let table = new Map<string, Map<string, number>>()
  for (let round = 0; round < rounds; round++) table = shared(counted(pairs, round ? table : null))
  return new Map(
    [...table].map(([word, row]): [string, [string, number][]] => [
      word,
      [...row]
        .filter(([, likely]) => likely >= leastLikely)
        .sort((a, b) => b[1] - a[1])
        .slice(0, most),
    ]),
  )
}

/** How often each English word is laid to each Dutch one beside it, given what was believed before; at first all are as likely. */
function counted(pairs: Parameters<typeof learn>[0], before: Map<string, Map<string, number>> | null): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  for (const [dutch, english] of pairs)
    for (const word of english) {
      const likely = dutch.map((one) => (before ? (before.get(one)?.get(word) ?? 0) : 1))
      const whole = likely.reduce((sum, one) => sum + one, 0)
      for (const [n, one] of dutch.entries()) {
        const part = whole ? likely[n]! / whole : 0
        if (part < 0.01) continue
        const row = counts.get(one) ?? new Map<string, number>()
        counts.set(one, row.set(word, (row.get(word) ?? 0) + part))
      }
    }
  return counts
}

function shared(counts: Map<string, Map<string, number>>): Map<string, Map<string, number>> {
  for (const row of counts.values()) {
    const whole = [...row.values()].reduce((sum, one) => sum + one, 0)
    for (const [word, count] of row) {
      if (count / whole < 0.01) row.delete(word)
      else row.set(word, count / whole)
    }
  }
  return counts
}
