import { z } from 'zod'
import { colleaguesNear } from '#modules/people/index.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { OfGoal, OfReflection } from '../fields.ts'
import { shareTellings } from '../messages.ts'
import { SharedGoalPage, SharedPlanPage, SharedReflectionPage } from '../pages/shown.tsx'
import { SharePage, type ShareLook } from '../pages/share.tsx'
import { paths } from '../paths.ts'
import { openGoal, openPlan, openReflection } from '../sharing/open.ts'
import { shareItem, ShareItem, type Item } from '../sharing/share-item.ts'
import { ownThingView, sharesOf } from '../views/shown.ts'

const who = 'employee'

export function sharingRoutes(doors: Doors): void {
  sharing(doors, paths.shareGoal(':goalId'), OfGoal, ({ goalId }) => ({ kind: 'goal', objectId: goalId }))
  sharing(doors, paths.shareReflection(':reflectionId'), OfReflection, ({ reflectionId }) => ({
    kind: 'reflection',
    objectId: reflectionId,
  }))
  sharing(doors, paths.sharePlan, z.object({}), () => ({ kind: 'plan', objectId: null }))
  doors.page(paths.sharedGoal(':goalId'), {
    who,
    params: OfGoal,
    see: async ({ perform, params }) => {
      const seen = await perform(openGoal, params)
      return seen.ok ? <SharedGoalPage {...seen.value} /> : null
    },
  })
  doors.page(paths.sharedReflection(':reflectionId'), {
    who,
    params: OfReflection,
    see: async ({ perform, params }) => {
      const seen = await perform(openReflection, params)
      return seen.ok ? <SharedReflectionPage {...seen.value} /> : null
    },
  })
  doors.page(paths.sharedPlan(':planId'), {
    who,
    params: z.object({ planId: id() }),
    see: async ({ perform, params }) => {
      const seen = await perform(openPlan, params)
      return seen.ok ? <SharedPlanPage {...seen.value} /> : null
    },
  })
}

/** The page on which one thing is shared, and its form. */
function sharing<P extends z.ZodType>(doors: Doors, path: string, params: P, itemOf: (params: z.infer<P>) => Item): void {
  const page = async ({ look, caller, params }: Visit<z.infer<P>, unknown>, back?: Again) => {
    const { kind, objectId } = itemOf(params)
    const view = await look(async (tx): Promise<Pick<ShareLook, 'title' | 'shares' | 'near'> | null> => {
      const own = await ownThingView(tx, caller.actor, kind, objectId)
      if (!own && kind !== 'plan') return null
      const id = own?.id ?? null
      return { title: own?.title ?? '', shares: await sharesOf(tx, caller.actor, id), near: await colleaguesNear(tx, caller.person!.id) }
    })
    const [action, where] = addresses(kind, objectId)
    return view && <SharePage kind={kind} {...view} back={where} action={action} filled={filledAgain(back)} />
  }
  doors.page(path, { who, params, see: (visit) => page(visit) })
  doors.form(path, {
    who,
    action: 'share-plan',
    params,
    body: ShareItem,
    input: (body, params) => ({ ...body, item: itemOf(params) }),
    perform: shareItem,
    refusals: shareTellings,
    then: ({ name, item }, _, t) => ({
      to: addresses(item.kind, item.objectId)[0],
      notice: t(`Je deelt dit nu met ${name}.`, `You share this with ${name} now.`),
    }),
    again: page,
  })
}

const addresses = (kind: Item['kind'], objectId: string | null): [action: string, where: string] =>
  kind === 'goal'
    ? [paths.shareGoal(objectId!), paths.goal(objectId!)]
    : kind === 'reflection'
      ? [paths.shareReflection(objectId!), paths.reflection(objectId!)]
      : [paths.sharePlan, paths.plan]
