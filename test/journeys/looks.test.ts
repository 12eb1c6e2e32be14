import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeDivision, publishSeries } from '#modules/editions/index.ts'
import { perform } from '#platform/act.ts'
import { activityId } from '#world/catalogue.ts'
import { cardId } from '#world/desk.ts'
import { idOf } from '#world/ids.ts'
import { divisionSeries } from '#world/division.ts'
import { editionId, enrolmentId, sessionId } from '#world/editions.ts'
import { inventoryId, wendy } from '#world/everyday.ts'
import { organisation, people, type Somebody } from '#world/people.ts'
import { crewId, qrItems, topicId } from '#world/crews.ts'
import { begunId } from '#world/growth.ts'
import { conversationId, guideId } from '#world/guidance.ts'
import { aroundId, roundId, sittingId } from '#world/measured.ts'
import { opportunityId } from '#world/mobility.ts'
import { goalId } from '#world/plans.ts'
import { sheetOf } from '#world/scans.ts'
import { evaluationId } from '#world/results.ts'
import { dress, findings, findingsOfLooks, thin } from '../axe.ts'
import { takeInHobbies } from '../framework.ts'
import { rivierdalers, rivierland, sharedActivity, sharedEdition } from '#world/region.ts'
import { actorOf } from '../house.ts'
import { openStage } from './stage.ts'

const stage = openStage()
const { fatima, henk, joost, sjaak, marjan, ineke, bram, noor, karel } = people
const series = `/academie/reeksen/${divisionSeries}`
const game = `/aanbod/${activityId('OMG-GAME', organisation.id)}`

// A series with a proposal for who goes when, and skills to search.
beforeAll(async () => {
  await perform(stage.db, actorOf(ineke), publishSeries, { seriesId: divisionSeries, invite: false })
  await perform(stage.db, actorOf(ineke), makeDivision, { seriesId: divisionSeries, seconds: 3, seed: 1 })
  await stage.work()
  await takeInHobbies(stage.db)
}, 60_000)

/** Every kind of page, by who sees it. What has no address that we know is reached as people do: by the first link that begins so. */
const pages: [string, Somebody | null, string[]][] = [
  [
    'a visitor',
    null,
    [
      '/inloggen',
      '/inloggen/link',
      '/inloggen/adres/x',
      '/inloggen/prive/x',
      '/akkoord/x',
      '/inloggen/code',
      '/inloggen/code/invullen',
      '/inloggen/kaart/x',
      '/certificaten',
      '/certificaten?code=0000-0000-0000',
      `/open/${editionId('web')}`,
      `/open/${editionId('web')}/bedankt`,
      '/privacy',
      '/toegankelijkheid',
    ],
  ],
  [
    'an employee',
    fatima,
    [
      '/',
      '/aanbod',
      '/mijn/vaardigheden',
      '/mijn/vaardigheden/delen?zoek=a',
      '/mijn/keuze',
      '/mijn/keuze/delen',
      '/aanbod?zoek=omgevingswt',
      '/aanbod?zoek=qqqq&precies=ja',
      game,
      '/aanbod/vraag',
      `/edities/${editionId('bbl')}`,
      `/edities/${editionId('game')}`,
      `/edities/${editionId('awb')}`,
      '/mijn/opleidingen',
      '/mijn/gegevens',
      '/vertrouwen',
      '/mijn/inzage',
      '/mijn/berichten',
      '/mijn/ontwikkeling',
      '/mijn/ontwikkelplan',
      `/mijn/ontwikkelplan/doelen/${goalId('letters')}`,
      `/mijn/ontwikkelplan/doelen/${goalId('letters')}/delen`,
      '/mijn/ontwikkelplan/reflecties',
      '/mijn/ontwikkelplan/geschiedenis',
      '/mijn/ontwikkelplan/papier',
      '/mijn/ontwikkelplan/voorstel',
      '/mijn/gedeeld',
      `/evaluaties/${evaluationId('recent')}`,
      `/inschrijvingen/${enrolmentId('bbl', 'fatima')}/afmelden`,
      '/er-is-hier-niets',
    ],
  ],
  [
    'who grows: roles, scans and tests',
    fatima,
    [
      '/rolprofielen',
      '/rolprofielen » =Casemanager Omgevingswet',
      '/rolprofielen » =Casemanager Omgevingswet » =Stel een wijziging voor',
      '/rolprofielen » /rolprofielen/',
      '/veranderingen',
      '/scans',
      '/scans » !Vul in',
      `/scans/${sheetOf('fatima')}/uitslag`,
      '/scans/elders',
      '/mijn/360',
      '/mijn/360 » !Begin',
      '/mijn/toetsen',
      '/mijn/toetsen » !Begin',
    ],
  ],
  [
    'who grows: talks, guidance and what may fit',
    fatima,
    [
      '/gesprekken',
      `/gesprekken/${conversationId}`,
      '/begeleiding',
      `/begeleiding/begeleiders/${guideId('aylin')}`,
      '/begeleiding/aanbieden',
      '/voor-jou',
      '/kansen',
      '/kansen?zoek=qqqq',
      `/kansen/${opportunityId('letters')}`,
      '/vaardigheden',
      '/vaardigheden?zoek=bakken',
      '/vaardigheden?zoek=bakken » /vaardigheden/',
      '/mijn/vaardigheden » /mijn/vaardigheden/',
    ],
  ],
  ['who knows what can be skipped', people.chris, ['/mijn/toetsen', `/mijn/toetsen/${sittingId}`]],
  ['who heard how others see the work, and talked', joost, ['/mijn/360', `/mijn/360/${aroundId}`, '/gesprekken', `/gesprekken/${begunId}`]],
  [
    'who divides a series',
    marjan,
    [
      series,
      `${series}/kopieren`,
      `${series}/indeling`,
      `${series}/indeling/voorwaarden`,
      `${series}/indeling » ${series}/indeling/mensen?`,
      `${series}/indeling » ${series}/indeling/mensen? » ${series}/indeling/mensen/`,
      '/academie/gesloten-dagen',
    ],
  ],
  [
    'who says which days suit',
    people.lotte,
    [`/reeksen/${divisionSeries}`, `/reeksen/${divisionSeries}/dagen`, '/behoeften', '/mijn/gegevens/bewaard'],
  ],
  [
    'who shares burdens and buys together',
    ineke,
    [
      '/lasten » /lasten/',
      '/lasten » /afrekeningen/',
      '/vraagrondes » /vraagrondes/',
      '/rolnetwerken » /rolnetwerken/',
      '/academie/ontwikkeling',
      '/academie/ontwikkeling?toon=deelname',
      '/academie/ontwikkeling?toon=activiteiten',
      '/academie/ontwikkeling/effect',
      '/academie/zalen » /academie/zalen/',
    ],
  ],
  ['somebody without mail', henk, ['/', '/mijn/opleidingen']],
  [
    'a manager',
    joost,
    [
      '/',
      '/mijn/team',
      '/mijn/team?toon=eerder',
      '/mijn/team/vaardigheden',
      `/mijn/team/${fatima.id}`,
      `/edities/${editionId('tm2')}/team`,
      `/inschrijvingen/${enrolmentId('av', 'omar')}/beoordelen`,
      '/mijn/waarnemer',
      '/mijn/gedeeld',
      `/mijn/gedeeld/doelen/${goalId('letters')}`,
      '/kansen/beheren',
      '/kansen/nieuw',
      `/kansen/${opportunityId('draft')}`,
      `/kansen/${opportunityId('letters')}/wijzigen`,
      '/mijn/bezetting',
      `/mijn/bezetting/${idOf(`unit/${organisation.id}/VER`)}`,
    ],
  ],
  [
    'a trainer',
    sjaak,
    [
      '/',
      '/mijn/lessen',
      `/bijeenkomsten/${sessionId('today', 1)}`,
      `/bijeenkomsten/${sessionId('past', 1)}`,
      `/bijeenkomsten/${sessionId('today', 1)}/inloper?naam=fat`,
      `/bijeenkomsten/${sessionId('today', 1)}/lijst`,
      `/academie/edities/${editionId('past')}/evaluatie`,
    ],
  ],
  [
    'a coordinator',
    marjan,
    [
      '/academie',
      '/academie/edities',
      '/academie/edities/nieuw',
      `/academie/edities/${editionId('game')}`,
      `/academie/edities/${editionId('game')}/wijzigen`,
      `/academie/edities/${editionId('game')}/annuleren`,
      `/academie/edities/${editionId('game')}/kopieren`,
      `/academie/edities/${editionId('game')}/bijeenkomsten`,
      `/academie/bijeenkomsten/${sessionId('game', 1)}/wijzigen`,
      '/academie/reeksen',
      '/academie/reeksen/nieuw',
      '/academie/zalen',
      '/academie/kalender',
      '/academie/kalender?toon=docenten&maand=2026-12',
      '/academie/kalender/botsingen',
      `/academie/edities/${editionId('tm1')}/regelen`,
      `/academie/edities/${editionId('tm1')}/meting`,
      `/academie/edities/samen?editie=${editionId('tm1')}&editie=${editionId('tm2')}`,
      '/academie/regellijst',
      '/academie/afrondingen',
      `/academie/edities/${editionId('past')}/uitslag`,
    ],
  ],
  [
    'a learning adviser',
    ineke,
    [
      '/',
      '/academie/vraag',
      '/academie/dekking',
      '/rolnetwerken',
      '/vraagrondes',
      '/lasten',
      '/academie/aanbod',
      '/academie/aanbod/nieuw',
      `${game.replace('/aanbod', '/academie/aanbod')}/bewerken`,
      '/academie/aanbod/synoniemen',
      '/academie/aanbieders',
      '/academie/behoeften',
      `/academie/behoeften/${inventoryId}`,
      `/behoeften/${inventoryId}`,
      '/academie/teksten',
      '/academie/teksten/enrolled',
      '/mijn/team?kies=ja',
      '/medewerkers',
      `/medewerkers/${fatima.id}`,
    ],
  ],
  [
    'who makes instruments, measures and says what changes',
    ineke,
    [
      '/academie/instrumenten',
      '/academie/instrumenten » /academie/instrumenten/',
      '/academie/instrumenten » =Veranderen: waar sta je? » =Wijzig naam en uitleg',
      '/academie/instrumenten » =Veranderen: waar sta je? » =Nieuwe vraag',
      '/academie/instrumenten » =Veranderen: waar sta je? » =Nieuwe schaal',
      '/academie/instrumenten » =Basiskennis burgerzaken » =Nieuwe toetsterm',
      '/academie/instrumenten » =Basiskennis burgerzaken » =Nieuwe vraag',
      '/academie/metingen',
      `/academie/metingen/${roundId}`,
      '/veranderingen',
      '/veranderingen » /veranderingen/',
      '/veranderingen/nieuw',
      '/rolprofielen/nieuw',
      '/begeleiding/overzicht',
    ],
  ],
  [
    'an administrator',
    bram,
    [
      '/beheer',
      '/beheer/import',
      '/beheer/import/nieuw/medewerkers',
      '/beheer/import/nieuw/aanbod',
      '/beheer/rollen?zoek=hoekstra',
      '/beheer/inlogdienst',
      '/beheer/kaarten',
      `/beheer/kaarten/${cardId('kees')}`,
      '/beheer/toestellen',
      '/beheer/adressen',
      '/beheer/instellingen',
      '/beheer/akkoord',
      '/beheer/vertrouwen',
      '/beheer/vertrouwen/stukken/dpia',
      '/beheer/postvak',
      '/beheer/logboek',
      '/beheer/afdelingen',
      '/beheer/personen-wissen',
      `/medewerkers/${fatima.id}`,
      '/medewerkers/nieuw',
      `/medewerkers/${fatima.id}/wijzigen`,
      `/medewerkers/${fatima.id}/arbeidsrelaties/nieuw`,
      `/arbeidsrelaties/${idOf(`employment/${fatima.number}`)}/wijzigen`,
    ],
  ],
  [
    'a voorman',
    people.kees,
    ['/mijn/ploeg', `/mijn/ploeg/${crewId}/blad`, `/edities/${editionId('bhv')}/ploeg`, '/toolbox', `/toolbox/${topicId('TB-BOOM')}`],
  ],
  ['a manager of a crew', people.wilma, ['/mijn/ploegen']],
  [
    'somebody who scans a code, and who makes it',
    marjan,
    [
      '/academie/qr',
      '/academie/qr/nieuw',
      `/academie/qr/${idOf(`item/${qrItems.pomp}`)}`,
      `/academie/qr/${idOf(`item/${qrItems.pomp}`)}/print`,
      `/academie/aanbod/${topicId('BHV-H')}/kort`,
      `/aanbod/${topicId('BHV-H')}`,
      `/q/${qrItems.strooier}`,
    ],
  ],
  ['anybody who scans a code', null, ['/q', `/q/${qrItems.pomp}`, '/toolbox/los']],
  [
    'a provider',
    { ...fatima, id: wendy.id },
    [
      '/aanbieder',
      `/aanbieder/edities/${editionId('tm1')}`,
      `/aanbieder/edities/${editionId('tm1')}/certificaten`,
      '/aanbieder/behoeften',
      `/aanbieder/behoeften/${inventoryId}`,
    ],
  ],
  [
    'a network coordinator',
    rivierdalers.tess,
    [
      '/samenwerking/edities',
      `/samenwerking/edities/${sharedEdition}/deelnemers`,
      '/academie/delen',
      '/lasten/nieuw',
      `/academie/edities/${sharedEdition}/regio`,
    ],
  ],
  [
    'who looks over the border',
    people.dina,
    ['/aanbod?zoek=weerbaar', `/samenwerking/aanbod/${sharedActivity}`, `/samenwerking/edities/${sharedEdition}`, '/mijn/opleidingen'],
  ],
  [
    'an administrator of a network',
    rivierdalers.arie,
    ['/beheer/samenwerking', `/beheer/samenwerking/${rivierland.id}`, `/beheer/samenwerking/${rivierland.id}/verlaten`],
  ],
  ['a manager of people outdoors', people.wilma, ['/mijn/team/kaarten']],
  ['an auditor', noor, ['/beheer/logboek']],
  ['the board', karel, ['/academie/cijfers']],
]

/** Pages that say that something is not there. */
const missing = ['/er-is-hier-niets', '/certificaten?code=0000-0000-0000', '/inloggen/kaart/x']

describe('every page', { timeout: 150_000 }, () => {
  test.each(pages)(
    'has a title, one heading above the others, nothing that sticks out, and nothing for axe to find in any theme, also in the dark: %s',
    async (_, somebody, paths) => {
      // An address that waits, so that the page that lists them is not empty.
      if (somebody === bram)
        await stage.arrange((tx) => tx`update people.employment set email = 'mees@nieuwestad.example' where person_id = ${people.mees.id}`)
      const page = await stage.enter(somebody)
      const wrong: string[] = []
      for (const way of paths) {
        const path = await follow(page, way)
        const status = await visit(page, path)
        if (status !== (missing.includes(path) ? 404 : 200)) wrong.push(`${path}: ${status}`)
        const found = [...(await basics(page)), ...(await inEveryLook(page))]
        wrong.push(...found.map((what) => `${path}: ${what}`))
      }
      expect(wrong).toEqual([])
    },
  )

  test.each(['voorbeeld', 'denhaag'])('comes in the theme of the organisation: %s', async (theme) => {
    const change = (to: string) => stage.arrange((tx) => tx`update people.organisation set theme = ${to}`)
    await change(theme)
    const page = await stage.enter(fatima)
    for (const path of ['/', '/aanbod', game]) {
      await page.goto(path)
      expect(await page.locator('html').getAttribute('class')).toBe(`${theme}-theme`)
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--band'))).not.toBe('#073f3b')
    }
    await change('ambacht')
  })
})

describe.each(['on', 'off'] as const)('the start page on a phone, with JavaScript %s', { timeout: 60_000 }, (script) => {
  test('says what comes first without scrolling, and the training of tomorrow is two taps away from anywhere', async () => {
    const phone = await stage.enter(fatima, { script, width: 390 })
    await phone.goto('/aanbod')
    await phone.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Start' }).click()
    await phone.getByRole('heading', { level: 1, name: /, Fatima$/ }).waitFor()
    await phone.getByText('Morgen heb je een training.').waitFor()
    const open = phone.getByRole('link', { name: 'Bekijk de bijeenkomst' })
    const { y, height } = (await open.boundingBox())!
    expect(y + height).toBeLessThan(phone.viewportSize()!.height)
    await open.click()
    await phone.getByRole('heading', { level: 1, name: 'Bouwbesluit in de praktijk' }).waitFor()
    await phone.getByText('Stadhuis, zaal De Werf').first().waitFor()
  })
})

/**
 * Comes to a page as people do who click: Turbo puts it in the place of the one before, in the light and in the theme of the organisation.
 * The first page of a browser, and one that Turbo leaves to the browser, is asked for whole.
 */
async function visit(page: Page, path: string): Promise<number> {
  if (page.url() === 'about:blank' || missing.includes(path)) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    return (await page.goto(path))!.status()
  }
  await dress(page, 'ambacht', undefined)
  return page.evaluate(turbo, path)
}

/** Runs in the page. */
function turbo(path: string): Promise<number> {
  return new Promise((resolve) => {
    let status = 0
    const answered = (event: Event) =>
      (status = (event as CustomEvent<{ fetchResponse: { statusCode: number } }>).detail.fetchResponse.statusCode)
    addEventListener('turbo:before-fetch-response', answered, { once: true })
    addEventListener('turbo:load', () => resolve(status), { once: true })
    ;(window as unknown as { Turbo: { visit: (path: string) => void } }).Turbo.visit(path)
  })
}

/** The address at the end of a way: `from » what a link on it begins with`, or `=the words of a link` or `!of a button`. */
async function follow(page: Page, way: string): Promise<string> {
  const [from, ...links] = way.split(' » ')
  let path = from!
  for (const link of links) {
    await visit(page, path)
    if (link.startsWith('!')) path = await press(page, link.slice(1))
    else path = (await linkTo(page, link).first().getAttribute('href'))!
  }
  return path
}

const linkTo = (page: Page, link: string) =>
  link.startsWith('=') ? page.locator('main').getByRole('link', { name: link.slice(1) }) : page.locator(`main a[href^="${link}"]`)

/** Where the first button with these words leads; where its form wants a choice, the first will do. */
async function press(page: Page, words: string): Promise<string> {
  const form = page
    .locator('main form')
    .filter({ has: page.getByRole('button', { name: words }) })
    .first()
  const choice = form.getByRole('radio').first()
  if (await choice.count()) await choice.check()
  const before = page.url()
  await form.getByRole('button', { name: words }).click()
  await page.waitForURL((url) => url.href !== before)
  return new URL(page.url()).pathname
}

/** All rules once, and the same page in the dark and in the other themes. */
async function inEveryLook(page: Page): Promise<string[]> {
  await thin(page)
  const found = await findings(page)
  const look = async (where: string) => found.push(...(await findingsOfLooks(page)).map((what) => `${where}, ${what}`))
  await dress(page, 'ambacht', undefined, 'dark')
  await look('in the dark')
  for (const theme of ['voorbeeld', 'denhaag']) {
    await dress(page, theme, stage.themes[theme])
    await look(theme)
  }
  return found
}

/** What every page has, and that nothing sticks out: on a phone, on the narrowest screen (WCAG 1.4.10), and with letters twice as large (WCAG 1.4.4). */
async function basics(page: Page): Promise<string[]> {
  const found: string[] = []
  const { title, lang, headings } = await page.evaluate(() => ({
    title: document.title,
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
  }))
  if (!/\S/.test(title)) found.push('no title')
  if (lang !== 'nl') found.push('no language')
  if (headings !== 1) found.push(`${headings} first headings`)
  for (const [width, letters] of [
    [390, '100%'],
    [320, '100%'],
    [1280, '200%'],
    [1280, '100%'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate(tooWide, letters)
    if (wide > 0) found.push(`${wide} px too wide at ${width} with letters of ${letters}`)
  }
  return found
}

/** Runs in the page. */
function tooWide(letters: string): number {
  const { documentElement: page } = document
  page.style.fontSize = letters
  return page.scrollWidth - page.clientWidth
}
