import { z } from 'zod'
import { putOpportunity, PutOpportunity, putOpportunityTellings } from '#modules/plans/index.ts'
import type { Caller } from '#platform/http/caller.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { OfOpportunity } from './fields.ts'
import { keepsAll, keepingOf } from './keeping.ts'
import { publishTellings, withdrawTellings } from './messages.ts'
import { KeepPage } from './pages/keep.tsx'
import { ListPage } from './pages/list.tsx'
import { OnePage } from './pages/one.tsx'
import { paths } from './paths.ts'
import { publishOpportunity, withdrawOpportunity } from './publish.ts'
import { keptView, listView } from './views/list.ts'
import { earlierView, opportunityView } from './views/one.ts'
import { writingRoutes } from './writing-routes.tsx'

const who = 'employee'
const query = z.object({
  zoek: z
    .string()
    .catch('')
    .default('')
    .transform((text) => text.trim().slice(0, 200)),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
})

/** Opportunities: for everybody who works here, and for those who write them. */
export function routes(doors: Doors): void {
  doors.page(paths.list, {
    who,
    query,
    see: async ({ look, caller, query: { zoek, pagina } }) => {
      const found = await look((tx) => listView(tx, zoek, pagina))
      if (pagina > 1 && !found.found) return { to: paths.page(1, zoek) }
      return <ListPage {...found} typed={zoek} page={pagina} keeps={mayWrite(caller)} />
    },
  })
  doors.page(paths.keep, {
    who,
    see: async ({ look, caller }) => {
      const all = keepsAll(caller.actor)
      const may = all || (caller.manages && (await look((tx) => keepingOf(tx, caller.actor))).units.length > 0)
      return may ? <KeepPage kept={await look((tx) => keptView(tx, all))} /> : null
    },
  })
  writingRoutes(doors)
  oneRoutes(doors)
}

const mayWrite = ({ actor, manages }: Caller) => manages || keepsAll(actor)

async function onePage({ look, caller }: Visit<unknown, unknown>, opportunityId: string, back?: Again) {
  const view = await look(async (tx) => {
    const one = await opportunityView(tx, caller.actor, opportunityId)
    return one && { one, earlier: one.kept && one.version > 1 ? await earlierView(tx, opportunityId) : [] }
  })
  return view && <OnePage {...view} filled={filledAgain(back)} />
}

function oneRoutes(doors: Doors): void {
  const own = { who, params: OfOpportunity, body: z.object({}) } as const
  doors.page(paths.one(':opportunityId'), { ...own, see: (visit) => onePage(visit, visit.params.opportunityId) })
  doors.form(paths.putInPlan, {
    who,
    action: 'write-plan',
    body: PutOpportunity,
    input: (body) => body,
    perform: putOpportunity,
    refusals: putOpportunityTellings,
    then: ({ goalId }, _, t) => ({
      to: paths.goal(goalId),
      notice: t('De kans staat in je plan.', 'The opportunity is in your plan.'),
    }),
    again: async (visit, back) => {
      const asked = id().safeParse(back.typed['opportunityId'])
      return asked.success ? onePage(visit, asked.data, back) : null
    },
  })
  doors.form(paths.publish(':opportunityId'), {
    ...own,
    action: 'publish-opportunity',
    input: (_, params) => params,
    perform: publishOpportunity,
    refusals: publishTellings,
    then: ({ opportunityId }, _, t) => ({
      to: paths.one(opportunityId),
      notice: t('Gepubliceerd. Alle collega’s zien deze kans nu.', 'Published. All colleagues see this opportunity now.'),
    }),
    again: (visit, back) => onePage(visit, visit.params.opportunityId, back),
  })
  doors.form(paths.withdraw(':opportunityId'), {
    ...own,
    action: 'withdraw-opportunity',
    input: (_, params) => params,
    perform: withdrawOpportunity,
    refusals: withdrawTellings,
    then: ({ opportunityId }, _, t) => ({ to: paths.one(opportunityId), notice: t('Ingetrokken.', 'Withdrawn.') }),
    again: (visit, back) => onePage(visit, visit.params.opportunityId, back),
  })
}
