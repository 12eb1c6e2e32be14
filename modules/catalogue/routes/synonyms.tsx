import type { Doors } from '#platform/http/doors.ts'
import { addSynonym, removeSynonym, Synonym } from '../manage.ts'
import { addSynonymTellings, removeSynonymTellings } from '../messages.ts'
import { SynonymsPage } from '../pages/synonyms.tsx'
import { paths } from '../paths.ts'
import { synonyms } from '../views.ts'
import { makers, type Again, type Seen } from './makers.ts'

export function synonymDoors(doors: Doors): void {
  const show = async ({ look }: Seen, back?: Again) => <SynonymsPage list={await look(synonyms)} back={back} />
  doors.page(paths.synonyms, { who: makers, see: (visit) => show(visit) })
  doors.form(paths.synonyms, {
    who: makers,
    action: 'add-synonym',
    body: Synonym,
    input: (body) => body,
    perform: addSynonym,
    refusals: addSynonymTellings,
    then: ({ term, means }, _, t) => ({
      to: paths.synonyms,
      notice: t(`Wie zoekt op ‘${term}’ vindt nu ook ‘${means}’.`, `Who searches for ‘${term}’ now also finds ‘${means}’.`),
    }),
    again: (visit, back) => show(visit, back),
  })
  doors.form(paths.removeSynonym, {
    who: makers,
    action: 'remove-synonym',
    body: Synonym,
    input: (body) => body,
    perform: removeSynonym,
    refusals: removeSynonymTellings,
    then: (_value, _input, t) => ({ to: paths.synonyms, notice: t('Weggehaald.', 'Removed.') }),
    again: (visit, back) => show(visit, { ...back, typed: {} }),
  })
}
