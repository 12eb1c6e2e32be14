import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { hindranceOf, planOf, type Hindrance } from '../by-hand.ts'
import { factsOf } from '../facts.ts'
import { hasWish, wishMet } from '../solve/problem.ts'
import { type EditionLine, editionLines } from './lines.ts'
import { type SeriesHead, headOf, lastDivision } from './head.ts'

export interface ChoiceLine extends EditionLine {
  hindrance: Hindrance | null
  wish: 'met' | 'not-met' | null
  here: boolean
}

export interface PersonView {
  series: SeriesHead
  personId: string
  name: string
  byHand: boolean
  seated: boolean
  choices: ChoiceLine[]
}

/** Where somebody of the plan could be put by hand. */
export async function personView(tx: Sql, actor: Actor, seriesId: string, personId: string): Promise<PersonView | null> {
  const series = await headOf(tx, actor, seriesId)
  const division = series && (await lastDivision(tx, seriesId))
  if (!series || division?.state !== 'ready') return null
  const { problem } = await factsOf(tx, seriesId, division.seed)
  const person = problem.people.find((one) => one.id === personId)
  if (!person) return null
  const plan = await planOf(tx, division.id, problem)
  const [row] = await tx<
    { name: string; byHand: boolean }[]
  >`select p.full_name as name, coalesce(d.by_hand, false) as by_hand from people.person p
    left join editions.division_place d on d.organisation_id = (select platform.organisation()) and d.division_id = ${division.id} and d.person_id = p.id
    where p.id = ${personId}`
  const lines = new Map((await editionLines(tx, division.id)).map((line) => [line.id, line]))
  const choices = problem.editions.flatMap((edition): ChoiceLine[] => {
    const line = lines.get(edition.id)
    const here = plan.get(personId) === edition.id
    const wish = hasWish(person) ? (wishMet(person, edition) ? 'met' : 'not-met') : null
    return line ? [{ ...line, here, wish, hindrance: here ? null : hindranceOf(problem, plan, personId, edition.id) }] : []
  })
  return { series, personId, ...row!, seated: person.seated, choices }
}
