/** An address with what it is asked for; what is empty is left out. */
export const withQuery = (path: string, query: Record<string, string | undefined>): string => {
  const asked = new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])))
  return asked.size ? `${path}?${asked}` : path
}
