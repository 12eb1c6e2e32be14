import { randomBytes } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { takesCare } from '#modules/catalogue/index.ts'
import type { ItemFields, ShortFields } from './fields.ts'
import { codeFrom, largestPicture, pictureType } from './rules.ts'

export type PictureRefusal = 'no-picture' | 'picture-too-large' | 'picture-without-words'

/** Takes in a picture, or keeps the one that is there. A picture says in words what is on it. */
async function takePicture(
  { tx }: Act,
  fields: Pick<ShortFields, 'picture' | 'pictureWords' | 'withoutPicture'>,
  before: string | null,
): Promise<Outcome<string | null, PictureRefusal>> {
  const { picture, pictureWords, withoutPicture } = fields
  const stays = withoutPicture ? null : before
  if ((picture || stays) && !pictureWords) return refuse('picture-without-words')
  if (!picture) return done(stays)
  if (picture.length > largestPicture) return refuse('picture-too-large')
  const type = pictureType(picture)
  if (!type) return refuse('no-picture')
  const [made] = await tx<{ id: string }[]>`
    insert into content.picture (organisation_id, type, bytes) values (platform.organisation(), ${type}, ${Buffer.from(picture)}) returning id`
  return done(made!.id)
}

const mediaOf = ({ mediaUrl, mediaKind }: Pick<ShortFields, 'mediaUrl' | 'mediaKind'>) => ({
  url: mediaUrl || null,
  kind: mediaUrl ? mediaKind : null,
})

/** Saves the short version of an activity, by whoever takes care of it. All empty: there is none. */
export async function saveShort(
  act: Act,
  { activityId, fields }: { activityId: string; fields: ShortFields },
): Promise<Outcome<{ activityId: string }, PictureRefusal | 'no-such-activity'>> {
  const { tx, actor, now } = act
  const [found] = await tx<{ pictureId: string | null }[]>`
    select v.picture_id from catalogue.activity a left join content.short_version v on v.organisation_id = a.organisation_id and v.activity_id = a.id
    where a.organisation_id = platform.organisation() and a.id = ${activityId} for update of a`
  if (!found || !(await takesCare(tx, actor, activityId))) return refuse('no-such-activity')
  const picture = await takePicture(act, fields, found.pictureId)
  if (!picture.ok) return picture
  const media = mediaOf(fields)
  await tx`
    insert into content.short_version (organisation_id, activity_id, words, picture_id, picture_words, media_url, media_kind, changed_at, changed_by)
    values (platform.organisation(), ${activityId}, ${fields.words}, ${picture.value}, ${picture.value ? fields.pictureWords : ''}, ${media.url}, ${media.kind}, ${now}, ${actor.personId})
    on conflict (organisation_id, activity_id) do update set words = excluded.words, picture_id = excluded.picture_id, picture_words = excluded.picture_words,
      media_url = excluded.media_url, media_kind = excluded.media_kind, changed_at = excluded.changed_at, changed_by = excluded.changed_by`
  await record(act, 'save-short-version', `activity/${activityId}`)
  return done({ activityId })
}

export type ItemRefusal = PictureRefusal | 'no-such-item' | 'nothing-in-it'

/** Makes an item behind a QR code, or changes it. The code stays what it is: it hangs on a machine. */
export async function saveItem(
  act: Act,
  { itemId, fields }: { itemId: string | null; fields: ItemFields },
): Promise<Outcome<{ itemId: string }, ItemRefusal>> {
  const { tx, actor, now } = act
  const [found] = itemId
    ? await tx<{ id: string; pictureId: string | null }[]>`
        select id, picture_id from content.item where organisation_id = platform.organisation() and id = ${itemId} for update`
    : []
  if (itemId && !found) return refuse('no-such-item')
  if (!fields.words && !fields.mediaUrl && !fields.picture && !(found?.pictureId && !fields.withoutPicture)) return refuse('nothing-in-it')
  const picture = await takePicture(act, fields, found?.pictureId ?? null)
  if (!picture.ok) return picture
  const media = mediaOf(fields)
  const id = itemId ?? crypto.randomUUID()
  await tx`
    insert into content.item (id, organisation_id, code, title, words, media_url, media_kind, picture_id, picture_words, open_to, made_by, made_at, changed_at)
    values (${id}, platform.organisation(), ${codeFrom(randomBytes(7))}, ${fields.title}, ${fields.words}, ${media.url}, ${media.kind}, ${picture.value},
            ${picture.value ? fields.pictureWords : ''}, ${fields.openTo}, ${actor.personId}, ${now}, ${now})
    on conflict (id) do update set title = excluded.title, words = excluded.words, media_url = excluded.media_url, media_kind = excluded.media_kind,
      picture_id = excluded.picture_id, picture_words = excluded.picture_words, open_to = excluded.open_to, changed_at = excluded.changed_at`
  await record(act, itemId ? 'change-qr-item' : 'make-qr-item', `item/${id}`, { openTo: fields.openTo })
  return done({ itemId: id })
}

/** Takes what is behind a code away. The code itself is not used again; who scans it reads that it is gone. */
export async function withdrawItem(act: Act, { itemId }: { itemId: string }): Promise<Outcome<{ itemId: string }, 'no-such-item'>> {
  const gone = await act.tx`
    update content.item set withdrawn_at = coalesce(withdrawn_at, ${act.now}) where organisation_id = platform.organisation() and id = ${itemId}`
  if (gone.count === 0) return refuse('no-such-item')
  await record(act, 'withdraw-qr-item', `item/${itemId}`)
  return done({ itemId })
}
