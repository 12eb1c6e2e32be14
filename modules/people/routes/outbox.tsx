import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import { id } from '#platform/http/fields.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { done } from '#platform/outcome.ts'
import { MessagePage, MyMessagesPage, OutboxPage } from '../pages/outbox.tsx'
import { paths } from '../paths.ts'
import { attachmentOf, messagesTo, outbox, outboxCounts, readMessage } from '../views/outbox.ts'

type Reader = { own: string } | { all: true }

/** Messages: those of the organisation for the administrator, my own for everybody. */
export function outboxRoutes(doors: Doors): void {
  const { config } = doors.house
  const one = z.object({ id: id() })
  const file = z.object({ id: id(), n: z.coerce.number().int().min(0).max(99) })
  const which = z.object({
    welke: z.enum(['alle', 'mislukt', 'sms', 'blad', 'zonder-adres']).default('alle'),
    bladzijde: z.coerce.number().int().min(1).max(10_000).default(1),
  })

  doors.page(paths.outbox, {
    who: 'administrator',
    query: which,
    see: async ({ look, query }) => {
      const [rows, counts] = await look((tx) => Promise.all([outbox(tx, config, query.welke, query.bladzijde), outboxCounts(tx)]))
      return <OutboxPage rows={rows} counts={counts} which={query.welke} page={query.bladzijde} readable={config.demoDatabase} />
    },
  })

  doors.page(paths.outboxMessage(':id'), {
    who: 'administrator',
    params: one,
    see: async ({ look, params, perform, t }) => {
      const message = await look((tx) => readMessage(tx, config, params.id, { all: true }, paths.outboxMessage(params.id)))
      if (message?.personId) await perform(note, { subjectId: message.personId })
      return message && <MessagePage message={message} back={{ href: paths.outbox, label: t('Postvak uit', 'Outbox') }} links={false} />
    },
  })
  doors.page(paths.outboxMessage(':id') + '/bijlage/:n', {
    who: 'administrator',
    params: file,
    see: (visit) => sendFile(visit, { all: true }),
  })

  doors.page(paths.myMessages, {
    who: 'signed-in',
    see: async ({ look, caller }) => <MyMessagesPage rows={await look((tx) => messagesTo(tx, config, caller.person!.id))} />,
  })
  doors.page(paths.myMessage(':id'), {
    who: 'signed-in',
    params: one,
    see: async ({ look, params, caller, t }) => {
      const message = await look((tx) => readMessage(tx, config, params.id, { own: caller.person!.id }, paths.myMessage(params.id)))
      return message && <MessagePage message={message} back={{ href: paths.myMessages, label: t('Mijn berichten', 'My messages') }} links />
    },
  })
  doors.page(paths.myMessage(':id') + '/bijlage/:n', {
    who: 'signed-in',
    params: file,
    see: (visit) => sendFile(visit, { own: visit.caller.person!.id }),
  })

  /** As a file to keep and never as a page: what came with a message is not run here. */
  async function sendFile({ look, params, reply }: Visit<z.infer<typeof file>, unknown>, reader: Reader): Promise<null> {
    const found = await look((tx) => attachmentOf(tx, config, params.id, params.n, reader))
    if (found) {
      const name = found.name.replace(/[^\w.-]/g, '_')
      reply.headers({
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      await reply.type(found.type).send(found.content)
    }
    return null
  }
}

async function note({ tx, actor }: Act, at: { subjectId: string }) {
  await noteLook(tx, actor, 'message', at)
  return done(null)
}
