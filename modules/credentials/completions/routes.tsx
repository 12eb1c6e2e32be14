import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { column, dutchDate, type Table } from '#platform/files/index.ts'
import type { Doors } from '#platform/http/doors.ts'
import { fileKind, takeAlong } from '#platform/http/take-along.ts'
import { done } from '#platform/outcome.ts'
import { translator, type Lang } from '#platform/words.ts'
import { CompletionsPage } from './pages.tsx'
import { completions, type Completion } from './views.ts'

const who = ['learning_adviser', 'coordinator'] as const
const period = z.object({ van: z.string().max(30).optional(), tot: z.string().max(30).optional() })

/** What employees completed in a period, for the personnel file. */
export function completionRoutes(doors: Doors): void {
  doors.page('/academie/afrondingen', {
    who,
    query: period,
    see: async ({ look, caller, query }) => {
      const asked = periodOf(query)
      const rows = asked.wrong ? [] : await look((tx) => completions(tx, caller.actor, asked.from, asked.until))
      return <CompletionsPage rows={rows} from={asked.from} until={asked.until} wrong={asked.wrong} typed={query} />
    },
  })
  doors.page('/academie/afrondingen/bestand.:kind', {
    who,
    params: z.object({ kind: fileKind }),
    query: period,
    see: async ({ look, perform, caller, params, query, reply }) => {
      const asked = periodOf(query)
      if (asked.wrong) return null
      const rows = await look((tx) => completions(tx, caller.actor, asked.from, asked.until))
      await perform(noteExport, { from: asked.from.toString(), until: asked.until.toString(), rows: rows.length })
      return takeAlong(reply, tableOf(rows, caller.lang), params.kind, `afrondingen-${asked.from}-${asked.until}`, caller.lang)
    },
  })
}

/** Names leave the house: that is written down. */
async function noteExport(act: Act, details: { from: string; until: string; rows: number }) {
  await record(act, 'export-completions', 'completions', details)
  return done(null)
}

/** The period that was asked; this year when none was. `wrong`: the field that can't be read, with its sentence. */
function periodOf(query: z.infer<typeof period>) {
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam')
  const read = (text: string | undefined, usual: Temporal.PlainDate) => (text ? dutchDate(text) : ({ ok: true, value: usual } as const))
  const from = read(query.van, today.with({ month: 1, day: 1 }))
  const until = read(query.tot, today)
  const wrong = !from.ok
    ? { field: 'van', nl: from.nl, en: from.en }
    : !until.ok
      ? { field: 'tot', nl: until.nl, en: until.en }
      : Temporal.PlainDate.compare(from.value, until.value) > 0
        ? { field: 'tot', nl: 'De periode eindigt voordat hij begint.', en: 'The period ends before it starts.' }
        : null
  return { from: from.ok ? from.value : today, until: until.ok ? until.value : today, wrong }
}

function tableOf(rows: readonly Completion[], lang: Lang): Table {
  const t = translator(lang)
  const { text, number, date } = column
  return {
    title: t('Afrondingen', 'Completions'),
    columns: [
      text(t('Personeelsnummer', 'Personnel number')),
      text(t('Naam', 'Name')),
      text(t('Afdeling', 'Unit')),
      text(t('Code', 'Code')),
      text(t('Opleiding', 'Activity')),
      text(t('Aanbieder', 'Provider')),
      date(t('Afgerond op', 'Completed on')),
      number(t('Uren', 'Hours')),
      date(t('Geldig tot', 'Valid until')),
    ],
    rows: rows.map((row) => [
      row.number,
      row.name,
      row.unit,
      row.code,
      row.title,
      row.provider,
      row.on,
      row.hours === null ? null : Number(row.hours),
      row.certificateUntil,
    ]),
  }
}
