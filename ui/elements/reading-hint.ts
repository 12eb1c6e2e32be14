import { sayReading } from '#platform/reading.ts'

/** The estimate of how hard a text is, again after each pause in typing. */
class ReadingHint extends HTMLElement {
  connectedCallback() {
    const field = document.getElementById(this.getAttribute('of') ?? '') as HTMLTextAreaElement | null
    const said = this.querySelector('[role=status]')
    let timer = 0
    field?.addEventListener('input', () => {
      clearTimeout(timer)
      timer = window.setTimeout(
        () => said && (said.textContent = sayReading(field.value, this.getAttribute('lang') === 'en' ? 'en' : 'nl')),
        400,
      )
    })
  }
}

customElements.define('reading-hint', ReadingHint)
