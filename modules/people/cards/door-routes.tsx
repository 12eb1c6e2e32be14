import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { tell } from '#platform/outcome.ts'
import { cardTellings } from '../card-messages.ts'
import { sessionCookie } from '../identify.ts'
import { paths } from '../paths.ts'
import { CardDoorPage, CardShutPage } from './door-page.tsx'
import { findCard } from './facts.ts'
import { judgeCard } from './judge.ts'
import { problemOf } from './rules.ts'
import { cardOf } from './secrets.ts'
import { ChoosePin, signInByCard, UsePin } from './sign-in.ts'

/**
 * The way in with a card. Scanning it opens a page and nothing else: where to go after signing in can't be said in the code, so that a printed
 * imitation leads nowhere else. Nothing of the forms is kept to recognise a repeat: a hash of a PIN is as good as the PIN.
 */
export function cardDoorRoutes(doors: Doors): void {
  const { config } = doors.house
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.baseUrl.startsWith('https:') } as const

  const see = async ({ look, caller, reply }: Visit<unknown, unknown>, code: string, again?: Again) => {
    const cardId = cardOf(config.secret, code)
    const card = cardId ? await look((tx) => findCard(tx, cardId), { ticket: cardId }) : null
    const problem = card ? problemOf(card, Temporal.Now.instant()) : 'no-card'
    if (!problem) return <CardDoorPage code={code} hasPin={card!.hasPin} again={again} />
    reply.code(cardTellings[problem].status)
    return <CardShutPage sentence={again?.refusal ?? tell(cardTellings[problem], caller.lang)} />
  }

  doors.page(paths.cardAt(':code'), {
    who: 'anyone',
    params: z.object({ code: z.string().max(100) }),
    see: (visit) => see(visit, visit.params.code),
  })

  const shared = {
    who: 'anyone' as const,
    leavesNoTrace: true as const,
    where: (_: unknown, { request }: Visit<unknown, unknown>) => ({ ticket: cardOf(config.secret, brought(request.body)) ?? undefined }),
    perform: signInByCard,
    refusals: cardTellings,
    then: () => ({ to: paths.start }),
    also: ({ token }: { token: string }, { reply }: Visit<unknown, unknown>) => void reply.setCookie(sessionCookie, token, cookie),
    again: (visit: Visit<unknown, unknown>, again: Again) => see(visit, brought(again.typed), again),
  }
  doors.form(paths.card, {
    ...shared,
    action: 'sign-in-by-card',
    body: UsePin,
    input: async ({ kaart, pin }, _, { caller, perform }) => ({
      judged: await judgeCard(config, perform, { code: kaart, pin }),
      replaces: caller.session?.id,
    }),
  })
  doors.form(paths.cardPin, {
    ...shared,
    action: 'choose-card-pin',
    body: ChoosePin,
    input: async ({ kaart, start, pin }, _, { caller, perform }) => ({
      judged: await judgeCard(config, perform, { code: kaart, pin, start }),
      replaces: caller.session?.id,
    }),
  })
}

const brought = (body: unknown): string => String((body as Record<string, unknown> | null)?.['kaart'] ?? '')
