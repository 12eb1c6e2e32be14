import { linkHash, tell, tellOutside } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import type { Kind } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf, sayDay, type Lang } from '#platform/words.ts'
import { aroundAsked, aroundAskedManager, aroundClosed, aroundReminder, aroundTooFew } from './kinds.ts'
import { paths } from './paths.ts'
import type { Category } from './rules.ts'

interface Rater {
  id: string
  category: Category
  personId: string | null
  name: string
  address: string | null
  about: string
  minimum: number
  closesAt: Temporal.Instant
  minutes: number
}

/** The people asked in an open 360°, without the person concerned; whether they answered is not looked at. One of them: only that one. */
async function raters({ tx, now }: Act, aroundId: string, raterId: string | null): Promise<Rater[]> {
  await tx`select set_config('app.closing_around', ${aroundId}, true)`
  return tx<Rater[]>`
    select r.id, r.category, r.person_id, r.name, r.address, p.full_name as about, a.minimum, a.closes_at, (v.document ->> 'minutes')::int as minutes
    from scans.around_rater r
    join scans.around a on a.organisation_id = r.organisation_id and a.id = r.around_id and a.closed_at is null and a.closes_at > ${now}
    join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
    join people.person p on p.id = r.about_id
    where r.organisation_id = (select platform.organisation()) and r.around_id = ${aroundId} and r.category <> 'self' and (${raterId}::uuid is null or r.id = ${raterId})
    order by r.id`
}

export interface Asking {
  aroundId: string
  /** Null: everybody. */
  raterId: string | null
  what: 'asked' | 'reminder'
  config: Config
}

/** Asks the raters, or reminds all of them alike: who gets a reminder tells nothing about who answered. */
export async function tellRaters(act: Act, { aroundId, raterId, what, config }: Asking): Promise<Outcome<null, never>> {
  for (const rater of await raters(act, aroundId, raterId)) {
    const kind = what === 'reminder' ? aroundReminder : rater.category === 'manager' ? aroundAskedManager : aroundAsked
    const event = `around/${rater.id}/${what}`
    if (rater.personId)
      await tell(act.tx, {
        event,
        kind,
        personId: rater.personId,
        values: (lang) => values(rater, lang, config.baseUrl + paths.answer(rater.id)),
        confidential: true,
      })
    else if (rater.address) await write(act, rater, { kind, event, config })
  }
  return done(null)
}

const values = (rater: Rater, lang: Lang, link: string): Record<string, string> => ({
  wie: rater.about,
  tot: sayDay(dateOf(rater.closesAt.subtract({ seconds: 1 })), lang),
  minuten: String(rater.minutes),
  minimum: String(rater.minimum),
  link,
})

/** To somebody without an account. It is about one person. */
async function write({ tx }: Act, rater: Rater, { kind, event, config }: { kind: Kind; event: string; config: Config }): Promise<void> {
  await tx`update scans.around_rater set token_hash = ${linkHash(config, rater.id)}
    where organisation_id = (select platform.organisation()) and id = ${rater.id} and token_hash is null`
  await tellOutside(tx, {
    event,
    kind,
    path: paths.link,
    id: rater.id,
    name: rater.name,
    address: rater.address!,
    values: values(rater, 'nl', ''),
    config,
  })
}

export interface Closed {
  aroundId: string
  personId: string
  outcome: string
  config: Config
}

/** Tells the person concerned that it has closed, and nothing of what was said. */
export async function tellClosed({ tx }: Act, { aroundId, personId, outcome, config }: Closed): Promise<Outcome<null, never>> {
  await tx`select set_config('app.closing_around', ${aroundId}, true)`
  const [around] = await tx<{ minimum: number }[]>`
    select minimum from scans.around where organisation_id = (select platform.organisation()) and id = ${aroundId}`
  if (!around) return done(null)
  await tell(tx, {
    event: `around/${aroundId}/closed`,
    kind: outcome === 'shown' ? aroundClosed : aroundTooFew,
    personId,
    values: () => ({ link: config.baseUrl + paths.around(aroundId), minimum: String(around.minimum) }),
    confidential: true,
  })
  return done(null)
}
