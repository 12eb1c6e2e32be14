import { z } from 'zod'
import { overseesAll } from '#modules/catalogue/index.ts'
import { noteLook } from '#platform/audit.ts'
import type { Act } from '#platform/act.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { errorsOf, id, ticked } from '#platform/http/fields.ts'
import { done } from '#platform/outcome.ts'
import { copiedTo, looksFirst } from '../planning/routes/edition.tsx'
import { planners } from '../planning/routes/planners.ts'
import { choices } from '../planning/views.ts'
import { copySeries, CopySeries, planCopy } from '../planning/copy-edition.ts'
import { makeSeries, MakeSeries, questionOf } from './make-series.ts'
import { paths } from '../paths.ts'
import { CopyPage } from '../planning/pages/copy-and-cancel.tsx'
import type { Filled } from '#ui/index.ts'
import { copyTellings, publishSeriesTellings, seriesTellings } from '../planning/messages.ts'
import { inviteForSeries, publishSeries } from './publish-series.ts'
import { AllSeriesPage } from './pages/all-series.tsx'
import { ChooseDatePage } from './pages/choose-date.tsx'
import { NewSeriesPage } from './pages/new-series.tsx'
import { SeriesPage, UnitPage } from './pages/series.tsx'
import { proposeEditions } from './rules.ts'
import { seriesChoice, seriesList, seriesView, unitView } from './views.ts'

const ofSeries = z.object({ seriesId: id() })
type OfSeries = Visit<{ seriesId: string }, unknown>

/** Series: from a question to many editions, and their coverage. */
export function seriesRoutes(doors: Doors): void {
  doors.page('/academie/reeksen', {
    who: planners,
    query: z.object({ thema: id().optional().catch(undefined) }),
    see: async ({ look, caller, query }) => (
      <AllSeriesPage
        all={overseesAll(caller.actor)}
        planned={query.thema !== undefined}
        list={await look((tx) => seriesList(tx, caller.actor, query.thema))}
      />
    ),
  })
  newSeries(doors)
  oneSeries(doors)
  doors.page('/reeksen/:seriesId', {
    who: 'employee',
    params: ofSeries,
    see: async ({ look, params, caller }) => {
      const series = await look((tx) => seriesChoice(tx, caller.actor, params.seriesId))
      return series && <ChooseDatePage series={series} personId={caller.person!.id} />
    },
  })
}

/** A purchase plan (M17) opens the question with its name, the size of a group and the number of editions filled in. */
const fromPlan = ({ naam, groep, edities, thema }: Record<string, string | string[]>) => ({
  ...(thema ? { roundThemeId: thema } : {}),
  ...(naam ? { name: naam } : {}),
  ...(groep ? { groupMax: groep, groupMin: Math.min(10, Math.max(1, Number(groep) || 1)) } : {}),
  ...(edities ? { editions: edities } : {}),
})

function newSeries(doors: Doors): void {
  doors.page('/academie/reeksen/nieuw', {
    who: planners,
    query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    see: async ({ look, query, caller }) => {
      const asked = query['voorstel'] ? MakeSeries.safeParse(query) : null
      const values = {
        audience: 'employees',
        groupMin: 10,
        groupMax: 15,
        startsAt: '09:00',
        endsAt: '12:30',
        meetings: '1',
        daysApart: '7',
        weekdays: ['2', '4'],
        activityId: query['activiteit'],
        ...fromPlan(query),
        ...(asked ? { weekdays: [], ...query } : {}),
      }
      const filled: Filled = { values, errors: asked && !asked.success ? errorsOf(asked.error, caller.lang) : undefined }
      const [chosen, proposal] = await look(
        async (tx) =>
          [await choices(tx, caller.actor), asked?.success ? proposeEditions(await questionOf(tx, asked.data)) : undefined] as const,
      )
      return <NewSeriesPage filled={filled} choices={chosen} proposal={proposal} />
    },
  })
  doors.form('/academie/reeksen/nieuw', {
    who: planners,
    action: 'make-series',
    body: MakeSeries,
    input: (body) => body,
    perform: makeSeries,
    refusals: seriesTellings,
    then: ({ seriesId, editions, shortfall }, _, t) => ({
      to: paths.planSeries(seriesId),
      kind: shortfall ? 'warning' : 'ok',
      notice:
        t(`${editions} edities staan klaar als concept.`, `${editions} editions are ready as drafts.`) +
        (shortfall ? ' ' + t(`Voor ${shortfall} mensen is nog geen plaats.`, `There is no seat yet for ${shortfall} people.`) : ''),
    }),
    again: async ({ look, caller }, back) => (
      <NewSeriesPage filled={filledAgain(back)} choices={await look((tx) => choices(tx, caller.actor))} />
    ),
  })
}

function oneSeries(doors: Doors): void {
  const seriesPage = async ({ look, params, caller }: OfSeries, refusal?: string) => {
    const series = await look((tx) => seriesView(tx, caller.actor, params.seriesId))
    return series && <SeriesPage series={series} names={caller.actor.roles.includes('learning_adviser')} refusal={refusal} />
  }
  doors.page('/academie/reeksen/:seriesId', { who: planners, params: ofSeries, see: (visit) => seriesPage(visit) })

  doors.form('/academie/reeksen/:seriesId/publiceren', {
    who: planners,
    action: 'publish-series',
    params: ofSeries,
    body: z.object({ invite: ticked() }),
    input: (body, params) => ({ ...body, ...params }),
    perform: publishSeries,
    refusals: publishSeriesTellings,
    then: ({ seriesId, published, invited }, _, t) => ({
      to: paths.planSeries(seriesId),
      notice: t(
        `${published} edities zijn open. ${invited} mensen krijgen een uitnodiging.`,
        `${published} editions are open. ${invited} people get an invitation.`,
      ),
    }),
    again: (visit, { refusal }) => seriesPage(visit, refusal),
  })
  doors.form('/academie/reeksen/:seriesId/uitnodigen', {
    who: planners,
    action: 'invite-for-series',
    params: ofSeries,
    body: z.object({}),
    input: (_, params) => params,
    perform: inviteForSeries,
    refusals: publishSeriesTellings,
    then: ({ seriesId, invited }, _, t) => ({
      to: paths.planSeries(seriesId),
      notice: t(`${invited} mensen krijgen een uitnodiging.`, `${invited} people get an invitation.`),
    }),
    again: (visit, { refusal }) => seriesPage(visit, refusal),
  })

  const copyPage = async ({ look, params, t, caller }: OfSeries, back?: Again) => {
    const [series, copy] = await look(async (tx) => {
      const series = await seriesView(tx, caller.actor, params.seriesId)
      const asked = series && back && CopySeries.omit({ seriesId: true }).safeParse(back.typed)
      const ids = series ? series.list.filter((one) => one.state !== 'cancelled').map((one) => one.id) : []
      return [series, asked?.success ? await planCopy(tx, ids, asked.data.firstDay) : null] as const
    })
    return (
      series && (
        <CopyPage
          series
          filled={{ values: back?.typed ?? { name: series.name }, errors: back?.errors, refusal: back?.refusal }}
          title={t('Kopieer de hele reeks', 'Copy the whole series')}
          lead={t(`${series.title}: ${series.editions} edities`, `${series.title}: ${series.editions} editions`)}
          action={paths.seriesAct(series.id, 'kopieren')}
          back={paths.planSeries(series.id)}
          of={series.name || series.title}
          copy={copy}
        />
      )
    )
  }
  doors.page('/academie/reeksen/:seriesId/kopieren', { who: planners, params: ofSeries, see: (visit) => copyPage(visit) })
  doors.form('/academie/reeksen/:seriesId/kopieren', {
    who: planners,
    action: 'copy-series',
    params: ofSeries,
    body: CopySeries.omit({ seriesId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: copySeries,
    refusals: copyTellings,
    shows: looksFirst,
    then: (copied, _, t) => copiedTo(paths.planSeries(copied.seriesId!), copied, t),
    again: copyPage,
  })

  doors.page('/academie/reeksen/:seriesId/afdelingen/:unitId', {
    who: 'learning_adviser',
    params: z.object({ seriesId: id(), unitId: id() }),
    see: async ({ look, perform, params }) => {
      const unit = await look((tx) => unitView(tx, params.seriesId, params.unitId))
      if (unit) await perform(noteUnit, { unitId: unit.unitId })
      return unit && <UnitPage unit={unit} />
    },
  })
}

async function noteUnit({ tx, actor }: Act, { unitId }: { unitId: string }) {
  await noteLook(tx, actor, 'series-coverage', { unitId })
  return done(null)
}
