import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { both, maybeWords, words } from '#platform/http/fields.ts'
import { writtenDay } from '#platform/http/written.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf } from '#platform/words.ts'
import { readLines, type OutsideLine } from './rules.ts'

const point = z.preprocess(
  (value) =>
    Number(
      String(value ?? '')
        .trim()
        .replace(',', '.') || 'leeg',
    ),
  z
    .number({ error: both('Vul een getal in, zoals 10.', 'Fill in a number, such as 10.') })
    .min(-1000)
    .max(1000),
)

/** In bytes. */
export const largestResult = 200_000

export const BringOutside = z
  .object({
    test: words(160, 'Vul de naam van de test in.', 'Fill in the name of the test.'),
    source: maybeWords(1000),
    takenOn: writtenDay('Vul in wanneer je de test deed.', 'Fill in when you took the test.'),
    from: point,
    to: point,
    lines: z.string().max(largestResult).default(''),
    file: z.unknown().optional(),
  })
  .transform(({ file, lines, ...rest }) => ({
    ...rest,
    lines: lines.trim() || Buffer.from((file as { bytes?: Uint8Array } | undefined)?.bytes ?? []).toString('utf8'),
  }))
  .superRefine(({ from, to, lines }, context) => {
    if (from >= to)
      return context.addIssue({
        code: 'custom',
        path: ['to'],
        message: both('Het hoogste getal is groter dan het laagste.', 'The highest number is larger than the lowest.'),
      })
    const read = readLines(lines, from, to)
    if (!read.ok) context.addIssue({ code: 'custom', path: ['lines'], message: both(read.nl, read.en) })
  })
export type BringOutside = z.infer<typeof BringOutside>

/** Keeps the result of a test of somebody else for the person who brings it. */
export async function bringOutside(
  { tx, actor, now }: Act,
  { test, source, takenOn, from, to, lines }: BringOutside,
): Promise<Outcome<{ id: string }, 'not-yet-taken'>> {
  const read = readLines(lines, from, to)
  if (!read.ok) throw new Error('lines that were read before')
  if (Temporal.PlainDate.compare(takenOn, dateOf(now)) > 0) return refuse('not-yet-taken')
  const [made] = await tx<{ id: string }[]>`
    insert into scans.outside_result (organisation_id, person_id, test, source, taken_on, scale_from, scale_to, lines, recorded_at)
    values (platform.organisation(), ${actor.personId}, ${test}, ${source}, ${takenOn}, ${from}, ${to}, ${tx.json(read.lines as never)}, ${now}) returning id`
  return done(made!)
}

/** Takes a brought result away. */
export async function removeOutside({ tx, actor }: Act, { outsideId }: { outsideId: string }): Promise<Outcome<null, 'no-such-sheet'>> {
  const gone = await tx`delete from scans.outside_result
    where organisation_id = (select platform.organisation()) and id = ${outsideId} and person_id = ${actor.personId} returning id`
  return gone.length ? done(null) : refuse('no-such-sheet')
}

export interface OutsideResult {
  id: string
  personId: string
  name: string
  test: string
  source: string
  takenOn: Temporal.PlainDate
  from: number
  to: number
  lines: OutsideLine[]
}

/** The acting person’s own, or one that is shared with that person: the database shows no other. */
export async function outsideResult(tx: Sql, id: string): Promise<OutsideResult | null> {
  const [found] = await tx<OutsideResult[]>`
    select o.id, o.person_id, p.full_name as name, o.test, o.source, o.taken_on, o.scale_from as "from", o.scale_to as "to", o.lines
    from scans.outside_result o join people.person p on p.id = o.person_id
    where o.organisation_id = (select platform.organisation()) and o.id = ${id}`
  return found ?? null
}
