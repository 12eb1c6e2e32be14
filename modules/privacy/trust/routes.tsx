import { z } from 'zod'
import { Consent, consentTellings, recordConsent } from '#modules/people/index.ts'
import { documentPdf, toOdt } from '#platform/files/index.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { paths } from '../paths.ts'
import { membersOf } from './members.ts'
import { PaperPage } from './pages/paper.tsx'
import { TrustPage } from './pages/trust.tsx'
import { TrustPackPage } from './pages/trust-pack.tsx'
import { paperNames, papers, type PaperName } from './papers/index.ts'
import { papersTogether } from './papers/together.ts'
import { trustView } from './view.ts'

const readers = ['administrator', 'auditor'] as const

/** What the organisation answers for: for everybody in plain words, and for administrator and auditor with the papers. */
export function trustRoutes(doors: Doors): void {
  const { declared } = doors.house.app
  const trustNow = ({ look }: Pick<Visit<unknown, unknown>, 'look'>) => look((tx) => trustView(tx, declared, Temporal.Now.instant()))

  doors.page(paths.trust, { who: 'employee', see: async (visit) => <TrustPage trust={await trustNow(visit)} /> })
  doors.page(paths.trustPack, {
    who: readers,
    see: async (visit) => <TrustPackPage trust={await trustNow(visit)} mayRecord={visit.caller.actor.roles.includes('administrator')} />,
  })
  doors.form(paths.consent, {
    who: 'administrator',
    action: 'record-consent',
    body: Consent,
    input: (body) => body,
    perform: recordConsent,
    refusals: consentTellings,
    then: (_value, _input, t) => ({ to: paths.trustPack, notice: t('De instemming is vastgelegd.', 'The consent is recorded.') }),
    again: async (visit, form) => <TrustPackPage trust={await trustNow(visit)} mayRecord form={form} />,
  })
  paperRoutes(doors, trustNow)
}

const ofPaper = z.object({ paper: z.enum(paperNames) })

function paperRoutes(doors: Doors, trustNow: (visit: Pick<Visit<unknown, unknown>, 'look'>) => ReturnType<typeof trustView>): void {
  const made = async (visit: Pick<Visit<unknown, unknown>, 'look'>, name: PaperName) =>
    papers[name].make(await trustNow(visit), await visit.look(membersOf))

  doors.page(paths.paper(':paper'), {
    who: readers,
    params: ofPaper,
    see: async (visit) => <PaperPage name={visit.params.paper} document={await made(visit, visit.params.paper)} />,
  })
  doors.page(paths.papersTogether, {
    who: readers,
    see: async (visit) => {
      visit.reply
        .type('application/zip')
        .headers({ 'content-disposition': 'attachment; filename="stukken.zip"', 'cache-control': 'private, no-store' })
        .send(await papersTogether(await trustNow(visit), await visit.look(membersOf)))
      return null
    },
  })
  doors.page('/beheer/vertrouwen/stukken/:paper/bestand.:format', {
    who: readers,
    params: ofPaper.extend({ format: z.enum(['pdf', 'odt']) }),
    see: async (visit) => {
      const { paper, format } = visit.params
      const document = await made(visit, paper)
      const [type, body] =
        format === 'pdf' ? ['application/pdf', await documentPdf(document)] : ['application/vnd.oasis.opendocument.text', toOdt(document)]
      visit.reply
        .type(type as string)
        .headers({ 'content-disposition': `attachment; filename="${paper}.${format}"`, 'cache-control': 'private, no-store' })
        .send(body)
      return null
    },
  })
}
