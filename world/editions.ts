import { publicHoliday } from '#platform/holidays.ts'
import type { Sql } from '#platform/db/pool.ts'
import { instantOf } from '#platform/words.ts'
import { activityId } from './catalogue.ts'
import { idOf } from './ids.ts'
import { organisation, people } from './people.ts'

type Who = keyof typeof people

interface Plan {
  key: string
  activity: string
  /** Working days from today of each session. */
  days: number[]
  from: string
  until: string
  place?: string
  video?: string
  trainer?: Who
  seats: number | null
  approval?: 'manager'
  audience?: 'everyone'
  walkIn?: string
  bring?: string
  seated?: Who[]
  waiting?: Who[]
  requested?: Who[]
  attended?: Who[]
  /** Goes on right now, whenever the world is built: so that a trainer's list is open. */
  now?: true
}

/** The editions of the voorbeeldgemeente, around today. */
export const plans: Plan[] = [
  {
    key: 'bbl',
    activity: 'OWN-BBL',
    days: [1, 8],
    from: '09:00',
    until: '12:30',
    place: 'Stadhuis, zaal De Werf',
    trainer: 'sjaak',
    seats: 15,
    bring: 'Een bouwplan uit je eigen werk.',
    seated: ['fatima', 'mees', 'piet', 'naomi', 'imane', 'gijs', 'daan', 'omar', 'tim', 'ruben', 'sanne', 'zoe'],
  },
  {
    key: 'b1',
    activity: 'B1',
    days: [12],
    from: '09:30',
    until: '16:30',
    place: 'Stadhuis, zaal De Brug',
    seats: 12,
    seated: ['chris', 'yara', 'lotte'],
  },
  {
    key: 'game',
    activity: 'OMG-GAME',
    days: [15],
    from: '13:00',
    until: '16:30',
    place: 'Bibliotheek, de Spelzaal',
    trainer: 'sjaak',
    seats: 4,
    seated: ['aylin', 'mees', 'zoe', 'bas'],
    waiting: ['gijs', 'imane', 'sanne', 'tim'],
  },
  {
    key: 'web',
    activity: 'BS-WEB1',
    days: [17],
    from: '12:30',
    until: '14:00',
    walkIn: '12:15',
    video: 'https://video.voorbeeldstad.example/beroepscode',
    seats: null,
    audience: 'everyone',
    seated: ['karel', 'ineke'],
  },
  {
    key: 'av',
    activity: 'NAOB-AV',
    days: [35, 42, 49, 56, 63, 70, 77],
    from: '09:30',
    until: '17:00',
    place: 'Academiehuis',
    seats: 15,
    approval: 'manager',
    seated: ['aylin', 'daan', 'zoe'],
    requested: ['omar', 'fatima'],
  },
  {
    key: 'tm1',
    activity: 'OWN-TM',
    days: [20],
    from: '09:00',
    until: '16:00',
    place: 'Stadhuis, zaal De Brug',
    seats: 14,
    seated: ['sanne', 'ruben', 'chris'],
  },
  { key: 'tm2', activity: 'OWN-TM', days: [40], from: '09:00', until: '16:00', place: 'Stadhuis, zaal De Brug', seats: 14 },
  {
    key: 'bhv',
    activity: 'BHV-H',
    days: [6],
    from: '08:30',
    until: '16:30',
    place: 'Brandweerkazerne Oost',
    seats: 12,
    seated: ['kees', 'henk', 'ali', 'stef', 'dina'],
  },
  {
    key: 'snoei',
    activity: 'BUI-SNOEI',
    days: [18],
    from: '08:30',
    until: '11:30',
    place: 'Stadspark, bij de kas',
    seats: 12,
    bring: 'Je eigen snoeischaar.',
  },
  { key: 'mach', activity: 'BUI-MACH', days: [27], from: '13:00', until: '16:00', place: 'Werf Zuid', seats: 8 },
  {
    key: 'asb',
    activity: 'OWN-ASB',
    days: [25],
    from: '13:00',
    until: '17:00',
    place: 'Werf Zuid',
    trainer: 'sjaak',
    seats: 20,
    seated: ['imane'],
  },
  {
    key: 'lc',
    activity: 'LC',
    days: [9],
    from: '12:00',
    until: '13:00',
    place: 'Bedrijfsrestaurant',
    seats: 40,
    seated: ['ineke', 'marjan', 'bas'],
  },
  { key: 'awb', activity: 'AWB', days: [], from: '09:00', until: '12:00', seats: 16, waiting: ['omar', 'lotte', 'eva'] },
  {
    key: 'past',
    activity: 'OMG-HG',
    days: [-30, -23],
    from: '09:00',
    until: '12:30',
    place: 'Stadhuis, zaal De Werf',
    trainer: 'sjaak',
    seats: 16,
    attended: ['fatima', 'mees', 'aylin', 'daan', 'piet', 'imane', 'gijs'],
  },
  {
    key: 'recent',
    activity: 'OMG-INT',
    days: [-4],
    from: '13:00',
    until: '16:30',
    place: 'Stadhuis, zaal De Brug',
    trainer: 'sjaak',
    seats: 12,
    attended: ['fatima', 'mees', 'aylin', 'daan', 'omar', 'tim', 'ruben', 'zoe'],
  },
  {
    key: 'today',
    activity: 'OMG-TAFEL',
    days: [0],
    from: '09:00',
    until: '12:30',
    now: true,
    place: 'Stadhuis, zaal De Werf',
    trainer: 'sjaak',
    seats: 10,
    seated: ['aylin', 'daan', 'imane', 'mees', 'naomi', 'omar', 'ruben', 'bas'],
  },
]

export const editionId = (key: string) => idOf(`edition/${key}`)
export const sessionId = (key: string, n: number) => idOf(`session/${key}/${n}`)
export const enrolmentId = (key: string, who: string) => idOf(`enrolment/${key}/${who}`)

/** A working day this many days from today: a weekend or a public holiday moves to the next working day. */
function workday(today: Temporal.PlainDate, days: number): Temporal.PlainDate {
  const day = today.add({ days })
  return day.dayOfWeek > 5 || publicHoliday(day) ? workday(day, 1) : day
}

export async function buildEditions(tx: Sql, today: Temporal.PlainDate): Promise<void> {
  for (const plan of plans) await buildEdition(tx, plan, today)
}

async function buildEdition(tx: Sql, plan: Plan, today: Temporal.PlainDate): Promise<void> {
  const now = Temporal.Now.instant()
  const common = { organisation_id: organisation.id }
  await tx`insert into editions.edition ${tx({
    ...common,
    id: editionId(plan.key),
    activity_id: activityId(plan.activity, organisation.id),
    capacity: plan.seats,
    min_participants: plan.seats ? Math.min(4, plan.seats) : 1,
    approval: plan.approval ?? 'none',
    audience: plan.audience ?? 'employees',
    bring: plan.bring ?? '',
    published_at: now,
    completed_at: plan.attended ? now : null,
  })}`
  const sessions = plan.days.map((days, n) => {
    const date = workday(today, days)
    const begun = now.round({ smallestUnit: 'minute', roundingIncrement: 30 }).subtract({ minutes: 30 })
    return {
      ...common,
      id: sessionId(plan.key, n + 1),
      edition_id: editionId(plan.key),
      starts_at: plan.now ? begun : instantOf(date, Temporal.PlainTime.from(plan.from)),
      ends_at: plan.now ? begun.add({ hours: 3 }) : instantOf(date, Temporal.PlainTime.from(plan.until)),
      walk_in_at: plan.walkIn ? instantOf(date, Temporal.PlainTime.from(plan.walkIn)) : null,
      place: plan.place ?? '',
      video_url: plan.video ?? null,
      trainer_id: plan.trainer ? people[plan.trainer].id : null,
    }
  })
  if (sessions.length) await tx`insert into editions.session ${tx(sessions)}`
  const enrol = async (list: Who[] | undefined, state: string) => {
    for (const who of list ?? []) {
      await tx`insert into editions.enrolment (id, organisation_id, home_organisation_id, edition_id, activity_id, person_id, state, queue_number, made_at, made_by, state_since)
        values (${enrolmentId(plan.key, who)}, ${organisation.id}, ${organisation.id}, ${editionId(plan.key)}, ${activityId(plan.activity, organisation.id)},
                ${people[who].id}, ${state}, ${state === 'waiting' ? tx`nextval('editions.queue')` : null}, ${now}, ${people[who].id}, ${now})`
    }
  }
  await enrol(plan.seated, 'seated')
  await enrol(plan.waiting, 'waiting')
  await enrol(plan.requested, 'requested')
  await enrol(plan.attended, 'completed')
  for (const who of plan.attended ?? [])
    for (const session of sessions)
      await tx`insert into editions.attendance (organisation_id, session_id, enrolment_id, present) values (${organisation.id}, ${session.id}, ${enrolmentId(plan.key, who)}, true)`
}
