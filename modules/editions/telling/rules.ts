import { publicHoliday } from '#platform/holidays.ts'

/** A session of a live edition with its trainer. */
export interface TrainedSession {
  sessionId: string
  trainerId: string | null
  revision: number
}

/** What a trainer was last told about a session. `gone`: that it is cancelled for them. */
export interface ToldTrainer {
  sessionId: string
  personId: string
  revision: number
  sequence: number
  gone: boolean
}

export interface TrainerNews {
  personId: string
  news: 'invited' | 'changed' | 'cancelled'
  /** The revision that is told, and the SEQUENCE that goes with it: always higher than the last one this person got. */
  sessions: { sessionId: string; revision: number; sequence: number }[]
}

/**
 * What each trainer has to hear, from what is and what was told: one message per person and kind of news. Asking again after telling gives
 * nothing. `sessions` are those still to come of a published edition that is not cancelled; of any other there are none.
 */
export function trainerNews(sessions: readonly TrainedSession[], told: readonly ToldTrainer[]): TrainerNews[] {
  const found = new Map<string, TrainerNews>()
  const add = (personId: string, news: TrainerNews['news'], session: TrainerNews['sessions'][number]) => {
    const key = `${personId}/${news}`
    if (!found.has(key)) found.set(key, { personId, news, sessions: [] })
    found.get(key)!.sessions.push(session)
  }
  for (const { sessionId, trainerId, revision } of sessions) {
    if (!trainerId) continue
    const last = told.find((one) => one.sessionId === sessionId && one.personId === trainerId)
    if (last && !last.gone && last.revision >= revision) continue
    add(trainerId, last && !last.gone ? 'changed' : 'invited', {
      sessionId,
      revision,
      sequence: last ? Math.max(last.sequence + 1, revision) : revision,
    })
  }
  for (const last of told) {
    const still = sessions.some((one) => one.sessionId === last.sessionId && one.trainerId === last.personId)
    if (!last.gone && !still)
      add(last.personId, 'cancelled', { sessionId: last.sessionId, revision: last.revision, sequence: last.sequence + 1 })
  }
  return [...found.values()]
}

/** The day on which people are reminded: so many working days before the first session, weekends and public holidays not counted. */
export function reminderDay(start: Temporal.PlainDate, workingDays: number): Temporal.PlainDate {
  let day = start
  for (let left = workingDays; left > 0;) {
    day = day.subtract({ days: 1 })
    if (day.dayOfWeek < 6 && !publicHoliday(day)) left--
  }
  return day
}
