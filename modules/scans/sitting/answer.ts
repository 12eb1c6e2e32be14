import { addRating } from '#modules/skills/index.ts'
import type { Act } from '#platform/act.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { dateOf, translator } from '#platform/words.ts'
import { laidOver, readAnswers } from '../answering/parse.ts'
import type { Instrument } from '../instruments/format.ts'
import { resultOf, type Answers, type DomainResult } from '../instruments/score.ts'
import { decideSitting, type SittingRefusal } from './rules.ts'

interface Sitting {
  id: string
  personId: string
  instrument: Instrument
  drawn: string[]
  answers: Answers
  endsAt: Temporal.Instant | null
  handedIn: boolean
}

async function held({ tx }: Act, sittingId: string): Promise<Sitting | null> {
  const [row] = await tx<Sitting[]>`
    select s.id, s.person_id, v.document as instrument, s.drawn, s.answers, s.ends_at, s.handed_in_at is not null as handed_in
    from scans.sitting s join scans.instrument_version v on v.organisation_id = s.organisation_id and v.id = s.version_id
    where s.organisation_id = (select platform.organisation()) and s.id = ${sittingId} for update of s`
  return row ?? null
}

export interface Tick {
  sittingId: string
  questions: readonly string[]
  typed: Record<string, unknown>
  partly?: boolean
}
export type TickRefusal = SittingRefusal | 'no-such-sitting' | 'check-answers'

/** Keeps the answers to drawn items, until the time is over: the server's clock counts, not that of the page. */
export async function tick(act: Act, { sittingId, questions, typed, partly }: Tick): Promise<Outcome<{ sittingId: string }, TickRefusal>> {
  const sitting = await held(act, sittingId)
  if (!sitting) return refuse('no-such-sitting')
  const decision = decideSitting(sitting, act.now)
  if (!decision.ok) return decision
  const asked = sitting.instrument.questions.filter((one) => questions.includes(one.code) && sitting.drawn.includes(one.code))
  const read = readAnswers(sitting.instrument, asked, typed, translator(act.actor.lang))
  if (!partly && Object.keys(read.errors).length) return refuse('check-answers')
  await act.tx`update scans.sitting set answers = ${act.tx.json(laidOver(sitting.answers, read.answers) as never)}
    where organisation_id = (select platform.organisation()) and id = ${sittingId}`
  return done({ sittingId })
}

/**
 * Hands a test in: by the person, or by the clock once its time is over (`byClock`). Handed in twice is once. What was reached per outcome is
 * kept, and becomes an inschatting of the skills that outcomes are tied to.
 */
export async function handInTest(
  act: Act,
  { sittingId, byClock = false }: { sittingId: string; byClock?: boolean },
): Promise<Outcome<{ sittingId: string }, 'no-such-sitting'>> {
  if (byClock) await act.tx`select set_config('app.closing_sitting', ${sittingId}, true)` // opens this sitting to the job
  const sitting = await held(act, sittingId)
  if (!sitting || (!byClock && sitting.personId !== act.actor.personId)) return refuse('no-such-sitting')
  const over = sitting.endsAt !== null && Temporal.Instant.compare(act.now, sitting.endsAt) >= 0
  if (sitting.handedIn || (byClock && !over)) return done({ sittingId })
  const at = over ? sitting.endsAt! : act.now
  await act.tx`update scans.sitting set handed_in_at = ${at} where organisation_id = (select platform.organisation()) and id = ${sittingId}`
  await keepOutcomes(act, sitting, dateOf(at))
  return done({ sittingId })
}

async function keepOutcomes(act: Act, sitting: Sitting, day: Temporal.PlainDate): Promise<void> {
  const { instrument } = sitting
  const reached = resultOf(instrument, sitting.answers, sitting.drawn).filter((one) => one.passed !== null && one.now !== null)
  for (const one of reached) {
    const domain = instrument.domains.find(({ code }) => code === one.domain)!
    await act.tx`insert into scans.test_outcome (organisation_id, sitting_id, person_id, code, domain, name, percent, passed, on_day)
      values (platform.organisation(), ${sitting.id}, ${sitting.personId}, ${instrument.code}, ${one.domain}, ${domain.name}, ${one.now}, ${one.passed}, ${day})`
    if (domain.skill) await rate(act, sitting, { ...one, skill: domain.skill }, day)
  }
}

async function rate(
  act: Act,
  sitting: Sitting,
  { domain, skill, now }: DomainResult & { skill: string },
  day: Temporal.PlainDate,
): Promise<void> {
  const [known] = await act.tx<{ id: string }[]>`
    select id from skills.skill where uri = ${skill} and (organisation_id is null or organisation_id = (select platform.organisation()))`
  if (!known) return
  await addRating(act, {
    personId: sitting.personId,
    skillId: known.id,
    source: 'test',
    level: now!,
    scale: { from: 0, to: 100 },
    ratedBy: null,
    origin: sitting.instrument.title,
    ratedOn: day,
    event: `sitting/${sitting.id}/${domain}`,
  })
}
