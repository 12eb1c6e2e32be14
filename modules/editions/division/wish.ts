import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { both, several } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { seriesChoice } from '../series/views.ts'

const weekday = z.coerce.number().int().min(1).max(7)
export const DaysBody = z
  .object({
    likes: several(weekday).default([]),
    ratherNot: several(weekday).default([]),
    cannot: several(z.iso.date()).default([]),
  })
  .superRefine(({ likes, ratherNot }, context) => {
    if (likes.some((one) => ratherNot.includes(one)))
      context.addIssue({
        code: 'custom',
        path: ['ratherNot'],
        message: both('Een dag komt je goed uit, of liever niet. Niet allebei.', 'A day suits you, or you would rather not. Not both.'),
      })
  })
export type SayDays = z.infer<typeof DaysBody> & { seriesId: string }
export type SayDaysRefusal = 'no-such-series' | 'has-a-place'

/** The days on which somebody likes to come to a series, rather not, or can't. Nothing said: no row is kept. */
export async function sayDays(
  act: Act,
  { seriesId, likes, ratherNot, cannot }: SayDays,
): Promise<Outcome<{ seriesId: string }, SayDaysRefusal>> {
  const { tx, actor, now } = act
  const series = await seriesChoice(tx, actor, seriesId)
  if (!series || !actor.personId) return refuse('no-such-series')
  if (series.mine) return refuse('has-a-place')
  const days = new Set(series.editions.map((edition) => edition.startsAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()))
  const off = cannot.filter((day) => days.has(day))
  if (likes.length + ratherNot.length + off.length === 0)
    await tx`delete from editions.day_wish where organisation_id = (select platform.organisation()) and series_id = ${seriesId} and person_id = ${actor.personId}`
  else
    await tx`insert into editions.day_wish (organisation_id, series_id, person_id, likes, rather_not, cannot, changed_at)
      values (platform.organisation(), ${seriesId}, ${actor.personId}, ${likes}::smallint[], ${ratherNot}::smallint[], ${off}::date[], ${now})
      on conflict (organisation_id, series_id, person_id) do update
        set likes = excluded.likes, rather_not = excluded.rather_not, cannot = excluded.cannot, changed_at = excluded.changed_at`
  return done({ seriesId })
}
