import type { ComponentChildren } from 'preact'
import { useT } from '#ui/here.ts'
import { Icon } from '#ui/icons.tsx'

const looks = { ok: ['ok', 'check'], info: ['info', 'info'], warning: ['warning', 'warning'], error: ['error', 'warning'] } as const

/** What just happened, or what you should know. `error` interrupts a screen reader, the others wait their turn. */
export function Notice({ kind, children }: { kind: keyof typeof looks; children?: ComponentChildren }) {
  const [look, icon] = looks[kind]
  return (
    <div class={`utrecht-alert utrecht-alert--${look} notice`} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <div class="utrecht-alert__content">{children}</div>
    </div>
  )
}

/** On a page with several forms. Script keeps what was typed in the others (kept-forms.ts); without it the page warns beforehand. */
export function OneFormAtATime() {
  const t = useT()
  return (
    <noscript>
      <p class="utrecht-paragraph utrecht-paragraph--small soft">
        {t(
          'Op deze pagina staan meer vakken om te typen. Een knop bewaart alleen het vak waar hij bij hoort. Bewaar dus eerst wat je typte.',
          'This page has several places to type. A button keeps only the one it belongs to. So save what you typed first.',
        )}
      </p>
    </noscript>
  )
}
