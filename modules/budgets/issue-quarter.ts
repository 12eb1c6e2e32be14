import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { holdArrangement, type Arrangement } from './hold.ts'
import { isBefore, lastDayOf, type Quarter } from './rules.ts'
import { tellMembers } from './tell.ts'

export const IssueQuarter = z.object({ year: z.coerce.number().int().min(2000).max(2200), quarter: z.coerce.number().int().min(1).max(4) })
export type IssueQuarter = z.infer<typeof IssueQuarter> & { arrangementId: string }
export type IssueQuarterRefusal =
  'no-such-arrangement' | 'quarter-issued' | 'quarter-not-over' | 'earlier-quarter-first' | 'nothing-in-this-quarter'

/** Issues the statements of a quarter: one for every member that shares, frozen from then on, zero together, and told. */
export async function issueQuarter(
  act: Act,
  asked: IssueQuarter,
): Promise<Outcome<{ statements: number } & IssueQuarter, IssueQuarterRefusal>> {
  const { tx, now } = act
  const arrangement = await holdArrangement(act, asked.arrangementId)
  if (!arrangement) return refuse('no-such-arrangement')
  const withLines = await tx<Quarter[]>`
    select distinct year, quarter from budgets.line where organisation_id = (select platform.organisation()) and arrangement_id = ${arrangement.id}`

  const decided = decideIssue(arrangement, withLines, asked, dateOf(now))
  if (!decided.ok) return decided

  await tx`select pg_advisory_xact_lock(hashtextextended('budgets/numbers/' || platform.organisation(), 0))` // numbers follow each other without a gap
  const statements = await writeStatements(act, arrangement, asked)
  await writeLines(act, arrangement, asked)
  await tellMembers(act, arrangement.id, asked)
  await record(act, 'issue-statements', `arrangement/${arrangement.id}`, { year: asked.year, quarter: asked.quarter, statements })
  return done({ statements, ...asked })
}

function decideIssue(
  { lastIssued }: Arrangement,
  withLines: readonly Quarter[],
  asked: Quarter,
  today: Temporal.PlainDate,
): Outcome<null, IssueQuarterRefusal> {
  if (lastIssued && !isBefore(lastIssued, asked)) return refuse('quarter-issued')
  if (Temporal.PlainDate.compare(lastDayOf(asked), today) >= 0) return refuse('quarter-not-over')
  const open = withLines.filter((one) => !lastIssued || isBefore(lastIssued, one))
  const earlier = open.filter((one) => isBefore(one, asked)).sort((a, b) => (isBefore(a, b) ? -1 : 1))[0]
  if (earlier) return refuse('earlier-quarter-first', { year: earlier.year, quarter: earlier.quarter })
  if (!open.some((one) => one.year === asked.year && one.quarter === asked.quarter)) return refuse('nothing-in-this-quarter')
  return done(null)
}

/** One for every member with a share or a contribution in the quarter, numbered in their order. */
async function writeStatements({ tx, actor, now }: Act, { id, networkId }: Arrangement, { year, quarter }: Quarter): Promise<number> {
  const rows = await tx`
    with lines as (select * from budgets.line where organisation_id = (select platform.organisation()) and arrangement_id = ${id} and year = ${year} and quarter = ${quarter}),
    charged as (select s.member_id, sum(s.amount_cents) as amount, sum(s.vat_cents) as vat from budgets.share s join lines l on l.id = s.line_id group by 1),
    gave as (select by_member_id as member_id, sum(amount_cents) as amount, sum(vat_cents) as vat from lines group by 1)
    insert into budgets.statement (organisation_id, network_id, arrangement_id, member_id, year, quarter, sequence, issuer, member, network, arrangement, key,
      order_number, charged_cents, charged_vat_cents, contributed_cents, contributed_vat_cents, issued_at, issued_by)
    select platform.organisation(), ${networkId}, ${id}, p.member_id, ${year}, ${quarter},
      (select coalesce(max(x.sequence), 0) from budgets.statement x where x.organisation_id = platform.organisation() and x.year = ${year} and x.quarter = ${quarter})
        + row_number() over (order by p.position),
      o.name, m.name, n.name, a.name, a.key, p.order_number,
      coalesce(c.amount, 0), coalesce(c.vat, 0), coalesce(g.amount, 0), coalesce(g.vat, 0), ${now}, ${actor.personId}
    from budgets.party p
    join budgets.arrangement a on a.id = p.arrangement_id
    join people.network n on n.id = a.network_id
    join people.organisation o on o.id = platform.organisation()
    join people.organisation_name m on m.organisation_id = p.member_id
    left join charged c on c.member_id = p.member_id
    left join gave g on g.member_id = p.member_id
    where p.arrangement_id = ${id} and (c.member_id is not null or g.member_id is not null)
    returning id`
  return rows.length
}

/** The lines of each statement, in words that stay: shares first, then what the member bore for all. */
async function writeLines({ tx }: Act, { id }: Arrangement, { year, quarter }: Quarter): Promise<void> {
  await tx`
    with lines as (
      select l.*, (select sum(w.weight) from budgets.share w where w.organisation_id = l.organisation_id and w.line_id = l.id) as weight_total,
        coalesce((select x.number from budgets.statement_line y join budgets.statement x on x.id = y.statement_id
                  where y.organisation_id = l.organisation_id and y.line_id = l.corrects_line_id order by x.issued_at, x.number limit 1), '') as stood_in
      from budgets.line l where l.organisation_id = (select platform.organisation()) and l.arrangement_id = ${id} and l.year = ${year} and l.quarter = ${quarter}),
    parts as (
      select s.member_id, 'charged' as role, s.weight, s.amount_cents as amount, s.vat_cents as vat, l.* from lines l join budgets.share s on s.line_id = l.id where s.weight > 0
      union all
      select l.by_member_id, 'contributed', null, l.amount_cents, l.vat_cents, l.* from lines l)
    insert into budgets.statement_line (statement_id, position, organisation_id, member_id, line_id, role, happened_on, description, kind, quantity, rate_cents, order_number,
      vat_code, vat_percent, weight, weight_total, total_cents, amount_cents, vat_cents, corrects, reason)
    select s.id, row_number() over (partition by s.id order by p.role, p.happened_on, p.recorded_at, p.reverses desc, p.id), s.organisation_id, s.member_id, p.id, p.role,
      p.happened_on, p.description, p.kind, p.quantity, p.rate_cents, p.order_number, p.vat_code, p.vat_percent, p.weight,
      case when p.role = 'charged' then p.weight_total end, p.amount_cents, p.amount, p.vat, case when p.corrects_line_id is null then '' else
        coalesce((select x.number from budgets.statement_line y join budgets.statement x on x.id = y.statement_id
                  where y.line_id = p.corrects_line_id and y.member_id = s.member_id limit 1), p.stood_in) end, p.reason
    from parts p join budgets.statement s on s.organisation_id = (select platform.organisation()) and s.arrangement_id = ${id} and s.year = ${year}
      and s.quarter = ${quarter} and s.member_id = p.member_id`
}
