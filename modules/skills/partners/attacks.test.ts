import { describe, expect, test } from 'vitest'
import { connect } from '#platform/db/urls.ts'
import { secretOf } from '#platform/mail/index.ts'
import { eraseFromTables } from '#platform/privacy/erase.ts'
import { letGo } from '#platform/privacy/retention.ts'
import { openHouse, testConfig, type Browser } from '#test/house.ts'
import { unitId } from '#world/build.ts'
import { organisation, people } from '#world/people.ts'
import { comment, leave } from '../profiles/discuss.ts'
import { makeProfile } from '../profiles/make.ts'
import { propose } from '../profiles/propose.ts'
import { endLink, forgetPartner } from './end.ts'
import { invitePartner } from './invite.ts'
import { mostComments, mostProposals } from './rules.ts'

/** What somebody could try with the link of a chain partner, and what it must not leave behind. */
const house = openHouse()
const { fatima, mees, joost, ineke } = people
const long = 'Wij bellen de inwoner liever eerst, en schrijven daarna pas.'

let made = 0
/** A profile with an open proposal of Fatima, and the link of Jan Kuiper. */
async function invited(): Promise<{
  profileId: string
  versionId: string
  partnerId: string
  secret: string
  url: string
  visitor: Browser
}> {
  const profile = await house
    .as(ineke)
    .perform(makeProfile, { name: `Aangevallen rol ${++made}`, kind: 'role', unitId: unitId(organisation.id, 'VER') })
  if (!profile.ok) throw new Error(profile.reason)
  const { profileId } = profile.value
  const proposal = await house.as(fatima).perform(propose, { profileId, basedOnId: null, about: '', tasks: ['Begint'], skills: [] })
  const asked = { profileId, name: 'Jan Kuiper', employer: 'Omgevingsdienst', email: 'jan.kuiper@od.example' }
  const partner = await house.as(joost).perform(invitePartner, asked)
  if (!proposal.ok || !partner.ok) throw new Error('nobody was invited')
  await house.work()
  const secret = secretOf(testConfig.secret, partner.value.partnerId)
  const visitor = house.visitor()
  await visitor.get(`/meeschrijven/${secret}`)
  return {
    profileId,
    versionId: proposal.value.versionId,
    partnerId: partner.value.partnerId,
    secret,
    url: `/meeschrijven/${secret}`,
    visitor,
  }
}

describe('a link', () => {
  test('is a key that no table keeps, also not to answer a second click', async () => {
    const { secret, url, versionId, visitor } = await invited()
    const one = { basis: '', about: '', tasks: 'Belt', _submission: crypto.randomUUID() }
    const first = await visitor.post(`${url}/voorstel`, one)
    await visitor.post(`${url}/versies/${versionId}/reacties`, { words: long })
    const sql = connect(house.logins.superUrl, { max: 1 })
    const kept = await sql`select answer from platform.submission where strpos(answer::text, ${secret}) > 0`
    const any = await sql`select 1 from platform.submission where strpos(answer::text, '/meeschrijven/') > 0`
    await sql.end()
    expect([kept.length, any.length]).toEqual([0, 2])
    const again = await visitor.post(`${url}/voorstel`, one)
    expect([first.location, again.location]).toEqual([again.location, expect.stringContaining(`${url}/versies/`)])
  })

  test('taken back while somebody writes gives back what was written, to copy', async () => {
    const { profileId, partnerId, url, versionId, visitor } = await invited()
    await house.as(joost).perform(endLink, { profileId, partnerId })
    for (const answer of [
      await visitor.post(`${url}/versies/${versionId}/reacties`, { words: long }),
      await visitor.post(`${url}/voorstel`, { basis: '', about: long, tasks: '' }),
      await visitor.post(`${url}/voorstel`, { basis: '', about: long, tasks: '', doe: 'zoek' }),
    ]) {
      expect(answer.text).toContain('Deze link werkt niet meer')
      expect(answer.text).toContain('Dit is niet bewaard')
      expect(answer.body).toContain(long)
    }
    expect((await visitor.get(url)).text).not.toContain('Dit is niet bewaard')
  })

  test('gives a proposal that was put aside meanwhile no answer, and the words back; to a colleague too', async () => {
    const { profileId, url, versionId, visitor } = await invited()
    const colleague = await house.browser(mees)
    await colleague.get(`/rolprofielen/${profileId}/versies/${versionId}`)
    expect(await house.as(fatima).perform(leave, { profileId, versionId })).toMatchObject({ ok: true })
    for (const answer of [
      await visitor.post(`${url}/versies/${versionId}/reacties`, { words: long }),
      await colleague.post(`/rolprofielen/${profileId}/versies/${versionId}/reacties`, { words: long }),
    ]) {
      expect([answer.status, answer.text.includes('Over dit voorstel is al besloten.')]).toEqual([409, true])
      expect(answer.text).toContain('Dit is niet bewaard')
      expect(answer.body).toContain(long)
    }
  })

  test('is no way to fill the pages of a team: so many proposals that are open, and so many responses', async () => {
    const { url, versionId, visitor } = await invited()
    const proposals = []
    for (let n = 0; n <= mostProposals; n++)
      proposals.push(await visitor.post(`${url}/voorstel`, { basis: '', about: long, tasks: `Taak ${n}` }))
    expect(proposals.map(({ status }) => status)).toEqual([...Array<number>(mostProposals).fill(303), 409])
    expect(proposals.at(-1)!.text).toContain(`${mostProposals} voorstellen`)
    expect(proposals.at(-1)!.body).toContain(long)
    const mine = proposals[0]!.location!.split('?')[0]!
    await visitor.post(`${mine}/wegleggen`)
    expect((await visitor.post(`${url}/voorstel`, { basis: '', about: '', tasks: 'Nog een' })).status).toBe(303)
    await house.arrange(
      (tx) => tx`insert into skills.profile_comment (organisation_id, version_id, partner_id, words, made_at)
        select platform.organisation(), ${versionId}, k.id, 'x', now() from skills.partner k, generate_series(1, ${mostComments}) where k.ended_at is null
          and k.profile_id = (select profile_id from skills.profile_version where id = ${versionId})`,
    )
    const full = await visitor.post(`${url}/versies/${versionId}/reacties`, { words: long })
    expect([full.status, full.text.includes(`${mostComments} reacties`), full.body.includes(long)]).toEqual([409, true, true])
  })
})

describe('letting go of somebody outside', () => {
  const signed = `${long} Groet, Jan Kuiper.`
  const left = async (profileId: string) =>
    (
      await house.read(
        (tx) => tx<{ text: string }[]>`
        select c.words as text from skills.profile_comment c join skills.profile_version v on v.id = c.version_id where v.profile_id = ${profileId}
        union all select o.subject || o.body from platform.outbox o join skills.partner k on starts_with(o.event, 'profile-partner/' || k.id || '/') where k.profile_id = ${profileId}`,
      )
    ).filter(({ text }) => /Jan Kuiper/i.test(text))

  test('takes the name out of what was said too, by whoever, and out of the invitation', async () => {
    const { profileId, partnerId, url, versionId, visitor } = await invited()
    await visitor.post(`${url}/versies/${versionId}/reacties`, { words: signed })
    await house.as(mees).perform(comment, { profileId, versionId, words: 'Goed punt van jan kuiper', objects: false })
    await house.as(joost).perform(endLink, { profileId, partnerId })
    expect(await left(profileId)).toHaveLength(3) // what was written stays with the name for a year
    await house.as(joost).perform(forgetPartner, { profileId, partnerId })
    expect(await left(profileId)).toEqual([])
    const page = await (await house.browser(mees)).get(`/rolprofielen/${profileId}/versies/${versionId}`)
    expect(page.text).toContain(`${long} Groet, Verwijderd persoon.`)
  })

  test('happens by itself after a year, in the words too', async () => {
    const { profileId, partnerId, url, versionId, visitor } = await invited()
    await visitor.post(`${url}/versies/${versionId}/reacties`, { words: signed })
    await house.as(joost).perform(endLink, { profileId, partnerId })
    await house.arrange((tx) => tx`update skills.partner set ended_at = now() - interval '13 months' where id = ${partnerId}`)
    await house.arrange(
      (tx) => tx`update platform.outbox set made_at = now() - interval '13 months' where starts_with(event, 'profile-partner/')`,
    )
    await house.arrange((tx) => letGo(tx))
    expect(await left(profileId)).toEqual([])
  })

  test('whose link ended before anything was written leaves no name in the invitation either', async () => {
    const { profileId, partnerId } = await invited()
    await house.as(joost).perform(endLink, { profileId, partnerId })
    expect(await left(profileId)).toEqual([])
  })

  test('whoever invited and is erased does not invite any more', async () => {
    const { url } = await invited()
    await house.arrange(async (tx) => {
      await tx`insert into platform.erasure (organisation_id, person_id, reason) values (platform.organisation(), ${joost.id}, 'request')`
      await eraseFromTables(tx, joost.id)
    })
    const page = await house.visitor().get(url)
    expect(page.text).toContain('Gemeente Voorbeeldstad vraagt of je meedenkt.')
    expect(page.text).not.toContain('Verwijderd persoon')
  })
})
