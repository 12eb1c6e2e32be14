import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, ticked, words } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { frameworkCodes, mayTakeInHere } from './rules.ts'

/** In bytes: all of ESCO in one language is 9 MB packed. */
export const largestArchive = 60_000_000

const chooseAFile = both('Kies een ZIP-bestand.', 'Choose a ZIP file.')
export const Send = z.object({
  framework: z.enum(frameworkCodes, { error: both('Kies een raamwerk.', 'Choose a framework.') }),
  version: words(40, 'Vul de versie in, zoals 1.1.1.', 'Fill in the version, such as 1.1.1.'),
  file: z.custom<{ name?: string; bytes: Uint8Array }>(
    (file) => ((file as { bytes?: Uint8Array } | undefined)?.bytes?.length ?? 0) > 0,
    chooseAFile,
  ),
  confirmed: ticked(),
})
export type Send = z.infer<typeof Send>
export type SendRefusal = 'not-an-administrator' | 'by-command-only' | 'no-file' | 'one-at-a-time'

/** Sends an archive with a public framework; a job reads it. Everybody on this installation reads what comes of it. */
export async function send(act: Act, { framework, version, file, confirmed }: Send): Promise<Outcome<{ intakeId: string }, SendRefusal>> {
  const { tx, actor, now } = act
  if (!actor.roles.includes('administrator')) return refuse('not-an-administrator')
  if (!(await mayBeTakenInHere(tx))) return refuse('by-command-only')
  if (!file.bytes.length) return refuse('no-file')
  const [busy] = await tx`select 1 from skills.intake where organisation_id = (select platform.organisation()) and state = 'waiting'`
  if (busy) return refuse('one-at-a-time')
  const [made] = await tx<{ id: string }[]>`
    insert into skills.intake (organisation_id, framework_id, version, file_name, content, confirmed, made_at)
    select platform.organisation(), id, ${version}, ${(file.name ?? '').slice(-200)}, ${Buffer.from(file.bytes)}, ${confirmed}, ${now}
    from skills.framework where code = ${framework} returning id`
  await record(act, 'send-framework', `framework/${framework}`, { version, bytes: file.bytes.length })
  await later(tx, 'skills/take-in', { organisationId: actor.organisationId!, intakeId: made!.id })
  return done({ intakeId: made!.id })
}

/** Whether a framework may be taken in on screen on this installation. */
export async function mayBeTakenInHere(tx: Act['tx']): Promise<boolean> {
  const [here] = await tx<{ demo: boolean }[]>`select demo from platform.installation`
  if (here?.demo) return true
  await tx`select set_config('app.listing', 'organisations', true)`
  const [all] = await tx<{ count: number }[]>`select count(*)::int as count from people.organisation`
  await tx`select set_config('app.listing', '', true)`
  return mayTakeInHere(all!.count, false)
}
