import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { unitChoices } from '../employees/form-views.ts'
import { paths } from '../paths.ts'
import { isFresh } from '../rules.ts'
import { changeApprovalRule, ChangeApprovalRule, endBudgetHolder, nameBudgetHolder, NameBudgetHolder } from './change-rule.ts'
import {
  budgetHolderTellings,
  deputyForTellings,
  deputyTellings,
  endBudgetHolderTellings,
  endDeputyTellings,
  staffingTellings,
} from './messages.ts'
import { lookAt } from '../employees/look-at.ts'
import { DeputyOfPage } from './deputy-of-page.tsx'
import { endDeputyFor, nameDeputyFor } from './name-deputy-for.ts'
import { endDeputy, nameDeputy, NameDeputy } from './name-deputy.ts'
import { DeputyPage, StaffingPage, UnitStaffingPage } from './pages.tsx'
import { ApprovalRulePage } from './rule-page.tsx'
import { ofUnit, setStaffing, SetStaffing } from './set-staffing.ts'
import { approvalRuleView, deputyOfView, deputyView, staffingView } from './views.ts'

/** Who must agree, who stands in, and how many must stay at work. */
export function approvingRoutes(doors: Doors): void {
  ruleRoutes(doors)
  deputyRoutes(doors)
  deputyOfRoutes(doors)
  staffingRoutes(doors)
}

function ruleRoutes(doors: Doors): void {
  const who = 'administrator' as const
  const see = async ({ look, caller }: Visit<unknown, unknown>, again?: Again) => {
    const view = await look(async (tx) => ({ ...(await approvalRuleView(tx)), units: await unitChoices(tx) }))
    const asked = again?.typed['voorbeeld'] === 'ja' ? ChangeApprovalRule.safeParse(again.typed) : null
    return (
      <ApprovalRulePage
        {...view}
        fresh={isFresh(caller.session!.signedInAt, Temporal.Now.instant())}
        typed={again?.typed}
        errors={again?.errors}
        refusal={again?.refusal}
        preview={asked?.success ? asked.data : null}
      />
    )
  }
  doors.page(paths.approvalRule, { who, see: (visit) => see(visit) })
  doors.form(paths.approvalRule, {
    who,
    action: 'change-approval-rule',
    body: ChangeApprovalRule,
    shows: (typed) => typed['voorbeeld'] === 'ja' && ChangeApprovalRule.safeParse(typed).success,
    input: (body) => body,
    perform: changeApprovalRule,
    refusals: {},
    then: ({ changed }, _, t) => ({
      to: paths.approvalRule,
      notice: changed ? t('Bewaard.', 'Saved.') : t('Er was niets veranderd.', 'Nothing had changed.'),
    }),
    again: see,
  })
  doors.form(paths.budgetHolders, {
    who,
    action: 'name-budget-holder',
    body: NameBudgetHolder,
    input: (body, _, { caller }) => ({ ...body, signedInAt: caller.session!.signedInAt }),
    perform: nameBudgetHolder,
    refusals: budgetHolderTellings,
    then: ({ name, unit }, _, t) => ({
      to: paths.approvalRule,
      notice: t(`${name} is budgethouder van ${unit}.`, `${name} is budget holder of ${unit}.`),
    }),
    again: see,
  })
  doors.form(paths.endBudgetHolder(':budgetHolderId'), {
    who,
    action: 'end-budget-holder',
    params: z.object({ budgetHolderId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: endBudgetHolder,
    refusals: endBudgetHolderTellings,
    then: (_value, _input, t) => ({ to: paths.approvalRule, notice: t('Beëindigd.', 'Ended.') }),
    again: (visit, again) => see(visit, again),
  })
}

function deputyRoutes(doors: Doors): void {
  const see = async ({ look, caller }: Visit<unknown, unknown>, again?: Again) => (
    <DeputyPage view={await look((tx) => deputyView(tx, caller.person!.id))} again={again} />
  )
  doors.page(paths.deputy, { who: 'employee', see: (visit) => see(visit) })
  doors.form(paths.deputy, {
    who: 'employee',
    action: 'name-deputy',
    body: NameDeputy,
    input: (body) => ({ ...body, baseUrl: doors.house.config.baseUrl }),
    perform: nameDeputy,
    refusals: deputyTellings,
    then: ({ name }, _, t) => ({
      to: paths.deputy,
      notice: t(`${name} neemt voor je waar en krijgt bericht.`, `${name} stands in for you and is told.`),
    }),
    again: see,
  })
  doors.form(paths.endDeputy(':deputyId'), {
    who: 'employee',
    action: 'end-deputy',
    params: z.object({ deputyId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: endDeputy,
    refusals: endDeputyTellings,
    then: (_value, _input, t) => ({ to: paths.deputy, notice: t('De waarneming is gestopt.', 'The deputy no longer stands in.') }),
    again: (visit, again) => see(visit, again),
  })
}

const ofPerson = z.object({ personId: id() })

/** Of a colleague who can't say who stands in. */
function deputyOfRoutes(doors: Doors): void {
  const who = ['administrator', 'learning_adviser'] as const
  const see = async ({ look, perform, caller, params }: Visit<z.infer<typeof ofPerson>, unknown>, again?: Again) => {
    const view = await look((tx) => deputyOfView(tx, params.personId))
    if (view) await perform(lookAt, { subjectId: params.personId })
    return view && <DeputyOfPage view={view} fresh={isFresh(caller.session!.signedInAt, Temporal.Now.instant())} again={again} />
  }
  doors.page(paths.deputyOf(':personId'), { who, params: ofPerson, see: (visit) => see(visit) })
  doors.form(paths.deputyOf(':personId'), {
    who,
    action: 'name-deputy',
    params: ofPerson,
    body: NameDeputy,
    input: (body, { personId }, { caller }) => ({
      ...body,
      forId: personId,
      baseUrl: doors.house.config.baseUrl,
      signedInAt: caller.session!.signedInAt,
    }),
    perform: nameDeputyFor,
    refusals: deputyForTellings,
    then: ({ name, of }, { forId }, t) => ({
      to: paths.deputyOf(forId),
      notice: t(`${name} neemt waar voor ${of}. Allebei krijgen ze bericht.`, `${name} stands in for ${of}. Both are told.`),
    }),
    again: see,
  })
  doors.form(paths.endDeputyOf(':personId', ':deputyId'), {
    who,
    action: 'end-deputy',
    params: ofPerson.extend({ deputyId: id() }),
    body: z.object({}),
    input: (_, { personId, deputyId }) => ({ forId: personId, deputyId }),
    perform: endDeputyFor,
    refusals: endDeputyTellings,
    then: (_value, { forId }, t) => ({
      to: paths.deputyOf(forId),
      notice: t('De waarneming is gestopt.', 'The deputy no longer stands in.'),
    }),
    again: (visit, again) => see(visit, again),
  })
}

function staffingRoutes(doors: Doors): void {
  const who = 'manager' as const
  const see = async ({ look, caller, params }: Visit<{ unitId: string }, unknown>, again?: Again) => {
    const [unit] = await look((tx) => staffingView(tx, caller.actor, params.unitId))
    return unit ? <UnitStaffingPage unit={unit} again={again} /> : null
  }
  doors.page(paths.staffing, {
    who,
    see: async ({ look, caller }) => <StaffingPage units={await look((tx) => staffingView(tx, caller.actor))} />,
  })
  doors.page(paths.staffingOf(':unitId'), { who, params: ofUnit, see: (visit) => see(visit) })
  doors.form(paths.staffingOf(':unitId'), {
    who,
    action: 'set-staffing',
    params: ofUnit,
    body: SetStaffing,
    input: (body, params) => ({ ...body, ...params }),
    perform: setStaffing,
    refusals: staffingTellings,
    then: ({ unit }, _, t) => ({
      to: paths.staffing,
      notice: t(`De bezetting van ${unit} is bewaard.`, `The staffing of ${unit} is saved.`),
    }),
    again: see,
  })
}
