import { z } from 'zod'
import { cardsPdf } from '#platform/files/index.ts'
import { id, several } from '#platform/http/fields.ts'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { endCardTellings, manageCardTellings } from '../card-messages.ts'
import { paths } from '../paths.ts'
import { isFresh } from '../rules.ts'
import { settingsOf } from '../settings.ts'
import { loseMyCard, makeCards, MakeCards, newStart, noteCard, notePrinted, replaceCard, revokeCard, unblockCard } from './manage.ts'
import { CardPage } from './pages/card.tsx'
import { CardsPage } from './pages/cards.tsx'
import { TeamCardsPage } from './pages/team.tsx'
import { cardCode, startCode } from './secrets.ts'
import { cardList, cardsToPrint, cardView, teamCards, unitsToChoose } from './views.ts'

const who = 'administrator' as const
const ofCard = z.object({ cardId: id() })
const asked = z.object({
  zoek: z.string().trim().max(100).default(''),
  afdeling: z.preprocess((value) => value || undefined, id().optional()),
})
type AnyVisit = Visit<unknown, unknown>
const freshIn = ({ caller }: AnyVisit) => isFresh(caller.session!.signedInAt, Temporal.Now.instant())

/** Cards: making, printing and ending them by an administrator, unblocking by a manager too. */
export function cardRoutes(doors: Doors): void {
  const { baseUrl } = doors.house.config
  const list = async (visit: AnyVisit, query: z.infer<typeof asked>, again?: Again) => {
    const find = { search: query.zoek, unitId: query.afdeling ?? null }
    const [people, units] = await visit.look((tx) => Promise.all([cardList(tx, find), unitsToChoose(tx)]))
    return <CardsPage people={people} units={units} asked={find} fresh={freshIn(visit)} again={again} />
  }
  doors.page(paths.cards, { who, query: asked, see: (visit) => list(visit, visit.query) })
  doors.form(paths.cards, {
    who,
    action: 'make-card',
    body: MakeCards,
    input: (body, _, { caller }) => ({ ...body, signedInAt: caller.session!.signedInAt, baseUrl }),
    perform: makeCards,
    refusals: manageCardTellings,
    then: ({ made }, _, t) => ({
      to: paths.cards,
      notice:
        made === 1
          ? t('De kaart is gemaakt. Druk hem nu af.', 'The card was made. Now print it.')
          : t(`${made} kaarten zijn gemaakt. Druk ze nu af.`, `${made} cards were made. Now print them.`),
    }),
    again: (visit, again) => list(visit, { zoek: '' }, again),
  })
  paperRoute(doors)
  oneCardRoutes(doors)
  ownRoutes(doors)
}

/** The sheet: a card is printed only for who signed in just now, and that it was printed is in the log. */
function paperRoute(doors: Doors): void {
  const { secret, baseUrl } = doors.house.config
  doors.page(paths.cardsPaper, {
    who,
    query: z.object({ kaart: several(id()).refine((list) => list.length <= 200) }),
    see: async (visit) => {
      if (!freshIn(visit)) return { to: paths.signInAgain(paths.cards) }
      const cards = await visit.look((tx) => cardsToPrint(tx, visit.query.kaart))
      if (!cards.length)
        return {
          to: paths.cards,
          kind: 'warning',
          notice: visit.t('Kies eerst welke kaarten je afdrukt.', 'First choose which cards you print.'),
        }
      await visit.perform(notePrinted, { ids: cards.map((card) => card.cardId), people: cards.map((card) => card.personId) })
      const pdf = await cardsPdf(
        cards.map((card) => ({
          name: card.name,
          unit: card.unit,
          url: baseUrl + paths.cardAt(cardCode(secret, card.cardId)),
          startCode: card.hasPin ? null : startCode(secret, card.cardId, card.startRound),
        })),
        {
          organisation: cards[0]!.organisation,
          academy: settingsOf(cards[0]!.settings).academyName,
          lang: visit.caller.lang,
          at: Temporal.Now.instant(),
        },
      )
      await visit.reply
        .headers({ 'content-disposition': 'inline; filename="kaarten.pdf"', 'cache-control': 'private, no-store' })
        .type('application/pdf')
        .send(pdf)
      return null
    },
  })
}

function oneCardRoutes(doors: Doors): void {
  const { baseUrl } = doors.house.config
  const page = async (visit: AnyVisit, cardId: string, again?: Again) => {
    const card = await visit.look((tx) => cardView(tx, cardId))
    if (!card) return null
    await visit.perform(noteCard, { subjectId: card.personId })
    return <CardPage card={card} fresh={freshIn(visit)} again={again} />
  }
  const fresh = (cardId: string, { caller }: AnyVisit) => ({ cardId, signedInAt: caller.session!.signedInAt, baseUrl })
  doors.page(paths.cardPage(':cardId'), { who, params: ofCard, see: (visit) => page(visit, visit.params.cardId) })

  const common = {
    who,
    params: ofCard,
    body: z.object({}),
    again: (visit: Visit<{ cardId: string }, unknown>, again: Again) => page(visit, visit.params.cardId, again),
  }
  doors.form(paths.replaceCard(':cardId'), {
    ...common,
    action: 'replace-card',
    input: (_, { cardId }, visit) => fresh(cardId, visit),
    perform: replaceCard,
    refusals: manageCardTellings,
    then: ({ cardId }, _, t) => ({
      to: paths.cardPage(cardId),
      notice: t('De oude kaart werkt niet meer. Druk de nieuwe af.', 'The old card no longer works. Print the new one.'),
    }),
  })
  doors.form(paths.newStart(':cardId'), {
    ...common,
    action: 'new-start-code',
    input: (_, { cardId }, visit) => fresh(cardId, visit),
    perform: newStart,
    refusals: manageCardTellings,
    then: ({ cardId }, _, t) => ({
      to: paths.cardPage(cardId),
      notice: t('Er is een nieuwe startcode. Druk de kaart opnieuw af.', 'There is a new start code. Print the card again.'),
    }),
  })
  doors.form(paths.revokeCard(':cardId'), {
    ...common,
    action: 'end-card',
    input: (_, params) => params,
    perform: revokeCard,
    refusals: endCardTellings,
    then: (_value, _input, t) => ({ to: paths.cards, notice: t('De kaart is ingetrokken.', 'The card was revoked.') }),
  })
  doors.form(paths.unblockCard(':cardId'), {
    ...common,
    action: 'unblock-card',
    input: (_, params) => params,
    perform: unblockCard,
    refusals: endCardTellings,
    then: (_value, { cardId }, t) => ({ to: paths.cardPage(cardId), notice: unblocked(t) }),
  })
}

const unblocked = (t: AnyVisit['t']) => t('De kaart werkt weer, met dezelfde pincode.', 'The card works again, with the same PIN.')

/** What a manager does for the team, and each for oneself. */
function ownRoutes(doors: Doors): void {
  const see = async ({ look, caller }: AnyVisit, again?: Again) => (
    <TeamCardsPage people={await look((tx) => teamCards(tx, caller.person!.id))} again={again} />
  )
  doors.page(paths.teamCards, { who: 'manager', see: (visit) => see(visit) })
  doors.form(paths.unblockTeamCard(':cardId'), {
    who: 'manager',
    action: 'unblock-card',
    params: ofCard,
    body: z.object({}),
    input: (_, params) => params,
    perform: unblockCard,
    refusals: endCardTellings,
    then: (_value, _input, t) => ({ to: paths.teamCards, notice: unblocked(t) }),
    again: see,
  })
  doors.form(paths.loseMyCard, {
    who: 'employee',
    action: 'end-card',
    body: z.object({}),
    input: () => ({}),
    perform: loseMyCard,
    refusals: endCardTellings,
    then: (_value, _input, t) => ({
      to: paths.profile,
      notice: t(
        'Je kaart werkt niet meer. Vraag de beheerder om een nieuwe.',
        'Your card no longer works. Ask the administrator for a new one.',
      ),
    }),
  })
}
