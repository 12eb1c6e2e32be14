import type { Fragment, Sql } from '#platform/db/pool.ts'

/** One thing somebody followed: completed here, or brought along from before (P05). */
export interface Followed {
  title: string
  on: Temporal.PlainDate
  hours: number | null
  kind: 'certificate' | 'diploma' | 'training' | 'completed'
  provider: string
  version: string
  expiresOn: Temporal.PlainDate | null
  /** The certificate, when there is one that was issued here. */
  certificateId: string | null
  enrolmentId: string | null
  confidential: boolean
}

/** A piece of a query, to build one query per screen. */

/**
 * All that a person followed, newest first, as a JSON array: achievements, and completed enrolments that gave no certificate.
 * Confidential ones only where the person looks at the own record (rule 3).
 */
export function followedSql(tx: Sql, person: Fragment, whose: 'own' | 'of a colleague'): Fragment {
  const open = whose === 'own' ? tx`` : tx`and not x.confidential`
  return tx`(select coalesce(json_agg(f order by f."on" desc, f.title), '[]') from (
    select x.title, x.achieved_on as "on", x.hours, x.kind, x.provider, x.version, x.expires_on as "expiresOn",
           case when x.source = 'issued' then x.id end as "certificateId", x.enrolment_id as "enrolmentId", x.confidential
    from credentials.achieved x
    where x.organisation_id = (select platform.organisation()) and x.person_id = ${person} ${open}
    union all
    select x.title, coalesce((x.ends_at at time zone 'Europe/Amsterdam')::date, (x.state_since at time zone 'Europe/Amsterdam')::date), x.hours, 'completed', '', '', null, null, x.id, x.confidential
    from editions.enrolment_brief x
    where x.organisation_id = (select platform.organisation()) and x.person_id = ${person} and x.state = 'completed' ${open}
      and not exists (select from credentials.achieved c where c.organisation_id = x.organisation_id and c.enrolment_id = x.id)
    union all
    select x.title, coalesce((x.ends_at at time zone 'Europe/Amsterdam')::date, (x.state_since at time zone 'Europe/Amsterdam')::date), x.hours, 'completed', x.owner, '', null, ${whose === 'own' ? tx`credentials.of_place_elsewhere(x.enrolment_id)` : tx`null::uuid`}, null, x.confidential
    from editions.away x where x.organisation_id = (select platform.organisation()) and x.person_id = ${person} and x.state = 'completed' ${open}) f)`
}

/** Brings what followedSql gave back to dates. */
export function readFollowed(list: readonly Record<string, unknown>[]): Followed[] {
  return list.map((row) => ({ ...(row as unknown as Followed), on: day(row['on'])!, expiresOn: day(row['expiresOn']) }))
}

export const day = (text: unknown): Temporal.PlainDate | null => (text ? Temporal.PlainDate.from(String(text)) : null)
export const instant = (text: unknown): Temporal.Instant | null => (text ? Temporal.Instant.from(String(text)) : null)
