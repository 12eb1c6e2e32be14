import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { enrolGuest, guestFields } from '../enrolling/enrol-guest.ts'
import { guestTellings } from '../messages.ts'
import { OpenPage, ThanksPage } from './pages/open.tsx'
import { openEdition, organisationOf, type OpenEdition } from './views/open.ts'
import { paths } from '../paths.ts'

const ofEdition = z.object({ editionId: id() })
type OfEdition = Visit<{ editionId: string }, unknown>

/** Public pages of editions that are open to everyone: no account, three fields. */
export function openRoutes(doors: Doors): void {
  const page = async (visit: OfEdition, back?: Again) => {
    const edition = await openOne(visit)
    return edition && <OpenPage edition={edition} filled={filledAgain(back)} />
  }
  doors.page('/open/:editionId', { who: 'anyone', params: ofEdition, see: (visit) => page(visit) })

  doors.page('/open/:editionId/bedankt', {
    who: 'anyone',
    params: ofEdition,
    see: async (visit) => {
      const edition = await openOne(visit)
      return edition && <ThanksPage edition={edition} />
    },
  })

  doors.form('/open/:editionId', {
    who: 'anyone',
    action: 'enrol-guest',
    params: ofEdition,
    body: z.object(guestFields),
    input: (body, params) => ({ ...body, ...params }),
    where: async ({ editionId }, { look }) => ({ organisationId: await look(organisationOf, { ticket: editionId }) }),
    perform: enrolGuest,
    answersAfter: 300, // to enrol a new guest takes twice as long as to find an employee
    refusals: guestTellings,
    then: ({ editionId }) => ({ to: `${paths.open(editionId)}/bedankt` }),
    again: page,
  })
}

async function openOne({ look, params, caller }: OfEdition): Promise<OpenEdition | null> {
  const organisationId = await look(organisationOf, { ticket: params.editionId })
  return organisationId ? look((tx) => openEdition(tx, params.editionId, caller.lang), { organisationId }) : null
}
