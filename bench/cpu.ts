import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of CPU that a process and all its descendants have used, those that ended and were waited for included (/proc, 10 ms steps). */
export function cpuOf(...roots: number[]): number {
  const all = processes()
  const wanted = new Set(roots)
  for (let grew = true; grew; ) {
    grew = false
    for (const one of all) if (wanted.has(one.parent) && !wanted.has(one.id)) grew = Boolean(wanted.add(one.id))
  }
  return all.filter((one) => wanted.has(one.id)).reduce((sum, one) => sum + one.ticks * 10, 0)
}

interface Process {
  id: number
  parent: number
  ticks: number
}

function processes(): Process[] {
  const found: Process[] = []
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
      // After the name: 1 = parent, 11..14 = user, system, and those of children that ended.
      const ticks = [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i]), 0)
      found.push({ id: Number(name), parent: Number(fields[1]), ticks })
    } catch {
      // It ended while we looked.
    }
  }
  return found
}
