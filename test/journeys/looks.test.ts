import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { activityId } from '#world/catalogue.ts'
import { idOf } from '#world/ids.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { evaluationId } from '#world/results.ts'
import { findings, findingsOfLooks, openStage } from './stage.ts'

const stage = openStage()
const { fatima, henk, joost, sjaak, marjan, ineke, bram, noor, karel } = people
const game = `/aanbod/${activityId('OMG-GAME', organisation.id)}`

/** Every kind of page, by who sees it. */
const pages: [string, Somebody | null, string[]][] = [
  ['a visitor', null, ['/inloggen', '/inloggen/link', '/inloggen/adres/x', '/inloggen/prive/x', '/certificaten', '/certificaten?code=0000-0000-0000', `/open/${editionId('web')}`, `/open/${editionId('web')}/bedankt`, '/privacy', '/toegankelijkheid']],
  ['an employee', fatima, ['/', '/aanbod', '/aanbod?zoek=omgevingswt', '/aanbod?zoek=qqqq&precies=ja', game, '/aanbod/vraag', `/edities/${editionId('bbl')}`, `/edities/${editionId('game')}`, `/edities/${editionId('awb')}`, '/mijn/opleidingen', '/mijn/gegevens', '/mijn/inzage', '/mijn/berichten', `/evaluaties/${evaluationId('recent')}`, `/inschrijvingen/${enrolmentId('bbl', 'fatima')}/afmelden`, '/er-is-hier-niets']],
  ['somebody without mail', henk, ['/', '/mijn/opleidingen']],
  ['a manager', joost, ['/', '/mijn/team', '/mijn/team?toon=eerder', `/mijn/team/${fatima.id}`, `/edities/${editionId('tm2')}/team`, `/inschrijvingen/${enrolmentId('av', 'omar')}/beoordelen`]],
  ['a trainer', sjaak, ['/', '/mijn/lessen', `/bijeenkomsten/${sessionId('today', 1)}`, `/bijeenkomsten/${sessionId('past', 1)}`, `/bijeenkomsten/${sessionId('today', 1)}/inloper?naam=fat`, `/bijeenkomsten/${sessionId('today', 1)}/lijst`, `/academie/edities/${editionId('past')}/evaluatie`]],
  ['a coordinator', marjan, ['/academie', '/academie/edities', '/academie/edities/nieuw', `/academie/edities/${editionId('game')}`, `/academie/edities/${editionId('game')}/wijzigen`, `/academie/edities/${editionId('game')}/annuleren`, `/academie/edities/${editionId('game')}/kopieren`, `/academie/edities/${editionId('game')}/bijeenkomsten`, `/academie/bijeenkomsten/${sessionId('game', 1)}/wijzigen`, '/academie/reeksen', '/academie/reeksen/nieuw', '/academie/zalen', `/academie/edities/${editionId('past')}/uitslag`]],
  ['a learning adviser', ineke, ['/', '/academie/vraag', '/academie/dekking', '/academie/aanbod', '/academie/aanbod/nieuw', `${game.replace('/aanbod', '/academie/aanbod')}/bewerken`, '/academie/aanbod/synoniemen', '/academie/aanbod/vraag', '/academie/teksten', '/academie/teksten/enrolled', '/mijn/team?kies=ja', '/medewerkers', `/medewerkers/${fatima.id}`]],
  ['an administrator', bram, ['/beheer', '/beheer/import', '/beheer/import/nieuw/medewerkers', '/beheer/import/nieuw/aanbod', '/beheer/rollen?zoek=hoekstra', '/beheer/inlogdienst', '/beheer/adressen', '/beheer/instellingen', '/beheer/postvak', '/beheer/logboek', '/beheer/afdelingen', '/beheer/personen-wissen', `/medewerkers/${fatima.id}`, '/medewerkers/nieuw', `/medewerkers/${fatima.id}/wijzigen`, `/medewerkers/${fatima.id}/arbeidsrelaties/nieuw`, `/arbeidsrelaties/${idOf(`employment/${fatima.number}`)}/wijzigen`]],
  ['an auditor', noor, ['/beheer/logboek']],
  ['the board', karel, ['/academie/cijfers']],
]

/** Pages that say that something is not there. */
const missing = ['/er-is-hier-niets', '/certificaten?code=0000-0000-0000']

describe('every page', { timeout: 150_000 }, () => {
  test.each(pages)('has a title, one heading above the others, no sideways scroll, and nothing for axe to find in any theme, also in the dark: %s', async (_, somebody, paths) => {
    // An address that waits, so that the page that lists them is not empty.
    if (somebody === bram) await stage.arrange((tx) => tx`update people.employment set email = 'mees@nieuwestad.example' where person_id = ${people.mees.id}`)
    const page = await stage.enter(somebody)
    await page.emulateMedia({ reducedMotion: 'reduce' }) // colours change at once
    const wrong: string[] = []
    for (const path of paths) {
      const answer = await page.goto(path)
      if (answer!.status() !== (missing.includes(path) ? 404 : 200)) wrong.push(`${path}: ${answer!.status()}`)
      const found = [...(await basics(page)), ...(await findings(page)), ...(await inOtherLooks(page))]
      wrong.push(...found.map((what) => `${path}: ${what}`))
    }
    expect(wrong).toEqual([])
  })

  test.each(['voorbeeld', 'denhaag'])('comes in the theme of the organisation: %s', async (theme) => {
    const change = (to: string) => stage.arrange((tx) => tx`update people.organisation set theme = ${to}`)
    await change(theme)
    const page = await stage.enter(fatima)
    for (const path of ['/', '/aanbod', game]) {
      await page.goto(path)
      expect(await page.locator('html').getAttribute('class')).toBe(`${theme}-theme`)
      expect(await findings(page)).toEqual([])
    }
    await change('ambacht')
  })
})

/** The same page in the other themes and in the dark: only the style sheet changes, so the page is not asked for again. */
async function inOtherLooks(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.emulateMedia({ colorScheme: 'dark' })
  found.push(...(await findingsOfLooks(page)).map((what) => `in the dark, ${what}`))
  await page.emulateMedia({ colorScheme: 'light' })
  for (const theme of ['voorbeeld', 'denhaag']) {
    await page.evaluate(dress, { theme, href: stage.themes[theme]! })
    found.push(...(await findingsOfLooks(page)).map((what) => `${theme}, ${what}`))
  }
  return found
}

/** Runs in the page. */
function dress({ theme, href }: { theme: string; href: string }): Promise<void> {
  const sheet = document.querySelector<HTMLLinkElement>('#look') ?? document.head.appendChild(Object.assign(document.createElement('link'), { id: 'look', rel: 'stylesheet' }))
  document.documentElement.className = `${theme}-theme`
  return new Promise((resolve) => {
    sheet.onload = () => resolve()
    sheet.href = href
  })
}

/** What every page has, and that nothing sticks out on a phone. */
async function basics(page: Page): Promise<string[]> {
  const found: string[] = []
  if (!/\S/.test(await page.title())) found.push('no title')
  if ((await page.locator('html').getAttribute('lang')) !== 'nl') found.push('no language')
  const headings = await page.locator('h1').count()
  if (headings !== 1) found.push(`${headings} first headings`)
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wide > 0) found.push(`${wide} px too wide at ${width}`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  return found
}
