import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { drawAt, type Here } from '#ui/here.ts'

/** The whole HTML document of a page, escaped, in one synchronous pass. */
export const renderPage = (here: Here, page: VNode): string => '<!doctype html>' + renderPart(here, page)

/** A piece of HTML without the document around it, for tests and fragments. */
export const renderPart = (here: Here, part: VNode): string => drawAt(here, () => renderToString(part))
