/** What people followed, as numbers: `items[u]` are the items of user u, each once, in the order of time. */
export interface Histories {
  users: number
  items: number
  of: Int32Array[]
}

export interface Interaction {
  user: string
  item: string
  /** Seconds, or any number that grows with time. */
  time: number
}

/** The people and items of a list, numbered in the order of their names, so that the order of the list makes no difference. */
export function number(list: readonly Interaction[]): { histories: Histories; userIds: string[]; itemIds: string[] } {
  const [userIds, itemIds] = [names(list.map((one) => one.user)), names(list.map((one) => one.item))]
  const itemAt = new Map(itemIds.map((id, n) => [id, n]))
  const first = new Map<string, Map<number, number>>(userIds.map((id) => [id, new Map()]))
  for (const { user, item, time } of list) {
    const mine = first.get(user)!
    const at = itemAt.get(item)!
    mine.set(at, Math.min(time, mine.get(at) ?? Infinity))
  }
  const of = userIds.map((id) => Int32Array.from([...first.get(id)!].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([item]) => item)))
  return { histories: { users: userIds.length, items: itemIds.length, of }, userIds, itemIds }
}

const names = (list: string[]) => [...new Set(list)].sort()

/** How many people have each item. */
export function popularity({ items, of }: Histories): Float64Array {
  const count = new Float64Array(items)
  for (const mine of of) for (const item of mine) count[item]! += 1
  return count
}
