import { beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from '#platform/db/pool.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people } from '#world/people.ts'
import { accessible, openStage, tabTo } from './stage.ts'

const stage = openStage()
const { marjan, ineke } = people
const units = ['Duin en kust', 'Haven', 'Sportparken', 'Zwembaden']

// Four units of 190 people: the 760 of the practice this comes from.
beforeAll(() =>
  stage.arrange(async (tx) => {
    for (const [i, name] of units.entries()) {
      const [unit] =
        await tx`insert into people.unit (id, organisation_id, code, name) values (${crypto.randomUUID()}, ${organisation.id}, ${'D' + i}, ${name}) returning id`
      const ids = Array.from({ length: 190 }, () => crypto.randomUUID())
      await tx`insert into people.person (id, first_name, last_name) select id, 'Robin', 'Duin ' || n from unnest(${ids}::uuid[]) with ordinality as x (id, n)`
      await tx`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, function_id, kind, hours_per_week, starts_on)
        select ${organisation.id}, id, ${`D${i}-`} || n, ${unit!['id']}, (select id from people.function where organisation_id = ${organisation.id} limit 1), 'in dienst', 36, '2020-01-01'
        from unnest(${ids}::uuid[]) with ordinality as x (id, n)`
    }
  }),
)

const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
const period = { from: today.add({ days: 30 }).toString(), until: today.add({ days: 250 }).toString() }

/** Journey 4: a coordinator plans editions for 760 people in one screen. */
describe.each([
  { script: 'on', activity: 'OWN-TM' },
  { script: 'off', activity: 'BHV-H' },
] as const)('with JavaScript $script', { timeout: 90_000 }, ({ script, activity }) => {
  test('45 groups of 15 are 85 seats too few; 50 of 16 fit, and coverage is seen per unit', async () => {
    const page = await stage.enter(marjan, { script })
    await page.goto('/academie/reeksen')
    await page.getByRole('link', { name: 'Nieuwe reeks' }).click()
    await page.getByLabel('Opleiding', { exact: true }).selectOption(activityId(activity, organisation.id))
    await page.getByLabel(/^Naam van de reeks/).fill('Voor alle buitenmensen')
    expect(await page.getByRole('checkbox', { name: units[0] }).isVisible()).toBe(false) // all employees: nothing to choose yet
    await page.getByRole('radio', { name: /Afdelingen die ik kies/ }).check()
    for (const name of units) await page.getByRole('checkbox', { name }).check()
    await page.getByLabel('Groep van').fill('10')
    await page.getByLabel('tot en met').first().fill('15')
    await page.getByLabel(/^Aantal edities/).fill('45')
    await page.locator('[name=from]').fill(period.from)
    await page.locator('[name=until]').fill(period.until)
    await page.getByLabel(/^Of: plaats/).fill('Werf Zuid')
    await page.getByRole('button', { name: 'Bekijk het voorstel' }).click()
    await page.getByText('45 edities geven 675 plaatsen, voor 760 mensen: 85 te weinig. Er zijn 51 edities nodig').waitFor()
    if (script === 'on') await accessible(page)

    await page.getByLabel('tot en met').first().fill('16')
    await page.getByLabel(/^Aantal edities/).fill('50')
    await page.getByRole('button', { name: 'Bekijk het voorstel' }).click()
    await page.getByText(/Iedereen past: \d+ plaatsen voor 760 mensen/).waitFor()
    await page.getByRole('button', { name: 'Maak 50 edities als concept' }).click()
    await page.getByText('50 edities staan klaar als concept.').waitFor()
    await page.getByRole('button', { name: 'Publiceer alles en nodig uit' }).click()
    await page.getByText('50 edities zijn open. 760 mensen krijgen een uitnodiging.').waitFor()

    const seriesId = page.url().split('/').at(-1)!
    await stage.arrange((tx) => bookOne(tx, seriesId))
    await page.reload()
    const row = page
      .getByRole('table', { name: 'Dekking per afdeling' })
      .getByRole('row', { name: /Duin en kust|Haven|Sportparken|Zwembaden/ })
    expect(await row.count()).toBe(4)
    expect((await row.filter({ hasText: 'Haven' }).locator('td').allInnerTexts()).slice(-5)).toEqual(['190', '0', '1', '0', '189'])
    expect(await page.getByRole('link', { name: 'Haven' }).count()).toBe(0) // a coordinator sees counts, no names of who has not been

    const adviser = await stage.enter(ineke, { script })
    await adviser.goto(`/academie/reeksen/${seriesId}`)
    await adviser.getByRole('link', { name: 'Haven' }).click()
    await adviser.getByText('is geboekt').waitFor()
  })

  test('by keyboard only, and a question that cannot be answered keeps what was typed', async () => {
    const page = await stage.enter(marjan, { script })
    await page.goto('/academie/reeksen/nieuw')
    await tabTo(page, page.locator('[name=groupMin]'))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('30')
    await tabTo(page, page.getByRole('button', { name: 'Bekijk het voorstel' }))
    await page.keyboard.press('Enter')
    await page.getByText('Kies een opleiding.').first().waitFor()
    expect(await page.locator('[name=groupMin]').inputValue()).toBe('30')
  })
})

/** One of the unit Haven has a seat in the first edition. */
async function bookOne(tx: Sql, seriesId: string) {
  await tx`insert into editions.enrolment (organisation_id, home_organisation_id, edition_id, series_id, activity_id, person_id, state, made_at, made_by, state_since)
    select e.organisation_id, e.organisation_id, e.id, e.series_id, e.activity_id, p.person_id, 'seated', now(), p.person_id, now()
    from (select * from editions.edition where series_id = ${seriesId} order by id limit 1) e,
         (select person_id from people.employment m join people.unit u on u.id = m.unit_id where u.name = 'Haven' limit 1) p`
}
