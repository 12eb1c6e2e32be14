// Dutch names: 'Jan Willem van der Berg' has a first name, an infix (tussenvoegsel) and a last name under which it is sorted.

const particles = new Set(
  "van de der den ten ter te het 't 's op aan in 'in bij uit voor von zu zum zur du la le les el al di da del della dos".split(' '),
)

/** Splits a name as somebody typed it. What comes before the first particle is the first name; without a particle, the first word. */
export function splitName(typed: string): { first: string; infix: string; last: string } {
  const words = typed.trim().replace(/\s+/g, ' ').split(' ')
  if (words.length === 1) return { first: words[0]!, infix: '', last: '' }
  const start = words.findIndex((word, i) => i > 0 && i < words.length - 1 && particles.has(word.toLowerCase().replace('’', "'")))
  if (start < 0) return { first: words[0]!, infix: '', last: words.slice(1).join(' ') }
  let end = start
  while (end < words.length - 1 && particles.has(words[end]!.toLowerCase().replace('’', "'"))) end++
  return {
    first: words.slice(0, start).join(' '),
    infix: words.slice(start, end).join(' ').toLowerCase(),
    last: words.slice(end).join(' '),
  }
}
