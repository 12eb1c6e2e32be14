import { z } from 'zod'
import { leaveTellings, peoplePaths } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { noteLooks } from '#platform/audit.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { done } from '#platform/outcome.ts'
import { paths } from '../../paths.ts'
import { leaveRegion } from '../leave.ts'
import { LeaveNetworkPage } from '../pages/leave.tsx'
import { NetworkEditionsPage, NetworkParticipantsPage } from '../pages/network.tsx'
import { coordinatedEditions, editionRows, participantsOf, type NetworkEditionRow, type NetworkParticipant } from '../views/network.ts'
import { leavingView } from '../views/sharing.ts'

const ofNetwork = z.object({ networkId: id() })

/** For a network coordinator: the editions and who takes part. For an administrator: leaving, which touches editions. */
export function networkRoutes(doors: Doors): void {
  const who = 'network_coordinator' as const
  doors.page(paths.networkEditions, {
    who,
    query: z.object({ jaar: z.coerce.number().int().min(2000).max(2999).optional().catch(undefined) }),
    see: async ({ look, query }) => {
      const rows: NetworkEditionRow[] = []
      for (const { ownerId, editionIds } of await look(coordinatedEditions))
        rows.push(...(await look((tx) => editionRows(tx, editionIds), { organisationId: ownerId })))
      return <NetworkEditionsPage rows={rows.sort(byStart)} year={query.jaar ?? null} />
    },
  })
  doors.page(paths.networkEdition(':editionId'), { who, params: z.object({ editionId: id() }), see: participantsPage })

  const leavePage = async ({ look, params }: Visit<{ networkId: string }, unknown>) => {
    const leaving = await look((tx) => leavingView(tx, params.networkId))
    return leaving && <LeaveNetworkPage leaving={leaving} />
  }
  doors.page(paths.leaveNetwork(':networkId'), { who: 'administrator', params: ofNetwork, see: leavePage })
  doors.form(paths.leaveNetwork(':networkId'), {
    who: 'administrator',
    action: 'leave-network',
    params: ofNetwork,
    body: z.object({}),
    input: (_, params) => params,
    perform: leaveRegion,
    refusals: leaveTellings,
    then: (_value, _input, t) => ({
      to: peoplePaths.networks,
      notice: t('Jullie zijn geen lid meer. Wie is ingeschreven, krijgt bericht.', 'You are no member any more. Who is enrolled is told.'),
    }),
  })
}

const byStart = (a: NetworkEditionRow, b: NetworkEditionRow) =>
  Number(a.startsAt?.epochMilliseconds ?? Infinity) - Number(b.startsAt?.epochMilliseconds ?? Infinity) || 0

/**
 * Only an edition that is shared with a network which our organisation coordinates; then within the walls of its owner. Each participant finds the
 * look at home, before the page goes out.
 */
async function participantsPage({ look, perform, params }: Visit<{ editionId: string }, unknown>) {
  const owner = (await look(coordinatedEditions)).find((one) => one.editionIds.includes(params.editionId))
  if (!owner) return null
  const seen = await look(
    async (tx) => {
      const [edition] = await editionRows(tx, [params.editionId])
      return edition ? { edition, people: await participantsOf(tx, params.editionId) } : null
    },
    { organisationId: owner.ownerId },
  )
  if (!seen) return null
  for (const [organisationId, people] of Map.groupBy(seen.people, (one) => one.homeId))
    await perform(noteParticipants, people, { organisationId })
  return <NetworkParticipantsPage {...seen} />
}

async function noteParticipants({ tx, actor }: Act, people: NetworkParticipant[]) {
  await noteLooks(
    tx,
    actor,
    'network-participants',
    people.map((one) => one.personId),
  )
  return done(null)
}
