import type { Sql } from '#platform/db/pool.ts'
import type { Payload } from '#platform/later.ts'
import type { TellEdition, TellEnrolment, TellSession } from './facts.ts'

/** A place elsewhere as a message speaks of it. The organisation that holds it stands with the title. */
export async function awayOne(tx: Sql, enrolmentId: string): Promise<{ enrolment: TellEnrolment; edition: TellEdition } | null> {
  const [row] = await tx<
    {
      personId: string
      personName: string
      editionId: string
      activityId: string
      title: string
      owner: string
      over: boolean
      confidential: boolean
      madeByOther: string | null
      sessions: Record<string, string | number | null>[]
    }[]
  >`
    select w.person_id, p.full_name as person_name, w.edition_id, w.activity_id, w.title, w.owner, w.over, w.confidential, w.sessions,
      case when w.made_by <> w.person_id then (select b.full_name from people.person b where b.id = w.made_by) end as made_by_other
    from editions.away w join people.person p on p.id = w.person_id
    where w.organisation_id = (select platform.organisation()) and w.enrolment_id = ${enrolmentId}`
  if (!row) return null
  const { personId, personName, madeByOther, editionId, activityId, over, confidential } = row
  const sessions = row.sessions.map((one) => ({
    ...awaySession({
      organisationId: '',
      sessionId: one['id']!,
      startsAt: one['startsAt']!,
      endsAt: one['endsAt']!,
      revision: one['revision']!,
    }),
    place: String(one['place'] ?? ''),
    videoUrl: one['videoUrl'] === null || one['videoUrl'] === undefined ? null : String(one['videoUrl']),
  }))
  return {
    enrolment: {
      ...{ enrolmentId, personId, personName, editionId, madeByOther, guest: false, home: null },
      ...{ before: null, wasSeated: false, changes: 1, position: null },
    },
    edition: {
      editionId,
      activityId,
      title: `${row.title} (${row.owner})`,
      confidential,
      bring: '',
      cancelReason: null,
      over,
      sessions,
    },
  }
}

/** A session as a job or the row of a place elsewhere knows it. */
export const awaySession = (news: Payload): TellSession => ({
  id: String(news['sessionId']),
  startsAt: Temporal.Instant.from(String(news['startsAt'])),
  endsAt: Temporal.Instant.from(String(news['endsAt'])),
  place: '',
  videoUrl: null,
  revision: Number(news['revision']),
})
