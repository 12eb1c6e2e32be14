import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Browser } from '#test/house.ts'
import { neighbour, neighbours, organisation, people } from '#world/people.ts'
import { polderland, polderlanders, rivierdal, rivierdalers } from '#world/region.ts'

const house = openHouse()
let bram: Browser
let els: Browser
let arie: Browser
let wout: Browser
let url = ''
let networkId = ''

/** The page first, as people come by it; then the form. */
const send = async (browser: Browser, deed: string, fields: Record<string, string> = {}) => {
  await browser.get('/beheer/samenwerking')
  return browser.post(`${url}/${deed}`, fields)
}
const told = (kind: string, organisationId: string) =>
  house
    .read(
      (tx) =>
        tx<
          { subject: string }[]
        >`select subject from platform.outbox where kind = ${kind} and subject || body like '%Academie aan het Water%'`,
      organisationId,
    )
    .then((rows) => rows.length)
const members = async () =>
  (
    await house.read(
      (tx) => tx<{ organisation: string }[]>`
        select organisation from people.member_now where network_id = ${networkId} and joined_at is not null and left_at is null order by organisation`,
    )
  ).map((row) => row.organisation)

beforeAll(async () => {
  ;[bram, els, arie, wout] = (await Promise.all(
    [people.bram, neighbours.els, rivierdalers.arie, polderlanders.wout].map((who) => house.browser(who)),
  )) as [Browser, Browser, Browser, Browser]
  await bram.get('/beheer/samenwerking')
  const made = await bram.post('/beheer/samenwerking', { name: 'Academie aan het Water', purpose: 'Samen leren' })
  url = made.location!
  networkId = url.split('/').at(-1)!
})

describe('members of a network', () => {
  test('who begins it coordinates it, and is its only member until somebody joins', async () => {
    expect((await bram.get('/beheer/samenwerking')).text).toContain('jullie coördineren')
    expect(await members()).toEqual([organisation.name])
    expect((await els.get(url)).status).toBe(404)
  })

  test('an organisation joins by a deed of its own administrator, after an invitation; all who are in hear of it', async () => {
    expect((await send(els, 'toetreden')).status).toBe(409) // nobody asked them
    expect((await send(bram, 'leden', { organisationId: neighbour.id })).status).toBe(303)
    expect((await send(bram, 'leden', { organisationId: neighbour.id })).status).toBe(409)
    await house.work()
    expect([await told('network-invited', neighbour.id), await told('network-invited', rivierdal.id)]).toEqual([1, 0])
    expect(await members()).toEqual([organisation.name])
    expect((await els.get('/beheer/samenwerking')).text).toContain('Academie aan het Water')
    expect((await send(bram, 'toetreden')).status).toBe(409) // not for them
    expect(await members()).toEqual([organisation.name])
    expect((await els.follow(await send(els, 'toetreden'))).text).toContain('Jullie zijn lid. Er is nog niets gedeeld')
    await house.work()
    expect(await members()).toEqual([neighbour.name, organisation.name])
    expect([await told('network-joined', organisation.id), await told('network-joined', neighbour.id)]).toEqual([1, 0])
  })

  test('only the organisation that coordinates invites, and an organisation outside knows nothing of it', async () => {
    expect((await send(els, 'leden', { organisationId: rivierdal.id })).status).toBe(403)
    for (const outside of [arie, wout]) {
      expect((await outside.get(url)).status).toBe(404)
      expect((await outside.get('/beheer/samenwerking')).text).not.toContain('Academie aan het Water')
      expect((await send(outside, 'leden', { organisationId: polderland.id })).status).toBe(404)
    }
    expect(await members()).toEqual([neighbour.name, organisation.name])
  })

  test('who declines is no member, and can be asked again', async () => {
    expect((await send(bram, 'leden', { organisationId: rivierdal.id })).status).toBe(303)
    expect((await arie.follow(await send(arie, 'afslaan'))).text).toContain('De uitnodiging is afgeslagen.')
    expect((await send(arie, 'toetreden')).status).toBe(409)
    expect((await send(bram, 'leden', { organisationId: rivierdal.id })).status).toBe(303)
    expect((await send(arie, 'toetreden')).status).toBe(303)
    expect(await members()).toEqual([neighbour.name, rivierdal.name, organisation.name].sort())
  })

  test('who leaves is out at once, the others hear of it, and comes back only when asked again', async () => {
    expect((await send(els, 'verlaten')).status).toBe(303)
    await house.work()
    expect(await members()).toEqual([rivierdal.name, organisation.name].sort())
    expect([await told('network-left', organisation.id), await told('network-left', rivierdal.id)]).toEqual([1, 1])
    expect((await send(els, 'toetreden')).status).toBe(409)
    expect((await send(els, 'leden', { organisationId: polderland.id })).status).toBe(404)
  })
})
