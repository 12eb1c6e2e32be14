import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { changed, type Change, type ChangeRefusal } from './change.ts'
import type { Instrument } from './format.ts'
import { hurdlesOf } from './sample.ts'
import { keepsInstruments } from './take.ts'

export type KeepRefusal =
  | 'not-a-keeper'
  | 'no-such-instrument'
  | 'no-draft'
  | 'draft-has-flaws'
  | 'not-published'
  | 'not-in-network'
  | 'shared-already'
  | ChangeRefusal

export const OfInstrument = z.object({ instrumentId: id() })
type Kept = Promise<Outcome<{ instrumentId: string }, KeepRefusal>>

interface Version {
  id: string
  number: number
  document: Instrument
  publishedAt: Temporal.Instant | null
}

/** The newest version, with the instrument locked: two people who edit at once come one after another, and both changes are kept. */
async function newest({ tx }: Act, instrumentId: string): Promise<Version | null> {
  const [found] =
    await tx`select 1 from scans.instrument where organisation_id = (select platform.organisation()) and id = ${instrumentId} for update`
  if (!found) return null
  const [version] = await tx<Version[]>`
    select id, number, document, published_at from scans.instrument_version
    where organisation_id = (select platform.organisation()) and instrument_id = ${instrumentId} order by number desc limit 1`
  return version ?? null
}

/** Changes the draft of an instrument. Where the newest version is published a next one is begun: what is in use never changes. */
export async function edit(act: Act, { instrumentId, change }: { instrumentId: string; change: Change }): Kept {
  const { tx, actor, now } = act
  if (!keepsInstruments(actor)) return refuse('not-a-keeper')
  const version = await newest(act, instrumentId)
  if (!version) return refuse('no-such-instrument')
  const outcome = changed(version.document, change)
  if (!outcome.ok) return outcome
  const document = outcome.value
  if (version.publishedAt)
    await tx`insert into scans.instrument_version (organisation_id, instrument_id, number, document, made_at)
      values (platform.organisation(), ${instrumentId}, ${version.number + 1}, ${tx.json(document as never)}, ${now})`
  else
    await tx`update scans.instrument_version set document = ${tx.json(document as never)}
      where organisation_id = (select platform.organisation()) and id = ${version.id}`
  return done({ instrumentId })
}

/** Publishes the draft, when nothing is wrong with it and nothing of the example is left: from now on this version is offered. */
export async function publish(act: Act, { instrumentId }: { instrumentId: string }): Kept {
  if (!keepsInstruments(act.actor)) return refuse('not-a-keeper')
  const version = await newest(act, instrumentId)
  if (!version) return refuse('no-such-instrument')
  if (version.publishedAt) return refuse('no-draft')
  const flaws = hurdlesOf(version.document)
  if (flaws.length) return refuse('draft-has-flaws', { count: flaws.length })
  await act.tx`update scans.instrument_version set published_at = ${act.now}
    where organisation_id = (select platform.organisation()) and id = ${version.id}`
  await record(act, 'publish-instrument', `instrument/${instrumentId}`, { version: version.number })
  return done({ instrumentId })
}

/** Offers an instrument no more, or again. Who began goes on; results stay. */
export async function withdraw(act: Act, { instrumentId, again }: { instrumentId: string; again: boolean }): Kept {
  if (!keepsInstruments(act.actor)) return refuse('not-a-keeper')
  const [found] = await act.tx`update scans.instrument set withdrawn_at = ${again ? null : act.now}
    where organisation_id = (select platform.organisation()) and id = ${instrumentId} returning id`
  if (!found) return refuse('no-such-instrument')
  await record(act, again ? 'offer-instrument' : 'withdraw-instrument', `instrument/${instrumentId}`)
  return done({ instrumentId })
}

export const ShareInstrument = z.object({ networkId: z.uuid(both('Kies met wie je deelt.', 'Choose with whom you share.')) })

/** Shares the published version with a network: its members may take a copy. */
export async function shareInstrument(act: Act, { instrumentId, networkId }: { instrumentId: string; networkId: string }): Kept {
  const { tx, actor, now } = act
  if (!keepsInstruments(actor)) return refuse('not-a-keeper')
  const [ours] =
    await tx`select 1 from people.network_of where organisation_id = (select platform.organisation()) and network_id = ${networkId}`
  if (!ours) return refuse('not-in-network')
  const [version] = await tx<{ document: Instrument }[]>`
    select document from scans.instrument_version
    where organisation_id = (select platform.organisation()) and instrument_id = ${instrumentId} and published_at is not null order by number desc limit 1`
  if (!version) return refuse('not-published')
  const made = await tx`
    insert into scans.instrument_share (organisation_id, network_id, instrument_id, owner, document, shared_at)
    select platform.organisation(), ${networkId}, ${instrumentId}, o.name, ${tx.json(version.document as never)}, ${now}
    from people.organisation_name o where o.organisation_id = platform.organisation() on conflict do nothing returning id`
  if (!made.length) return refuse('shared-already')
  await record(act, 'share-instrument', `instrument/${instrumentId}`, { networkId })
  return done({ instrumentId })
}

/** Ends a sharing. Copies that others took stay theirs. */
export async function endInstrumentShare(act: Act, { shareId }: { shareId: string }): Kept {
  if (!keepsInstruments(act.actor)) return refuse('not-a-keeper')
  const [ended] = await act.tx<{ instrumentId: string }[]>`
    update scans.instrument_share set ended_at = ${act.now}
    where organisation_id = (select platform.organisation()) and id = ${shareId} and ended_at is null returning instrument_id`
  if (!ended) return refuse('no-such-instrument')
  await record(act, 'end-instrument-share', `instrument/${ended.instrumentId}`)
  return done({ instrumentId: ended.instrumentId })
}
