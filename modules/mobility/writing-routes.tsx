import type { z } from 'zod'
import { colleaguesNear } from '#modules/people/index.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Filled } from '#ui/index.ts'
import { Changed, OfOpportunity, Written } from './fields.ts'
import { keepingOf } from './keeping.ts'
import { changeTellings, fieldOf, writeTellings } from './messages.ts'
import { FormPage } from './pages/form.tsx'
import { paths } from './paths.ts'
import { opportunityView, type OpportunityView } from './views/one.ts'
import { changeOpportunity, writeOpportunity } from './write.ts'

const who = 'employee'

/** Writing and changing, for those who keep opportunities; to others these pages are not there. */
export function writingRoutes(doors: Doors): void {
  doors.page(paths.write, { who, see: (visit) => newPage(visit) })
  doors.form(paths.list, {
    who,
    action: 'write-opportunity',
    body: Written,
    input: (body) => body,
    perform: writeOpportunity,
    refusals: writeTellings,
    then: ({ opportunityId }, _, t) => ({
      to: paths.one(opportunityId),
      notice: t('Je concept is bewaard. Lees het na, en publiceer het.', 'Your draft is saved. Read it once more, and publish it.'),
    }),
    again: newPage,
  })
  doors.page(paths.change(':opportunityId'), { who, params: OfOpportunity, see: (visit) => changePage(visit) })
  doors.form(paths.one(':opportunityId'), {
    who,
    action: 'change-opportunity',
    params: OfOpportunity,
    body: Changed,
    input: (body, params) => ({ ...body, ...params }),
    perform: changeOpportunity,
    refusals: changeTellings,
    then: ({ opportunityId }, _, t) => ({ to: paths.one(opportunityId), notice: t('Bewaard.', 'Saved.') }),
    again: changePage,
  })
}

async function newPage({ look, caller }: Visit<unknown, unknown>, back?: Again) {
  const [keeping, near] = await look((tx) => Promise.all([keepingOf(tx, caller.actor), colleaguesNear(tx, caller.person!.id)]))
  if (!keeping.units.length) return null
  const only = !keeping.all && keeping.units.length === 1 ? { unitId: keeping.units[0]!.id } : {}
  return <FormPage one={null} keeping={keeping} near={near} filled={back ? told(back) : { values: only }} />
}

async function changePage({ look, caller, params }: Visit<z.infer<typeof OfOpportunity>, unknown>, back?: Again) {
  const view = await look(async (tx) => {
    const one = await opportunityView(tx, caller.actor, params.opportunityId)
    if (!one?.kept || one.state === 'withdrawn') return null
    return { one, keeping: await keepingOf(tx, caller.actor), near: await colleaguesNear(tx, caller.person!.id) }
  })
  if (!view) return null
  const meanwhile = back?.reason === 'changed-meanwhile'
  const filled = back ? told(back) : { values: typedOf(view.one) }
  // Whoever saw what it says now, saves over that.
  const seen = meanwhile ? { ...filled, values: { ...filled.values, version: view.one.version } } : filled
  return <FormPage {...view} filled={seen} meanwhile={meanwhile} />
}

/** A refusal that is about one field stands at that field. */
function told(back: Again): Filled {
  const field = back.reason && fieldOf[back.reason]
  return field && back.refusal ? { values: back.typed, errors: { [field]: back.refusal } } : filledAgain(back)
}

const typedOf = (one: OpportunityView): Record<string, unknown> => ({
  ...one,
  contact: one.contact ?? '',
  hoursPerWeek: one.hoursPerWeek === null ? '' : String(one.hoursPerWeek).replace('.', ','),
})
