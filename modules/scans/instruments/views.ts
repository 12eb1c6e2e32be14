import type { Sql } from '#platform/db/pool.ts'
import { shipped } from '../shipped/index.ts'
import { flawsOf, type Flaw, type Instrument, type Purpose } from './format.ts'

export interface InstrumentLine {
  id: string
  title: string
  purpose: Purpose
  /** The newest published version; null: only a draft. */
  version: number | null
  draft: boolean
  withdrawn: boolean
}

export interface Instruments {
  own: InstrumentLine[]
  /** Ours that are not in use here yet. */
  ours: { code: string; title: string; about: string; minutes: number }[]
  /** What other organisations share. */
  others: { shareId: string; title: string; about: string; owner: string }[]
}

/** The instruments of the organisation, and what it can take into use. */
export async function instrumentsView(tx: Sql): Promise<Instruments> {
  const [own, others, codes] = await Promise.all([
    tx<InstrumentLine[]>`
      select i.id, v.document ->> 'title' as title, v.document ->> 'purpose' as purpose, i.withdrawn_at is not null as withdrawn, v.published_at is null as draft,
        (select max(p.number) from scans.instrument_version p where p.organisation_id = i.organisation_id and p.instrument_id = i.id and p.published_at is not null) as version
      from scans.instrument i
      join lateral (select * from scans.instrument_version v where v.organisation_id = i.organisation_id and v.instrument_id = i.id order by v.number desc limit 1) v on true
      where i.organisation_id = (select platform.organisation()) order by title`,
    tx<Instruments['others']>`
      select id as share_id, document ->> 'title' as title, document ->> 'about' as about, owner from scans.instrument_share
      where ended_at is null and organisation_id <> (select platform.organisation()) order by title`,
    tx<{ code: string }[]>`select code from scans.instrument where organisation_id = (select platform.organisation())`,
  ])
  const used = new Set(codes.map((one) => one.code))
  return {
    own,
    others,
    ours: shipped.filter((one) => !used.has(one.code)).map(({ code, title, about, minutes }) => ({ code, title, about, minutes })),
  }
}

export interface InstrumentView {
  id: string
  withdrawn: boolean
  /** The published version that is offered. */
  offered: { id: string; number: number; document: Instrument; used: boolean } | null
  /** What is being changed, with what is wrong with it. */
  draft: { number: number; document: Instrument; flaws: Flaw[] } | null
  shares: { id: string; network: string }[]
  networks: { id: string; name: string }[]
  /** Still asked, by name. `group`: as part of a measurement, which goes on as a whole. */
  asked: { id: string; group: boolean; name: string; fromDay: Temporal.PlainDate; untilDay: Temporal.PlainDate | null }[]
}

/** One instrument: what is offered, what is being changed, with whom it is shared, who was asked. */
export async function instrumentView(tx: Sql, instrumentId: string): Promise<InstrumentView | null> {
  const versions = await tx<
    { id: string; number: number; document: Instrument; publishedAt: Temporal.Instant | null; used: boolean; withdrawn: boolean }[]
  >`
    select v.id, v.number, v.document, v.published_at, v.used_at is not null as used, i.withdrawn_at is not null as withdrawn
    from scans.instrument_version v join scans.instrument i on i.organisation_id = v.organisation_id and i.id = v.instrument_id
    where v.organisation_id = (select platform.organisation()) and v.instrument_id = ${instrumentId} order by v.number desc`
  const [newest] = versions
  if (!newest) return null
  const [shares, networks, asked] = await Promise.all([
    tx<InstrumentView['shares']>`
      select s.id, n.name as network from scans.instrument_share s join people.network n on n.id = s.network_id
      where s.organisation_id = (select platform.organisation()) and s.instrument_id = ${instrumentId} and s.ended_at is null order by n.name`,
    tx<InstrumentView['networks']>`
      select n.id, n.name from people.network_of o join people.network n on n.id = o.network_id where o.organisation_id = (select platform.organisation()) order by n.name`,
    tx<InstrumentView['asked']>`
      select a.id, a.round_id is not null as "group", p.full_name as name, a.from_day, a.until_day from scans.assignment a
      join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id join people.person p on p.id = a.person_id
      where a.organisation_id = (select platform.organisation()) and v.instrument_id = ${instrumentId} and a.withdrawn_at is null
        and (a.until_day is null or a.until_day >= (now() at time zone 'Europe/Amsterdam')::date)
      order by p.last_name, p.first_name, p.id`,
  ])
  const draft = newest.publishedAt ? null : { number: newest.number, document: newest.document, flaws: flawsOf(newest.document) }
  return {
    id: instrumentId,
    withdrawn: newest.withdrawn,
    offered: versions.find((one) => one.publishedAt) ?? null,
    draft,
    shares,
    networks,
    asked,
  }
}

/** The units of the organisation, to ask everybody of one. */
export const unitsNow = (tx: Sql) => tx<{ id: string; name: string }[]>`
  select id, name from people.unit where organisation_id = (select platform.organisation()) and ended_on is null order by name`
