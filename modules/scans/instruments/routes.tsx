import { z } from 'zod'
import type { Again, Doors, Visit } from '#platform/http/doors.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { id } from '#platform/http/fields.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Act } from '#platform/act.ts'
import { keepTellings, takeTellings } from '../messages.ts'
import { InstrumentsPage } from '../pages/instruments.tsx'
import { paths } from '../paths.ts'
import { editDoors } from './edit-routes.tsx'
import { largestFile, readInstrument, writeInstrument } from './file.ts'
import { endInstrumentShare, OfInstrument, publish, ShareInstrument, shareInstrument, withdraw, type KeepRefusal } from './keep.ts'
import { keepers, showInstrument } from './show-routes.tsx'
import { Begin, begin, BringFile, bringFile, TakeCopy, takeCopy, TakeShipped, takeShipped, textOf } from './take.ts'
import { instrumentsView, instrumentView } from './views.ts'

const who = keepers

/** Instruments, for whoever keeps them: which are in use, made, brought, shared. */
export function instrumentRoutes(doors: Doors): void {
  const page = async ({ look }: Visit<unknown, unknown>, back?: Again) => {
    const read = back?.reason === 'file-has-flaws' ? readInstrument(textOf(back.typed['file'])) : null
    return <InstrumentsPage view={await look(instrumentsView)} filled={filledAgain(back)} flaws={read && !read.ok ? read.flaws : []} />
  }
  doors.page(paths.instruments, { who, see: (visit) => page(visit) })
  const to = ({ instrumentId }: { instrumentId: string }) => ({ to: paths.instrument(instrumentId) })
  doors.form(paths.instruments, {
    who,
    action: 'begin-instrument',
    body: Begin,
    input: (body) => body,
    perform: begin,
    refusals: takeTellings,
    then: to,
    again: page,
  })
  doors.form(paths.takeShipped, {
    who,
    action: 'take-instrument',
    body: TakeShipped,
    input: (body) => body,
    perform: takeShipped,
    refusals: takeTellings,
    then: (value, _, t) => ({
      ...to(value),
      notice: t('In gebruik. Iedereen kan hem nu vinden bij Scans.', 'In use. Everybody finds it under Scans now.'),
    }),
    again: page,
  })
  doors.form(paths.takeCopy, {
    who,
    action: 'copy-instrument',
    body: TakeCopy,
    input: (body) => body,
    perform: takeCopy,
    refusals: takeTellings,
    then: (value, _, t) => ({
      ...to(value),
      notice: t('Dit is jullie kopie. Kijk hem na en publiceer hem.', 'This is your copy. Check it and publish it.'),
    }),
    again: page,
  })
  doors.form(paths.bringFile, {
    who,
    action: 'bring-instrument',
    upload: largestFile,
    body: BringFile,
    input: ({ file }) => ({ text: textOf(file) }),
    perform: bringFile,
    refusals: takeTellings,
    then: (value, _, t) => ({
      ...to(value),
      notice: t('Ingelezen als concept. Kijk het na en publiceer het.', 'Read as a draft. Check it and publish it.'),
    }),
    again: page,
  })
  oneDoors(doors)
  editDoors(doors)
}

function oneDoors(doors: Doors): void {
  doors.page('/academie/instrumenten/:instrumentId', {
    who,
    params: OfInstrument,
    query: z.object({ zoek: z.string().max(100).default(''), bij: z.string().max(40).optional() }),
    see: (visit) => showInstrument(visit, undefined, visit.query.zoek, visit.query.bij),
  })
  doors.page('/academie/instrumenten/:instrumentId/instrument.json', {
    who,
    params: OfInstrument,
    see: async ({ look, params, reply }) => {
      const view = await look((tx) => instrumentView(tx, params.instrumentId))
      const document = (view?.draft ?? view?.offered)?.document
      if (!document) return null
      await reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="${document.code}.json"`)
        .header('cache-control', 'private, no-store')
        .send(writeInstrument(document))
      return null
    },
  })
  const simple = <B extends z.ZodType>(
    path: string,
    action: string,
    body: B,
    perform: (act: Act, input: { instrumentId: string } & z.infer<B>) => Promise<Outcome<{ instrumentId: string }, KeepRefusal>>,
    said: [nl: string, en: string],
  ) =>
    doors.form(path, {
      who,
      action,
      params: OfInstrument,
      body,
      input: (typed, params) => ({ ...(typed as object), ...params }) as { instrumentId: string } & z.infer<B>,
      perform,
      refusals: keepTellings,
      then: ({ instrumentId }, _, t) => ({ to: paths.instrument(instrumentId), notice: t(...said) }),
      again: (visit, back) => showInstrument(visit, back),
    })
  const saved: [string, string] = ['Bewaard.', 'Saved.']
  simple('/academie/instrumenten/:instrumentId/publiceren', 'publish-instrument', z.object({}), publish, [
    'Gepubliceerd. Wie nu begint, krijgt deze versie.',
    'Published. Whoever begins now gets this version.',
  ])
  const Offer = z.object({ weer: z.string().optional() }).transform(({ weer }) => ({ again: weer === 'ja' }))
  simple('/academie/instrumenten/:instrumentId/aanbieden', 'withdraw-instrument', Offer, withdraw, saved)
  simple('/academie/instrumenten/:instrumentId/delen', 'share-instrument', ShareInstrument, shareInstrument, [
    'Gedeeld. De leden kunnen een kopie nemen.',
    'Shared. The members can take a copy.',
  ])
  doors.form('/academie/instrumenten/gedeeld/:shareId/stoppen', {
    who,
    action: 'end-instrument-share',
    params: z.object({ shareId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: endInstrumentShare,
    refusals: keepTellings,
    then: ({ instrumentId }, _, t) => ({
      to: paths.instrument(instrumentId),
      notice: t('Gestopt met delen. Wie een kopie nam, houdt die.', 'Sharing has ended. Whoever took a copy keeps it.'),
    }),
  })
}
