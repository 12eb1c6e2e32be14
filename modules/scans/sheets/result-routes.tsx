import { z } from 'zod'
import { colleaguesNamed, sharedNow, sharingTellings } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { filledAgain } from '#platform/http/filled.ts'
import { done } from '#platform/outcome.ts'
import type { Filled } from '#ui/index.ts'
import { rateFromScanTellings, shareResultTellings } from '../messages.ts'
import { outsideResult } from '../outside/bring.ts'
import { OutsidePage } from '../pages/outside.tsx'
import { ResultPage } from '../pages/result.tsx'
import { paths } from '../paths.ts'
import { rateFromScan } from './rate-from-scan.ts'
import { ShareResult, shareResult, stopSharingResult } from './share-result.ts'
import { sheetView } from './views.ts'

const who = 'employee'
const ofSheet = z.object({ sheetId: id() })
type OfSheet = Visit<{ sheetId: string }, unknown>

/** What came of a scan: for its owner, and for whom the owner shows it. */
export function resultRoutes(doors: Doors): void {
  doors.page('/scans/:sheetId/uitslag', {
    who,
    params: ofSheet,
    query: z.object({ zoek: z.string().max(100).default('') }),
    see: (visit) => resultPage(visit, visit.query.zoek),
  })
  doors.form('/scans/:sheetId/delen', {
    who,
    action: 'share-scan',
    leavesNoTrace: true, // with whom somebody shares is for these two
    params: ofSheet,
    body: ShareResult,
    input: (body, params) => ({ ...body, ...params }),
    perform: shareResult,
    refusals: shareResultTellings,
    then: (_, { sheetId }, t) => ({ to: paths.result(sheetId), notice: t('Gedeeld.', 'Shared.') }),
    again: (visit, back) => resultPage(visit, String(back.typed['zoek'] ?? ''), filledAgain(back)),
  })
  doors.form('/scans/:sheetId/delen/:shareId/stoppen', {
    who,
    action: 'stop-sharing-scan',
    leavesNoTrace: true,
    params: ofSheet.extend({ shareId: id() }),
    body: z.object({}),
    input: (_, params) => params,
    perform: stopSharingResult,
    refusals: sharingTellings,
    then: (_, { sheetId }, t) => ({ to: paths.result(sheetId), notice: t('Je deelt dit niet meer.', 'You do not share this any more.') }),
  })
  doors.form('/scans/:sheetId/inschatting', {
    who,
    action: 'rate-from-scan',
    leavesNoTrace: true,
    params: ofSheet,
    body: z.object({ domain: z.string().max(40) }),
    input: (body, params) => ({ ...body, ...params }),
    perform: rateFromScan,
    refusals: rateFromScanTellings,
    then: (_, { sheetId }, t) => ({
      to: paths.result(sheetId),
      notice: t('Het staat bij je inschattingen.', 'It stands among your ratings.'),
    }),
    again: (visit, back) => resultPage(visit, '', filledAgain(back)),
  })
}

async function resultPage(visit: OfSheet, query: string, filled: Filled = { values: {} }) {
  const { look, caller, params, perform } = visit
  const me = caller.person!.id
  const [sheet, outside, found, shares] = await look((tx) =>
    Promise.all([sheetView(tx, params.sheetId), outsideResult(tx, params.sheetId), colleaguesNamed(tx, query), sharedNow(tx)]),
  )
  const result = sheet?.handedInAt ? sheet : outside
  if (!result) return null
  const own = result.personId === me
  if (!own) await perform(noteResult, { personId: result.personId })
  const mine = shares.filter((one) => one.kind === 'scan' && one.objectId === result.id && one.ownerId === me)
  const more = { own, sharing: { query, found, shares: mine }, filled }
  return 'instrument' in result ? <ResultPage sheet={result} {...more} /> : <OutsidePage result={result} {...more} />
}

/** Reading what somebody shared is a look at that person. */
async function noteResult({ tx, actor }: Act, { personId }: { personId: string }) {
  await noteLook(tx, actor, 'scan-result', { subjectId: personId })
  return done(null)
}
