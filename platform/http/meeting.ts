import { performAll, type Actor, type Asked, type CrowdUseCase, type Where } from '../act.ts'
import { crowd } from '../crowd.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Translate } from '../words.ts'
import type { FormDoor, Redirect } from './doors.ts'
import type { House } from './house.ts'
import { onceForEach, type Sent } from './once.ts'

/** A form that was sent: who did, what, and where it belongs. */
interface Form<Input> {
  actor: Actor
  sent: Sent<{ input: Input; t: Translate }>
  where: Where
}

/** Sends a form to where its sender meets others. Null: it meets nobody, and is decided alone. */
export type Meet<Input> = (form: Form<Input>) => Promise<Outcome<Redirect, string>> | null

/** Those who send one form for one place at the same moment are decided together, each once. */
export function meeting<Input, Value, Reason extends string>(
  { db }: House,
  door: Pick<FormDoor<never, never, Input, Value, Reason>, 'crowd' | 'then'>,
): Meet<Input> {
  const { crowd: many } = door
  if (!many) return () => null
  const answering: CrowdUseCase<{ input: Input; t: Translate }, Redirect, Reason> = async (act, asked) => {
    const outcomes = await many.perform(act, asked.map(inner))
    return outcomes.map((outcome, n) => (outcome.ok ? done(door.then(outcome.value, asked[n]!.input.input, asked[n]!.input.t)) : outcome))
  }
  const meet = crowd((forms: readonly Form<Input>[]) =>
    performAll(
      db,
      onceForEach(answering),
      forms.map(({ actor, sent }) => ({ actor, input: sent })),
      forms[0]!.where,
    ),
  )
  return (form) => {
    const place = many.meet(form.sent.input.input, form.actor)
    const { organisationId = null, ticket } = form.where
    return place === null || ticket ? null : meet(JSON.stringify([form.actor.organisationId, organisationId, place]), form)
  }
}

const inner = <Input>({ actor, input }: Asked<{ input: Input }>): Asked<Input> => ({ actor, input: input.input })
