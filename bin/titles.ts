// npm run titles -- FOLDER: how well job titles find ESCO occupations with the matcher of the product, on a task of the MELO benchmark.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { inWords, Sentence } from '#platform/db/sentence.ts'
import { measureTitles } from '#modules/skills/index.ts'

const usage =
  'Say which folder: npm run titles -- FOLDER, with queries.tsv, corpus_elements.tsv, concept_mapping.tsv and annotations.tsv of a Dutch task of MELO (github.com/Avature/melo-benchmark).'

try {
  const [folder, ...others] = process.argv.slice(2)
  if (!folder || others.length) throw new Sentence(usage)
  const rows = async (name: string) => {
    const text = await readFile(path.join(folder, `${name}.tsv`), 'utf8').catch(() => {
      throw new Sentence(`${name}.tsv can't be read in ${folder}. ${usage}`)
    })
    return text
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/\r$/, '').split('\t'))
  }
  const halves = measureTitles({
    queries: await rows('queries'),
    corpus: await rows('corpus_elements'),
    concepts: await rows('concept_mapping'),
    annotations: await rows('annotations'),
  })
  console.log(
    'All names of an occupation are ranked together, over the first 100 names. The matcher was chosen on one half of the queries, by hash.',
  )
  console.log(['queries'.padEnd(28), 'MAP', 'MRR', 'recall@10'].join('     '))
  for (const [half, { queries, map, mrr, recall }] of Object.entries(halves))
    console.log([`${half} half (${queries})`.padEnd(24), ...[map, mrr, recall].map((figure) => figure.toFixed(4).padStart(7))].join(' '))
} catch (error) {
  console.error(inWords(error))
  process.exitCode = 1
}
