import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { paths } from '../paths.ts'
import { declineNetwork, joinNetwork, keepMembership, KeepMembership } from './answer.ts'
import { inviteMember, InviteMember } from './invite.ts'
import { makeNetwork, MakeNetwork } from './make.ts'
import { answerTellings, inviteTellings, keepTellings } from './messages.ts'
import { NetworkPage } from './pages/network.tsx'
import { NetworksPage } from './pages/networks.tsx'
import { network, networks } from './views.ts'

const who = 'administrator' as const
const ofNetwork = z.object({ networkId: id() })

/** What an administrator does with networks. Leaving stands with the editions, which know what still runs. */
export function networkRoutes(doors: Doors): void {
  const all = async ({ look }: Visit<unknown, unknown>, back?: Again) => <NetworksPage list={await look(networks)} back={back} />
  doors.page(paths.networks, { who, see: (visit) => all(visit) })
  doors.form(paths.networks, {
    who,
    action: 'make-network',
    body: MakeNetwork,
    input: (body) => body,
    perform: makeNetwork,
    refusals: {},
    then: ({ networkId }, _, t) => ({
      to: paths.network(networkId),
      notice: t('Gemaakt. Nodig nu de andere organisaties uit.', 'Made. Now invite the other organisations.'),
    }),
    again: all,
  })
  memberRoutes(doors)
  answerRoutes(doors)
}

const one = async ({ look, params }: Visit<{ networkId: string }, unknown>, back?: Again) => {
  const view = await look((tx) => network(tx, params.networkId))
  return view && <NetworkPage network={view} back={back} />
}

function memberRoutes(doors: Doors): void {
  doors.page(paths.network(':networkId'), { who, params: ofNetwork, see: (visit) => one(visit) })
  doors.form(paths.networkMembers(':networkId'), {
    who,
    action: 'invite-to-network',
    params: ofNetwork,
    body: InviteMember.omit({ networkId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: inviteMember,
    refusals: inviteTellings,
    then: ({ networkId }, _, t) => ({
      to: paths.network(networkId),
      notice: t('Uitgenodigd. De beheerder daar beslist.', 'Invited. The administrator there decides.'),
    }),
    again: one,
  })
  doors.form(paths.networkOurs(':networkId'), {
    who,
    action: 'keep-membership',
    params: ofNetwork,
    body: KeepMembership.omit({ networkId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: keepMembership,
    refusals: keepTellings,
    then: ({ networkId }, _, t) => ({ to: paths.network(networkId), notice: t('Bewaard.', 'Saved.') }),
    again: one,
  })
}

function answerRoutes(doors: Doors): void {
  doors.form(paths.joinNetwork(':networkId'), {
    who,
    action: 'join-network',
    params: ofNetwork,
    body: z.object({}),
    input: (_, params) => params,
    perform: joinNetwork,
    refusals: answerTellings,
    then: ({ networkId }, _, t) => ({
      to: paths.network(networkId),
      notice: t(
        'Jullie zijn lid. Er is nog niets gedeeld: dat doet een coördinator.',
        'You are a member. Nothing is shared yet: a coordinator does that.',
      ),
    }),
  })
  doors.form(paths.declineNetwork(':networkId'), {
    who,
    action: 'decline-network',
    params: ofNetwork,
    body: z.object({}),
    input: (_, params) => params,
    perform: declineNetwork,
    refusals: answerTellings,
    then: (_value, _input, t) => ({ to: paths.networks, notice: t('De uitnodiging is afgeslagen.', 'The invitation was declined.') }),
  })
}
