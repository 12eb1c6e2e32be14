import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { neighbours, people, type Somebody } from '#world/people.ts'
import { openStage } from './stage.ts'

const stage = openStage()
const { ineke, marjan, bram, joost, sjaak, fatima } = people

const doorsOf: [Somebody, string[]][] = [
  [
    neighbours.rob,
    [
      '/',
      '/aanbod',
      '/aanbod?zoek=omgevingswet',
      '/mijn/opleidingen',
      '/mijn/team',
      '/mijn/inzage',
      '/mijn/lessen',
      '/mijn/berichten',
      '/academie',
      '/academie/vraag',
      '/academie/dekking',
      '/academie/cijfers',
      '/academie/edities',
      '/academie/reeksen',
      '/academie/zalen',
      '/academie/aanbod',
      '/academie/teksten',
      '/medewerkers',
    ],
  ],
  [
    neighbours.els,
    [
      '/',
      '/aanbod',
      '/mijn/gegevens',
      '/mijn/opleidingen',
      '/beheer',
      '/beheer/import',
      '/beheer/rollen?zoek=fatima',
      '/beheer/instellingen',
      '/beheer/postvak',
      '/beheer/logboek',
      '/medewerkers',
      '/beheer/afdelingen',
    ],
  ],
]
const ours = /Fatima|Bennani|Ineke|Postma|Stadhuis, zaal|Vergunningverlener|voorbeeldstad\.example|Omgevingswet-game/

/** Journey 7: the neighbour sees nothing of Voorbeeldstad. */
describe.each(['on', 'off'] as const)('with JavaScript %s', { timeout: 90_000 }, (script) => {
  test.each(doorsOf.map(([somebody, pages]) => ({ name: somebody.first, somebody, pages })))(
    'nothing of Voorbeeldstad is on a page of the neighbour: $name',
    async ({ somebody, pages }) => {
      const page = await stage.enter(somebody, { script })
      for (const path of pages) {
        const answer = await page.goto(path)
        expect([200, 403], path).toContain(answer!.status())
        expect(await page.locator('body').innerText(), path).not.toMatch(ours)
        expect(await page.getByText('Gemeente Buurmeer').first().isVisible(), path).toBe(true)
      }
    },
  )
})

test('every address of Voorbeeldstad is unknown to the neighbour', { timeout: 90_000 }, async () => {
  await stage.work()
  const addresses = new Set<string>()
  const visits: [Somebody, string[]][] = [
    [fatima, ['/', '/aanbod', '/mijn/opleidingen', '/mijn/berichten']],
    [joost, ['/mijn/team', '/mijn/team?toon=eerder']],
    [sjaak, ['/mijn/lessen']],
    [ineke, ['/academie', '/academie/vraag', '/academie/aanbod', '/medewerkers']],
    [marjan, ['/academie/edities', '/academie/reeksen', '/academie/zalen']],
    [bram, ['/beheer/postvak', '/beheer/import', '/beheer/afdelingen']],
  ]
  for (const [somebody, pages] of visits) {
    const page = await stage.enter(somebody)
    for (const path of pages) {
      await page.goto(path)
      for (const address of await linksWithIds(page)) addresses.add(address)
    }
  }
  expect(addresses.size).toBeGreaterThan(60)
  const [rob, els] = [await stage.enter(neighbours.rob), await stage.enter(neighbours.els)]
  const wrong: string[] = []
  for (const address of addresses) {
    const answers = await Promise.all(
      [rob, els].map(async (page) => (await page.context().request.get(address, { maxRedirects: 0 })).status()),
    )
    // 403 where the role is missing, 404 where it is not; never anything else.
    if (answers.some((status) => status !== 403 && status !== 404) || !answers.includes(404)) wrong.push(`${address}: ${answers.join(' ')}`)
  }
  expect(wrong).toEqual([])
  await rob.goto([...addresses].find((address) => address.startsWith('/edities/'))!)
  await rob.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor()
})

/** Links to something that has an id, without the public ones. */
async function linksWithIds(page: Page): Promise<string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
  return links
    .filter((href) => href.startsWith('/') && /^[^?]*[0-9a-f]{8}-[0-9a-f]{4}-/.test(href) && !href.startsWith('/open/'))
    .map((href) => href.split('#')[0]!)
}
