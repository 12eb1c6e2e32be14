import { sharedNow, type Shared } from '#modules/people/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'

/** Something that is shared, with what the room that keeps it says of it. */
export interface SharedLine extends Shared {
  /** Null: no room tells of this kind (yet). */
  title: string | null
  href: string | null
  /** The last day on which the other opened it; of what I share. */
  openedOn: Temporal.PlainDate | null
}
export interface SharedThings {
  byMe: SharedLine[]
  /** Only what can be opened now: of whoever left nothing is shared any more. */
  withMe: SharedLine[]
}

type Thing = { kind: string; objectId: string; title: string; ownHref: string; href: string }

/** What the actor shares and is shown. home.shared_thing unites what the rooms publish of it. */
export async function sharedView(tx: Sql, actor: Actor): Promise<SharedThings> {
  const shared = await sharedNow(tx)
  const ids = shared.map(({ objectId }) => objectId)
  const title = actor.lang === 'en' ? tx`title_en` : tx`title`
  const [things, looks] = await Promise.all([
    tx<Thing[]>`
      select kind, object_id, ${title} as title, own_href, href from home.shared_thing
      where organisation_id = (select platform.organisation()) and object_id = any(${ids}::uuid[])`,
    tx<{ page: string; viewerId: string; day: Temporal.PlainDate }[]>`
      select page, viewer_id, max(day) as day from platform.look
      where organisation_id = (select platform.organisation()) and subject_id = ${actor.personId} and page like 'shared-%' group by 1, 2`,
  ])
  const lines = shared.map((one): SharedLine => {
    const thing = things.find(({ kind, objectId }) => kind === one.kind && objectId === one.objectId)
    const look = looks.find(({ page, viewerId }) => viewerId === one.withPersonId && page === `shared-${one.kind}/${one.objectId}`)
    const own = one.ownerId === actor.personId
    return { ...one, title: thing?.title ?? null, href: thing ? (own ? thing.ownHref : thing.href) : null, openedOn: look?.day ?? null }
  })
  return {
    byMe: lines.filter(({ ownerId }) => ownerId === actor.personId),
    withMe: lines.filter(({ ownerId, href }) => ownerId !== actor.personId && href !== null),
  }
}
