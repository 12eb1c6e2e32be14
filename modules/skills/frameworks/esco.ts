import { both } from '#platform/http/fields.ts'
import {
  conceptIn,
  emptyDelivery,
  nameIt,
  noName,
  noUri,
  relationFiles,
  unknownEnd,
  type Delivery,
  type Files,
  type Named,
} from './delivery.ts'
import { eachRow } from './rows.ts'

type Lang = 'nl' | 'en'
const langs: Lang[] = ['en', 'nl']
const collections = ['digitalSkills', 'greenSkills', 'languageSkills', 'transversalSkills', 'researchSkills', 'digCompSkills']

/**
 * Reads the CSV files of the ESCO portal (esco.ec.europa.eu, "Download"; format of version 1.1.1 and later), in one or more languages. The full list is
 * skills_en.csv or skills_nl.csv; the collections give Dutch names to a part of it where the Dutch list is absent.
 */
export async function readEsco(files: Files): Promise<Delivery> {
  const delivery = emptyDelivery()
  for (const lang of langs) await conceptsOf(files, lang, delivery)
  if (!delivery.wholeSkills)
    delivery.problems.push({ file: 'skills_en.csv', line: 0, sentence: noList('skills_en.csv', 'vaardigheden', 'skills') })
  if (!delivery.wholeOccupations)
    delivery.problems.push({ file: 'occupations_en.csv', line: 0, sentence: noList('occupations_en.csv', 'beroepen', 'occupations') })
  for (const collection of collections)
    await dutchNames(files, `${collection}Collection_nl.csv`, 'preferredLabel', 'altLabels', 'description', delivery)
  await dutchNames(files, 'skills_nl_partial.csv', 'preferredLabel_nl', 'altLabels_nl', 'description_nl', delivery)
  await relationsOf(files, delivery)
  await replacementsOf(files, delivery)
  return delivery
}

const noList = (file: string, nl: string, en: string) =>
  both(
    `De volledige lijst van ${nl} (${file}) is er niet of is niet te lezen. Er is geen van de ${nl} ingetrokken.`,
    `The full list of ${en} (${file}) is absent or can't be read. None of the ${en} was withdrawn.`,
  )

const lines = (cell: string) => cell.split(/\n|\s\|\s/)

async function conceptsOf(files: Files, lang: Lang, delivery: Delivery): Promise<void> {
  const columns = ['conceptUri', 'preferredLabel', 'altLabels', 'description']
  const { skills, occupations } = delivery
  const wholeSkills = await eachRow(
    files,
    `skills_${lang}.csv`,
    [...columns, 'skillType'],
    delivery,
    conceptOf(lang, skills, ({ skillType }) => (skillType === 'knowledge' ? 'knowledge' : 'skill')),
  )
  delivery.wholeSkills ||= wholeSkills
  await eachRow(
    files,
    `skillGroups_${lang}.csv`,
    columns,
    delivery,
    conceptOf(lang, skills, () => 'group', 'code'),
  )
  const wholeOccupations = await eachRow(
    files,
    `occupations_${lang}.csv`,
    columns,
    delivery,
    conceptOf(lang, occupations, () => 'occupation', 'iscoGroup'),
  )
  delivery.wholeOccupations ||= wholeOccupations
  await eachRow(
    files,
    `ISCOGroups_${lang}.csv`,
    columns,
    delivery,
    conceptOf(lang, occupations, () => 'group', 'code'),
  )
}

const conceptOf =
  (lang: Lang, list: Map<string, Named>, kind: (cells: Record<string, string>) => string, code = '') =>
  (cells: Record<string, string>, wrong: (sentence: string) => void) => {
    const { conceptUri = '', preferredLabel = '', altLabels = '', description = '', status = '' } = cells
    if (!conceptUri) return wrong(noUri)
    if (!preferredLabel) return wrong(noName)
    if (gone.includes(status)) return
    nameIt(conceptIn(list, conceptUri, kind(cells), cells[code] || null), lang, preferredLabel, lines(altLabels), description)
  }

/** Rows of these stand in the list to say that they no longer hold: to us they are absent, and so withdrawn. */
const gone = ['obsolete', 'withdrawn', 'deprecated']

/** Dutch names for skills of the list; a collection says nothing about what exists. */
async function dutchNames(files: Files, file: string, name: string, also: string, about: string, delivery: Delivery): Promise<void> {
  await eachRow(files, file, ['conceptUri', name], delivery, (cells, wrong) => {
    if (!cells['conceptUri']) return wrong(noUri)
    const concept = delivery.skills.get(cells['conceptUri'])
    if (concept && cells[name]) nameIt(concept, 'nl', cells[name], lines(cells[also] ?? ''), cells[about] ?? '')
  })
}

async function relationsOf(files: Files, delivery: Delivery): Promise<void> {
  const relations: [string, string, boolean][] = []
  const told = await eachRow(files, relationFiles.asked, ['occupationUri', 'relationType', 'skillUri'], delivery, (cells, wrong) => {
    const { occupationUri = '', relationType = '', skillUri = '' } = cells
    if (!occupationUri || !skillUri) return wrong(noUri)
    if (!['essential', 'optional'].includes(relationType)) return wrong(neither)
    if (!delivery.occupations.has(occupationUri) || !delivery.skills.has(skillUri)) wrong(unknownEnd)
    relations.push([occupationUri, skillUri, relationType === 'essential'])
  })
  if (told) delivery.relations = relations
  delivery.broaderSkills = await broaderOf(files, relationFiles.broaderSkills, delivery.skills, delivery)
  delivery.broaderOccupations = await broaderOf(files, relationFiles.broaderOccupations, delivery.occupations, delivery)
}

const neither = both(
  'Deze regel zegt niet of de vaardigheid nodig is (essential) of handig (optional).',
  'This line does not say whether the skill is essential or optional.',
)
async function broaderOf(files: Files, file: string, list: Map<string, Named>, delivery: Delivery): Promise<[string, string][] | null> {
  const found: [string, string][] = []
  const told = await eachRow(files, file, ['conceptUri', 'broaderUri'], delivery, ({ conceptUri = '', broaderUri = '' }, wrong) => {
    if (!conceptUri || !broaderUri) return wrong(noUri)
    if (!list.has(conceptUri) || !list.has(broaderUri)) wrong(unknownEnd)
    found.push([conceptUri, broaderUri])
  })
  return told ? found : null
}

/** Our own file beside those of ESCO, which tells no successors in its CSV: conceptUri, replacedByUri. */
async function replacementsOf(files: Files, delivery: Delivery): Promise<void> {
  await eachRow(files, 'replacements.csv', ['conceptUri', 'replacedByUri'], delivery, ({ conceptUri = '', replacedByUri = '' }, wrong) => {
    if (!conceptUri || !replacedByUri) return wrong(noUri)
    delivery.replacements.push([conceptUri, replacedByUri])
  })
}
