import type { Sql } from '#platform/db/pool.ts'

/** An evaluation as the person sees who is asked. Drafts are readable by their rater only: the database sees to that. */
export interface EvaluationForPerson {
  id: string
  editionId: string
  closesAt: Temporal.Instant
  closed: boolean
  minimum: number
  rated: boolean
  draft: null | { mark: number | null; learned: string; better: string; newColleagues: number | null }
}

/** Null for who was not asked. */
export async function evaluationFor(tx: Sql, personId: string, evaluationId: string): Promise<EvaluationForPerson | null> {
  const [row] = await tx<EvaluationForPerson[]>`
    select e.id, e.edition_id, e.closes_at, e.closed_at is not null or e.closes_at <= now() as closed, e.minimum,
           exists (select from scans.rated r where r.organisation_id = e.organisation_id and r.evaluation_id = e.id and r.person_id = ${personId}) as rated,
           (select json_build_object('mark', d.mark, 'learned', d.learned, 'better', d.better, 'newColleagues', d.new_colleagues)
            from scans.draft d where d.organisation_id = e.organisation_id and d.evaluation_id = e.id and d.person_id = ${personId}) as draft
    from scans.evaluation e
    join scans.invited i on i.organisation_id = e.organisation_id and i.evaluation_id = e.id and i.person_id = ${personId}
    where e.organisation_id = (select platform.organisation()) and e.id = ${evaluationId}`
  return row ?? null
}

/** The evaluation of an edition, when it has one. */
export async function evaluationOf(tx: Sql, editionId: string): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    select id from scans.evaluation where organisation_id = (select platform.organisation()) and edition_id = ${editionId}`
  return row?.id ?? null
}

/** What people thought of an edition. Without enough answers there is nothing to see, not even how many there are (rule 5). */
export interface Results {
  evaluationId: string
  closesAt: Temporal.Instant
  closed: boolean
  minimum: number
  asked: number
  /** Null below the minimum. */
  shown: null | {
    answers: number
    mark: number
    /** How often each mark from 1 to 10 was given. */
    marks: number[]
    learned: string[]
    better: string[]
    newColleagues: number
  }
}

/** Null when nobody was asked about this edition. */
export async function resultsOf(tx: Sql, editionId: string): Promise<Results | null> {
  const [row] = await tx<(Omit<Results, 'shown'> & { marks: number[]; met: number[]; learned: string[]; better: string[] })[]>`
    select e.id as evaluation_id, e.closes_at, e.closed_at is not null as closed, e.minimum,
           (select count(*)::int from scans.invited i where i.organisation_id = e.organisation_id and i.evaluation_id = e.id) as asked,
           coalesce(array_agg(a.number) filter (where a.question = 'mark'), '{}') as marks,
           coalesce(array_agg(a.number) filter (where a.question = 'new_colleagues'), '{}') as met,
           coalesce(array_agg(a.words order by a.id) filter (where a.question = 'learned'), '{}') as learned,
           coalesce(array_agg(a.words order by a.id) filter (where a.question = 'better'), '{}') as better
    from scans.evaluation e
    left join scans.answer a on a.organisation_id = e.organisation_id and a.evaluation_id = e.id
    where e.organisation_id = (select platform.organisation()) and e.edition_id = ${editionId}
    group by e.organisation_id, e.id`
  if (!row) return null
  const { marks, met, learned, better, ...evaluation } = row
  return {
    ...evaluation,
    shown:
      marks.length < row.minimum
        ? null
        : { answers: marks.length, mark: average(marks), marks: tally(marks), learned, better, newColleagues: average(met) },
  }
}

const average = (list: number[]): number => (list.length ? Math.round((list.reduce((a, b) => a + b, 0) / list.length) * 10) / 10 : 0)
const tally = (marks: number[]): number[] => Array.from({ length: 10 }, (_, i) => marks.filter((mark) => mark === i + 1).length)

/** The people who are asked, for the message that asks them. It does not say who answered. */
export async function invitedTo(tx: Sql, evaluationId: string): Promise<string[]> {
  const rows = await tx<{ personId: string }[]>`
    select person_id from scans.invited where organisation_id = (select platform.organisation()) and evaluation_id = ${evaluationId} order by person_id`
  return rows.map((row) => row.personId)
}
