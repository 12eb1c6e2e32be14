import { beforeAll, describe, expect, test } from 'vitest'
import { zipSync, strToU8 } from 'fflate'
import { look, perform, system } from '#platform/act.ts'
import { sentence } from '#platform/http/fields.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { neighbours, people } from '#world/people.ts'
import { findView } from './finding/view.ts'
import { readEsco } from './frameworks/esco.ts'
import { partsOf } from './frameworks/rows.ts'
import { takeIn } from './frameworks/take-in.ts'
import { keep } from './own/keep.ts'
import { skillView } from './views.ts'

const world = openHouse()

const head = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,description\n'
const row = (id: string, name: string, more = '') =>
  `KnowledgeSkillCompetence,urn:s:${id},skill/competence,cross-sector,${name},"${more}",,released,About ${name}\n`
const occupationHead = 'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description\n'
/** A framework of four skills and one occupation, made for these tests. */
const small = {
  'skills_en.csv':
    head +
    row('knot', 'tie nautical knots', 'splice ropes\nmake hitches') +
    row('steer', 'steer barges') +
    row('swap', 'swap engines') +
    row('old', 'caulk hulls'),
  'skills_nl.csv': head + row('knot', 'scheepsknopen leggen', 'touw splitsen'),
  'occupations_en.csv': occupationHead + 'Occupation,urn:o:skipper,8350,barge skipper,"bargee",released,Sails barges\n',
  'occupations_nl.csv': occupationHead + 'Occupation,urn:o:skipper,8350,binnenschipper,,released,Vaart\n',
  'occupationSkillRelations.csv':
    'occupationUri,relationType,skillType,skillUri\nurn:o:skipper,essential,s,urn:s:knot\nurn:o:skipper,optional,s,urn:s:steer\nurn:o:skipper,optional,s,urn:s:old\n',
}
type Given = Record<string, string>
const filesOf = (given: Given) => new Map(Object.entries(given).map(([name, text]) => [name, strToU8(text)]))
const delivered = (given: Given) => readEsco(filesOf(given))
const take = async (given: Given, version: string, confirmed = false) =>
  perform(world.db, system(null), takeIn, {
    framework: 'esco' as const,
    version,
    delivery: await delivered(given),
    confirmed,
    tell: async () => {},
  })
const without = (given: Given, file: string, id: string): Given => ({
  ...given,
  [file]: given[file]!.split('\n')
    .filter((line) => !line.includes(`urn:s:${id},`))
    .join('\n'),
})
const idOf = (uri: string) => world.read(async (tx) => (await tx<{ id: string }[]>`select id from skills.skill where uri = ${uri}`)[0]!.id)
const seen = async (uri: string) => {
  const id = await idOf(uri)
  return look(world.db, actorOf(people.fatima), (tx) => skillView(tx, id, 'nl'))
}
const found = async (query: string, somebody = people.fatima) =>
  (await look(world.db, actorOf(somebody), (tx) => findView(tx, query, 'nl'))).found.map((one) => one.name)

let before = ''
beforeAll(async () => {
  before = (await (await world.browser(people.fatima)).get('/vaardigheden?zoek=bakken')).text
  expect(await take(small, '1.0')).toMatchObject({ ok: true, value: { skills: { new: 4 }, occupations: { new: 1 }, relations: 3 } })
})

test('before any list was taken in, finding says so and not that the word is wrong', () => {
  expect(before).toContain('Hier valt nog niets te vinden')
  expect(before).not.toContain('Probeer een ander woord')
})

describe('taking in a framework', () => {
  test('the same files twice change nothing', async () => {
    expect(await take(small, '1.0')).toMatchObject({
      ok: true,
      value: { skills: { new: 0, changed: 0, same: 4, withdrawn: 0 }, relations: 3 },
    })
  })

  test('a skill has its Dutch name, or the English one with a mark', async () => {
    expect(await seen('urn:s:knot')).toMatchObject({
      name: 'scheepsknopen leggen',
      english: false,
      also: ['touw splitsen'],
      essential: [{ name: 'binnenschipper' }],
    })
    expect(await seen('urn:s:steer')).toMatchObject({ name: 'steer barges', english: true })
    const page = await (await world.browser(people.fatima)).get(`/vaardigheden/${await idOf('urn:s:steer')}`)
    expect(page.text).toContain('nog geen Nederlandse naam')
  })

  test('a version with English only keeps the Dutch names', async () => {
    const { 'skills_nl.csv': _, 'occupations_nl.csv': __, ...english } = small
    expect(await take(english, '1.0')).toMatchObject({ ok: true, value: { skills: { changed: 0, same: 4 } } })
    expect(await seen('urn:s:knot')).toMatchObject({ name: 'scheepsknopen leggen' })
  })

  test('a newer version withdraws what is gone: the row keeps its id and its relations, and tells what replaces it', async () => {
    const before = await idOf('urn:s:old')
    const newer = without(small, 'skills_en.csv', 'old')
    newer['skills_en.csv'] += '\n' + row('new', 'caulk hulls')
    newer['occupationSkillRelations.csv'] = newer['occupationSkillRelations.csv']!.replace('urn:o:skipper,optional,s,urn:s:old\n', '')
    expect(await take(newer, '1.1')).toMatchObject({ ok: true, value: { skills: { new: 1, withdrawn: 1, same: 3 } } })
    expect(await idOf('urn:s:old')).toBe(before)
    expect(await seen('urn:s:old')).toMatchObject({
      withdrawn: '1.1',
      replacedBy: { name: 'caulk hulls' },
      optional: [{ name: 'binnenschipper' }],
    })
    const page = await (await world.browser(people.fatima)).get(`/vaardigheden/${before}`)
    expect(page.text).toContain('ESCO heeft dit niet meer sinds versie 1.1')
    expect(await found('caulk hulls')).toEqual(['caulk hulls'])
  })

  test('an older version must be confirmed, and brings back what it has', async () => {
    expect(await take(small, '1.0')).toMatchObject({ ok: false, reason: 'older-version' })
    expect(await take(small, '1.0', true)).toMatchObject({ ok: true, value: { skills: { returned: 1 } } })
    expect(await seen('urn:s:old')).toMatchObject({ withdrawn: null })
  })

  test('broken rows are told with their line, the rest is taken in, and nothing is withdrawn because of them', async () => {
    const broken = {
      ...small,
      'skills_en.csv':
        head + row('knot', 'tie nautical knots') + 'KnowledgeSkillCompetence,,skill,x,nameless,,,released,\n' + 'half,a row\n',
    }
    const delivery = await delivered(broken)
    expect(delivery.problems.filter((one) => one.file === 'skills_en.csv').map((one) => [one.line, sentence(one.sentence, 'nl')])).toEqual([
      [3, 'Er staat geen adres (URI) in deze regel.'],
      [4, expect.stringContaining('2 kolommen in plaats van 9')],
    ])
    expect(await take(broken, '1.2')).toMatchObject({ ok: true, value: { skills: { withdrawn: 0 }, relations: 3 } })
    expect(await seen('urn:s:steer')).toMatchObject({ withdrawn: null })
  })

  test('a file without a column it needs is told, and what it would have said stays as it was', async () => {
    const lacking = { ...small, 'skills_en.csv': 'conceptUri,naam\nurn:s:knot,x\n', 'occupationSkillRelations.csv': 'a,b\n1,2\n' }
    const delivery = await delivered(lacking)
    expect(delivery.problems.map((one) => sentence(one.sentence, 'nl')).join()).toContain(
      'mist de kolommen preferredLabel, altLabels, description, skillType',
    )
    expect(await take(lacking, '1.2')).toMatchObject({ ok: true })
    expect(await seen('urn:s:steer')).toMatchObject({ withdrawn: null, optional: [{ name: 'binnenschipper' }] })
  })

  test('a list that was cut off, so that much would go, is refused until it is confirmed', async () => {
    const many = Array.from({ length: 60 }, (_, n) => row(`many${n}`, `fold paper ${n}`)).join('')
    expect(await take({ ...small, 'skills_en.csv': small['skills_en.csv'] + many }, '2.0')).toMatchObject({
      ok: true,
      value: { skills: { new: 60 } },
    })
    expect(await take(small, '2.1')).toMatchObject({ ok: false, reason: 'withdraws-much', details: { withdrawn: 60 } })
    expect(await seen('urn:s:many0')).toMatchObject({ withdrawn: null })
    expect(await take(small, '2.1', true)).toMatchObject({ ok: true })
  })

  test('a large file is cut between its rows, never inside quotes, and keeps counting its lines', () => {
    const file = Buffer.from('a,b\n1,"x\ny"\n2,z\n3,"q"\n')
    expect(partsOf(file, 8).map((part) => [Buffer.from(part.bytes).toString(), part.line])).toEqual([
      ['a,b\n1,"x\ny"\n', 0],
      ['a,b\n2,z\n3,"q"\n', 2],
    ])
  })

  test('outside taking in, nobody writes a public list: not an administrator, not the system', async () => {
    await expect(world.arrange((tx) => tx`update skills.occupation set name_nl = 'anders'`)).rejects.toThrow(
      'only when a framework is taken in',
    )
    await expect(
      world.arrange(
        (tx) =>
          tx`insert into skills.skill (framework_id, uri, kind, name_nl) select id, 'urn:x', 'skill', 'x' from skills.framework limit 1`,
      ),
    ).rejects.toThrow('row-level security')
    expect(
      await world.arrange((tx) => tx`update skills.skill set name_nl = 'anders' where organisation_id is null`.then((rows) => rows.count)),
    ).toBe(0)
  })
})

test('how far it is, is told after every part, up to the whole', async () => {
  const told: [number, number][] = []
  const delivery = await delivered(small)
  const outcome = await perform(world.db, system(null), takeIn, {
    framework: 'esco' as const,
    version: '2.9',
    delivery,
    confirmed: true,
    tell: async (done: number, total: number) => void told.push([done, total]),
  })
  expect(outcome.ok).toBe(true)
  expect(told.length).toBeGreaterThan(2)
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
  expect(told.at(-1)![0]).toBe(told.at(-1)![1])
})

describe('on screen', () => {
  test('an administrator sends a ZIP, a job takes it in, and the page tells what became of it', async () => {
    const browser = await world.browser(people.bram)
    await browser.get('/beheer/raamwerken')
    const zip = zipSync(
      Object.fromEntries(
        Object.entries({
          ...small,
          'occupationSkillRelations.csv': 'occupationUri,relationType,skillUri\nurn:o:skipper,perhaps,urn:s:knot\n',
        }).map(([name, text]) => [`esco/${name}`, strToU8(text)]),
      ),
    )
    const sent = await browser.upload(
      '/beheer/raamwerken',
      { framework: 'esco', version: '3.0' },
      { field: 'file', name: 'esco.zip', bytes: zip },
    )
    expect(sent.status).toBe(303)
    expect((await browser.follow(sent)).text).toContain('We lezen het raamwerk in')
    const far = async () => JSON.parse((await browser.get(`${sent.location}/voortgang`)).body)
    expect(await far()).toMatchObject({ value: 0, done: false })
    await world.work()
    expect(await far()).toMatchObject({ value: 5, max: 5, done: true }) // four skills and one occupation; the one relation says not what it is
    const page = await browser.get(sent.location!)
    expect(page.text).toContain('occupationSkillRelations.csv, regel 2: Deze regel zegt niet of de vaardigheid nodig is')
    expect((await browser.get('/beheer/raamwerken')).text).toContain('3.0')
  })

  test('a file that is no ZIP is told in a sentence', async () => {
    const browser = await world.browser(people.bram)
    await browser.get('/beheer/raamwerken')
    const sent = await browser.upload(
      '/beheer/raamwerken',
      { framework: 'esco', version: '3.1' },
      { field: 'file', name: 'x.zip', bytes: strToU8('geen zip') },
    )
    await world.work()
    expect((await browser.get(sent.location!)).text).toContain('Dit is geen ZIP-bestand')
  })
})

describe('competences of the own organisation', () => {
  const named = {
    name: 'Omgevingssensitief',
    about: 'Weet wat er speelt',
    levels: [
      { name: 'Basis', behaviour: 'vraagt na wat een inwoner bedoelt' },
      { name: 'Gevorderd', behaviour: 'ziet aankomen wat gaat spelen' },
    ],
  }

  test('have levels described in behaviour, are found, and stay within the wall', async () => {
    const made = await world.as(people.ineke).perform(keep, named)
    if (!made.ok) throw new Error(made.reason)
    const view = await look(world.db, actorOf(people.fatima), (tx) => skillView(tx, made.value.skillId, 'nl'))
    expect(view!.levels.map((level) => level.name)).toEqual(['Basis', 'Gevorderd'])
    expect(await found('omgevingsensitief')).toContain('Omgevingssensitief')
    expect(await found('omgevingssensitief', neighbours.els)).not.toContain('Omgevingssensitief')
    expect(await look(world.db, actorOf(neighbours.els), (tx) => skillView(tx, made.value.skillId, 'nl'))).toBeNull()
  })

  test('a name that is there already is refused, and so is who may not', async () => {
    expect(await world.as(people.ineke).perform(keep, named)).toMatchObject({ ok: false, reason: 'name-in-use' })
    expect(await world.as(people.fatima).perform(keep, { ...named, name: 'Anders' })).toMatchObject({
      ok: false,
      reason: 'not-yours-to-keep',
    })
  })

  test('a level without a name or without behaviour comes back with what was typed', async () => {
    const browser = await world.browser(people.ineke)
    await browser.get('/academie/competenties')
    const again = await browser.post('/academie/competenties', {
      name: 'Daadkracht',
      level: ['Basis', '', ''],
      behaviour: ['', 'begint zonder te wachten', ''],
    })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Schrijf wat iemand op dit niveau doet')
    expect(again.text).toContain('Geef dit niveau een naam')
    expect(again.body).toContain('begint zonder te wachten')
  })
})
