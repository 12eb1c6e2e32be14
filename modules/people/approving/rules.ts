import type { Settings } from '../settings.ts'

export type ApprovalRole = 'manager' | 'budget_holder'
export type ApprovalRule = Pick<Settings, 'approvalBy' | 'budgetAboveCents' | 'budgetAboveHalfDays'>

/** Hours in a half day (dagdeel), as the settings page says. */
export const hoursInHalfDay = 4

/** Who must agree, in order, to something with this price and length. Empty: nobody is asked. */
export function approvalsFor(rule: ApprovalRule, asked: { priceCents: number | null; halfDays: number }): ApprovalRole[] {
  if (rule.approvalBy === 'none') return []
  if (rule.approvalBy === 'manager') return ['manager']
  const budget: ApprovalRole[] = needsBudget(rule, asked) ? ['budget_holder'] : []
  return rule.approvalBy === 'both' ? ['manager', ...budget] : budget
}

function needsBudget(rule: ApprovalRule, { priceCents, halfDays }: { priceCents: number | null; halfDays: number }): boolean {
  const { budgetAboveCents: cents, budgetAboveHalfDays: days } = rule
  if (cents === null && days === null) return true
  return (cents !== null && (priceCents ?? 0) > cents) || (days !== null && halfDays > days)
}

/** Somebody in the line, as of today. */
export interface InLine {
  works: boolean
  managers: readonly string[]
  deputies: readonly string[]
}

/** Everybody who may come to decide about one person: read as a set, judged here. */
export interface Line {
  personId: string
  managers: readonly string[]
  budgetHolders: readonly string[]
  people: ReadonlyMap<string, InLine>
}

/** Who is asked. personId null: every learning adviser. */
export interface Asked {
  personId: string | null
  why: 'manager' | 'budget_holder' | 'deputy' | 'above' | 'adviser'
  forId: string | null
}

export interface Answering {
  asked: Asked[]
  /** Who may decide besides: a manager may answer from a holiday. */
  may: ReadonlySet<string>
}

/**
 * Who answers: the manager or budget holder; while away, the deputy, and the deputy's deputy; when nobody is left, up the line; and at the end
 * the learning adviser. Never the person concerned. Above: the step was escalated, so whoever is above is asked too.
 */
export function whoAnswers(line: Line, role: ApprovalRole, escalated: boolean): Answering {
  const asked: Asked[] = []
  const may = new Set<string>()
  const add = (one: Asked) => asked.some((other) => other.personId === one.personId) || asked.push(one)
  const principals = (role === 'manager' ? line.managers : line.budgetHolders).filter((id) => line.people.get(id)?.works)
  for (const principal of principals) {
    const here = present(line, principal, may)
    for (const id of here)
      add(id === principal ? { personId: id, why: role, forId: null } : { personId: id, why: 'deputy', forId: principal })
    if (!here.length || escalated) for (const one of above(line, principal, may)) add(one)
  }
  if (!principals.length || (escalated && !asked.some((one) => one.why === 'above'))) add({ personId: null, why: 'adviser', forId: null })
  return { asked, may }
}

/** Whoever is there for somebody: the person, or at the end of the chain of deputies. All whom it passes may answer. */
function present(line: Line, id: string, may: Set<string>, met = new Set<string>()): string[] {
  const one = line.people.get(id)
  if (met.has(id) || id === line.personId || !one?.works) return []
  met.add(id)
  may.add(id)
  return one.deputies.length ? one.deputies.flatMap((deputy) => present(line, deputy, may, met)) : [id]
}

/** Whoever is present on the first floor above that has somebody; and the learning adviser above the top. */
function above(line: Line, principal: string, may: Set<string>): Asked[] {
  const met = new Set([principal])
  for (let floor = [principal]; ;) {
    floor = floor.flatMap((id) => line.people.get(id)?.managers ?? []).filter((id) => !met.has(id) && met.add(id))
    if (!floor.length) return [{ personId: null, why: 'adviser', forId: null }]
    const here = floor.flatMap((id) => present(line, id, may))
    if (here.length) return here.map((personId) => ({ personId, why: 'above', forId: principal }))
  }
}
