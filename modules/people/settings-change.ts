import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, maybeWhole, ticked, words } from '#platform/http/fields.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { settingsOf, type Settings } from './settings.ts'

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

export const ChangeSettings = z.object({
  academyName: words(60, 'Geef jullie academie een naam.', 'Give your academy a name.'),
  theme: z.enum(['ambacht', 'voorbeeld', 'denhaag'], { error: both('Kies een uiterlijk.', 'Choose a look.') }),
  promotionDays: whole(0, 60),
  reminderDays: whole(0, 20),
  demandFrom: maybeWhole(1, 500),
  smallGroup: whole(5, 50),
  showNothingFollowed: ticked(),
  mailSignIn: ticked(),
  codeSignIn: ticked(),
  ownDomains: domains,
})
export type ChangeSettings = z.infer<typeof ChangeSettings>

/** Changes the switches of the organisation. What was on before is in the audit log (rule 11: monitoring is a switch). */
export async function changeSettings(act: Act, { theme, ...input }: ChangeSettings): Promise<Outcome<{ changed: string[] }, never>> {
  const [row] = await act.tx`select settings, theme from people.organisation where id = platform.organisation() for update`
  const before = settingsOf(row!['settings'])
  const after: Settings = { ...before, ...input }
  const changes = differences({ ...before, theme: row!['theme'] }, { ...after, theme })
  if (Object.keys(changes).length === 0) return done({ changed: [] })
  await act.tx`update people.organisation set settings = settings || ${act.tx.json(input as never)}, theme = ${theme} where id = platform.organisation()`
  await record(act, 'change-settings', `organisation/${act.actor.organisationId}`, changes)
  return done({ changed: Object.keys(changes) })
}

function differences(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, { was: unknown; is: unknown }> {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return Object.fromEntries(changed.map((key) => [key, { was: before[key], is: after[key] }]))
}
