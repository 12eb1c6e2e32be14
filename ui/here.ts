import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export type Lang = 'nl' | 'en'
export type Theme = 'ambacht' | 'voorbeeld' | 'denhaag'
export type Say = (nl: string, en: string) => string

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
  person: null | { id: string; name: string; firstName: string; initials: string }
  organisation: null | { id: string; name: string; academyName: string; theme: Theme; logo?: string }
  /** Filled only when the person may switch. */
  organisations?: { id: string; name: string }[]
  nav: { href: string; nl: string; en: string; badge?: number }[]
  notice?: { kind: 'ok' | 'info' | 'warning' | 'error'; text: string }
  demo: boolean
}

const nowhere: Here = { lang: 'nl', path: '/', nonce: '', csrf: '', assets: {}, person: null, organisation: null, nav: [], demo: false }
const HereContext = createContext<Here>(nowhere)

const sayDutch: Say = (nl) => nl
const sayEnglish: Say = (_nl, en) => en

/** `t('Nederlandse tekst', 'English text')` outside a component. */
export const sayIn = (lang: Lang): Say => (lang === 'en' ? sayEnglish : sayDutch)

export const HereProvider = HereContext.Provider
export const useHere = (): Here => useContext(HereContext)
export const useLang = (): Lang => useContext(HereContext).lang
export const useT = (): Say => sayIn(useContext(HereContext).lang)
