export interface Level {
  name: string
  behaviour: string
}

/** Levels as somebody wrote them: a line each, "name: behaviour", from the lowest to the highest. Null when a line can't be read so. */
export function levelsOf(text: string): Level[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const levels = lines.map((line) => /^([^:]{1,80}):\s*(.{1,500})$/.exec(line))
  if (lines.length > 9 || levels.some((level) => level === null)) return null
  return levels.map((level) => ({ name: level![1]!.trim(), behaviour: level![2]!.trim() }))
}
