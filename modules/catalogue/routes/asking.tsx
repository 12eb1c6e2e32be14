import { z } from 'zod'
import type { Doors } from '#platform/http/doors.ts'
import { wish, Wish } from '../ask.ts'
import { WishPage } from '../pages/wish.tsx'
import { paths } from '../paths.ts'
import { myWishes } from '../views.ts'
import type { Again, Seen } from './makers.ts'

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
}
