/** Reads aloud what is inside, or what it is told to read of, in the language of the page, where the browser can speak. */
class ReadAloud extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button || !('speechSynthesis' in window)) return
    const words = button.textContent ?? ''
    button.hidden = false
    button.onclick = () => {
      const speaking = button.getAttribute('aria-pressed') === 'true'
      speechSynthesis.cancel()
      button.textContent = speaking ? words : (this.getAttribute('stop') ?? words)
      button.setAttribute('aria-pressed', String(!speaking))
      if (!speaking) this.#speak(() => ((button.textContent = words), button.setAttribute('aria-pressed', 'false')))
    }
  }

  #speak(ended: () => void) {
    const of = this.getAttribute('of')
    const shown = of ? document.querySelector<HTMLElement>(of) : this.querySelector<HTMLElement>('[data-aloud]')
    const spoken = new SpeechSynthesisUtterance(shown?.innerText ?? '')
    spoken.lang = document.documentElement.lang === 'en' ? 'en-GB' : 'nl-NL'
    spoken.rate = 0.9
    spoken.onend = spoken.onerror = ended
    speechSynthesis.speak(spoken)
  }

  disconnectedCallback() {
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  }
}

customElements.define('read-aloud', ReadAloud)
