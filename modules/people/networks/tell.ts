import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import type { Job } from '#platform/jobs.ts'
import { later } from '#platform/later.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { tellAdministrators } from '../tell-administrators.ts'
import { kinds } from '../texts.ts'

export type Story = 'invited' | 'joined' | 'left'

/** A job for each other member, in its own walls: who came or went is of concern to all of them. */
export async function tellMembers(act: Act, told: { networkId: string; memberId: string; story: Story }): Promise<void> {
  const others = await act.tx<{ organisationId: string }[]>`
    select organisation_id from people.network_member
    where network_id = ${told.networkId} and organisation_id <> (select platform.organisation()) and joined_at is not null and left_at is null`
  for (const { organisationId } of others) await later(act.tx, 'people/tell-network', { organisationId, ...told })
}

interface Told {
  networkId: string
  memberId: string
  story: Story
}

/** Tells the administrators here that they are invited, or that another member came or went. */
const tellNetwork =
  (config: Config) =>
  async (act: Act, { networkId, memberId, story }: Told): Promise<Outcome<null, never>> => {
    const [about] = await act.tx<{ network: string; organisation: string }[]>`
      select n.name as network, o.name as organisation from people.network n
      join people.network_member m on m.network_id = n.id and m.id = ${memberId}
      join people.organisation_name o on o.organisation_id = case when ${story} = 'invited' then n.made_by_organisation_id else m.organisation_id end
      where n.id = ${networkId}`
    if (!about) return done(null)
    await tellAdministrators(act, {
      event: `network/${memberId}/${story}`,
      kind: { invited: kinds.networkInvited, joined: kinds.networkJoined, left: kinds.networkLeft }[story],
      values: () => ({ samenwerkingsverband: about.network, lid: about.organisation, link: config.baseUrl + paths.networks }),
    })
    return done(null)
  }

export const networkJobs: Record<string, Job> = {
  'people/tell-network': async (work, { networkId, memberId, story }) => {
    await work.perform(tellNetwork(work.config), {
      networkId: String(networkId),
      memberId: String(memberId),
      story: ['joined', 'left'].includes(String(story)) ? (story as Story) : 'invited',
    })
  },
}
