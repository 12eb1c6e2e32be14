import { expect } from 'vitest'
import { handInAround, sayAround } from '#modules/scans/around/answer.ts'
import { inviteColleague, inviteOutsider } from '#modules/scans/around/invite.ts'
import { startAround } from '#modules/scans/around/start.ts'
import { Instrument } from '#modules/scans/instruments/format.ts'
import { hashOf } from '#modules/people/index.ts'
import { perform } from '#platform/act.ts'
import { connect } from '#platform/db/urls.ts'
import { stranger } from '#platform/http/caller.ts'
import { secretOf } from '#platform/mail/index.ts'
import { organisation, type Somebody } from '#world/people.ts'
import { testConfig, type TestHouse } from './house.ts'

/** A 360° of two subjects with two questions each, one of them tied to a skill of the organisation, and a text. */
export const smallAround = Instrument.parse({
  format: 'ambacht-instrument/1',
  code: 'klein-360',
  title: 'Kleine 360°',
  about: 'Om te proberen.',
  source: 'Voor deze test geschreven.',
  purpose: '360',
  minutes: 3,
  scales: { vijf: { from: 1, to: 5, low: 'zelden', high: 'altijd' } },
  domains: [
    { code: 'luisteren', name: 'Luisteren', skill: 'proef/luisteren' },
    { code: 'schrijven', name: 'Schrijven' },
  ],
  questions: [
    { code: 'l1', kind: 'scale', scale: 'vijf', domain: 'luisteren', text: 'Ik vraag door.', aboutOther: '{naam} vraagt door.' },
    { code: 'l2', kind: 'scale', scale: 'vijf', domain: 'luisteren', text: 'Ik laat uitpraten.', aboutOther: '{naam} laat uitpraten.' },
    { code: 's1', kind: 'scale', scale: 'vijf', domain: 'schrijven', text: 'Ik schrijf kort.', aboutOther: '{naam} schrijft kort.' },
    {
      code: 's2',
      kind: 'scale',
      scale: 'vijf',
      domain: 'schrijven',
      text: 'Ik schrijf duidelijk.',
      aboutOther: '{naam} schrijft duidelijk.',
    },
    { code: 'tip', kind: 'open', text: 'Wat kan ik anders doen?', aboutOther: 'Wat kan {naam} anders doen?' },
  ],
  texts: [{ domain: 'luisteren', from: 1, to: 5, text: 'Zo luister je.' }],
  advice: [{ domain: 'luisteren', to: 3.4, text: 'Vraag drie keer door.', goal: 'Ik vraag drie keer door.', search: 'luisteren' }],
})

export const offer = (world: TestHouse, document: Instrument): Promise<string> =>
  world.arrange(async (tx) => {
    const [known] = await tx<{ id: string }[]>`
      select v.id from scans.instrument i join scans.instrument_version v on v.instrument_id = i.id where i.organisation_id = platform.organisation() and i.code = ${document.code}`
    if (known) return known.id
    const [made] = await tx<{ id: string }[]>`
      insert into scans.instrument (organisation_id, code, made_at) values (platform.organisation(), ${document.code}, now()) returning id`
    const [version] = await tx<{ id: string }[]>`
      insert into scans.instrument_version (organisation_id, instrument_id, number, document, made_at, published_at)
      values (platform.organisation(), ${made!.id}, 1, ${tx.json(document as never)}, now(), now()) returning id`
    return version!.id
  })

export const inDays = (days: number) => Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days })

/** Starts a 360° about somebody; an earlier one of the same person goes, as if it were long ago. */
export async function begin(world: TestHouse, about: Somebody, document = smallAround): Promise<string> {
  const versionId = await offer(world, document)
  await world.arrange(async (tx) => {
    await tx`select set_config('app.person', ${about.id}, true)`
    await tx`delete from scans.around where person_id = ${about.id}`
  })
  const started = await world.as(about).perform(startAround, { versionId, closesOn: inDays(14) })
  if (!started.ok) throw new Error(started.reason)
  return started.value.aroundId
}

/** Whom a rater is: a colleague, or an address outside. */
export type Asked = Somebody | string

export async function ask(world: TestHouse, about: Somebody, aroundId: string, raters: Asked[]): Promise<void> {
  for (const one of raters) {
    const outcome =
      typeof one === 'string'
        ? await world.as(about).perform(inviteOutsider, { aroundId, name: one.split('@')[0]!, email: one })
        : await world.as(about).perform(inviteColleague, { aroundId, who: fullName(one) })
    expect(outcome).toMatchObject({ ok: true })
  }
  await world.work() // the invitations go, and with them the links
}

export const fullName = (one: Somebody) => [one.first, one.infix, one.last].filter(Boolean).join(' ')

/** The row of a rater, as the database has it; the person concerned is a rater too. */
export async function raterIdOf(world: TestHouse, aroundId: string, one: Asked): Promise<string> {
  const [row] = await world.arrange(async (tx) => {
    await tx`select set_config('app.closing_around', ${aroundId}, true)`
    return typeof one === 'string'
      ? tx<{ id: string }[]>`select id from scans.around_rater where around_id = ${aroundId} and address = ${one}`
      : tx<{ id: string }[]>`select id from scans.around_rater where around_id = ${aroundId} and person_id = ${one.id}`
  })
  return row!.id
}

export const secretFor = (raterId: string) => secretOf(testConfig.secret, raterId)

export type Given = Partial<Record<'l1' | 'l2' | 's1' | 's2', number>> & { tip?: string }

/** Answers as a rater, signed in or with the link; handed in unless told otherwise. */
export async function say(world: TestHouse, aroundId: string, one: Asked, given: Given, handIn = true) {
  const raterId = await raterIdOf(world, aroundId, one)
  const input = {
    raterId,
    questions: Object.keys(given),
    typed: Object.fromEntries(Object.entries(given).map(([code, value]) => [`v.${code}`, String(value)])),
  }
  const [actor, where] =
    typeof one === 'string'
      ? [stranger('nl', '127.0.0.1', 'test').actor, { organisationId: organisation.id, ticket: hashOf(secretFor(raterId)) }]
      : [world.as(one).actor, {}]
  const said = await perform(world.db, actor, sayAround, input, where)
  return said.ok && handIn ? perform(world.db, actor, handInAround, { raterId }, where) : said
}

/** Lets the last day pass, and the nightly job come by. */
export async function close(world: TestHouse, aroundId: string): Promise<void> {
  await letItPass(world, aroundId)
  await world.round('scans/close-around')
  await world.work()
}

/** Time goes by for this 360° as a whole; the promise itself does not change, so its trigger is set aside. */
export async function letItPass(world: TestHouse, aroundId: string): Promise<void> {
  const sql = connect(world.logins.superUrl, { max: 1 })
  try {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update scans.around set started_at = now() - interval '20 days', closes_at = now() - interval '1 hour' where id = ${aroundId}`
    })
  } finally {
    await sql.end()
  }
}
