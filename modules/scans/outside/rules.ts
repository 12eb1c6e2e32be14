/** A name of a test of somebody else (a drive, a talent) with its value on the scale of that test. */
export interface OutsideLine {
  name: string
  value: number
}

export type ReadLines = { ok: true; lines: OutsideLine[] } | { ok: false; nl: string; en: string }

/** At most so many names: TMA has 22 drives and 44 talents. */
export const mostLines = 200

/**
 * Reads lines as `Samenwerken; 7,5` (or with a tab), or JSON as `[{"name": "Samenwerken", "value": 7.5}]`. A first line without a number is a heading.
 * Each value lies on the scale given; else a sentence says which line does not.
 */
export function readLines(text: string, from: number, to: number): ReadLines {
  const rows = text.trimStart().startsWith('[') ? ofJson(text) : ofText(text)
  if (!rows)
    return wrong(
      'Dit JSON kunnen we niet lezen. Schrijf [{"name": "Samenwerken", "value": 7.5}].',
      'We can’t read this JSON. Write [{"name": "Cooperation", "value": 7.5}].',
    )
  if (!rows.length)
    return wrong(
      'Er staat geen enkele regel in. Schrijf bijvoorbeeld: Samenwerken; 7,5.',
      'There is not one line in it. Write for example: Cooperation; 7,5.',
    )
  if (rows.length > mostLines)
    return wrong(`Dit zijn te veel regels: hooguit ${mostLines}.`, `These are too many lines: at most ${mostLines}.`)
  for (const { line, name, value } of rows) {
    if (!name || name.length > 160 || !Number.isFinite(value))
      return wrong(
        `Regel ${line} kunnen we niet lezen. Schrijf een naam, een puntkomma en een getal.`,
        `We can’t read line ${line}. Write a name, a semicolon and a number.`,
      )
    if (value < from || value > to)
      return wrong(
        `Regel ${line}: ${value} ligt niet op de schaal van ${from} tot en met ${to}.`,
        `Line ${line}: ${value} is not on the scale from ${from} to ${to}.`,
      )
  }
  return { ok: true, lines: rows.map(({ name, value }) => ({ name, value })) }
}

const wrong = (nl: string, en: string) => ({ ok: false as const, nl, en })

interface Row extends OutsideLine {
  line: number
}

function ofText(text: string): Row[] {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((words, n) => ({ line: n + 1, words: words.trim() }))
    .filter(({ words }) => words)
    .map(({ line, words }): Row => {
      // Cut at the last sign between, not with one expression: of a line with thousands of tabs that would try every division.
      const at = Math.max(words.lastIndexOf(';'), words.lastIndexOf('\t'))
      const [name, value] = [bare(words.slice(0, Math.max(0, at))), bare(words.slice(at + 1))]
      return { line, name, value: at >= 0 && /^-?\d{1,9}([.,]\d{1,4})?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN }
    })
  return rows[0] && !Number.isFinite(rows[0].value) && rows.length > 1 ? rows.slice(1) : rows
}

const bare = (cell: string) => cell.trim().replace(/^"|"$/g, '').trim()

function ofJson(text: string): Row[] | null {
  try {
    const list = JSON.parse(text) as unknown[]
    return list.map((one, n) => {
      const { name, value } = (one ?? {}) as Partial<OutsideLine>
      return { line: n + 1, name: typeof name === 'string' ? name.trim() : '', value: typeof value === 'number' ? value : Number.NaN }
    })
  } catch {
    return null
  }
}
