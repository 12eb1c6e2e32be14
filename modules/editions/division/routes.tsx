import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { done } from '#platform/outcome.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { planners } from '../planning/routes/planners.ts'
import { paths } from '../paths.ts'
import { seriesChoice } from '../series/views.ts'
import { PutSomewhere, putSomewhere, releasePlace } from './by-hand.ts'
import { MakeDivision, makeDivision, stopDivision } from './make.ts'
import { makeTellings, pairTellings, putTellings, sayDaysTellings, stopTellings, swapTellings, takeOverTellings } from './messages.ts'
import { ConditionsPage } from './pages/conditions.tsx'
import { DivisionPage } from './pages/division.tsx'
import { progressWords } from './pages/solving.tsx'
import { PersonPage, PlacesPage } from './pages/places.tsx'
import { SwapPage } from './pages/swap.tsx'
import { WishPage } from './pages/wish.tsx'
import { DropPair, dropPair, KeepPair, keepPair } from './pairs.ts'
import { divisionPaths } from './paths.ts'
import { Swap, swap } from './swap.ts'
import { takeOver } from './take-over.ts'
import { conditionsView } from './views/conditions.ts'
import { divisionView } from './views/division.ts'
import { personView } from './views/person.ts'
import { placesView } from './views/places.ts'
import { swapView } from './views/swap.ts'
import { wishView } from './views/wish.ts'
import { DaysBody, sayDays } from './wish.ts'

const ofSeries = z.object({ seriesId: id() })
type OfSeries = Visit<{ seriesId: string }, unknown>
const who = planners

/** The division of a series: its conditions, the proposal, changes by hand, and the seats that come of it. */
export function divisionRoutes(doors: Doors): void {
  proposalDoors(doors)
  progressDoor(doors)
  conditionDoors(doors)
  handDoors(doors)
  swapDoors(doors)
  wishDoors(doors)
}

async function divisionPage({ look, params, caller }: OfSeries, again?: Again) {
  const view = await look((tx) => divisionView(tx, caller.actor, params.seriesId))
  return view && <DivisionPage view={view} filled={again && filledAgain(again)} />
}

function proposalDoors(doors: Doors): void {
  const here = '/academie/reeksen/:seriesId/indeling'
  doors.page(here, { who, params: ofSeries, see: (visit) => divisionPage(visit) })
  doors.form(here, {
    who,
    params: ofSeries,
    action: 'make-division',
    body: MakeDivision.omit({ seriesId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: makeDivision,
    refusals: makeTellings,
    then: ({ seriesId }) => ({ to: divisionPaths.division(seriesId) }),
    again: divisionPage,
  })
  doors.form(here + '/stoppen', {
    who,
    params: ofSeries,
    action: 'stop-division',
    body: z.object({}),
    input: (_, params) => params,
    perform: stopDivision,
    refusals: stopTellings,
    then: ({ seriesId }, _, t) => ({
      to: divisionPaths.division(seriesId),
      kind: 'info',
      notice: t('We stoppen. Het beste tot nu toe blijft bewaard.', 'Stopping. The best so far is kept.'),
    }),
    again: divisionPage,
  })
  doors.form(here + '/overnemen', {
    who,
    params: ofSeries,
    action: 'take-over-division',
    body: z.object({}),
    input: (_, params) => params,
    perform: takeOver,
    refusals: takeOverTellings,
    then: ({ seriesId, enrolled, refused }, _, t) => ({
      to: divisionPaths.division(seriesId),
      kind: refused ? 'warning' : 'ok',
      notice:
        t(`${enrolled} mensen hebben een plaats en krijgen een uitnodiging.`, `${enrolled} people have a seat and get an invitation.`) +
        (refused ? ' ' + t(`${refused} mensen konden niet worden ingeschreven.`, `${refused} people could not be enrolled.`) : ''),
    }),
    again: divisionPage,
  })
}

/** For the bar on the page, when the browser runs JavaScript. */
function progressDoor(doors: Doors): void {
  doors.page('/academie/reeksen/:seriesId/indeling/voortgang', {
    who,
    params: ofSeries,
    see: async ({ look, params, caller, reply, t }) => {
      const view = await look((tx) => divisionView(tx, caller.actor, params.seriesId))
      if (!view) return null
      const { division } = view
      const done = division?.state !== 'solving'
      const text = division && !done ? progressWords(division, t) : t('Klaar.', 'Ready.')
      await reply.header('cache-control', 'private, no-store').send({
        value: division?.placed ?? 0,
        max: Math.max(division?.people ?? 1, 1),
        text,
        done,
        href: divisionPaths.division(params.seriesId),
      })
      return null
    },
  })
}

function conditionDoors(doors: Doors): void {
  const conditions = async ({ look, params, caller }: OfSeries, again?: Again) => {
    const view = await look((tx) => conditionsView(tx, caller.actor, params.seriesId))
    return view && <ConditionsPage view={view} filled={again && filledAgain(again)} />
  }
  doors.page('/academie/reeksen/:seriesId/indeling/voorwaarden', { who, params: ofSeries, see: (visit) => conditions(visit) })
  doors.form('/academie/reeksen/:seriesId/indeling/paren', {
    who,
    params: ofSeries,
    action: 'keep-pair',
    body: KeepPair.omit({ seriesId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: keepPair,
    refusals: pairTellings,
    then: ({ seriesId }, _, t) => ({ to: divisionPaths.conditions(seriesId), notice: t('Bewaard.', 'Saved.') }),
    again: conditions,
  })
  doors.form('/academie/reeksen/:seriesId/indeling/paren/weghalen', {
    who,
    params: ofSeries,
    action: 'drop-pair',
    body: DropPair.omit({ seriesId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: dropPair,
    refusals: stopTellings,
    then: ({ seriesId }, _, t) => ({ to: divisionPaths.conditions(seriesId), notice: t('Weggehaald.', 'Removed.') }),
    again: conditions,
  })
}

function handDoors(doors: Doors): void {
  doors.page('/academie/reeksen/:seriesId/indeling/mensen', {
    who,
    params: ofSeries,
    query: z.object({ editie: id().optional(), team: id().optional() }),
    see: async ({ look, params, query, caller }) => {
      const of = query.editie ? { editionId: query.editie } : { team: query.team }
      const view = await look((tx) => placesView(tx, caller.actor, params.seriesId, of))
      return view && <PlacesPage view={view} />
    },
  })
  const ofPerson = z.object({ seriesId: id(), personId: id() })
  const personPage = async ({ look, perform, params, caller }: Visit<{ seriesId: string; personId: string }, unknown>, again?: Again) => {
    const view = await look((tx) => personView(tx, caller.actor, params.seriesId, params.personId))
    if (view) await perform(notePerson, view)
    return view && <PersonPage view={view} refusal={again?.refusal ?? Object.values(again?.errors ?? {})[0]} />
  }
  const here = '/academie/reeksen/:seriesId/indeling/mensen/:personId'
  doors.page(here, { who, params: ofPerson, see: (visit) => personPage(visit) })
  doors.form(here, {
    who,
    params: ofPerson,
    action: 'divide-by-hand',
    body: PutSomewhere.pick({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: putSomewhere,
    refusals: putTellings,
    then: ({ seriesId }, { editionId }, t) => ({
      to: divisionPaths.places(seriesId, { edition: editionId }),
      notice: t('Je keuze staat vast, ook bij een nieuw voorstel.', 'Your choice is fixed, also in a new proposal.'),
    }),
    again: personPage,
  })
  doors.form(here + '/loslaten', {
    who,
    params: ofPerson,
    action: 'release-place',
    body: z.object({}),
    input: (_, params) => params,
    perform: releasePlace,
    refusals: stopTellings,
    then: ({ seriesId }, _, t) => ({
      to: divisionPaths.division(seriesId),
      notice: t('Een nieuw voorstel mag hier weer over gaan.', 'A new proposal may decide about this again.'),
    }),
    again: personPage,
  })
}

/** Whoever is placed by hand can see who looked at which days they can (rule 3). */
async function notePerson({ tx, actor }: Act, { personId }: { personId: string }) {
  await noteLook(tx, actor, 'division', { subjectId: personId })
  return done(null)
}

function swapDoors(doors: Doors): void {
  const here = '/academie/inschrijvingen/:enrolmentId/ruilen'
  const params = z.object({ enrolmentId: id() })
  const page = async ({ look, perform, params, caller }: Visit<{ enrolmentId: string }, unknown>, again?: Again) => {
    const view = await look((tx) => swapView(tx, caller.actor, params.enrolmentId))
    if (view) await perform(notePerson, view)
    return view && <SwapPage view={view} refusal={again?.refusal ?? Object.values(again?.errors ?? {})[0]} />
  }
  doors.page(here, { who, params, see: (visit) => page(visit) })
  doors.form(here, {
    who,
    params,
    action: 'swap',
    body: Swap.omit({ enrolmentId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: swap,
    refusals: swapTellings,
    then: ({ seriesId }, { withId }, t) => ({
      to: divisionPaths.division(seriesId),
      notice: withId
        ? t('Geruild. Beiden krijgen bericht. Alle anderen houden hun plaats.', 'Swapped. Both are told. Everybody else keeps their place.')
        : t('Verplaatst. Alle anderen houden hun plaats.', 'Moved. Everybody else keeps their place.'),
    }),
    again: page,
  })
}

function wishDoors(doors: Doors): void {
  const here = '/reeksen/:seriesId/dagen'
  const page = async ({ look, params, caller }: OfSeries, again?: Again) => {
    const view = await look(async (tx) => {
      const series = await seriesChoice(tx, caller.actor, params.seriesId)
      return series && !series.mine ? wishView(tx, caller.actor, series) : null
    })
    return view && <WishPage view={view} filled={again && filledAgain(again)} />
  }
  doors.page(here, { who: 'employee', params: ofSeries, see: (visit) => page(visit) })
  doors.form(here, {
    who: 'employee',
    params: ofSeries,
    action: 'say-days',
    body: DaysBody,
    input: (body, params) => ({ ...body, ...params }),
    perform: sayDays,
    refusals: sayDaysTellings,
    then: ({ seriesId }, _, t) => ({
      to: paths.series(seriesId),
      notice: t('Bewaard. We houden er rekening mee.', 'Saved. We take it into account.'),
    }),
    again: page,
  })
}
