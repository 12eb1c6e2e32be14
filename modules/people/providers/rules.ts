import { isOwnAddress } from '../rules.ts'

/** The provider that an address leads to: of its domain, the longest where one lies below another. What is before the @ does not matter. */
export function leadsTo<Led extends { domains: readonly string[] }>(providers: readonly Led[], email: string): Led | null {
  const length = (one: Led) => Math.max(0, ...one.domains.filter((domain) => isOwnAddress(email, [domain])).map((domain) => domain.length))
  return providers.filter((one) => length(one) > 0).sort((a, b) => length(b) - length(a))[0] ?? null
}

/** Which provider a browser goes to: the one that is named, or without a name the only one there is. */
export function chosen<One extends { slug: string }>(providers: readonly One[], slug: string | undefined): One | null {
  if (slug !== undefined) return providers.find((one) => one.slug === slug) ?? null
  return providers.length === 1 ? providers[0]! : null
}

/** An issuer is an https address; plain http only on this very machine, and only where `here` allows that. */
export function isIssuer(text: string, here: boolean): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.username || url.password || url.search || url.hash) return false
  return url.protocol === 'https:' || (here && url.protocol === 'http:' && isThisMachine(url))
}

export const isThisMachine = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)

/** Clocks of two machines differ by so many seconds at most. */
const clocks = 60

/**
 * When somebody proved who they are, by the id token. Without auth_time it is not known: the provider may have had a session open.
 * Never later than now, whatever the provider says.
 */
export function provedAt(authTime: unknown, now: Temporal.Instant): Temporal.Instant | null {
  if (typeof authTime !== 'number' || !Number.isFinite(authTime) || authTime < 0) return null
  const at = Temporal.Instant.fromEpochMilliseconds(Math.min(Math.floor(authTime) * 1000, now.epochMilliseconds))
  return at
}

/** Whether the person signed in anew for this errand, and not by a session that the provider still had open. */
export function isAnew(provedAt: Temporal.Instant | null, askedAt: Temporal.Instant): boolean {
  return provedAt !== null && Temporal.Instant.compare(provedAt.add({ seconds: clocks }), askedAt) >= 0
}
