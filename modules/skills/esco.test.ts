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

/** Functions of a municipality (the HR export of the voorbeeldgemeente), with what ESCO calls them. */
const jobs: [title: string, occupation: RegExp][] = [
  ['functioneel beheerder', /ict systeembeheerder|ict-applicatiebeheerder/i],
  ['data-analist', /data-analist/i],
  ['informatiemanager', /informatiemanager|ICT-informatiemanager/i],
  ['UX-designer', /user interface designer|user experience analyst/i],
  ['productowner', /ICT-productmanager|productmanager/i],
  ['RPA-ontwikkelaar', /software ontwikkelaar|systeemontwikkelaar/i],
  ['civiel technicus', /technicus civiele bouwkunde|ingenieur civiele bouwkunde/i],
  ['stedenbouwkundige', /stedenbouwkundige/i],
  ['planeconoom', /econoom|bouwkundig projectontwikkelaar/i],
  ['medewerker crediteuren', /assistent-boekhouder|boekhouder|crediteuren/i],
  ['medewerker financiën', /boekhouder|assistent-boekhouder|financieel/i],
  ['financieel adviseur', /financieel/i],
  ['juridisch adviseur', /juridisch adviseur/i],
  ['juridisch handhaver', /juridisch|handhaver/i],
  ['hovenier', /hovenier/i],
  ['voorman groen', /voorman tuinbouw|groenvoorziening|hovenier/i],
  ['jeugdhulpverlener', /jeugdhulpverlener/i],
  ['medewerker postkamer', /postkamermedewerker/i],
  ['facilitair medewerker', /facilitair|manager dienstverlening|manager gebouwbeheer/i],
  ['belader', /vuilnisophaler|belader/i],
  ['wijkcoach', /maatschappelijk werker opbouwwerk|maatschappelijk werker|sociaal-cultureel werker/i],
  ['generalist wijkteam', /maatschappelijk werker|sociaal-cultureel werker/i],
  ['jeugdboa', /handhaver toezicht en veiligheid/i],
  ['medewerker bestuurssecretariaat', /administratief medewerker secretariaat|executive assistant|secretar/i],
  ['projectmedewerker', /projectondersteuner/i],
  ['beleidsadviseur sociaal domein', /beleidsmedewerker sociale zaken en welzijn|beleidsmedewerker sociale voorzieningen/i],
  ['medewerker wegen', /grond-, weg- en waterbouw|wegwerker|inspecteur wegen|wegenwerken/i],
  ['medewerker wegen en riolering', /rioolwerker|rioolreiniger|wegen|rioolmonteur/i],
  ['medewerker inkoop', /inkoper|inkoop/i],
  ['casemanager omgevingsvergunning', /overheidsfunctionaris vergunningen/i],
  ['medewerker omgevingsplan', /planoloog|stedenbouwkundige|ruimtelijke/i],
  ['medewerker afval en reiniging', /vuilnisophaler|straatveger|afval/i],
]

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
  }, 600_000)

  const find = (query: string) => look(world.db, actorOf(people.fatima), (tx) => findView(tx, query, 'nl'))
  const names = async (query: string, most = 10) => (await find(query)).found.slice(0, most).map((one) => one.name.toLowerCase())
  const hit = async (phrase: Phrase, lexicon = phrases) =>
    (await look(world.db, actorOf(people.fatima), (tx) => findView(tx, phrase.says[0]!, 'nl', null, lexicon))).found
      .filter((one) => one.subject === 'skill')
      .slice(0, 10)
      .filter((one) => phrase.uris.includes(one.uri)).length
  const said = new Set(phrases.flatMap(({ says }) => says))
  const percent = (share: number) => Math.round(share * 100)
  const shareOf = (hits: number[]) => hits.filter(Boolean).length / hits.length

  test('every skill, occupation and group is there, and every relation that names two of them', () => {
    console.log(`ESCO was read and taken in within ${seconds.toFixed(1)} s`)
    expect(esco.skills.new).toBe(13_896 + 640)
    expect(esco.occupations.new).toBe(3_007 + 619)
    // Of 123,855 relations 67 name an occupation (a9e54177…) that is not in the list of ESCO 1.1.1.
    expect(esco.relations).toBe(123_855 - 67)
  })

  test('the whole hierarchy is there, of skills and of occupations, and stands on their pages', async () => {
    const [counted] = await world.read(
      (tx) => tx<{ skills: number; occupations: number; rootless: number }[]>`
        select (select count(*)::int from skills.broader_skill) as skills, (select count(*)::int from skills.broader_occupation) as occupations,
          (select count(*)::int from skills.occupation o join skills.framework f on f.id = o.framework_id where f.code = 'esco' and o.kind = 'occupation'
             and not exists (select from skills.broader_occupation b where b.occupation_id = o.id)) as rootless`,
    )
    // Of 20,656 and 3,617 lines seven and one name a group or occupation that is not in the lists of ESCO 1.1.1.
    expect(counted).toEqual({ skills: 20_656 - 7, occupations: 3_617 - 1, rootless: 0 })
    const [boa] = (await find('handhaver toezicht en veiligheid')).found
    const browser = await world.browser(people.fatima)
    const page = await browser.get(`/beroepen/${boa!.id}`)
    const [, group] = /Hoort bij.*?href="([^"]+)"/s.exec(page.body)!
    expect((await browser.get(group!)).text).toMatch(/Hieronder valt.*handhaver toezicht en veiligheid/i)
  })

  test('skills have the Dutch label where ESCO gave one and the English one with a mark where not; every occupation has a Dutch one', async () => {
    const [counted] = await world.read(
      (tx) => tx<object[]>`
        select count(*) filter (where s.name_nl is null)::int as english, count(*) filter (where s.name_nl is not null)::int as dutch,
          (select count(*)::int from skills.occupation o join skills.framework f on f.id = o.framework_id where f.code = 'esco' and o.name_nl is null) as occupations
        from skills.skill s join skills.framework f on f.id = s.framework_id where f.code = 'esco' and s.kind <> 'group'`,
    )
    expect(counted).toEqual({ english: 11_502, dutch: 2_394, occupations: 0 })
  })

  test('every human capability and occupation of CompetentNL is there, with all names of an occupation', async () => {
    const [counted] = await world.read(
      (tx) => tx<{ skills: number; occupations: number; names: number }[]>`
        select count(*) filter (where what = 'skill')::int as skills, count(*) filter (where what = 'occupation')::int as occupations, sum(names)::int as names from (
          select 'skill' as what, 0 as names from skills.skill s join skills.framework f on f.id = s.framework_id where f.code = 'competentnl' and s.kind <> 'group'
          union all select 'occupation', cardinality(o.also_nl) + 1 from skills.occupation o join skills.framework f on f.id = o.framework_id where f.code = 'competentnl' and o.kind <> 'group') x`,
    )
    expect(counted).toEqual({ skills: 112, occupations: 3_262, names: 7_525 })
  })

  test('a skill is found in plain Dutch, with a typing error, and by what it means at home', async () => {
    expect(await names('teamgeest bevorderen', 3)).toContain('teamgeest bevorderen')
    expect(await names('teamgeest bevordren', 3)).toContain('teamgeest bevorderen')
    expect((await find('administratief medeweker')).meant).toBe('administratief medewerker')
    expect((await names('administratief medeweker', 3)).join()).toContain('administratief medewerker')
    const mixing = (await find('verf mengen')).found[0]!
    expect([mixing.label.by, mixing.english]).toEqual(['phrase', true])
    for (const home of ['bakken', 'kasboek van de club']) {
      const first = (await find(home)).found.find(({ subject }) => subject === 'skill')!
      expect([home, !!first.label.why]).toEqual([home, true])
    }
    expect(mixing.label.why?.nl).toContain('verhoudingen')
  })

  test('a municipal job title leads to its occupation', async () => {
    expect((await names('klantmanager inkomen', 3)).join()).toMatch(/uitkeringsconsulent|inkomensconsulent/)
    expect(await names('boa', 3)).toContain('handhaver toezicht en veiligheid')
    expect((await names('sluiswachter', 3)).join()).toContain('sluiswachter')
  })

  test('so do the thirty-two other jobs of a municipality, a few by our list of titles and most by what their words are', async () => {
    const missed: string[] = []
    for (const [title, wanted] of jobs) {
      const found = await look(world.db, actorOf(people.fatima), (tx) => findView(tx, title, 'nl', 'occupation'))
      const esco = found.found.filter(({ framework }) => framework === 'ESCO').slice(0, 3)
      if (!esco.some(({ name }) => wanted.test(name))) missed.push(`${title}: ${esco.map(({ name }) => name).join(', ')}`)
    }
    console.log(`${jobs.length - missed.length} of ${jobs.length} municipal jobs lead to their ESCO occupation; not: ${missed.join('; ')}`)
    expect(missed.length).toBeLessThanOrEqual(2)
  }, 200_000)

  test('every address in the lexicon is one of ESCO', () => {
    const all = [...phrases, ...setAside('set-aside.csv'), ...setAside('set-aside-2.csv'), ...titles]
    expect(all.flatMap((phrase) => phrase.uris.filter((uri) => !known.has(uri)).map((uri) => `${phrase.says[0]}: ${uri}`))).toEqual([])
  })

  // Written and judged from ESCO alone before their writers looked at the lexicon or the finder. Nobody tunes on them; leaving out (below) is for that.
  // What is asked is what was measured, less one phrase: whoever makes it worse hears of it.
  test.each([
    ['set-aside.csv', 0.8, 0.22],
    ['set-aside-2.csv', 0.725, 0.22],
  ] as const)(
    'of the forty phrases of %s, on which nothing was tuned, so many lead to a skill an adviser would accept',
    async (file, phrasesFound, skillsFound) => {
      const aside = setAside(file)
      expect(aside.length).toBe(40)
      const found: { hits: number; share: number; fresh: boolean }[] = []
      for (const phrase of aside) {
        const hits = await hit(phrase)
        found.push({ hits, share: hits / phrase.uris.length, fresh: !phrase.alike && !said.has(phrase.says[0]!) })
      }
      const figures = (of: typeof found) => ({
        hit: shareOf(of.map(({ hits }) => hits)),
        share: of.reduce((sum, one) => sum + one.share, 0) / of.length,
      })
      const told = (of: typeof found) =>
        `${of.length} phrases: ${percent(figures(of).hit)} % find an accepted skill among ten, ${percent(figures(of).share)} % of the accepted`
      console.log(`${file}: ${told(found)}; of a subject of their own, ${told(found.filter(({ fresh }) => fresh))}`)
      expect(figures(found).hit).toBeGreaterThanOrEqual(phrasesFound)
      expect(figures(found).share).toBeGreaterThanOrEqual(skillsFound)
    },
    240_000,
  )

  test('of the phrases of the lexicon, each left out in turn, two in five still lead to one of their skills', async () => {
    expect(phrases.length).toBe(190)
    const hits: number[] = []
    for (const phrase of phrases)
      hits.push(
        await hit(
          phrase,
          phrases.filter((other) => other !== phrase),
        ),
      )
    console.log(`of the phrases of the lexicon, each left out, ${Math.round(shareOf(hits) * 100)} % find one of their skills among ten`)
    expect(shareOf(hits)).toBeGreaterThan(0.4)
  }, 400_000)

  test('a phrase of the lexicon itself leads to its skills', async () => {
    const missed: string[] = []
    for (const phrase of phrases.filter((_, n) => n % 5 === 0)) if (!(await hit(phrase))) missed.push(phrase.says[0]!)
    expect(missed).toEqual([])
  }, 200_000)
})
