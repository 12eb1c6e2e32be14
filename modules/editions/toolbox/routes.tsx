import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { both, id, several, ticked } from '#platform/http/fields.ts'
import { islands } from '#platform/http/island.ts'
import { dateOf } from '#platform/words.ts'
import { putAwayTellings, toolboxTellings } from './messages.ts'
import { OfflinePage, ReceiptPage, TopicPage, TopicsPage } from './pages.tsx'
import { toolboxPaths as paths } from './paths.ts'
import { putAway, recordToolbox, RecordToolbox } from './record-toolbox.ts'
import { receipts, toolboxCrews, topics } from './views.ts'

const ofTopic = z.object({ activityId: id() })
const ofKey = z.object({ key: id() })

/** Toolboxes: pages that work with one thumb and without script, and the two doors that our script uses. */
export function toolboxRoutes(doors: Doors): void {
  // Open to every employee: whoever led a crew last week must be able to send what waits on a device since then.
  doors.page(paths.toolbox, {
    who: 'employee',
    see: async ({ look, caller }) => {
      const [list, sent] = await look((tx) => Promise.all([caller.leads ? topics(tx) : [], receipts(tx, caller.actor)]))
      return <TopicsPage topics={list} leads={caller.leads} sent={sent} />
    },
  })
  doors.page(paths.offline, { who: 'anyone', see: async () => <OfflinePage /> })
  topicDoors(doors)
  receiptDoors(doors)
  deviceDoors(doors)
}

const showTopic = async (
  { look, caller, params }: Visit<{ activityId: string }, unknown>,
  back?: { errors: Record<string, string>; typed: Record<string, unknown>; refusal?: string },
) => {
  const [[topic], crews] = await look((tx) => Promise.all([topics(tx, params.activityId), toolboxCrews(tx, caller.actor)]))
  if (!topic || crews.length === 0) return null
  return <TopicPage topic={topic} crews={crews} sending={crypto.randomUUID()} today={dateOf(Temporal.Now.instant())} back={back} />
}

/** Somebody is ticked, or the button says that everyone is here. */
const TickForm = RecordToolbox.omit({ activityId: true, recordedAt: true })
  .extend({ iedereen: ticked(), personIds: several(id()) })
  .refine(({ iedereen, personIds }) => iedereen || personIds.length > 0, {
    path: ['personIds'],
    message: both('Tik aan wie er is.', 'Tick who is here.'),
  })

function topicDoors(doors: Doors): void {
  doors.page(paths.topic(':activityId'), { who: 'crew-leader', params: ofTopic, see: (visit) => showTopic(visit) })
  doors.form(paths.topic(':activityId'), {
    who: 'crew-leader',
    action: 'record-toolbox',
    params: ofTopic,
    body: TickForm,
    input: async ({ iedereen, key, crewId, heldOn, personIds }, { activityId }, { look, caller }) => {
      const crew = (await look((tx) => toolboxCrews(tx, caller.actor))).find((one) => one.id === crewId)
      const ofCrew = crew?.people.map((one) => one.id) ?? []
      const here = crew ? personIds.filter((one) => ofCrew.includes(one)) : personIds
      return { key, crewId, activityId, heldOn, personIds: iedereen ? ofCrew : here }
    },
    perform: recordToolbox,
    refusals: toolboxTellings,
    then: ({ key }) => ({ to: paths.receipt(key) }),
    again: (visit, back) => showTopic(visit, back),
  })
}

function receiptDoors(doors: Doors): void {
  doors.page(paths.receipt(':key'), {
    who: 'employee',
    params: ofKey,
    see: async ({ look, caller, params }) => {
      const [receipt] = await look((tx) => receipts(tx, caller.actor, params.key))
      return receipt ? <ReceiptPage receipt={receipt} /> : null
    },
  })
  doors.form(paths.putAway(':key'), {
    who: 'employee',
    action: 'put-away-toolbox',
    params: ofKey,
    body: z.object({}),
    input: (_, params) => params,
    perform: putAway,
    refusals: putAwayTellings,
    then: (_, __, t) => ({ to: paths.toolbox, notice: t('Weggelegd.', 'Put away.') }),
  })
}

/** What our script asks and sends, and the worker that keeps the page for when there is no network. */
function deviceDoors({ house }: Doors): void {
  const island = islands(house)
  island.data(paths.data, {
    who: 'employee',
    see: ({ look, caller }) =>
      look(async (tx) => {
        const [crews, list, sent] = await Promise.all([
          toolboxCrews(tx, caller.actor),
          caller.leads ? topics(tx) : [],
          receipts(tx, caller.actor),
        ])
        return {
          person: caller.person!.id,
          shared: caller.session?.device != null,
          crews: crews.map((crew) => ({ ...crew, until: crew.until?.toString() ?? null })),
          topics: list.map(({ id: topicId, title, words, mediaUrl, mediaKind }) => ({ id: topicId, title, words, mediaUrl, mediaKind })),
          received: sent.map(({ key }) => key),
        }
      }),
  })
  island.send(paths.send, {
    who: 'employee',
    action: 'record-toolbox',
    body: RecordToolbox,
    input: (body) => body,
    perform: recordToolbox,
    refusals: toolboxTellings,
  })
  const worker = house.assets['toolbox-worker.js']
  house.app.get(paths.worker, async (_, reply) => {
    if (!worker) return reply.callNotFound()
    return reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await readFile(`${house.assetsFolder}/${worker}`))
  })
}
