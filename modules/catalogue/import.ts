import { randomUUID } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Delivery, ImportKind, PlannedRow } from '#platform/imports/kind.ts'
import { coordinators } from './coordinating.ts'
import { mixOf } from './rules.ts'
import { fields, readActivity, type ActivityRow, type Known } from './import-row.ts'

interface Work {
  writes: (ActivityRow & { id: string; known: boolean; mix: string; confidential: boolean; in_company: boolean })[]
  state: string
  /** The coordinator who delivered the file: new activities are theirs. */
  coordinator: string | null
}

const ownOrganisation = 'Eigen organisatie'

/** Activities of a provider or a learning management system that is left behind. */
export const activities: ImportKind<Work> = {
  kind: 'activities',
  name: ['Aanbod', 'Catalogue'],
  about: [
    'Trainingen en andere activiteiten: één regel per activiteit, met een vaste code.',
    'Trainings and other activities: one row per activity, with a lasting code.',
  ],
  roles: ['learning_adviser', 'coordinator'],
  fields,
  knowsFull: false,
  choices: [
    {
      name: 'state',
      label: ['Hoe komen nieuwe activiteiten binnen?', 'How do new activities come in?'],
      options: [
        { value: 'draft', label: ['Als concept: ik kijk ze eerst na', 'As drafts: I check them first'] },
        { value: 'published', label: ['Meteen in het aanbod', 'Straight into the catalogue'] },
      ],
    },
    {
      name: 'provider',
      label: ['Aanbieder, als het bestand die niet noemt', 'Provider, when the file names none'],
      hint: ['Leeg betekent: de eigen organisatie.', 'Empty means: the own organisation.'],
    },
  ],
  async plan({ tx }, delivery) {
    const known =
      await tx`select a.id, a.code, a.title, a.summary, a.you_learn as "you_learn", a.learning_form, p.name as provider, a.tailored, a.half_days, a.hours, a.min_group, a.max_group,
        a.price_cents, a.target_group, a.theme, a.lang, ${delivery.madeBy}::uuid is null or exists (
          select from people.role_grant g where g.organisation_id = a.organisation_id and g.person_id = ${delivery.madeBy}::uuid and g.role in ('administrator', 'learning_adviser') and g.ended_at is null) or exists (
          select from catalogue.coordination k where k.organisation_id = a.organisation_id and k.activity_id = a.id and k.person_id = ${delivery.madeBy}::uuid) as mine
      from catalogue.activity a join catalogue.provider p on p.organisation_id = a.organisation_id and p.id = a.provider_id
      where a.organisation_id = (select platform.organisation())`
    const coordinator = (await coordinators(tx)).find((one) => one.personId === delivery.madeBy)?.personId ?? null
    const plan = decideActivities(
      delivery,
      known.map((row) => snake(row)),
    )
    return { ...plan, work: { ...plan.work, coordinator } }
  },
  apply,
}

const snake = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (c) => '_' + c.toLowerCase()), value]),
  ) as unknown as Known

// Column of the table → field of the file.
const fieldOf: Record<string, string> = {
  title: 'title',
  summary: 'summary',
  you_learn: 'youLearn',
  learning_form: 'form',
  provider: 'provider',
  tailored: 'tailored',
  half_days: 'halfDays',
  hours: 'hours',
  min_group: 'minGroup',
  max_group: 'maxGroup',
  price_cents: 'price',
  target_group: 'targetGroup',
  theme: 'theme',
  lang: 'lang',
}

export function decideActivities({ rows: delivered, fields: given, choices }: Delivery, knowns: readonly Known[]) {
  const known = new Map(knowns.map((one) => [one.code, one]))
  const seen = new Map<string, number>()
  const rows: PlannedRow[] = []
  const writes: Work['writes'] = []
  for (const one of delivered) {
    const outcome = readActivity(one, choices['provider'] || ownOrganisation, seen)
    if (!outcome.ok) {
      rows.push({
        line: one.line,
        verdict: 'refused',
        key: (one.cells['code'] ?? '').slice(0, 60),
        label: (one.cells['title'] ?? '').slice(0, 200),
        reason: [outcome.nl, outcome.en],
      })
      continue
    }
    const was = known.get(outcome.value.code)
    const change = was ? compare(was, keepAbsent(was, outcome.value, given)) : {}
    if (was && !was.mine && Object.keys(change).length) {
      rows.push({
        line: one.line,
        verdict: 'refused',
        key: was.code,
        label: was.title,
        reason: [
          'Deze activiteit coördineer je niet. De leeradviseur kan je erbij zetten.',
          'You do not coordinate this activity. The learning adviser can put you on it.',
        ],
      })
      continue
    }
    const row = was ? keepAbsent(was, outcome.value, given) : outcome.value
    const verdict = !was ? 'new' : Object.keys(change).length ? 'changed' : 'same'
    rows.push({ line: one.line, verdict, key: row.code, label: row.title, change })
    if (verdict !== 'same')
      writes.push({
        ...row,
        id: was?.id ?? randomUUID(),
        known: !!was,
        mix: mixOf(row.learning_form),
        confidential: ['evc', 'coaching'].includes(row.learning_form),
        in_company: row.provider === ownOrganisation,
      })
  }
  return { rows, warnings: [], work: { writes, state: choices['state'] === 'published' ? 'published' : 'draft' } }
}

/** What the file has no column for stays as it was. */
function keepAbsent(was: Known, row: ActivityRow, given: ReadonlySet<string>): ActivityRow {
  const kept = Object.entries(fieldOf)
    .filter(([, field]) => !given.has(field))
    .map(([column]) => [column, was[column as keyof ActivityRow]])
  return { ...row, ...Object.fromEntries(kept) }
}

function compare(was: Known, row: ActivityRow): Record<string, [string, string]> {
  const change: Record<string, [string, string]> = {}
  for (const column of Object.keys(fieldOf) as (keyof ActivityRow)[]) {
    const [before, after] = [String(was[column] ?? ''), String(row[column] ?? '')]
    if (before !== after) change[fieldOf[column]!] = [before.slice(0, 120), after.slice(0, 120)]
  }
  return change
}

async function apply({ tx }: Act, { writes, state, coordinator }: Work): Promise<void> {
  if (!writes.length) return
  const rows = tx.json(writes as never)
  await tx`insert into catalogue.provider (organisation_id, name) select platform.organisation(), name from unnest(${[...new Set(writes.map((row) => row.provider))]}::text[]) as name
    on conflict do nothing`
  const record =
    tx.unsafe(`r(id uuid, known boolean, code text, title text, summary text, you_learn text, learning_form text, provider text, tailored boolean, in_company boolean,
    half_days numeric, hours numeric, min_group int, max_group int, price_cents int, target_group text, theme text, lang text, mix text, confidential boolean)`)
  await tx`insert into catalogue.activity (id, organisation_id, code, title, summary, you_learn, learning_form, provider_id, tailored, in_company, half_days, hours, min_group, max_group,
      price_cents, target_group, theme, lang, mix, confidential, state, source)
    select r.id, platform.organisation(), r.code, r.title, r.summary, r.you_learn, r.learning_form, p.id, r.tailored, r.in_company, r.half_days, r.hours, r.min_group, r.max_group,
      r.price_cents, r.target_group, r.theme, r.lang, r.mix, r.confidential, ${state}, 'import'
    from jsonb_to_recordset(${rows}::jsonb) as ${record} join catalogue.provider p on p.organisation_id = (select platform.organisation()) and p.name = r.provider
    where not r.known`
  if (coordinator)
    await tx`insert into catalogue.coordination (organisation_id, activity_id, person_id)
      select platform.organisation(), x.id, ${coordinator} from unnest(${writes.filter((row) => !row.known).map((row) => row.id)}::uuid[]) as x (id) on conflict do nothing`
  await tx`update catalogue.activity a set title = r.title, summary = r.summary, you_learn = r.you_learn, learning_form = r.learning_form, provider_id = p.id, tailored = r.tailored,
      half_days = r.half_days, hours = r.hours, min_group = r.min_group, max_group = r.max_group, price_cents = r.price_cents, target_group = r.target_group, theme = r.theme,
      lang = r.lang, mix = r.mix, changed_at = now()
    from jsonb_to_recordset(${rows}::jsonb) as ${record} join catalogue.provider p on p.organisation_id = (select platform.organisation()) and p.name = r.provider
    where r.known and a.organisation_id = p.organisation_id and a.id = r.id`
}
