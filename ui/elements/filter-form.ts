/** Applies a filter the moment it is ticked, and starts folded on a narrow screen, where the results come first. */
class FilterForm extends HTMLElement {
  connectedCallback() {
    this.querySelector('.apply')?.setAttribute('hidden', '')
    if (matchMedia('(max-width: 56rem)').matches) this.querySelector('details')?.removeAttribute('open')
    this.addEventListener('change', () => {
      // Inside a live search the results are already on their way.
      if (!this.closest('live-search')) this.closest('form')?.requestSubmit()
    })
  }
}

customElements.define('filter-form', FilterForm)
