import { visit } from '@hotwired/turbo'
import { settle } from '#ui/offline/send.ts'
import { kept, wait, waiting } from '#ui/offline/store.ts'

/** The form of one toolbox: kept on the device first, sent right after, or later when there is no network. Nothing ticked: the server says so. */
class ToolboxForm extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', this.#onSubmit)
  }

  #onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement
    const fields = new FormData(form)
    const all = (event.submitter as HTMLButtonElement | null)?.name === 'iedereen'
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=personIds]')].filter((box) => all || box.checked)
    if (!('indexedDB' in window) || boxes.length === 0 || !fields.get('heldOn')) return
    event.preventDefault()
    event.stopPropagation()
    for (const box of boxes) box.checked = true // what is sent in the ordinary way after all, says the same
    void this.#record(
      fields,
      boxes.map((box) => box.value),
      form.action,
    ).catch(() => form.submit())
  }

  async #record(fields: FormData, ticked: string[], action: string) {
    const device = await kept()
    const crewId = String(fields.get('crewId'))
    const crew = device?.crews.find((one) => one.id === crewId)
    if (!device || !crew) throw new Error('this device knows no crew yet')
    const key = String(fields.get('key'))
    await wait({
      key,
      person: device.person,
      crewId,
      activityId: new URL(action).pathname.split('/').at(-1)!,
      title: document.querySelector('h1')?.textContent ?? '',
      heldOn: String(fields.get('heldOn')),
      recordedAt: new Date().toISOString(),
      personIds: ticked.filter((id) => crew.people.some((one) => one.id === id)),
    })
    await settle()
    const left = (await waiting()).some((one) => one.key === key)
    visit(left ? '/toolbox' : `/toolbox/ontvangen/${key}`)
  }
}

customElements.define('toolbox-form', ToolboxForm)
