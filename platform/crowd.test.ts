import { setImmediate as soon } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { crowd } from './crowd.ts'

/** Handles lots when it is told to, so that a test decides who comes while one is being handled. */
function slowly(most?: number) {
  const lots: string[][] = []
  const ends: ((error?: Error) => void)[] = []
  const come = crowd((lot: readonly string[]) => {
    lots.push([...lot])
    return new Promise<string[]>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve(lot.map((one) => `${one}!`)))))
  }, most)
  const end = async (error?: Error) => {
    ends.shift()!(error)
    await soon() // what follows from it has followed
  }
  return { lots, come, end }
}

test('who comes alone is handled at once; who comes meanwhile is handled together after that, in order', async () => {
  const { lots, come, end } = slowly()
  const answers = ['first', 'second', 'third'].map((one) => come('here', one))
  expect(lots).toEqual([['first']])
  await end()
  expect(await answers[0]).toBe('first!')
  expect(lots).toEqual([['first'], ['second', 'third']])
  await end()
  expect(await Promise.all(answers)).toEqual(['first!', 'second!', 'third!'])
})

test('another place is not waited for', () => {
  const { lots, come } = slowly()
  void come('here', 'first')
  void come('there', 'second')
  expect(lots).toEqual([['first'], ['second']])
})

test('a lot has a largest size', async () => {
  const { lots, come, end } = slowly(2)
  const answers = ['a', 'b', 'c', 'd'].map((one) => come('here', one))
  for (let n = 0; n < 3; n++) await end()
  expect(lots).toEqual([['a'], ['b', 'c'], ['d']])
  await Promise.all(answers)
})

test('a fault of one is not a fault of all: each is tried alone', async () => {
  const come = crowd(async (lot: readonly string[]) => {
    if (lot.includes('bad')) throw new Error('a bug')
    return lot.map((one) => `${one}!`)
  })
  const answers = ['first', 'good', 'bad', 'fine'].map((one) => come('here', one))
  expect(await Promise.allSettled(answers)).toMatchObject([
    { value: 'first!' },
    { value: 'good!' },
    { reason: new Error('a bug') },
    { value: 'fine!' },
  ])
  expect(await come('here', 'later')).toBe('later!')
})

test('when the database went away nothing is tried again: it may have been done', async () => {
  const { lots, come, end } = slowly()
  const answers = ['first', 'second', 'third'].map((one) => come('here', one))
  const settled = Promise.allSettled(answers)
  await end()
  await end(Object.assign(new Error('gone'), { code: 'CONNECTION_CLOSED' }))
  expect((await settled).map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(lots).toHaveLength(2)
})
