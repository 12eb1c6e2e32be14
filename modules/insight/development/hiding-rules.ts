// Which numbers about units may be told (rule 5). People are divided into blocks of units of which none is small; every number on screen is a sum of
// whole blocks, so that all sums and differences of numbers on screen are sums and differences of blocks too, and none of them speaks of a few.

export interface UnitNode {
  id: string
  parentId: string | null
}
/** What is counted of one person, who stands in one unit. */
export interface Fact {
  unitId: string
  /** Counted: below what is asked, or handed in. */
  counts: boolean
  /** When this person last said something; null: never. */
  saidAt: Temporal.Instant | null
}
/** How many count, of how many people, in these units together. */
export interface Block {
  unitIds: string[]
  counted: number
  people: number
  takenAt: Temporal.Instant
}

type Sum = Pick<Block, 'counted' | 'people'>

/** Neither those who count nor those who don't are a small group: both could be told from the number. */
const tells = ({ counted, people }: Sum, smallest: number) => counted >= smallest && people - counted >= smallest

/**
 * Divides the tree into blocks as small as may be told. What is too small stays with its parent, and takes the smallest neighbour along until the
 * two together may be told. Units without anybody to count are a block of nobody, so that a sum over them is known to be whole.
 */
export function divide(units: readonly UnitNode[], facts: readonly Fact[], smallest: number): Omit<Block, 'takenAt'>[] {
  const sums = sumsOf(facts)
  const ids = new Set(units.map(({ id }) => id))
  const children = Map.groupBy(units, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : null))
  const below = (id: string): string[] => [id, ...(children.get(id) ?? []).flatMap((one) => below(one.id))]
  const sum = (list: readonly string[]): Sum => add(list.map((id) => sums.get(id) ?? nobody))
  const split = (own: string[], kids: readonly UnitNode[]): Omit<Block, 'takenAt'>[] => {
    const parts = kids.map(({ id }) => ({ id, ids: below(id), ...sum(below(id)) }))
    const apart = parts.filter((one) => tells(one, smallest)).sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1))
    const rest = [...own, ...parts.filter((one) => !apart.includes(one)).flatMap((one) => one.ids)]
    while (sum(rest).people > 0 && !tells(sum(rest), smallest) && apart.length) rest.push(...apart.pop()!.ids)
    const left = { unitIds: rest, ...sum(rest) }
    const told = rest.length > 0 && (left.people === 0 || tells(left, smallest)) ? [left] : []
    return [...apart.flatMap(({ id }) => split([id], children.get(id) ?? [])), ...told]
  }
  return split([], children.get(null) ?? [])
}

const nobody: Sum = { counted: 0, people: 0 }
const add = (list: readonly Sum[]): Sum =>
  list.reduce((all, one) => ({ counted: all.counted + one.counted, people: all.people + one.people }), nobody)

function sumsOf(facts: readonly Fact[]): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const { unitId, counts } of facts) sums.set(unitId, add([sums.get(unitId) ?? nobody, { counted: Number(counts), people: 1 }]))
  return sums
}

/**
 * The blocks of a next batch. Where units stand together in a block of before or of now, they change together; and only when as many people said
 * something new there as make no small group. Otherwise what was told stays, with its day.
 */
export function nextBlocks(
  before: readonly Block[],
  units: readonly UnitNode[],
  facts: readonly Fact[],
  smallest: number,
  now: Temporal.Instant,
): Block[] {
  const fresh = divide(units, facts, smallest).map((one) => ({ ...one, takenAt: now }))
  return together([...before, ...fresh]).flatMap((ids) => {
    const of = (blocks: readonly Block[]) => blocks.filter(({ unitIds }) => ids.has(unitIds[0]!))
    const was = of(before)
    if (!was.some(({ people }) => people > 0)) return of(fresh)
    const since = was
      .map(({ takenAt }) => takenAt)
      .sort(Temporal.Instant.compare)
      .at(-1)!
    const news = facts.filter(({ unitId, saidAt }) => ids.has(unitId) && saidAt && Temporal.Instant.compare(saidAt, since) > 0).length
    return news >= smallest ? of(fresh) : was.filter((one) => one.people === 0 || tells(one, smallest))
  })
}

/** The sets of units that hang together by blocks. */
function together(blocks: readonly Block[]): Set<string>[] {
  const sets: Set<string>[] = []
  for (const { unitIds } of blocks) {
    const touched = sets.filter((set) => unitIds.some((id) => set.has(id)))
    const merged = new Set([...unitIds, ...touched.flatMap((set) => [...set])])
    for (const set of touched) sets.splice(sets.indexOf(set), 1)
    sets.push(merged)
  }
  return sets
}

/** The number of these units together, when they are whole blocks; null: it may not be told. */
export function toldOf(blocks: readonly Block[], unitIds: readonly string[]): Sum | null {
  const asked = new Set(unitIds)
  const touching = blocks.filter((one) => one.unitIds.some((id) => asked.has(id)))
  const covered = touching.flatMap((one) => one.unitIds)
  if (covered.some((id) => !asked.has(id)) || new Set(covered).size < asked.size) return null
  const sum = add(touching)
  return sum.people ? sum : null
}
