import type { ComponentChildren } from 'preact'

export type Drawing = 'search' | 'calendar' | 'people' | 'certificate' | 'inbox' | 'path'

// Drawn by hand on a sheet of 160 by 110: one spot of sun, ink lines over it. The sun never fits the line exactly, as in print.
const drawings: Record<Drawing, { sun: string; ink: string }> = {
  search: {
    sun: 'M74 24a28 28 0 1 1-1 56 28 28 0 0 1 1-56Z',
    ink: 'M68 20a28 28 0 1 0 .1 56 28 28 0 0 0-.1-56ZM88 69l28 26M52 44h22M52 53h32M60 35h14M14 95h62M126 95h20',
  },
  calendar: {
    sun: 'M46 32h78v20H46ZM92 66h16v14H92Z',
    ink: 'M40 28h78v66H40ZM40 48h78M58 20v14M100 20v14M52 60h12M72 60h12M92 60h12M52 76h12M72 76h12M90 71l6 6 11-13M14 94h132',
  },
  people: {
    sun: 'M84 34a17 17 0 1 1-1 34 17 17 0 0 1 1-34Z',
    ink: 'M80 22a15 15 0 1 0 .1 30 15 15 0 0 0-.1-30ZM50 94c2-20 13-30 30-30s28 10 30 30M38 40a10 10 0 1 0 .1 20 10 10 0 0 0-.1-20ZM18 94c1-15 8-23 20-23M122 40a10 10 0 1 0 .1 20 10 10 0 0 0-.1-20ZM142 94c-1-15-8-23-20-23M10 94h140',
  },
  certificate: {
    sun: 'M112 58a16 16 0 1 1-1 32 16 16 0 0 1 1-32Z',
    ink: 'M30 18h92v46M30 18v62h62M46 36h58M46 48h40M46 60h30M108 56a14 14 0 1 0 .1 28 14 14 0 0 0-.1-28ZM100 82v20l8-6 8 6V82M14 102h60M130 102h16',
  },
  inbox: {
    sun: 'M62 24h46v40H62Z',
    ink: 'M24 60l18-28h76l18 28v34H24ZM24 60h34l8 13h28l8-13h34M56 22h48v24M64 36h26M64 48h32M10 94h140',
  },
  path: {
    sun: 'M118 22h24v16h-24Z',
    ink: 'M18 94c34 0 42-12 28-24s4-22 34-20 42-6 34-20M114 52V18M114 18h26l-6 8 6 8h-26M18 88a5 5 0 1 0 .1 10 5 5 0 0 0-.1-10ZM10 104h138',
  },
}

/** Nothing here yet: a drawing, a sentence, and one thing to do. */
export function EmptyState({
  drawing,
  title,
  text,
  action,
  level = 2,
}: {
  drawing: Drawing
  title: string
  text?: ComponentChildren
  action?: ComponentChildren
  level?: 2 | 3
}) {
  const H = `h${level}` as 'h2'
  return (
    <div class="empty">
      <svg viewBox="0 0 160 110" width="160" height="110" aria-hidden="true">
        <path class="sun-fill" d={drawings[drawing].sun} />
        <path class="ink-line" d={drawings[drawing].ink} />
      </svg>
      <div class="flow-s">
        <H class="utrecht-heading-3">{title}</H>
        {text && <p class="utrecht-paragraph soft">{text}</p>}
        {action && <div class="actions">{action}</div>}
      </div>
    </div>
  )
}
