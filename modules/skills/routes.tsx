import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import type { Filled } from '#ui/index.ts'
import { largestArchive, mayBeTakenInHere, Send, send } from './frameworks/send.ts'
import { findView, notAsked, type Subject } from './finding/view.ts'
import { changeRoutes } from './changes/routes.tsx'
import { changeTellings, endTellings, keepTellings, sendTellings } from './messages.ts'
import { changeCompetence, endCompetence } from './own/change.ts'
import { Keep, keep, keepsOwn } from './own/keep.ts'
import { OccupationPage } from './pages/concept.tsx'
import { FindPage, subjectSlugs } from './pages/find.tsx'
import { FrameworksPage, IntakePage } from './pages/frameworks.tsx'
import { OwnOnePage, OwnPage } from './pages/own.tsx'
import { paths } from './paths.ts'
import { profileRoutes } from './profiles/routes.tsx'
import { mappingDoors } from './mapping/routes.tsx'
import { compareDoors } from './compare/routes.tsx'
import { ratingDoors } from './rating/routes.tsx'
import { frameworksView, intakesView, occupationView, ownView, skillView } from './views.ts'

const keepers = ['administrator', 'learning_adviser'] as const
const nothing: Filled = { values: {} }

export function routes(doors: Doors): void {
  doors.page(paths.find, {
    who: 'employee',
    query: z.object({ zoek: z.string().max(500).default(''), soort: z.string().max(40).default('') }),
    see: async ({ look, query: { zoek, soort }, caller }) => {
      const only = (Object.keys(subjectSlugs) as Subject[]).find((subject) => subjectSlugs[subject] === soort) ?? null
      const view = zoek.trim() ? await look((tx) => findView(tx, zoek.trim(), caller.lang, only)) : notAsked
      return <FindPage view={view} only={only ? soort : ''} keeps={keepsOwn(caller.actor)} />
    },
  })
  mappingDoors(doors)
  doors.page('/beroepen/:occupationId', {
    who: 'employee',
    params: z.object({ occupationId: id() }),
    see: async ({ look, params, caller }) => {
      const view = await look((tx) => occupationView(tx, params.occupationId, caller.lang))
      return view && <OccupationPage view={view} />
    },
  })
  ownDoors(doors)
  ownOneDoors(doors)
  frameworkDoors(doors)
  profileRoutes(doors)
  changeRoutes(doors)
  ratingDoors(doors)
  compareDoors(doors)
}

/** The button that asks for more levels only shows them. */
const asksForMore = (typed: Record<string, unknown>): boolean => 'meer' in typed

function ownDoors(doors: Doors): void {
  const page = async ({ look }: Visit<unknown, unknown>, filled = nothing) => <OwnPage own={await look(ownView)} filled={filled} />
  doors.page(paths.own, { who: keepers, see: (visit) => page(visit) })
  doors.form(paths.own, {
    who: keepers,
    action: 'add-competence',
    body: Keep,
    shows: asksForMore,
    input: (body) => body,
    perform: keep,
    refusals: keepTellings,
    then: ({ skillId }, { name }, t) => ({ to: paths.skill(skillId), notice: t(`${name} staat erbij.`, `${name} was added.`) }),
    again: (visit, back) => page(visit, filledAgain(back)),
  })
}

function ownOneDoors(doors: Doors): void {
  const params = z.object({ skillId: id() })
  const path = '/academie/competenties/:skillId'
  const page = async ({ look, params: { skillId }, caller }: Visit<{ skillId: string }, unknown>, filled?: Filled) => {
    const view = await look((tx) => skillView(tx, skillId, caller.lang))
    if (view?.kind !== 'competence' || view.ended) return null
    const { name, about, levels } = view
    const values = { name, about, level: levels.map((one) => one.name), behaviour: levels.map((one) => one.behaviour) }
    return <OwnOnePage id={skillId} name={name} filled={filled ?? { values }} />
  }
  doors.page(path, { who: keepers, params, see: (visit) => page(visit) })
  doors.form(path, {
    who: keepers,
    params,
    action: 'change-competence',
    body: Keep,
    shows: asksForMore,
    input: (body, params) => ({ ...body, ...params }),
    perform: changeCompetence,
    refusals: changeTellings,
    then: ({ skillId }, { name }, t) => ({ to: paths.skill(skillId), notice: t(`${name} is gewijzigd.`, `${name} was changed.`) }),
    again: (visit, back) => page(visit, filledAgain(back)),
  })
  doors.form(`${path}/beeindigen`, {
    who: keepers,
    params,
    action: 'end-competence',
    body: z.object({}),
    input: (_, params) => params,
    perform: endCompetence,
    refusals: endTellings,
    then: ({ name }, _, t) => ({ to: paths.own, notice: t(`${name} is beëindigd.`, `${name} has ended.`) }),
  })
}

function frameworkDoors(doors: Doors): void {
  const who = 'administrator'
  const params = z.object({ intakeId: id() })
  const page = async ({ look }: Visit<unknown, unknown>, filled = nothing) => (
    <FrameworksPage
      list={await look(frameworksView)}
      intakes={await look((tx) => intakesView(tx))}
      here={await look(mayBeTakenInHere)}
      filled={filled}
    />
  )
  doors.page(paths.frameworks, { who, see: (visit) => page(visit) })
  doors.form(paths.frameworks, {
    who,
    upload: largestArchive,
    action: 'send-framework',
    body: Send,
    input: (body) => body,
    perform: send,
    refusals: sendTellings,
    then: ({ intakeId }) => ({ to: paths.intake(intakeId) }),
    again: (visit, back) => page(visit, filledAgain(back)),
  })
  doors.page('/beheer/raamwerken/:intakeId', {
    who,
    params,
    see: async ({ look, params }) => {
      const [intake] = await look((tx) => intakesView(tx, params.intakeId))
      return intake ? <IntakePage intake={intake} /> : null
    },
  })
  doors.page('/beheer/raamwerken/:intakeId/voortgang', {
    who,
    params,
    see: async ({ look, params, reply, t }) => {
      const [intake] = await look((tx) => intakesView(tx, params.intakeId))
      if (!intake) return null
      const { progress, total } = intake
      const text = total
        ? t(`${progress} van de ${total} regels`, `${progress} of ${total} lines`)
        : t('We lezen de bestanden.', 'We are reading the files.')
      await reply
        .header('cache-control', 'private, no-store')
        .send({ value: progress, max: total, text, done: intake.state !== 'waiting', href: paths.intake(params.intakeId) })
      return null
    },
  })
}
