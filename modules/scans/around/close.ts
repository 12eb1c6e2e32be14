import { randomUUID } from 'node:crypto'
import { addRating } from '#modules/skills/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { later } from '#platform/later.ts'
import { forgetAddresses } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import type { Instrument } from '../instruments/format.ts'
import { shuffled } from '../shuffled.ts'
import { holdAlone } from './lock.ts'
import { ratingsOf } from './ratings.ts'
import { enough, rowsOf, type Category, type Row, type Sheet } from './rules.ts'

interface Around {
  id: string
  organisationId: string
  personId: string
  minimum: number
  document: Instrument
}

/**
 * Closes a 360°: what was handed in becomes rows in random order, without a rater or a time; where too few said something it is destroyed (rule 5).
 * The addresses of people outside go. It happens once; nothing that was not handed in counts.
 */
export async function closeAround(
  act: Act,
  { aroundId }: { aroundId: string },
): Promise<Outcome<{ outcome: 'shown' | 'too-few' } | null, never>> {
  const { tx, now } = act
  await holdAlone(tx, aroundId)
  await tx`select set_config('app.closing_around', ${aroundId}, true)` // opens the drafts of this 360° to this transaction
  const [around] = await tx<Around[]>`
    select a.id, a.organisation_id, a.person_id, a.minimum, v.document from scans.around a
    join scans.instrument_version v on v.organisation_id = a.organisation_id and v.id = a.version_id
    where a.organisation_id = (select platform.organisation()) and a.id = ${aroundId} and a.closed_at is null and a.closes_at <= ${now} for update of a`
  if (!around) return done(null)
  const raters = await tx<{ id: string; category: Category; personId: string | null }[]>`
    select id, category, person_id from scans.around_rater where organisation_id = (select platform.organisation()) and around_id = ${aroundId}`
  const rows = rowsOf(around.document, await takeSheets(tx, aroundId), askedOf(raters), around.minimum)
  await writeRows(tx, around, rows)
  await rate(act, around, rows, raters.find(({ category }) => category === 'manager')?.personId ?? null)
  const outcome = enough(rows) ? 'shown' : 'too-few'
  await tx`update scans.around set closed_at = ${now}, outcome = ${outcome} where organisation_id = (select platform.organisation()) and id = ${aroundId}`
  await forget(
    tx,
    aroundId,
    raters.map((rater) => rater.id),
  )
  await tx`select set_config('app.closing_around', '', true)`
  await later(tx, 'scans/tell-around', { organisationId: around.organisationId, aroundId, personId: around.personId, outcome })
  return done({ outcome })
}

const askedOf = (raters: { category: Category }[]) => ({
  colleagues: raters.some(({ category }) => category === 'colleagues'),
  outside: raters.some(({ category }) => category === 'outside'),
})

/** All drafts go; those that were handed in come back, without whose they are. */
async function takeSheets(tx: Sql, aroundId: string): Promise<Sheet[]> {
  const taken = await tx<(Sheet & { handedIn: boolean })[]>`
    delete from scans.around_draft d using scans.around_rater r
    where d.organisation_id = (select platform.organisation()) and d.around_id = ${aroundId} and r.organisation_id = d.organisation_id and r.id = d.rater_id
    returning r.category, d.answers, d.handed_in`
  return taken.filter(({ handedIn }) => handedIn).map(({ category, answers }) => ({ category, answers }))
}

async function writeRows(tx: Sql, around: Around, rows: Row[]): Promise<void> {
  const mixed = shuffled(rows).map((row) => ({ ...row, id: randomUUID() }))
  await tx`insert into scans.around_answer (id, organisation_id, around_id, about_id, category, domain, question, number, words)
    select a.id, platform.organisation(), ${around.id}, ${around.personId}, a.category, a.domain, a.question, a.number, a.words
    from jsonb_to_recordset(${tx.json(mixed as never)}) as a (id uuid, category text, domain text, question text, number numeric, words text)`
}

/** What others said becomes an inschatting of the skills that the domains are tied to; that of the manager with the name, as was told beforehand. */
async function rate(act: Act, around: Around, rows: Row[], managerId: string | null): Promise<void> {
  const skills = new Map(
    (
      await act.tx<{ uri: string; id: string }[]>`
        select uri, id from skills.skill where uri = any(${around.document.domains.flatMap(({ skill }) => skill ?? [])})
          and (organisation_id is null or organisation_id = (select platform.organisation()))`
    ).map(({ uri, id }) => [uri, id]),
  )
  for (const { domain, skill, source, level, scale } of ratingsOf(around.document, rows)) {
    const skillId = skills.get(skill)
    if (!skillId || (source === 'manager' && !managerId)) continue
    await addRating(act, {
      personId: around.personId,
      skillId,
      source,
      level,
      scale,
      ratedBy: source === 'manager' ? managerId : null,
      origin: around.document.title,
      ratedOn: dateOf(act.now),
      event: `around/${around.id}/${source}/${domain}`,
    })
  }
}

/** What was needed to reach people outside: here, and in the messages that were sent. */
async function forget(tx: Sql, aroundId: string, raterIds: string[]): Promise<void> {
  await tx`update scans.around_rater set address = null where organisation_id = (select platform.organisation()) and around_id = ${aroundId} and address is not null`
  await forgetAddresses(
    tx,
    raterIds.map((id) => `around/${id}/`),
  )
}
