import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { dateOf } from '#platform/words.ts'
import type { Filled } from '#ui/index.ts'
import { Appoint, appoint, endHolder, moveHolder, OfHolder } from './appoint.ts'
import { MakeRole, makeRole, SetMinimum, setMinimum } from './make-role.ts'
import { appointTellings, holderTellings, makeRoleTellings, moveTellings, setMinimumTellings } from './messages.ts'
import { RolePage, RoleWordsPage } from './pages/role.tsx'
import { RolesPage } from './pages/roles.tsx'
import { paths } from './paths.ts'
import { keepsRoles } from './rules.ts'
import { coverView, rolesView, roleView } from './views.ts'

const keepers = ['coordinator', 'learning_adviser'] as const
const readers = ['coordinator', 'learning_adviser', 'board'] as const
const ofRole = z.object({ roleId: id() })
const nothing: Filled = { values: {} }

export function routes(doors: Doors): void {
  const rolesPage = async ({ look, caller }: Visit<unknown, unknown>, filled = nothing) => (
    <RolesPage roles={await look(rolesView)} mayMake={keepsRoles(caller.actor)} filled={filled} />
  )
  doors.page(paths.roles, { who: readers, see: (visit) => rolesPage(visit) })
  doors.form(paths.roles, {
    who: keepers,
    action: 'make-role-network',
    body: MakeRole,
    input: (body) => body,
    perform: makeRole,
    refusals: makeRoleTellings,
    then: ({ roleId }, { name }, t) => ({ to: paths.role(roleId), notice: t(`${name} staat erbij.`, `${name} was added.`) }),
    again: (visit, back) => rolesPage(visit, filledAgain(back)),
  })
  doors.page('/rolnetwerken/:roleId', {
    who: readers,
    params: ofRole,
    query: z.object({ zoek: z.string().max(100).default('') }),
    see: (visit) => rolePage(visit, visit.query.zoek),
  })
  doors.form('/rolnetwerken/:roleId/aantal', {
    who: keepers,
    action: 'set-role-minimum',
    params: ofRole,
    body: SetMinimum,
    input: (body, params) => ({ ...body, ...params }),
    perform: setMinimum,
    refusals: setMinimumTellings,
    then: ({ roleId }, _, t) => ({ to: paths.role(roleId), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => rolePage(visit, '', { minimum: filledAgain(back) }),
  })
  holderDoors(doors)
}

async function rolePage(
  { look, caller, params }: Visit<{ roleId: string }, unknown>,
  query: string,
  { minimum = nothing, appointing = nothing }: { minimum?: Filled; appointing?: Filled } = {},
) {
  if (!keepsRoles(caller.actor)) {
    const role = (await look(rolesView)).find((one) => one.id === params.roleId)
    return role ? <RoleWordsPage role={role} cover={await look((tx) => coverView(tx, role.id))} /> : null
  }
  const view = await look((tx) => roleView(tx, params.roleId, query))
  return view && <RolePage view={view} today={dateOf(Temporal.Now.instant())} minimum={minimum} appointing={appointing} />
}

function holderDoors(doors: Doors): void {
  doors.form('/rolnetwerken/:roleId/mensen', {
    who: keepers,
    action: 'give-role-network',
    params: ofRole,
    body: Appoint,
    input: (body, params) => ({ ...body, ...params }),
    perform: appoint,
    refusals: appointTellings,
    then: ({ roleId }, _, t) => ({ to: paths.role(roleId), notice: t('Je collega heeft de rol.', 'Your colleague has the role.') }),
    again: (visit, back) => rolePage(visit, String(back.typed['zoek'] ?? ''), { appointing: filledAgain(back) }),
  })
  doors.form('/rolnetwerken/:roleId/mensen/:holderId/beeindigen', {
    who: keepers,
    action: 'end-role-network',
    params: OfHolder,
    body: z.object({}),
    input: (_, params) => params,
    perform: endHolder,
    refusals: holderTellings,
    then: ({ roleId }, _, t) => ({ to: paths.role(roleId), notice: t('De rol is beëindigd.', 'The role has ended.') }),
    again: (visit, back) => rolePage(visit, '', { appointing: filledAgain(back) }),
  })
  doors.form('/rolnetwerken/:roleId/mensen/:holderId/verplaatsen', {
    who: keepers,
    action: 'move-role-network',
    params: OfHolder,
    body: z.object({}),
    input: (_, params) => params,
    perform: moveHolder,
    refusals: moveTellings,
    then: ({ roleId }, _, t) => ({
      to: paths.role(roleId),
      notice: t('Je collega telt nu mee bij de nieuwe afdeling.', 'Your colleague now counts at the new unit.'),
    }),
    again: (visit, back) => rolePage(visit, '', { appointing: filledAgain(back) }),
  })
}
