import type { ComponentChildren } from 'preact'
import { describe, Field, type FieldLook } from '#ui/fields.tsx'
import { Fieldset } from '#ui/form.tsx'
import { useT } from '#ui/here.ts'

export interface Option {
  value: string
  label: string
  hint?: string
  disabled?: boolean
  /** How many would be found with it. */
  count?: number
  /** Of a radio button inside Opening: shows what is inside. */
  opens?: boolean
}

export function Select(props: FieldLook & { options: Option[]; value?: string | null; placeholder?: string; disabled?: boolean }) {
  return (
    <Field look={props}>
      <select
        {...describe(props)}
        class={`utrecht-select utrecht-select--html-select${props.error ? ' utrecht-select--invalid' : ''}`}
        disabled={props.disabled}
      >
        {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value || undefined} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface Choice extends Option {
  type: 'checkbox' | 'radio'
  name: string
  id: string
  checked?: boolean
  describedBy?: string
  invalid?: boolean
  labelUnseen?: boolean | undefined
}

/** The whole line is the target, 44 pixels high. */
function ChoiceLine({ type, id, name, value, label, hint, count, checked, disabled, opens, describedBy, invalid, labelUnseen }: Choice) {
  const described = [hint && `${id}-hint`, describedBy].filter(Boolean).join(' ') || undefined
  return (
    <label class="choice" for={id}>
      <input
        class={type === 'checkbox' ? 'utrecht-checkbox' : 'utrecht-radio-button'}
        {...{ type, id, name, value, disabled }}
        checked={checked || undefined}
        aria-describedby={described}
        aria-invalid={invalid ? 'true' : undefined}
        data-opens={opens || undefined}
      />
      <span class={labelUnseen ? 'unseen' : 'choice-label'}>
        {label}
        {hint && (
          <span class="note" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
      {count !== undefined && <span class="count num">{count}</span>}
    </label>
  )
}

export function Checkbox(props: FieldLook & { checked?: boolean; value?: string; disabled?: boolean }) {
  const { id = props.name, error } = props
  return (
    <div class={error ? 'field invalid' : 'field'}>
      {error && (
        <div class="utrecht-form-field-error-message" id={`${id}-fout`}>
          {error}
        </div>
      )}
      <ChoiceLine
        type="checkbox"
        id={id}
        name={props.name}
        value={props.value ?? 'ja'}
        label={props.label}
        hint={props.hint}
        checked={props.checked}
        labelUnseen={props.labelUnseen}
        disabled={props.disabled}
        describedBy={error ? `${id}-fout` : undefined}
        invalid={!!error}
      />
    </div>
  )
}

type Group = FieldLook & { options: Option[] }

function useLegend({ label, required }: FieldLook) {
  const t = useT()
  if (required !== false) return label
  return (
    <>
      {label} <span class="optional">({t('niet verplicht', 'optional')})</span>
    </>
  )
}

export function CheckboxGroup(props: Group & { value?: readonly string[] }) {
  const legend = useLegend(props)
  return (
    <Fieldset legend={legend} hint={props.hint} error={props.error} name={props.name}>
      {props.options.map((option, i) => (
        <ChoiceLine
          {...option}
          type="checkbox"
          id={`${props.name}-${i + 1}`}
          name={props.name}
          checked={props.value?.includes(option.value)}
        />
      ))}
    </Fieldset>
  )
}

export function RadioGroup(props: Group & { value?: string | null }) {
  const legend = useLegend(props)
  return (
    <Fieldset legend={legend} hint={props.hint} error={props.error} name={props.name}>
      {props.options.map((option, i) => (
        <ChoiceLine {...option} type="radio" id={`${props.name}-${i + 1}`} name={props.name} checked={props.value === option.value} />
      ))}
    </Fieldset>
  )
}

/**
 * What belongs to one option of a choice: seen while that option is chosen, by style alone. Where a browser can't, it is always there; its hint
 * then says when it counts.
 */
export function Opening({ by, children }: { by: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="opening">
      {by}
      <div class="opened">{children}</div>
    </div>
  )
}

export interface FilterGroup {
  legend: string
  name: string
  /** One at a time, or as many as you like (default). */
  single?: boolean
  options: { value: string; label: string; count?: number; checked?: boolean }[]
}

/** What narrows a list down, with counts. A form of its own, or the part of a form around it (`inForm`). */
export function Filters({
  groups,
  action,
  keep = {},
  inForm,
}: {
  groups: FilterGroup[]
  action: string
  keep?: Record<string, string>
  inForm?: boolean
}) {
  const t = useT()
  if (!groups.some((group) => group.options.length)) return null
  const inside = (
    <filter-form>
      <details class="card filters" open>
        <summary>{t('Filters', 'Filters')}</summary>
        <div class="flow">
          {groups.map((group) => (
            <fieldset class="fieldset">
              <legend class="utrecht-form-label legend">{group.legend}</legend>
              {group.options.map((option, i) => (
                <ChoiceLine {...option} type={group.single ? 'radio' : 'checkbox'} id={`${group.name}-${i + 1}`} name={group.name} />
              ))}
            </fieldset>
          ))}
          <button class="utrecht-button utrecht-button--secondary-action apply" type="submit">
            {t('Pas toe', 'Apply')}
          </button>
        </div>
      </details>
    </filter-form>
  )
  if (inForm) return inside
  return (
    <form action={action} method="get" aria-label={t('Filters', 'Filters')}>
      {Object.entries(keep).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {inside}
    </form>
  )
}
