import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '#ui/icons.tsx'

type Kids = { children?: ComponentChildren }

/** `look` lets a heading look smaller or larger than its place in the outline. */
interface HeadingLook {
  level: 1 | 2 | 3 | 4
  look?: 1 | 2 | 3 | 4
  id?: string
  /** Where a page goes on that was begun before: keyboard and screen reader start here, and not above the menu. */
  focus?: boolean
}

export function Heading({ level, look = level, id, focus, children }: Kids & HeadingLook) {
  const H = `h${level}` as 'h2'
  return (
    <H class={`utrecht-heading-${look}`} id={id} tabIndex={focus ? -1 : undefined} data-focus={focus || undefined}>
      {children}
    </H>
  )
}

export function Lead({ children }: Kids) {
  return <p class="utrecht-paragraph utrecht-paragraph--lead soft">{children}</p>
}

export function Text({ soft, strong, children }: Kids & { soft?: boolean; strong?: boolean }) {
  return <p class={`utrecht-paragraph${soft ? ' soft' : ''}${strong ? ' strong' : ''}`}>{children}</p>
}

export function Small({ soft, children }: Kids & { soft?: boolean }) {
  return <p class={`utrecht-paragraph utrecht-paragraph--small${soft ? ' soft' : ''}`}>{children}</p>
}

/** One large figure with its word, such as a mark or what is left of a budget. */
export function Figure({ value, large, children }: Kids & { value: string | number; large?: boolean }) {
  return (
    <p class={large ? 'figure large' : 'figure'}>
      <b class="num">{value}</b> {children}
    </p>
  )
}

/** A plain list of sentences. */
export function Bullets({ items }: { items: ComponentChildren[] }) {
  return (
    <ul class="bullets">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

interface LinkLook {
  href: string
  strong?: boolean
  /** Never broken over two lines, such as a code. */
  whole?: boolean
  /** Extra words for a screen reader, where the visible words repeat on the page. */
  about?: string
  current?: boolean
  download?: boolean
  id?: string
  /** Leaves the page whole: for files and other sites. */
  outside?: boolean
}

export function Link({ href, strong, whole, about, current, download, id, outside, children }: Kids & LinkLook) {
  return (
    <a
      class={`utrecht-link utrecht-link--html-a${strong ? ' strong' : ''}${whole ? ' whole' : ''}`}
      href={href}
      id={id}
      aria-current={current ? 'page' : undefined}
      download={download || undefined}
      data-turbo={download || outside ? 'false' : undefined}
      rel={outside ? 'noopener' : undefined}
    >
      {children}
      {about && <span class="unseen"> {about}</span>}
    </a>
  )
}

export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'link'
const looks: Record<ButtonKind, string> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  quiet: 'utrecht-button utrecht-button--secondary-action',
  danger: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
  link: 'utrecht-button utrecht-button--subtle',
}

interface ButtonLook {
  kind?: ButtonKind
  /** Before the words; an `arrow` points on, so it stands after them. */
  icon?: IconName
  wide?: boolean
  about?: string
}
interface ButtonManners extends ButtonLook {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** Sends the form elsewhere, e.g. “Niet nu” beside “Akkoord”. */
  action?: string
  disabled?: boolean
  /** Sends the form although fields are empty, e.g. “Terug”. */
  skipCheck?: boolean
  /** `false` for an answer that Turbo can't show, such as a page that nothing was done for. */
  turbo?: boolean
}

export function Button({
  kind = 'primary',
  icon,
  wide,
  about,
  type = 'submit',
  skipCheck,
  turbo,
  action,
  children,
  ...rest
}: Kids & ButtonManners) {
  return (
    <button
      class={looks[kind] + (wide ? ' wide' : '')}
      type={type}
      formaction={action}
      formnovalidate={skipCheck || undefined}
      data-turbo={turbo === false ? 'false' : undefined}
      {...rest}
    >
      {icon && icon !== 'arrow' && <Icon name={icon} />}
      {children}
      {icon === 'arrow' && <Icon name={icon} />}
      {about && <span class="unseen"> {about}</span>}
    </button>
  )
}

export function ButtonLink({
  href,
  kind = 'primary',
  icon,
  wide,
  about,
  download,
  outside,
  children,
}: Kids & ButtonLook & { href: string; download?: boolean; outside?: boolean }) {
  const whole = download || outside // leaves the page whole: a file, or by way of another site
  return (
    <a class={looks[kind] + (wide ? ' wide' : '')} href={href} download={download || undefined} data-turbo={whole ? 'false' : undefined}>
      {icon && icon !== 'arrow' && <Icon name={icon} />}
      {children}
      {icon === 'arrow' && <Icon name={icon} />}
      {about && <span class="unseen"> {about}</span>}
    </a>
  )
}
