import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { email, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { splitName } from './names.ts'

export const MakeOrganisation = z.object({
  /** Made before, so that the act can run within its walls. */
  id: z.uuid(),
  /** A municipality by its CBS code; its name comes from the list. */
  cbsCode: z
    .string()
    .regex(/^GM\d{4}$/)
    .nullable(),
  /** The name of an organisation that is no municipality. */
  name: z.string().trim().max(120).nullable(),
  administrator: z.object({
    name: words(120, 'Wie wordt beheerder? Geef een naam.', 'Who becomes administrator? Give a name.'),
    email: email(),
    personnelNumber: words(40, 'Geef het personeelsnummer van de beheerder.', 'Give the personnel number of the administrator.'),
  }),
})
export type MakeOrganisation = z.infer<typeof MakeOrganisation>
export type MakeOrganisationRefusal = 'no-such-municipality' | 'no-name' | 'already-here'

/** Begins an organisation, with one unit and its first administrator. Only at installation: from the command line, by whoever owns the machine. */
export async function makeOrganisation(
  act: Act,
  input: MakeOrganisation,
): Promise<Outcome<{ id: string; name: string; slug: string }, MakeOrganisationRefusal>> {
  const { tx, now } = act
  const named = await nameOf(act, input)
  if (!named.ok) return named
  const { name, slug } = named.value
  const [made] =
    await tx`insert into people.organisation (id, name, slug, cbs_code) values (${input.id}, ${name}, ${slug}, ${input.cbsCode}) on conflict do nothing returning id`
  if (!made) return refuse('already-here')

  const [unit] = await tx<
    { id: string }[]
  >`insert into people.unit (organisation_id, code, name) values (${input.id}, 'BEHEER', 'Beheer') returning id`
  const personId = crypto.randomUUID()
  const { first, infix, last } = splitName(input.administrator.name)
  await tx`insert into people.person (id, first_name, infix, last_name) values (${personId}, ${first}, ${infix}, ${last})`
  await tx`insert into people.employment (organisation_id, person_id, personnel_number, unit_id, email, starts_on)
    values (${input.id}, ${personId}, ${input.administrator.personnelNumber}, ${unit!.id}, ${input.administrator.email}, ${now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()})`
  await tx`insert into people.role_grant (organisation_id, person_id, role) values (${input.id}, ${personId}, 'administrator')`
  await record(act, 'make-organisation', `organisation/${input.id}`)
  return done({ id: input.id, name, slug })
}

async function nameOf(
  { tx }: Act,
  { cbsCode, name }: MakeOrganisation,
): Promise<Outcome<{ name: string; slug: string }, MakeOrganisationRefusal>> {
  if (!cbsCode) return name ? done({ name, slug: slugOf(name) }) : refuse('no-name')
  const [municipality] = await tx<{ name: string }[]>`select name from people.municipality where cbs_code = ${cbsCode}`
  return municipality ? done({ name: `Gemeente ${municipality.name}`, slug: slugOf(municipality.name) }) : refuse('no-such-municipality')
}

/** 's-Gravenhage becomes s-gravenhage. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
