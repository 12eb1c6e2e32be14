import { visit } from '@hotwired/turbo'

interface Standing {
  value: number
  max: number
  text: string
  done: boolean
  href?: string
}

/** Asks every second how far long work is, moves the bar, and goes on when it is done. */
class JobProgress extends HTMLElement {
  #timer = 0

  connectedCallback() {
    this.querySelector('a')?.closest('p')?.setAttribute('hidden', '')
    this.#later(1000)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  #later(milliseconds: number) {
    this.#timer = window.setTimeout(() => void this.#ask(), milliseconds)
  }

  async #ask() {
    const answer = await fetch(this.getAttribute('url') ?? '', { headers: { accept: 'application/json' } }).catch(() => undefined)
    if (!this.isConnected) return
    // The server may be starting again: keep asking, calmly.
    if (!answer?.ok) return this.#later(3000)
    const standing = (await answer.json()) as Standing
    this.#show(standing)
    if (standing.done) visit(standing.href ?? location.href, { action: 'replace' })
    else this.#later(1000)
  }

  #show({ value, max, text }: Standing) {
    const bar = this.querySelector('progress')
    const label = this.querySelector('.label')
    if (bar) Object.assign(bar, { max: max || 1, value })
    bar?.setAttribute('aria-label', text)
    if (label) label.textContent = text
  }
}

customElements.define('job-progress', JobProgress)
