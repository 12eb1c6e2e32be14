import { z } from 'zod'
import { personFields, tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { both } from '#platform/http/fields.ts'
import type { Kind } from '#platform/mail/index.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { holdProfile } from './standing.ts'

export const Suggest = z.object({ personId: z.uuid({ error: both('Kies iemand van je team.', 'Choose somebody of your team.') }) })
export type Suggest = z.infer<typeof Suggest> & { profileId: string }
export type SuggestRefusal = 'no-such-profile' | 'nothing-in-force' | 'not-of-your-team' | 'works-with-it' | 'suggested-already'

/** Told to whom a manager suggests a profile. */
export const profileSuggested: Kind = {
  name: 'profile-suggested',
  when: ['Een leidinggevende stelt iemand een rolprofiel voor', 'A manager suggests a role profile to somebody'],
  fields: [
    ...personFields,
    { name: 'profiel', means: ['het rolprofiel', 'the role profile'], example: ['Casemanager Omgevingswet', 'Casemanager'] },
    { name: 'wie', means: ['wie het voorstelt', 'who suggests it'], example: ['Joost de Wit', 'Joost de Wit'] },
  ],
  perActivity: false,
  nl: {
    subject: 'Past dit rolprofiel bij je? {profiel}',
    body: 'Hallo {voornaam},\n\n{wie} denkt dat het rolprofiel {profiel} bij je past. Jij beslist of je ermee werkt. Kijk bij Rolprofielen.\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'Does this role profile fit you? {profiel}',
    body: 'Hello {voornaam},\n\n{wie} thinks that the role profile {profiel} fits you. You decide whether you work with it. Look under Role profiles.\n\nKind regards,\n{academie} of {organisatie}',
  },
}

/** Suggests a profile to somebody of the own team, who decides. */
export async function suggest(
  act: Act,
  { profileId, personId }: Suggest,
): Promise<Outcome<{ profileId: string; name: string }, SuggestRefusal>> {
  const { tx, actor, now } = act
  const profile = await holdProfile(tx, profileId)
  if (!profile) return refuse('no-such-profile')
  if (!profile.inForceId) return refuse('nothing-in-force')
  const [found] = await tx<{ name: string; works: boolean }[]>`
    select c.full_name as name, exists (select from skills.person_profile h where h.organisation_id = c.organisation_id and h.profile_id = ${profileId}
      and h.person_id = c.person_id and h.until_day is null) as works
    from people.colleague c where c.organisation_id = (select platform.organisation()) and c.person_id = ${personId} and c.manager_id = ${actor.personId}
      and c.person_id <> ${actor.personId} limit 1`
  if (!found) return refuse('not-of-your-team')
  if (found.works) return refuse('works-with-it', { name: found.name })
  const [made] = await tx<{ id: string }[]>`
    insert into skills.profile_suggestion (organisation_id, profile_id, person_id, suggested_by, suggested_at)
    values (platform.organisation(), ${profileId}, ${personId}, ${actor.personId}, ${now}) on conflict do nothing returning id`
  if (!made) return refuse('suggested-already', { name: found.name })
  const [by] = await tx<{ name: string }[]>`select full_name as name from people.person where id = ${actor.personId}`
  await tell(tx, {
    event: `profile-suggestion/${made.id}`,
    kind: profileSuggested,
    personId,
    values: () => ({ profiel: profile.name, wie: by?.name ?? '' }),
  })
  return done({ profileId, name: found.name })
}
