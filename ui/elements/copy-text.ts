/** Shows the button that copies a text, and says that it did. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    if (!button || !navigator.clipboard) return
    button.hidden = false
    button.onclick = async () => {
      await navigator.clipboard.writeText(this.getAttribute('text') ?? '')
      const said = this.getAttribute('said') ?? ''
      const status = this.querySelector('[role=status]')
      if (status) status.textContent = said
      button.textContent = said
    }
  }
}

customElements.define('copy-text', CopyText)
