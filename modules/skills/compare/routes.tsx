import { z } from 'zod'
import { colleaguesNamed, sharingTellings } from '#modules/people/index.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { both, id, several } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { done } from '#platform/outcome.ts'
import type { Filled } from '#ui/index.ts'
import { findView, notAsked } from '../finding/view.ts'
import { paths } from '../paths.ts'
import { SharePage } from '../rating/pages/share.tsx'
import { StopSharing, stopSharingRatings } from '../rating/share.ts'
import { mySharesView } from '../rating/share-view.ts'
import { Choose, choose, OfChosen, unchoose } from './choose.ts'
import { chooseTellings, unchooseTellings } from './messages.ts'
import { ChoicePage } from './pages/choice.tsx'
import { ComparisonPage } from './pages/comparison.tsx'
import { ChoiceOfPage, LetterPage } from './pages/letter.tsx'
import { letterOf, orderFor } from './rules.ts'
import { seeChoice } from './see.ts'
import { ShareChoice, shareChoice } from './share.ts'
import { chosenView, comparisonView, occupationsFor } from './view.ts'

const who = 'employee'
const nothing: Filled = { values: {} }

/** From what somebody does at home to skills, an occupation and a letter (C19). */
export function compareDoors(doors: Doors): void {
  choiceDoors(doors)
  letterDoors(doors)
  sharingDoors(doors)
}

function choiceDoors(doors: Doors): void {
  const page = async ({ look, caller }: Visit<unknown, unknown>, query = '', filled = nothing) => {
    const { lang, actor } = caller
    const [chosen, occupations, { inward }] = await look(async (tx) => {
      const chosen = await chosenView(tx, actor.personId!, lang)
      const ids = chosen.map((one) => one.id)
      return [chosen, await occupationsFor(tx, ids, lang), await mySharesView(tx, actor.personId!, 'choice')] as const
    })
    const find = query.trim() ? await look((tx) => findView(tx, query.trim(), lang, 'skill')) : notAsked
    return <ChoicePage chosen={chosen} find={find} occupations={occupations} shared={inward} filled={filled} />
  }
  doors.page(paths.choice, {
    who,
    query: z.object({ zoek: z.string().max(200).default('') }),
    see: (visit) => page(visit, visit.query.zoek),
  })
  doors.form(paths.choice, {
    who,
    action: 'choose-skills',
    body: Choose,
    input: (body) => body,
    perform: choose,
    refusals: chooseTellings,
    then: (_value, _input, t) => ({ to: paths.choice, notice: t('Het staat in je keuze.', 'It is in your choice.') }),
    again: (visit, back) => page(visit, String(back.typed['said'] ?? '').slice(0, 200), filledAgain(back)),
  })
  doors.form('/mijn/keuze/:skillId/weg', {
    who,
    action: 'remove-from-choice',
    params: OfChosen,
    body: z.object({}),
    input: (_, params) => params,
    perform: unchoose,
    refusals: unchooseTellings,
    then: (_value, _input, t) => ({ to: paths.choice, notice: t('Weggehaald.', 'Removed.') }),
    again: (visit, back) => page(visit, '', filledAgain(back)),
  })
}

const ofOccupation = z.object({ occupationId: id() })

function letterDoors(doors: Doors): void {
  const comparison = ({ look, caller, params }: Visit<{ occupationId: string }, unknown>) =>
    look(async (tx) => {
      const chosen = await chosenView(tx, caller.actor.personId!, caller.lang)
      return { chosen, view: await comparisonView(tx, params.occupationId, chosen, caller.lang) }
    })
  const letterPage = async (visit: Visit<{ occupationId: string }, unknown>, filled = nothing) => {
    const { chosen, view } = await comparison(visit)
    if (!view) return null
    const needed = new Set(view.skills.map((one) => one.id))
    const ordered = orderFor(chosen, String(filled.values['vacancy'] ?? ''), needed, placesOf(filled.values))
    const ticked = new Set(several(z.string()).parse(filled.values['use']))
    const used = ticked.size ? ticked : new Set(ordered.slice(0, 5).map((one) => one.skill.id))
    const skills = ordered.map((one) => one.skill).filter((one) => used.has(one.id))
    const toLearn = view.skills.filter((one) => one.essential && !one.has).map((one) => one.name)
    const letter = letterOf({ name: visit.caller.person!.name, occupation: view.name, skills, toLearn }, visit.caller.lang)
    return <LetterPage view={view} ordered={ordered} used={used} letter={letter} filled={filled} />
  }
  doors.page('/mijn/keuze/beroep/:occupationId', {
    who,
    params: ofOccupation,
    see: async (visit) => {
      const { chosen, view } = await comparison(visit)
      return view && <ComparisonPage view={view} chosen={chosen} />
    },
  })
  doors.page('/mijn/keuze/brief/:occupationId', { who, params: ofOccupation, see: (visit) => letterPage(visit) })
  // Only shows: the vacancy and the letter are kept nowhere, unless the vacancy is too long to be one.
  doors.form('/mijn/keuze/brief/:occupationId', {
    who,
    action: 'write-letter',
    params: ofOccupation,
    body: z.object({ vacancy: z.string().max(longest, tooLong) }),
    input: () => null,
    perform: async () => done(null),
    refusals: {},
    leavesNoTrace: true,
    shows: (typed) => String(typed['vacancy'] ?? '').length <= longest,
    then: () => ({ to: paths.choice }),
    again: (visit, back) => letterPage(visit, filledAgain(back)),
  })
}

const longest = 20_000
const tooLong = both(`Dit mag hooguit ${longest} tekens lang zijn.`, `This can be at most ${longest} characters long.`)

/** The places that the person gave: whole numbers, of the fields that have one. */
function placesOf(values: Record<string, unknown>): Map<string, number> {
  const given = Object.entries(values).flatMap(([name, value]): [string, number][] => {
    const place = Number(value)
    return name.startsWith('place.') && Number.isInteger(place) && place > 0 ? [[name.slice('place.'.length), place]] : []
  })
  return new Map(given)
}

function sharingDoors(doors: Doors): void {
  const page = async ({ look, caller, t }: Visit<unknown, unknown>, query: string, filled = nothing) => {
    const [found, shares] = await look((tx) =>
      Promise.all([colleaguesNamed(tx, query), mySharesView(tx, caller.actor.personId!, 'choice')]),
    )
    const back = { href: paths.choice, label: t('Wat neem je mee?', 'What do you bring?') }
    const lead = t('Je deelt alles wat je koos, en waar het van komt.', 'You share all you chose, and what it comes from.')
    const title = t('Je keuze delen', 'Sharing your choice')
    const view = { title, lead, action: paths.shareChoice, back, ratingId: '', query, found, shares, stop: paths.stopSharingChoice }
    return <SharePage view={view} filled={filled} />
  }
  doors.page(paths.shareChoice, {
    who,
    query: z.object({ zoek: z.string().max(100).default('') }),
    see: (visit) => page(visit, visit.query.zoek),
  })
  doors.form(paths.shareChoice, {
    who,
    action: 'share-choice',
    body: ShareChoice,
    input: (body) => body,
    perform: shareChoice,
    refusals: sharingTellings,
    then: (_value, _input, t) => ({ to: paths.shareChoice, notice: t('Je collega kan het nu zien.', 'Your colleague can see it now.') }),
    again: (visit, back) => page(visit, String(back.typed['zoek'] ?? '').slice(0, 100), filledAgain(back)),
  })
  doors.form('/mijn/keuze/delen/:shareId/stop', {
    who,
    action: 'stop-sharing',
    params: StopSharing,
    body: z.object({}),
    input: (_, params) => params,
    perform: stopSharingRatings,
    refusals: sharingTellings,
    then: (_value, _input, t) => ({ to: paths.shareChoice, notice: t('Je deelt dit niet meer.', 'You do not share this any more.') }),
    again: (visit, back) => page(visit, '', filledAgain(back)),
  })
  doors.page('/keuze/:personId', {
    who,
    params: z.object({ personId: id() }),
    see: async ({ perform, params, caller }) => {
      const seen = await perform(seeChoice, { personId: params.personId, lang: caller.lang })
      return seen.ok ? <ChoiceOfPage {...seen.value} /> : null
    },
  })
}
