import { inCareSql } from '#modules/catalogue/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

export interface Material {
  words: string
  pictureId: string | null
  pictureWords: string
  mediaUrl: string | null
  mediaKind: 'podcast' | 'film' | null
}
export type ShortVersion = Material

/** The short version of an activity; null when there is none. */
export async function shortVersion(tx: Sql, activityId: string): Promise<ShortVersion | null> {
  const [row] = await tx<ShortVersion[]>`
    select words, picture_id, picture_words, media_url, media_kind from content.short_version
    where organisation_id = (select platform.organisation()) and activity_id = ${activityId} and (words <> '' or picture_id is not null or media_url is not null)`
  return row ?? null
}

/** The same to edit, with the title of the activity; null for what somebody does not take care of. */
export async function shortToEdit(tx: Sql, actor: Actor, activityId: string): Promise<(ShortVersion & { title: string }) | null> {
  const [row] = await tx<(ShortVersion & { title: string })[]>`
    select a.title, coalesce(v.words, '') as words, v.picture_id, coalesce(v.picture_words, '') as picture_words, v.media_url, v.media_kind
    from catalogue.activity a left join content.short_version v on v.organisation_id = a.organisation_id and v.activity_id = a.id
    where a.organisation_id = (select platform.organisation()) and a.id = ${activityId} and ${inCareSql(tx, actor, tx`a.id`)}`
  return row ?? null
}

export interface Item extends Material {
  id: string
  organisationId: string
  code: string
  title: string
  openTo: 'employees' | 'everyone'
  withdrawn: boolean
}

const itemColumns = (tx: Sql) => tx`
  id, organisation_id, code, title, words, picture_id, picture_words, media_url, media_kind, open_to, withdrawn_at is not null as withdrawn`

export const items = (tx: Sql) =>
  tx<
    Item[]
  >`select ${itemColumns(tx)} from content.item where organisation_id = (select platform.organisation()) order by withdrawn_at is not null, title`

export async function item(tx: Sql, itemId: string): Promise<Item | null> {
  const [row] = await tx<
    Item[]
  >`select ${itemColumns(tx)} from content.item where organisation_id = (select platform.organisation()) and id = ${itemId}`
  return row ?? null
}

/** What a code stands for, in whatever organisation: the code was brought as a ticket. Who may see it, decideScan says. */
export async function scanned(tx: Sql, code: string): Promise<Item | null> {
  const [row] = await tx<Item[]>`select ${itemColumns(tx)} from content.item where code = ${code}`
  return row ?? null
}

export interface PictureFile {
  type: string
  bytes: Uint8Array
}
export async function pictureFile(tx: Sql, pictureId: string): Promise<PictureFile | null> {
  const [row] = await tx<PictureFile[]>`select type, bytes from content.picture where id = ${pictureId}`
  return row ?? null
}
