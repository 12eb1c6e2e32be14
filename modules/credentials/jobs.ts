import type { Job, Jobs } from '#platform/jobs.ts'
import { makeBundle } from './bundles/bundle.ts'
import { settleCertificate } from './settle.ts'
import { tellCertificate, tellCertificateElsewhere } from './tell-certificate.ts'

const settle: Job = async (work, payload) => {
  await work.perform(settleCertificate, { enrolmentId: String(payload['enrolmentId']), secret: work.config.secret })
}

const tell: Job = async (work, payload) => {
  await work.perform(tellCertificate(work.config), { credentialId: String(payload['credentialId']) })
}

const tellElsewhere: Job = async (work, { credentialId, enrolmentId }) => {
  await work.perform(tellCertificateElsewhere(work.config), { credentialId: String(credentialId), enrolmentId: String(enrolmentId) })
}

/** Told by the room editions: somebody completed something, or a correction took it away. Both bring the certificate in line. */
export const jobs: Jobs = {
  jobs: {
    'credentials/issue': settle,
    'credentials/revoke': settle,
    'credentials/tell': tell,
    'credentials/tell-away': tellElsewhere,
    'credentials/bundle': makeBundle,
  },
  rounds: {},
}
