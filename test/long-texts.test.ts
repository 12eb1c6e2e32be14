import { beforeAll, expect, test } from 'vitest'
import { accept } from '#modules/plans/conversations/moments.ts'
import { invite } from '#modules/plans/conversations/invite.ts'
import { handInTest } from '#modules/scans/sitting/answer.ts'
import { keep } from '#modules/skills/own/keep.ts'
import { makeProfile } from '#modules/skills/profiles/make.ts'
import { propose } from '#modules/skills/profiles/propose.ts'
import { connect } from '#platform/db/urls.ts'
import { unitId } from '#world/build.ts'
import { organisation, people } from '#world/people.ts'
import { openHouse, testConfig, type Answer, type Browser } from './house.ts'
import { oneOfEverything, value } from './one-of-everything.ts'

/**
 * Every field in which somebody can write on the pages about development (issue 4, “bad input”): 100,000 characters, and HTML that is a program.
 * A sentence, a value that was kept, or a page that has gone is fine; a fault, or the program in a page, is not.
 */
const house = openHouse()
const { fatima, joost, ineke, bram } = people
const pages =
  /^\/(mijn\/(ontwikkelplan|vaardigheden|keuze|360|toetsen|gedeeld|ontwikkeling|team\/vaardigheden)|voor-jou|scans|360|toetsen|gesprekken|begeleiding|keuze|inschattingen|rolprofielen|veranderingen|vaardigheden|beroepen|kansen|beheer\/raamwerken|academie\/(instrumenten|metingen|competenties|ontwikkeling))/
const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
const long = 'lang '.repeat(20_000)
let ids: Record<string, string>[] = []
let browsers: Browser[] = []

beforeAll(async () => {
  const first: Record<string, string> = { ...(await oneOfEverything(house)), unitId: unitId(organisation.id, 'VER'), code: 'nieuw' }
  const [more] = await house.read(
    (tx) => tx<Record<string, string>[]>`
      select (select id from skills.profile order by name limit 1) as profile_id, (select id from scans.instrument order by code limit 1) as instrument_id,
        (select id from skills.expected_change limit 1) as change_id,
        (select i.id from scans.instrument i join scans.instrument_version v on v.instrument_id = i.id where v.document ->> 'purpose' = 'test' limit 1) as test_id,
        (select id from mobility.opportunity where published_at is not null and withdrawn_at is null order by title limit 1) as opportunity_id`,
  )
  ids = [
    { ...first, ...more },
    { ...first, ...more, ...(await openThings(first['skillId']!)), instrumentId: more!['testId']! },
  ]
  browsers = await Promise.all([fatima, joost, ineke, bram].map((one) => house.browser(one)))
})

/** What has forms of its own while it is open: a competence, a proposal for a profile, and a talk that began. */
async function openThings(skillId: string): Promise<Record<string, string>> {
  const adviser = house.as(ineke)
  const competence = value(await adviser.perform(keep, { name: 'Open competentie', about: '', levels: [] }))
  const { profileId } = value(
    await adviser.perform(makeProfile, { name: 'Open profiel', kind: 'role', unitId: unitId(organisation.id, 'VER') }),
  )
  const skills = [{ skillId, from: 1, to: 2, note: '' }]
  const proposal = value(await house.as(fatima).perform(propose, { profileId, basedOnId: null, about: '', tasks: ['Begint'], skills }))
  const day = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 5 })
  const moment = { day, from: Temporal.PlainTime.from('10:00'), until: Temporal.PlainTime.from('11:00') }
  const talk = value(
    await house.as(joost).perform(invite(testConfig), { personId: fatima.id, template: 'development', place: '', ...moment }),
  )
  value(await house.as(fatima).perform(accept(testConfig), talk))
  const sql = connect(house.logins.superUrl, { max: 1 })
  await sql
    .begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update plans.conversation_step set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour' where conversation_id = ${talk.conversationId} and step = 'proposed'`
    })
    .finally(() => sql.end())
  return { skillId: competence.skillId, profileId, versionId: proposal.versionId, conversationId: talk.conversationId }
}

const addresses = () =>
  house.house.app.declared
    .filter(({ method, url, config }) => method === 'GET' && config.who !== undefined && pages.test(url) && !url.includes('.:'))
    .flatMap(({ url }) => [...new Set(ids.map((known) => url.replace(/:(\w+)/g, (_, name: string) => known[name] ?? `no-${name}`)))])

interface Found {
  action: string
  /** What a browser would send now, and the names of what can be written in. */
  usual: Record<string, string[]>
  written: string[]
}

/** The forms of a page that have something to write in. */
function formsOf(html: string): Found[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head, inside]) => {
    const action = /action="([^"]*)"/.exec(head!)?.[1]
    if (!action || !head!.includes('method="post"') || /uitloggen|taal|demo/.test(action)) return []
    const usual: Record<string, string[]> = {}
    const written: string[] = []
    for (const [tag, kind, name] of inside!.matchAll(/<(input|textarea|select)\b[^>]*?\bname="([^"]+)"[^>]*>/g)) {
      const type = /type="([^"]*)"/.exec(tag)?.[1] ?? 'text'
      if (name!.startsWith('_') || (['checkbox', 'radio'].includes(type) && !/\schecked/.test(tag))) continue
      ;(usual[name!] ??= []).push(/value="([^"]*)"/.exec(tag)?.[1] || (kind === 'select' ? firstOption(inside!, name!) : 'a'))
      if (kind === 'textarea' || (kind === 'input' && ['text', 'search', 'email'].includes(type) && !written.includes(name!)))
        written.push(name!)
    }
    return written.length ? [{ action, usual, written }] : []
  })
}
const firstOption = (inside: string, name: string) =>
  new RegExp(`name="${name}"[\\s\\S]*?<option[^>]*value="([^"]+)"`).exec(inside)?.[1] ?? ''

const route = (action: string) => action.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').split('?')[0]!
const isProgram = ({ body, headers }: Answer) => /html/.test(String(headers['content-type'])) && /<script>alert|<img src=x/.test(body)

/** Sends a text to each field of each form, alone. Answers which forms were met and what went wrong. */
async function writeEverywhere(text: string): Promise<{ met: Set<string>; wrong: string[] }> {
  const met = new Set<string>()
  const wrong: string[] = []
  for (const [who, browser] of browsers.entries())
    for (const url of addresses()) {
      const page = await browser.get(url)
      if (page.status >= 500 || isProgram(page)) wrong.push(`${url}: ${page.status}`)
      for (const { action, usual, written } of formsOf(page.body)) {
        const key = `${who} ${route(action)} ${written.join()}`
        if (met.has(key)) continue
        met.add(key)
        for (const name of written) {
          const answer = await browser.post(action, { ...usual, [name]: text })
          if (answer.status >= 500 || answer.status === 429 || isProgram(answer)) wrong.push(`${action} ${name}: ${answer.status}`)
          // Only the button beside it searches; with the others what stands in that field is not read.
          if (text === long && answer.status === 303 && name !== 'zoek') wrong.push(`${action} ${name}: taken`)
        }
      }
    }
  return { met, wrong }
}

test('a text of 100,000 characters is a sentence in every field of every form, never a fault and never taken', async () => {
  const { met, wrong } = await writeEverywhere(long)
  expect(wrong).toEqual([])
  expect(met.size).toBeGreaterThan(30)
  const routes = [...met].map((key) => key.split(' ')[1])
  for (const one of [
    '/gesprekken/:id/notities',
    '/gesprekken/:id/afspraken',
    '/rolprofielen/:id/versies/:id/reacties',
    '/academie/competenties/:id',
  ])
    expect(routes).toContain(one)
  for (const one of [
    '/mijn/ontwikkelplan/doelen',
    '/kansen',
    '/beheer/raamwerken',
    '/academie/instrumenten/:id/vraag/nieuw',
    '/academie/instrumenten/:id/onderwerp/nieuw',
    '/academie/instrumenten/:id/schaal/nieuw',
    '/academie/instrumenten/:id/toetsterm/nieuw',
    '/academie/instrumenten/:id/toetsvraag/nieuw',
  ])
    expect([one, routes.some((route) => route!.startsWith(one))]).toEqual([one, true])
}, 240_000)

test('HTML that is a program is text wherever it was written, on every page of everybody who can read it', async () => {
  const { wrong } = await writeEverywhere(evil)
  value(await house.as(fatima).perform(handInTest, { sittingId: ids[0]!['sittingId']! }))
  const asText = new Set<string>()
  for (const browser of browsers)
    for (const url of addresses()) {
      const page = await browser.get(url)
      if (page.status >= 500 || isProgram(page)) wrong.push(`${url}: ${page.status}`)
      if (page.body.includes('&lt;script>alert(1)')) asText.add(url)
    }
  expect(wrong).toEqual([])
  expect(asText.size).toBeGreaterThan(15) // it was kept and is shown, so there was something to escape
}, 240_000)
