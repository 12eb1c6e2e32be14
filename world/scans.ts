import { shipped } from '#modules/scans/index.ts'
import type { Sql } from '#platform/db/pool.ts'
import { idOf } from './ids.ts'
import { organisation, people } from './people.ts'

const inUse = ['veranderen', 'digitaal', 'leervoorkeur', 'kernwaarden', 'omgevingswet-360', 'leidinggeven-360', 'basiskennis-burgerzaken']
/** Since when each is used, in days from now: what is used stays as it is. */
const used: Record<string, number> = { veranderen: -25, digitaal: -190, 'leidinggeven-360': -37, 'basiskennis-burgerzaken': -12 }
export const versionOf = (code: string) => idOf(`instrument-version/${code}`)
export const sheetOf = (key: string) => idOf(`sheet/${key}`)

/** What Fatima answered, per subject: now and wanted. */
const answered: Record<string, [now: number, wanted: number]> = {
  diagnose: [3, 4],
  koers: [4, 4],
  plan: [4, 4],
  doen: [2, 4],
  mensen: [2, 5],
  volgen: [3, 4],
  evalueren: [3, 3],
  zelf: [4, 5],
}

/** Seven of our instruments are in use; Fatima finished the change scan three weeks ago, and one about how she learns waits for her. */
export async function buildScans(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const at = (days: number) => today.add({ days }).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '10:00' }).toInstant()
  for (const instrument of shipped.filter((one) => inUse.includes(one.code))) {
    await tx`insert into scans.instrument (id, organisation_id, code, made_at) values (${idOf(`instrument/${instrument.code}`)}, ${organisation.id}, ${instrument.code}, ${at(-200)})`
    await tx`insert into scans.instrument_version (id, organisation_id, instrument_id, number, document, made_at, published_at, used_at)
      values (${versionOf(instrument.code)}, ${organisation.id}, ${idOf(`instrument/${instrument.code}`)}, 1, ${tx.json(instrument as never)}, ${at(-200)}, ${at(-200)},
        ${used[instrument.code] === undefined ? null : at(used[instrument.code]!)})`
  }
  const change = shipped.find((one) => one.code === 'veranderen')!
  const answers = Object.fromEntries(
    change.questions.map((question, n) => {
      const [now, wanted] = answered[question.domain ?? ''] ?? [3, 4]
      if (question.kind !== 'scale') return [question.code, { words: 'Vergunningen samen met de buurt voorbereiden.' }]
      return [question.code, { now: Math.min(5, now + (n % 3 === 0 ? 1 : 0)), wanted }]
    }),
  )
  await tx`select set_config('app.person', ${people.fatima.id}, true)` // a sheet is its person's only
  await tx`insert into scans.sheet (id, organisation_id, version_id, person_id, answers, started_at, handed_in_at)
    values (${sheetOf('fatima')}, ${organisation.id}, ${versionOf('veranderen')}, ${people.fatima.id}, ${tx.json(answers as never)}, ${at(-25)}, ${at(-21)})`
  await tx`select set_config('app.person', '', true)`
  await tx`insert into scans.assignment (id, organisation_id, version_id, person_id, given_by, note, from_day, until_day, made_at)
    values (${idOf('assignment/fatima')}, ${organisation.id}, ${versionOf('leervoorkeur')}, ${people.fatima.id}, ${people.ineke.id},
      'Dan kunnen we in ons gesprek kijken wat bij je past.', ${today.subtract({ days: 3 })}, ${today.add({ days: 14 })}, ${at(-3)})`
}
