import { settingsOf, tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf, instantOf } from '#platform/words.ts'
import { isBefore } from '../rules.ts'
import { paths } from '../paths.ts'
import { tellEdition, tellEnrolment } from './facts.ts'
import { reminderDay } from './rules.ts'
import { tellAtHome } from './away.ts'
import { neutralSubject, valuesOf } from './words.ts'
import { enrolmentKinds as kinds } from './texts/enrolment-kinds.ts'

const eventOf = (enrolmentId: string) => `enrolment/${enrolmentId}/reminder`

/**
 * Asks for the reminders that are due: of editions whose day has come, for everyone with a seat who had it before that day (who came later
 * has just read it all) and was not reminded. A day on which nothing ran is made up for on the next. How many were asked for.
 */
export async function remindAll(act: Act): Promise<Outcome<number, never>> {
  const { tx, now } = act
  const [row] = await tx<{ settings: unknown }[]>`select settings from people.organisation where id = (select platform.organisation())`
  const { reminderDays } = settingsOf(row!.settings)
  if (reminderDays === 0) return done(0)
  const editions = await tx<{ id: string; startsAt: Temporal.Instant }[]>`
    select e.id, t.starts_at from editions.tally t
    join editions.edition e on e.organisation_id = t.organisation_id and e.id = t.edition_id
    where t.organisation_id = (select platform.organisation()) and t.starts_at > ${now} and t.starts_at < ${now}::timestamptz + interval '60 days'
      and t.taken > 0 and e.published_at is not null and e.cancelled_at is null and e.completed_at is null`
  const days = editions.map(({ id, startsAt }) => ({
    id,
    from: instantOf(reminderDay(dateOf(startsAt), reminderDays), Temporal.PlainTime.from('00:00')),
  }))
  const due = days.filter(({ from }) => !isBefore(now, from))
  const asked = await tx`
    select platform.later('editions/tell-reminder', json_build_object('organisationId', n.organisation_id, 'enrolmentId', n.id))
    from unnest(${due.map((one) => one.id)}::uuid[], ${due.map((one) => one.from.toString())}::timestamptz[]) as d (id, day)
    join editions.enrolment n on n.organisation_id = (select platform.organisation()) and n.edition_id = d.id and n.state = 'seated' and n.state_since < d.day
    where not exists (select from platform.outbox o where o.organisation_id = n.organisation_id and o.event = 'enrolment/' || n.id || '/reminder')`
  return done(asked.length)
}

/** Reminds one person, once per enrolment. The agenda has it already, so no calendar goes along. */
export const tellReminder =
  (config: Config) =>
  async ({ tx, now }: Act, { enrolmentId }: { enrolmentId: string }): Promise<Outcome<null, never>> => {
    const enrolment = await tellEnrolment(tx, enrolmentId)
    const edition = enrolment && (await tellEdition(tx, enrolment.editionId))
    const [still] = await tx`
      select 1 from editions.enrolment n join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id
      where n.organisation_id = (select platform.organisation()) and n.id = ${enrolmentId} and n.state = 'seated' and e.cancelled_at is null`
    const first = edition?.sessions[0]
    if (!edition || !still || !first || isBefore(first.startsAt, now)) return done(null)
    if (enrolment.home) {
      await tellAtHome(tx, { ...enrolment, home: enrolment.home }, { what: 'reminder' })
      return done(null)
    }
    await tell(tx, {
      event: eventOf(enrolmentId),
      kind: kinds.reminder,
      personId: enrolment.personId,
      activityId: edition.activityId,
      values: (lang) =>
        valuesOf(edition, lang, config.baseUrl + (enrolment.guest ? paths.open(edition.editionId) : paths.edition(edition.editionId))),
      inSubject: neutralSubject(edition),
      confidential: edition.confidential,
    })
    return done(null)
  }
