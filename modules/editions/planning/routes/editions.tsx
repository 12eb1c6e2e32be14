import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { overseesAll } from '#modules/catalogue/index.ts'
import { EditionsPage } from '../pages/editions.tsx'
import { choices, editionFilters, editionList } from '../views.ts'
import { makeEdition, MakeEdition } from '../make-edition.ts'
import { paths } from '../../paths.ts'
import { EditionFormPage } from '../pages/edition-form.tsx'
import type { Filled } from '#ui/index.ts'
import { editionTellings } from '../messages.ts'
import { planners } from './planners.ts'

export function listAndNew(doors: Doors): void {
  doors.page('/academie/edities', {
    who: planners,
    query: z.object({
      toon: z.enum(editionFilters).catch('komend'),
      zoek: z.string().max(100).default(''),
      bladzijde: z.coerce.number().int().min(1).max(1000).catch(1),
    }),
    see: async ({ look, query, caller }) => {
      const asked = { filter: query.toon, words: query.zoek.trim(), page: query.bladzijde }
      return <EditionsPage all={overseesAll(caller.actor)} list={await look((tx) => editionList(tx, caller.actor, asked))} query={asked} />
    },
  })

  const newPage = async ({ look, t, caller }: Visit<unknown, unknown>, filled: Filled) => (
    <EditionFormPage
      filled={filled}
      choices={await look((tx) => choices(tx, caller.actor))}
      title={t('Nieuwe editie', 'New edition')}
      action={paths.newEdition}
    />
  )
  doors.page('/academie/edities/nieuw', {
    who: planners,
    query: z.object({ activiteit: z.string().optional() }),
    see: (visit) =>
      newPage(visit, {
        values: {
          activityId: visit.query.activiteit ?? '',
          minParticipants: 6,
          capacity: 12,
          promotionDays: 2,
          audience: 'employees',
          approval: 'none',
        },
      }),
  })
  doors.form('/academie/edities/nieuw', {
    who: planners,
    action: 'make-edition',
    body: MakeEdition,
    input: (body) => body,
    perform: makeEdition,
    refusals: editionTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.plan(editionId),
      notice: t(
        'De editie staat klaar als concept. Zet nu een datum vast, of publiceer hem zo om belangstelling te verzamelen.',
        'The edition is ready as a draft. Set a date now, or publish it as it is to collect interest.',
      ),
    }),
    again: (visit, back) => newPage(visit, filledAgain(back)),
  })
}
