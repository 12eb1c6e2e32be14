import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Filled } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { makers } from '../routes/makers.ts'
import { addToLine, changeLine } from './keep.ts'
import { lineTellings } from './messages.ts'
import { LinePage } from './page.tsx'
import { lineView } from './view.ts'

const params = z.object({ profileId: id() })
type OfProfile = z.infer<typeof params>

/** The learning line of a role profile (M09). Everybody reads it; who makes the offer keeps it. */
export function lineRoutes(doors: Doors): void {
  const page = async ({ look, caller, params }: Visit<OfProfile, unknown>, typed = '', filled: Filled = { values: {} }) => {
    const view = await look((tx) => lineView(tx, params.profileId, caller.lang, typed))
    return view && <LinePage view={view} keeps={makers.some((role) => caller.actor.roles.includes(role))} typed={typed} filled={filled} />
  }
  doors.page('/rolprofielen/:profileId/leerlijn', {
    who: 'employee',
    params,
    query: z.object({ zoek: z.string().trim().max(200).catch('').default('') }),
    see: (visit) => page(visit, visit.query.zoek),
  })
  const form = { who: makers, action: 'change-learning-line', params, refusals: lineTellings } as const
  doors.form('/rolprofielen/:profileId/leerlijn', {
    ...form,
    body: z.object({ activityId: id() }),
    input: (body, { profileId }) => ({ ...body, profileId }),
    perform: addToLine,
    then: (_, { profileId }, t) => ({ to: paths.line(profileId), notice: t('Het staat in de leerlijn.', 'It is in the learning line.') }),
    again: (visit, back) => page(visit, '', filledAgain(back)),
  })
  doors.form('/rolprofielen/:profileId/leerlijn/anders', {
    ...form,
    body: z.object({ activityId: id(), how: z.enum(['earlier', 'remove']) }),
    input: (body, { profileId }) => ({ ...body, profileId }),
    perform: changeLine,
    then: (_, { profileId }, t) => ({ to: paths.line(profileId), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => page(visit, '', filledAgain(back)),
  })
}
