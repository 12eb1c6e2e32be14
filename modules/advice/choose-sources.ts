import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { several } from '#platform/http/fields.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sources, type Source } from './rules.ts'

export const ChooseSources = z.object({ source: several(z.enum(sources)) })

/** The sources that recommendations may come from; the others are off from now on, and the person is left out of what the nightly job learns from. */
export async function chooseSources(
  { tx, actor, now }: Act,
  { source }: z.infer<typeof ChooseSources>,
): Promise<Outcome<{ off: Source[] }, never>> {
  const off = sources.filter((one) => !source.includes(one))
  await tx`
    insert into advice.source_off (organisation_id, person_id, source, off_at)
    select platform.organisation(), ${actor.personId}, s, ${now} from unnest(${off}::text[]) s
    on conflict (organisation_id, person_id, source) where on_at is null do nothing`
  await tx`
    update advice.source_off set on_at = ${now}
    where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and on_at is null and source <> all (${off}::text[])`
  return done({ off })
}
