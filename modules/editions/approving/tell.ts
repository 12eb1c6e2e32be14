import { tell, type ApprovalRole } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Config } from '#platform/http/house.ts'
import { secretPlace, type Kind } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sayPrice, type Lang } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { awayOne } from '../telling/away-facts.ts'
import { tellEdition, type TellEdition } from '../telling/facts.ts'
import { valuesOf } from '../telling/words.ts'
import { approvalKinds } from '../telling/texts/approval-kinds.ts'
import { enrolmentKinds } from '../telling/texts/enrolment-kinds.ts'
import { linkFor } from './link.ts'

/** Whom a request asked first. */
export async function firstRole(tx: Sql, enrolmentId: string): Promise<ApprovalRole> {
  const [row] = await tx<{ role: ApprovalRole }[]>`
    select role from editions.approval_step where organisation_id = (select platform.organisation()) and enrolment_id = ${enrolmentId} order by n limit 1`
  return row?.role ?? 'manager'
}

export function askedWords(role: ApprovalRole | null, lang: Lang): string {
  if (role === 'budget_holder') return lang === 'nl' ? 'de budgethouder' : 'the budget holder'
  return lang === 'nl' ? 'je leidinggevende' : 'your manager'
}

/** A step as its messages speak of it. */
interface Told {
  n: number
  enrolmentId: string
  editionId: string
  /** The other organisation that holds the edition; null: our own. */
  ownerId: string | null
  personId: string
  name: string
  priceCents: number | null
  halfDays: number
  decision: 'approved' | 'rejected' | null
  decidedBy: string | null
  by: string
}

/** Somebody who is asked, one row each, also where everyone with a role is. */
interface Judge {
  personId: string
  why: 'manager' | 'budget_holder' | 'deputy' | 'above' | 'adviser'
  forId: string | null
  forName: string | null
  /** Asked because nobody answered for seven working days. */
  escalated: boolean
  /** Asked before the reminder. */
  reminded: boolean
}

/** The steps of a request that wait for an answer now. */
export const openSteps = (tx: Sql, enrolmentId: string): Promise<{ id: string }[]> => tx<{ id: string }[]>`
  select id from editions.approval_step where organisation_id = (select platform.organisation()) and enrolment_id = ${enrolmentId}
    and asked_at is not null and decided_at is null`

/** Tells whoever is asked about a step that a request waits: each once, whoever came later too. */
export const tellAsked =
  (config: Config) =>
  async ({ tx }: Act, { stepId }: { stepId: string }): Promise<Outcome<null, never>> => {
    const found = await waiting(tx, stepId)
    for (const judge of found?.judges ?? [])
      await ask(
        tx,
        config,
        stepId,
        found!,
        judge,
        judge.escalated ? approvalKinds.requestEscalated : enrolmentKinds.requestReceived,
        'asked',
      )
    if (found && found.told.n > 1) await tellHalfway(tx, config, stepId, found)
    return done(null)
  }

/** The person hears that the first approval is there, and that somebody else is asked now. */
async function tellHalfway(
  tx: Sql,
  config: Config,
  stepId: string,
  { told, edition }: { told: Told; edition: TellEdition },
): Promise<void> {
  await tell(tx, {
    event: `approval/${stepId}/halfway`,
    kind: approvalKinds.approvedHalfway,
    personId: told.personId,
    activityId: edition.activityId,
    values: (lang) =>
      valuesOf(edition, lang, config.baseUrl + (told.ownerId ? paths.elsewhere(told.enrolmentId) : paths.edition(told.editionId))),
  })
}

/** Reminds whoever was asked before the reminder was due. */
export const tellReminder =
  (config: Config) =>
  async ({ tx }: Act, { stepId }: { stepId: string }): Promise<Outcome<null, never>> => {
    const found = await waiting(tx, stepId)
    for (const judge of found?.judges.filter((one) => one.reminded) ?? [])
      await ask(tx, config, stepId, found!, judge, approvalKinds.requestReminder, 'reminder')
    return done(null)
  }

/** Where more than one could answer, all of them hear who did: also who was second, and for whom a deputy answered. */
export const tellAnswered =
  (config: Config) =>
  async ({ tx }: Act, { stepId }: { stepId: string }): Promise<Outcome<null, never>> => {
    const told = await stepOf(tx, stepId)
    const edition = told?.decision ? await editionOf(tx, told) : null
    if (!told || !edition) return done(null)
    const judges = await judgesOf(tx, stepId, told.personId, 'all')
    const people = new Set([told.decidedBy, ...judges.flatMap((one) => [one.personId, one.why === 'deputy' ? one.forId : null])])
    people.delete(null)
    people.delete(told.personId)
    if (people.size < 2) return done(null)
    for (const personId of people as Set<string>)
      await tell(tx, {
        event: `approval/${stepId}/answered/to/${personId}`,
        kind: approvalKinds.requestAnswered,
        personId,
        activityId: edition.activityId,
        values: (lang) => ({
          ...valuesOf(edition, lang, config.baseUrl + paths.judge(told.enrolmentId)),
          wie: told.name,
          antwoord: answerWords(told, personId, lang),
        }),
      })
    return done(null)
  }

function answerWords({ by, decidedBy, decision }: Told, personId: string, lang: Lang): string {
  const yes = decision === 'approved'
  if (personId === decidedBy)
    return lang === 'nl'
      ? `Jouw antwoord telt: ${yes ? 'akkoord' : 'niet akkoord'}.`
      : `Your answer counts: ${yes ? 'approved' : 'refused'}.`
  if (lang === 'nl') return yes ? `${by} gaf akkoord.` : `${by} ging niet akkoord.`
  return yes ? `${by} approved.` : `${by} refused.`
}

async function ask(
  tx: Sql,
  config: Config,
  stepId: string,
  { told, edition }: { told: Told; edition: TellEdition },
  judge: Judge,
  kind: Kind,
  what: 'asked' | 'reminder',
): Promise<void> {
  const linkId = await linkFor(tx, config, stepId, judge.personId)
  await tell(tx, {
    event: `approval/${stepId}/${what}/to/${judge.personId}`,
    kind,
    personId: judge.personId,
    activityId: edition.activityId,
    values: (lang) => ({
      ...valuesOf(edition, lang, config.baseUrl + paths.answer + '/' + secretPlace),
      wie: told.name,
      waarom: whyWords(judge, lang),
      kosten: costWords(told, lang),
      pagina: config.baseUrl + paths.judge(told.enrolmentId),
    }),
    secretId: linkId,
  })
}

function whyWords({ why, forName }: Judge, lang: Lang): string {
  const words: Record<Judge['why'], [string, string]> = {
    manager: ['', ''],
    deputy: [`Je neemt waar voor ${forName}.`, `You stand in for ${forName}.`],
    above: [`Deze aanvraag lag eerst bij ${forName}.`, `This request was with ${forName} first.`],
    budget_holder: ['Je beslist als budgethouder.', 'You decide as budget holder.'],
    adviser: [
      'Er is geen leidinggevende of budgethouder die nu kan antwoorden.',
      'There is no manager or budget holder who can answer now.',
    ],
  }
  return words[why][lang === 'nl' ? 0 : 1]
}

function costWords({ priceCents, halfDays }: Told, lang: Lang): string {
  const price = priceCents === null ? null : sayPrice(priceCents, lang)
  const length =
    lang === 'nl' ? `${halfDays} ${halfDays === 1 ? 'dagdeel' : 'dagdelen'}` : `${halfDays} half ${halfDays === 1 ? 'day' : 'days'}`
  if (lang === 'nl') return [price && `Het kost ${price}.`, halfDays && `Het duurt ${length}.`].filter(Boolean).join(' ')
  return [price && `It costs ${price}.`, halfDays && `It takes ${length}.`].filter(Boolean).join(' ')
}

async function waiting(tx: Sql, stepId: string): Promise<{ told: Told; edition: TellEdition; judges: Judge[] } | null> {
  const told = await stepOf(tx, stepId)
  const edition = told && !told.decision ? await editionOf(tx, told) : null
  return told && edition && !edition.confidential ? { told, edition, judges: await judgesOf(tx, stepId, told.personId, 'open') } : null
}

/** The edition a request is about, as we know it ourselves when it is at another organisation. */
const editionOf = async (tx: Sql, { ownerId, enrolmentId, editionId }: Told): Promise<TellEdition | null> =>
  ownerId ? ((await awayOne(tx, enrolmentId))?.edition ?? null) : tellEdition(tx, editionId)

/** Null when the request is over. */
async function stepOf(tx: Sql, stepId: string): Promise<Told | null> {
  const [row] = await tx<Told[]>`
    select s.n, s.enrolment_id, r.edition_id, r.owner_id, r.person_id, p.full_name as name, r.price_cents, r.half_days,
           s.decision, s.decided_by, coalesce(b.full_name, '') as by
    from editions.request r
    join editions.approval_step s on s.organisation_id = r.organisation_id and s.enrolment_id = r.enrolment_id and s.id = ${stepId} and s.asked_at is not null
    join people.person p on p.id = r.person_id
    left join people.person b on b.id = s.decided_by
    where r.organisation_id = (select platform.organisation()) and not r.cancelled and (s.decision is not null or r.state = 'requested')
      and r.enrolment_id = (select x.enrolment_id from editions.approval_step x where x.organisation_id = (select platform.organisation()) and x.id = ${stepId})`
  return row ?? null
}

function judgesOf(tx: Sql, stepId: string, personId: string, which: 'open' | 'all'): Promise<Judge[]> {
  return tx<Judge[]>`
    select distinct on (x.person_id) x.person_id, j.why, j.for_id, f.full_name as for_name, coalesce(j.asked_at >= s.escalated_at, false) as escalated,
           coalesce(j.asked_at < s.reminded_at, false) as reminded
    from editions.approval_judge j
    join editions.approval_step s on s.organisation_id = j.organisation_id and s.id = j.step_id
    left join people.person f on f.id = j.for_id
    cross join lateral (
      select j.person_id where j.person_id is not null
      union all
      select g.person_id from people.role_grant g
      where j.person_id is null and g.organisation_id = j.organisation_id and g.role = j.role and g.ended_at is null and g.person_id <> ${personId}
        and exists (select from people.colleague_brief c where c.organisation_id = g.organisation_id and c.person_id = g.person_id)) x
    where j.organisation_id = (select platform.organisation()) and j.step_id = ${stepId} and (${which === 'all'}::boolean or j.ended_at is null)
    order by x.person_id, j.asked_at`
}
