import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { Proposal, sealProposal } from './proposal.ts'

/** `skill`: the URI of a skill, from who knows no id of ours: the result of a scan. */
export const Propose = Proposal.extend({ skill: z.string().trim().max(400).default('') })
export type Propose = z.infer<typeof Propose>

/** Seals what a page of ours proposes into an address for this person. A skill that is not taken in here is left out: the goal stands without it. */
export const propose =
  (secret: string) =>
  async ({ tx, actor }: Act, { skill: uri, ...proposal }: Propose): Promise<Outcome<{ sealed: string }, never>> => {
    const [known] = uri
      ? await tx<{ id: string }[]>`
          select id from skills.skill where uri = ${uri} and kind <> 'group' order by organisation_id is null limit 1`
      : []
    return done({ sealed: sealProposal(secret, actor.personId!, { ...proposal, skillId: proposal.skillId ?? known?.id ?? null }) })
  }
