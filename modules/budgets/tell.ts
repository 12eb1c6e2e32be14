import { personFields, tell, tellRoles } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import type { Job } from '#platform/jobs.ts'
import { later } from '#platform/later.ts'
import type { Field, Kind } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { translator } from '#platform/words.ts'
import { paths } from './paths.ts'
import { euros, quarterName } from './words.ts'

const field = (name: string, means: Field['means'], example: Field['example']): Field => ({ name, means, example })

/** Told to a member when a statement for it was issued. */
export const statementIssued: Kind = {
  name: 'statement-issued',
  when: ['Er is een afrekening voor jullie', 'There is a statement for you'],
  fields: [
    ...personFields,
    field('nummer', ['het nummer van de afrekening', 'the number of the statement'], ['2026-K3-002', '2026-K3-002']),
    field('kwartaal', ['het kwartaal', 'the quarter'], ['3e kwartaal 2026', '3rd quarter of 2026']),
    field('afspraak', ['de afspraak over lasten', 'the agreement about burdens'], ['Opscholen mbo', 'Training to mbo']),
    field('van', ['wie hem opmaakte', 'who issued it'], ['Gemeente Voorbeeldstad', 'Gemeente Voorbeeldstad']),
    field(
      'saldo',
      ['wat jullie betalen of ontvangen, als zin', 'what you pay or receive, as a sentence'],
      ['Jullie betalen € 535,37.', 'You pay €535.37.'],
    ),
    field(
      'link',
      ['het adres van de afrekening', 'the address of the statement'],
      ['https://academie.voorbeeldstad.example/afrekeningen/…', 'https://academie.voorbeeldstad.example/afrekeningen/…'],
    ),
  ],
  perActivity: false,
  nl: {
    subject: 'Afrekening {nummer} van {afspraak}',
    body: 'Hallo {voornaam},\n\n{van} maakte de afrekening op van {afspraak}, {kwartaal}. {saldo}\n\nBekijk de afrekening: {link}\n\nDaar staan ook de PDF voor financiën en de regels als bestand. Klopt er iets niet? Dan komt de verbetering op een volgende afrekening.\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'Statement {nummer} of {afspraak}',
    body: 'Hello {voornaam},\n\n{van} issued the statement of {afspraak}, {kwartaal}. {saldo}\n\nSee the statement: {link}\n\nThe PDF for finance and the lines as a file are there too. Is something not right? Then the correction comes in a later statement.\n\nKind regards,\n{academie} of {organisatie}',
  },
}

/** Told to who entered a contribution, once it was decided. */
export const contributionDecided: Kind = {
  name: 'contribution-decided',
  when: ['Over een inbreng van jullie is beslist', 'A contribution of yours was decided'],
  fields: [
    ...personFields,
    field('inbreng', ['wat jullie doorgaven', 'what you told'], ['Docent Omgevingswet', 'Teacher Omgevingswet']),
    field('afspraak', ['de afspraak over lasten', 'the agreement about burdens'], ['Opscholen mbo', 'Training to mbo']),
    field(
      'besluit',
      ['of het meetelt, als zin', 'whether it counts, as a sentence'],
      ['Het telt mee en staat op de volgende afrekening.', 'It counts and comes in the next statement.'],
    ),
    field(
      'link',
      ['het adres van de afspraak', 'the address of the agreement'],
      ['https://academie.voorbeeldstad.example/lasten/…', 'https://academie.voorbeeldstad.example/lasten/…'],
    ),
  ],
  perActivity: false,
  nl: {
    subject: 'Jullie inbreng: {inbreng}',
    body: 'Hallo {voornaam},\n\nJe gaf bij {afspraak} door: {inbreng}. {besluit}\n\nBekijk de afspraak: {link}\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'Your contribution: {inbreng}',
    body: 'Hello {voornaam},\n\nAt {afspraak} you told: {inbreng}. {besluit}\n\nSee the agreement: {link}\n\nKind regards,\n{academie} of {organisatie}',
  },
}

/** A job for each other member that got a statement, in its own walls. Whoever issues it knows. */
export async function tellMembers({ tx }: Act, arrangementId: string, { year, quarter }: { year: number; quarter: number }): Promise<void> {
  const rows = await tx<{ id: string; memberId: string }[]>`
    select id, member_id from budgets.statement where organisation_id = (select platform.organisation()) and arrangement_id = ${arrangementId}
      and year = ${year} and quarter = ${quarter} and member_id <> organisation_id`
  for (const { id, memberId } of rows) await later(tx, 'budgets/tell-statement', { organisationId: memberId, statementId: id })
}

/** Who of a member hears of a statement: who speaks for it in the network; without anybody the administrators. */
const tellStatement =
  (config: Config) =>
  async (act: Act, { statementId }: { statementId: string }): Promise<Outcome<null, never>> => {
    const [one] = await act.tx<
      { number: string; year: number; quarter: number; arrangement: string; issuer: string; balanceCents: number }[]
    >`
      select number, year, quarter, arrangement, issuer, balance_cents from budgets.statement
      where id = ${statementId} and member_id = (select platform.organisation())`
    if (!one) return done(null)
    const telling = {
      event: `statement/${statementId}`,
      kind: statementIssued,
      values: (lang: 'nl' | 'en') => {
        const t = translator(lang)
        const amount = euros(Math.abs(one.balanceCents), lang)
        return {
          nummer: one.number,
          kwartaal: quarterName(one, t),
          afspraak: one.arrangement,
          van: one.issuer,
          saldo:
            one.balanceCents < 0
              ? t(`Jullie ontvangen ${amount}.`, `You receive ${amount}.`)
              : t(`Jullie betalen ${amount}.`, `You pay ${amount}.`),
          link: config.baseUrl + paths.statement(statementId),
        }
      },
    }
    if (!(await tellRoles(act, ['network_coordinator', 'learning_adviser'], telling))) await tellRoles(act, ['administrator'], telling)
    return done(null)
  }

/** Whoever entered a contribution hears what came of it. */
const tellContribution =
  (config: Config) =>
  async ({ tx }: Act, { contributionId }: { contributionId: string }): Promise<Outcome<null, never>> => {
    const [one] = await tx<{ personId: string | null; description: string; arrangement: string; arrangementId: string; reason: string }[]>`
      select c.proposed_by as person_id, c.description, a.name as arrangement, a.id as arrangement_id, c.reason
      from budgets.contribution c join budgets.arrangement a on a.id = c.arrangement_id
      where c.organisation_id = (select platform.organisation()) and c.id = ${contributionId} and c.decided_at is not null`
    if (!one?.personId) return done(null)
    const { personId, description, arrangement, arrangementId, reason } = one
    await tell(tx, {
      event: `contribution/${contributionId}`,
      kind: contributionDecided,
      personId,
      values: (lang) => {
        const t = translator(lang)
        return {
          inbreng: description,
          afspraak: arrangement,
          besluit: reason
            ? t(`Het telt niet mee: ${reason}`, `It does not count: ${reason}`)
            : t('Het telt mee en staat op de volgende afrekening.', 'It counts and comes in the next statement.'),
          link: config.baseUrl + paths.arrangement(arrangementId),
        }
      },
    })
    return done(null)
  }

export const burdenJobs: Record<string, Job> = {
  'budgets/tell-statement': async (work, { statementId }) => {
    await work.perform(tellStatement(work.config), { statementId: String(statementId) })
  },
  'budgets/tell-contribution': async (work, { contributionId }) => {
    await work.perform(tellContribution(work.config), { contributionId: String(contributionId) })
  },
}
