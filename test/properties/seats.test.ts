import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addSession, approve, cancelEdition, changeCapacity, enrol, reject, seatByHand, withdraw } from '#modules/editions/index.ts'
import { enrolThemselves } from '#modules/editions/enrolling/enrol.ts'
import { performAll } from '#platform/act.ts'
import { overbook } from './overbook.ts'
import { openPool } from '#platform/db/pool.ts'
import { openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people, type Somebody } from '#world/people.ts'

const world = openHouse()
const { joost, ineke } = people
const team = ['fatima', 'mees', 'aylin', 'daan', 'sanne', 'ruben', 'lotte', 'omar', 'eva', 'piet', 'naomi', 'tim'].map(
  (key) => people[key as 'fatima'],
)

// Rule 6 as somebody would play it with names on cards: seats, a list in order, requests that hold nothing.
type Phase = 'no dates' | 'before the cut-off' | 'after the cut-off' | 'cancelled'
class Model {
  seated = new Set<number>()
  waiting: number[] = []
  requested = new Set<number>()
  constructor(
    public capacity: number,
    public approval: boolean,
    public phase: Phase,
  ) {}

  place(who: number) {
    if (this.phase !== 'no dates' && this.waiting.length === 0 && this.seated.size < this.capacity) this.seated.add(who)
    else this.waiting.push(who)
  }
  moveUp() {
    if (this.phase !== 'before the cut-off') return
    while (this.waiting.length > 0 && this.seated.size < this.capacity) this.seated.add(this.waiting.shift()!)
  }
  has = (who: number) => this.seated.has(who) || this.waiting.includes(who) || this.requested.has(who)
  open = () => this.phase !== 'cancelled'

  enrol(who: number): boolean {
    if (!this.open() || this.has(who)) return false
    if (this.approval) this.requested.add(who)
    else this.place(who)
    return true
  }
  enrolByManager(who: number): boolean {
    if (!this.open() || this.has(who)) return false
    this.place(who)
    return true
  }
  withdraw(who: number): boolean {
    if (!this.has(who)) return false
    this.seated.delete(who)
    this.requested.delete(who)
    this.waiting = this.waiting.filter((one) => one !== who)
    this.moveUp()
    return true
  }
  judge(who: number, yes: boolean): boolean {
    if (!this.open() || !this.requested.delete(who)) return false
    if (yes) this.place(who)
    return true
  }
  resize(to: number): boolean {
    if (!this.open() || to < this.seated.size) return false
    this.capacity = to
    this.moveUp()
    return true
  }
  byHand(who: number): boolean {
    if (!this.open() || this.phase === 'no dates' || !this.waiting.includes(who) || this.seated.size >= this.capacity) return false
    this.waiting = this.waiting.filter((one) => one !== who)
    this.seated.add(who)
    return true
  }
  setDates(): boolean {
    if (this.phase !== 'no dates') return false
    this.phase = 'before the cut-off'
    this.moveUp()
    return true
  }
  passCutOff(): void {
    if (this.phase === 'before the cut-off') this.phase = 'after the cut-off'
  }
  cancel(): boolean {
    if (!this.open()) return false
    this.phase = 'cancelled'
    this.seated.clear()
    this.requested.clear()
    this.waiting = []
    return true
  }
}

type Command =
  | { do: 'enrol' | 'enrol by manager' | 'withdraw' | 'approve' | 'reject' | 'by hand'; who: number }
  | { do: 'crowd'; who: number[] }
  | { do: 'resize'; to: number }
  | { do: 'set dates' | 'cut-off' | 'cancel' }
const who = fc.nat(team.length - 1)
const commands = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.record({ do: fc.constant('enrol' as const), who }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('enrol by manager' as const), who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('crowd' as const), who: fc.array(who, { minLength: 1, maxLength: 6 }) }) },
    { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'approve' as const), who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('reject' as const, 'by hand' as const), who }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('resize' as const), to: fc.integer({ min: 1, max: 7 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('set dates' as const, 'cut-off' as const) }) },
  ),
  { minLength: 30, maxLength: 30 },
)
const plans = fc.record({
  capacity: fc.integer({ min: 1, max: 5 }),
  approval: fc.boolean(),
  dates: fc.boolean(),
  commands,
  cancelAt: fc.option(fc.integer({ min: 15, max: 29 }), { nil: null }),
})

async function makeEdition(capacity: number, options: { approval?: boolean; startsIn?: number | null } = {}): Promise<string> {
  const id = crypto.randomUUID()
  await world.arrange(async (tx) => {
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, approval, published_at)
      values (${id}, ${organisation.id}, ${activityId('OWN-TM', organisation.id)}, ${capacity}, ${options.approval ? 'manager' : 'none'}, now())`
    if (options.startsIn !== null)
      await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place)
        values (${organisation.id}, ${id}, now() + ${options.startsIn ?? 30} * interval '1 day', now() + ${options.startsIn ?? 30} * interval '1 day' + interval '3 hours', 'Zaal')`
  })
  return id
}

interface Live {
  id: string
  personId: string
  state: string
}
const live = (editionId: string) =>
  world.read(
    (tx) => tx<Live[]>`
    select id, person_id, state from editions.enrolment where organisation_id = ${organisation.id} and edition_id = ${editionId}
      and state not in ('rejected', 'withdrawn', 'cancelled') order by queue_number nulls first, made_at`,
  )

const nextMonth = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 30 })
const session = {
  date: nextMonth,
  from: Temporal.PlainTime.from('09:00'),
  until: Temporal.PlainTime.from('12:00'),
  walkIn: null,
  roomId: null,
  place: 'Zaal',
  videoUrl: null,
  trainer: '',
}

/** Does the command in the product. True: done; false: refused. A command about somebody without an enrolment has nothing to act on. */
async function act(editionId: string, command: Command, rows: Live[]): Promise<boolean> {
  if (command.do === 'cut-off') {
    await world.arrange(
      (tx) =>
        tx`update editions.session set starts_at = now() + interval '1 day', ends_at = now() + interval '27 hours' where edition_id = ${editionId}`,
    )
    return true
  }
  if (command.do === 'resize') return (await world.as(ineke).perform(changeCapacity, { editionId, capacity: command.to })).ok
  if (command.do === 'set dates') return (await world.as(ineke).perform(addSession, { editionId, ...session })).ok
  if (command.do === 'cancel') return (await world.as(ineke).perform(cancelEdition, { editionId, reason: 'Te weinig mensen.' })).ok
  if (command.do === 'crowd') return enrolTogether(editionId, command.who)
  if (!('who' in command)) throw new Error('unknown command')
  const person = team[command.who]!
  if (command.do === 'enrol') return (await world.as(person).perform(enrol, { editionId, personId: person.id })).ok
  if (command.do === 'enrol by manager') return (await world.as(joost).perform(enrol, { editionId, personId: person.id })).ok
  const mine = rows.find((row) => row.personId === person.id)
  if (!mine) return false
  const enrolmentId = mine.id
  if (command.do === 'withdraw') return (await world.as(person).perform(withdraw, { enrolmentId })).ok
  if (command.do === 'by hand') return (await world.as(ineke).perform(seatByHand, { enrolmentId })).ok
  if (command.do === 'approve') return (await world.as(joost).perform(approve, { enrolmentId })).ok
  return (await world.as(joost).perform(reject, { enrolmentId })).ok
}

/** Several who enrol themselves in one transaction. True: each was done. */
async function enrolTogether(editionId: string, who: number[]): Promise<boolean> {
  const asked = who.map((one) => ({ actor: world.as(team[one]!).actor, input: { editionId, personId: team[one]!.id } }))
  return (await performAll(world.db, enrolThemselves, asked)).every((outcome) => outcome.ok)
}

function play(model: Model, command: Command): boolean {
  switch (command.do) {
    case 'enrol':
      return model.enrol(command.who)
    case 'crowd': // the same as one after the other
      return command.who.map((one) => model.enrol(one)).every((done) => done)
    case 'enrol by manager':
      return model.enrolByManager(command.who)
    case 'withdraw':
      return model.withdraw(command.who)
    case 'approve':
      return model.judge(command.who, true)
    case 'reject':
      return model.judge(command.who, false)
    case 'by hand':
      return model.byHand(command.who)
    case 'resize':
      return model.resize(command.to)
    case 'set dates':
      return model.setDates()
    case 'cancel':
      return model.cancel()
    case 'cut-off':
      return (model.passCutOff(), true)
    default:
      throw new Error('unknown command')
  }
}

async function compare(editionId: string, model: Model, step: string): Promise<Live[]> {
  const rows = await live(editionId)
  const ids = (indexes: Iterable<number>) => [...indexes].map((index) => team[index]!.id)
  const of = (state: string) => rows.filter((row) => row.state === state).map((row) => row.personId)
  expect(of('seated').sort(), `seats after ${step}`).toEqual(ids(model.seated).sort())
  expect(of('waiting'), `the list after ${step}`).toEqual(ids(model.waiting))
  expect(of('requested').sort(), `requests after ${step}`).toEqual(ids(model.requested).sort())
  expect(of('seated').length, `seats after ${step}`).toBeLessThanOrEqual(model.capacity)
  if (model.phase === 'before the cut-off' && of('waiting').length > 0)
    expect(of('seated').length, `no seat stays free after ${step}`).toBe(model.capacity)
  expect(new Set(rows.map((row) => row.personId)).size, `one live enrolment each after ${step}`).toBe(rows.length)
  return rows
}

test('whatever people do, seats, list and requests are those of the model', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(plans, async ({ capacity, approval, dates, commands, cancelAt }) => {
      const editionId = await makeEdition(capacity, { approval, startsIn: dates ? 30 : null })
      const model = new Model(capacity, approval, dates ? 'before the cut-off' : 'no dates')
      let rows: Live[] = []
      for (const [i, command] of commands.entries()) {
        const now: Command = i === cancelAt ? { do: 'cancel' } : command
        if (now.do === 'set dates' && model.phase !== 'no dates') continue
        if (now.do === 'cut-off' && model.phase === 'no dates') continue
        const step = `${i + 1}. ${JSON.stringify(now)}`
        const expected = play(model, now)
        expect(await act(editionId, now, rows), `whether ${step} is done`).toBe(expected)
        rows = await compare(editionId, model, step)
      }
    }),
    { numRuns: 60 },
  )
})

describe('a race', () => {
  const crowd: Somebody[] = Array.from({ length: 40 }, (_, i) => ({
    ...people.stef,
    id: crypto.randomUUID(),
    number: `race-${i}`,
    first: 'Loper',
    infix: '',
    last: `Nummer${i}`,
  }))
  beforeAll(() =>
    world.arrange(async (tx) => {
      await tx`insert into people.person ${tx(crowd.map((p) => ({ id: p.id, first_name: p.first, infix: '', last_name: p.last })))}`
      await tx`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, starts_on)
        select ${organisation.id}, x.id, x.number, (select id from people.unit where organisation_id = ${organisation.id} limit 1), date '2020-01-01'
        from unnest(${crowd.map((p) => p.id)}::uuid[], ${crowd.map((p) => p.number)}::text[]) as x (id, number)`
    }),
  )

  test('thirty people enrol for five seats while ten others withdraw: five seats, each enrolled once, the list in order', async () => {
    const editionId = await makeEdition(5)
    const [first, newcomers] = [crowd.slice(0, 10), crowd.slice(10)]
    for (const person of first) await world.as(person).perform(enrol, { editionId, personId: person.id })
    const before = await live(editionId)
    const outcomes = await Promise.all([
      ...newcomers.map((person) => world.as(person).perform(enrol, { editionId, personId: person.id })),
      ...first.map((person) => world.as(person).perform(withdraw, { enrolmentId: before.find((row) => row.personId === person.id)!.id })),
    ])
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    const rows = await live(editionId)
    expect(rows.filter((row) => row.state === 'seated')).toHaveLength(5)
    expect(rows.filter((row) => row.state === 'waiting')).toHaveLength(25)
    const [passed] = await world.read(
      (tx) => tx`
      select count(*)::int as n from editions.enrolment s join editions.enrolment w on w.edition_id = s.edition_id and w.state = 'waiting'
      where s.edition_id = ${editionId} and s.state = 'seated' and s.queue_number > w.queue_number`,
    )
    expect(passed!['n'], 'people seated who came later on the list than somebody who waits').toBe(0)
  })

  test('the same person thirty times at once gets one place', async () => {
    const editionId = await makeEdition(5)
    const person = crowd[0]!
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () => world.as(person).perform(enrol, { editionId, personId: person.id })),
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await live(editionId)).toHaveLength(1)
  })

  test('two managers who judge at once: one counts, the other is told who was first', async () => {
    const editionId = await makeEdition(5, { approval: true })
    await world.as(people.fatima).perform(enrol, { editionId, personId: people.fatima.id })
    const [row] = await live(editionId)
    const outcomes = await Promise.all([
      world.as(joost).perform(approve, { enrolmentId: row!.id }),
      world.as(joost).perform(reject, { enrolmentId: row!.id }),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ reason: 'already-judged', details: { by: 'Joost de Wit' } })
  })

  describe('the control: without the lock', () => {
    test('the database itself still refuses the seats too many', async () => {
      const editionId = await makeEdition(1)
      const outcomes = await overbook(
        world.db,
        editionId,
        organisation.id,
        crowd.slice(0, 4).map((person) => person.id),
      )
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled').length).toBeLessThanOrEqual(1)
      expect((await live(editionId)).length).toBeLessThanOrEqual(1)
    })

    test('and without that guard either, eight people get one seat: the tests above have teeth', async () => {
      const owner = openPool(world.logins.ownerUrl, 1)
      await owner`alter table editions.enrolment disable trigger seats_are_exact`
      try {
        const editionId = await makeEdition(1)
        await overbook(
          world.db,
          editionId,
          organisation.id,
          crowd.slice(0, 8).map((person) => person.id),
        )
        expect((await live(editionId)).filter((row) => row.state === 'seated')).toHaveLength(8)
      } finally {
        await owner`alter table editions.enrolment enable trigger seats_are_exact`
        await owner.end()
      }
    })
  })
})
