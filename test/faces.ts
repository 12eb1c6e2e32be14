// What a change of colours or letters can break, told apart by what the browser computed: runs in the page, beside axe.
// A text is judged by its colour, size and weight and the grounds beneath it. What axe passed once passes again with the same of all these,
// so axe is shown only the faces that it never passed. Whatever is doubtful goes to axe: nothing is passed here.

/** What a test can ask in the page. */
export interface Eyes {
  /** What was passed elsewhere. */
  know: (faces: string[]) => void
  /** What axe finds with the rules of these tags, but those of contrast. */
  rules: (tags: string[]) => Promise<string[]>
  /** What axe finds in colours and sizes; and the faces that it passed. */
  looks: () => Promise<{ found: string[]; fine: string[] }>
}

interface Verdict {
  id: string
  nodes: { element: Element; html: string; failureSummary?: string; any: { data?: { messageKey?: string } | null }[] }[]
}
interface Axe {
  run: (where: object, options: object) => Promise<{ violations: Verdict[]; passes: Verdict[]; incomplete: Verdict[] }>
}
declare const axe: Axe
declare const known: Set<string>

function sayViolation({ id, nodes }: Verdict): string {
  const say = (node: Verdict['nodes'][0]) => `${node.html.slice(0, 160)} (${node.failureSummary?.split('\n')[1]?.trim()})`
  return `${id}: ${nodes.map(say).join(' | ')}`
}

/** All rules of these tags; contrast is looked at by `looks`. */
async function rulesIn(tags: string[]): Promise<string[]> {
  const rules = { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } }
  const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] })
  return violations.map(sayViolation)
}

/** Axe has no opinion of words on a picture, and a picture is part of the face: those are done as well. */
async function looksOf(): Promise<{ found: string[]; fine: string[] }> {
  const strange = withWords().filter((one) => !known.has(faceOf(one)))
  const small = doubtfulTargets()
  const ask = (include: Element[], values: string[]) =>
    axe.run({ include }, { runOnly: { type: 'rule', values }, elementRef: true, resultTypes: ['violations', 'passes', 'incomplete'] })
  const none = { violations: [], passes: [], incomplete: [] }
  const read = strange.length ? await ask(strange, ['color-contrast', 'link-in-text-block']) : none
  const touched = small.length ? await ask(small, ['target-size']) : none
  const all = (verdicts: Verdict[]) => verdicts.flatMap(({ nodes }) => nodes)
  const pictures = all(read.incomplete).filter(({ any }) => any.some(({ data }) => /^bg(Image|Gradient)$/.test(data?.messageKey ?? '')))
  const wrong = new Set(all(read.violations).map(({ element }) => faceOf(element)))
  const fine = [...all(read.passes), ...pictures].map(({ element }) => faceOf(element)).filter((face) => !wrong.has(face))
  for (const face of fine) known.add(face)
  return { found: [...read.violations, ...touched.violations].map(sayViolation), fine: [...new Set(fine)] }
}

/** All that decides how well this can be read. */
function faceOf(one: Element): string {
  const { color, fontSize, fontWeight, textShadow } = getComputedStyle(one)
  const link = one.closest('a[href]')
  return [color, fontSize, fontWeight, textShadow, groundOf(one), link ? linkOf(link) : ''].join(' ')
}

/** Everything that is drawn beneath, up to the root; and where something is laid over the page, the place itself. */
function groundOf(one: Element): string {
  const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } = getComputedStyle(one)
  const ground = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode]
    .join(' ')
    .replace('rgba(0, 0, 0, 0) none 1 none normal', '')
  const place = position === 'static' || position === 'relative' ? '' : wayTo(one)
  return ground + place + (one.parentElement ? groundOf(one.parentElement) : '')
}

function wayTo(one: Element): string {
  return `${one.parentElement ? wayTo(one.parentElement) : ''}>${one.tagName}.${one.className}`
}

/** What sets a link apart from the words around it. */
function linkOf(link: Element): string {
  const { textDecorationLine, borderBottom } = getComputedStyle(link)
  let block = link.parentElement!
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
  const { color, fontSize, fontWeight, fontFamily } = getComputedStyle(block)
  const alone = block.textContent!.trim() === link.textContent!.trim()
  return [textDecorationLine, borderBottom, color, fontSize, fontWeight, fontFamily, alone].join(' ')
}

/** Everything with words of its own that somebody can see. */
function withWords(): Element[] {
  const found = new Set<Element>(document.body.querySelectorAll('input, select, textarea'))
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) if (/\S/.test(texts.currentNode.textContent!)) found.add(texts.currentNode.parentElement!)
  return [...found].filter((one) => {
    if (one.matches('script, style, noscript, noscript *, [type=hidden], [type=checkbox], [type=radio]') || !one.checkVisibility())
      return false
    const { width, height, right, bottom } = one.getBoundingClientRect()
    return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0
  })
}

/** Targets that are small and near another, or share a place with one (WCAG 2.5.8): most are neither, and need no second look. */
function doubtfulTargets(): Element[] {
  const widgets = [
    'button',
    'link',
    'checkbox',
    'radio',
    'switch',
    'tab',
    'option',
    'menuitem',
    'combobox',
    'searchbox',
    'textbox',
    'slider',
  ]
  const kinds = ['a[href]', 'button', 'input', 'select', 'textarea', 'summary', ...widgets.map((role) => `[role=${role}]`)]
  const all = [...document.querySelectorAll(kinds.join())]
    .filter((one) => one.checkVisibility())
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1)
  const small = (box: DOMRect) => box.width < 24 || box.height < 24
  const from = (x: number, least: number, most: number) => Math.max(least - x, 0, x - most)
  const near = (a: DOMRect, b: DOMRect) => {
    if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) return true
    if (!small(a)) return false
    const [x, y] = [a.left + a.width / 2, a.top + a.height / 2]
    const centre = Math.hypot(b.left + b.width / 2 - x, b.top + b.height / 2 - y)
    return Math.hypot(from(x, b.left, b.right), from(y, b.top, b.bottom)) < 12 || (small(b) && centre < 24)
  }
  return all.filter((a) => all.some((b) => a !== b && near(a.box, b.box))).map(({ one }) => one)
}

/** All this, as it is told to a page. */
export const eyes = `(() => {
const known = new Set()
${[sayViolation, rulesIn, looksOf, wayTo, faceOf, groundOf, linkOf, withWords, doubtfulTargets].join('\n')}
window.eyes = { know: (faces) => faces.forEach((face) => known.add(face)), rules: rulesIn, looks: looksOf }
})()`
