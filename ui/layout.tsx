import type { ComponentChildren } from 'preact'

type Kids = { children?: ComponentChildren }

/** Things below each other, with air that says how much they belong together. */
export function Stack({ gap = 'm', children }: Kids & { gap?: 's' | 'm' | 'l' }) {
  return <div class={gap === 'm' ? 'flow' : `flow-${gap}`}>{children}</div>
}

/**
 * Columns on a wide screen, one below the other on a phone. `main` = wide and narrow, `side` = narrow left,
 * `aside` = narrow right, of three the second, so that on a phone it comes before a long list,
 * `start` = of three: what comes first, what waits, the rest; a phone keeps that order.
 */
export function Grid({ columns = 'main', children }: Kids & { columns?: 'main' | 'start' | 'side' | 'aside' | 'two' | 'three' }) {
  return <div class={`grid g-${columns}`}>{children}</div>
}

/** Things beside each other; `spread` pushes them to both ends, `wrap` lets them fall to a next line. */
export function Row({ spread, wrap, middle, gap, children }: Kids & { spread?: boolean; wrap?: boolean; middle?: boolean; gap?: 's' }) {
  const kind = `row${spread ? ' spread' : ''}${wrap ? ' wrap-row' : ''}${middle ? ' middle' : ''}${gap ? ' gap-s' : ''}`
  return <div class={kind}>{children}</div>
}

/** What fills the rest of a row. */
export function Fill({ children }: Kids) {
  return <div class="fill flow-s">{children}</div>
}

export function Section({ title, children, level = 2, id }: Kids & { title: string; level?: 2 | 3; id?: string }) {
  const H = `h${level}` as 'h2'
  return (
    <section class="flow" id={id}>
      <H class={`utrecht-heading-${level}`}>{title}</H>
      {children}
    </section>
  )
}

/** A sheet of its own. `lead` = needs attention now, `tint` = a quiet invitation; `sticky` stays in view beside long text. */
export function Card({ tone, as = 'section', tight, sticky, label, id, children }: Kids & CardLook) {
  const Element = as as 'section'
  const kind = `card${tone ? ` ${tone}` : ''}${sticky ? ' sticky' : ''} ${tight ? 'flow-s' : 'flow'}`
  return (
    <Element class={kind} aria-label={label} id={id}>
      {children}
    </Element>
  )
}

interface CardLook {
  tone?: 'lead' | 'tint'
  as?: 'section' | 'article' | 'aside' | 'div' | 'li'
  tight?: boolean
  sticky?: boolean
  label?: string
  id?: string
}
