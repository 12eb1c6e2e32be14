import type { ComponentChildren } from 'preact'
import { useT } from '#ui/here.ts'

/** Things below each other with a hairline between them; `card` puts them on a sheet. */
export function Lines({ items, card, label }: { items: ComponentChildren[]; card?: boolean; label?: string }) {
  return (
    <ul class={card ? 'lines card' : 'lines'} aria-label={label}>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

/** A long list, each part folded under its name with how much it holds. On paper every part is open. */
export function Folds({ items }: { items: { title: string; about?: string; body: ComponentChildren }[] }) {
  return (
    <div class="folds">
      {items.map(({ title, about, body }) => (
        <details>
          <summary>
            {title}
            {about && <span class="soft"> {about}</span>}
          </summary>
          {body}
        </details>
      ))}
    </div>
  )
}

/** Cards or rows below each other without hairlines. */
export function Cards({ items, label }: { items: ComponentChildren[]; label?: string }) {
  return (
    <ul class="plain flow" aria-label={label}>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

/** Name and value; facts without a value are left out. */
export function Facts({ facts, small }: { facts: { name: string; value: ComponentChildren }[]; small?: boolean }) {
  return (
    <dl class={small ? 'facts small' : 'facts'}>
      {facts
        .filter((fact) => fact.value !== null && fact.value !== undefined && fact.value !== '')
        .map((fact) => (
          <div>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  )
}

export interface Step {
  label: string
  note?: string
  state: 'done' | 'now' | 'next'
}

/** Done, now, next. A list for everyone; only its drawing is a line. */
export function JourneyLine({ steps, label }: { steps: Step[]; label?: string }) {
  const t = useT()
  const words = { done: t('gedaan', 'done'), now: t('nu', 'now'), next: t('straks', 'next') }
  return (
    <ol class="journey" aria-label={label}>
      {steps.map((step) => (
        <li class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span class="unseen">{words[step.state]}: </span>
          {step.label}
          {step.note && <span class="note">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}

/** What happened, newest first as given. */
export function Timeline({ moments }: { moments: { when: string; title: ComponentChildren; note?: ComponentChildren }[] }) {
  return (
    <ol class="timeline">
      {moments.map((moment) => (
        <li>
          <span class="when num">{moment.when}</span>
          <div>
            <div>{moment.title}</div>
            {moment.note && <div class="note">{moment.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The first, the last and what lies around the page you are on. */
function nearby(page: number, pages: number): (number | 'gap')[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b)
  return shown.flatMap((n, i) => (i && n - shown[i - 1]! > 1 ? (['gap', n] as const) : [n]))
}

export function Pagination({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  const t = useT()
  if (pages <= 1) return null
  const link = 'utrecht-pagination__page-link'
  return (
    <nav class="utrecht-pagination pages" aria-label={t('Bladzijden', 'Pages')}>
      {page > 1 && (
        <a class="utrecht-pagination__relative-link" rel="prev" href={href(page - 1)}>
          {t('Vorige', 'Previous')}
        </a>
      )}
      {nearby(page, pages).map((n) =>
        n === 'gap' ? (
          <span class="gap" aria-hidden="true">
            …
          </span>
        ) : (
          <a
            class={n === page ? `${link} ${link}--current` : link}
            href={href(n)}
            aria-current={n === page ? 'page' : undefined}
            aria-label={t(`Bladzijde ${n}`, `Page ${n}`)}
          >
            {n}
          </a>
        ),
      )}
      {page < pages && (
        <a class="utrecht-pagination__relative-link" rel="next" href={href(page + 1)}>
          {t('Volgende', 'Next')}
        </a>
      )}
    </nav>
  )
}

/** Pages of one subject beside each other: plain links, so that each has an address. */
export function Tabs({ tabs, label }: { tabs: { href: string; label: string; count?: number; current?: boolean }[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span class="count num">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
