import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Filled } from '#ui/index.ts'
import { keepsOwn } from '../own/keep.ts'
import { SkillPage } from '../pages/concept.tsx'
import { paths } from '../paths.ts'
import { skillView } from '../views.ts'
import { EndMapping, endMapping, MapSkill, mapSkill } from './map.ts'
import { endMappingTellings, mapTellings } from './messages.ts'
import { Mappings } from './part.tsx'
import { mappedView, mapSuggestions } from './view.ts'

const keepers = ['administrator', 'learning_adviser'] as const
const params = z.object({ skillId: id() })
const nothing: Filled = { values: {} }

/** The page of a skill, with what it is called in other frameworks. */
export function mappingDoors(doors: Doors): void {
  const page = ({ look, params, caller }: Visit<{ skillId: string }, unknown>, koppel = '', filled = nothing) =>
    look(async (tx) => {
      const view = await skillView(tx, params.skillId, caller.lang)
      if (!view) return null
      const mapped = await mappedView(tx, view.id, caller.lang)
      const maps = keepsOwn(caller.actor) && view.kind !== 'group' && !view.withdrawn
      const suggested = maps ? await mapSuggestions(tx, view, mapped, koppel.trim(), caller.lang) : null
      return (
        <SkillPage view={view}>
          <Mappings skillId={view.id} mapped={mapped} suggested={suggested} filled={filled} />
        </SkillPage>
      )
    })
  doors.page('/vaardigheden/:skillId', {
    who: 'employee',
    params,
    query: z.object({ koppel: z.string().max(200).default('') }),
    see: (visit) => page(visit, visit.query.koppel),
  })
  doors.form('/vaardigheden/:skillId/koppelen', {
    who: keepers,
    action: 'map-skill',
    params,
    body: MapSkill,
    input: (body, { skillId }) => ({ ...body, skillId }),
    perform: mapSkill,
    refusals: mapTellings,
    then: (_value, { skillId }, t) => ({ to: paths.skill(skillId), notice: t('Gekoppeld.', 'Mapped.') }),
    again: (visit, back) => page(visit, '', filledAgain(back)),
  })
  doors.form('/vaardigheden/:skillId/koppelen/:mappingId/stop', {
    who: keepers,
    action: 'end-mapping',
    params: EndMapping,
    body: z.object({}),
    input: (_, params) => params,
    perform: endMapping,
    refusals: endMappingTellings,
    then: (_value, { skillId }, t) => ({ to: paths.skill(skillId), notice: t('De koppeling is beëindigd.', 'The mapping was ended.') }),
    again: (visit, back) => page(visit, '', filledAgain(back)),
  })
}
