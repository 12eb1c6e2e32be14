import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { dateOf } from '#platform/words.ts'
import { partiesOn, type Party } from './hold.ts'
import {
  isBefore,
  keepsBurdens,
  lastDayOf,
  quarterOf,
  quartersOf,
  speaksForMember,
  type Key,
  type Kind,
  type Quarter,
  type VatCode,
} from './rules.ts'

export interface ArrangementBrief {
  id: string
  name: string
  network: string
  key: Key
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  /** Kept by the organisation that asks. */
  ours: boolean
}

export interface StatementBrief extends Quarter {
  id: string
  number: string
  issuer: string
  member: string
  arrangement: string
  balanceCents: number
  issuedAt: Temporal.Instant
}

export interface BurdensView {
  arrangements: ArrangementBrief[]
  /** For the organisation that asks. */
  statements: StatementBrief[]
  /** Networks that it coordinates: where a new arrangement can be made. */
  coordinates: { id: string; name: string }[]
}

const arrangementSql = (tx: Sql) => tx`
  select a.id, a.name, n.name as network, a.key, a.starts_on, a.ends_on, a.organisation_id = (select platform.organisation()) as ours
  from budgets.arrangement a join people.network n on n.id = a.network_id`

/** What is shared with whom: arrangements of our networks, and the statements for us. */
export async function burdensView(tx: Sql, actor: Actor): Promise<BurdensView> {
  const arrangements = await tx<ArrangementBrief[]>`${arrangementSql(tx)} order by a.starts_on desc, a.name`
  const statements = await tx<StatementBrief[]>`
    select id, number, year, quarter, issuer, member, arrangement, balance_cents, issued_at from budgets.statement
    where member_id = (select platform.organisation()) order by year desc, quarter desc, number`
  const coordinates = keepsBurdens(actor)
    ? await tx<{ id: string; name: string }[]>`
        select n.id, n.name from people.network_of o join people.network n on n.id = o.network_id
        where o.organisation_id = (select platform.organisation()) and o.coordinating order by n.name`
    : []
  return { arrangements, statements, coordinates }
}

export interface LineRow {
  id: string
  happenedOn: Temporal.PlainDate
  description: string
  by: string
  kind: Kind
  quantity: number | null
  rateCents: number | null
  amountCents: number
  vatCode: VatCode
  vatCents: number
  orderNumber: string
  reverses: boolean
  corrects: string | null
  takenBack: boolean
  reason: string
  shares: { memberId: string; weight: number; amountCents: number; vatCents: number }[]
}

export interface Total {
  memberId: string
  name: string
  chargedCents: number
  contributedCents: number
  balanceCents: number
  statementId: string | null
}

/** What a member told that it bore. For the member itself, and for who keeps the arrangement. */
export interface Contribution {
  id: string
  memberId: string
  member: string
  happenedOn: Temporal.PlainDate
  description: string
  kind: Kind
  quantity: number | null
  amountCents: number | null
  vatCode: VatCode
  orderNumber: string
  state: 'waits' | 'counts' | 'refused'
  reason: string
}

export interface ArrangementView extends ArrangementBrief {
  contributions: Contribution[]
  mayContribute: boolean
  quarter: Quarter
  quarters: (Quarter & { issued: boolean })[]
  parties: Party[]
  rates: { kind: Exclude<Kind, 'money'>; cents: number; asOf: Temporal.PlainDate }[]
  lines: LineRow[]
  totals: Total[]
  issued: boolean
  over: boolean
  mayKeep: boolean
}

/** One arrangement with one quarter of it. The lines and totals are for who keeps it; a member sees what was agreed. Null: there is none such here. */
export async function arrangementView(
  tx: Sql,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
  asked?: Quarter,
): Promise<ArrangementView | null> {
  const [found] = await tx<ArrangementBrief[]>`${arrangementSql(tx)} where a.id = ${id}`
  if (!found) return null
  const quarter = asked ?? nearest(found, dateOf(now))
  const issued = await tx<
    Quarter[]
  >`select distinct year, quarter from budgets.statement where organisation_id = (select platform.organisation()) and arrangement_id = ${id}`
  const isIssued = (one: Quarter) => issued.some((other) => other.year === one.year && other.quarter === one.quarter)
  const last = lastDayOf(quarter)
  const day = Temporal.PlainDate.compare(last, found.endsOn) < 0 ? last : found.endsOn
  const parties = await partiesOn(tx, id, day)
  const rates = await tx<ArrangementView['rates']>`
    select distinct on (kind) kind, cents, as_of from budgets.rate where arrangement_id = ${id} and as_of <= ${day} order by kind, as_of desc, id desc`
  const lines = found.ours ? await linesOf(tx, id, quarter) : []
  return {
    ...found,
    quarter,
    quarters: (await quartersWithLines(tx, found)).map((one) => ({ ...one, issued: isIssued(one) })),
    parties,
    rates,
    lines,
    totals: found.ours ? await totalsOf(tx, id, quarter, parties, lines) : [],
    issued: isIssued(quarter),
    over: Temporal.PlainDate.compare(last, dateOf(now)) < 0,
    mayKeep: found.ours && keepsBurdens(actor),
    contributions: await contributionsOf(tx, id),
    mayContribute: !found.ours && speaksForMember(actor),
  }
}

/** Newest first; those that were decided stay for the member to read, and leave the list of who keeps the arrangement. */
async function contributionsOf(tx: Sql, id: string): Promise<Contribution[]> {
  return tx<Contribution[]>`
    select c.id, c.organisation_id as member_id, coalesce(o.name, '–') as member, c.happened_on, c.description, c.kind, c.quantity, c.amount_cents, c.vat_code, c.order_number,
      case when c.decided_at is null then 'waits' when c.line_id is null then 'refused' else 'counts' end as state, c.reason
    from budgets.contribution c left join people.organisation_name o on o.organisation_id = c.organisation_id
    where c.arrangement_id = ${id} and (c.decided_at is null or c.organisation_id = (select platform.organisation()))
    order by c.proposed_at desc, c.id`
}

/** The quarters of the period, and those after it in which a correction came. */
async function quartersWithLines(tx: Sql, { id, startsOn, endsOn }: ArrangementBrief): Promise<Quarter[]> {
  const period = quartersOf(startsOn, endsOn)
  const lines = await tx<Quarter[]>`
    select distinct year, quarter from budgets.line where organisation_id = (select platform.organisation()) and arrangement_id = ${id} order by year, quarter`
  return [...period, ...lines.filter((one) => isBefore(period.at(-1)!, one))]
}

/** The quarter of today, or the one of the period that lies nearest. */
function nearest({ startsOn, endsOn }: ArrangementBrief, today: Temporal.PlainDate): Quarter {
  const own = quarterOf(today)
  if (isBefore(own, quarterOf(startsOn))) return quarterOf(startsOn)
  return isBefore(quarterOf(endsOn), own) ? quarterOf(endsOn) : own
}

async function linesOf(tx: Sql, id: string, { year, quarter }: Quarter): Promise<LineRow[]> {
  return tx<LineRow[]>`
    select l.id, l.happened_on, l.description, coalesce(o.name, '–') as by, l.kind, l.quantity, l.rate_cents, l.amount_cents, l.vat_code, l.vat_cents, l.order_number, l.reverses,
      l.reason, c.description as corrects,
      exists (select from budgets.line r where r.organisation_id = l.organisation_id and r.corrects_line_id = l.id and r.reverses) as taken_back,
      (select json_agg(json_build_object('memberId', s.member_id, 'weight', s.weight, 'amountCents', s.amount_cents, 'vatCents', s.vat_cents))
       from budgets.share s where s.organisation_id = l.organisation_id and s.line_id = l.id) as shares
    from budgets.line l
    left join people.organisation_name o on o.organisation_id = l.by_member_id
    left join budgets.line c on c.organisation_id = l.organisation_id and c.id = l.corrects_line_id
    where l.organisation_id = (select platform.organisation()) and l.arrangement_id = ${id} and l.year = ${year} and l.quarter = ${quarter}
    order by l.happened_on, l.recorded_at, l.reverses desc, l.id`
}

/** What each member bears and bore in the quarter so far; in an issued quarter the same as on the statements. */
async function totalsOf(tx: Sql, id: string, { year, quarter }: Quarter, parties: Party[], lines: LineRow[]): Promise<Total[]> {
  const statements = await tx<{ id: string; memberId: string }[]>`
    select id, member_id from budgets.statement where organisation_id = (select platform.organisation()) and arrangement_id = ${id} and year = ${year} and quarter = ${quarter}`
  const gave = await tx<{ memberId: string; cents: number }[]>`
    select by_member_id as member_id, sum(amount_cents + vat_cents) as cents from budgets.line
    where organisation_id = (select platform.organisation()) and arrangement_id = ${id} and year = ${year} and quarter = ${quarter} group by 1`
  const shares = lines.flatMap((line) => line.shares)
  return parties.map((party) => {
    const chargedCents = shares.filter((one) => one.memberId === party.id).reduce((sum, one) => sum + one.amountCents + one.vatCents, 0)
    const contributedCents = gave.find((one) => one.memberId === party.id)?.cents ?? 0
    const statementId = statements.find((one) => one.memberId === party.id)?.id ?? null
    return {
      memberId: party.id,
      name: party.name,
      chargedCents,
      contributedCents,
      balanceCents: chargedCents - contributedCents,
      statementId,
    }
  })
}

export interface StatementLine {
  role: 'charged' | 'contributed'
  happenedOn: Temporal.PlainDate
  description: string
  kind: Kind
  quantity: number | null
  rateCents: number | null
  orderNumber: string
  vatCode: VatCode
  vatPercent: number
  weight: number | null
  weightTotal: number | null
  totalCents: number
  amountCents: number
  vatCents: number
  corrects: string
  reason: string
}

export interface StatementView extends StatementBrief {
  arrangementId: string
  network: string
  key: Key
  orderNumber: string
  chargedCents: number
  chargedVatCents: number
  contributedCents: number
  contributedVatCents: number
  ours: boolean
  /** For the organisation that asks, by whoever may say so, and not yet said to be dealt with. */
  mayReceive: boolean
  received: boolean
  theme: string
  lines: StatementLine[]
}

/** A statement as it was issued: for who issued it and for the member it is for. */
export async function statementView(tx: Sql, actor: Actor, id: string): Promise<StatementView | null> {
  const [found] = await tx<(Omit<StatementView, 'lines' | 'mayReceive'> & { forUs: boolean })[]>`
    select s.id, s.number, s.year, s.quarter, s.issuer, s.member, s.arrangement, s.balance_cents, s.issued_at, s.arrangement_id, s.network, s.key, s.order_number,
      s.charged_cents, s.charged_vat_cents, s.contributed_cents, s.contributed_vat_cents, s.organisation_id = (select platform.organisation()) as ours,
      s.member_id = (select platform.organisation()) and s.organisation_id <> s.member_id as for_us,
      exists (select from budgets.receipt r where r.organisation_id = (select platform.organisation()) and r.statement_id = s.id) as received,
      (select o.theme from people.organisation o where o.id = (select platform.organisation())) as theme
    from budgets.statement s where s.id = ${id}`
  if (!found) return null
  const lines = await tx<StatementLine[]>`
    select role, happened_on, description, kind, quantity, rate_cents, order_number, vat_code, vat_percent, weight, weight_total, total_cents, amount_cents, vat_cents, corrects, reason
    from budgets.statement_line where statement_id = ${id} order by position`
  const { forUs, ...statement } = found
  return { ...statement, lines, mayReceive: forUs && !statement.received && speaksForMember(actor) }
}

/** A line that is kept here, with the arrangement in the quarter it is settled in. */
export async function lineOfView(
  tx: Sql,
  actor: Actor,
  { arrangementId, lineId }: { arrangementId: string; lineId: string },
): Promise<{ view: ArrangementView; line: LineRow } | null> {
  const [at] = await tx<Quarter[]>`
    select year, quarter from budgets.line where organisation_id = (select platform.organisation()) and arrangement_id = ${arrangementId} and id = ${lineId}`
  const view = at && (await arrangementView(tx, actor, arrangementId, Temporal.Now.instant(), at))
  const line = view?.lines.find((one) => one.id === lineId)
  return view && line && !line.reverses && !line.takenBack ? { view, line } : null
}
