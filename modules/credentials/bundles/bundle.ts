import { zipSync } from 'fflate'
import { inCareSql } from '#modules/catalogue/index.ts'
import { system, type Act, type Actor } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Job, Work } from '#platform/jobs.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome, type Tellings } from '#platform/outcome.ts'
import { codeOf } from '../code.ts'
import { certificatePaper } from '../paper.ts'
import { certificateView } from '../views.ts'

export type BundleRefusal = 'nothing-to-bundle' | 'not-yours'
export interface Of {
  editionId?: string
  seriesId?: string
}

/** SQL: the valid certificates that were issued for an edition or a series that the actor plans; never of something confidential (rule 3). */
const certificatesOf = (tx: Sql, actor: Actor, { editionId, seriesId }: Of) => tx`
  credentials.credential c
  join editions.edition e on e.organisation_id = c.organisation_id and e.id = c.edition_id
  join catalogue.activity a on a.organisation_id = e.organisation_id and a.id = e.activity_id and not a.confidential
  where c.organisation_id = (select platform.organisation()) and c.source = 'issued' and c.revoked_at is null
    and (e.id = ${editionId ?? null}::uuid or e.series_id = ${seriesId ?? null}::uuid) and ${inCareSql(tx, actor, tx`a.id`)}`

/** Asks for all certificates of an edition or a series as one file. A job makes it; whoever asked fetches it within a day. */
export async function askBundle(act: Act, of: Of): Promise<Outcome<{ bundleId: string; certificates: number }, BundleRefusal>> {
  const [mine] = await act.tx`
    select 1 from editions.edition e where e.organisation_id = (select platform.organisation())
      and (e.id = ${of.editionId ?? null}::uuid or e.series_id = ${of.seriesId ?? null}::uuid) and ${inCareSql(act.tx, act.actor, act.tx`e.activity_id`)} limit 1`
  if (!mine) return refuse('not-yours')
  const [found] = await act.tx<{ n: number }[]>`select count(*)::int as n from ${certificatesOf(act.tx, act.actor, of)}`
  if (!found || found.n === 0) return refuse('nothing-to-bundle')
  const [made] = await act.tx<{ id: string; organisationId: string }[]>`
    insert into credentials.bundle (organisation_id, edition_id, series_id, made_by, made_at, certificates)
    values (platform.organisation(), ${of.editionId ?? null}, ${of.seriesId ?? null}, ${act.actor.personId}, ${act.now}, ${found.n}) returning id, organisation_id`
  await later(act.tx, 'credentials/bundle', { organisationId: made!.organisationId, bundleId: made!.id })
  await record(act, 'bundle-certificates', of.editionId ? `edition/${of.editionId}` : `series/${of.seriesId}`, { certificates: found.n })
  return done({ bundleId: made!.id, certificates: found.n })
}

/** Makes the file: a PDF per certificate. Safe to repeat. */
export const makeBundle: Job = async (work, payload) => {
  const bundleId = String(payload['bundleId'])
  const list = await work.look(async (tx) => {
    const [bundle] = await tx<{ editionId: string | null; seriesId: string | null }[]>`
      select edition_id, series_id from credentials.bundle where organisation_id = (select platform.organisation()) and id = ${bundleId} and done_at is null`
    if (!bundle) return null
    const actor = system(payload.organisationId)
    const of = { ...(bundle.editionId && { editionId: bundle.editionId }), ...(bundle.seriesId && { seriesId: bundle.seriesId }) }
    return tx<{ id: string }[]>`select c.id from ${certificatesOf(tx, actor, of)} order by c.id`
  })
  if (!list) return
  const bytes = zipSync(
    await papers(
      work,
      payload.organisationId,
      list.map((one) => one.id),
    ),
    { level: 0 },
  ) // a PDF is compressed already
  await work.perform(keepBundle, { bundleId, bytes, certificates: list.length })
}

/** One by one, so that a series of hundreds keeps no hundred compilers busy. The name of a file says who and what, for whoever hands them out. */
async function papers(work: Work, organisationId: string, ids: readonly string[]): Promise<Record<string, Uint8Array>> {
  const actor = system(organisationId)
  const files: Record<string, Uint8Array> = {}
  for (const id of ids) {
    const view = await work.look((tx) => certificateView(tx, actor, id))
    if (!view) continue
    const { secret, baseUrl } = work.config
    const pdf = await certificatePaper(view, { code: codeOf(secret, id), baseUrl, lang: 'nl' })
    const name = `${view.person} - ${view.title}`
      .normalize('NFC')
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .slice(0, 120)
      .trim()
    let file = `${name}.pdf`
    for (let n = 2; files[file]; n++) file = `${name} ${n}.pdf`
    files[file] = new Uint8Array(pdf)
  }
  return files
}

async function keepBundle(
  { tx, now }: Act,
  { bundleId, bytes, certificates }: { bundleId: string; bytes: Uint8Array; certificates: number },
): Promise<Outcome<null, never>> {
  await tx`update credentials.bundle set bytes = ${Buffer.from(bytes)}, done_at = ${now}, certificates = ${certificates}
    where organisation_id = (select platform.organisation()) and id = ${bundleId} and done_at is null`
  return done(null)
}

export interface Bundle {
  id: string
  certificates: number
  ready: boolean
  editionId: string | null
  seriesId: string | null
}

/** A bundle, for whoever asked for it and nobody else. */
export async function bundleOf(tx: Sql, actor: Actor, bundleId: string): Promise<Bundle | null> {
  const [row] = await tx<Bundle[]>`
    select id, certificates, done_at is not null as ready, edition_id, series_id from credentials.bundle
    where organisation_id = (select platform.organisation()) and id = ${bundleId} and made_by = ${actor.personId}`
  return row ?? null
}

export async function bundleBytes(tx: Sql, actor: Actor, bundleId: string): Promise<Buffer | null> {
  const [row] = await tx<{ bytes: Buffer | null }[]>`
    select bytes from credentials.bundle where organisation_id = (select platform.organisation()) and id = ${bundleId} and made_by = ${actor.personId}`
  return row?.bytes ?? null
}

export const bundleTellings: Tellings<BundleRefusal> = {
  'not-yours': { status: 404, nl: 'Deze edities bestaan niet (meer).', en: 'These editions do not exist (any more).' },
  'nothing-to-bundle': {
    status: 409,
    nl: 'Er zijn hier nog geen certificaten. Rond eerst de training af.',
    en: 'There are no certificates here yet. Complete the training first.',
  },
}
