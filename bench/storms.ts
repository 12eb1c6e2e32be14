import type { Database } from '#platform/db/pool.ts'
import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from './client.ts'
import type { Figure } from './figures.ts'
import { broken, lost } from './oaths.ts'
import { median } from './pages.ts'
import type { Product } from './product.ts'
import { acknowledged, clearRefusal, enrolmentsOf, gather, great } from './storm.ts'

/** Decisions a second in the storm and in the withdrawals after it, as the median of several storms, and how many promises broke. */
export async function stormFigures(product: Product, db: Database, rounds = 3): Promise<Figure[]> {
  const [enrolling, withdrawing, both, wrong]: [number[], number[], number[], string[]] = [[], [], [], []]
  for (let n = 0; n < rounds; n++) {
    const storm = await gather(product, db, great)
    const [answers, took] = await timed(() => storm.enrolAll())
    enrolling.push(answers.length / took)
    wrong.push(
      ...answers.filter(({ answer }) => !acknowledged(answer)).map(({ answer }) => `answered ${answer.status}`),
      ...(await broken(product, db, storm, great)),
    )
    const clients = new Map(storm.forms.map(({ client }) => [client.personId, client]))
    const leaving = (await enrolmentsOf(db, storm.editionId))
      .slice(0, great.withdrawals)
      .map((one) => ({ client: clients.get(one.personId)!, enrolmentId: one.id }))
    const [left, leftIn] = await timed(() => storm.withdrawAll(leaving))
    withdrawing.push(left.length / leftIn)
    both.push((answers.length + left.length) / (took + leftIn))
    wrong.push(
      ...left.filter((answer) => !acknowledged(answer)).map((answer) => `withdrawing: ${answer.status}`),
      ...(await broken(product, db, storm, great)),
    )
    storm.close()
  }
  for (const one of wrong) console.error(one)
  return [
    { what: '500 aanmeldingen tegelijk voor 12 plaatsen', value: Math.round(median(enrolling)), unit: 'per s', limit: 300, more: true },
    { what: '50 afmeldingen tegelijk', value: Math.round(median(withdrawing)), unit: 'per s' },
    { what: 'de hele storm: 550 besluiten', value: Math.round(median(both)), unit: 'per s', limit: 300, more: true },
    { what: `stormen (${rounds}): plaatsen, volgorde, dubbele, berichten`, value: wrong.length, unit: 'gebroken beloften', limit: 0 },
  ]
}

/** The same storm while the web process or the database is killed with -9 at a random moment. */
export async function killFigures(product: Product, db: Database, rounds = 3): Promise<Figure[]> {
  const wrong: string[] = []
  let acknowledgedAll = 0
  for (let n = 0; n < rounds * 2; n++) {
    const storm = await gather(product, db, great)
    const answering = storm.enrolAll()
    await pause(50 + Math.random() * 1200)
    if (n % 2) process.kill(await product.postmaster(), 'SIGKILL')
    else await product.stop('SIGKILL')
    const answers = await answering
    if (product.dead()) await product.start()
    else await product.ready()
    acknowledgedAll += answers.filter(({ answer }) => acknowledged(answer)).length
    wrong.push(
      ...answers
        .map(({ answer }) => answer)
        .filter(unclear)
        .map((answer) => `answered ${answer.status}`),
    )
    wrong.push(...(await lost(db, storm, answers)), ...(await broken(product, db, storm, great)))
    const again = await storm.enrolAll()
    wrong.push(
      ...again.filter(({ answer }) => !acknowledged(answer)).map(({ answer }) => `again: ${answer.status}`),
      ...(await broken(product, db, storm, great)),
    )
    storm.close()
  }
  for (const one of wrong) console.error(one)
  return [
    {
      what: `${rounds * 2} keer kill -9 (web en database), ${acknowledgedAll} bevestigd`,
      value: wrong.length,
      unit: 'gebroken beloften',
      limit: 0,
    },
  ]
}

const unclear = (answer: Answer) => !acknowledged(answer) && !clearRefusal(answer) && answer.status !== 0

async function timed<T>(work: () => Promise<T>): Promise<[T, seconds: number]> {
  const start = performance.now()
  const value = await work()
  return [value, (performance.now() - start) / 1000]
}
