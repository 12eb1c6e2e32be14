import { z } from 'zod'
import { approvalsFor } from '#modules/people/index.ts'
import { atHome, type Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { layDown } from '../approving/steps.ts'
import { askEnrolled, holdEdition, type HeldEdition } from '../facts.ts'
import { stillAsks } from '../rules.ts'
import { recordEnrolment } from '../seats.ts'
import { homeFacts, regionFacts, type HomeFacts } from './facts.ts'
import { decideElsewhere, priceElsewhere, restFrom, type ElsewhereRefusal } from './rules.ts'

export const EnrolElsewhere = z.object({ editionId: id(), personId: id() })
export type EnrolElsewhere = z.infer<typeof EnrolElsewhere>
export type EnrolElsewhereRefusal = ElsewhereRefusal | 'no-such-edition'
export interface EnrolledElsewhere {
  enrolmentId: string
  editionId: string
  state: 'seated' | 'waiting' | 'requested'
}

/**
 * Somebody of one member gets a seat in an edition of another, or a place on its waiting list; or asks at home first, by the rule there. Runs within
 * the walls of the owner, who counts the seats; who the person is, is asked at home. The price of now stays with the enrolment.
 */
export async function enrolElsewhere(
  act: Act,
  { editionId, personId }: EnrolElsewhere,
): Promise<Outcome<EnrolledElsewhere, EnrolElsewhereRefusal>> {
  const home = act.actor.organisationId
  if (!home || act.actor.kind !== 'person') return refuse('not-shared')
  const person = await atHome(act, (tx) => homeFacts(tx, act.actor, personId))
  const edition = await holdEdition(act.tx, editionId)
  if (!edition || edition.organisationId === home || edition.confidential) return refuse('no-such-edition')
  const { facts, priceCents } = await elsewhere(act, edition, personId, person)
  const decision = decideElsewhere(facts, act.now)
  if (!decision.ok) return decision

  const state = ({ seat: 'seated', waiting: 'waiting', request: 'requested' } as const)[decision.value]
  const { homeName, homeUnit } = person
  const enrolmentId = await recordEnrolment(act, edition, { personId, state, home, priceCents, homeName, homeUnit })
  if (state === 'requested') await atHome(act, () => layDown(act, { enrolmentId, personId, asks: stillAsks(facts) }))
  await record(act, 'enrol-elsewhere', `enrolment/${enrolmentId}`, { state, home })
  return done({ enrolmentId, editionId, state })
}

/** Everything that decides about somebody from elsewhere: for the form, and for the page that says what the form would do. */
export async function elsewhere(act: Act, edition: HeldEdition, personId: string, person: HomeFacts) {
  return (await elsewhereAll(act, edition, new Map([[personId, person]]))).get(personId)!
}

/** The same for a whole team. */
export async function elsewhereAll({ tx, actor, now }: Act, edition: HeldEdition, team: ReadonlyMap<string, HomeFacts>) {
  const home = actor.organisationId!
  const region = await regionFacts(tx, edition.id, home)
  const enrolled = new Map((await askEnrolled(tx, edition.id, [...team.keys()])).map((row) => [row.personId, row.enrolled]))
  const rest = restFrom(edition, region, region.restOnly)
  const one = (personId: string, person: HomeFacts) => {
    const priceCents = priceElsewhere({ priceCents: edition.priceCents, terms: region, student: person.student, restFrom: rest }, now)
    const facts = {
      ...edition,
      ...region,
      restFrom: rest,
      relation: person.relation,
      invited: person.employed,
      enrolled: enrolled.get(personId)!,
      asks: region.asksAtHome ? approvalsFor(person.rule, { priceCents, halfDays: region.halfDays }) : [],
      home,
    }
    return { facts, region, priceCents, restFrom: rest }
  }
  return new Map([...team].map(([personId, person]) => [personId, one(personId, person)]))
}
