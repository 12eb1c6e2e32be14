import type { Sql } from '#platform/db/pool.ts'
import type { Instrument } from '../instruments/format.ts'
import { suitsAround } from './rules.ts'

export interface Choice {
  versionId: string
  code: string
  title: string
  about: string
  source: string
  minutes: number
}

/** What somebody can be asked about around now: the newest published version of each instrument that suits, by title. */
export async function choices(tx: Sql): Promise<Choice[]> {
  const rows = await tx<{ versionId: string; document: Instrument }[]>`
    select distinct on (i.id) v.id as version_id, v.document
    from scans.instrument i
    join scans.instrument_version v on v.organisation_id = i.organisation_id and v.instrument_id = i.id and v.published_at is not null
    where i.organisation_id = (select platform.organisation()) and i.withdrawn_at is null and v.document ->> 'purpose' in ('360', 'self')
    order by i.id, v.number desc`
  return rows
    .filter(({ document }) => suitsAround(document))
    .map(({ versionId, document: { code, title, about, source, minutes } }) => ({ versionId, code, title, about, source, minutes }))
    .sort((a, b) => a.title.localeCompare(b.title, 'nl'))
}
