import { personFields, tellRoles } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import type { Job, Jobs } from '#platform/jobs.ts'
import { later } from '#platform/later.ts'
import type { Field, Kind } from '#platform/mail/index.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { roundPaths } from './paths.ts'

const fields: Field[] = [
  ...personFields,
  { name: 'ronde', means: ['de naam van de vraagronde', 'the name of the demand round'], example: ['Inkoop 2027', 'Purchase 2027'] },
  {
    name: 'samenwerkingsverband',
    means: ['de naam van het samenwerkingsverband', 'the name of the network'],
    example: ['Leren in Rivierenland', 'Leren in Rivierenland'],
  },
  { name: 'tot', means: ['de laatste dag', 'the last day'], example: ['18 december 2026', '18 December 2026'] },
  {
    name: 'link',
    means: ['het adres van de vraagronde', 'the address of the demand round'],
    example: ['https://academie.voorbeeldstad.example/vraagrondes/…', 'https://academie.voorbeeldstad.example/vraagrondes/…'],
  },
]

/** Told to who enters the numbers of a member, when a round opens. */
export const roundOpened: Kind = {
  name: 'round-opened',
  when: ['Een vraagronde gaat open', 'A demand round opens'],
  fields,
  perActivity: false,
  nl: {
    subject: 'Vraagronde {ronde}: hoeveel plaatsen hebben jullie nodig?',
    body: 'Hallo {voornaam},\n\nIn {samenwerkingsverband} is de vraagronde {ronde} open. Vul in hoeveel plaatsen jullie per thema nodig hebben. Dat kan tot en met {tot}.\n\nVul jullie aantallen in: {link}\n\nHet zijn aantallen, geen namen.\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'Demand round {ronde}: how many seats do you need?',
    body: 'Hello {voornaam},\n\nIn {samenwerkingsverband} the demand round {ronde} is open. Fill in how many seats you need per theme. You can until {tot}.\n\nFill in your numbers: {link}\n\nThey are numbers, no names.\n\nKind regards,\n{academie} of {organisatie}',
  },
}

/** Told shortly before the last day, to a member of which numbers are missing. */
export const roundCloses: Kind = {
  name: 'round-closes',
  when: ['Een vraagronde sluit bijna en jullie aantallen ontbreken nog', 'A demand round is about to close and your numbers are missing'],
  fields,
  perActivity: false,
  nl: {
    subject: 'Vraagronde {ronde} sluit op {tot}',
    body: 'Hallo {voornaam},\n\nDe vraagronde {ronde} van {samenwerkingsverband} sluit op {tot}. Nog niet bij elk thema staat hoeveel plaatsen jullie nodig hebben. Hebben jullie geen plaatsen nodig? Vul dan 0 in.\n\nVul jullie aantallen in: {link}\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'Demand round {ronde} closes on {tot}',
    body: 'Hello {voornaam},\n\nThe demand round {ronde} of {samenwerkingsverband} closes on {tot}. Not every theme says yet how many seats you need. Do you need none? Then fill in 0.\n\nFill in your numbers: {link}\n\nKind regards,\n{academie} of {organisatie}',
  },
}

/** Days before the last day on which whoever did not answer yet is reminded. */
const daysBefore = 3

/** A job for each member, in its own walls. */
export async function tellMembersOfRound({ tx }: Act, roundId: string, networkId: string): Promise<void> {
  const members = await tx<{ organisationId: string }[]>`
    select distinct organisation_id from people.member_now where network_id = ${networkId} and joined_at is not null and left_at is null`
  for (const { organisationId } of members) await later(tx, 'catalogue/tell-round', { organisationId, roundId })
}

interface Open {
  id: string
  name: string
  network: string
  closesOn: Temporal.PlainDate
  madeBy: string | null
}
const open = ({ tx, now }: Act) => tx<Open[]>`
  select r.id, r.name, n.name as network, r.closes_on, r.made_by from catalogue.round r join people.network n on n.id = r.network_id
  where r.settled_at is null and r.closes_on >= ${dateOf(now)}`

async function tellRound(act: Act, config: Config, round: Open, kind: Kind): Promise<void> {
  const telling = {
    event: `round/${round.id}/${kind.name}`,
    kind,
    values: (lang: 'nl' | 'en') => ({
      ronde: round.name,
      samenwerkingsverband: round.network,
      tot: sayDay(round.closesOn, lang),
      link: config.baseUrl + roundPaths.round(round.id),
    }),
  }
  if (!(await tellRoles(act, ['learning_adviser', 'network_coordinator'], telling, [round.madeBy])))
    await tellRoles(act, ['administrator'], telling)
}

/** Tells who enters numbers here that a round is open; without anybody the administrators. */
const tellOpened =
  (config: Config) =>
  async (act: Act, { roundId }: { roundId: string }): Promise<Outcome<null, never>> => {
    for (const round of await open(act)) if (round.id === roundId) await tellRound(act, config, round, roundOpened)
    return done(null)
  }

/** In the last days of a round: tells who enters numbers here, once, when a theme still has none of ours. */
export const remindOfRounds =
  (config: Config) =>
  async (act: Act, _: null): Promise<Outcome<null, never>> => {
    const last = dateOf(act.now).add({ days: daysBefore })
    const missing = await act.tx<{ roundId: string }[]>`
      select distinct t.round_id from catalogue.round_theme t
      where not exists (select from catalogue.round_answer a where a.theme_id = t.id and a.organisation_id = (select platform.organisation()))`
    for (const round of await open(act))
      if (Temporal.PlainDate.compare(round.closesOn, last) <= 0 && missing.some((one) => one.roundId === round.id))
        await tellRound(act, config, round, roundCloses)
    return done(null)
  }

const tellJob: Job = async (work, { roundId }) => {
  await work.perform(tellOpened(work.config), { roundId: String(roundId) })
}
const remindJob: Job = async (work) => {
  await work.perform(remindOfRounds(work.config), null)
}
export const roundJobs: Jobs = {
  jobs: { 'catalogue/tell-round': tellJob },
  rounds: { 'catalogue/remind-of-rounds': { at: '20 6 * * *', job: remindJob } },
}
