import type { Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import type { Outcome } from '#platform/outcome.ts'
import { instantOf } from '#platform/words.ts'
import { issueQuarter, makeArrangement, recordLine, setParties, setRates } from '#modules/budgets/index.ts'
import { addOffer, enterNumbers, makeRound, scoreOffer } from '#modules/catalogue/index.ts'
import { appoint, makeRole, setMinimum } from '#modules/circles/index.ts'
import { unitId } from './build.ts'
import { organisation, people, type Somebody } from './people.ts'
import { rivierdal, rivierdalers, rivierland } from './region.ts'

// What Rivierdal and Voorbeeldstad share, and who is digicoach in Voorbeeldstad: made by the use cases themselves.

const acting = (somebody: Somebody, organisationId: string): Actor => ({
  kind: 'person',
  personId: somebody.id,
  organisationId,
  roles: somebody.roles,
  lang: 'nl',
  repeater: 'world',
  origin: 'job',
})

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

const noon = Temporal.PlainTime.from('12:00')

/** An agreement between Rivierdal and Voorbeeldstad, with two quarters that were settled and one that runs. */
export async function shareBurdens(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const act = { tx, actor: acting(rivierdalers.tess, rivierdal.id), now: instantOf(today, noon) }
  const first = today.with({ month: today.month - ((today.month - 1) % 3), day: 1 })
  const startsOn = first.subtract({ months: 6 })
  const endsOn = first.add({ months: 6 }).subtract({ days: 1 })
  const { arrangementId } = value(
    await makeArrangement(act, { networkId: rivierland.id, name: 'Leerlijn Omgevingswet samen', key: 'participants', startsOn, endsOn }),
  )
  value(await setRates(act, { arrangementId, asOf: startsOn, teaching: 95_00, room: 125_00, supervision: 72_50 }))
  const [theirs, ours] = [rivierdal.id, organisation.id]
  value(await setParties(act, { arrangementId, asOf: startsOn, memberId: [ours], value: [], orderNumber: ['4500017733'] }))
  const burdens = [
    {
      month: 0,
      what: 'Trainer Omgevingswet, twee dagen',
      by: theirs,
      kind: 'money',
      amountCents: 3_150_00,
      quantity: null,
      vat: 'exempt',
      counts: [5, 9],
    },
    {
      month: 1,
      what: 'Eigen jurist geeft les',
      by: ours,
      kind: 'teaching',
      amountCents: null,
      quantity: 7.5,
      vat: 'outside',
      counts: [5, 9],
    },
    {
      month: 3,
      what: 'Zaal in het gemeentehuis',
      by: theirs,
      kind: 'room',
      amountCents: null,
      quantity: 4,
      vat: 'outside',
      counts: [4, 7],
    },
    { month: 4, what: 'Lesmateriaal', by: ours, kind: 'money', amountCents: 412_35, quantity: null, vat: 'high', counts: [4, 7] },
    {
      month: 6,
      what: 'Begeleiding op de werkplek',
      by: ours,
      kind: 'supervision',
      amountCents: null,
      quantity: 12,
      vat: 'outside',
      counts: [4, 6],
    },
  ] as const
  for (const [n, one] of burdens.entries())
    value(
      await recordLine(act, {
        arrangementId,
        description: one.what,
        happenedOn:
          startsOn.add({ months: one.month, days: 9 }).until(today).days < 0 ? first : startsOn.add({ months: one.month, days: 9 }),
        byMemberId: one.by,
        kind: one.kind,
        amountCents: one.amountCents,
        quantity: one.quantity,
        vatCode: one.vat as 'high',
        orderNumber: `45000${180 + n}`,
        editionId: null,
        memberId: [theirs, ours],
        participants: [...one.counts],
      }),
    )
  for (const day of [startsOn, startsOn.add({ months: 3 })])
    value(await issueQuarter(act, { arrangementId, year: day.year, quarter: Math.ceil(day.month / 3) }))
}

/** A demand round that is open: Rivierdal answered, Voorbeeldstad has not yet. */
export async function askDemand(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const act = { tx, actor: acting(rivierdalers.tess, rivierdal.id), now: instantOf(today, noon) }
  const { roundId } = value(
    await makeRound(act, {
      networkId: rivierland.id,
      name: `Inkoop ${today.year + 1}`,
      closesOn: today.add({ days: 26 }),
      themes: 'Omgevingswet verdieping\nWeerbaar aan de balie; 12\nBhv herhaling; 10',
      groupSize: 15,
      fit: 5,
      tailoring: 3,
      schedulable: 2,
    }),
  )
  const themes = await tx<{ id: string }[]>`select id from catalogue.round_theme where round_id = ${roundId} order by position`
  value(
    await enterNumbers(act, {
      roundId,
      themeId: themes.map(({ id }) => id),
      seats: [11, 8, 14],
      wishes: ['Liefst in het voorjaar', '', 'Op dinsdag of donderdag'],
    }),
  )
  const offers = [
    ['Academie Rivierdal', 'Twee dagdelen met eigen casussen', 1_450_00, [4, 5, 4]],
    ['Bestuursacademie', 'Standaardtraining van een dag', 1_190_00, [3, 2, 5]],
  ] as const
  for (const [provider, title, priceCents, [fit, tailoring, schedulable]] of offers) {
    const { offerId } = value(await addOffer(act, { roundId, themeId: themes[0]!.id, provider, title, priceCents }))
    value(await scoreOffer(act, { roundId, offerId, fit, tailoring, schedulable }))
  }
}

/** Digicoaches of Voorbeeldstad (M04): two in every department, not everywhere reached. */
export async function appointDigicoaches(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const act = { tx, actor: acting(people.marjan, organisation.id), now: instantOf(today, noon) }
  const purpose = 'Helpt collega’s met digitale vaardigheden en nieuwe programma’s.'
  const { roleId } = value(await makeRole(act, { name: 'Digicoach', purpose, minimum: 2 }))
  value(await setMinimum(act, { roleId, unitId: unitId(organisation.id, 'DIR'), people: 0 }))
  for (const [who, code] of [
    [people.mees, 'VER'],
    [people.imane, 'TOE'],
    [people.wilma, 'GRO'],
    [people.kees, 'GRO'],
    [people.bas, 'WIJ'],
    [people.zoe, 'WIJ'],
    [people.yara, 'BUR'],
    [people.bram, 'HRL'],
    [people.noor, 'BED'],
  ] as const)
    value(
      await appoint(act, {
        roleId,
        personId: who.id,
        unitId: unitId(organisation.id, code),
        startsOn: today.subtract({ months: 8 }),
        endsOn: null,
      }),
    )
}
