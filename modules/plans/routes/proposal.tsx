import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Translate } from '#platform/words.ts'
import { takeTellings } from '../messages.ts'
import { ProposalsPage } from '../pages/proposals.tsx'
import { ProposalPage } from '../pages/propose.tsx'
import { paths } from '../paths.ts'
import { openProposal, type Proposal } from '../proposing/proposal.ts'
import { Propose, propose } from '../proposing/propose.ts'
import { Take, takeProposal } from '../proposing/take.ts'
import { fromScans, gapsView, gapView, offeredView } from '../views/proposals.ts'

const who = 'employee'
const query = z.object({ v: z.string().max(12_000).optional(), vaardigheid: id().optional() })
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
    return gap && { what: wants(gap.skill, t), words: gap.skill, notice: '', skillId: gap.skillId, source: 'profile' }
  }
  const page = async ({ look, caller, t }: Visit<unknown, unknown>, values: Record<string, unknown>, back?: Again) => {
    const typed = String(values['words'] || values['what'] || '')
    const skillId = id().safeParse(values['skillId']).data ?? null
    const offered = await look((tx) => offeredView(tx, caller.actor, { typed, skillId }))
    return <ProposalPage from={cameFrom(values['source'], t)} offered={offered} filled={back ? filledAgain(back) : { values }} />
  }
  doors.page(paths.propose, {
    who,
    query,
    see: async (visit) => {
      if (!visit.query.v && !visit.query.vaardigheid) {
        const { gaps, scans } = await visit.look(async (tx) => ({
          gaps: await gapsView(tx, visit.caller.actor),
          scans: await fromScans(tx),
        }))
        return <ProposalsPage gaps={gaps} scans={scans} />
      }
      const proposal = await asked(visit, visit.query)
      return proposal && page(visit, { ...proposal })
    },
  })
  doors.form(paths.propose, {
    who,
    action: 'propose-goal',
    body: Propose,
    input: (body) => body,
    perform: propose(secret),
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

function cameFrom(source: unknown, t: Translate): string {
  const choose = t('Kies wat je wilt doen; je kunt de zin veranderen.', 'Choose what you want to do; you can change the sentence.')
  const from =
    source === 'profile'
      ? t('Je rol vraagt dit.', 'Your role asks for this.')
      : source === 'matrix'
        ? t(
            'Dit staat in de groeimatrix. Wat je kiest, staat alleen in je eigen plan.',
            'This is in the growth matrix. What you choose stands in your own plan only.',
          )
        : t('Dit kwam uit een uitslag of advies.', 'This came from a result or advice.')
  return `${from} ${choose}`
}
