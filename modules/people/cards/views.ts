import type { Sql } from '#platform/db/pool.ts'

/** How a card stands. waits: no PIN was chosen yet. */
export type CardState = 'waits' | 'works' | 'blocked'

export interface CardLine {
  personId: string
  name: string
  unit: string
  crew: string | null
  /** Has a work address, and so another way in. */
  mail: boolean
  /** Null: no card. */
  cardId: string | null
  state: CardState | null
  printedAt: Temporal.Instant | null
  usedAt: Temporal.Instant | null
}

const stateOf = (tx: Sql) =>
  tx`case when k.id is null then null when k.blocked_at is not null then 'blocked' when k.pin_hash is null then 'waits' else 'works' end`

/** Colleagues by name or unit, with their card: who has no work mail first, then alphabetically; at most two hundred. */
export async function cardList(tx: Sql, { search, unitId }: { search: string; unitId: string | null }): Promise<CardLine[]> {
  const like = '%' + search.replace(/[\\%_]/g, '\\$&') + '%'
  return tx<CardLine[]>`
    select * from (select distinct on (c.person_id) c.person_id, c.full_name as name, c.last_name, c.first_name, c.unit_name as unit, w.name as crew, c.email is not null as mail,
        k.id as card_id, ${stateOf(tx)} as state, k.printed_at, k.used_at
      from people.colleague c
      left join people.unit w on w.organisation_id = c.organisation_id and w.id = c.crew_id
      left join people.card k on k.organisation_id = c.organisation_id and k.person_id = c.person_id and k.ended_at is null
      where c.organisation_id = (select platform.organisation()) and (${search} = '' or c.full_name ilike ${like})
        and (${unitId}::uuid is null or c.unit_id in (select people.units_below(${unitId})) or c.crew_id in (select people.units_below(${unitId})))
      order by c.person_id, c.starts_on desc) x
    order by x.mail, x.last_name, x.first_name, x.person_id limit 200`
}

/** Units and crews to choose from. */
export async function unitsToChoose(tx: Sql): Promise<{ id: string; name: string }[]> {
  return tx<
    { id: string; name: string }[]
  >`select id, name from people.unit where organisation_id = (select platform.organisation()) and ended_on is null order by name`
}

/** The cards of a manager's own people that are blocked, and how the others stand. */
export async function teamCards(tx: Sql, managerId: string): Promise<CardLine[]> {
  return tx<CardLine[]>`
    select * from (select distinct on (c.person_id) c.person_id, c.full_name as name, c.last_name, c.first_name, c.unit_name as unit, null as crew, true as mail,
        k.id as card_id, ${stateOf(tx)} as state, null::timestamptz as printed_at, null::timestamptz as used_at
      from people.colleague c join people.card k on k.organisation_id = c.organisation_id and k.person_id = c.person_id and k.ended_at is null
      where c.organisation_id = (select platform.organisation()) and c.manager_id = ${managerId}
      order by c.person_id) x order by x.last_name, x.first_name, x.person_id`
}

export interface CardView extends CardLine {
  cardId: string
  state: CardState
  madeAt: Temporal.Instant
  madeBy: string | null
  pinChosenAt: Temporal.Instant | null
  startMadeAt: Temporal.Instant
}

/** One card that still counts, or nothing where it does not exist (here). */
export async function cardView(tx: Sql, cardId: string): Promise<CardView | null> {
  const [card] = await tx<CardView[]>`
    select k.person_id, p.full_name as name, coalesce(c.unit_name, '') as unit, null as crew, true as mail, k.id as card_id, ${stateOf(tx)} as state, k.printed_at, k.used_at,
      k.made_at, m.full_name as made_by, k.pin_chosen_at, k.start_made_at
    from people.card k join people.person p on p.id = k.person_id
    left join people.person m on m.id = k.made_by
    left join lateral (select unit_name from people.colleague c where c.organisation_id = k.organisation_id and c.person_id = k.person_id order by c.starts_on limit 1) c on true
    where k.organisation_id = (select platform.organisation()) and k.id = ${cardId} and k.ended_at is null`
  return card ?? null
}

export interface PrintedCard {
  cardId: string
  personId: string
  name: string
  unit: string
  organisation: string
  settings: unknown
  startRound: number
  hasPin: boolean
}

/** Cards as they go on paper, in the order of a roll call. */
export async function cardsToPrint(tx: Sql, cardIds: readonly string[]): Promise<PrintedCard[]> {
  return tx<PrintedCard[]>`
    select * from (select distinct on (k.id) k.id as card_id, k.person_id, c.full_name as name, c.last_name, c.first_name, coalesce(w.name, c.unit_name) as unit, o.name as organisation, o.settings,
        k.start_round, k.pin_hash is not null as has_pin
      from people.card k join people.colleague c on c.organisation_id = k.organisation_id and c.person_id = k.person_id
      join people.organisation o on o.id = k.organisation_id
      left join people.unit w on w.organisation_id = c.organisation_id and w.id = c.crew_id
      where k.organisation_id = (select platform.organisation()) and k.id = any(${cardIds}::uuid[]) and k.ended_at is null
      order by k.id, c.starts_on desc) x order by x.last_name, x.first_name, x.person_id`
}

export interface MyCard {
  id: string
  state: CardState
  madeAt: Temporal.Instant
  usedAt: Temporal.Instant | null
}

export async function myCard(tx: Sql, personId: string): Promise<MyCard | null> {
  const [card] = await tx<MyCard[]>`select k.id, ${stateOf(tx)} as state, k.made_at, k.used_at from people.card k
    where k.organisation_id = (select platform.organisation()) and k.person_id = ${personId} and k.ended_at is null`
  return card ?? null
}
