import type { Database } from '#platform/db/pool.ts'
import { acknowledged, enrolmentsOf, tellings, type Enrolment, type Size, type Storm } from './storm.ts'
import type { Answer } from './client.ts'
import type { Product } from './product.ts'

/** What is wrong with an edition after a storm, as sentences; none when every promise was kept. */
export async function broken(product: Product, db: Database, storm: Storm, size: Size): Promise<string[]> {
  const all = await enrolmentsOf(db, storm.editionId)
  const live = all.filter((one) => one.state !== 'withdrawn')
  return [...seats(live, size.seats), ...once(live), ...order(live), ...(await told(product, storm.editionId))]
}

/** Who was told "you are in" and is not there. */
export async function lost(
  db: Database,
  storm: Storm,
  answers: { form: { client: { personId: string } }; answer: Answer }[],
): Promise<string[]> {
  const there = new Set((await enrolmentsOf(db, storm.editionId)).map((one) => one.personId))
  return answers
    .filter(({ form, answer }) => acknowledged(answer) && !there.has(form.client.personId))
    .map(({ form }) => `${form.client.personId} was acknowledged and is gone`)
}

function seats(live: Enrolment[], capacity: number): string[] {
  const seated = live.filter((one) => one.state === 'seated').length
  const wanted = Math.min(capacity, live.length)
  return seated === wanted ? [] : [`${seated} people on ${capacity} seats, of ${live.length} who want one`]
}

function once(live: Enrolment[]): string[] {
  const people = live.map((one) => one.personId)
  return people.filter((id, n) => people.indexOf(id) !== n).map((id) => `${id} is enrolled twice`)
}

/** Nobody who waits longer than somebody with a seat from the waiting list. */
function order(live: Enrolment[]): string[] {
  const last = Math.max(0, ...live.filter((one) => one.state === 'seated').map((one) => one.queueNumber ?? 0))
  return live
    .filter((one) => one.state === 'waiting' && one.queueNumber! < last)
    .map((one) => `${one.personId} was passed on the waiting list`)
}

async function told(product: Product, editionId: string): Promise<string[]> {
  return (await tellings(product, editionId)).filter((one) => one.times !== 1).map((one) => `${one.change} was told ${one.times} times`)
}
