import type { ComponentChildren } from 'preact'
import { useT } from '#ui/here.ts'
import { describedBy } from '#ui/hint.tsx'

export interface FieldLook {
  name: string
  label: string
  hint?: string
  error?: string
  required?: boolean
  /** Two fields of one name on a page need an id of their own. */
  id?: string
  /** The label is there for a screen reader only. */
  labelUnseen?: boolean
}
export interface InputLook extends FieldLook {
  value?: string | number | null
  autocomplete?: string
  maxLength?: number
  /** Roughly how many characters fit: tells what is expected. */
  width?: 'short' | 'medium'
  disabled?: boolean
  autofocus?: boolean
  /** What exists already: the browser offers it while typing, and anything else may be typed too. */
  suggestions?: readonly string[]
}

/** What ties an input to its hint and its error. */
export function describe({ name, id = name, hint, error, required }: FieldLook) {
  return {
    id,
    name,
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? ('true' as const) : undefined,
    required: required || undefined,
  }
}

/** Label above, hint below it, error in a sentence right above the field. Only what may stay empty says so. */
export function Field({ look, children }: { look: FieldLook; children: ComponentChildren }) {
  const t = useT()
  const { id = look.name, label, hint, error, required, labelUnseen } = look
  return (
    <div class={error ? 'utrecht-form-field field invalid' : 'utrecht-form-field field'}>
      <label class={labelUnseen ? 'unseen' : 'utrecht-form-label'} for={id}>
        {label}
        {required === false && (
          <>
            {' '}
            <span class="optional">({t('niet verplicht', 'optional')})</span>
          </>
        )}
      </label>
      {hint && (
        <div class="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div class="utrecht-form-field-error-message" id={`${id}-fout`}>
          {error}
        </div>
      )}
      {children}
    </div>
  )
}

type InputKind = { type: 'text' | 'email' | 'password' | 'date' | 'time'; inputMode?: 'numeric' | 'decimal' | 'email' }

function Input(props: InputLook & InputKind) {
  const { type, value, autocomplete, maxLength, width, disabled, autofocus, inputMode, error, suggestions, id = props.name } = props
  const list = suggestions?.length ? `${id}-voorstellen` : undefined
  const manners = {
    value: value ?? '',
    autocomplete: autocomplete ?? 'off',
    maxLength,
    disabled,
    autofocus: autofocus || undefined,
    inputMode,
    list,
  }
  const look = `utrecht-textbox utrecht-textbox--html-input${width ? ` ${width}` : ''}${error ? ' utrecht-textbox--invalid' : ''}`
  return (
    <Field look={props}>
      <input {...describe(props)} {...manners} class={look} type={type as 'text'} />
      {list && (
        <datalist id={list}>
          {suggestions!.map((one) => (
            <option value={one} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

export const TextField = (props: InputLook) => <Input {...props} type="text" />
export const EmailField = (props: InputLook) => <Input autocomplete="email" {...props} type="email" inputMode="email" />
export const PasswordField = (props: InputLook) => <Input {...props} type="password" />
/** Digits that nobody should read along: a PIN, with the keyboard of a telephone. */
export const PinField = (props: InputLook) => <Input width="short" {...props} type="password" inputMode="numeric" />
/** Digits that were sent: a telephone offers them by itself. */
export const CodeField = (props: InputLook) => (
  <Input width="short" autocomplete="one-time-code" {...props} type="text" inputMode="numeric" />
)

/** A number that keeps what was typed, also when it is no number: a text box with the right keyboard. */
export const NumberField = (props: InputLook & { decimals?: boolean }) => (
  <Input width="short" {...props} type="text" inputMode={props.decimals ? 'decimal' : 'numeric'} />
)

const isDate = (value: unknown) => !value || /^\d{4}-\d\d-\d\d$/.test(String(value))
const isTime = (value: unknown) => !value || /^\d\d:\d\d(:\d\d)?$/.test(String(value))

/** The browser's own calendar; what it can't show (“31 september”) stays as text, so that it can be corrected. */
export const DateField = (props: InputLook) => <Input width="medium" {...props} type={isDate(props.value) ? 'date' : 'text'} />
export const TimeField = (props: InputLook) => <Input width="short" {...props} type={isTime(props.value) ? 'time' : 'text'} />

export function TextArea(props: InputLook & { rows?: number }) {
  return (
    <Field look={props}>
      <textarea
        {...describe(props)}
        class={`utrecht-textarea utrecht-textarea--html-textarea${props.error ? ' utrecht-textarea--invalid' : ''}`}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        disabled={props.disabled}
        value={props.value === null || props.value === undefined ? '' : String(props.value)}
      />
    </Field>
  )
}

export function FileField(props: FieldLook & { accept?: string }) {
  return (
    <Field look={props}>
      <input {...describe(props)} class="file" type="file" accept={props.accept} />
    </Field>
  )
}

/** One box and one button; results while typing come from `live-search` around it. */
/** `quiet`: something else on the page is done first. */
export function SearchField({
  name,
  label,
  value,
  button,
  quiet,
}: {
  name: string
  label: string
  value?: string
  button?: string
  quiet?: boolean
}) {
  const t = useT()
  return (
    <div class="search" role="search">
      <Field look={{ name, label }}>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id={name}
          name={name}
          type="search"
          value={value ?? ''}
          autocomplete="off"
        />
      </Field>
      <button class={`utrecht-button utrecht-button--${quiet ? 'secondary' : 'primary'}-action`} type="submit">
        {button ?? t('Zoek', 'Search')}
      </button>
    </div>
  )
}

export const HiddenField = ({ name, value }: { name: string; value: string | number }) => <input type="hidden" name={name} value={value} />
