import type { Lang } from '../words.ts'

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]!)

const address = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/g

/** Addresses become links; everything else is text, whatever somebody typed. */
function inline(text: string): string {
  let html = ''
  let from = 0
  for (const found of text.matchAll(address)) {
    html += escape(text.slice(from, found.index)) + `<a href="${escape(found[0])}" style="color:#0b5345">${escape(found[0])}</a>`
    from = found.index + found[0].length
  }
  return html + escape(text.slice(from))
}

/** A line 'Words: address' and nothing else is a link with those words: a reader hears where it leads, and the plain text keeps the address. */
function line(text: string): string {
  const link = /^([^:\n]{3,80}): (https?:\/\/[^\s<>"']+)$/.exec(text)
  return link ? `<a href="${escape(link[2]!)}" style="color:#0b5345;font-weight:bold">${escape(link[1]!)}</a>` : inline(text)
}

function block(text: string): string {
  const lines = text.split('\n')
  if (lines.every((one) => one.startsWith('- ')))
    return `<ul style="padding-left:1.2em">${lines.map((one) => `<li>${line(one.slice(2))}</li>`).join('')}</ul>`
  return `<p style="margin:0 0 1em">${lines.map(line).join('<br>')}</p>`
}

/** The HTML of a message: one column, real text, readable without pictures and in dark mode; made from the plain text and nothing else. */
export function htmlOf(message: { subject: string; body: string; sender: string; lang: Lang }): string {
  const blocks = message.body
    .split(/\n{2,}/)
    .map(block)
    .join('\n')
  return `<!doctype html>
<html lang="${message.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escape(message.subject)}</title></head>
<body style="margin:0;padding:1.5em;font:1em/1.6 Verdana,Arial,sans-serif">
<div role="article" aria-label="${escape(message.subject)}" style="max-width:36em;margin:0 auto">
<p style="margin:0 0 1.5em;padding-bottom:.5em;border-bottom:3px solid #f2b01e;font-weight:bold">${escape(message.sender)}</p>
${blocks}
</div></body></html>
`
}
