// npm run evaluate -- FILE.csv [--division time|random] [--seeds 5]: how well the model of recommendations foretells what people follow.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { inWords, Sentence } from '#platform/db/sentence.ts'
import { evaluate, protocol, type Division, type Interaction } from '#modules/advice/index.ts'

const usage = 'Say which file: npm run evaluate -- FILE.csv, with the columns user, item and time (--division time or random, --seeds 5).'

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { division: { type: 'string' }, seeds: { type: 'string' } },
  })
  const division = (values.division ?? 'time') as Division
  const seeds = Number(values.seeds ?? (division === 'time' ? 1 : 5))
  if (positionals.length !== 1 || !['time', 'random'].includes(division) || !(seeds >= 1 && seeds <= 100)) throw new Sentence(usage)
  const list = await interactions(positionals[0]!)
  for (const line of protocol(division, seeds)) console.log(line)
  const rows = evaluate(list, division, seeds, (seed, { lambda, byPopularity, byActivity, debias }) =>
    console.log(`seed ${seed}: chosen lambda ${lambda}, byPopularity ${byPopularity}, byActivity ${byActivity}, debias ${debias}`),
  )
  console.log(['model'.padEnd(12), 'recall@10', 'NDCG@10', 'coverage'].join('  '))
  for (const { model, recall, ndcg, coverage } of rows)
    console.log([model.padEnd(12), recall.toFixed(4).padStart(9), ndcg.toFixed(4).padStart(7), coverage.toFixed(4).padStart(8)].join('  '))
} catch (error) {
  console.error(error instanceof TypeError && 'code' in error ? usage : inWords(error))
  process.exitCode = 1
}

/** The rows of a file; a row that can't be read is named, because a figure over half a file misleads. */
async function interactions(file: string): Promise<Interaction[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Sentence(`The file ${file} can't be read.`)
  })
  const rows = parse(text, { columns: true, bom: true, trim: true, relax_column_count: true }) as Record<string, string>[]
  const list = rows.map(({ user = '', item = '', time = '' }, n) => {
    const moment = /^-?\d+(\.\d+)?$/.test(time) ? Number(time) : Date.parse(time)
    if (!user || !item || !Number.isFinite(moment))
      throw new Sentence(`Row ${n + 2} of ${file} has no user, no item or no time (a number or a date such as 2026-11-22).`)
    return { user, item, time: moment }
  })
  if (!list.length) throw new Sentence(`There is nothing in ${file}.`)
  return list
}
