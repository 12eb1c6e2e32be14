/**
 * A form that is on its way is not sent again by a double click. No custom element: it guards every form that changes something.
 * The server is the one that really keeps it safe, by the form's submission id.
 */
const busy = new WeakSet<HTMLFormElement>()

function onSubmit(event: SubmitEvent) {
  const form = event.target as HTMLFormElement
  if (form.method !== 'post') return
  if (busy.has(form)) {
    event.preventDefault()
    event.stopImmediatePropagation()
    return
  }
  busy.add(form)
  event.submitter?.setAttribute('aria-busy', 'true')
  // A download gives no sign of its end: free the form again after a while.
  setTimeout(() => free(form), 10_000)
}

function free(form: HTMLFormElement) {
  busy.delete(form)
  form.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'))
}

addEventListener('submit', onSubmit, { capture: true })
addEventListener('turbo:submit-end', (event) => free(event.target as HTMLFormElement))
// Back through the browser's memory: nothing is on its way any more.
addEventListener('pageshow', () => document.querySelectorAll('form').forEach(free))
