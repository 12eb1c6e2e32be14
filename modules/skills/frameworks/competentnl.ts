import { conceptIn, emptyDelivery, nameIt, noName, noUri, type Delivery, type Files } from './delivery.ts'
import { eachRow } from './rows.ts'

/** Reads the lists of CompetentNL: human capabilities with their synonyms, and occupations with their names. All of it is Dutch. */
export async function readCompetentNl(files: Files): Promise<Delivery> {
  const delivery = emptyDelivery()
  const { skills, occupations } = delivery
  delivery.wholeSkills = await eachRow(files, 'human_capabilities_nl.csv', ['uri', 'pref_label'], delivery, (cells, wrong) => {
    const { uri = '', pref_label: name = '' } = cells
    if (!uri) return wrong(noUri)
    if (!name) return wrong(noName)
    nameIt(conceptIn(skills, uri, 'capability'), 'nl', name, [], '')
  })
  await eachRow(files, 'human_capability_altlabels_nl.csv', ['uri', 'pref_label', 'label'], delivery, (cells, wrong) => {
    const { uri = '', pref_label: name = '', label = '' } = cells
    const known = skills.get(uri)
    if (!uri || !label) return wrong(uri ? noName : noUri)
    if (known) nameIt(known, 'nl', name, [label], '')
  })
  delivery.wholeOccupations = await eachRow(
    files,
    'occupations_labels_nl.csv',
    ['uri', 'pref_label', 'label'],
    delivery,
    (cells, wrong) => {
      const { uri = '', pref_label: name = '', label = '' } = cells
      if (!uri) return wrong(noUri)
      if (!name || !label) return wrong(noName)
      nameIt(conceptIn(occupations, uri, 'occupation'), 'nl', name, [label], '')
    },
  )
  return delivery
}
