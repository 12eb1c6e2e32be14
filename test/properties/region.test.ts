import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { changeCapacity, enrol, withdraw } from '#modules/editions/index.ts'
import { enrolElsewhere } from '#modules/editions/region/enrol.ts'
import { withdrawElsewhere } from '#modules/editions/region/withdraw.ts'
import { keepTerms, KeepTerms, release } from '#modules/editions/region/keep-terms.ts'
import { shareThing } from '#modules/editions/region/share.ts'
import { perform } from '#platform/act.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { activityId } from '#world/catalogue.ts'
import { organisation, people } from '#world/people.ts'
import { rivierdal, rivierdalers, rivierland } from '#world/region.ts'

const house = openHouse()
const { fatima, mees, aylin, daan, sanne, ineke } = people
const { mo, tess, lien, koen } = rivierdalers
const homes = [organisation.id, rivierdal.id]
/** Five of Voorbeeldstad, which owns the edition, and four of Rivierdal. */
const team = [fatima, mees, aylin, daan, sanne, mo, tess, lien, koen]
const homeOf = (who: number) => (who < 5 ? 0 : 1)
const nextWeek = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ days: 7 }).toString()

beforeAll(() =>
  house.arrange((tx) => tx`update people.network_member set asks_manager = false where organisation_id = ${rivierdal.id}`, rivierdal.id),
)

/** Seats with the names of members on them, one list, and the day on which the names come off. */
class Model {
  seated: number[] = []
  waiting: number[] = []
  constructor(
    public capacity: number,
    public kept: number[],
  ) {}
  count = (home: number, list = this.seated) => list.filter((who) => homeOf(who) === home).length
  needs = (home: number, extra = 0) => Math.max(this.kept[home]!, this.count(home) + extra)
  /** One more of this home fits, with every promise kept. */
  fits = (home: number) => homes.reduce((sum, _, one) => sum + this.needs(one, one === home ? 1 : 0), 0) <= this.capacity
  ownSeat = (home: number) => this.count(home) < this.kept[home]!
  enrol(who: number): boolean {
    if (this.seated.includes(who) || this.waiting.includes(who)) return false
    const home = homeOf(who)
    const before = this.ownSeat(home) ? this.count(home, this.waiting) : this.waiting.length
    // Somebody who may not have their own kept seat, because others of the home wait for it, may have a common one if nobody waits at all.
    if (this.fits(home) && before === 0) this.seated.push(who)
    else this.waiting.push(who)
    return true
  }
  withdraw(who: number): boolean {
    if (!this.seated.includes(who) && !this.waiting.includes(who)) return false
    this.seated = this.seated.filter((one) => one !== who)
    this.waiting = this.waiting.filter((one) => one !== who)
    this.moveUp()
    return true
  }
  moveUp() {
    for (const who of [...this.waiting])
      if (this.fits(homeOf(who))) {
        this.waiting = this.waiting.filter((one) => one !== who)
        this.seated.push(who)
      }
  }
  keep(kept: number[]): boolean {
    const then = new Model(this.capacity, kept)
    then.seated = this.seated
    if (kept.some((n) => n > 0) && homes.reduce((sum, _, one) => sum + then.needs(one), 0) > this.capacity) return false
    this.kept = kept
    this.moveUp()
    return true
  }
  resize(to: number): boolean {
    if (to < this.seated.length || homes.reduce((sum, _, one) => sum + this.needs(one), 0) > to) return false
    this.capacity = to
    this.moveUp()
    return true
  }
}

type Command = { do: 'enrol' | 'withdraw'; who: number } | { do: 'keep'; kept: number[] } | { do: 'resize'; to: number } | { do: 'release' }
const who = fc.nat(team.length - 1)
const kept = fc.array(fc.nat(3), { minLength: 2, maxLength: 2 })
const commands = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.record({ do: fc.constant('enrol' as const), who }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('keep' as const), kept }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('resize' as const), to: fc.integer({ min: 1, max: 7 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const) }) },
  ),
  { minLength: 20, maxLength: 20 },
)

async function makeEdition(capacity: number): Promise<string> {
  const id = crypto.randomUUID()
  await house.arrange(async (tx) => {
    await tx`insert into editions.edition (id, organisation_id, activity_id, capacity, published_at) values (${id}, ${organisation.id}, ${activityId('OWN-TM', organisation.id)}, ${capacity}, now())`
    await tx`insert into editions.session (organisation_id, edition_id, starts_at, ends_at, place) values (${organisation.id}, ${id}, now() + interval '30 days', now() + interval '30 days 3 hours', 'Zaal')`
  })
  await house.as(ineke).perform(shareThing, { what: `edition/${id}`, networkId: rivierland.id, restOnly: false })
  return id
}

const live = (editionId: string) =>
  house.read(
    (tx) => tx<{ id: string; personId: string; state: string }[]>`
    select id, person_id, state from editions.enrolment where edition_id = ${editionId} and state in ('seated', 'waiting') order by queue_number nulls first`,
  )

async function act(editionId: string, command: Command): Promise<boolean> {
  const keep = (n: number[]) =>
    house.as(ineke).perform(
      keepTerms,
      KeepTerms.parse({
        editionId,
        releaseOn: nextWeek,
        seats: Object.fromEntries(homes.flatMap((home, i) => (n[i] ? [[home, n[i]]] : []))),
      }),
    )
  if (command.do === 'keep') return (await keep(command.kept)).ok
  if (command.do === 'resize') return (await house.as(ineke).perform(changeCapacity, { editionId, capacity: command.to })).ok
  if (command.do === 'release') {
    await house.arrange((tx) => tx`update editions.edition set reserved_until = now() - interval '1 second' where id = ${editionId}`)
    return (await house.as(ineke).perform(release, { editionId })).ok
  }
  const person = team[command.who]!
  const there = <I, V, R extends string>(useCase: import('#platform/act.ts').UseCase<I, V, R>, input: I) =>
    perform(house.db, actorOf(person), useCase, input, { organisationId: organisation.id })
  const own = homeOf(command.who) === 0
  if (command.do === 'enrol')
    return (
      await there<{ editionId: string; personId: string }, unknown, string>(own ? enrol : enrolElsewhere, {
        editionId,
        personId: person.id,
      })
    ).ok
  const enrolmentId = (await live(editionId)).find((row) => row.personId === person.id)?.id
  return enrolmentId
    ? (await there<{ enrolmentId: string }, unknown, string>(own ? withdraw : withdrawElsewhere, { enrolmentId })).ok
    : false
}

function play(model: Model, command: Command): boolean {
  if (command.do === 'enrol') return model.enrol(command.who)
  if (command.do === 'withdraw') return model.withdraw(command.who)
  if (command.do === 'keep') return model.keep(command.kept)
  if (command.do === 'resize') return model.resize(command.to)
  return model.keep([0, 0])
}

async function compare(editionId: string, model: Model, step: string): Promise<void> {
  const rows = await live(editionId)
  const of = (state: string) => rows.filter((row) => row.state === state).map((row) => row.personId)
  expect(of('seated').sort(), `seats after ${step}`).toEqual(model.seated.map((one) => team[one]!.id).sort())
  expect(of('waiting'), `the list after ${step}`).toEqual(model.waiting.map((one) => team[one]!.id))
  expect(of('seated').length, `seats after ${step}`).toBeLessThanOrEqual(model.capacity)
  expect(
    model.waiting.filter((one) => model.fits(homeOf(one))),
    `who waits beside a seat that may be theirs, after ${step}`,
  ).toEqual([])
}

test('with seats kept for members until a release, seats and list are those of the model', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), kept, commands, async (capacity, first, commands) => {
      const editionId = await makeEdition(capacity)
      const model = new Model(capacity, [0, 0])
      for (const [i, command] of [{ do: 'keep' as const, kept: first }, ...commands].entries()) {
        const step = `${i}. ${JSON.stringify(command)}`
        const expected = play(model, command)
        expect(await act(editionId, command), `whether ${step} is done`).toBe(expected)
        await compare(editionId, model, step)
      }
    }),
    { numRuns: 25 },
  )
})
