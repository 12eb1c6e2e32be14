import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { scanAsked } from './kinds.ts'

/** At most so many in one transaction. */
const atOnce = 200

/** Tells whoever is asked from today on, once for each time they are asked, and not when it was withdrawn before. The value: how many. */
export async function tellAsked({ tx, now }: Act, { config }: { config: Config }): Promise<Outcome<number, never>> {
  const today = dateOf(now)
  const due = await tx<{ id: string; personId: string }[]>`
    update scans.assignment set told_at = ${now} where organisation_id = (select platform.organisation()) and id in (
      select id from scans.assignment where organisation_id = (select platform.organisation()) and told_at is null and withdrawn_at is null
        and from_day <= ${today} and (until_day is null or until_day >= ${today})
      order by id limit ${atOnce} for update skip locked)
    returning id, person_id`
  for (const { id, personId } of due) {
    const values = () => ({ link: config.baseUrl + paths.scans })
    await tell(tx, { event: `scan/${id}/asked`, kind: scanAsked, personId, values, confidential: true })
  }
  return done(due.length)
}
