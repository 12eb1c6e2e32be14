import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { idOf } from '#world/ids.ts'
import { organisation, people } from '#world/people.ts'
import { openStage } from './stage.ts'

const stage = openStage()
const { joost, fatima } = people
const at = organisation.id
const [scan, version] = [idOf('reis/scan'), idOf('reis/versie')]
const open = { id: idOf('reis/open'), name: 'Bouwplan lezen' }
const told = 'Zwijgzaam luisteren'
const words = 'Ik durf mijn baas niet tegen te spreken'

/** Fatima said of herself how good she is, answered a scan, and wrote a goal; her manager said one thing in the open. */
beforeAll(() =>
  stage.arrange(async (tx) => {
    const secret = idOf('reis/geheim')
    for (const skill of [open, { id: secret, name: told }])
      await tx`insert into skills.skill (id, organisation_id, uri, kind, name_nl) values (${skill.id}, ${at}, ${skill.id}, 'competence', ${skill.name})`
    await tx`insert into skills.rating (organisation_id, person_id, skill_id, source, level, scale_from, scale_to, rated_by, note, rated_on, recorded_at) values
      (${at}, ${fatima.id}, ${secret}, 'self', 1, 1, 4, ${fatima.id}, ${words}, current_date, now()),
      (${at}, ${fatima.id}, ${secret}, 'test', 2, 1, 4, null, ${words}, current_date, now()),
      (${at}, ${fatima.id}, ${open.id}, 'manager', 3, 1, 4, ${joost.id}, '', current_date, now())`
    await tx`insert into scans.instrument (id, organisation_id, code, made_at) values (${scan}, ${at}, 'reis', now())`
    await tx`insert into scans.instrument_version (id, organisation_id, instrument_id, number, document, made_at)
      values (${version}, ${at}, ${scan}, 1, ${tx.json({ format: 'ambacht-instrument/1', title: 'Stille scan', minutes: 5 } as never)}, now())`
    await tx`select set_config('app.person', ${fatima.id}, true)`
    await tx`insert into scans.sheet (organisation_id, version_id, person_id, answers, started_at, handed_in_at)
      values (${at}, ${version}, ${fatima.id}, ${tx.json({ open: { words } } as never)}, now(), now())`
  }),
)

const secrets = [told, words, 'Stille scan']
const holdsNoSecret = (text: string, where: string) => {
  for (const secret of secrets) expect(text.includes(secret), `${where} tells ‘${secret}’`).toBe(false)
}

/** Everything of the own menu and team that can be asked on a page: each link, and each form that filters with every value it offers. */
const ways = (page: Page) =>
  page.$$eval('main a[href^="/"], main form[method="get" i]', (found) => {
    const asked = found.flatMap((one) => {
      if (!(one instanceof HTMLFormElement)) return [one.getAttribute('href')!]
      const to = new URL(one.action).pathname
      const fields = [...one.elements].flatMap((field) =>
        field instanceof HTMLSelectElement
          ? [...field.options].map(({ value }) => [field.name, value])
          : field instanceof HTMLInputElement
            ? [[field.name, field.value || 'a']]
            : [],
      )
      return fields.map((pair) => `${to}?${new URLSearchParams([pair as [string, string]])}`)
    })
    return asked.filter((href) => /^\/(mijn\/team|inschattingen)/.test(href)).map((href) => href.split('#')[0]!)
  })

/** All words of a workbook. */
const wordsOf = (file: Uint8Array) =>
  Object.entries(unzipSync(file))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part))
    .join()

/** Journey 5: a manager opens the team page and can't find out what one person answered, whatever is filtered. */
describe.each([
  { script: 'on', width: 1280 },
  { script: 'off', width: 390 },
] as const)('with JavaScript $script at $width px', { timeout: 120_000 }, ({ script, width }) => {
  test('a manager opens the team, its skills, every page and file behind them, and reads no answer of one person', async () => {
    const page = await stage.enter(joost, { script, width })
    await page.goto('/mijn/team/vaardigheden')
    await page
      .getByRole('table', { name: /Wie kan wat/ })
      .getByText('3 van 4')
      .first()
      .waitFor()
    await page
      .getByRole('table', { name: /Waar is het dun/ })
      .getByText('Bouwplan lezen')
      .waitFor()
    const seen = new Set<string>()
    const waiting = [
      '/mijn/team',
      '/mijn/team/vaardigheden?onder=ja',
      '/mijn/team/vaardigheden?deel=2&sorteer=niveau&bron=self&persoon=' + fatima.id,
      `/inschattingen/${fatima.id}`,
      '/mijn/ontwikkeling',
    ]
    while (waiting.length) {
      const url = waiting.shift()!
      if (seen.has(url)) continue
      seen.add(url)
      if (/\.(csv|xlsx)/.test(url)) {
        const file = await (await page.context().request.get(url)).body()
        holdsNoSecret(url.includes('.csv') ? file.toString() : wordsOf(file), url)
        continue
      }
      await page.goto(url)
      holdsNoSecret(await page.locator('body').innerText(), url)
      waiting.push(...(await ways(page)))
    }
    for (const kind of ['.csv', '.xlsx']) expect([kind, [...seen].some((url) => url.includes(kind))]).toEqual([kind, true])
    expect([...seen].filter((url) => url.startsWith('/inschattingen/')).length).toBeGreaterThan(3)
  })

  test('guessed addresses of what one person answered open nothing for the manager', async () => {
    const page = await stage.enter(joost, { script, width })
    const [sheet] = await stage.arrange(async (tx) => {
      await tx`select set_config('app.person', ${fatima.id}, true)`
      return tx<{ id: string }[]>`select id from scans.sheet where version_id = ${version}`
    })
    for (const url of [
      `/scans/${sheet!.id}`,
      `/scans/${sheet!.id}/uitslag`,
      '/academie/ontwikkeling',
      `/academie/ontwikkeling.csv?onderwerp=${scan}&toon=deelname`,
    ]) {
      const answer = await page.context().request.get(url)
      expect(answer.ok(), url).toBe(false)
      holdsNoSecret(await answer.text(), url)
    }
  })

  test('the one who answered reads all of it on one page, and who looked', async () => {
    const page = await stage.enter(fatima, { script, width })
    await page.goto('/mijn/ontwikkeling')
    await page.getByText('Bekijk dit als tabel').click()
    await page.getByRole('table', { name: 'Vaardigheden in een tabel' }).getByText(told).waitFor()
    await page.getByText('Waarom zie ik dit, en wie kan dit zien?').waitFor()
    await page.goto('/mijn/inzage')
    await page.getByText('Vaardigheden van het team').first().waitFor()
  })
})
