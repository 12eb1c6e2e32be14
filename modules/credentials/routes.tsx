import { z } from 'zod'
import { id } from '#platform/http/fields.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import { done } from '#platform/outcome.ts'
import { bundleRoutes } from './bundles/routes.tsx'
import { codeHash, codeOf, readCode } from './code.ts'
import { completionRoutes } from './completions/routes.tsx'
import { revokeTellings } from './messages.ts'
import { ManagePage } from './pages/certificate.tsx'
import { CheckPage, VerifiedPage } from './pages/check.tsx'
import { ResultsPage } from './pages/results.tsx'
import { certificatePaper } from './paper.ts'
import { paperRoutes } from './papers/routes.tsx'
import { papersToConfirm } from './papers/views.ts'
import { paths } from './paths.ts'
import { Revoke, revoke } from './revoke.ts'
import { certificateView, editionResults, issuerElsewhere, verified } from './views.ts'

const ofCredential = z.object({ credentialId: id() })

export function routes(doors: Doors): void {
  publicDoors(doors)
  ownerDoors(doors)
  coordinatorDoors(doors)
  paperRoutes(doors)
  bundleRoutes(doors)
  completionRoutes(doors)
}

/** Without signing in: the code is the key, and it opens one certificate. */
function publicDoors(doors: Doors): void {
  doors.page('/certificaten', {
    who: 'anyone',
    query: z.object({ code: z.string().trim().max(100).optional() }),
    see: async ({ query, reply }) => {
      const code = query.code ? readCode(query.code) : null
      if (code) return { to: paths.certificate(code) }
      if (query.code) reply.code(404)
      return <CheckPage typed={query.code} wrong={Boolean(query.code)} />
    },
  })
  doors.page('/certificaten/:code', {
    who: 'anyone',
    params: z.object({ code: z.string().max(100) }),
    see: async ({ params, look, reply }) => {
      const code = readCode(params.code)
      const certificate = code && (await look(verified, { ticket: codeHash(code) }))
      if (certificate) return <VerifiedPage certificate={certificate} code={code} />
      reply.code(404)
      return <CheckPage typed={code ?? params.code} wrong />
    },
  })
}

function ownerDoors(doors: Doors): void {
  doors.page('/certificaten/:credentialId/pdf', {
    who: 'own-record',
    params: ofCredential,
    see: async ({ params, look, caller, reply }) => {
      const own = await look((tx) => certificateView(tx, caller.actor, params.credentialId))
      const organisationId = own ? null : await look((tx) => issuerElsewhere(tx, caller.actor, params.credentialId))
      const view = organisationId ? await look((tx) => certificateView(tx, caller.actor, params.credentialId), { organisationId }) : own
      if (!view || view.personId !== caller.person!.id || view.revokedAt) return null
      const { secret, baseUrl } = doors.house.config
      const pdf = await certificatePaper(view, { code: codeOf(secret, view.id), baseUrl, lang: caller.lang })
      await reply
        .type('application/pdf')
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `attachment; filename="certificaat-${view.achievedOn}.pdf"`)
        .send(pdf)
      return null
    },
  })
}

function coordinatorDoors(doors: Doors): void {
  doors.page('/academie/edities/:editionId/uitslag', {
    who: ['coordinator', 'learning_adviser'],
    params: z.object({ editionId: id() }),
    see: async ({ params, look, caller }) => {
      const [results, papers] = await look((tx) =>
        Promise.all([editionResults(tx, caller.actor, params.editionId), papersToConfirm(tx, caller.actor, params.editionId)]),
      )
      return results && <ResultsPage results={results} papers={papers} mayRevoke={caller.actor.roles.includes('coordinator')} />
    },
  })
  const manage = async (visit: Visit<z.infer<typeof ofCredential>, unknown>, again = {}) => {
    const view = await visit.look((tx) => certificateView(tx, visit.caller.actor, visit.params.credentialId))
    if (!view || view.confidential || !view.mine) return null
    await visit.perform(noteTheLook, { personId: view.personId })
    return <ManagePage certificate={view} code={codeOf(doors.house.config.secret, view.id)} {...again} />
  }
  doors.page('/academie/certificaten/:credentialId', { who: 'coordinator', params: ofCredential, see: (visit) => manage(visit) })
  doors.form('/academie/certificaten/:credentialId/intrekken', {
    who: 'coordinator',
    action: 'revoke-certificate',
    params: ofCredential,
    body: Revoke.omit({ credentialId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: revoke,
    refusals: revokeTellings,
    then: (value, _, t) => ({
      to: paths.manage(value.credentialId),
      notice: t('Het certificaat is ingetrokken.', 'The certificate has been revoked.'),
    }),
    again: manage,
  })
}

/** The coordinator opened somebody's certificate: that person can see it (rule 3). */
async function noteTheLook({ tx, actor }: Act, { personId }: { personId: string }) {
  await noteLook(tx, actor, 'certificate', { subjectId: personId })
  return done(null)
}
