import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { demandPlanned, inCareSql } from '#modules/catalogue/index.ts'
import { record } from '#platform/audit.ts'
import { id, ticked } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { isPlanner } from '../hold.ts'

export const PublishSeries = z.object({ seriesId: id(), invite: ticked().default(false) })
export type PublishSeries = z.infer<typeof PublishSeries>
export const InviteForSeries = z.object({ seriesId: id() })
export type InviteForSeries = z.infer<typeof InviteForSeries>
export type SeriesRefusal = 'not-a-planner' | 'no-such-series'

/** Publishes all drafts of a series, and invites its people when asked. */
export async function publishSeries(
  act: Act,
  { seriesId, invite }: PublishSeries,
): Promise<Outcome<{ seriesId: string; published: number; invited: number }, SeriesRefusal | 'activity-not-published'>> {
  const series = await seriesFor(act, seriesId)
  if (!series.ok) return series
  if (series.value.state !== 'published') return refuse('activity-not-published')
  const published = await act.tx<{ id: string }[]>`
    update editions.edition set published_at = ${act.now}
    where organisation_id = (select platform.organisation()) and series_id = ${seriesId} and published_at is null and cancelled_at is null returning id`
  await tellWhoAsked(act, seriesId, series.value.activityId)
  await tellAllTrainers(
    act,
    published.map((row) => row.id),
  )
  const invited = invite ? await inviteAll(act, seriesId) : 0
  await record(act, 'publish-series', `series/${seriesId}`, { published: published.length, invited })
  return done({ seriesId, published: published.length, invited })
}

/** Invites (again) everyone of the target group who has no place in the series yet: one message per person and day. */
export async function inviteForSeries(
  act: Act,
  { seriesId }: InviteForSeries,
): Promise<Outcome<{ seriesId: string; invited: number }, SeriesRefusal>> {
  const series = await seriesFor(act, seriesId)
  if (!series.ok) return series
  const invited = await inviteAll(act, seriesId)
  await record(act, 'invite-for-series', `series/${seriesId}`, { invited })
  return done({ seriesId, invited })
}

async function seriesFor({ tx, actor }: Act, seriesId: string): Promise<Outcome<{ state: string; activityId: string }, SeriesRefusal>> {
  if (!isPlanner(actor)) return refuse('not-a-planner')
  const [series] = await tx<{ state: string; activityId: string }[]>`
    select a.state, a.id as activity_id from editions.series s join catalogue.activity a on a.organisation_id = s.organisation_id and a.id = s.activity_id
    where s.organisation_id = (select platform.organisation()) and s.id = ${seriesId} and ${inCareSql(tx, actor, tx`s.activity_id`)} for update of s`
  return series ? done(series) : refuse('no-such-series')
}

/** Who asked for a new edition hears that there is one (P04). They are not invited once more on the same day: it is the same event. */
async function tellWhoAsked(act: Act, seriesId: string, activityId: string): Promise<void> {
  for (const personId of await demandPlanned(act, activityId))
    await later(act.tx, 'editions/tell-invitation', {
      organisationId: act.actor.organisationId!,
      seriesId,
      personId,
      day: today(act),
      asked: true,
    })
}

async function tellAllTrainers({ tx }: Act, editionIds: string[]): Promise<void> {
  await tx`
    select platform.later('editions/tell-trainers', json_build_object('organisationId', e.organisation_id, 'editionId', e.id), 'trainers/' || e.id)
    from editions.edition e
    where e.organisation_id = (select platform.organisation()) and e.id = any(${editionIds}::uuid[])
      and exists (select from editions.session s where s.organisation_id = e.organisation_id and s.edition_id = e.id and s.trainer_id is not null)`
}

const today = ({ now }: Act) => now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()

/** One job per person, in one statement. The audience is that of the editions themselves. */
async function inviteAll(act: Act, seriesId: string): Promise<number> {
  const { tx } = act
  const day = today(act)
  const [told] = await tx<{ people: number }[]>`
    with open as materialized (
      select e.audience, e.audience_units from editions.edition e
      where e.organisation_id = (select platform.organisation()) and e.series_id = ${seriesId} and e.published_at is not null and e.cancelled_at is null),
    units as materialized (select distinct people.units_below(u) as id from open o, unnest(o.audience_units) u where o.audience = 'units'),
    meant as (
      select distinct c.person_id from people.colleague c
      where c.organisation_id = (select platform.organisation())
        and (exists (select from open o where o.audience <> 'units') or c.unit_id in (select id from units))
        and not exists (select from editions.enrolment n where n.organisation_id = c.organisation_id and n.series_id = ${seriesId} and n.person_id = c.person_id
                        and n.state in ('requested', 'seated', 'waiting', 'completed')))
    select count(*)::int as people, platform.later_each('editions/tell-invitation', array_agg(json_build_object(
      'organisationId', (select platform.organisation()), 'seriesId', ${seriesId}::text, 'personId', person_id, 'day', ${day}::text))) from meant`
  return told!.people
}
