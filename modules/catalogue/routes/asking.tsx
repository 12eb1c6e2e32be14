import { z } from 'zod'
import type { Doors } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { answerWish, AnswerWish, wish, Wish } from '../ask.ts'
import { answerWishTellings } from '../messages.ts'
import { AskedPage } from '../pages/asked.tsx'
import { WishPage } from '../pages/wish.tsx'
import { paths } from '../paths.ts'
import { overseesAll } from '../rules.ts'
import { asked, myWishes } from '../views.ts'
import { makers, type Again, type Seen } from './makers.ts'

export function asking(doors: Doors): void {
  const showWish = async ({ look, caller }: Seen, back?: Again) => (
    <WishPage mine={await look((tx) => myWishes(tx, caller.person!.id))} back={back} />
  )
  doors.page(paths.wish, {
    who: 'employee',
    query: z.object({ titel: z.string().max(200).optional().catch(undefined) }),
    see: (visit) => showWish(visit, visit.query.titel ? { errors: {}, typed: { title: visit.query.titel } } : undefined),
  })
  doors.form(paths.wish, {
    who: 'employee',
    action: 'wish',
    body: Wish,
    input: (body) => body,
    perform: wish,
    refusals: {},
    then: (_value, _input, t) => ({
      to: paths.wish,
      notice: t(
        'Je vraag is bij de leeradviseur. Het antwoord komt hier te staan.',
        'Your question is with the learning adviser. The answer will stand here.',
      ),
    }),
    again: (visit, back) => showWish(visit, back),
  })
  const showAsked = async ({ look, caller }: Seen, refusal?: string) => (
    <AskedPage asked={await look((tx) => asked(tx, caller.actor))} wishes={overseesAll(caller.actor)} refusal={refusal} />
  )
  doors.page(paths.asked, { who: makers, see: (visit) => showAsked(visit) })
  doors.form(paths.answer(':wishId'), {
    who: 'learning_adviser',
    action: 'answer-wish',
    params: z.object({ wishId: id() }),
    body: AnswerWish.pick({ answer: true }),
    input: (body, params) => ({ ...params, ...body }),
    perform: answerWish,
    refusals: answerWishTellings,
    then: (_value, _input, t) => ({ to: paths.asked, notice: t('Je antwoord is gegeven.', 'Your answer is given.') }),
    again: (visit, { refusal, errors }) => showAsked(visit, refusal ?? errors['answer']),
  })
}
