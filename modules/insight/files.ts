import { column, type Table } from '#platform/files/index.ts'
import { dateOf, translator, type Lang } from '#platform/words.ts'
import { stateTag } from '#modules/editions/index.ts'
import type { CoverageRow, DemandRow, EditionRow } from './views/academy.ts'
import type { LogLine } from './views/log.ts'

const { text, number, date } = column

export function editionsTable(rows: readonly EditionRow[], lang: Lang): Table {
  const t = translator(lang)
  return {
    title: t('Edities', 'Editions'),
    columns: [
      text(t('Editie', 'Edition')),
      text(t('Leervorm', 'Learning form')),
      date(t('Begint', 'Starts')),
      text(t('Stand', 'State')),
      number(t('Minimum', 'Minimum')),
      number(t('Plaatsen', 'Seats')),
      number(t('Bezet', 'Seated')),
      number(t('Wachtlijst', 'Waiting')),
      number(t('Aangevraagd', 'Requested')),
      number(t('Cijfer', 'Mark')),
    ],
    rows: rows.map((e) => [
      e.title,
      e.form,
      e.startsAt && dateOf(e.startsAt),
      stateTag(e.state, t).words,
      e.minParticipants,
      e.capacity,
      e.taken,
      e.waiting,
      e.requested,
      e.mark,
    ]),
  }
}

export function demandTable(rows: readonly DemandRow[], lang: Lang): Table {
  const t = translator(lang)
  return {
    title: t('Vraag', 'Demand'),
    columns: [
      text(t('Activiteit', 'Activity')),
      number(t('Ten minste gevraagd', 'Asked at least')),
      number(t('Genoeg vanaf', 'Enough from')),
      number(t('Edities gepland', 'Editions planned')),
    ],
    rows: rows.map((row) => [row.title, row.atLeast, row.enough, row.planned]),
  }
}

export function coverageTable(rows: readonly CoverageRow[], lang: Lang): Table {
  const t = translator(lang)
  return {
    title: t('Dekking', 'Coverage'),
    columns: [
      text(t('Afdeling', 'Unit')),
      number(t('Mensen', 'People')),
      number(t('Geweest', 'Been')),
      number(t('Ingeschreven', 'Booked')),
      number(t('Wacht', 'Waiting')),
      number(t('Nog niet', 'Not yet')),
    ],
    rows: rows.map((row) => [row.unit, row.people, row.been, row.booked, row.asked, row.people - row.been - row.booked - row.asked]),
  }
}

export function logTable(lines: readonly LogLine[], lang: Lang): Table {
  const t = translator(lang)
  return {
    title: t('Logboek', 'Audit log'),
    columns: [
      number('Nr'),
      { head: t('Wanneer', 'When'), kind: 'moment' },
      text(t('Wie', 'Who')),
      text(t('Soort', 'Kind')),
      text(t('Actie', 'Action')),
      text(t('Onderwerp', 'Object')),
      text(t('Resultaat', 'Result')),
      text(t('Vandaan', 'From')),
    ],
    rows: lines.map((line) => [line.id, line.at, line.actor, line.actorKind, line.action, line.object, line.result, line.origin]),
  }
}
