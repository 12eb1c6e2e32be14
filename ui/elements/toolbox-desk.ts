import { settle, type Settled } from '#ui/offline/send.ts'
import { keepShell } from '#ui/offline/shell.ts'
import { holdsNames, forget, kept, takeAway, today, wait, waiting, type Kept, type Waiting } from '#ui/offline/store.ts'

type Child = string | HTMLElement
function make<K extends keyof HTMLElementTagNameMap>(name: K, props: object, ...children: Child[]) {
  const element = Object.assign(document.createElement(name), props)
  element.append(...children)
  return element
}

/** What waits on this device, with what became of it; and without network the whole of recording a toolbox. */
class ToolboxDesk extends HTMLElement {
  #topic: string | null = null
  #here: Settled = { contact: 'no-network', person: null }
  #say = (nl: string, en: string) => (this.getAttribute('lang') === 'en' ? en : nl)

  connectedCallback() {
    if (!('indexedDB' in window)) return
    addEventListener('online', this.#settle)
    void this.#settle().then(() => (this.#here.contact === 'there' ? keepShell() : undefined))
  }

  disconnectedCallback() {
    removeEventListener('online', this.#settle)
  }

  #settle = async () => {
    const before = (await waiting()).filter((one) => !one.refused)
    this.#here = await settle().catch(() => ({ contact: 'no-network' as const, person: null }))
    const after = await waiting()
    const sent = before.filter((one) => !after.some((other) => other.key === one.key))
    await this.#draw(sent)
  }

  async #draw(sent: Waiting[] = []) {
    const [device, list] = [await kept(), await waiting()]
    if (!this.isConnected) return
    const parts: HTMLElement[] = sent.map((one) => this.#notice('ok', this.#say(`Verstuurd: ${one.title}.`, `Sent: ${one.title}.`)))
    parts.push(...list.map((one) => this.#waits(one, device)))
    if (this.hasAttribute('offline')) parts.push(...this.#record(device))
    this.replaceChildren(...parts)
  }

  #notice(kind: 'ok' | 'warning' | 'info', ...children: Child[]) {
    const content = make(
      'div',
      { className: 'utrecht-alert__content flow-s' },
      ...children.map((one) => (typeof one === 'string' ? make('p', { className: 'utrecht-paragraph' }, one) : one)),
    )
    return make('div', { className: `utrecht-alert utrecht-alert--${kind}`, role: 'status' }, content)
  }

  #waits(one: Waiting, device: Kept | null) {
    const about = `${one.title}, ${one.heldOn}`
    if (one.refused) {
      const away = this.#button(this.#say('Haal weg', 'Take away'), () => takeAway(one.key).then(() => this.#draw()), 'secondary-action')
      return this.#notice('warning', this.#say(`Niet aangenomen: ${about}.`, `Not taken: ${about}.`), one.refused, away)
    }
    if (one.unseen && this.#here.person === one.person) return this.#ask(one, about, device)
    const kept = this.#say(
      `Bewaard op dit toestel: ${about}, ${one.personIds.length} mensen.`,
      `Kept on this device: ${about}, ${one.personIds.length} people.`,
    )
    if (!one.unseen && (this.#here.contact === 'no-network' || this.#here.person === one.person))
      return this.#notice('info', kept, this.#say('Wordt verstuurd zodra er netwerk is.', 'Will be sent as soon as there is network.'))
    const link = make(
      'a',
      { className: 'utrecht-link utrecht-link--html-a', href: '/inloggen?naar=/toolbox' },
      this.#say('Log in', 'Sign in'),
    )
    const who = this.#say(
      'Wordt verstuurd als de voorman die dit noteerde inlogt.',
      'Will be sent when the crew leader who recorded it signs in.',
    )
    return this.#notice('info', kept, who, link)
  }

  /** On a shared device anybody may have recorded it: the voorman looks at it first. */
  #ask(one: Waiting, about: string, device: Kept | null) {
    const names = (device?.crews ?? []).flatMap((crew) => crew.people).filter((person) => one.personIds.includes(person.id))
    const who = names.length
      ? names.map((person) => person.name).join(', ')
      : this.#say(`${one.personIds.length} mensen`, `${one.personIds.length} people`)
    const send = this.#button(this.#say('Dit klopt, verstuur', 'This is right, send'), () =>
      wait({ ...one, unseen: false }).then(this.#settle),
    )
    const away = this.#button(this.#say('Haal weg', 'Take away'), () => takeAway(one.key).then(() => this.#draw()), 'secondary-action')
    const asked = this.#say(
      `Op dit gedeelde toestel genoteerd zonder netwerk: ${about}. Heb jij dit genoteerd?`,
      `Recorded on this shared device without network: ${about}. Did you record this?`,
    )
    return this.#notice('warning', asked, who, make('div', { className: 'save-bar' }, send, away))
  }

  #button(words: string, onclick: () => unknown, kind = 'primary-action') {
    return make('button', { className: `utrecht-button utrecht-button--${kind}`, type: 'button', onclick }, words)
  }

  /** Only without network: choose a topic, tick, done. */
  #record(device: Kept | null): HTMLElement[] {
    if (!device)
      return [
        make(
          'p',
          { className: 'utrecht-paragraph' },
          this.#say(
            'Op dit toestel staat geen ploeg. Open de toolbox een keer met netwerk.',
            'This device knows no crew. Open the toolbox once with network.',
          ),
        ),
      ]
    const topic = device.topics.find((one) => one.id === this.#topic)
    if (topic) return this.#tick(device, topic)
    const tiles = device.topics.map((one) =>
      make(
        'li',
        {},
        make(
          'a',
          { className: 'tile', href: `#${one.id}`, onclick: (event: Event) => this.#choose(event, one.id) },
          make('b', {}, one.title),
        ),
      ),
    )
    return [
      make('h2', { className: 'utrecht-heading-2' }, this.#say('Waar gaat het vandaag over?', 'What is it about today?')),
      make('ul', { className: 'tiles' }, ...tiles),
    ]
  }

  #choose(event: Event, topic: string | null) {
    event.preventDefault()
    this.#topic = topic
    void this.#draw()
  }

  #tick(device: Kept, topic: Kept['topics'][number]): HTMLElement[] {
    const back = make(
      'a',
      { className: 'utrecht-link utrecht-link--html-a', href: '#', onclick: (event: Event) => this.#choose(event, null) },
      this.#say('Ander onderwerp', 'Another topic'),
    )
    const words = topic.words
      .split(/\n+/)
      .filter(Boolean)
      .map((line) => make('p', { className: 'utrecht-paragraph' }, line))
    const forms = device.crews.map((crew) => {
      const rows = crew.people.map((one) =>
        make(
          'label',
          { className: 'tick' },
          make('input', { type: 'checkbox', name: 'personIds', value: one.id }),
          make('span', {}, one.name),
        ),
      )
      const fields = make(
        'fieldset',
        { className: 'ticks' },
        make(
          'legend',
          { className: 'utrecht-form-label legend' },
          this.#say(`Wie is er van ${crew.name}?`, `Who of ${crew.name} is here?`),
        ),
        ...rows,
      )
      const done = (everyone: boolean) =>
        this.#keep(
          device,
          topic,
          crew.id,
          everyone
            ? crew.people.map((one) => one.id)
            : [...fields.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value),
        )
      const bar = make(
        'div',
        { className: 'save-bar' },
        this.#button(this.#say('Klaar', 'Done'), () => done(false)),
        this.#button(this.#say('Iedereen is er', 'Everyone is here'), () => done(true), 'secondary-action'),
      )
      return make('div', { className: 'flow' }, fields, bar)
    })
    return [make('h2', { className: 'utrecht-heading-2' }, topic.title), back, ...words, ...forms]
  }

  async #keep(device: Kept, topic: Kept['topics'][number], crewId: string, personIds: string[]) {
    if (personIds.length === 0) return
    const about = { person: device.person, crewId, activityId: topic.id, title: topic.title, personIds }
    await wait({ key: crypto.randomUUID(), ...about, heldOn: today(), recordedAt: new Date().toISOString(), unseen: device.shared })
    this.#topic = null
    await this.#settle()
    scrollTo(0, 0)
  }
}

customElements.define('toolbox-desk', ToolboxDesk)

// Signing out takes the names from this device before the session ends.
addEventListener(
  'submit',
  (event) => {
    const form = event.target as HTMLFormElement
    if (!form.action.endsWith('/uitloggen') || !holdsNames()) return
    event.preventDefault()
    void forget().finally(() => form.submit())
  },
  { capture: true },
)
