import { z } from 'zod'
import { colleaguesNamed, sharingTellings } from '#modules/people/index.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { sayDay } from '#platform/words.ts'
import type { Filled } from '#ui/index.ts'
import { findView, notAsked } from '../finding/view.ts'
import { paths } from '../paths.ts'
import { NameAssessor, nameAssessor } from './assess.ts'
import { nameAssessorTellings, rateTellings, shareRatingsTellings } from './messages.ts'
import { MySkillsPage } from './pages/mine.tsx'
import { RatingsOfPage, SkillOfPage } from './pages/of-somebody.tsx'
import { SharePage } from './pages/share.tsx'
import { MySkillPage } from './pages/skill.tsx'
import { OfSkill, Rate, rate } from './rate.ts'
import { seeRatings } from './see.ts'
import { ShareRatings, shareRatings, StopSharing, stopSharingRatings } from './share.ts'
import { mySharesView } from './share-view.ts'
import { ratedSkillsView, ratedSkillView } from './view.ts'

const who = 'employee'
const nothing: Filled = { values: {} }
const asked = z.object({
  zoek: z.string().max(100).default(''),
  vaardigheid: z.string().max(200).default(''),
  inschatting: z.union([id(), z.literal('')]).default(''),
})
type Asked = z.infer<typeof asked>

export function ratingDoors(doors: Doors): void {
  ownDoors(doors)
  sharingDoors(doors)
  doorsOfOthers(doors)
}

function ownDoors(doors: Doors): void {
  const params = z.object({ skillId: id() })
  const mySkill = async ({ look, caller, params }: Visit<{ skillId: string }, unknown>, filled = nothing) => {
    const skill = await look((tx) => ratedSkillView(tx, caller.actor.personId!, params.skillId, caller.lang))
    return skill && <MySkillPage skill={skill} filled={filled} />
  }
  doors.page(paths.mine, {
    who,
    see: async ({ look, caller }) => {
      const me = caller.actor.personId!
      const [skills, shares] = await look((tx) =>
        Promise.all([ratedSkillsView(tx, me, caller.lang, 'brief'), mySharesView(tx, me, 'ratings')]),
      )
      return <MySkillsPage skills={skills} shares={shares} />
    },
  })
  doors.page('/mijn/vaardigheden/:skillId', { who, params, see: (visit) => mySkill(visit) })
  doors.form('/mijn/vaardigheden/:skillId', {
    who,
    action: 'rate-skill',
    params,
    body: Rate,
    input: (body, { skillId }, { caller }) => ({ ...body, skillId, personId: caller.actor.personId! }),
    perform: rate,
    refusals: rateTellings,
    then: (_value, { skillId }, t) => ({ to: paths.mySkill(skillId), notice: t('Je inschatting staat erbij.', 'Your rating was added.') }),
    again: (visit, back) => mySkill(visit, filledAgain(back)),
  })
}

function sharingDoors(doors: Doors): void {
  const page = async ({ look, caller, t }: Visit<unknown, unknown>, { zoek, inschatting }: Asked, filled = nothing) => {
    const [found, shares] = await look((tx) =>
      Promise.all([colleaguesNamed(tx, zoek), mySharesView(tx, caller.actor.personId!, 'ratings')]),
    )
    const lead = inschatting
      ? t('Je deelt één inschatting, met haar toelichting.', 'You share one rating, with its note.')
      : t(
          'Je deelt al je inschattingen van al je vaardigheden, ook die er nog bij komen.',
          'You share all your ratings of all your skills, also those to come.',
        )
    const back = { href: paths.mine, label: t('Mijn vaardigheden', 'My skills') }
    const title = t('Inschattingen delen', 'Sharing ratings')
    const view = { title, lead, action: paths.sharing(), back, ratingId: inschatting, query: zoek, found, shares, stop: paths.stopSharing }
    return <SharePage view={view} filled={filled} />
  }
  doors.page('/mijn/vaardigheden/delen', { who, query: asked, see: (visit) => page(visit, visit.query) })
  doors.form('/mijn/vaardigheden/delen', {
    who,
    action: 'share-ratings',
    body: ShareRatings,
    input: (body) => body,
    perform: shareRatings,
    refusals: shareRatingsTellings,
    then: (_value, _input, t) => ({ to: paths.sharing(), notice: t('Je collega kan het nu zien.', 'Your colleague can see it now.') }),
    again: (visit, back) => page(visit, typedOf(back.typed), filledAgain(back)),
  })
  doors.form('/mijn/vaardigheden/delen/:shareId/stop', {
    who,
    action: 'stop-sharing',
    params: StopSharing,
    body: z.object({}),
    input: (_, params) => params,
    perform: stopSharingRatings,
    refusals: sharingTellings,
    then: (_value, _input, t) => ({ to: paths.sharing(), notice: t('Je deelt dit niet meer.', 'You do not share this any more.') }),
    again: (visit, back) => page(visit, asked.parse({}), filledAgain(back)),
  })
}

const typedOf = (typed: Record<string, unknown>): Asked =>
  asked.safeParse({ zoek: String(typed['zoek'] ?? ''), inschatting: String(typed['ratingId'] ?? '') }).data ?? asked.parse({})

function doorsOfOthers(doors: Doors): void {
  const ofPerson = z.object({ personId: id() })
  const page = async (
    { perform, look, caller, params }: Visit<z.infer<typeof ofPerson>, unknown>,
    { zoek, vaardigheid }: Pick<Asked, 'zoek' | 'vaardigheid'>,
    filled = nothing,
  ) => {
    const seen = await perform(seeRatings, { personId: params.personId, lang: caller.lang })
    if (!seen.ok) return null
    const find = vaardigheid.trim() ? await look((tx) => findView(tx, vaardigheid.trim(), caller.lang, 'skill')) : notAsked
    const mayName = caller.actor.roles.includes('learning_adviser') && seen.value.worksHere
    const found = mayName ? await look((tx) => colleaguesNamed(tx, zoek)) : []
    const others = found.filter((one) => one.personId !== params.personId)
    return <RatingsOfPage who={seen.value} find={find} names={mayName ? { query: zoek, found: others, filled } : null} />
  }
  doors.page('/inschattingen/:personId', { who, params: ofPerson, query: asked, see: (visit) => page(visit, visit.query) })
  doors.form('/inschattingen/:personId/assessor', {
    who: 'learning_adviser',
    action: 'name-assessor',
    params: ofPerson,
    body: NameAssessor,
    input: (body, params) => ({ ...body, ...params }),
    perform: nameAssessor,
    refusals: nameAssessorTellings,
    then: ({ until }, { personId }, t) => ({
      to: paths.ratingsOf(personId),
      notice: t(`De assessor kan tot en met ${sayDay(until, 'nl')} inschatten.`, `The assessor can rate until ${sayDay(until, 'en')}.`),
    }),
    again: (visit, back) => page(visit, typedOf(back.typed), filledAgain(back)),
  })
  rateOthers(doors)
}

function rateOthers(doors: Doors): void {
  const page = async ({ perform, look, caller, params }: Visit<z.infer<typeof OfSkill>, unknown>, filled = nothing) => {
    const seen = await perform(seeRatings, { personId: params.personId, lang: caller.lang })
    const skill = await look((tx) => ratedSkillView(tx, params.personId, params.skillId, caller.lang))
    return seen.ok && skill && <SkillOfPage who={seen.value} skill={skill} filled={filled} />
  }
  doors.page('/inschattingen/:personId/:skillId', { who, params: OfSkill, see: async (visit) => (await page(visit)) || null })
  doors.form('/inschattingen/:personId/:skillId', {
    who,
    action: 'rate-skill',
    params: OfSkill,
    body: Rate,
    input: (body, params) => ({ ...body, ...params }),
    perform: rate,
    refusals: rateTellings,
    then: (_value, { personId, skillId }, t) => ({
      to: paths.skillOf(personId, skillId),
      notice: t('Je inschatting staat erbij. Je collega ziet hem ook.', 'Your rating was added. Your colleague sees it too.'),
    }),
    again: async (visit, back) => (await page(visit, filledAgain(back))) || null,
  })
}
