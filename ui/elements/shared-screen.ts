/**
 * The clock of a shared device. The server ends the session after so many seconds without a request; a touch asks for more time, and when the time is
 * over the page goes away. A page that comes back out of the browser's memory is asked for again.
 */
const touches = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const
/** Milliseconds between two requests for more time. */
const pause = 5_000

class SharedScreen extends HTMLElement {
  private until = 0
  private asked = 0
  private timer = 0

  connectedCallback() {
    this.start()
    for (const touch of touches) addEventListener(touch, this.touched, { passive: true })
    this.timer = window.setInterval(this.tick, 1000)
    this.tick()
  }

  disconnectedCallback() {
    for (const touch of touches) removeEventListener(touch, this.touched)
    clearInterval(this.timer)
  }

  private start() {
    this.asked = Date.now()
    this.until = this.asked + Number(this.getAttribute('seconds')) * 1000
  }

  private touched = async () => {
    if (Date.now() - this.asked < pause) return
    this.asked = Date.now()
    const answer = await fetch(this.getAttribute('touch')!, { cache: 'no-store' }).catch(() => null)
    if (answer?.status === 401) this.leave()
    else if (answer?.ok) this.start()
  }

  // By the clock and not by counting: a tablet that slept does not count.
  private tick = () => {
    const left = Math.max(0, Math.ceil((this.until - Date.now()) / 1000))
    const clock = this.querySelector('span')!
    clock.hidden = false
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    clock.classList.toggle('soon', left <= 20)
    if (left === 0) this.leave()
  }

  private leave() {
    clearInterval(this.timer)
    location.replace(this.getAttribute('ended')!)
  }
}

customElements.define('shared-screen', SharedScreen)

addEventListener('pageshow', (event) => {
  if (event.persisted && document.querySelector('shared-screen')) {
    document.body.hidden = true
    location.reload()
  }
})
