import type { ComponentChildren } from 'preact'

/** From which step to which, of so many: a small picture for the eye beside the words that say the same. */
export function StepRange({ steps, from, to, children }: { steps: number; from: number; to: number; children: ComponentChildren }) {
  return (
    <div class="step-range">
      <span class="steps" aria-hidden="true">
        {Array.from({ length: steps }, (_, n) => (
          <i class={n + 1 >= from && n + 1 <= to ? 'on' : undefined} />
        ))}
      </span>
      <span>{children}</span>
    </div>
  )
}
