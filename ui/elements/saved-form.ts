/** Sends each answer when it was given, one after another, and says whether it was kept. */
class SavedForm extends HTMLElement {
  #last: Promise<void> = Promise.resolve()

  connectedCallback() {
    this.addEventListener('change', this.#onChange)
  }

  #onChange = (event: Event) => {
    const question = (event.target as HTMLElement).closest<HTMLElement>('[data-question]')?.dataset.question
    const form = this.querySelector('form')
    if (!question || !form) return
    const fields = fieldsOf(form)
    this.#last = this.#last.then(() => this.#send({ ...fields, vraag: question }))
  }

  async #send(fields: Record<string, unknown>) {
    const status = this.querySelector('[role=status]')!
    try {
      const answer = await fetch(this.getAttribute('url') ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(fields),
        keepalive: true,
      })
      const said = (await answer.json()) as { sentence?: string }
      status.textContent = (answer.ok ? this.getAttribute('saved') : said.sentence) ?? ''
    } catch {
      status.textContent = this.getAttribute('failed')
    }
  }
}

/** All fields; those of one name together. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form)
  return Object.fromEntries(
    [...new Set(data.keys())].map((name) => [name, data.getAll(name).length > 1 ? data.getAll(name) : data.get(name)]),
  )
}

customElements.define('saved-form', SavedForm)
