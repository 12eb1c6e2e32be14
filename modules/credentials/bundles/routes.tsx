import { z } from 'zod'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { paths } from '../paths.ts'
import { askBundle, bundleBytes, bundleOf, bundleTellings } from './bundle.ts'
import { BundlePage } from './pages.tsx'

const who = ['coordinator', 'learning_adviser'] as const
const ofBundle = z.object({ bundleId: id() })

/** All certificates of an edition or a series as one file. */
export function bundleRoutes(doors: Doors): void {
  const asked = (url: string, params: z.ZodObject<{ editionId: z.ZodUUID }> | z.ZodObject<{ seriesId: z.ZodUUID }>) =>
    doors.form(url, {
      who,
      action: 'bundle-certificates',
      params,
      body: z.object({}),
      input: (_, given) => given as { editionId?: string; seriesId?: string },
      perform: askBundle,
      refusals: bundleTellings,
      then: ({ bundleId }) => ({ to: paths.bundle(bundleId) }),
    })
  asked('/academie/edities/:editionId/certificaten', z.object({ editionId: id() }))
  asked('/academie/reeksen/:seriesId/certificaten', z.object({ seriesId: id() }))
  doors.page('/academie/certificaten/bundels/:bundleId', {
    who,
    params: ofBundle,
    see: async ({ look, caller, params }) => {
      const bundle = await look((tx) => bundleOf(tx, caller.actor, params.bundleId))
      return bundle && <BundlePage bundle={bundle} />
    },
  })
  doors.page('/academie/certificaten/bundels/:bundleId/zip', {
    who,
    params: ofBundle,
    see: async ({ look, caller, params, reply }) => {
      const bytes = await look((tx) => bundleBytes(tx, caller.actor, params.bundleId))
      if (!bytes) return null
      await reply
        .type('application/zip')
        .headers({ 'cache-control': 'private, no-store', 'content-disposition': 'attachment; filename="certificaten.zip"' })
        .send(bytes)
      return null
    },
  })
}
