import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { tellEdition } from './facts.ts'
import { tellAtHome } from './away.ts'
import { neutralSubject, valuesOf } from './words.ts'
import { editionKinds as kinds } from './texts/edition-kinds.ts'

export interface TellEditionInput {
  editionId: string
  change: string
  since?: string
}

// Who got a seat or lost one is told with the enrolment; here are those for whom only the edition changed.
const stories = {
  'dates-set': { kind: kinds.datesSet, state: 'waiting' },
  confirmed: { kind: kinds.confirmed, state: 'seated' },
} as const

/** Tells the people in an edition that something about it changed: dates for who still waits, or that it is certain to take place. */
export const tellAboutEdition =
  (config: Config) =>
  async ({ tx }: Act, { editionId, change, since }: TellEditionInput): Promise<Outcome<null, never>> => {
    const story = stories[change as keyof typeof stories]
    const edition = story && (await tellEdition(tx, editionId))
    if (!edition) return done(null)
    const people = await tx<{ id: string; personId: string; home: string | null }[]>`
      select id, person_id, nullif(home_organisation_id, organisation_id) as home from editions.enrolment
      where organisation_id = (select platform.organisation()) and edition_id = ${editionId} and state = ${story.state} order by id`
    for (const { id, personId, home } of people) {
      if (home) {
        await tellAtHome(
          tx,
          { enrolmentId: id, home },
          { what: change === 'confirmed' ? 'confirmed' : 'dates-set', ...(since ? { since } : {}) },
        )
        continue
      }
      await tell(tx, {
        event: ['edition', editionId, change, ...(since ? [since] : []), id].join('/'),
        kind: story.kind,
        personId,
        activityId: edition.activityId,
        values: (lang) => valuesOf(edition, lang, config.baseUrl + paths.edition(editionId)),
        inSubject: neutralSubject(edition),
        confidential: edition.confidential,
      })
    }
    return done(null)
  }
