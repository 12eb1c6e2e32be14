import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { HereProvider, type Here } from '#ui/here.ts'

/** The whole HTML document of a page, escaped, in one synchronous pass. */
export function renderPage(here: Here, page: VNode): string {
  return '<!doctype html>' + renderToString(<HereProvider value={here}>{page}</HereProvider>)
}

/** A piece of HTML without the document around it, for tests and fragments. */
export function renderPart(here: Here, part: VNode): string {
  return renderToString(<HereProvider value={here}>{part}</HereProvider>)
}
