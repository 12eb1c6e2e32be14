/** The same line with one of it a place earlier; what is first stays first. */
export function moved(line: readonly string[], id: string): string[] {
  const at = line.indexOf(id)
  return at < 1 ? [...line] : line.toSpliced(at - 1, 2, id, line[at - 1]!)
}
