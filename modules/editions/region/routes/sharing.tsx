import { z } from 'zod'
import { networksNow } from '#modules/people/index.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { dateOf } from '#platform/words.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { paths } from '../../paths.ts'
import { choices } from '../../planning/views.ts'
import { movedUp, ofEdition, planners, type OfEdition } from '../../planning/routes/planners.ts'
import { keepTerms, KeepTerms, termsFields } from '../keep-terms.ts'
import { shareTellings, termsTellings } from '../messages.ts'
import { RegionPage } from '../pages/region.tsx'
import { sayStaying, SharingPage } from '../pages/sharing.tsx'
import { endShare, EndShare, shareThing, ShareThing } from '../share.ts'
import { burdensOf, regionView, roomsOfOthers, sharedByUs, type RegionView } from '../views/sharing.ts'

/** What planners share, and on which terms. */
export function sharingRoutes(doors: Doors): void {
  const all = async ({ look, caller }: Visit<unknown, unknown>, back?: Again) =>
    look(async (tx) => {
      const { activities, rooms: all } = await choices(tx, caller.actor)
      const ownRooms = all.filter((room) => !room.owner)
      const [shared, rooms, networks] = [await sharedByUs(tx, caller.actor), await roomsOfOthers(tx), await networksNow(tx)]
      return <SharingPage {...{ shared, rooms, networks, activities, ownRooms, back }} />
    })
  doors.page(paths.sharing, { who: planners, see: (visit) => all(visit) })
  doors.form(paths.sharing, {
    who: planners,
    action: 'share',
    body: ShareThing.omit({ restOnly: true }),
    input: (body) => ({ ...body, restOnly: false }),
    perform: shareThing,
    refusals: shareTellings,
    then: (_value, _input, t) => ({ to: paths.sharing, notice: t('Gedeeld. De leden zien het nu.', 'Shared. The members see it now.') }),
    again: all,
  })
  doors.form(paths.endShare(':shareId'), {
    who: planners,
    action: 'end-share',
    params: z.object({ shareId: id() }),
    body: z.object({}),
    input: (_, params) => EndShare.parse(params),
    perform: endShare,
    refusals: shareTellings,
    then: ({ editionId, stay }, _, t) => ({
      to: editionId ? paths.region(editionId) : paths.sharing,
      notice:
        t('Gestopt met delen. Wie was ingeschreven, houdt zijn plaats.', 'Sharing has ended. Who was enrolled keeps the place.') +
        (stay ? ' ' + sayStaying(stay, t) : ''),
    }),
  })
  regionRoutes(doors)
}

const Terms = z.object(termsFields).catchall(z.unknown())

function regionRoutes(doors: Doors): void {
  const page = async ({ look, params, caller }: OfEdition, back?: Again, wrongIn?: 'share' | 'terms') =>
    look(async (tx) => {
      const region = await regionView(tx, caller.actor, params.editionId)
      if (!region) return null
      const filled = back ? filledAgain(back) : { values: {} }
      const values = { ...valuesOf(region), ...filled.values }
      const burdens = await burdensOf(tx, caller.actor, region)
      return <RegionPage {...{ region, burdens, wrongIn }} networks={await networksNow(tx)} filled={{ ...filled, values }} />
    })
  doors.page(paths.region(':editionId'), { who: planners, params: ofEdition, see: (visit) => page(visit) })
  doors.form(paths.shareEdition(':editionId'), {
    who: planners,
    action: 'share',
    params: ofEdition,
    body: ShareThing.pick({ networkId: true }).extend({ how: z.enum(['now', 'rest']).default('now') }),
    input: ({ networkId, how }, { editionId }) => ({ networkId, what: `edition/${editionId}`, restOnly: how === 'rest' }),
    perform: shareThing,
    refusals: shareTellings,
    then: (_, { what }, t) => ({
      to: paths.region(what.split('/')[1]!),
      notice: t('Gedeeld. Vul nu de voorwaarden in.', 'Shared. Now fill in the terms.'),
    }),
    again: (visit, back) => page(visit, back, 'share'),
  })
  doors.form(paths.region(':editionId'), {
    who: planners,
    action: 'keep-region-terms',
    params: ofEdition,
    body: Terms.transform((typed, context) => {
      const seats = Object.fromEntries(
        Object.entries(typed).flatMap(([name, value]) => (name.startsWith('seats.') ? [[name.slice(6), value]] : [])),
      )
      const read = KeepTerms.safeParse({ ...typed, ...asTyped(typed), seats, editionId: '00000000-0000-4000-8000-000000000000' })
      if (read.success) return read.data
      for (const issue of read.error.issues) context.addIssue({ ...issue, path: issue.path } as never)
      return z.NEVER
    }),
    input: (body, params) => ({ ...body, ...params }),
    perform: keepTerms,
    refusals: termsTellings,
    then: ({ editionId, promoted }, _, t) => ({ to: paths.region(editionId), notice: t('Bewaard.', 'Saved.') + movedUp(promoted, t) }),
    again: (visit, back) => page(visit, back, 'terms'),
  })
}

/** The dates were read already: KeepTerms reads them from text once more. */
const asTyped = (typed: Record<string, unknown>) => ({ releaseOn: typed['releaseOn'] ? String(typed['releaseOn']) : null })

const euros = (cents: number | null) => (cents === null ? '' : (cents / 100).toFixed(2).replace('.', ','))

/** The terms as they stand in the form. */
const valuesOf = (region: RegionView): Record<string, unknown> => ({
  memberCents: euros(region.memberCents),
  studentCents: euros(region.studentCents),
  otherCents: euros(region.otherCents),
  restDays: region.restDays,
  restCents: euros(region.restCents),
  releaseOn: region.reservedUntil ? dateOf(region.reservedUntil).toString() : '',
  ...Object.fromEntries(region.seats.map((one) => [`seats.${one.memberId}`, one.reserved || ''])),
})
