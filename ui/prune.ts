// Takes from a large stylesheet or token file only what our components use. A small reader of rules is enough:
// the packages are plain CSS without nesting of style rules.

interface Rule {
  head: string
  body: string
}

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '')

/** Splits CSS into its outermost rules, each with the text between its braces. */
export function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  let depth = 0
  let from = 0
  let open = 0
  for (let i = 0; i < css.length; i++) {
    if (css[i] === ';' && depth === 0) from = i + 1
    if (css[i] === '{' && depth++ === 0) open = i
    if (css[i] === '}' && --depth === 0) {
      rules.push({ head: css.slice(from, open).trim(), body: css.slice(open + 1, i) })
      from = i + 1
    }
  }
  return rules
}

/** Commas inside brackets belong to one selector. */
const splitSelectors = (head: string) => head.split(/,(?![^(]*\))/).map((selector) => selector.trim())

const isUsed = (selector: string, used: Set<string>) => {
  const classes = selector.replace(/:not\([^)]*\)/g, '').match(/\.[\w-]+/g) ?? []
  return classes.length > 0 && classes.every((name) => used.has(name.slice(1)))
}

/** The rules whose every class is in `used`; at-rules are kept around what is left inside them. */
export function pruneRules(css: string, used: Set<string>): string {
  return rulesOf(withoutComments(css))
    .map(({ head, body }) => {
      if (head.startsWith('@media') || head.startsWith('@supports')) {
        const inside = pruneRules(body, used)
        return inside && `${head}{${inside}}`
      }
      if (head.startsWith('@')) return ''
      const kept = splitSelectors(head).filter((selector) => isUsed(selector, used))
      return kept.length ? `${kept.join(',')}{${body}}` : ''
    })
    .filter(Boolean)
    .join('\n')
}

/** Every custom property that is set in a token file: name → value. */
export function tokensOf(css: string): Map<string, string> {
  const tokens = new Map<string, string>()
  for (const { body } of rulesOf(withoutComments(css))) {
    for (const [, name, value] of body.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)) tokens.set(name!, value!.trim())
  }
  return tokens
}

/** The custom properties that a piece of CSS reads. */
export const readsOf = (css: string): Set<string> => new Set(css.match(/(?<=var\(\s*)--[\w-]+/g) ?? [])

/** `names` and all that their values read in turn, as declarations. */
export function declarationsFor(names: Iterable<string>, tokens: Map<string, string>): string {
  const found = new Map<string, string>()
  const visit = (name: string) => {
    const value = tokens.get(name)
    if (value === undefined || found.has(name)) return
    found.set(name, value)
    readsOf(value).forEach(visit)
  }
  for (const name of names) visit(name)
  return [...found].map(([name, value]) => `${name}:${value};`).join('')
}
