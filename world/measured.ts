import { aroundRows, handInTest, settleRound, shipped } from '#modules/scans/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import type { Sql } from '#platform/db/pool.ts'
import { instantOf } from '#platform/words.ts'
import { idOf } from './ids.ts'
import { organisation, people, type Somebody } from './people.ts'
import { versionOf } from './scans.ts'

export const aroundId = idOf('around/joost')
export const sittingId = idOf('sitting/chris')
export const roundId = idOf('round/vergunningen')

const here = { organisation_id: organisation.id }
const instrument = (code: string) => shipped.find((one) => one.code === code)!
const { joost, karel, fatima, chris, ineke } = people
/** The team of Joost, without Fatima. */
export const permits = Object.values(people).filter((one) => one.unit === 'VER' && one !== fatima && one !== joost)

/**
 * What was measured in Voorbeeldstad: a 360° of Joost, a knowledge test of Chris, and before and after for a team. Worked out by the code that does so
 * in real life; nobody gets a message about it.
 */
export async function buildMeasured(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  const actOf: ActOf = (somebody, daysAgo) => ({
    tx,
    actor: acting(somebody),
    now: instantOf(today.subtract({ days: daysAgo }), Temporal.PlainTime.from('12:00')),
  })
  await buildAround(tx, actOf)
  await buildTest(tx, actOf)
  await buildEffect(tx, today, actOf)
}

type ActOf = (somebody: Somebody, daysAgo: number) => Act
export const acting = ({ id, roles }: Somebody): Actor => ({
  kind: 'person',
  personId: id,
  organisationId: organisation.id,
  roles,
  lang: 'nl',
  repeater: 'world',
  origin: 'job',
})
/** Some rows are written by their person only: the database asks who acts. */
export const actAs = (tx: Sql, personId: string) => tx`select set_config('app.person', ${personId}, true)`

/** How Joost leads: four of his team, three people outside, his own manager and himself. Per rater a mark for each of the five subjects. */
async function buildAround(tx: Sql, actOf: ActOf): Promise<void> {
  const document = instrument('leidinggeven-360')
  const marks: [category: 'self' | 'manager' | 'colleagues' | 'outside', marks: number[], strong?: string, better?: string][] = [
    ['self', [4, 4, 4, 3, 4]],
    ['manager', [4, 3, 4, 4, 3]],
    ['colleagues', [4, 3, 5, 2, 4], 'Je vraagt hoe het gaat, en je hebt er tijd voor.'],
    ['colleagues', [5, 3, 4, 2, 4], undefined, 'Zeg eerder wat je zelf vindt. Dan weten wij waar we staan.'],
    ['colleagues', [4, 2, 5, 3, 5]],
    ['colleagues', [4, 3, 4, 3, 4], 'Jouw rust als het druk is.', 'Vraag vaker wat iemand wil leren.'],
    ['outside', [3, 4, 4, 3, 4]],
    ['outside', [4, 4, 5, 3, 3], 'Afspraken komt u na.', 'Neem ons eerder mee in een plan.'],
    ['outside', [4, 3, 4, 4, 4]],
  ]
  const [strong, better] = document.questions.filter((one) => one.kind === 'open').map(({ code }) => code)
  const sheets = marks.map(([category, given, good, more]) => ({
    category,
    answers: Object.fromEntries([
      ...document.questions.flatMap((one) =>
        one.kind === 'scale' ? [[one.code, { now: given[document.domains.findIndex(({ code }) => code === one.domain)] ?? 3 }]] : [],
      ),
      ...(good ? [[strong, { words: good }]] : []),
      ...(more ? [[better, { words: more }]] : []),
    ]),
  }))
  const rows = aroundRows(document, sheets, { colleagues: true, outside: true }, 3)
  const [started, closed] = [actOf(joost, 37).now, actOf(joost, 16).now]
  const about = { ...here, around_id: aroundId, about_id: joost.id }
  await actAs(tx, joost.id)
  await tx`insert into scans.around (id, organisation_id, person_id, version_id, minimum, started_at, closes_at)
    values (${aroundId}, ${organisation.id}, ${joost.id}, ${versionOf('leidinggeven-360')}, 3, ${started}, ${closed})`
  await tx`insert into scans.around_rater ${tx(
    [
      { category: 'self', person_id: joost.id, name: '' },
      { category: 'manager', person_id: karel.id, name: '' },
      ...permits.slice(0, 4).map((one) => ({ category: 'colleagues', person_id: one.id, name: '' })),
      ...['Marit Haan', 'Ravi Autar', 'Dirk Post'].map((name) => ({ category: 'outside', person_id: null, name })),
    ].map((one) => ({ ...about, ...one })),
  )}`
  await tx`select set_config('app.closing_around', ${aroundId}, true)`
  await tx`insert into scans.around_answer ${tx(rows.map((row, n) => ({ ...about, ...row, id: idOf(`around/joost/${n}`) })) as never)}`
  await tx`update scans.around set closed_at = ${closed}, outcome = 'shown' where id = ${aroundId}`
  await tx`select set_config('app.closing_around', '', true)`
  await actAs(tx, '')
}

/** What Chris knows of civil affairs: two parts can be skipped, two are worth following (M19). */
async function buildTest(tx: Sql, actOf: ActOf): Promise<void> {
  const document = instrument('basiskennis-burgerzaken')
  const right = [5, 4, 3, 2]
  const drawn = document.test!.outcomes.flatMap(({ domain, items }, nth) =>
    document.questions
      .filter((one) => one.domain === domain && one.kind === 'choice')
      .slice(0, items)
      .map((one, n) => ({ one, good: n < right[nth]! })),
  )
  const answers = Object.fromEntries(
    drawn.flatMap(({ one, good }) =>
      one.kind === 'choice' ? [[one.code, { option: one.options.find((option) => !!option.right === good)!.code }]] : [],
    ),
  )
  const act = actOf(chris, 12)
  await actAs(tx, chris.id)
  await tx`insert into scans.sitting (id, organisation_id, person_id, version_id, drawn, answers, started_at, ends_at)
    values (${sittingId}, ${organisation.id}, ${chris.id}, ${versionOf('basiskennis-burgerzaken')}, ${drawn.map(({ one }) => one.code)},
      ${tx.json(answers as never)}, ${act.now.subtract({ minutes: 20 })}, ${act.now.add({ minutes: 10 })})`
  await handInTest(act, { sittingId })
  await actAs(tx, '')
}

/** Working digitally, before and after a spring with a digicoach: six of the eleven who were asked filled it in twice. */
async function buildEffect(tx: Sql, today: Temporal.PlainDate, actOf: ActOf): Promise<void> {
  const document = instrument('digitaal')
  const day = (ago: number) => today.subtract({ days: ago }).toString()
  const at = (ago: number) => actOf(ineke, ago).now
  await tx`insert into scans.round (id, organisation_id, version_id, kind, name, opens_on, closes_on, again_opens_on, again_closes_on, made_at)
    values (${roundId}, ${organisation.id}, ${versionOf('digitaal')}, 'effect', 'Digitaal werken bij Vergunningen', ${day(190)}, ${day(176)}, ${day(62)}, ${day(48)}, ${at(195)})`
  const moments = [
    { moment: 1, from: 190, until: 176 },
    { moment: 2, from: 62, until: 48 },
  ]
  const asked = permits.flatMap((one, who) =>
    moments.map((when) => ({ one, who, ...when, id: idOf(`asked/${one.number}/${when.moment}`) })),
  )
  await tx`insert into scans.assignment ${tx(
    asked.map(({ one, id, moment, from, until }) => ({
      ...here,
      id,
      version_id: versionOf('digitaal'),
      person_id: one.id,
      given_by: ineke.id,
      round_id: roundId,
      moment,
      from_day: day(from),
      until_day: day(until),
      made_at: at(195),
      told_at: at(from),
    })),
  )}`
  for (const { one, who, moment, from, id } of asked.filter(({ who }) => who < 6)) {
    await actAs(tx, one.id)
    const answers = Object.fromEntries(
      document.questions.flatMap((question, n) => {
        if (question.kind !== 'scale') return []
        const subject = document.domains.findIndex(({ code }) => code === question.domain)
        const before = 2 + ((who * 2 + n + subject) % (2 + (subject % 2)))
        const grown = moment === 2 && (who * (subject + 1) + n) % 5 >= 1 + (subject % 3)
        return [[question.code, { now: before + (grown ? 1 : 0) }]]
      }),
    )
    await tx`insert into scans.sheet (organisation_id, version_id, person_id, assignment_id, answers, started_at, handed_in_at)
      values (${organisation.id}, ${versionOf('digitaal')}, ${one.id}, ${id}, ${tx.json(answers as never)}, ${at(from - 3)}, ${at(from - 3)})`
  }
  await actAs(tx, '')
  await settleRound(actOf(ineke, 47), { roundId })
  await tx`select set_config('app.closing_round', '', true)`
}
