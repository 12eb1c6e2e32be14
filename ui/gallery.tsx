import type { VNode } from 'preact'
import { ActivityPage } from '#ui/gallery/activity.tsx'
import { OfferPage } from '#ui/gallery/offer.tsx'
import { FormPage, GuestPage, PartsPage, PrintPage } from '#ui/gallery/parts.tsx'
import { StartPage } from '#ui/gallery/start.tsx'
import { TeamPage } from '#ui/gallery/team.tsx'
import { renderPage, type Here, type Theme } from '#ui/index.ts'

/** Every component once, on pages as they are meant to be: to look at, and to keep true by its test. */
const pages: Record<string, { path: string; page: () => VNode; guest?: boolean }> = {
  start: { path: '/', page: () => <StartPage /> },
  aanbod: { path: '/aanbod', page: () => <OfferPage /> },
  activiteit: { path: '/aanbod/bouwbesluit', page: () => <ActivityPage /> },
  team: { path: '/mijn-team', page: () => <TeamPage /> },
  formulier: { path: '/academie/edities', page: () => <FormPage /> },
  onderdelen: { path: '/academie', page: () => <PartsPage /> },
  papier: { path: '/academie/lijst', page: () => <PrintPage /> },
  gast: { path: '/webinar', page: () => <GuestPage />, guest: true },
}
export const galleryPages = Object.keys(pages)

export function galleryHere(theme: Theme, assets: Record<string, string> = {}): Here {
  return {
    lang: 'nl',
    path: '/',
    nonce: 'gallery',
    csrf: 'csrf',
    assets,
    person: { id: 'p1', name: 'Fatima Bouali', firstName: 'Fatima', initials: 'FB' },
    organisation: { id: 'o1', name: 'Gemeente Voorbeeldstad', academyName: 'Ambacht', theme },
    organisations: [
      { id: 'o1', name: 'Gemeente Voorbeeldstad' },
      { id: 'o2', name: 'Omgevingsdienst Noord' },
    ],
    nav: [
      { href: '/', nl: 'Start', en: 'Start' },
      { href: '/aanbod', nl: 'Aanbod', en: 'Catalogue' },
      { href: '/mijn-opleidingen', nl: 'Mijn opleidingen', en: 'My learning' },
      { href: '/mijn-team', nl: 'Mijn team', en: 'My team', badge: 1 },
      { href: '/academie', nl: 'Academie', en: 'Academy' },
    ],
    demo: true,
  }
}

/** One page of the gallery as HTML, in a theme. */
export function galleryHtml(name: string, theme: Theme, assets: Record<string, string>): string {
  const { path, page, guest } = pages[name]!
  const here = { ...galleryHere(theme, assets), path }
  return renderPage(guest ? { ...here, person: null, nav: [], organisations: [] } : here, page())
}
