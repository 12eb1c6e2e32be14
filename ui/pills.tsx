import type { ComponentChildren } from 'preact'
import { describedBy, HintAndError } from '#ui/hint.tsx'

export interface Pill {
  value: string
  label: string
  /** `ok` and `no` colour the chosen one; the words and the filled shape say it too. */
  tone?: 'ok' | 'no'
}

interface PillsLook {
  name: string
  /** What is chosen between; unseen where the row above says it. */
  legend: string
  legendUnseen?: boolean
  hint?: string
  error?: string
  options: Pill[]
  value?: string | null
  /** Many short ones, such as marks: five beside each other on a phone. */
  scale?: boolean
  /** Numbers and the like: as narrow as a thumb allows. */
  few?: boolean
  /** What the two ends of a scale mean. */
  ends?: [string, string]
}

/** A choice between a few short answers, beside each other and large enough for a thumb. Plain radio buttons underneath. */
export function Pills({ name, legend, legendUnseen, hint, error, options, value, scale, few, ends }: PillsLook) {
  return (
    <fieldset
      class={`pills${scale ? ' scale' : ''}${few ? ' few' : ''}${error ? ' invalid' : ''}`}
      id={name}
      aria-describedby={describedBy(name, hint, error)}
    >
      <legend class={legendUnseen ? 'unseen' : 'utrecht-form-label legend'}>{legend}</legend>
      <HintAndError id={name} hint={hint} error={error} />
      <div class="pill-row">
        {options.map((option) => (
          <label class={`pill${option.tone ? ` ${option.tone}` : ''}`}>
            <input type="radio" name={name} value={option.value} checked={value === option.value} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {ends && (
        <div class="pill-ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
    </fieldset>
  )
}

/** A list to go through with a thumb: per person a name, a choice, and a note that unfolds. */
export function Roll({
  rows,
  label,
}: {
  rows: {
    key: string
    name: string
    about?: string
    choice: ComponentChildren
    note: ComponentChildren
    noteOpen: boolean
    noteLabel: string
  }[]
  label: string
}) {
  return (
    <ul class="roll-call" aria-label={label}>
      {rows.map((row) => (
        <li id={`rij-${row.key}`}>
          <div class="roll-who">
            <b>{row.name}</b>
            {row.about && <span class="note">{row.about}</span>}
          </div>
          {row.choice}
          <details open={row.noteOpen}>
            <summary>{row.noteLabel}</summary>
            {row.note}
          </details>
        </li>
      ))}
    </ul>
  )
}

/** The button that saves, always in reach of a thumb at the foot of a long form. */
export function SaveBar({ children }: { children?: ComponentChildren }) {
  return <div class="save-bar">{children}</div>
}

/** The verdict on something that was checked: large, in words, with a sign beside it. */
export function Verdict({
  tone,
  sign,
  title,
  children,
}: {
  tone: 'ok' | 'warn' | 'err'
  sign: ComponentChildren
  title: string
  children?: ComponentChildren
}) {
  return (
    <section class={`verdict ${tone}`}>
      <header>
        <span class="verdict-sign">{sign}</span>
        <h2 class="utrecht-heading-2">{title}</h2>
      </header>
      <div class="verdict-body flow">{children}</div>
    </section>
  )
}
