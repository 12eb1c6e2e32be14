import { createHash, randomUUID } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { dutchDate, dutchNumber, type Read } from '#platform/files/index.ts'
import { quoted, refused } from '#platform/files/read.ts'
import type { DeliveredRow, ImportField, ImportKind, PlannedRow } from '#platform/imports/kind.ts'

const field = (name: string, nl: string, en: string, aliases: string[], required = false): ImportField => ({
  name,
  label: [nl, en],
  aliases,
  required,
})

const fields = [
  field('number', 'Personeelsnummer', 'Personnel number', ['personeelsnummer', 'pers.nr', 'persnr', 'medewerkernummer'], true),
  field('kind', 'Soort', 'Kind', ['soort', 'type', 'kind']),
  field('title', 'Titel', 'Title', ['titel', 'naam', 'opleiding', 'training', 'cursus', 'diploma', 'title'], true),
  field('provider', 'Aanbieder', 'Provider', ['aanbieder', 'opleider', 'instituut', 'provider']),
  field('version', 'Jaar of versie', 'Year or version', ['versie', 'jaar', 'version']),
  field('hours', 'Uren', 'Hours', ['uren', 'studielast', 'hours']),
  field(
    'achieved',
    'Behaald op',
    'Achieved on',
    ['behaald_op', 'behaald', 'datum', 'datum behaald', 'gevolgd op', 'afgerond op', 'achieved on'],
    true,
  ),
  field('expires', 'Geldig tot en met', 'Valid until', [
    'geldig_tot',
    'geldig tot en met',
    'vervalt op',
    'verloopdatum',
    'einddatum',
    'valid until',
  ]),
]

interface HistoryRow {
  number: string
  kind: 'training' | 'diploma' | 'certificate'
  title: string
  provider: string
  version: string
  hours: number | null
  achieved: string
  expires: string | null
}
interface Known {
  id: string
  personId: string
  importKey: string
  provider: string
  version: string
  hours: number | null
  expires: string | null
}
interface Write extends HistoryRow {
  id: string
  personId: string
  importKey: string
  /** The imported row that this one corrects: it is kept, revoked. */
  renews: string | null
}

/** What people followed and achieved before: trainings, diplomas with their year or version, expiry dates (P01, P05). */
export const history: ImportKind<Write[]> = {
  kind: 'history',
  name: ['Leergeschiedenis', 'Learning history'],
  about: [
    'Wat mensen eerder volgden en behaalden, met personeelsnummer en datum.',
    'What people followed and achieved before, with personnel number and date.',
  ],
  roles: ['learning_adviser'],
  fields,
  knowsFull: false,
  plan,
  apply,
}

async function plan({ tx, now }: Act, { rows: delivered }: { rows: DeliveredRow[] }) {
  const [persons, knowns] = await Promise.all([
    tx<
      { number: string; personId: string; name: string }[]
    >`select distinct on (e.personnel_number) e.personnel_number as number, e.person_id, p.full_name as name
      from people.employment e join people.person p on p.id = e.person_id
      where e.organisation_id = (select platform.organisation()) order by e.personnel_number, e.starts_on desc`,
    tx<Known[]>`select id, person_id, import_key, provider, version, hours, expires_on::text as expires from credentials.credential
      where organisation_id = (select platform.organisation()) and source = 'imported' and revoked_at is null and import_key is not null`,
  ])
  return decideHistory(
    delivered,
    new Map(persons.map((one) => [one.number, one])),
    knowns,
    now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(),
  )
}

/** What somebody achieved is recognised by person, kind, title and date; the rest may be corrected by a later file. */
export function decideHistory(
  delivered: readonly DeliveredRow[],
  persons: ReadonlyMap<string, { personId: string; name: string }>,
  knowns: readonly Known[],
  today: string,
) {
  const known = new Map(knowns.map((one) => [one.personId + one.importKey, one]))
  const seen = new Map<string, number>()
  const rows: PlannedRow[] = []
  const work: Write[] = []
  for (const one of delivered) {
    const outcome = readHistory(one, persons, seen, today)
    const label = `${persons.get(one.cells['number'] ?? '')?.name ?? ''} · ${one.cells['title'] ?? ''}`.slice(0, 300)
    if (!outcome.ok) {
      rows.push({ line: one.line, verdict: 'refused', key: one.cells['number'] ?? '', label, reason: [outcome.nl, outcome.en] })
      continue
    }
    const row = outcome.value
    const { personId } = persons.get(row.number)!
    const importKey = keyOf(row)
    const was = known.get(personId + importKey)
    const change = was ? compare(was, row) : {}
    const verdict = !was ? 'new' : Object.keys(change).length ? 'changed' : 'same'
    rows.push({ line: one.line, verdict, key: row.number, label, change })
    if (verdict !== 'same') work.push({ ...row, id: randomUUID(), personId, importKey, renews: was?.id ?? null })
  }
  return { rows, warnings: [], work }
}

const keyOf = ({ kind, title, achieved }: HistoryRow) =>
  createHash('sha256').update([kind, title.toLowerCase(), achieved].join('\n')).digest('base64url')

function compare(was: Known, row: HistoryRow): Record<string, [string, string]> {
  const change: Record<string, [string, string]> = {}
  for (const field of ['provider', 'version', 'hours', 'expires'] as const)
    if (String(was[field] ?? '') !== String(row[field] ?? '')) change[field] = [String(was[field] ?? ''), String(row[field] ?? '')]
  return change
}

const kinds: Record<string, HistoryRow['kind']> = {
  '': 'training',
  training: 'training',
  cursus: 'training',
  opleiding: 'training',
  diploma: 'diploma',
  certificaat: 'certificate',
  certificate: 'certificate',
}

function readHistory(
  { line, cells, problem }: DeliveredRow,
  persons: ReadonlyMap<string, unknown>,
  seen: Map<string, number>,
  today: string,
): Read<HistoryRow> {
  if (problem) return refused('ragged-row', ...problem)
  const at = (name: string) => cells[name] ?? ''
  if (!at('number')) return refused('no-number', 'Het personeelsnummer ontbreekt.', 'The personnel number is missing.')
  if (!persons.has(at('number')))
    return refused(
      'unknown-number',
      `Personeelsnummer ${quoted(at('number'))} kennen we niet.`,
      `Personnel number ${quoted(at('number'))} is not known.`,
    )
  if (!at('title')) return refused('no-title', 'De titel ontbreekt.', 'The title is missing.')
  if ([at('title'), at('provider'), at('version')].some((text) => text.length > 300))
    return refused('too-long', 'De titel, aanbieder of versie is te lang.', 'The title, provider or version is too long.')
  const kind = kinds[at('kind').toLowerCase()]
  if (!kind)
    return refused(
      'odd-kind',
      `Soort: ${quoted(at('kind'))} kennen we niet. Kies training, diploma of certificaat.`,
      `Kind: ${quoted(at('kind'))} is not known. Choose training, diploma or certificaat.`,
    )
  const hours = at('hours') ? dutchNumber(at('hours')) : null
  if (hours && !hours.ok) return refused('no-number', `Uren: ${hours.nl}`, `Hours: ${hours.en}`)
  if (hours && (hours.value < 0 || hours.value > 10_000))
    return refused('odd-hours', `Uren: ${at('hours')} kan niet.`, `Hours: ${at('hours')} is not possible.`)
  const dates = readDates(at('achieved'), at('expires'), today)
  if (!dates.ok) return dates
  const row = {
    number: at('number'),
    kind,
    title: at('title'),
    provider: at('provider'),
    version: at('version'),
    hours: hours?.value ?? null,
    ...dates.value,
  }
  const key = row.number + keyOf(row)
  if (seen.has(key)) return refused('double', `Dit staat al op regel ${seen.get(key)}.`, `This is already on line ${seen.get(key)}.`)
  seen.set(key, line)
  return { ok: true, value: row }
}

function readDates(achievedOn: string, expiresOn: string, today: string): Read<Pick<HistoryRow, 'achieved' | 'expires'>> {
  const achieved = achievedOn ? dutchDate(achievedOn) : null
  if (!achieved) return refused('no-date', 'De datum ontbreekt.', 'The date is missing.')
  if (!achieved.ok) return refused(achieved.refusal, `Behaald op: ${achieved.nl}`, `Achieved on: ${achieved.en}`)
  if (achieved.value.toString() > today)
    return refused('in-future', `Behaald op ${achievedOn} ligt in de toekomst.`, `Achieved on ${achievedOn} lies in the future.`)
  const expires = expiresOn ? dutchDate(expiresOn) : null
  if (expires && !expires.ok) return refused(expires.refusal, `Geldig tot en met: ${expires.nl}`, `Valid until: ${expires.en}`)
  if (expires && Temporal.PlainDate.compare(expires.value, achieved.value) < 0)
    return refused(
      'expired-before',
      `Geldig tot ${expiresOn} ligt voor behaald op ${achievedOn}.`,
      `Valid until ${expiresOn} lies before achieved on ${achievedOn}.`,
    )
  return {
    ok: true,
    value: { achieved: achieved.value.toString(), expires: expires && expires.value.year < 9000 ? expires.value.toString() : null },
  }
}

/** A correction is a new row beside the revoked old one: nothing is overwritten (rule 8). */
async function apply({ tx }: Act, work: Write[]): Promise<void> {
  const rows = tx.json(work as never)
  await tx`update credentials.credential c set revoked_at = now(), revoked_because = 'corrected', import_key = null
    from jsonb_to_recordset(${rows}::jsonb) as r(renews uuid) where c.organisation_id = (select platform.organisation()) and c.id = r.renews`
  await tx`insert into credentials.credential (id, organisation_id, person_id, kind, title, provider, version, hours, achieved_on, expires_on, source, import_key, renews_id)
    select r.id, platform.organisation(), r."personId", r.kind, r.title, r.provider, r.version, r.hours, r.achieved, r.expires, 'imported', r."importKey", r.renews
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "personId" uuid, kind text, title text, provider text, version text, hours numeric, achieved date, expires date,
      "importKey" text, renews uuid)`
}
