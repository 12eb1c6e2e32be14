import type { Sql } from '#platform/db/pool.ts'
import { settingsOf } from '../settings.ts'

export interface SettingChange {
  setting: string
  was: unknown
  became: unknown
  at: Temporal.Instant
  by: string | null
  consent: Consented | null
}
export interface Consented {
  decidedOn: Temporal.PlainDate
  givenBy: 'works_council' | 'court'
  reference: string
}
export interface ConsentRow extends Consented {
  id: string
  recordedAt: Temporal.Instant
  by: string | null
}
export interface SettingHistory {
  /** Since when the organisation is here: until its first change a switch stands as it came. */
  madeAt: Temporal.Instant
  /** Newest first. */
  changes: SettingChange[]
  /** The last decided first. */
  consents: ConsentRow[]
}

type Row = Omit<SettingChange, 'consent'> & Partial<Consented>

/** What was switched when, by whom, from what to what, and to what the works council agreed. What was written down without a difference is left out. */
export async function settingHistory(tx: Sql): Promise<SettingHistory> {
  const [made] = await tx<{ madeAt: Temporal.Instant; theme: string }[]>`
    select made_at, theme from people.organisation where id = (select platform.organisation())`
  const rows = await tx<Row[]>`
    select s.setting, s.was, s.became, s.changed_at as at, p.full_name as by, c.decided_on, c.authority as given_by, c.reference
    from people.setting_change s left join people.person p on p.id = s.changed_by
    left join people.consent c on c.organisation_id = s.organisation_id and c.id = s.consent_id
    where s.organisation_id = (select platform.organisation()) order by s.id desc`
  const consents = await tx<ConsentRow[]>`
    select c.id, c.decided_on, c.authority as given_by, c.reference, c.recorded_at, p.full_name as by
    from people.consent c left join people.person p on p.id = c.recorded_by
    where c.organisation_id = (select platform.organisation()) order by c.decided_on desc, c.recorded_at desc`
  return { madeAt: made!.madeAt, changes: rows.map(changeOf).filter(differs), consents: [...consents] }
}

const defaults = settingsOf({}) as Record<string, unknown>

/** A setting that was never written down had its default. */
function changeOf({ decidedOn, givenBy, reference, ...row }: Row): SettingChange {
  return {
    ...row,
    was: row.was ?? defaults[row.setting] ?? null,
    became: row.became ?? defaults[row.setting] ?? null,
    consent: decidedOn ? { decidedOn, givenBy: givenBy!, reference: reference! } : null,
  }
}

const differs = ({ was, became }: SettingChange) => JSON.stringify(was) !== JSON.stringify(became)
