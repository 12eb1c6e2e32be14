import type { Lang } from './words.ts'
import type { Outcome } from './outcome.ts'
import { type Database, type Sql } from './db/pool.ts'
import { lend, together } from './db/together.ts'

/** Roles that are granted. Being a manager, trainer or owner follows from other facts. */
export type Role = 'learning_adviser' | 'coordinator' | 'network_coordinator' | 'administrator' | 'auditor' | 'board'

/** Who acts, in which organisation. */
export interface Actor {
  kind: 'person' | 'guest' | 'client' | 'system' | 'visitor'
  /** Null for the system, an API client and a visitor. */
  personId: string | null
  /** The actor's own organisation; null only for a visitor. */
  organisationId: string | null
  roles: readonly Role[]
  lang: Lang
  /** What repeats are recognised by: a session or client id. */
  repeater: string
  /** Where the request came from, for the audit log: an address, or 'job'. */
  origin: string
}

/** One act: a transaction with the walls of one organisation around it, who acts, and the time. */
export interface Act {
  tx: Sql
  actor: Actor
  now: Temporal.Instant
}

/** A use case: gathers facts, decides, records; refused means nothing happened. */
export type UseCase<Input, Value, Reason extends string = string> = (act: Act, input: Input) => Promise<Outcome<Value, Reason>>

/** What one of a crowd asks. */
export interface Asked<Input> {
  actor: Actor
  input: Input
}

/**
 * A use case for people who ask the same at the same moment, in one transaction in which the system acts for all of them: an outcome for each, in
 * the order given. They share one commit, so nothing may be written for whoever is refused.
 */
export type CrowdUseCase<Input, Value, Reason extends string = string> = (
  act: Act,
  asked: readonly Asked<Input>[],
) => Promise<Outcome<Value, Reason>[]>

/** The organisation whose rows an act may touch: the owner's, when that differs from the actor's own. */
export interface Where {
  organisationId?: string | null
  /** The hash of a token somebody brought (session, link, feed, verification). */
  ticket?: string
}

class Refusal extends Error {
  constructor(readonly outcome: Outcome<never>) {
    super('refused')
  }
}

/** Runs a use case in one transaction. A refusal rolls back, so that refused means: nothing happened. */
export async function perform<Input, Value, Reason extends string>(
  db: Database,
  actor: Actor,
  useCase: UseCase<Input, Value, Reason>,
  input: Input,
  where: Where = {},
): Promise<Outcome<Value, Reason>> {
  try {
    return await db.begin(async (connection) => {
      // Together: what the use case asks first follows on the same connection without a round trip in between.
      const outcome = await lend(connection, (tx) =>
        together(enter(tx, actor, where), useCase({ tx, actor, now: Temporal.Now.instant() }, input)),
      )
      if (!outcome.ok) throw new Refusal(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof Refusal) return error.outcome as Outcome<Value, Reason>
    throw error
  }
}

/** Runs a use case for a crowd in one transaction. All of them are of one organisation. */
export async function performAll<Input, Value, Reason extends string>(
  db: Database,
  useCase: CrowdUseCase<Input, Value, Reason>,
  asked: readonly Asked<Input>[],
  where: Where = {},
): Promise<Outcome<Value, Reason>[]> {
  const actor = system(asked[0]!.actor.organisationId)
  return db.begin((connection) =>
    lend(connection, (tx) => together(enter(tx, actor, where), useCase({ tx, actor, now: Temporal.Now.instant() }, asked))),
  ) as Promise<Outcome<Value, Reason>[]>
}

/** Reads in one transaction within the walls of the actor's organisation. */
export async function look<View>(db: Database, actor: Actor, view: (tx: Sql) => Promise<View>, where: Where = {}): Promise<View> {
  return db.read((connection) => lend(connection, (tx) => together(enter(tx, actor, where), view(tx))))
}

/** Puts the transaction within the walls: row-level security reads these settings. */
export async function enter(tx: Sql, actor: Pick<Actor, 'personId' | 'organisationId'>, where: Where = {}): Promise<void> {
  const owner = where.organisationId ?? actor.organisationId ?? ''
  await tx`select set_config('app.organisation', ${owner}, true), set_config('app.actor_organisation', ${actor.organisationId ?? ''}, true),
    set_config('app.person', ${actor.personId ?? ''}, true), set_config('app.ticket', ${where.ticket ?? ''}, true)`
}

/** Asks something within the walls of the actor's own organisation, in an act that happens within those of another; then goes back. */
export async function atHome<View>({ tx, actor }: Pick<Act, 'tx' | 'actor'>, view: (tx: Sql) => Promise<View>): Promise<View> {
  const [here] = await tx<{ owner: string | null }[]>`select platform.organisation() as owner`
  if (here!.owner === actor.organisationId) return view(tx)
  await enter(tx, actor)
  const seen = await view(tx)
  await enter(tx, actor, { organisationId: here!.owner })
  return seen
}

/** The system acting in one organisation: jobs and seeds. */
export function system(organisationId: string | null, lang: Lang = 'nl'): Actor {
  return { kind: 'system', personId: null, organisationId, roles: [], lang, repeater: 'system', origin: 'job' }
}
