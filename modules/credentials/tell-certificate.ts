import { editionKinds } from '#modules/editions/index.ts'
import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { codePlace } from '#platform/mail/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import { later } from '#platform/later.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { paths } from './paths.ts'

/** Tells a person that the certificate is there. The subject of a confidential activity names nothing (rule 3). */
export const tellCertificate =
  (config: Config) =>
  async ({ tx }: Act, { credentialId }: { credentialId: string }): Promise<Outcome<null, never>> => {
    const [made] = await tx<
      {
        personId: string
        title: string
        activityId: string | null
        confidential: boolean
        enrolmentId: string | null
        home: string | null
      }[]
    >`
      select c.person_id, c.title, c.activity_id, c.enrolment_id, (select nullif(n.home_organisation_id, n.organisation_id) from editions.enrolment n
        where n.organisation_id = c.organisation_id and n.id = c.enrolment_id) as home, coalesce(a.confidential, false) as confidential
      from credentials.credential_now c left join catalogue.activity a on a.organisation_id = c.organisation_id and a.id = c.activity_id
      where c.organisation_id = (select platform.organisation()) and c.id = ${credentialId} and c.state <> 'revoked'`
    if (!made) return done(null)
    if (made.home) await later(tx, 'credentials/tell-away', { organisationId: made.home, credentialId, enrolmentId: made.enrolmentId })
    else await tellOf(tx, config, credentialId, made)
    return done(null)
  }

/** The same to one of our people who got it elsewhere: told at home. */
export const tellCertificateElsewhere =
  (config: Config) =>
  async ({ tx }: Act, { credentialId, enrolmentId }: { credentialId: string; enrolmentId: string }): Promise<Outcome<null, never>> => {
    const [place] = await tx<{ personId: string; title: string; confidential: boolean }[]>`
      select person_id, title || ' (' || owner || ')' as title, confidential from editions.away
      where organisation_id = (select platform.organisation()) and enrolment_id = ${enrolmentId}`
    if (place) await tellOf(tx, config, credentialId, { ...place, activityId: null })
    return done(null)
  }

interface Made {
  personId: string
  title: string
  activityId: string | null
  confidential: boolean
}

async function tellOf(tx: Sql, config: Config, credentialId: string, made: Made): Promise<void> {
  await tell(tx, {
    event: `certificate/${credentialId}`,
    kind: editionKinds.certificate,
    personId: made.personId,
    activityId: made.activityId ?? undefined,
    // The code itself is put in when the mail goes out: the outbox keeps its place only.
    values: () => ({
      titel: made.title,
      link: config.baseUrl + paths.pdf(credentialId),
      code: codePlace('certificate'),
      controle: config.baseUrl + paths.certificate(codePlace('certificate')),
    }),
    secretId: credentialId,
    inSubject: made.confidential ? (lang) => ({ titel: lang === 'nl' ? 'afgerond' : 'completed' }) : undefined,
    confidential: made.confidential,
  })
}
