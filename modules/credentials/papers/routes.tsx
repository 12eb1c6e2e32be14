import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import { done } from '#platform/outcome.ts'
import { paths } from '../paths.ts'
import { confirmPaper, confirmPaperTellings, OfPaper } from './confirm.ts'
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
    perform: bringPaper(doors.house.config.baseUrl),
    refusals: paperTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.bringPaper(editionId),
      notice: t('Het certificaat staat klaar. De deelnemer krijgt bericht.', 'The certificate is ready. The participant is told.'),
    }),
    again: page,
  })
  doors.page('/certificaten/papier/:paperId', {
    who: 'own-record',
    params: OfPaper,
    see: async ({ look, perform, caller, params, reply }) => {
      const paper = await look((tx) => paperBytes(tx, caller.actor, params.paperId))
      if (!paper) return null
      await perform(noteThePaper, paper)
      await reply
        .type('application/pdf')
        .headers({
          'cache-control': 'private, no-store',
          'content-disposition': 'attachment; filename="certificaat-van-aanbieder.pdf"',
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
        })
        .send(paper.bytes)
      return null
    },
  })
  doors.form(paths.confirmPaper(':paperId'), {
    who: ['coordinator', 'learning_adviser'],
    action: 'confirm-certificate',
    params: OfPaper,
    body: z.object({}),
    input: (_, params) => params,
    perform: confirmPaper,
    refusals: confirmPaperTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.results(editionId),
      notice: t('Bevestigd. De deelnemer krijgt bericht met de code.', 'Confirmed. The participant is told, with the code.'),
    }),
  })
}

/** Somebody else's certificate was opened: that person can see it (rule 3). */
async function noteThePaper({ tx, actor }: Act, { personId }: { personId: string }) {
  if (personId !== actor.personId) await noteLook(tx, actor, 'certificate', { subjectId: personId })
  return done(null)
}
