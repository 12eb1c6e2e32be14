import { randomUUID } from 'node:crypto'
import { enter, system } from '#platform/act.ts'
import type { Database, Sql } from '#platform/db/pool.ts'
import { organisation } from '#world/people.ts'
import { atOnce, connections, sessionsFor, tokenIn, type Answer, type Client } from './client.ts'
import { personOf } from './fill.ts'
import type { Product } from './product.ts'

/** How many people want a seat at the same moment, how many of them click twice, and how many withdraw afterwards. */
export interface Size {
  people: number
  twice: number
  seats: number
  withdrawals: number
}

/** The storm of the promise: 500 clients at once for twelve seats. */
export const great: Size = { people: 312, twice: 188, seats: 12, withdrawals: 50 }

/** A form as a browser sends it: the same submission twice is a double click. */
interface Form {
  client: Client
  submission: string
}

export interface Storm {
  editionId: string
  forms: Form[]
  /** Sends every form at once; twice those of who clicks twice. */
  enrolAll: () => Promise<{ form: Form; answer: Answer }[]>
  withdrawAll: (list: { client: Client; enrolmentId: string }[]) => Promise<Answer[]>
  close: () => void
}

/** Makes an edition, signs the people in and lets each of them open its page, as they would to find the button. */
export async function gather(product: Product, db: Database, size: Size): Promise<Storm> {
  const editionId = await addEdition(db, size.seats)
  const people = Array.from({ length: size.people }, (_, n) => personOf(n + 1))
  const clients = await sessionsFor(db, people)
  const { ask, close } = connections(product.port, size.people + size.twice)
  await atOnce(clients, 20, async (client) => {
    const page = await ask(client, `/edities/${editionId}`)
    if (page.status !== 200 || !page.body.includes(client.name)) throw new Error(`the page of the edition: ${page.status}`)
    client.csrf = tokenIn(page.body)
  })
  const forms = clients.map((client) => ({ client, submission: randomUUID() }))
  const send = async (form: Form) => {
    const typed = { _csrf: form.client.csrf, _submission: form.submission, personId: form.client.personId }
    return { form, answer: await ask(form.client, `/edities/${editionId}/inschrijvingen`, typed) }
  }
  return {
    editionId,
    forms,
    enrolAll: () => Promise.all(shuffled([...forms, ...forms.slice(0, size.twice)]).map(send)),
    withdrawAll: (list) =>
      Promise.all(
        list.map(({ client, enrolmentId }) =>
          ask(client, `/inschrijvingen/${enrolmentId}/afmelden`, { _csrf: client.csrf, _submission: randomUUID() }),
        ),
      ),
    close,
  }
}

async function addEdition(db: Database, seats: number): Promise<string> {
  return within(db, async (tx) => {
    const [made] = await tx<{ id: string }[]>`
      insert into editions.edition (organisation_id, activity_id, capacity, published_at)
      select organisation_id, id, ${seats}, now() from catalogue.activity where organisation_id = ${organisation.id} and not confidential order by id limit 1 returning id`
    await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
      values (${organisation.id}, ${made!.id}, now() + interval '30 days', now() + interval '30 days 3 hours', 'Stadhuis')`
    return made!.id
  })
}

export interface Enrolment {
  id: string
  personId: string
  state: string
  queueNumber: number | null
}

/** All enrolments of an edition; of the waiting list in its order. */
export const enrolmentsOf = (db: Database, editionId: string): Promise<Enrolment[]> =>
  within(
    db,
    (tx) => tx<Enrolment[]>`select id, person_id, state, queue_number from editions.enrolment
    where organisation_id = ${organisation.id} and edition_id = ${editionId} order by queue_number nulls first, made_at`,
  )

export function within<T>(db: Database, work: (tx: Sql) => Promise<T>): Promise<T> {
  return db.begin(async (tx) => {
    await enter(tx, system(organisation.id))
    return work(tx)
  }) as Promise<T>
}

/** How many times each change of an enrolment was told, or stands in the queue to be told: never less or more than once. */
export async function tellings(product: Product, editionId: string): Promise<{ change: string; times: number }[]> {
  const sql = await product.superuser()
  try {
    return await sql<{ change: string; times: number }[]>`
      select n.id || '/' || v.state as change,
             (select count(*)::int from platform.outbox o where o.organisation_id = n.organisation_id and o.event like 'enrolment/' || n.id || '/' || v.state || '/%' and o.event not like '%/to/%')
             + (select count(*)::int from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
                where t.identifier = 'editions/tell-enrolment' and j.payload ->> 'enrolmentId' = n.id::text and j.payload ->> 'state' = v.state
                  and not exists (select from platform.outbox o where o.event = 'enrolment/' || n.id || '/' || v.state || '/' || (j.payload ->> 'since'))) as times
      from editions.enrolment n join editions.enrolment_event v on v.organisation_id = n.organisation_id and v.enrolment_id = n.id
      where n.edition_id = ${editionId}`
  } finally {
    await sql.end()
  }
}

/** Enrolled: the answer promises that it is kept. */
export const acknowledged = (answer: Answer): boolean => answer.status === 303 && String(answer.headers.location).startsWith('/edities/')

/** An honest no: a sentence and a status of its own. A connection that broke (0) says nothing, which is honest too when the web process died. */
export const clearRefusal = (answer: Answer): boolean =>
  answer.status === 503 && answer.headers['retry-after'] !== undefined && answer.body.includes('<h1')

function shuffled<T>(list: T[]): T[] {
  const from = [...list]
  return list.map(() => from.splice(Math.floor(Math.random() * from.length), 1)[0]!)
}
