import { z } from 'zod'
import { settingsOf } from '#modules/people/index.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { fileKind, takeAlong } from '#platform/http/take-along.ts'
import { settings } from '../views/academy.ts'
import { figuresTable } from './file.ts'
import { EffectsPage } from './effects.tsx'
import { DevelopmentFiguresPage } from './page.tsx'
import { developmentFigures, effectsView, type FigureMeasure, type Wanted } from './view.ts'

const tabs = {
  tekorten: 'gap',
  straks: 'coming',
  deelname: 'part',
  doelen: 'wanted-skill',
  activiteiten: 'wanted-activity',
} as const satisfies Record<string, FigureMeasure>
export type Tab = keyof typeof tabs

/** What is chosen as “all” in a form arrives empty. */
const maybe = z.preprocess((value) => (value === '' ? undefined : value), id().optional())
const query = z.object({
  toon: z.enum(Object.keys(tabs) as [Tab, ...Tab[]]).default('tekorten'),
  afdeling: maybe,
  onderwerp: maybe,
  stand: maybe,
})
export type Asked = z.infer<typeof query>

const wantedOf = (asked: Asked): Wanted => ({
  measure: tabs[asked.toon],
  batchId: asked.stand ?? null,
  unitId: asked.afdeling ?? null,
  subjectId: asked.onderwerp ?? null,
})

const who = ['learning_adviser', 'board'] as const

/** What is counted of development, for the academy and the board: no names, and nothing that speaks of fewer than five. */
export function developmentRoutes(doors: Doors): void {
  doors.page('/academie/ontwikkeling/effect', { who, see: async ({ look }) => <EffectsPage effects={await look(effectsView)} /> })
  const figures = ({ look, caller, query }: Pick<Visit<unknown, Asked>, 'look' | 'caller' | 'query'>) =>
    look((tx) => developmentFigures(tx, caller.actor, wantedOf(query)))
  doors.page('/academie/ontwikkeling', {
    who,
    query,
    see: async (visit) => {
      const seen = await figures(visit)
      const { smallGroup } = settingsOf(await visit.look(settings))
      return seen && <DevelopmentFiguresPage seen={seen} asked={visit.query} smallest={smallGroup} />
    },
  })
  doors.page('/academie/ontwikkeling.:kind', {
    who,
    params: z.object({ kind: fileKind }),
    query,
    see: async (visit) => {
      const seen = await figures(visit)
      return (
        seen &&
        takeAlong(
          visit.reply,
          figuresTable(seen, visit.query, visit.caller.lang),
          visit.params.kind,
          `ontwikkeling-${visit.query.toon}`,
          visit.caller.lang,
        )
      )
    },
  })
}
