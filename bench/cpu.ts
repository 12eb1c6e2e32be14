import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  id: number
  parent: number
  /** Hundredths of a second of user and system time, with those of children that ended and were waited for. */
  ticks: number
}

/** All processes below these, themselves included. */
export function family(...roots: number[]): number[] {
  const all = processes()
  const wanted = new Set(roots)
  for (let grew = true; grew;) {
    const found = all.filter((one) => wanted.has(one.parent) && !wanted.has(one.id))
    for (const one of found) wanted.add(one.id)
    grew = found.length > 0
  }
  return all.filter((one) => wanted.has(one.id)).map((one) => one.id)
}

/**
 * Milliseconds of CPU that these processes and everything below them have used since they started: user and system, all threads,
 * from /proc in steps of 10 ms. What ended in between still counts, because its parent keeps the sum.
 */
export function cpuOf(...roots: number[]): number {
  const wanted = new Set(family(...roots))
  return processes().reduce((sum, one) => sum + (wanted.has(one.id) ? one.ticks * 10 : 0), 0)
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [parse(Number(name), readFileSync(`/proc/${name}/stat`, 'utf8'))]
      } catch {
        return [] // it ended while we looked
      }
    })
}

/** The name may hold spaces and brackets, so fields are counted from the last bracket: 1 is the parent, 11 to 14 the times. */
function parse(id: number, stat: string): Process {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { id, parent: Number(fields[1]), ticks: [11, 12, 13, 14].reduce((sum, n) => sum + Number(fields[n]), 0) }
}
