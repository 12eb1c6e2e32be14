import { z } from 'zod'
import type { Again, Doors, Redirect } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { sayDate, type Translate } from '#platform/words.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { PlanPage } from '../pages/plan.tsx'
import { choices, planView } from '../views.ts'
import { cancelEdition, CancelEdition } from '../cancel-edition.ts'
import { changeEdition } from '../change-edition.ts'
import { confirmEdition } from '../confirm-edition.ts'
import { copyEdition, CopyEdition, planCopy, type Copied } from '../copy-edition.ts'
import { editionFields, editionHangsTogether } from '../fields.ts'
import { byHandTellings } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { CancelPage, CopyPage } from '../pages/copy-and-cancel.tsx'
import { EditionFormPage, valuesOf } from '../pages/edition-form.tsx'
import { confirmTellings, copyTellings, editionTellings, planTellings, publishTellings } from '../messages.ts'
import { publishEdition } from '../publish-edition.ts'
import { seatByHand } from '../../enrolling/seat-by-hand.ts'
import { movedUp, ofEdition, planners, type OfEdition } from './planners.ts'

const EditionBody = z.object(editionFields).superRefine(editionHangsTogether)

const planPage = async ({ look, params, caller }: OfEdition, refusal?: string) => {
  const plan = await look((tx) => planView(tx, caller.actor, params.editionId))
  return plan && <PlanPage plan={plan} refusal={refusal} />
}

export function oneEdition(doors: Doors): void {
  doors.page('/academie/edities/:editionId', { who: planners, params: ofEdition, see: (visit) => planPage(visit) })

  doors.form('/academie/edities/:editionId/publiceren', {
    who: planners,
    action: 'publish-edition',
    params: ofEdition,
    body: z.object({}),
    input: (_, params) => params,
    perform: publishEdition,
    refusals: publishTellings,
    then: ({ editionId, seated, waiting }, _, t) => ({
      to: paths.plan(editionId),
      notice:
        seated + waiting > 0
          ? t(
              `Gepubliceerd. ${seated} mensen hebben een plaats, ${waiting} wachten.`,
              `Published. ${seated} people have a seat, ${waiting} wait.`,
            )
          : t('Gepubliceerd. Mensen kunnen zich aanmelden.', 'Published. People can enrol.'),
    }),
    again: (visit, { refusal }) => planPage(visit, refusal),
  })

  doors.form('/academie/edities/:editionId/bevestigen', {
    who: planners,
    action: 'confirm-edition',
    params: ofEdition,
    body: z.object({}),
    input: (_, params) => params,
    perform: confirmEdition,
    refusals: confirmTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.plan(editionId),
      notice: t('Bevestigd. De deelnemers krijgen bericht.', 'Confirmed. The participants are told.'),
    }),
    again: (visit, { refusal }) => planPage(visit, refusal),
  })

  doors.form('/inschrijvingen/:enrolmentId/plaatsen', {
    who: planners,
    action: 'seat-by-hand',
    params: z.object({ enrolmentId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: seatByHand,
    refusals: byHandTellings,
    then: ({ editionId }, _, t) => ({
      to: paths.plan(editionId),
      notice: t('De plaats is gegeven. Deze persoon krijgt bericht.', 'The seat is given. This person is told.'),
    }),
  })
}

export function changeDoors(doors: Doors): void {
  const changePage = async ({ look, params, caller, t }: OfEdition, back?: Again) => {
    const [plan, chosen] = await look(
      async (tx) => [await planView(tx, caller.actor, params.editionId), await choices(tx, caller.actor)] as const,
    )
    return (
      plan && (
        <EditionFormPage
          filled={back ? filledAgain(back) : { values: valuesOf(plan) }}
          choices={chosen}
          title={t('Wijzig de editie', 'Change the edition')}
          action={paths.planAct(plan.id, 'wijzigen')}
          plan={plan}
        />
      )
    )
  }
  doors.page('/academie/edities/:editionId/wijzigen', { who: planners, params: ofEdition, see: (visit) => changePage(visit) })
  doors.form('/academie/edities/:editionId/wijzigen', {
    who: planners,
    action: 'change-edition',
    params: ofEdition,
    body: EditionBody,
    input: (body, params) => ({ ...body, ...params }),
    perform: changeEdition,
    refusals: editionTellings,
    then: ({ editionId, promoted }, _, t) => ({ to: paths.plan(editionId), notice: t('Bewaard.', 'Saved.') + movedUp(promoted.length, t) }),
    again: changePage,
  })
}

export function cancelDoors(doors: Doors): void {
  const cancelPage = async ({ look, params, caller }: OfEdition, back?: Again) => {
    const plan = await look((tx) => planView(tx, caller.actor, params.editionId))
    return plan && <CancelPage plan={plan} filled={filledAgain(back)} />
  }
  doors.page('/academie/edities/:editionId/annuleren', { who: planners, params: ofEdition, see: (visit) => cancelPage(visit) })
  doors.form('/academie/edities/:editionId/annuleren', {
    who: planners,
    action: 'cancel-edition',
    params: ofEdition,
    body: CancelEdition.omit({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: cancelEdition,
    refusals: planTellings,
    then: ({ editionId, told }, _, t) => ({
      to: paths.plan(editionId),
      notice: t(
        `De editie is geannuleerd. ${told} ${told === 1 ? 'mens krijgt' : 'mensen krijgen'} bericht.`,
        `The edition is cancelled. ${told} ${told === 1 ? 'person is' : 'people are'} told.`,
      ),
    }),
    again: cancelPage,
  })
}

export function copyDoors(doors: Doors): void {
  const copyPage = async ({ look, params, caller, t }: OfEdition, back?: Again) => {
    const [plan, copy] = await look(async (tx) => {
      const plan = await planView(tx, caller.actor, params.editionId)
      const asked = plan && back && CopyEdition.omit({ editionId: true }).safeParse(back.typed)
      return [plan, asked?.success ? await planCopy(tx, [params.editionId], asked.data.firstDay) : null] as const
    })
    return (
      plan && (
        <CopyPage
          filled={filledAgain(back)}
          title={t('Kopieer naar nieuwe data', 'Copy to new dates')}
          lead={plan.title}
          action={paths.planAct(plan.id, 'kopieren')}
          back={paths.plan(plan.id)}
          of={plan.title}
          copy={copy}
        />
      )
    )
  }
  doors.page('/academie/edities/:editionId/kopieren', { who: planners, params: ofEdition, see: (visit) => copyPage(visit) })
  doors.form('/academie/edities/:editionId/kopieren', {
    who: planners,
    action: 'copy-edition',
    params: ofEdition,
    body: CopyEdition.omit({ editionId: true }),
    input: (body, params) => ({ ...body, ...params }),
    perform: copyEdition,
    refusals: copyTellings,
    shows: looksFirst,
    then: (copied, _, t) => copiedTo(paths.plan(copied.editionId), copied, t),
    again: copyPage,
  })
}

/** The button that shows what a copy would become; a day that can't be read gets its sentence instead. */
export const looksFirst = (typed: Record<string, unknown>): boolean =>
  typed['doen'] === 'bekijk' && CopyEdition.omit({ editionId: true }).safeParse(typed).success

/** Says on which day the copy begins, what was passed over, and what still needs a room. */
export function copiedTo(to: string, { firstDay, passedOver, withoutRoom }: Copied, t: Translate): Redirect {
  const lang = t('nl', 'en') as 'nl' | 'en'
  const day = (date: string) => sayDate(Temporal.PlainDate.from(date), lang, 'no year')
  const words = [
    t(
      `De kopie begint op ${sayDate(Temporal.PlainDate.from(firstDay), lang)} en is nog een concept.`,
      `The copy begins on ${sayDate(Temporal.PlainDate.from(firstDay), lang)} and is still a draft.`,
    ),
    passedOver.length > 0 &&
      t('Overgeslagen: ', 'Passed over: ') +
        passedOver
          .slice(0, 5)
          .map((one) => `${one.name} (${t('nu', 'now')} ${day(one.to)})`)
          .join(', ') +
        '.',
    withoutRoom > 0 &&
      t(
        `${withoutRoom} bijeenkomsten hebben nog geen zaal: die is dan bezet, of wordt niet meer gedeeld.`,
        `${withoutRoom} sessions have no room yet: it is taken then, or shared no more.`,
      ),
  ]
  return { to, kind: passedOver.length || withoutRoom ? 'warning' : 'ok', notice: words.filter(Boolean).join(' ') }
}
