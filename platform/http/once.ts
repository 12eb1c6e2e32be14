import { createHash } from 'node:crypto'
import type { Actor, Asked, CrowdUseCase, UseCase } from '../act.ts'
import type { Sql } from '../db/pool.ts'
import { done, refuse, type Outcome } from '../outcome.ts'

/**
 * Makes a use case safe to repeat: its answer is stored under the key in the same transaction and given again to whoever
 * sends the same request with the same key within 24 hours. The same key with another request is refused.
 * The answer must be JSON. Two at the same moment: the second waits for the first and gets its answer.
 */
export function once<Input, Value, Reason extends string>(
  key: string | null,
  request: unknown,
  useCase: UseCase<Input, Value, Reason>,
): UseCase<Input, Value, Reason | 'another-request'> {
  if (!key) return useCase
  return async (act, input): Promise<Outcome<Value, Reason | 'another-request'>> => {
    const sent = sending(act.actor, key, request)
    const isFirst = (await claim(act.tx, [sent])).has(sent.name)
    if (!isFirst) return answerTo(sent, await stored<Value>(act.tx, [sent]))
    const outcome = await useCase(act, input)
    if (outcome.ok) await keep(act.tx, [{ ...sent, outcome }])
    return outcome
  }
}

/** What one of a crowd sends, and by what a repeat of it is recognised. */
export interface Sent<Input> {
  key: string
  /** All that was sent: the same key with something else is another request. */
  request: unknown
  input: Input
}

/** The same for each of a crowd. What was sent twice in one crowd is decided once. */
export function onceForEach<Input, Value, Reason extends string>(
  useCase: CrowdUseCase<Input, Value, Reason>,
): CrowdUseCase<Sent<Input>, Value, Reason | 'another-request'> {
  return async (act, crowd) => {
    const asked = new Map<string, Asked<Input>>()
    const sent = crowd.map(({ actor, input }) => sending(actor, input.key, input.request))
    const firsts = sent.filter(
      ({ name }, n) => !asked.has(name) && asked.set(name, { actor: crowd[n]!.actor, input: crowd[n]!.input.input }),
    )

    const claimed = await claim(act.tx, firsts)
    const [fresh, before] = [firsts.filter(({ name }) => claimed.has(name)), firsts.filter(({ name }) => !claimed.has(name))]
    const answers: Answers<Value, Reason> = before.length ? await stored(act.tx, before) : new Map()
    if (fresh.length) {
      const outcomes = await useCase(
        act,
        fresh.map(({ name }) => asked.get(name)!),
      )
      const decided = fresh.map((one, n) => ({ ...one, outcome: outcomes[n]! }))
      await keep(act.tx, decided)
      for (const one of decided) answers.set(one.name, one)
    }
    return sent.map((one) => answerTo(one, answers))
  }
}

interface Sending {
  /** Who repeats, with the key. */
  name: string
  repeater: string
  key: string
  organisationId: string | null
  hash: string
}

type Answers<Value, Reason extends string> = Map<string, { hash: string; outcome: Outcome<Value, Reason> }>

function sending(actor: Actor, key: string, request: unknown): Sending {
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('base64url')
  return { name: JSON.stringify([actor.repeater, key]), repeater: actor.repeater, key, organisationId: actor.organisationId, hash }
}

/** The names of those that nobody sent before. Of one that is being handled at this moment the end is waited for. */
async function claim(tx: Sql, sent: Sending[]): Promise<Set<string>> {
  const rows = await tx<{ actor: string; key: string }[]>`
    insert into platform.submission (actor, key, organisation_id, request_hash)
    select s.repeater, s.key, s."organisationId", s.hash
    from jsonb_to_recordset(${tx.json(sent as never)}) as s (repeater text, key text, "organisationId" uuid, hash text)
    order by s.repeater, s.key
    on conflict do nothing returning actor, key`
  return new Set(rows.map((row) => JSON.stringify([row.actor, row.key])))
}

async function stored<Value>(tx: Sql, sent: Sending[]): Promise<Answers<Value, never>> {
  const rows = await tx<{ actor: string; key: string; hash: string; answer: Value }[]>`
    select actor, key, request_hash as hash, answer from platform.submission
    where (actor, key) in (select * from unnest(${sent.map((one) => one.repeater)}::text[], ${sent.map((one) => one.key)}::text[]))`
  return new Map(rows.map(({ actor, key, hash, answer }) => [JSON.stringify([actor, key]), { hash, outcome: done(answer) }]))
}

/** Keeps what was done for whoever sends it again. What was refused may be tried again. */
async function keep<Value>(tx: Sql, decided: (Sending & { outcome: Outcome<Value> })[]): Promise<void> {
  const rows = decided.map(({ repeater, key, outcome }) => ({
    repeater,
    key,
    answer: outcome.ok ? outcome.value : null,
    refused: !outcome.ok,
  }))
  await tx`
    with decided as (
      select * from jsonb_to_recordset(${tx.json(rows as never)}) as d (repeater text, key text, answer jsonb, refused boolean)),
    refused as (
      delete from platform.submission s using decided d where s.actor = d.repeater and s.key = d.key and d.refused)
    update platform.submission s set answer = d.answer from decided d where s.actor = d.repeater and s.key = d.key and not d.refused`
}

function answerTo<Value, Reason extends string>(
  { name, hash }: Sending,
  answers: Answers<Value, Reason>,
): Outcome<Value, Reason | 'another-request'> {
  const answer = answers.get(name)
  return answer?.hash === hash ? answer.outcome : refuse('another-request')
}
