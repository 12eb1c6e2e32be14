import type { ComponentChildren } from 'preact'
import { Notice } from '#ui/notice.tsx'
import { useHere, useT, type Here } from '#ui/here.ts'
import { SharedBar } from '#ui/shared-bar.tsx'
import { Foot, Top } from '#ui/shell.tsx'

export interface PageProps {
  title: string
  /** One sentence under the title: what waits, or what you see. */
  lead?: ComponentChildren
  /** Tags or another small thing above the title. */
  above?: ComponentChildren
  /** Beside the title, at the end of the line: one button or link. */
  beside?: ComponentChildren
  breadcrumb?: { href: string; label: string }[]
  /** Beyond the usual 74 rem, for wide tables. */
  wide?: boolean
  /** One narrow column: a form, a question, a sign-in. */
  narrow?: boolean
  /** The page draws its own h1. */
  bare?: boolean
  head?: ComponentChildren
  children?: ComponentChildren
}

/** Every page of Ambacht: the document, its head, the band above, the words and the foot. */
export function Page(props: PageProps) {
  const here = useHere()
  return (
    <html lang={here.lang} class={`${here.organisation?.theme ?? 'ambacht'}-theme${here.easy?.large ? ' large-buttons' : ''}`}>
      <Head here={here} title={props.title} extra={props.head} />
      <body class="utrecht-document">
        <Top here={here} />
        <SharedBar here={here} />
        <main id="inhoud" tabIndex={-1} class={`wrap${props.wide ? ' wide-page' : ''}${props.narrow ? ' narrow-page' : ''}`}>
          {here.notice && <Notice kind={here.notice.kind}>{here.notice.text}</Notice>}
          {props.breadcrumb && <Breadcrumb links={props.breadcrumb} />}
          {!props.bare && <Hero {...props} />}
          {props.children}
        </main>
        <Foot here={here} />
      </body>
    </html>
  )
}

function Hero({ title, lead, above, beside }: PageProps) {
  const words = (
    <div class="hero-words">
      {above}
      <h1 class="utrecht-heading-1">{title}</h1>
      {lead && <p class="utrecht-paragraph utrecht-paragraph--lead soft">{lead}</p>}
    </div>
  )
  return (
    <div class="hero">
      {words}
      {beside && <div class="hero-beside">{beside}</div>}
    </div>
  )
}

export function Breadcrumb({ links }: { links: { href: string; label: string }[] }) {
  const t = useT()
  return (
    <nav class="utrecht-breadcrumb-nav crumbs" aria-label={t('Kruimelpad', 'Breadcrumb')}>
      <ol class="utrecht-breadcrumb-nav__list">
        {links.map((link) => (
          <li class="utrecht-breadcrumb-nav__item">
            <a class="utrecht-link utrecht-link--html-a" href={link.href}>
              {link.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Head({ here, title, extra }: { here: Here; title: string; extra?: ComponentChildren }) {
  const file = (name: string) => (here.assets[name] ? `/assets/${here.assets[name]}` : undefined)
  const theme = file(`theme-${here.organisation?.theme ?? 'ambacht'}.css`)
  const font = file('font.woff2')
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{`${title} – ${here.organisation?.academyName ?? 'Ambacht'}`}</title>
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="csp-nonce" content={here.nonce} />
      {/* A link that is merely hovered over must not be opened: opening a person's page is written down. */}
      <meta name="turbo-prefetch" content="false" />
      {/* On a shared device nothing of this page is remembered for whoever comes next, not even for the button back. */}
      <meta name="turbo-cache-control" content={here.shared ? 'no-cache' : 'no-preview'} />
      <meta name="view-transition" content="same-origin" />
      {font && <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />}
      {file('base.css') && <link rel="stylesheet" href={file('base.css')} data-turbo-track="reload" />}
      {/* Comes and goes with the page: a form that was sent with another organisation's session shows its answer, not a page that is asked for again. */}
      {theme && <link rel="stylesheet" href={theme} data-turbo-track="dynamic" />}
      {file('app.js') && <script type="module" src={file('app.js')} nonce={here.nonce} data-turbo-track="reload" />}
      {file('icon.svg') && <link rel="icon" href={file('icon.svg')} type="image/svg+xml" />}
      {here.shared && (
        <noscript>
          <meta httpEquiv="refresh" content={`${here.shared.seconds + 1};url=${here.shared.ended}`} />
        </noscript>
      )}
      {extra}
    </head>
  )
}
