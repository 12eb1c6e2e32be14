import type { Act } from './act.ts'
import type { Database } from './db/pool.ts'
import { enter, type Actor } from './act.ts'

/** Writes one line of the audit log: action, object, result, origin, actor, time (BIO2 8.15.01). Details hold ids and numbers only. */
export async function record({ tx, actor }: Act, action: string, object: string, details: Record<string, unknown> = {}): Promise<void> {
  await recordEach(tx, action, [{ actor, object, details }])
}

/** The same about many objects at once, such as the people of an import. */
export async function recordAll(
  { tx, actor }: Act,
  action: string,
  objects: readonly string[],
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordEach(
    tx,
    action,
    objects.map((object) => ({ actor, object, details })),
  )
}

/** The same of many people at once: a line for each, with who did it and from where. */
export async function recordEach(
  tx: Act['tx'],
  action: string,
  lines: readonly { actor: Actor; object: string; details: Record<string, unknown> }[],
): Promise<void> {
  if (!lines.length) return
  const rows = lines.map(({ actor, object, details }) => ({ by: actor.personId, kind: actor.kind, origin: actor.origin, object, details }))
  await tx`insert into platform.audit_log (organisation_id, actor_id, actor_kind, action, object, result, origin, details)
    select platform.organisation(), l.by, l.kind, ${action}, l.object, 'done', l.origin, l.details
    from rows from (jsonb_to_recordset(${tx.json(rows as never)}) as (by uuid, kind text, origin text, object text, details jsonb)) with ordinality as l
    order by l.ordinality`
}

/** A refusal is recorded after the rollback, in a transaction of its own. */
export async function recordRefusal(db: Database, actor: Actor, action: string, object: string, reason: string): Promise<void> {
  await db.begin(async (tx) => {
    await enter(tx, actor)
    await tx`insert into platform.audit_log (organisation_id, actor_id, actor_kind, action, object, result, origin)
      values (platform.organisation(), ${actor.personId}, ${actor.kind}, ${action}, ${object}, ${'refused: ' + reason}, ${actor.origin})`
  })
}

/** Notes that somebody looked at a person (or at the list of a unit) before the answer goes out: one row per viewer, subject, page and day. */
export async function noteLook(tx: Act['tx'], actor: Actor, page: string, at: { subjectId: string } | { unitId: string }): Promise<void> {
  if ('subjectId' in at) return noteLooks(tx, actor, page, [at.subjectId])
  if (!actor.personId) return
  await tx`insert into platform.look (organisation_id, viewer_id, unit_id, page, day, first_at)
    values (platform.organisation(), ${actor.personId}, ${at.unitId}, ${page}, (now() at time zone 'Europe/Amsterdam')::date, now())
    on conflict do nothing`
}

/** The same for a list of people by name, also when whoever looks works at another organisation: then that stands with it. */
export async function noteLooks(tx: Act['tx'], actor: Actor, page: string, subjectIds: readonly string[]): Promise<void> {
  const subjects = subjectIds.filter((id) => id !== actor.personId)
  if (!actor.personId || subjects.length === 0) return
  await tx`insert into platform.look (organisation_id, viewer_id, subject_id, page, day, first_at, from_organisation_id)
    select platform.organisation(), ${actor.personId}, x.id, ${page}, (now() at time zone 'Europe/Amsterdam')::date, now(),
           nullif(${actor.organisationId}::uuid, platform.organisation())
    from unnest(${subjects}::uuid[]) as x (id)
    on conflict do nothing`
}
