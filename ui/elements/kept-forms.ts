/**
 * What somebody typed in one form of a page is still there after another form of that page was sent, or after a search in it:
 * the notes of a talk stay when an agreement is added. The form itself stays, hidden fields and all, so that the server still
 * sees which version was written upon. No custom element: it guards every form that changes something.
 */
let sent: HTMLFormElement | null = null

addEventListener('turbo:submit-start', (event) => {
  sent = event.target as HTMLFormElement
})

addEventListener('turbo:before-render', (event) => {
  const { newBody } = (event as CustomEvent<{ newBody: HTMLElement }>).detail
  for (const form of formsOf(document.body)) if (form !== sent && isTyped(form)) keep(form, newBody)
  sent = null
})

const formsOf = (body: HTMLElement) => [...body.querySelectorAll<HTMLFormElement>('form[method=post]')]

const isTyped = (form: HTMLFormElement) =>
  [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
    if (field instanceof HTMLSelectElement)
      return [...field.options].some((option) => option.selected !== option.defaultSelected && option.defaultSelected)
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
    return /^(checkbox|radio)$/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
  })

function keep(form: HTMLFormElement, newBody: HTMLElement) {
  const fresh = sameForm(form, newBody)
  if (!fresh) return
  const token = fresh.querySelector<HTMLInputElement>('[name=_csrf]')
  form.querySelector('[name=_csrf]')?.setAttribute('value', token?.value ?? '')
  const [folded, unfolded] = [fresh.closest('details'), form.closest('details')]
  if (folded && unfolded?.open) folded.open = true
  fresh.replaceWith(form)
}

/** The form in the new page that sends to the same place; of several, the one about the same thing. */
function sameForm(form: HTMLFormElement, newBody: HTMLElement): HTMLFormElement | undefined {
  const alike = (body: HTMLElement) => formsOf(body).filter((other) => other.getAttribute('action') === form.getAttribute('action'))
  const found = alike(newBody)
  return alike(document.body).length === 1 && found.length === 1 ? found[0] : found.find((other) => about(other) === about(form))
}

const about = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
    .filter(({ name }) => name !== '_csrf' && name !== '_submission')
    .map(({ name, value }) => `${name}=${value}`)
    .join('&')
