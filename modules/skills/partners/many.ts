import type { Sql } from '#platform/db/pool.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { mostComments, mostProposals } from './rules.ts'

export type ManyProposals = 'many-proposals-by-link'
export type ManyComments = 'many-comments-by-link'

/** Whether a link may propose once more. Null: a colleague, who is known. The profile must be held. */
export async function checkProposals(tx: Sql, partnerId: string | null): Promise<Outcome<null, ManyProposals>> {
  if (!partnerId) return done(null)
  const [open] = await tx<{ n: number }[]>`
    select count(*)::int as n from skills.profile_version where organisation_id = (select platform.organisation()) and partner_id = ${partnerId} and state = 'proposal'`
  return open!.n < mostProposals ? done(null) : refuse('many-proposals-by-link', { most: mostProposals })
}

/** Whether a link may respond to a proposal once more. */
export async function checkComments(tx: Sql, partnerId: string | null, versionId: string): Promise<Outcome<null, ManyComments>> {
  if (!partnerId) return done(null)
  const [said] = await tx<{ n: number }[]>`
    select count(*)::int as n from skills.profile_comment
    where organisation_id = (select platform.organisation()) and version_id = ${versionId} and partner_id = ${partnerId}`
  return said!.n < mostComments ? done(null) : refuse('many-comments-by-link', { most: mostComments })
}
