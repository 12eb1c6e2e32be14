import type { Act, Role } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Config } from '#platform/http/house.ts'
import type { Job } from '#platform/jobs.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { paths } from './paths.ts'
import { roleNames } from './role-names.ts'
import { tellAdministrators } from './tell-administrators.ts'
import { kinds } from './texts.ts'

/**
 * Ends the roles of whoever works here no longer, and tells the administrators: who is hired again asks for them again. Doing it twice changes
 * nothing more. The last administrator too: without an employment nobody could use the role.
 */
export const endRolesOfLeavers =
  (config: Config) =>
  async (act: Act, _: null): Promise<Outcome<{ ended: number }, never>> => {
    const { tx, now } = act
    await tx`select id from people.organisation where id = platform.organisation() for update` // as granting and ending by hand do
    const ended = await tx<{ personId: string; name: string; role: Role }[]>`
      update people.role_grant g set ended_at = ${now} from people.person p
      where g.organisation_id = platform.organisation() and g.ended_at is null and p.id = g.person_id and not exists (
        select from people.colleague c where c.organisation_id = g.organisation_id and c.person_id = g.person_id)
      returning g.person_id, p.full_name as name, g.role`
    for (const { personId, name, role } of ended) {
      await record(act, 'end-role', `person/${personId}`, { role })
      await tellAdministrators(act, {
        event: `role-ended/${personId}/${role}/${dateOf(now)}`,
        kind: kinds.roleEnded,
        values: (lang) => ({ wie: name, rol: roleNames[role][lang].toLowerCase(), link: config.baseUrl + paths.roles }),
      })
    }
    return done({ ended: ended.length })
  }

/** Every night. */
const round: Job = async ({ perform, config }) => {
  await perform(endRolesOfLeavers(config), null)
}

export const roleRounds = { 'people/end-roles-of-leavers': { at: '45 0 * * *', job: round } }
