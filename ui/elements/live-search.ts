import { visit } from '@hotwired/turbo'

/** Results while typing: sends the GET form inside, replaces the results, keeps the address right, says how many there are. */
class LiveSearch extends HTMLElement {
  #timer = 0
  #asking?: AbortController

  connectedCallback() {
    this.addEventListener('input', this.#later)
    this.addEventListener('change', this.#later)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  #later = () => {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(), 250)
  }

  async #ask() {
    const form = this.querySelector('form')
    const results = document.getElementById(this.getAttribute('results') ?? '')
    if (!form || !results) return
    this.#asking?.abort()
    this.#asking = new AbortController()
    const url = addressOf(form)
    try {
      const answer = await fetch(url, { signal: this.#asking.signal, headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.getElementById(results.id)
      if (!answer.ok || !fresh) return visit(url)
      results.replaceChildren(...fresh.childNodes)
      this.#count(page)
      history.replaceState(history.state, '', url)
      this.#say(fresh.dataset.said ?? results.querySelector('[data-count]')?.textContent ?? '')
    } catch (error) {
      // A newer question took over, or there is no network: the button still works.
      if (!(error instanceof DOMException)) console.warn(error)
    }
  }

  /** The counts beside the filters follow; the filters themselves stay, so that the focus does. */
  #count(page: Document) {
    for (const box of this.querySelectorAll<HTMLInputElement>('filter-form input')) {
      const count = box.closest('label')?.querySelector('.count')
      const same = [...page.querySelectorAll<HTMLInputElement>('filter-form input')].find(
        (one) => one.name === box.name && one.value === box.value,
      )
      if (count) count.textContent = same?.closest('label')?.querySelector('.count')?.textContent ?? '0'
    }
  }

  #say(words: string) {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = words
  }
}

/** The address the form would go to, without its empty fields. */
function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action)
  const fields = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][]
  url.search = new URLSearchParams(fields).toString()
  return url.href
}

customElements.define('live-search', LiveSearch)
