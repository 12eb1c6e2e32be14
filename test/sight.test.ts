import { beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '#modules/credentials/index.ts'
import { matrixOf, opens, type Declared } from '#modules/privacy/trust/matrix-rules.ts'
import { sights, viewers, type Reach, type Sight, type Viewer } from '#modules/privacy/trust/sights.ts'
import { subjectOf, subjects, tablesAboutPeople, type Subject } from '#modules/privacy/trust/subjects.ts'
import { addClient, clientSecret, scopes } from '#platform/http/clients.ts'
import { idOf } from '#world/ids.ts'
import { organisation, people } from '#world/people.ts'
import { idsByPath, params } from './doors.ts'
import { openHouse, testConfig, type Browser } from './house.ts'
import { idsAt, onlookers, places, plantSight, seen, topic, words, type Onlooker, type Place } from './sighted.ts'

const house = openHouse()
beforeAll(() => plantSight(house.logins.superUrl))

const pages = () =>
  house.house.app.declared.filter(({ method, url, config }) => method === 'GET' && config.who !== undefined && !/\.pdf$|\/pdf$/.test(url))
const nameOf = ({ method, url }: { method: string; url: string }) => `${method} ${url}`

/** The word of each subject; what has no word of its own can't be told apart on a page. */
const told: Partial<Record<Subject, (word: ReturnType<typeof words>) => string[]>> = {
  name: (word) => [word.name],
  work: (word) => [word.work],
  contract: (word) => [word.number, word.hours],
  address: (word) => [word.address],
  enrolments: (word) => [word.activity, word.enrolment],
  // A page that shows the note stands beside a tick; the crew's page has a sentence.
  attendance: (word) => [word.note, `Aanwezig: ${word.name}`],
  note: (word) => [word.note],
  achieved: (word) => [word.diploma, word.certificate],
  ratings: (word) => [word.rating],
  'followed-nothing': () => ['volgden een jaar niets'],
  evaluations: (word) => [word.answer],
  wishes: (word) => [word.wish],
  plan: (word) => [word.goal],
  messages: (word) => [word.message],
  private: (word) => [word.privateAddress],
  'sign-in': (word) => [word.account],
  roles: () => ['Bestuur of directie'],
  log: (word) => [word.logged],
  looks: (word) => [word.look],
}
/** Words that are of one person only, so that they tell whose page it is, also without a name. */
const ofOne: Subject[] = ['plan', 'address', 'messages', 'private', 'sign-in', 'attendance', 'note', 'evaluations', 'ratings']

/** What a page tells about somebody. */
function subjectsIn(text: string, place: Place, known = false): Subject[] {
  const word = words(place)
  const found = (Object.keys(told) as Subject[]).filter((subject) => told[subject]!(word).some((one) => text.includes(one)))
  return known || found.includes('name') ? found : found.filter((subject) => ofOne.includes(subject))
}

/** Every address of a door about one of the two, with the questions that show more. */
function addressesOf(url: string, place: Place): string[] {
  const ids = idsAt(place)
  const byTable: Record<string, string> = {
    'catalogue.activity': ids.activity,
    'catalogue.wish': ids.wish,
    'credentials.credential': ids.credential,
    'editions.edition': ids.edition,
    'editions.enrolment': ids.enrolment,
    'editions.series': ids.series,
    'editions.session': ids.session,
    'people.employment': ids.employment,
    'people.person': ids.person,
    'people.unit': ids.unit,
    'platform.import_run': ids.run,
    'platform.outbox': ids.message,
    'scans.evaluation': ids.evaluation,
    'credentials.paper': ids.paper,
    'people.card': ids.card,
    'skills.profile': ids.profile,
    'skills.profile_version': ids.profileVersion,
    'skills.skill': ids.skill,
    'mobility.opportunity': ids.opportunity,
    'catalogue.inventory': ids.inventory,
    'plans.goal': ids.goal,
    'plans.plan': ids.plan,
    'plans.reflection': ids.reflection,
    'scans.instrument': idOf('instrument/veranderen'),
  }
  /** Where a parameter names something else than elsewhere. */
  const byName: Record<string, string> = { crewId: ids.crew, key: ids.sending, ...(url.startsWith('/toolbox/') && { activityId: topic }) }
  const address = url.replace(/:(\w+)/g, (_, name: string) => {
    if (byName[name]) return byName[name]
    if (name === 'code') return codeOf(testConfig.secret, ids.credential)
    const path = Object.entries(idsByPath).find(([start]) => url.startsWith(start))?.[1]
    const known = name === 'id' && path ? { table: path } : params[name]!
    return 'word' in known ? known.word : (byTable[known.table] ?? '00000000-0000-4000-8000-000000000000')
  })
  return ['', ...(questions[url] ?? [])].map((question) => address + question.replace('NUMBER', words(place).number))
}
const theirTeams = [`leidinggevende=${onlookers.manager.id}`, 'leidinggevende=geen']
const questions: Record<string, string[]> = {
  '/mijn/team': ['?toon=eerder', ...theirTeams.flatMap((team) => [`?${team}`, `?${team}&toon=eerder`])],
  '/mijn/team.:kind': ['?toon=eerder', ...theirTeams.flatMap((team) => [`?${team}`, `?${team}&toon=eerder`])],
  '/begeleiding/overzicht': ['?zoek=zwaluw'],
  '/medewerkers': ['?zoek=zwaluw'],
  '/mijn/vaardigheden/delen': ['?zoek=zwaluw'],
  '/mijn/keuze/delen': ['?zoek=zwaluw'],
  '/inschattingen/:personId': ['?zoek=zwaluw'],
  '/beheer/rollen': ['?zoek=zwaluw'],
  '/beheer/personen-wissen': ['?zoek=NUMBER'],
  '/bijeenkomsten/:sessionId/inloper': ['?naam=zwaluw'],
  '/academie/instrumenten/:instrumentId': ['?zoek=zwaluw'],
}

/** The words of a page, with those in its fields and without its addresses; nothing when it was not shown. */
async function textAt(browser: Browser, url: string): Promise<string> {
  const answer = await browser.get(url)
  if (answer.status >= 500) throw new Error(`${url}: ${answer.status}`)
  if (answer.status !== 200) return ''
  return `${answer.text} ${[...answer.body.matchAll(/ value="([^"]*)"/g)].map(([, value]) => value).join(' ')}`
}

/** 'inside name', 'outside name' …: all that a door shows of the two to whoever looks. */
async function shownAt(browser: Browser, door: Declared): Promise<string[]> {
  const shown = new Set<string>()
  for (const address of new Set(places.flatMap((place) => addressesOf(door.url, place)))) {
    const text = await textAt(browser, address)
    for (const place of places) for (const subject of subjectsIn(text, place)) shown.add(`${place} ${subject}`)
  }
  return [...shown].sort()
}

/** What the declaration says that a door shows of the two. */
function declaredAt(door: Declared, viewer: Viewer): string[] {
  const mine = (sights[nameOf(door)] ?? []).filter(
    ({ to, when }) => (to === viewer || (to === 'public' && viewer !== 'client')) && opens(door, to, scopes) && !when,
  )
  return [
    ...new Set(
      mine.flatMap((sight) => sight.shows.filter((one) => told[one]).flatMap((one) => within(sight).map((place) => `${place} ${one}`))),
    ),
  ].sort()
}
const reached: Record<Reach, Place[]> = {
  counts: [],
  code: ['inside', 'outside'],
  given: ['inside'],
  unled: ['outside'],
  lessons: ['inside'],
  activities: ['inside'],
  provided: ['inside'],
  shared: ['inside'],
  crew: ['inside'],
  team: ['inside'],
  all: ['inside', 'outside'],
}
const within = ({ reach }: Sight) => reached[reach]

async function differences(viewer: Viewer, browser: Browser): Promise<string[]> {
  const wrong: string[] = []
  // That a closed door is closed is tried in test/walls.test.ts.
  for (const door of pages().filter((one) => opens(one, viewer, []) && !one.url.startsWith('/mijn/gegevens'))) {
    const [is, says] = [await shownAt(browser, door), declaredAt(door, viewer)]
    const [more, less] = [is.filter((one) => !says.includes(one)), says.filter((one) => !is.includes(one))]
    if (more.length) wrong.push(`${nameOf(door)} shows, and sights.ts does not say: ${more.join(', ')}`)
    if (less.length) wrong.push(`${nameOf(door)} does not show, and sights.ts says: ${less.join(', ')}`)
  }
  return wrong
}

describe('who sees what', () => {
  // First: that page shows the last ten looks, and everybody who comes after looks.
  test('everybody sees all that is kept of themselves on one page', async () => {
    const text = await textAt(await house.browser(seen.inside), '/mijn/gegevens/bewaard')
    const missing = (Object.keys(told) as Subject[]).filter(
      (one) => !['roles', 'followed-nothing', 'log'].includes(one) && !told[one]!(words('inside')).some((word) => text.includes(word)),
    )
    expect(missing).toEqual([])
  })

  test.each(Object.keys(onlookers) as Onlooker[])(
    '%s sees on every page of the house what the matrix says, and nothing else',
    { timeout: 60_000 },
    async (viewer) => expect(await differences(viewer, await house.browser(onlookers[viewer]))).toEqual([]),
  )

  test('a visitor sees nobody, but for who shows the code of a certificate', async () => {
    expect(await differences('public', house.visitor())).toEqual([])
  })

  test('a system sees what its doors say, and only with the scope for it', async () => {
    const wrong: string[] = []
    const token = await tokenOf()
    for (const door of house.house.app.declared.filter(({ method, config }) => method === 'GET' && config.scope)) {
      const shown = new Set<string>()
      for (const place of places)
        for (const url of addressesOf(door.url, place)) {
          const answer = await house.house.app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })
          const text = answer.body.replace(/"firstName":"(\w+)",(?:"\w+":"",)?"lastName":"(\w+)"/g, '$1 $2').replaceAll('27.5', '27,5')
          for (const one of places)
            for (const subject of subjectsIn(text, one, `${url} ${text}`.includes(idsAt(one).person))) shown.add(`${one} ${subject}`)
        }
      const says = declaredAt(door, 'client')
      if ([...shown].sort().join() !== says.join())
        wrong.push(`${nameOf(door)} shows ${[...shown].sort().join(', ')}; sights.ts says ${says.join(', ')}`)
    }
    expect(wrong).toEqual([])
  })

  test('with the switch on a manager sees who followed nothing, of the own team only; the matrix says so too', async () => {
    const cell = async () =>
      matrixOf(house.house.app.declared, sights, await settings(), []).find((row) => row.subject === 'followed-nothing')!.cells.manager
    const turn = (on: boolean) =>
      house.arrange(
        (tx) =>
          tx`update people.organisation set settings = settings || ${tx.json({ showNothingFollowed: on })} where id = ${organisation.id}`,
      )
    await house.arrange(
      (tx) => tx`update editions.enrolment set state = 'withdrawn' where id = any(${places.map((place) => idsAt(place).enrolment)})`,
    )
    const browser = await house.browser(onlookers.manager)
    const off = await textAt(browser, '/mijn/team')
    expect([subjectsIn(off, 'inside').includes('followed-nothing'), await cell()]).toEqual([false, undefined])

    await turn(true)
    const on = await textAt(browser, '/mijn/team')
    expect(subjectsIn(on, 'inside')).toContain('followed-nothing')
    expect(subjectsIn(on, 'outside')).toEqual([])
    expect(await cell()).toBe('team')
    await turn(false)
  })
})

describe('the declaration', () => {
  test('names doors that are there, and only viewers whom the door lets in', () => {
    const doors = new Map(house.house.app.declared.map((door) => [nameOf(door), door]))
    expect(Object.keys(sights).filter((name) => !doors.has(name))).toEqual([])
    expect(
      Object.entries(sights).flatMap(([name, list]) =>
        list.filter(({ to }) => !opens(doors.get(name)!, to, scopes)).map(({ to }) => `${name}: ${to}`),
      ),
    ).toEqual([])
  })

  test('a door that closes for somebody takes its sights out of the matrix', () => {
    const open = matrixOf(house.house.app.declared, sights, {}, [])
    const closed = matrixOf(
      house.house.app.declared.map((door) =>
        door.url.startsWith('/beheer/logboek') ? { ...door, config: { who: 'administrator' } } : door,
      ),
      sights,
      {},
      [],
    )
    const log = (rows: typeof open) => rows.find(({ subject }) => subject === 'log')!.cells
    expect(log(open)).toMatchObject({ auditor: 'all' })
    expect(log(closed).auditor).toBeUndefined()
    expect(log(closed).administrator).toBe('all')
  })

  test('every table about people belongs to a subject, and every subject has a name', () => {
    expect(tablesAboutPeople.filter(([name]) => !subjectOf(name)).map(([name]) => name)).toEqual([])
    expect(viewers.length).toBe(13)
    expect(Object.values(subjects).every(({ nl, en }) => nl && en)).toBe(true)
  })
})

const settings = () =>
  house.read(
    async (tx) =>
      (await tx`select settings from people.organisation where id = ${organisation.id}`)[0]!['settings'] as Record<string, unknown>,
  )

async function tokenOf(): Promise<string> {
  const client = await house.as(people.bram).perform(addClient(testConfig.secret), { name: 'sight', scopes: [...scopes] })
  if (!client.ok) throw new Error('no client')
  const { clientId } = client.value
  const payload = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret(testConfig.secret, clientId) }
  return (await house.house.app.inject({ method: 'POST', url: '/api/v1/token', payload })).json().access_token
}
