import { describe, expect, test } from 'vitest'
import { perform, performAll, type CrowdUseCase } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { people } from '#world/people.ts'
import { once, onceForEach } from './once.ts'

const world = openHouse()
const [fatima, mees] = [actorOf(people.fatima), actorOf(people.mees)]

/** Counts what was decided, and refuses whoever asks for nothing. */
function counting() {
  const decided: string[] = []
  const useCase: CrowdUseCase<string, { said: string; turn: number }> = async (_, asked) =>
    asked.map(({ input }): Outcome<{ said: string; turn: number }> => {
      decided.push(input)
      return input === 'nothing' ? refuse('asks-nothing') : done({ said: input, turn: decided.length })
    })
  return { decided, useCase, send: (...sent: [typeof fatima, string, string][]) => sendAll(useCase, sent) }
}

const sendAll = (useCase: CrowdUseCase<string, unknown>, sent: [typeof fatima, string, string][]) =>
  performAll(
    world.db,
    onceForEach(useCase),
    sent.map(([actor, key, input]) => ({ actor, input: { key, request: { input }, input } })),
  )

describe('what a crowd sends', () => {
  test('is decided once each, and sent again gets the first answer, in the same crowd or a later one', async () => {
    const { decided, send } = counting()
    const key = crypto.randomUUID()
    const first = await send([fatima, key, 'a'], [mees, key, 'b'], [fatima, key, 'a'])
    expect(first).toEqual([done({ said: 'a', turn: 1 }), done({ said: 'b', turn: 2 }), done({ said: 'a', turn: 1 })])
    expect(await send([mees, key, 'b'], [fatima, crypto.randomUUID(), 'c'])).toEqual([
      done({ said: 'b', turn: 2 }),
      done({ said: 'c', turn: 3 }),
    ])
    expect(decided).toEqual(['a', 'b', 'c'])
  })

  test('under a key that was used for something else is refused', async () => {
    const { send } = counting()
    const key = crypto.randomUUID()
    expect(await send([fatima, key, 'a'], [fatima, key, 'b'])).toMatchObject([{ ok: true }, { reason: 'another-request' }])
    expect(await send([fatima, key, 'c'])).toMatchObject([{ reason: 'another-request' }])
  })

  test('and was refused may be tried again; of the others nothing is lost', async () => {
    const { decided, send } = counting()
    const [good, bad] = [crypto.randomUUID(), crypto.randomUUID()]
    expect(await send([fatima, good, 'a'], [fatima, bad, 'nothing'])).toMatchObject([{ ok: true }, { reason: 'asks-nothing' }])
    await send([fatima, good, 'a'], [fatima, bad, 'nothing'])
    expect(decided).toEqual(['a', 'nothing', 'nothing'])
  })

  test('is known by the form that one person sends, and the other way round', async () => {
    const { useCase, send } = counting()
    const key = crypto.randomUUID()
    const [alone] = await send([fatima, key, 'a'])
    const again = once(key, { input: 'a' }, async (act) => (await useCase(act, [{ actor: fatima, input: 'a' }]))[0]!)
    expect(await perform(world.db, fatima, again, null)).toEqual(alone)
  })
})
