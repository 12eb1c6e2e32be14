import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { paths } from '../paths.ts'
import { BringPaper, bringPaper, largestPaper, OfEdition, paperTellings } from './bring.ts'
import { PapersPage } from './pages.tsx'
import { paperBytes, paperList } from './views.ts'

/** Certificates that a provider made: brought by the provider, opened by the participant. */
export function paperRoutes(doors: Doors): void {
  const page = async ({ look, caller, params }: Visit<z.infer<typeof OfEdition>, unknown>, back?: Again) => {
    const list = await look((tx) => paperList(tx, caller.actor, params.editionId))
    return (
      list && (
        <PapersPage list={list} errors={back?.errors ?? {}} typed={String(back?.typed['enrolmentId'] ?? '')} refusal={back?.refusal} />
      )
    )
  }
  doors.page('/aanbieder/edities/:editionId/certificaten', { who: 'provider', params: OfEdition, see: (visit) => page(visit) })
  doors.form('/aanbieder/edities/:editionId/certificaten', {
    who: 'provider',
    action: 'bring-certificate',
    upload: largestPaper,
    params: OfEdition,
    body: BringPaper,
    input: ({ enrolmentId, file }, { editionId }) => ({ editionId, enrolmentId, bytes: file.bytes }),
    perform: bringPaper,
    refusals: paperTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.bringPaper(editionId),
      notice: t('Het certificaat staat klaar voor de deelnemer.', 'The certificate is ready for the participant.'),
    }),
    again: page,
  })
  doors.page('/certificaten/papier/:paperId', {
    who: 'own-record',
    params: z.object({ paperId: id() }),
    see: async ({ look, caller, params, reply }) => {
      const bytes = await look((tx) => paperBytes(tx, caller.actor, params.paperId))
      if (!bytes) return null
      await reply
        .type('application/pdf')
        .headers({
          'cache-control': 'private, no-store',
          'content-disposition': 'attachment; filename="certificaat-van-aanbieder.pdf"',
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
        })
        .send(bytes)
      return null
    },
  })
}
