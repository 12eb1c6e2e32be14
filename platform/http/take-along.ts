import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { toCsv, toXlsx, type Lang, type Table } from '../files/index.ts'

/** The kinds of file in which every table can be taken along. */
export const fileKind = z.enum(['xlsx', 'csv'])

/** Sends a table as a file that is never opened in the page nor kept by a cache between. `name` is without extension. Null: the answer was sent. */
export async function takeAlong(
  reply: FastifyReply,
  table: Table,
  kind: z.infer<typeof fileKind>,
  name: string,
  lang: Lang,
): Promise<null> {
  const body = kind === 'csv' ? Buffer.from(toCsv(table, lang)) : await toXlsx(table, lang)
  const type = kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await reply
    .type(type)
    .headers({
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}.${kind}"`,
      'cache-control': 'private, no-store',
    })
    .send(body)
  return null
}
