import type { ComponentChildren } from 'preact'
import { useHere, useT } from '#ui/here.ts'
import { Icon } from '#ui/icons.tsx'
import { describedBy, HintAndError } from '#ui/hint.tsx'

/** Large tiles to choose from with a thumb: a picture where there is one, and a few words. */
export function Tiles({
  items,
  label,
}: {
  items: { href: string; label: string; picture?: string | null; note?: string }[]
  label: string
}) {
  return (
    <ul class="tiles" aria-label={label}>
      {items.map((item) => (
        <li>
          <a class="tile" href={item.href}>
            {item.picture ? <img src={item.picture} alt="" loading="lazy" /> : <span class="tile-blank" aria-hidden="true" />}
            <b>{item.label}</b>
            {item.note && <span class="note">{item.note}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Names to tick with a thumb: the whole line is the button. */
export function Ticks({
  name,
  legend,
  hint,
  error,
  people,
  value,
}: {
  name: string
  legend: string
  hint?: string
  error?: string
  people: { id: string; name: string }[]
  value?: readonly string[]
}) {
  return (
    <fieldset class={error ? 'ticks invalid' : 'ticks'} id={name} aria-describedby={describedBy(name, hint, error)}>
      <legend class="utrecht-form-label legend">{legend}</legend>
      <HintAndError id={name} hint={hint} error={error} />
      {people.map((one) => (
        <label class="tick">
          <input type="checkbox" name={name} value={one.id} checked={value?.includes(one.id) || undefined} />
          <span>{one.name}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** A picture that belongs to the words beside it. */
export const Picture = ({ src, words }: { src: string; words: string }) => <img class="picture" src={src} alt={words} />

/** A button that reads aloud what is inside. It is there only where the browser can speak; without it nothing is missing. */
export function ReadAloud({ children }: { children: ComponentChildren }) {
  const t = useT()
  return (
    <read-aloud stop={t('Stop met voorlezen', 'Stop reading')}>
      <button class="utrecht-button utrecht-button--secondary-action" type="button" hidden>
        {t('Lees voor', 'Read aloud')}
      </button>
      <div class="flow" data-aloud>
        {children}
      </div>
    </read-aloud>
  )
}

/** The same for all that is on the page, from its foot. */
export function ReadPage() {
  const t = useT()
  return (
    <read-aloud of="main" stop={t('Stop met voorlezen', 'Stop reading')}>
      <button class="as-link" type="button" hidden>
        {t('Lees de pagina voor', 'Read the page aloud')}
      </button>
    </read-aloud>
  )
}

/** A podcast or film elsewhere, as one large button. */
export function Media({ url, kind }: { url: string; kind: 'podcast' | 'film' }) {
  const t = useT()
  return (
    <a
      class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action media"
      href={url}
      rel="noreferrer"
      target="_blank"
    >
      <Icon name="video" />{' '}
      {kind === 'film' ? t('Bekijk de film', 'Watch the film') : t('Luister naar de podcast', 'Listen to the podcast')}
      <span class="unseen"> {t('(opent een andere site)', '(opens another site)')}</span>
    </a>
  )
}

/** A switch that is kept on this device: short pages, large buttons. A form, so that it works without script. */
export function EasySwitch({ name, label, on, quiet }: { name: 'kort' | 'groot'; label: string; on: boolean; quiet?: boolean }) {
  const here = useHere()
  return (
    <form class="easy-switch" method="post" action="/weergave" data-turbo="false">
      <input type="hidden" name="_csrf" value={here.csrf} />
      <input type="hidden" name="terug" value={here.query ? `${here.path}?${here.query}` : here.path} />
      <button
        class={quiet ? 'as-link' : 'utrecht-button utrecht-button--secondary-action'}
        name={name}
        value={on ? 'nee' : 'ja'}
        aria-pressed={on}
      >
        {label}
      </button>
    </form>
  )
}

/** How hard a text is, as an estimate, and live while typing where there is script. `of` is the id of the field. */
export function ReadingHint({ of, estimate }: { of: string; estimate: string }) {
  const t = useT()
  const { lang } = useHere()
  return (
    <reading-hint of={of} lang={lang}>
      <p class="reading-hint">
        <Icon name="info" /> <b>{t('Leesbaarheid (schatting): ', 'Readability (estimate): ')}</b>
        <span role="status">{estimate}</span>
      </p>
    </reading-hint>
  )
}

/** Where our script puts what waits on this device, and fills the page when there is no network. */
export function ToolboxDesk({ offline }: { offline?: boolean }) {
  const { lang } = useHere()
  return <toolbox-desk lang={lang} offline={offline || undefined} aria-live="polite" />
}

/** The form of a toolbox: our script keeps it on the device first, and sends it as soon as it can. */
export const ToolboxForm = ({ children }: { children: ComponentChildren }) => <toolbox-form>{children}</toolbox-form>

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'read-aloud': { of?: string; stop: string; children?: ComponentChildren }
      'reading-hint': { of: string; lang: string; children?: ComponentChildren }
      'toolbox-desk': { lang: string; offline?: boolean; 'aria-live'?: 'polite' }
      'toolbox-form': { children?: ComponentChildren }
    }
  }
}

/** A QR code on paper: scan it, go there, or type the code. */
export function QrCode({ src, words, address, code }: { src: string; words: string; address: string; code: string }) {
  const t = useT()
  return (
    <div class="flow">
      <img class="qr" src={src} alt={words} />
      <p>{t('Scan de code, of ga naar', 'Scan the code, or go to')}</p>
      <p>
        <b>{address}</b>
      </p>
      <p class="qr-code">{code}</p>
    </div>
  )
}
