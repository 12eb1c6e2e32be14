export type Lang = 'nl' | 'en'
export type Theme = 'ambacht' | 'voorbeeld' | 'denhaag'
export type Say = (nl: string, en: string) => string

/** An item of the menu; `under` is a second row on its pages, `also` names other addresses that belong to it; `personal`: it is about oneself, and there it says who sees what. */
export interface NavLook {
  href: string
  nl: string
  en: string
  badge?: number
  under?: NavLook[]
  also?: string[]
  personal?: string
}

/** What every page needs to know about where it is and for whom: made once per request, never fetched while drawing. */
export interface Here {
  lang: Lang
  /** Path without query, such as `/aanbod`. */
  path: string
  /** Query without the question mark. */
  query?: string
  nonce: string
  csrf: string
  /** `manifest.json` of ui/build.ts: `app.js`, `base.css`, `theme-….css`, `font.woff2` → file name with hash. */
  assets: Record<string, string>
  /** Left: has the own record and no page of the own data. */
  leaver?: boolean
  person: null | { id: string; name: string; firstName: string; initials: string }
  organisation: null | { id: string; name: string; academyName: string; theme: Theme; logo?: string }
  /** On a shared device: its name, after how many seconds without a touch the session ends, and where that leads. */
  shared?: { name: string; seconds: number; touch: string; ended: string }
  /** Filled only when the person may switch. */
  organisations?: { id: string; name: string }[]
  nav: NavLook[]
  notice?: { kind: 'ok' | 'info' | 'warning' | 'error'; text: string }
  demo: boolean
  /** What this device asked for: pages in short, large buttons. */
  easy?: { short: boolean; large: boolean }
}

// Drawing is one synchronous pass, so what is true for the whole page is set for its duration and gone after it.
// Preact's own context costs more than all the rest of a page with 50 cards (2.3 ms against 1.1 ms of CPU).
let current: Here | undefined

/** Draws with `here` known to every component, and forgets it afterwards, also when drawing fails. `draw` must not wait for anything. */
export function drawAt<T>(here: Here, draw: () => T): T {
  const before = current
  current = here
  try {
    return draw()
  } finally {
    current = before
  }
}

const sayDutch: Say = (nl) => nl
const sayEnglish: Say = (_nl, en) => en

/** `t('Nederlandse tekst', 'English text')` outside a component. */
export const sayIn = (lang: Lang): Say => (lang === 'en' ? sayEnglish : sayDutch)

/** Where we are, while a page is being drawn. Throws outside of `renderPage` and `renderPart`. */
export function useHere(): Here {
  if (!current) throw new Error('A component was drawn outside of renderPage')
  return current
}
export const useLang = (): Lang => useHere().lang
export const useT = (): Say => sayIn(useHere().lang)
