import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface Completion {
  number: string
  name: string
  unit: string
  code: string
  title: string
  provider: string
  on: Temporal.PlainDate
  hours: number | null
  certificateUntil: Temporal.PlainDate | null
}

/**
 * What employees completed in a period (days included), for the personnel file: by name and day. The employment is the one that was in force on the
 * day; of two, the older. Guests have no file here, and what is confidential is in none (rule 3).
 */
export function completions(tx: Sql, actor: Actor, from: Temporal.PlainDate, until: Temporal.PlainDate): Promise<Completion[]> {
  return tx<Completion[]>`
    select w.personnel_number as number, p.full_name as name, w.unit, a.code, a.title, v.name as provider, r.ended_on as on, a.hours, c.expires_on as certificate_until
    from editions.result_now r
    join catalogue.activity a on a.organisation_id = r.organisation_id and a.id = r.activity_id and not a.confidential
    join catalogue.provider v on v.organisation_id = a.organisation_id and v.id = a.provider_id
    join people.person p on p.id = r.person_id and p.erased_at is null
    join lateral (
      select e.personnel_number, u.name as unit from people.employment e join people.unit u on u.organisation_id = e.organisation_id and u.id = e.unit_id
      where e.organisation_id = r.organisation_id and e.person_id = r.person_id and e.starts_on <= r.ended_on and (e.ends_on is null or e.ends_on >= r.ended_on)
      order by e.starts_on, e.id limit 1) w on true
    left join credentials.credential c on c.organisation_id = r.organisation_id and c.enrolment_id = r.enrolment_id and c.revoked_at is null
    where r.organisation_id = (select platform.organisation()) and r.state = 'completed' and r.ended_on between ${from.toString()}::date and ${until.toString()}::date
      and ${inCareSql(tx, actor, tx`a.id`)}
    order by p.last_name, p.first_name, w.personnel_number, r.ended_on, a.title`
}
