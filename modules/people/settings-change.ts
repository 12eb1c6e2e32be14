import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, maybeWhole, ticked, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Lang } from '#platform/words.ts'
import { Consent, recordConsent, type ConsentRefusal } from './consent.ts'
import { settingsOf, type Settings } from './settings.ts'
import { dueOf, switches, type SettingName } from './switches.ts'

const whole = (min: number, max: number) =>
  maybeWhole(min, max)
    .refine((value) => value !== null, both('Vul een getal in.', 'Fill in a number.'))
    .transform((value) => value!)

/** Domains, one a line or with commas; an @ in front is forgiven. */
export const domains = z
  .string()
  .max(2000)
  .default('')
  .transform((text) =>
    text
      .split(/[\s,;]+/)
      .map((one) => one.replace(/^@/, '').toLowerCase())
      .filter(Boolean),
  )
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
          both(
            'Een domein ziet eruit als voorbeeldstad.nl. Zet elk domein op een eigen regel.',
            'A domain looks like example.nl. Put each domain on a line of its own.',
          ),
        ),
    ),
  )

const Switched = z.object({
  academyName: words(60, 'Geef jullie academie een naam.', 'Give your academy a name.'),
  theme: z.enum(['ambacht', 'voorbeeld', 'denhaag'], { error: both('Kies een uiterlijk.', 'Choose a look.') }),
  promotionDays: whole(0, 60),
  reminderDays: whole(0, 20),
  demandFrom: maybeWhole(1, 500),
  smallGroup: whole(5, 50),
  raterMinimum: whole(3, 20).optional(),
  showNothingFollowed: ticked(),
  mailSignIn: ticked(),
  codeSignIn: ticked(),
  ownDomains: domains,
})

/** The switches, and the consent that was stated with them: the form asks for it only where a change needs it. */
export const ChangeSettings = Switched.extend({
  decidedOn: z.string().optional(),
  givenBy: z.string().optional(),
  reference: z.string().optional(),
}).transform(({ decidedOn, givenBy, reference, ...switched }, context) => {
  if (decidedOn === undefined && reference === undefined) return { ...switched, consent: null }
  const consent = Consent.safeParse({ decidedOn: decidedOn ?? '', givenBy, reference: reference ?? '' })
  if (consent.success) return { ...switched, consent: consent.data }
  for (const issue of consent.error.issues) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message })
  return z.NEVER
})
export type ChangeSettings = z.infer<typeof ChangeSettings>

export type ChangeSettingsRefusal = 'consent-needed' | ConsentRefusal

/**
 * Changes the switches of the organisation. What shows more of people than before waits for the consent of the works council (rule 11, WOR art. 27
 * lid 1 k and l): who changes it states where that consent stands. What was on before is kept by the database.
 */
export async function changeSettings(
  act: Act,
  { theme, consent, ...input }: ChangeSettings,
): Promise<Outcome<{ changed: string[] }, ChangeSettingsRefusal>> {
  const [row] = await act.tx`select settings, theme from people.organisation where id = platform.organisation() for update`
  const before = settingsOf(row!['settings'])
  const after: Settings = { ...before, ...input }
  const changes = differences({ ...before, theme: row!['theme'] }, { ...after, theme })
  if (Object.keys(changes).length === 0) return done({ changed: [] })

  const waiting = Object.entries(changes).filter(([setting, { was, is }]) => dueOf(setting, was, is) === 'consent')
  if (waiting.length && !consent) return refuse('consent-needed', namesOf(waiting.map(([setting]) => setting)))
  if (waiting.length && consent) {
    const stated = await recordConsent(act, consent)
    if (!stated.ok) return stated
    await act.tx`select set_config('app.consent', ${stated.value.id}, true)`
  }

  await act.tx`update people.organisation set settings = settings || ${act.tx.json(input as never)}, theme = ${theme} where id = platform.organisation()`
  await record(act, 'change-settings', `organisation/${act.actor.organisationId}`, changes)
  return done({ changed: Object.keys(changes) })
}

const namesOf = (settings: string[]) => {
  const say = (lang: Lang) => settings.map((one) => `‘${switches[one as SettingName].title[lang]}’`).join(', ')
  return { nl: say('nl'), en: say('en') }
}

function differences(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, { was: unknown; is: unknown }> {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return Object.fromEntries(changed.map((key) => [key, { was: before[key], is: after[key] }]))
}
