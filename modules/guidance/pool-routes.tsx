import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import {
  addHourTellings,
  declareTellings,
  endDeclarationTellings,
  guideTellings,
  matchTellings,
  nameTellings,
  offerTellings,
  withdrawHourTellings,
} from './messages.ts'
import { CarePage, type CareFilled } from './pages/care.tsx'
import { OfferPage, type OfferFilled } from './pages/offer.tsx'
import { paths } from './paths.ts'
import { AddHour, addHour, OfHour, withdrawHour } from './pool/hours.ts'
import { AnswerNaming, answerNaming, endGuide, NameGuide, nameGuide, OfferGuide, offerGuide, OfGuide } from './pool/offer.ts'
import { Declare, declare, endDeclaration, MatchBuddies, matchBuddies, OfDeclaration } from './relations/buddies.ts'
import { careView } from './views/care.ts'
import { offerView } from './views/mine.ts'

const who = 'employee'
const nothing = z.object({})

/** What somebody offers, and what a learning adviser does for the pool. */
export function poolRoutes(doors: Doors): void {
  doors.page(paths.offer, { who, see: (visit) => offerPage(visit) })
  offerDoors(doors)
  hourDoors(doors)
  buddyDoors(doors)
  careDoors(doors)
}

async function offerPage({ look, caller }: Visit<unknown, unknown>, filled: OfferFilled = {}) {
  return <OfferPage view={await look((tx) => offerView(tx, caller.actor))} filled={filled} />
}

function offerDoors(doors: Doors): void {
  doors.form(paths.offer, {
    who,
    action: 'offer-guide',
    body: OfferGuide,
    input: (body) => body,
    perform: offerGuide,
    refusals: offerTellings,
    then: (_value, _input, t) => ({ to: paths.offer, notice: t('Je staat in de lijst.', 'You are in the list.') }),
    again: (visit, back) => offerPage(visit, { offer: filledAgain(back) }),
  })
  doors.form('/begeleiding/begeleiders/:guideId/antwoord', {
    who,
    action: 'answer-naming',
    params: OfGuide,
    body: AnswerNaming,
    input: (body, params) => ({ ...body, ...params }),
    perform: answerNaming,
    refusals: guideTellings,
    then: ({ answer }, _, t) => ({
      to: paths.offer,
      notice: answer === 'ja' ? t('Je staat in de lijst.', 'You are in the list.') : t('Bewaard: liever niet.', 'Saved: rather not.'),
    }),
    again: (visit, back) => offerPage(visit, { offer: filledAgain(back) }),
  })
  doors.form('/begeleiding/begeleiders/:guideId/stoppen', {
    who,
    action: 'end-guide',
    params: OfGuide,
    body: nothing,
    input: (_, params) => params,
    perform: endGuide,
    refusals: guideTellings,
    then: (_value, _input, t) => ({ to: paths.offer, notice: t('Uit de lijst gehaald.', 'Taken out of the list.') }),
    again: (visit, back) => offerPage(visit, { offer: filledAgain(back) }),
  })
}

function hourDoors(doors: Doors): void {
  doors.form(paths.hours, {
    who,
    action: 'add-hour',
    body: AddHour,
    input: (body) => body,
    perform: addHour,
    refusals: addHourTellings,
    then: (_value, _input, t) => ({ to: `${paths.offer}#uren`, notice: t('Toegevoegd.', 'Added.') }),
    again: (visit, back) => offerPage(visit, { hour: filledAgain(back) }),
  })
  doors.form('/begeleiding/uren/:hourId/weghalen', {
    who,
    action: 'withdraw-hour',
    params: OfHour,
    body: nothing,
    input: (_, params) => params,
    perform: withdrawHour,
    refusals: withdrawHourTellings,
    then: (_value, _input, t) => ({ to: `${paths.offer}#uren`, notice: t('Weggehaald.', 'Removed.') }),
    again: (visit, back) => offerPage(visit, { hour: filledAgain(back) }),
  })
}

function buddyDoors(doors: Doors): void {
  doors.form(paths.declare, {
    who,
    action: 'declare-for-buddy',
    body: Declare,
    input: (body) => body,
    perform: declare,
    refusals: declareTellings,
    then: (_value, _input, t) => ({
      to: `${paths.offer}#buddy`,
      notice: t(
        'De leeradviseur leest dit. Je hoort het als er een buddy is.',
        'The learning adviser reads this. You hear it when there is a buddy.',
      ),
    }),
    again: (visit, back) => offerPage(visit, { buddy: filledAgain(back) }),
  })
  doors.form('/begeleiding/buddy/:declarationId/weghalen', {
    who,
    action: 'end-declaration',
    params: OfDeclaration,
    body: nothing,
    input: (_, params) => params,
    perform: endDeclaration,
    refusals: endDeclarationTellings,
    then: (_value, _input, t) => ({ to: `${paths.offer}#buddy`, notice: t('Weggehaald.', 'Removed.') }),
    again: (visit, back) => offerPage(visit, { buddy: filledAgain(back) }),
  })
}

const adviser = 'learning_adviser'

async function carePage({ look, caller }: Visit<unknown, unknown>, query: string, filled: CareFilled = {}) {
  return <CarePage view={await look((tx) => careView(tx, caller.person!.id, query))} filled={filled} />
}

function careDoors(doors: Doors): void {
  const { config } = doors.house
  doors.page(paths.care, {
    who: adviser,
    query: z.object({ zoek: z.string().max(100).default('') }),
    see: (visit) => carePage(visit, visit.query.zoek),
  })
  doors.form(paths.name, {
    who: adviser,
    action: 'name-guide',
    body: NameGuide,
    input: (body) => body,
    perform: nameGuide(config),
    refusals: nameTellings,
    then: (_value, _input, t) => ({
      to: paths.care,
      notice: t('Gevraagd. Je collega beslist zelf.', 'Asked. It is up to your colleague.'),
    }),
    again: (visit, back) => carePage(visit, String(back.typed['zoek'] ?? ''), { name: filledAgain(back) }),
  })
  doors.form(paths.match, {
    who: adviser,
    action: 'match-buddies',
    body: MatchBuddies,
    input: (body) => body,
    perform: matchBuddies(config),
    refusals: matchTellings,
    then: (_value, _input, t) => ({ to: paths.care, notice: t('Ze krijgen allebei de vraag.', 'Both get the question.') }),
    again: (visit, back) => carePage(visit, '', { match: filledAgain(back) }),
  })
}
