import { z } from 'zod'
import type { Caller } from '#platform/http/caller.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { both, id, ticked } from '#platform/http/fields.ts'
import { dutchDate } from '#platform/files/index.ts'
import { dateOf } from '#platform/words.ts'
import { apply, discard } from './apply.ts'
import type { ImportKind, Verdict } from './kind.ts'
import { applyTellings, columnsTellings, discardTellings, uploadTellings } from './messages.ts'
import { ImportsPage } from './pages/imports.tsx'
import { RunPage } from './pages/run.tsx'
import { UploadPage } from './pages/upload.tsx'
import { kindSlugs, paths, verdictSlugs } from './paths.ts'
import { giveColumns } from './plan.ts'
import { kindOf, mayImport as may, type Kinds } from './runs.ts'
import { largestFile, upload } from './upload.ts'
import { progressOf, runs, runView } from './views.ts'

const who = ['administrator', 'learning_adviser', 'coordinator'] as const

/** The learning adviser may read every import; a coordinator those of the offer. Who may import is up to the kind. */
const maySee = (caller: Caller) => (kind: ImportKind) =>
  caller.actor.roles.some((role) => role === 'administrator' || role === 'learning_adviser' || kind.roles.includes(role))
const mayImport = (caller: Caller) => (kind: ImportKind) => may(caller.actor, kind)

export function routes(doors: Doors, kinds: Kinds): void {
  doors.page('/beheer/import', {
    who,
    see: async ({ look, caller }) => {
      const seen = kinds.filter(maySee(caller))
      return (
        <ImportsPage
          kinds={seen}
          mayImport={mayImport(caller)}
          runs={await look((tx) =>
            runs(
              tx,
              seen.map((kind) => kind.kind),
            ),
          )}
        />
      )
    },
  })
  uploadDoors(doors, kinds)
  runDoors(doors, kinds)
}

const today = () => dateOf(Temporal.Now.instant())
const ofSlug = (kinds: Kinds, slug: string) => kinds.find((kind) => kindSlugs[kind.kind] === slug) ?? null

function uploadDoors(doors: Doors, kinds: Kinds): void {
  const params = z.object({ kind: z.string() })
  doors.page('/beheer/import/nieuw/:kind', {
    who,
    params,
    see: async ({ params, caller }) => {
      const kind = ofSlug(kinds, params.kind)
      return kind && mayImport(caller)(kind) ? <UploadPage kind={kind} today={today()} /> : null
    },
  })
  doors.form('/beheer/import/nieuw/:kind', {
    who,
    params,
    upload: largestFile,
    action: 'import-upload',
    body: UploadBody,
    input: ({ file, full, referenceDate, ...choices }, params) => ({
      kind: ofSlug(kinds, params.kind)?.kind ?? '',
      fileName: file.name ?? '',
      bytes: file.bytes,
      full: full === 'ja',
      referenceDate: full === 'ja' ? referenceDate : null,
      choices: Object.fromEntries(
        Object.entries(choices).filter(([name, value]) => !name.startsWith('_') && typeof value === 'string'),
      ) as Record<string, string>,
    }),
    perform: upload(kinds),
    refusals: uploadTellings,
    then: ({ runId }) => ({ to: paths.run(runId) }),
    again: async ({ params, caller }, again) => {
      const kind = ofSlug(kinds, params.kind)
      return kind && mayImport(caller)(kind) ? <UploadPage kind={kind} again={again} today={today()} /> : null
    },
  })
}

const chooseAFile = both('Kies een bestand.', 'Choose a file.')
const day = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return null
    const read = dutchDate(text)
    if (read.ok) return read.value
    context.addIssue({ code: 'custom', message: both(read.nl, read.en) })
    return z.NEVER
  })
// Only the choices a kind knows are looked at; the rest falls away there.
const UploadBody = z
  .object({
    file: z
      .custom<{ name?: string; bytes: Uint8Array }>(
        (file) => (file as { bytes?: unknown } | undefined)?.bytes instanceof Uint8Array,
        chooseAFile,
      )
      .refine((file) => file.name || file.bytes.length > 0, chooseAFile), // a browser sends an empty, nameless file when none was chosen
    full: z.enum(['ja', 'nee']).default('nee'),
    referenceDate: day,
  })
  .loose()

function runDoors(doors: Doors, kinds: Kinds): void {
  const params = z.object({ id: id() })
  const query = z.object({
    uitkomst: z.enum(Object.values(verdictSlugs) as [string, ...string[]]).optional(),
    bladzijde: z.coerce.number().int().min(1).max(10_000).default(1),
  })
  const page = async ({ look, params, caller }: Visit<{ id: string }, unknown>, verdict: Verdict | null, number: number, again?: Again) => {
    const run = await look((tx) => runView(tx, params.id, verdict, number))
    const kind = run && kindOf(kinds, run.kind)
    if (!run || !kind || !maySee(caller)(kind)) return null
    return (
      <RunPage run={run} kind={kind} mayImport={mayImport(caller)(kind)} refusal={again?.refusal} typed={again && columnsOf(again.typed)} />
    )
  }
  doors.page('/beheer/import/:id', {
    who,
    params,
    query,
    see: (visit) =>
      page(
        visit,
        (Object.keys(verdictSlugs) as Verdict[]).find((verdict) => verdictSlugs[verdict] === visit.query.uitkomst) ?? null,
        visit.query.bladzijde,
      ),
  })
  doors.page('/beheer/import/:id/voortgang', {
    who,
    params,
    see: async ({ look, params, reply, t }) => {
      const run = await look((tx) => progressOf(tx, params.id))
      if (!run) return null
      const busy = run.state === 'reading' || run.state === 'applying'
      const text =
        run.state === 'reading'
          ? t('We lezen het bestand.', 'We are reading the file.')
          : t(`${run.progress} van de ${run.total} wijzigingen`, `${run.progress} of ${run.total} changes`)
      await reply
        .header('cache-control', 'private, no-store')
        .send({ value: run.progress, max: run.total, text, done: !busy, href: paths.run(params.id) })
      return null
    },
  })
  doors.form('/beheer/import/:id/kolommen', {
    who,
    params,
    action: 'import-columns',
    body: z.looseObject({}),
    input: (body, params) => ({ runId: params.id, mapping: columnsOf(body) }),
    perform: giveColumns(kinds),
    refusals: columnsTellings,
    then: (_, { runId }) => ({ to: paths.run(runId) }),
    again: (visit, again) => page(visit, null, 1, again),
  })
  doors.form('/beheer/import/:id/verwerken', {
    who,
    params,
    action: 'import-apply',
    body: z.object({ confirmed: ticked() }),
    input: ({ confirmed }, params) => ({ runId: params.id, confirmed }),
    perform: apply(kinds),
    refusals: applyTellings,
    then: (_, { runId }) => ({ to: paths.run(runId) }),
    again: (visit, again) => page(visit, null, 1, again),
  })
  doors.form('/beheer/import/:id/weggooien', {
    who,
    params,
    action: 'import-discard',
    body: z.object({}),
    input: (_, params) => ({ runId: params.id }),
    perform: discard(kinds),
    refusals: discardTellings,
    then: (_value, _input, t) => ({
      to: paths.imports,
      notice: t('Het bestand is weggegooid. Er is niets veranderd.', 'The file has been discarded. Nothing has changed.'),
    }),
  })
}

const columnsOf = (body: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith('kolom-') && typeof value === 'string' ? [[name.slice(6), value]] : [],
    ),
  )
