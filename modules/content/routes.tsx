import { z } from 'zod'
import type { FastifyReply } from 'fastify'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { id } from '#platform/http/fields.ts'
import { qrSvg } from '#platform/files/index.ts'
import { done } from '#platform/outcome.ts'
import { ItemFields, ShortFields } from './fields.ts'
import { itemTellings, shortTellings } from './messages.ts'
import type { Back } from './pages/fields.tsx'
import { ItemPage, ItemsPage, PrintPage, ScannedPage, ScanPage } from './pages/items.tsx'
import { ShortPage } from './pages/short.tsx'
import { paths } from './paths.ts'
import { decideScan, largestPicture, readCode } from './rules.ts'
import { saveItem, saveShort, withdrawItem } from './save.ts'
import { item, items, pictureFile, scanned, shortToEdit, type PictureFile } from './views.ts'

const makers = ['coordinator', 'learning_adviser'] as const
const ofActivity = z.object({ activityId: id() })
const ofItem = z.object({ itemId: id() })

/** What is easy to read, and what stands behind a QR code. */
export function routes(doors: Doors): void {
  shortDoors(doors)
  itemDoors(doors)
  scanDoors(doors)
  looksDoor(doors)
}

const showShort = async ({ look, caller, params }: Visit<{ activityId: string }, unknown>, back?: Back) => {
  const short = await look((tx) => shortToEdit(tx, caller.actor, params.activityId))
  return short && <ShortPage activityId={params.activityId} short={short} back={back} />
}

function shortDoors(doors: Doors): void {
  doors.page(paths.short(':activityId'), { who: makers, params: ofActivity, see: (visit) => showShort(visit) })
  doors.form(paths.short(':activityId'), {
    who: makers,
    action: 'save-short-version',
    params: ofActivity,
    body: ShortFields,
    upload: largestPicture,
    input: (fields, { activityId }) => ({ activityId, fields }),
    perform: saveShort,
    refusals: shortTellings,
    then: ({ activityId }, _, t) => ({ to: paths.short(activityId), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => showShort(visit, back),
  })
  doors.page(paths.picture(':pictureId'), {
    who: 'employee',
    params: z.object({ pictureId: id() }),
    see: async ({ look, params, reply }) => sendPicture(reply, await look((tx) => pictureFile(tx, params.pictureId))),
  })
}

/** A picture is never changed, so a browser may keep it: for this person only. */
async function sendPicture(reply: FastifyReply, file: PictureFile | null): Promise<null> {
  if (file) await reply.type(file.type).header('cache-control', 'private, max-age=86400').send(Buffer.from(file.bytes))
  return null
}

const showItem = async ({ look, params }: Visit<{ itemId: string }, unknown>, back?: Back) => {
  const found = await look((tx) => item(tx, params.itemId))
  return found && <ItemPage item={found} back={back} />
}

function itemDoors(doors: Doors): void {
  doors.page(paths.items, { who: makers, see: async ({ look }) => <ItemsPage items={await look(items)} /> })
  doors.page(paths.newItem, { who: makers, see: async () => <ItemPage item={null} /> })
  doors.page(paths.item(':itemId'), { who: makers, params: ofItem, see: (visit) => showItem(visit) })
  const saving = { who: makers, body: ItemFields, upload: largestPicture, perform: saveItem, refusals: itemTellings } as const
  doors.form(paths.newItem, {
    ...saving,
    action: 'make-qr-item',
    input: (fields) => ({ itemId: null, fields }),
    then: ({ itemId }, _, t) => ({
      to: paths.item(itemId),
      notice: t('Gemaakt. Print hem en plak hem op.', 'Made. Print it and stick it on.'),
    }),
    again: async (_, back) => <ItemPage item={null} back={back} />,
  })
  doors.form(paths.item(':itemId'), {
    ...saving,
    action: 'change-qr-item',
    params: ofItem,
    input: (fields, { itemId }) => ({ itemId, fields }),
    then: ({ itemId }, _, t) => ({ to: paths.item(itemId), notice: t('Bewaard.', 'Saved.') }),
    again: (visit, back) => showItem(visit, back),
  })
  doors.form(paths.withdraw(':itemId'), {
    who: makers,
    action: 'withdraw-qr-item',
    params: ofItem,
    body: z.object({}),
    input: (_, params) => params,
    perform: withdrawItem,
    refusals: { 'no-such-item': itemTellings['no-such-item'] },
    then: ({ itemId }, _, t) => ({ to: paths.item(itemId), notice: t('Weggehaald.', 'Withdrawn.') }),
  })
  doors.page(paths.print(':itemId'), {
    who: makers,
    params: ofItem,
    see: async ({ look, params }) => {
      const found = await look((tx) => item(tx, params.itemId))
      if (!found) return null
      const address = doors.house.config.baseUrl + paths.scanned(found.code)
      const picture = 'data:image/svg+xml;base64,' + Buffer.from(qrSvg(address)).toString('base64')
      return <PrintPage item={found} address={address.replace(/^https?:\/\//, '')} picture={picture} />
    },
  })
}

/** What a code opens for this caller: the code is the ticket to its one row. */
async function open({ look, caller, params }: Visit<{ code: string }, unknown>) {
  const code = readCode(params.code)
  const found = code && (await look((tx) => scanned(tx, code), { ticket: code }))
  if (!code || !found) return null
  const employedAt = caller.employed ? (caller.organisation?.id ?? null) : null
  return { found, code, verdict: decideScan(found, { signedIn: caller.person !== null, employedAt }) }
}

function scanDoors(doors: Doors): void {
  const ofCode = z.object({ code: z.string().max(30) })
  doors.page(paths.scan, {
    who: 'anyone',
    query: z.object({ code: z.string().max(30).default('') }),
    see: async ({ query }) => {
      const code = readCode(query.code)
      return code ? { to: paths.scanned(code) } : <ScanPage typed={query.code} />
    },
  })
  doors.page(paths.scanned(':code'), {
    who: 'anyone',
    params: ofCode,
    see: async (visit) => {
      const opened = await open(visit)
      if (opened?.verdict === 'sign-in') return { to: `/inloggen?naar=${encodeURIComponent(paths.scanned(opened.code))}` }
      return opened?.verdict === 'show' ? <ScannedPage item={opened.found} /> : null
    },
  })
  doors.page(paths.scannedPicture(':code'), {
    who: 'anyone',
    params: ofCode,
    see: async (visit) => {
      const opened = await open(visit)
      if (opened?.verdict !== 'show' || opened.found.withdrawn || !opened.found.pictureId) return null
      return sendPicture(visit.reply, await visit.look((tx) => pictureFile(tx, opened.found.pictureId!), { ticket: opened.code }))
    },
  })
}

/** Short pages and large buttons: kept on this device, for whoever uses it. Nothing is kept about a person. */
function looksDoor(doors: Doors): void {
  doors.form(paths.looks, {
    who: 'anyone',
    action: 'choose-looks',
    body: z.object({
      kort: z.enum(['ja', 'nee']).optional(),
      groot: z.enum(['ja', 'nee']).optional(),
      // A page of ours and never another site: one slash, no second one or backslash after it, and signs of an address (a browser drops a tab).
      terug: z
        .string()
        .regex(/^\/(?!\/)[!-[\]-~]*$/)
        .max(500)
        .catch('/')
        .default('/'),
    }),
    leavesNoTrace: true,
    input: (body, _, { reply }) => {
      const cookie = { path: '/', sameSite: 'lax', httpOnly: true, secure: doors.house.config.baseUrl.startsWith('https:') } as const
      for (const name of ['kort', 'groot'] as const)
        if (body[name] === 'ja') reply.setCookie(name, 'ja', { ...cookie, maxAge: 31_536_000 })
        else if (body[name] === 'nee') reply.clearCookie(name, cookie)
      return body
    },
    perform: async (_, body: { terug: string }) => done(body.terug),
    refusals: {},
    then: (to) => ({ to }),
  })
}
