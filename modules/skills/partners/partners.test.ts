import { describe, expect, test } from 'vitest'
import { eraseFromTables } from '#platform/privacy/erase.ts'
import { letGo } from '#platform/privacy/retention.ts'
import { secretOf } from '#platform/mail/index.ts'
import { actorOf, openHouse, testConfig } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { neighbours, organisation, people, type Somebody } from '#world/people.ts'
import { adopt, comment } from '../profiles/discuss.ts'
import { endProfile, makeProfile, renameProfile } from '../profiles/make.ts'
import { propose } from '../profiles/propose.ts'
import { proposalView, profileView } from '../profiles/views.ts'
import { endLink, forgetPartner } from './end.ts'
import { invitePartner } from './invite.ts'

const house = openHouse()
const { fatima, mees, joost, ineke, chris, wilma } = people

let made = 0
/** A profile of the team of Fatima with a version in force, and an open proposal of Fatima with an objection of Mees. */
async function profile(): Promise<{ profileId: string; inForce: string; proposal: string }> {
  const outcome = await house
    .as(ineke)
    .perform(makeProfile, { name: `Ketenrol ${++made}`, kind: 'role', unitId: unitId(organisation.id, 'VER') })
  if (!outcome.ok) throw new Error(outcome.reason)
  const { profileId } = outcome.value
  const say = async (who: Somebody, basedOnId: string | null, tasks: string[]) => {
    const one = await house.as(who).perform(propose, { profileId, basedOnId, about: '', tasks, skills: [] })
    if (!one.ok) throw new Error(one.reason)
    return one.value.versionId
  }
  const inForce = await say(ineke, null, ['Begint'])
  expect(await house.as(ineke).perform(adopt, { profileId, versionId: inForce })).toMatchObject({ ok: true })
  const proposal = await say(fatima, inForce, ['Begint', 'Belt de omgevingsdienst'])
  await house.as(mees).perform(comment, { profileId, versionId: proposal, words: 'Dat doen we al', objects: false })
  return { profileId, inForce, proposal }
}

const jan = { name: 'Jan Kuiper', employer: 'Omgevingsdienst Polder', email: 'jan.kuiper@od-polder.example' }
async function invited(profileId: string, who = jan, by: Somebody = joost): Promise<{ partnerId: string; url: string }> {
  const outcome = await house.as(by).perform(invitePartner, { profileId, ...who })
  if (!outcome.ok) throw new Error(outcome.reason)
  await house.work()
  const { partnerId } = outcome.value
  return { partnerId, url: `/meeschrijven/${secretOf(testConfig.secret, partnerId)}` }
}
const row = async (partnerId: string) =>
  (
    await house.read(
      (tx) => tx`select name, employer, address, token_hash, ended_at is not null as ended from skills.partner where id = ${partnerId}`,
    )
  )[0]!
const mail = async (partnerId: string) =>
  (
    await house.read(
      (tx) => tx`select to_address, subject, body, confidential from platform.outbox where event like ${`profile-partner/${partnerId}/%`}`,
    )
  )[0]!
const adoptLater = (who: Somebody, of: { profileId: string; versionId: string }) =>
  house.arrange((tx) => adopt({ tx, actor: actorOf(who), now: Temporal.Now.instant().add({ hours: 24 * 6 }) }, of))
const over = 'Deze link werkt niet meer'

describe('inviting somebody of a chain partner', () => {
  test('is done by who leads the profile, and the mail holds no secret in the database', async () => {
    const { profileId } = await profile()
    for (const who of [fatima, chris, wilma])
      expect(await house.as(who).perform(invitePartner, { profileId, ...jan })).toMatchObject({ ok: false, reason: 'not-yours-to-invite' })
    expect(await house.as(neighbours.rob).perform(invitePartner, { profileId, ...jan })).toMatchObject({ reason: 'no-such-profile' })
    const { partnerId, url } = await invited(profileId)
    const sent = await mail(partnerId)
    expect(sent).toMatchObject({ toAddress: jan.email, confidential: true })
    expect(sent['body']).toContain('Joost de Wit van Gemeente Voorbeeldstad nodigt je uit')
    expect(sent['body']).not.toContain(url)
    await invited(profileId, { ...jan, name: 'Els', email: 'els@od-polder.example' }, ineke)
  })

  test('refuses the same address in another dress, the address of a colleague, a name with an address in it, and more than twenty', async () => {
    const { profileId } = await profile()
    const browser = await house.browser(joost)
    await browser.get(`/rolprofielen/${profileId}`)
    const send = (fields: Partial<typeof jan>) => browser.post(`/rolprofielen/${profileId}/ketenpartners`, { ...jan, ...fields })
    expect((await send({})).status).toBe(303)
    expect((await send({ email: 'Jan.Kuiper+werk@OD-Polder.example' })).text).toContain('Dit adres is al uitgenodigd.')
    const own = (await house.read((tx) => tx<{ email: string }[]>`select email from people.employment where person_id = ${mees.id}`))[0]!
      .email
    expect((await send({ email: own })).text).toContain('Dit is het werkadres van een collega.')
    const hostile = await send({ name: 'Kijk op www.kwaad.example', email: 'x@b.example' })
    expect([hostile.status, hostile.text.includes('Vul alleen een naam in'), hostile.body.includes('x@b.example')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await send({ employer: 'x'.repeat(100_000), email: 'x@b.example' })).status).toBe(422)
    for (let n = 1; n < 20; n++) await house.as(joost).perform(invitePartner, { profileId, ...jan, email: `jan${n}@od.example` })
    const [one] = await house.read((tx) => tx<{ id: string }[]>`select id from skills.partner where profile_id = ${profileId} limit 1`)
    expect(await house.as(joost).perform(endLink, { profileId, partnerId: one!.id })).toMatchObject({ ok: true })
    expect(await house.as(joost).perform(invitePartner, { profileId, ...jan, email: 'nog-een@od.example' })).toMatchObject({
      ok: false,
      reason: 'too-many-partners',
    })
  })

  test('taken back before the mail was written, nobody is told', async () => {
    const { profileId } = await profile()
    const outcome = await house.as(joost).perform(invitePartner, { profileId, ...jan })
    if (!outcome.ok) throw new Error(outcome.reason)
    await house.as(joost).perform(endLink, { profileId, partnerId: outcome.value.partnerId })
    await house.work()
    expect(await mail(outcome.value.partnerId)).toBeUndefined()
  })
})

describe('what a link opens', () => {
  test('is one profile without names of colleagues but who invited, and says who sees what', async () => {
    const { profileId, proposal, inForce } = await profile()
    const { url } = await invited(profileId)
    const visitor = house.visitor()
    const page = await visitor.get(url)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Joost de Wit van Gemeente Voorbeeldstad vraagt of je meedenkt.')
    expect(page.text).toContain(
      'kan iedereen lezen die bij Gemeente Voorbeeldstad werkt, met je naam erbij: Jan Kuiper, Omgevingsdienst Polder.',
    )
    const read = await visitor.get(`${url}/versies/${proposal}`)
    expect(read.text).toContain('Belt de omgevingsdienst')
    expect(read.text).toContain('Iemand van het team')
    expect(read.text).toContain('Dat doen we al')
    for (const name of ['Fatima', 'Bennani', 'Mees', 'Ineke']) expect(page.body + read.body).not.toContain(name)
    // A version that is no open proposal, and any other page of the house.
    expect((await visitor.get(`${url}/versies/${inForce}`)).status).toBe(404)
    expect((await visitor.get(`/rolprofielen/${profileId}`)).location).toContain('/inloggen')
  })

  test('is not another profile: its proposal can’t be read, answered or put aside, also by whoever is signed in', async () => {
    const [mine, other] = [await profile(), await profile()]
    const { url } = await invited(mine.profileId)
    const there = `${url}/versies/${other.proposal}`
    for (const browser of [house.visitor(), await house.browser(fatima), await house.browser(neighbours.rob)]) {
      await browser.get(url)
      expect((await browser.get(there)).status).toBe(404)
      expect((await browser.post(`${there}/reacties`, { words: 'Verkeerde deur' })).status).toBe(404)
      expect((await browser.post(`${there}/wegleggen`)).status).toBe(404)
    }
    const said = await house.read((tx) => tx`select 1 from skills.profile_comment where words = 'Verkeerde deur'`)
    expect(said).toHaveLength(0)
    expect((await house.visitor().get('/meeschrijven/geen-echte-sleutel')).text).toContain(over)
    expect((await house.visitor().get(`/meeschrijven/${'x'.repeat(101)}`)).status).toBe(404)
  })

  test('responds with name and employer for colleagues, and with the employer only for others from outside', async () => {
    const { profileId, proposal } = await profile()
    const { url } = await invited(profileId)
    const els = await invited(profileId, { name: 'Els de Boer', employer: 'Veiligheidsregio', email: 'els@vr.example' })
    const visitor = house.visitor()
    await visitor.get(`${url}/versies/${proposal}`)
    const sent = await visitor.post(`${url}/versies/${proposal}/reacties`, { words: 'Bel ons eerder' })
    expect((await visitor.follow(sent)).text).toContain('Jij')
    const colleague = await (await house.browser(mees)).get(`/rolprofielen/${profileId}/versies/${proposal}`)
    expect(colleague.text).toContain('Omgevingsdienst Polder: Jan Kuiper')
    expect(colleague.text).toContain('Mensen van Omgevingsdienst Polder en Veiligheidsregio lezen en schrijven mee.')
    const another = await house.visitor().get(`${els.url}/versies/${proposal}`)
    expect(another.text).toContain('Iemand van Omgevingsdienst Polder')
    expect(another.body).not.toContain('Kuiper')
  })

  test('a button clicked twice says a thing once', async () => {
    const { profileId, proposal, inForce } = await profile()
    const { url } = await invited(profileId)
    const visitor = house.visitor()
    await visitor.get(url)
    const twice = async (path: string, fields: Record<string, string>) => {
      const one = { ...fields, _submission: crypto.randomUUID() }
      return [await visitor.post(path, one), await visitor.post(path, one)].map((answer) => [answer.status, answer.location?.split('?')[0]])
    }
    const [first, second] = await twice(`${url}/voorstel`, { basis: inForce, about: 'Van buiten', tasks: 'Belt' })
    expect(first![0]).toBe(303)
    expect(second).toEqual(first)
    await twice(`${url}/versies/${proposal}/reacties`, { words: 'Een keer' })
    const counted = await house.read(
      (tx) => tx<
        { versions: number; comments: number }[]
      >`select (select count(*)::int from skills.profile_version where profile_id = ${profileId}) as versions,
        (select count(*)::int from skills.profile_comment where words = 'Een keer') as comments`,
    )
    expect(counted[0]).toEqual({ versions: 3, comments: 1 })
  })

  test('a proposal from outside stands beside that of a colleague, and skills are found by the link too', async () => {
    const { profileId, proposal, inForce } = await profile()
    const { url } = await invited(profileId)
    const visitor = house.visitor()
    await visitor.get(`${url}/voorstel`)
    const found = await visitor.post(`${url}/voorstel`, {
      basis: inForce,
      about: 'Blijft staan',
      tasks: 'Begint',
      zoek: 'betrokkenheid',
      doe: 'zoek',
    })
    expect([found.status, found.body.includes('name="erbij"'), found.text.includes('Blijft staan')]).toEqual([200, true, true])
    const sent = await visitor.post(`${url}/voorstel`, { basis: inForce, about: 'Van de keten', tasks: 'Begint\nStemt af' })
    const versionId = sent.location!.split('?')[0]!.split('/').at(-1)!
    const browser = await house.browser(fatima)
    expect((await browser.get(`/rolprofielen/${profileId}/versies/${versionId}`)).text).toContain(
      'Voorgesteld door Omgevingsdienst Polder: Jan Kuiper',
    )
    const beside = await browser.get(`/rolprofielen/${profileId}/vergelijken?een=${proposal}&ander=${versionId}`)
    expect([beside.text.includes('Stemt af'), beside.text.includes('Belt de omgevingsdienst')]).toEqual([true, true])
    // Puts the own proposal aside, not that of the team.
    expect((await visitor.post(`${url}/versies/${proposal}/wegleggen`)).status).toBe(403)
    expect((await visitor.post(`${url}/versies/${versionId}/wegleggen`)).status).toBe(303)
  })

  test('adopts nothing: no button, no door, and the use case refuses', async () => {
    const { profileId, proposal } = await profile()
    const { url } = await invited(profileId)
    const visitor = house.visitor()
    expect((await visitor.get(`${url}/versies/${proposal}`)).body).not.toContain('overnemen"')
    expect((await visitor.post(`${url}/versies/${proposal}/overnemen`)).status).toBe(404)
    expect((await visitor.post(`/rolprofielen/${profileId}/versies/${proposal}/overnemen`)).status).toBe(303) // to the sign-in page
    const [link] = await house.read(
      (tx) => tx<{ tokenHash: string }[]>`select token_hash from skills.partner where profile_id = ${profileId}`,
    )
    const tried = await house.arrange(async (tx) => {
      await tx`select set_config('app.ticket', ${link!.tokenHash}, true)`
      // Even with the rights of a learning adviser: who brings the link is whom it was sent to.
      return adopt({ tx, actor: actorOf(ineke), now: Temporal.Now.instant().add({ hours: 24 * 6 }) }, { profileId, versionId: proposal })
    })
    expect(tried).toMatchObject({ ok: false, reason: 'not-yours-to-adopt' })
  })

  test('hostile HTML stays text, and a hundred thousand characters are a sentence with what was typed', async () => {
    const { profileId, proposal, inForce } = await profile()
    const { url } = await invited(profileId)
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    const visitor = house.visitor()
    await visitor.get(url)
    const sent = await visitor.post(`${url}/voorstel`, { basis: inForce, about: hostile, tasks: hostile })
    expect((await visitor.follow(sent)).body).not.toContain('<img src=x')
    await visitor.post(`${url}/versies/${proposal}/reacties`, { words: hostile })
    const read = await (await house.browser(mees)).get(`/rolprofielen/${profileId}/versies/${proposal}`)
    expect([read.body.includes('<img src=x'), read.text.includes('onerror')]).toEqual([false, true])
    const long = await visitor.post(`${url}/versies/${proposal}/reacties`, { words: 'woord '.repeat(17_000) })
    expect([long.status, long.text.includes('hooguit 2000 tekens'), long.body.length > 100_000]).toEqual([422, true, true])
    const wordy = await visitor.post(`${url}/voorstel`, { basis: inForce, about: 'woord '.repeat(17_000) })
    expect([wordy.status, wordy.body.length > 100_000]).toEqual([422, true])
  })
})

describe('the end of a link', () => {
  test('taken back it opens nothing, an objection holds nothing up, and what was said stays with its name', async () => {
    const { profileId, proposal } = await profile()
    const { url, partnerId } = await invited(profileId)
    const visitor = house.visitor()
    await visitor.get(`${url}/versies/${proposal}`)
    await visitor.post(`${url}/versies/${proposal}/reacties`, { words: 'Zo niet', objects: 'ja' })
    const of = { profileId, versionId: proposal }
    expect(await adoptLater(joost, of)).toMatchObject({ ok: false, reason: 'objection-open' })
    expect(await house.as(fatima).perform(endLink, { profileId, partnerId })).toMatchObject({ ok: false, reason: 'not-yours-to-invite' })
    expect(await house.as(joost).perform(endLink, { profileId, partnerId })).toMatchObject({ ok: true })
    expect(await house.as(joost).perform(endLink, { profileId, partnerId })).toMatchObject({ ok: false, reason: 'no-such-partner' })
    expect((await visitor.get(url)).text).toContain(over)
    expect((await visitor.post(`${url}/versies/${proposal}/reacties`, { words: 'Te laat' })).text).toContain(over)
    expect(await row(partnerId)).toEqual({ name: 'Jan Kuiper', employer: jan.employer, address: null, tokenHash: null, ended: true })
    expect((await mail(partnerId))['toAddress']).toBeNull()
    const view = await house.as(mees).look((tx) => proposalView(tx, actorOf(mees), profileId, proposal))
    expect(view!.comments.map((one) => [one.by, one.holds])).toEqual([
      ['Mees Smit', false],
      ['Jan Kuiper', false],
    ])
    expect(await adoptLater(joost, of)).toMatchObject({ ok: true })
  })

  test('an own objection is taken back by the link', async () => {
    const { profileId, proposal } = await profile()
    const { url } = await invited(profileId)
    const visitor = house.visitor()
    await visitor.get(`${url}/versies/${proposal}`)
    await visitor.post(`${url}/versies/${proposal}/reacties`, { words: 'Zo niet', objects: 'ja' })
    const [said] = await house.read(
      (tx) => tx<{ id: string }[]>`select id from skills.profile_comment where version_id = ${proposal} and objects`,
    )
    expect((await visitor.post(`${url}/versies/${proposal}/reacties/${said!.id}/terug`)).status).toBe(303)
    expect(await adoptLater(joost, { profileId, versionId: proposal })).toMatchObject({ ok: true })
  })

  test('adopting a version ends every link of the profile; who wrote nothing leaves no name', async () => {
    const { profileId, proposal } = await profile()
    const { url, partnerId } = await invited(profileId)
    expect(await adoptLater(joost, { profileId, versionId: proposal })).toMatchObject({ ok: true })
    expect((await house.visitor().get(url)).text).toContain(over)
    expect(await row(partnerId)).toMatchObject({ name: '', address: null, tokenHash: null, ended: true })
    const other = await profile()
    const ended = await invited(other.profileId)
    await house.as(ineke).perform(endProfile, { profileId: other.profileId })
    expect((await house.visitor().get(ended.url)).text).toContain(over)
  })

  test('responding while somebody adopts is either said before, or told that it is too late: never after', async () => {
    const { profileId, proposal } = await profile()
    const { url } = await invited(profileId)
    const visitor = house.visitor()
    await visitor.get(`${url}/versies/${proposal}`)
    const [answer] = await Promise.all([
      visitor.post(`${url}/versies/${proposal}/reacties`, { words: 'Net op tijd', objects: 'ja' }),
      adoptLater(joost, { profileId, versionId: proposal }),
    ])
    const [state] = await house.read((tx) => tx<{ state: string }[]>`select state from skills.profile_version where id = ${proposal}`)
    const said = await house.read((tx) => tx`select 1 from skills.profile_comment where words = 'Net op tijd'`)
    expect([
      [303, 'proposal', 1],
      [403, 'adopted', 0],
      [404, 'adopted', 0],
      [409, 'adopted', 0],
    ]).toContainEqual([answer.status, state!.state, said.length])
  })

  test('after sixty days it is over by itself, and the name goes a year later or on request', async () => {
    const { profileId, proposal } = await profile()
    const { url, partnerId } = await invited(profileId)
    const visitor = house.visitor()
    await visitor.get(`${url}/versies/${proposal}`)
    await visitor.post(`${url}/versies/${proposal}/reacties`, { words: 'Gezegd' })
    await house.arrange((tx) => tx`update skills.partner set until_day = current_date - 2 where id = ${partnerId}`)
    expect((await visitor.get(url)).text).toContain(over) // also before the night
    await house.round('skills/end-links')
    expect(await row(partnerId)).toMatchObject({ name: 'Jan Kuiper', address: null, ended: true })
    expect((await mail(partnerId))['toAddress']).toBeNull()
    await house.arrange((tx) => letGo(tx))
    expect((await row(partnerId))['name']).toBe('Jan Kuiper')
    await house.arrange((tx) => tx`update skills.partner set ended_at = now() - interval '13 months' where id = ${partnerId}`)
    await house.arrange((tx) => letGo(tx))
    expect((await row(partnerId))['name']).toBe('')
    const read = await (await house.browser(mees)).get(`/rolprofielen/${profileId}/versies/${proposal}`)
    expect(read.text).toContain('Iemand van Omgevingsdienst Polder')

    const again = await invited(profileId)
    expect(await house.as(joost).perform(forgetPartner, { profileId, partnerId: again.partnerId })).toMatchObject({
      reason: 'no-such-partner',
    })
    await visitor.get(`${again.url}/versies/${proposal}`)
    await visitor.post(`${again.url}/versies/${proposal}/reacties`, { words: 'Nog iets' })
    await house.as(joost).perform(endLink, { profileId, partnerId: again.partnerId })
    expect(await house.as(joost).perform(forgetPartner, { profileId, partnerId: again.partnerId })).toMatchObject({ ok: true })
    expect((await row(again.partnerId))['name']).toBe('')
  })

  test('erasing whoever invited leaves the link and what was said, and no name of that person', async () => {
    const { profileId, proposal } = await profile()
    const { url } = await invited(profileId)
    await house.arrange(async (tx) => {
      await tx`insert into platform.erasure (organisation_id, person_id, reason) values (platform.organisation(), ${joost.id}, 'request')`
      await eraseFromTables(tx, joost.id)
    })
    const page = await house.visitor().get(url)
    expect(page.status).toBe(200)
    expect(page.body).not.toContain('Joost')
    expect((await house.visitor().get(`${url}/versies/${proposal}`)).status).toBe(200)
  })
})

describe('another name or team', () => {
  test('is given by the learning adviser; versions stay, and the new team writes on', async () => {
    const { profileId } = await profile()
    const was = `${unitId(organisation.id, 'VER')} Ketenrol ${made}`
    const rename = (who: Somebody, change: object) =>
      house.as(who).perform(renameProfile, { profileId, name: `Ketenregisseur ${made}`, unitId: null, was, ...change })
    expect(await rename(wilma, {})).toMatchObject({ ok: false, reason: 'not-a-learning-adviser' })
    expect(await rename(ineke, { name: 'casemanager omgevingswet' })).toMatchObject({ ok: false, reason: 'profile-name-in-use' })
    expect(await rename(ineke, { unitId: profileId })).toMatchObject({ ok: false, reason: 'no-such-unit' })
    expect(await rename(ineke, {})).toMatchObject({ ok: true })
    expect(await rename(ineke, {})).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
    const view = await house.as(chris).look((tx) => profileView(tx, actorOf(chris), profileId))
    expect([view!.name, view!.unit, view!.version?.tasks, view!.versions.length]).toEqual([`Ketenregisseur ${made}`, null, ['Begint'], 2])
    expect(
      await house.as(chris).perform(propose, { profileId, basedOnId: null, about: '', tasks: ['Ook van ons'], skills: [] }),
    ).toMatchObject({
      ok: true,
    })
  })
})
