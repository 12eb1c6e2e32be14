import { randomUUID } from 'node:crypto'
import type { ComponentChildren } from 'preact'
import { useHere, useT } from '#ui/here.ts'

type Kids = { children?: ComponentChildren }

interface FormManners {
  action: string
  method?: 'post' | 'get'
  /** Kept when a form comes back with an error and the first try changed nothing; otherwise a fresh one each time. */
  submission?: string
  multipart?: boolean
  label?: string
  /** In a row, for one button beside others. */
  inline?: boolean
  id?: string
  /** `false` for an answer that Turbo can't show: a file, or another site. */
  turbo?: boolean
}

/** A form that is safe to send twice: it carries the session's token and an id of its own. */
export function Form({ action, method = 'post', submission, multipart, label, inline, id, turbo, children }: Kids & FormManners) {
  const { csrf } = useHere()
  return (
    <form
      class={inline ? 'inline-form' : 'flow form'}
      action={action}
      method={method}
      enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={label}
      id={id}
      noValidate
      data-turbo={turbo === false ? 'false' : undefined}
    >
      {method === 'post' && <input type="hidden" name="_csrf" value={csrf} />}
      {method === 'post' && <input type="hidden" name="_submission" value={submission ?? randomUUID()} />}
      {children}
    </form>
  )
}

export interface FieldError {
  field: string
  text: string
}

/** All that must change, at the top, each a link to its field. It takes the focus when the page comes back. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const t = useT()
  if (!errors.length) return null
  return (
    <div class="utrecht-alert utrecht-alert--error summary" role="alert" tabIndex={-1} id="fouten" data-focus>
      <div class="utrecht-alert__content flow-s">
        <h2 class="utrecht-heading-3">
          {errors.length === 1 ? t('Nog één ding', 'One more thing') : t('Kijk dit nog even na', 'Please check this')}
        </h2>
        <ul class="bullets">
          {errors.map((error) => (
            <li>
              <a class="utrecht-link utrecht-link--html-a" href={`#${error.field}`} data-turbo="false">
                {error.text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

export function Fieldset({
  legend,
  hint,
  error,
  name,
  children,
}: Kids & { legend: ComponentChildren; hint?: string; error?: string; name?: string }) {
  const hintId = hint && name ? `${name}-hint` : undefined
  const errorId = error && name ? `${name}-fout` : undefined
  const described = [hintId, errorId].filter(Boolean).join(' ') || undefined
  return (
    <fieldset class={error ? 'fieldset invalid' : 'fieldset'} id={name} aria-describedby={described}>
      <legend class="utrecht-form-label legend">{legend}</legend>
      {hint && (
        <p class="utrecht-form-field-description" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p class="utrecht-form-field-error-message" id={errorId}>
          {error}
        </p>
      )}
      <div class="choices">{children}</div>
    </fieldset>
  )
}

/** Fields that belong together, beside each other where there is room. */
export function FieldRow({ children }: Kids) {
  return <div class="field-row">{children}</div>
}

/** The buttons at the end: the one that matters first. */
export function Actions({ children }: Kids) {
  return <div class="actions">{children}</div>
}
