import { z } from 'zod'
import { isOfProvider } from '#modules/catalogue/index.ts'
import { editionKinds } from '#modules/editions/index.ts'
import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome, type Tellings } from '#platform/outcome.ts'

/** In bytes: a scan of some pages. */
export const largestPaper = 5_000_000

const chooseAFile = both('Kies een bestand.', 'Choose a file.')
export const BringPaper = z.object({
  enrolmentId: z.uuid(both('Kies een deelnemer.', 'Choose a participant.')),
  file: z
    .custom<{ name?: string; bytes: Uint8Array }>(
      (file) => (file as { bytes?: unknown } | undefined)?.bytes instanceof Uint8Array,
      chooseAFile,
    )
    .refine((file) => file.name || file.bytes.length > 0, chooseAFile),
})
export interface BringPaper {
  editionId: string
  enrolmentId: string
  bytes: Uint8Array
}
export const OfEdition = z.object({ editionId: id() })
export type PaperRefusal = 'no-such-enrolment' | 'no-pdf' | 'paper-too-large'

/**
 * Keeps a certificate that a provider made, for one participant. Only a PDF by its first bytes; the name of the file is thrown away, so that
 * nothing of it reaches somebody's computer. A newer one stands beside the older (rule 8).
 */
export const bringPaper =
  (baseUrl: string) =>
  async (act: Act, { editionId, enrolmentId, bytes }: BringPaper): Promise<Outcome<{ editionId: string }, PaperRefusal>> => {
    const [enrolment] = await act.tx<{ personId: string; activityId: string; title: string; provider: string; ours: boolean }[]>`
      select n.person_id, n.activity_id, a.title, p.name as provider, n.home_organisation_id = n.organisation_id as ours from editions.enrolment n
      join editions.edition e on e.organisation_id = n.organisation_id and e.id = n.edition_id and e.published_at is not null
      join catalogue.activity a on a.organisation_id = n.organisation_id and a.id = n.activity_id
      join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
      where n.organisation_id = (select platform.organisation()) and n.id = ${enrolmentId} and n.edition_id = ${editionId}
        and n.state in ('seated', 'completed', 'not_completed', 'no_show')`
    if (!enrolment || !(await isOfProvider(act.tx, act.actor, enrolment.activityId))) return refuse('no-such-enrolment')
    if (bytes.length > largestPaper) return refuse('paper-too-large')
    if (!looksLikePdf(bytes)) return refuse('no-pdf')
    const [made] = await act.tx<{ id: string }[]>`
      insert into credentials.paper (organisation_id, enrolment_id, person_id, bytes, brought_by, brought_at)
      values (platform.organisation(), ${enrolmentId}, ${enrolment.personId}, ${Buffer.from(bytes)}, ${act.actor.personId}, ${act.now}) returning id`
    await record(act, 'bring-certificate', `paper/${made!.id}`, { enrolmentId, bytes: bytes.length })
    // Who came from elsewhere has no page here to open it; once it is confirmed, the certificate with a code is told at home.
    if (enrolment.ours) await tellBrought(act, { ...enrolment, paperId: made!.id, link: baseUrl + '/mijn/opleidingen' })
    return done({ editionId })
  }

interface Brought {
  paperId: string
  personId: string
  activityId: string
  title: string
  provider: string
  link: string
}

async function tellBrought({ tx }: Act, { paperId, personId, activityId, title, provider, link }: Brought): Promise<void> {
  await tell(tx, {
    event: `paper/${paperId}`,
    kind: editionKinds.paperBrought,
    personId,
    activityId,
    values: () => ({ titel: title, aanbieder: provider, link }),
  })
}

/** ISO 32000-2, 7.5.2: a file header %PDF- at the very beginning. Not later: a reader would look further, and find something else there. */
const looksLikePdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

export const paperTellings: Tellings<PaperRefusal> = {
  'no-such-enrolment': {
    status: 404,
    nl: 'Deze deelnemer staat niet (meer) op de lijst.',
    en: 'This participant is not on the list (any more).',
  },
  'no-pdf': {
    status: 422,
    nl: 'Dit is geen PDF. Bewaar het certificaat als PDF en probeer het opnieuw.',
    en: 'This is no PDF. Save the certificate as PDF and try again.',
  },
  'paper-too-large': {
    status: 413,
    nl: 'Dit bestand is groter dan 5 MB. Maak het kleiner en probeer het opnieuw.',
    en: 'This file is larger than 5 MB. Make it smaller and try again.',
  },
}
