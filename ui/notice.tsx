import type { ComponentChildren } from 'preact'
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
