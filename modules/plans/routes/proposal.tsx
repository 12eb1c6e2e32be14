import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { done } from '#platform/outcome.ts'
import type { Translate } from '#platform/words.ts'
import { takeTellings } from '../messages.ts'
import { ProposalPage, ProposalsPage } from '../pages/propose.tsx'
import { paths } from '../paths.ts'
import { openProposal, Proposal, sealProposal } from '../proposing/proposal.ts'
import { Take, takeProposal } from '../proposing/take.ts'
import { gapsView, gapView, offeredView } from '../views/proposals.ts'

const who = 'employee'
const query = z.object({ v: z.string().max(8000).optional(), vaardigheid: id().optional() })
type Asked = z.infer<typeof query>

/**
 * From a gap to the plan. Any room sends somebody here with a form to `paths.propose` (what, words, skillId), which only a page of ours can do, or with a
 * link that was sealed for this person; what stands unsealed in an address is never shown.
 */
export function proposalRoutes(doors: Doors): void {
  const { secret } = doors.house.config
  const asked = async ({ look, caller, t }: Visit<unknown, Asked>, { v, vaardigheid }: Asked): Promise<Proposal | null> => {
    if (v) return openProposal(secret, caller.person!.id, v)
    const gap = vaardigheid ? await look((tx) => gapView(tx, caller.actor, vaardigheid)) : null
    return gap && { what: wants(gap.skill, t), words: gap.skill, skillId: gap.skillId, source: 'profile' }
  }
  const page = async ({ look, caller, t }: Visit<unknown, unknown>, values: Record<string, unknown>, back?: Again) => {
    const words = String(values['words'] || values['what'] || '')
    const skill = id().safeParse(values['skillId'])
    const offered = await look((tx) => offeredView(tx, caller.actor, words, 8, skill.success ? skill.data : null))
    return <ProposalPage from={cameFrom(values['source'], t)} offered={offered} filled={back ? filledAgain(back) : { values }} />
  }
  doors.page(paths.propose, {
    who,
    query,
    see: async (visit) => {
      if (!visit.query.v && !visit.query.vaardigheid) {
        const gaps = await visit.look((tx) => gapsView(tx, visit.caller.actor))
        return <ProposalsPage gaps={gaps} />
      }
      const proposal = await asked(visit, visit.query)
      return proposal && page(visit, { ...proposal })
    },
  })
  doors.form(paths.propose, {
    who,
    action: 'propose-goal',
    body: Proposal,
    input: (body) => body,
    perform: async ({ actor }, proposal: Proposal) => done({ sealed: sealProposal(secret, actor.personId!, proposal) }),
    refusals: {},
    then: ({ sealed }) => ({ to: paths.proposed(sealed) }),
    again: (visit, back) => page(visit, back.typed, back),
  })
  doors.form(paths.takeProposal, {
    who,
    action: 'write-plan',
    body: Take,
    input: (body) => body,
    perform: takeProposal,
    refusals: takeTellings,
    then: ({ goalId }, _, t) => ({
      to: paths.goal(goalId),
      notice: t('Je doel staat in je plan, met de stappen die je koos.', 'Your goal is in your plan, with the steps you chose.'),
    }),
    again: (visit, back) => page(visit, back.typed, back),
  })
}

const wants = (skill: string, t: Translate) => t(`Ik wil beter worden in: ${skill}`, `I want to get better at: ${skill}`)

const cameFrom = (source: unknown, t: Translate) =>
  source === 'profile'
    ? t(
        'Je rol vraagt dit. Kies wat je wilt doen; je kunt de zin veranderen.',
        'Your role asks for this. Choose what you want to do; you can change the sentence.',
      )
    : t(
        'Dit kwam uit een uitslag of advies. Kies wat je wilt doen; je kunt de zin veranderen.',
        'This came from a result or advice. Choose what you want to do; you can change the sentence.',
      )
