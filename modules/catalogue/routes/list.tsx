import { z } from 'zod'
import type { FastifyReply } from 'fastify'
import type { Doors } from '#platform/http/doors.ts'
import { toCsv, toXlsx } from '#platform/files/index.ts'
import { states } from '../manage.ts'
import { ManagePage } from '../pages/manage.tsx'
import { paths } from '../paths.ts'
import { makes, overseesAll } from '../rules.ts'
import { offerTable } from '../table.ts'
import { managed } from '../views.ts'
import { makers } from './makers.ts'

const List = z.object({
  staat: z
    .enum(['', ...states])
    .catch('')
    .default(''),
  soort: z
    .enum(['', ...makes])
    .catch('')
    .default(''),
  zoek: z
    .string()
    .catch('')
    .default('')
    .transform((text) =>
      text
        .replace(/[\x00-\x1f]/g, ' ')
        .trim()
        .slice(0, 100),
    ),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
})

export function lists(doors: Doors): void {
  doors.page(paths.manage, {
    who: makers,
    query: List,
    see: async ({ look, query, caller }) => {
      const asked = { state: query.staat, typed: query.zoek, make: query.soort }
      const found = await look((tx) => managed(tx, caller.actor, asked, query.pagina))
      return <ManagePage list={{ ...found, ...asked, all: overseesAll(caller.actor), page: query.pagina }} />
    },
  })
  for (const kind of ['xlsx', 'csv'] as const) {
    doors.page(paths.file(kind, {}), {
      who: makers,
      query: List,
      see: async ({ look, query, caller, reply, t }) => {
        const { rows } = await look((tx) => managed(tx, caller.actor, { state: query.staat, typed: query.zoek, make: query.soort }, 'all'))
        const table = offerTable(rows, t, caller.lang)
        sendFile(reply, kind, kind === 'csv' ? toCsv(table, caller.lang) : Buffer.from(await toXlsx(table)))
        return null
      },
    })
  }
}

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

function sendFile(reply: FastifyReply, kind: 'csv' | 'xlsx', content: string | Buffer): void {
  void reply
    .type(types[kind])
    .header('content-disposition', `attachment; filename="aanbod.${kind}"`)
    .header('cache-control', 'private, no-store')
    .send(content)
}
