import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { tellEdition, type TellEdition } from './facts.ts'
import { neutralSubject, valuesOf } from './words.ts'
import { editionKinds as kinds } from './texts/edition-kinds.ts'

export type TellInvitationInput = {
  personId: string
  /** Of a series people may be invited again on another day. */ day?: string
  /** This person asked for it. */ asked?: boolean
} & ({ editionId: string } | { seriesId: string })

/** Invites a person to enrol, in one edition or in any of a series; once per person (and day). */
export const tellInvitation =
  (config: Config) =>
  async ({ tx }: Act, input: TellInvitationInput): Promise<Outcome<null, never>> => {
    const edition = 'editionId' in input ? await tellEdition(tx, input.editionId) : await seriesAsEdition(tx, input.seriesId)
    if (!edition) return done(null)
    const about = 'editionId' in input ? input.editionId : input.seriesId
    const path = 'editionId' in input ? paths.edition(input.editionId) : paths.series(input.seriesId)
    await tell(tx, {
      event: ['invitation', about, ...(input.day ? [input.day] : []), input.personId].join('/'),
      kind: input.asked ? kinds.askedFor : kinds.invitation,
      personId: input.personId,
      activityId: edition.activityId,
      values: (lang) => valuesOf(edition, lang, config.baseUrl + path),
      inSubject: neutralSubject(edition),
      confidential: edition.confidential,
    })
    return done(null)
  }

/** Tells an employee whose address was filled in as a guest's that signing in is the way: at most once a day. */
export const tellSignIn =
  (config: Config) =>
  async (
    { tx }: Act,
    { editionId, personId, day }: { editionId: string; personId: string; day: string },
  ): Promise<Outcome<null, never>> => {
    const edition = await tellEdition(tx, editionId)
    if (!edition) return done(null)
    await tell(tx, {
      event: ['sign-in-instead', editionId, day, personId].join('/'),
      kind: kinds.signInInstead,
      personId,
      activityId: edition.activityId,
      values: (lang) => valuesOf(edition, lang, config.baseUrl + paths.edition(editionId)),
    })
    return done(null)
  }

/** For an invitation a series is its activity; the dates stand on the page, where one can choose. */
async function seriesAsEdition(tx: Sql, seriesId: string): Promise<TellEdition | null> {
  const [row] = await tx<{ activityId: string; title: string; confidential: boolean }[]>`
    select s.activity_id, a.title, a.confidential from editions.series s
    join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id
    where s.organisation_id = (select platform.organisation()) and s.id = ${seriesId}`
  return row ? { ...row, editionId: seriesId, bring: '', cancelReason: null, over: false, sessions: [] } : null
}
