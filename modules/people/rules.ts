/** A way within this site to go to after signing in; anything else becomes the start page. */
export function safeWay(way: string | undefined): string {
  return way && /^\/(?![/\\])[^\s]*$/.test(way) && !way.startsWith('/inloggen') ? way : '/'
}
