/** Numbers that look drawn by lot and are the same for a seed (mulberry32, Tommy Ettinger, public domain). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The same things in an order by lot (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], draw: () => number): T[] {
  const all = [...things]
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all
}
