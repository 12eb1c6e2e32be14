import { z } from 'zod'
import { both, id, maybeWords, several, ticked } from '#platform/http/fields.ts'
import { writtenTime } from '#platform/http/written.ts'
import { dutchDate, dutchTime, type Read } from '#platform/files/index.ts'
import { instantOf } from '#platform/words.ts'

// What is asked about editions and sessions, with a sentence for each thing that can be wrong. Used by the forms and by the API.

const reading = <T>(reader: (text: string) => Read<T>) =>
  z.string().transform((text, context): T => {
    const found = reader(text)
    if (found.ok) return found.value
    context.addIssue({ code: 'custom', message: both(found.nl, found.en) })
    return z.NEVER
  })

// An empty one ends the reading there (abort): what compares dates afterwards never meets an empty text.
/** A date as people write it (rule 9): 31-12-2026 or 2026-12-31; '31 september' is refused with a sentence. */
export const day = (nl: string, en: string) =>
  z
    .string({ error: both(nl, en) })
    .trim()
    .min(1, { error: both(nl, en), abort: true })
    .meta({ format: 'date' })
    .pipe(reading(dutchDate))
/** A time of the clock: 9.30, 09:30. */
export const clock = writtenTime

const emptyAsNull = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') ? null : value
export const maybeDay = () => z.preprocess(emptyAsNull, reading(dutchDate).nullable())
export const maybeClock = () => z.preprocess(emptyAsNull, reading(dutchTime).nullable())

/** A whole number that must be given. */
export const whole = (min: number, max: number, nl: string, en: string) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value.trim()) : value === '' ? undefined : value),
    z
      .number({ error: both(nl, en) })
      .int(both('Vul een heel getal in.', 'Fill in a whole number.'))
      .min(min, both(`Vul een getal in van ${min} of meer.`, `Fill in a number of ${min} or more.`))
      .max(max, both(`Vul een getal in van ${max} of minder.`, `Fill in a number of ${max} or less.`)),
  )

/** A whole number; empty is no limit. */
const maybeSeats = () =>
  z.preprocess(emptyAsNull, whole(1, 100_000, 'Vul een getal in, zoals 12.', 'Fill in a number, such as 12.').nullable())

/** Euros as people write them (€ 295, 12,50), kept as cents; empty is: no price of its own. */
export const maybePrice = () =>
  z.preprocess(
    emptyAsNull,
    z
      .union([z.number().int(), z.string()])
      .transform((given, context): number => {
        if (typeof given === 'number') return given
        const found = /^€?\s*(\d{1,6})(?:,(\d{2}))?$/.exec(given.trim())
        if (found) return Number(found[1]) * 100 + Number(found[2] ?? 0)
        context.addIssue({ code: 'custom', message: both('Schrijf een bedrag als 295 of 12,50.', 'Write an amount like 295 or 12,50.') })
        return z.NEVER
      })
      .nullable(),
  )

export const editionFields = {
  name: maybeWords(120),
  minParticipants: whole(
    1,
    10_000,
    'Vul in hoeveel mensen er minstens nodig zijn.',
    'Fill in how many people are needed at least.',
  ).default(1),
  /** Null: without limit. */
  capacity: maybeSeats().default(null),
  /** First day on which people can enrol; null: from publishing on. */
  opensOn: maybeDay().default(null),
  /** Last day on which people can enrol, included; null: until the start. */
  closesOn: maybeDay().default(null),
  approval: z.enum(['none', 'manager']).default('none'),
  /** Cents. */
  priceCents: maybePrice().default(null),
  optOut: ticked().default(false),
  audience: z.enum(['employees', 'units', 'everyone']).default('employees'),
  audienceUnits: several(id()).default([]),
  promotionDays: whole(
    0,
    60,
    'Vul in hoeveel dagen van tevoren de wachtlijst stopt.',
    'Fill in how many days before the start the waiting list stops.',
  ).default(2),
  bring: maybeWords(500),
}

type EditionShape = z.infer<z.ZodObject<typeof editionFields>>

/** What the fields say together: minimum and maximum, the window, the units. */
export function editionHangsTogether(edition: EditionShape, context: z.RefinementCtx): void {
  const wrong = (path: string, nl: string, en: string) => context.addIssue({ code: 'custom', path: [path], message: both(nl, en) })
  const { minParticipants: min, capacity: max } = edition
  if (max !== null && min > max)
    wrong(
      'minParticipants',
      `Het minimum (${min}) is hoger dan het aantal plaatsen (${max}).`,
      `The minimum (${min}) is higher than the number of seats (${max}).`,
    )
  if (edition.opensOn && edition.closesOn && Temporal.PlainDate.compare(edition.closesOn, edition.opensOn) < 0)
    wrong(
      'closesOn',
      'De inschrijving sluit voordat hij opent. Kies een latere dag.',
      'Enrolment closes before it opens. Choose a later day.',
    )
  if (edition.audience === 'units' && edition.audienceUnits.length === 0)
    wrong('audienceUnits', 'Kies minstens één afdeling.', 'Choose at least one unit.')
  if (edition.optOut && edition.audience === 'everyone')
    wrong(
      'optOut',
      '‘Je bent erbij, tenzij’ kan alleen voor medewerkers of afdelingen, niet voor gasten.',
      'Opt-out is possible for employees or units only, not for guests.',
    )
}

export const sessionFields = {
  date: day('Vul de datum in, zoals 23-11-2026.', 'Fill in the date, such as 23-11-2026.'),
  from: clock('Vul in hoe laat het begint, zoals 9.30.', 'Fill in when it starts, such as 9:30.'),
  until: clock('Vul in hoe laat het eindigt, zoals 12.30.', 'Fill in when it ends, such as 12:30.'),
  walkIn: maybeClock().default(null),
  roomId: z.preprocess(emptyAsNull, id().nullable()).default(null),
  place: maybeWords(200),
  videoUrl: z
    .preprocess(
      emptyAsNull,
      z
        .string()
        .trim()
        .max(1000)
        .regex(
          /^https?:\/\/[^\s]+$/,
          both('Een link begint met https:// en heeft geen spaties.', 'A link starts with https:// and has no spaces.'),
        )
        .nullable(),
    )
    .default(null),
  /** A name, or the e-mail address or name of a colleague, who is then recognised. */
  trainer: maybeWords(120),
  /** Why it is planned although the trainer is elsewhere then; asked when that is so. */
  clashReason: z
    .string()
    .trim()
    .max(300, both('Dit mag hooguit 300 tekens lang zijn.', 'This can be at most 300 characters long.'))
    .optional(),
}
export type SessionInput = z.infer<z.ZodObject<typeof sessionFields>>

/** What the fields of a session say together: the end after the start, walking in before it, somewhere to be. */
export function sessionHangsTogether(session: SessionInput, context: z.RefinementCtx): void {
  const wrong = (path: string, nl: string, en: string) => context.addIssue({ code: 'custom', path: [path], message: both(nl, en) })
  if (Temporal.PlainTime.compare(session.until, session.from) <= 0)
    wrong('until', 'De bijeenkomst eindigt voordat hij begint. Kijk de tijden na.', 'The session ends before it starts. Check the times.')
  for (const field of ['from', 'until', 'walkIn'] as const)
    if (session[field] && !exists(session.date, session[field]))
      wrong(
        field,
        'Deze tijd bestaat niet: in deze nacht gaat de klok van 2 naar 3 uur. Kies een andere tijd.',
        'This time does not exist: in this night the clock goes from 2 to 3. Choose another time.',
      )
  if (session.walkIn && Temporal.PlainTime.compare(session.walkIn, session.from) > 0)
    wrong('walkIn', 'De inloop begint na de start. Kies een eerdere tijd.', 'Walk-in begins after the start. Choose an earlier time.')
  if (!session.roomId && !session.place && !session.videoUrl)
    wrong(
      'place',
      'Waar is het? Kies een zaal, of vul een plaats of een videolink in.',
      'Where is it? Choose a room, or fill in a place or a video link.',
    )
}

/** Whether the clock in the Netherlands shows this time on this day: not between 2 and 3 in the night that summer time begins. */
const exists = (date: Temporal.PlainDate, time: Temporal.PlainTime) =>
  instantOf(date, time).toZonedDateTimeISO('Europe/Amsterdam').toPlainTime().equals(time)

/** Instants of a session; an end at or before the start is an error of whoever calls. */
export function momentsOf(session: SessionInput): {
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  walkInAt: Temporal.Instant | null
} {
  return {
    startsAt: instantOf(session.date, session.from),
    endsAt: instantOf(session.date, session.until),
    walkInAt: session.walkIn ? instantOf(session.date, session.walkIn) : null,
  }
}

const midnight = Temporal.PlainTime.from('00:00')
/** The enrolment window: from the start of the first day until the end of the last. */
export function windowOf(edition: { opensOn: Temporal.PlainDate | null; closesOn: Temporal.PlainDate | null }) {
  return {
    opensAt: edition.opensOn ? instantOf(edition.opensOn, midnight) : null,
    closesAt: edition.closesOn ? instantOf(edition.closesOn.add({ days: 1 }), midnight) : null,
  }
}
