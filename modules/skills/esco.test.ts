import { beforeAll, expect, test } from 'vitest'
import { look, perform, system } from '#platform/act.ts'
import { actorOf, openHouse } from '#test/house.ts'
import { describeWithShared } from '#test/shared-data.ts'
import { people } from '#world/people.ts'
import { findView } from './finding/view.ts'
import { readers } from './frameworks/jobs.ts'
import { filesOfFolder } from './frameworks/open.ts'
import { takeIn, type TakenIn } from './frameworks/take-in.ts'
import { phrases, setAside, titles, type Phrase } from './lexicon/read.ts'

const world = openHouse()

describeWithShared('all of ESCO and CompetentNL', 'data/esco', (folder) => {
  let esco: TakenIn
  let known: Set<string>
  let seconds = 0
  beforeAll(async () => {
    const start = performance.now()
    const files = await filesOfFolder(folder)
    const delivery = await readers.esco(files)
    const taken = await perform(world.db, system(null), takeIn, {
      framework: 'esco',
      version: '1.1.1',
      delivery,
      confirmed: false,
      tell: async () => {},
    })
    seconds = (performance.now() - start) / 1000
    if (!taken.ok) throw new Error(taken.reason)
    esco = taken.value
    known = new Set([...delivery.skills.keys(), ...delivery.occupations.keys()])
    const own = await readers.competentnl(await filesOfFolder(folder.replace(/esco$/, 'competentnl')))
    await perform(world.db, system(null), takeIn, {
      framework: 'competentnl',
      version: '1',
      delivery: own,
      confirmed: false,
      tell: async () => {},
    })
  }, 240_000)

  const find = (query: string) => look(world.db, actorOf(people.fatima), (tx) => findView(tx, query, 'nl'))
  const names = async (query: string, most = 10) => (await find(query)).found.slice(0, most).map((one) => one.name.toLowerCase())
  const hit = async (phrase: Phrase, lexicon = phrases) =>
    (await look(world.db, actorOf(people.fatima), (tx) => findView(tx, phrase.says[0]!, 'nl', null, lexicon))).found
      .filter((one) => one.subject === 'skill')
      .slice(0, 10)
      .filter((one) => phrase.uris.includes(one.uri)).length
  const shareOf = (hits: number[]) => hits.filter(Boolean).length / hits.length

  test('every skill, occupation and group is there, and every relation that names two of them', () => {
    console.log(`ESCO was read and taken in within ${seconds.toFixed(1)} s`)
    expect(esco.skills.new).toBe(13_896 + 640)
    expect(esco.occupations.new).toBe(3_007 + 619)
    // Of 123,855 relations 67 name an occupation (a9e54177…) that is not in the list of ESCO 1.1.1.
    expect(esco.relations).toBe(123_855 - 67)
  })

  test('a skill is found in plain Dutch, with a typing error, and by what it means at home', async () => {
    expect(await names('teamgeest bevorderen', 3)).toContain('teamgeest bevorderen')
    expect(await names('teamgeest bevordren', 3)).toContain('teamgeest bevorderen')
    expect((await find('administratief medeweker')).meant).toBe('administratief medewerker')
    expect((await names('administratief medeweker', 3)).join()).toContain('administratief medewerker')
    const mixing = (await find('verf mengen')).found[0]!
    expect([mixing.label.by, mixing.english]).toEqual(['phrase', true])
    expect(mixing.label.why?.nl).toContain('verhoudingen')
  })

  test('a municipal job title leads to its occupation', async () => {
    expect((await names('klantmanager inkomen', 3)).join()).toMatch(/uitkeringsconsulent|inkomensconsulent/)
    expect(await names('boa', 3)).toContain('handhaver toezicht en veiligheid')
    expect((await names('sluiswachter', 3)).join()).toContain('sluiswachter')
  })

  test('every address in the lexicon is one of ESCO', () => {
    const all = [...phrases, ...setAside(), ...titles]
    expect(all.flatMap((phrase) => phrase.uris.filter((uri) => !known.has(uri)).map((uri) => `${phrase.says[0]}: ${uri}`))).toEqual([])
  })

  test('of the phrases of the lexicon, each left out in turn, two in five still lead to one of their skills', async () => {
    expect(phrases.length).toBe(190)
    const hits: number[] = []
    for (const phrase of phrases) hits.push(await hit(phrase, phrases.filter((other) => other !== phrase)))
    console.log(`of the phrases of the lexicon, each left out, ${Math.round(shareOf(hits) * 100)} % find one of their skills among ten`)
    expect(shareOf(hits)).toBeGreaterThan(0.4)
  }, 120_000)

  test('a phrase of the lexicon itself leads to its skills', async () => {
    const missed: string[] = []
    for (const phrase of phrases.filter((_, n) => n % 5 === 0)) if (!(await hit(phrase))) missed.push(phrase.says[0]!)
    expect(missed).toEqual([])
  }, 60_000)
})
