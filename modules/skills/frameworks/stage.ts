import type { Sql } from '#platform/db/pool.ts'
import type { Named } from './delivery.ts'

/** How many rows go in one statement. */
const slice = 2000

/** Puts concepts in the table `staged` of this transaction, so that one statement can compare a whole list with what is known. */
export async function stage(tx: Sql, concepts: Iterable<Named>, told: (more: number) => Promise<void>): Promise<void> {
  await tx`drop table if exists staged`
  await tx`create temporary table staged (uri text primary key, kind text not null, code text, name_nl text, name_en text,
    also_nl text[] not null, also_en text[] not null, about_nl text not null, about_en text not null) on commit drop`
  for (const part of slices([...concepts], slice)) {
    await tx`insert into staged select uri, kind, code, name_nl, name_en, also_nl, also_en, about_nl, about_en
      from jsonb_to_recordset(${tx.json(part.map(asRow) as never)}::jsonb) as r(uri text, kind text, code text, name_nl text, name_en text,
        also_nl text[], also_en text[], about_nl text, about_en text)`
    await told(part.length)
  }
  await tx`analyze staged`
}

const asRow = (one: Named) => ({
  uri: one.uri,
  kind: one.kind,
  code: one.code,
  name_nl: one.nameNl,
  name_en: one.nameEn,
  also_nl: one.alsoNl,
  also_en: one.alsoEn,
  about_nl: one.aboutNl,
  about_en: one.aboutEn,
})

export function* slices<T>(list: T[], size: number): Generator<T[]> {
  for (let n = 0; n < list.length; n += size) yield list.slice(n, n + size)
}
