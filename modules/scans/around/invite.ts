import { z } from 'zod'
import { findColleague, mailboxOf, mailboxSql, worksHereAt, type FindRefusal } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import { email, id, nameToGreet, words } from '#platform/http/fields.ts'
import { later } from '#platform/later.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { decideInvite, type Category, type InviteRefusal } from './rules.ts'

export const OfAround = z.object({ aroundId: id() })

export const InviteColleague = z.object({
  who: words(200, 'Vul de naam of het werkadres van een collega in.', 'Fill in the name or work address of a colleague.'),
})
export const InviteOutsider = z.object({
  name: nameToGreet('Vul de naam in.', 'Fill in the name.'),
  email: email(),
})

export type InvitingRefusal = InviteRefusal | 'no-such-around'

interface Facts {
  closed: boolean
  raters: number
  /** People outside who were asked and told to leave it. */
  withdrawn: number
  hasManager: boolean
}

/** Held, so that two invitations at once can't pass the same count. */
async function factsOf({ tx, actor }: Act, aroundId: string): Promise<Facts | null> {
  const [row] = await tx<Facts[]>`
    select a.closed_at is not null or a.closes_at <= now() as closed, a.withdrawn,
      (select count(*)::int from scans.around_rater r where r.organisation_id = a.organisation_id and r.around_id = a.id and r.category <> 'self') as raters,
      exists (select from scans.around_rater r where r.organisation_id = a.organisation_id and r.around_id = a.id and r.category = 'manager') as has_manager
    from scans.around a
    where a.organisation_id = (select platform.organisation()) and a.id = ${aroundId} and a.person_id = ${actor.personId} for update`
  return row ?? null
}

/**
 * Asks a colleague. The manager of the person concerned is asked as the manager, recognisable; everybody else among the colleagues. Nothing of whom
 * somebody asks is in the log: it holds ids, and these ids are raters.
 */
export async function inviteColleague(
  act: Act,
  { aroundId, who }: z.infer<typeof InviteColleague> & { aroundId: string },
): Promise<Outcome<{ name: string; category: Category }, InvitingRefusal | FindRefusal>> {
  const { tx, actor } = act
  const facts = await factsOf(act, aroundId)
  if (!facts) return refuse('no-such-around')
  const found = await findColleague(tx, who)
  if (!found.ok) return found
  const personId = found.value.id
  const [one] = await tx<{ known: boolean; manages: boolean }[]>`
    select exists (select from scans.around_rater where organisation_id = (select platform.organisation()) and around_id = ${aroundId} and person_id = ${personId}) as known,
      exists (select from people.colleague_brief where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and manager_id = ${personId}) as manages`
  const decision = decideInvite({ ...facts, self: personId === actor.personId, known: one!.known, employee: false })
  if (!decision.ok) return decision

  const category = one!.manages && !facts.hasManager ? 'manager' : 'colleagues'
  const [rater] = await tx<{ id: string }[]>`
    insert into scans.around_rater (organisation_id, around_id, about_id, category, person_id)
    values (platform.organisation(), ${aroundId}, ${actor.personId}, ${category}, ${personId}) returning id`
  await tellLater(act, aroundId, rater!.id)
  return done({ name: found.value.name, category })
}

/** Asks somebody outside by e-mail: a citizen, or somebody of another organisation. */
export async function inviteOutsider(
  act: Act,
  { aroundId, name, email: typed }: z.infer<typeof InviteOutsider> & { aroundId: string },
): Promise<Outcome<{ name: string }, InvitingRefusal>> {
  const { tx, actor } = act
  const facts = await factsOf(act, aroundId)
  if (!facts) return refuse('no-such-around')
  const mailbox = mailboxOf(typed)
  const same = (column: 'email' | 'value' | 'address') => tx`${mailboxSql(tx, column)} = ${mailbox}`
  const [one] = await tx<{ known: boolean; self: boolean }[]>`
    select exists (select from scans.around_rater where organisation_id = (select platform.organisation()) and around_id = ${aroundId} and ${same('address')}) as known,
      exists (select from people.employment where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and ${same('email')}
              union all select from people.private_address where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and ${same('email')}
              union all select from people.sign_in_contact where organisation_id = (select platform.organisation()) and person_id = ${actor.personId} and ${same('value')}) as self`
  // Whom the question was taken back from was written to as well: nobody sends more messages than there can be raters.
  const employee = await worksHereAt(tx, mailbox)
  const decision = decideInvite({ ...facts, raters: facts.raters + facts.withdrawn, ...one!, employee })
  if (!decision.ok) return decision

  const [rater] = await tx<{ id: string }[]>`
    insert into scans.around_rater (organisation_id, around_id, about_id, category, name, address)
    values (platform.organisation(), ${aroundId}, ${actor.personId}, 'outside', ${name}, ${typed.trim()}) returning id`
  await tellLater(act, aroundId, rater!.id)
  return done({ name })
}

const tellLater = async ({ tx, actor }: Act, aroundId: string, raterId: string) =>
  later(tx, 'scans/tell-rater', { organisationId: actor.organisationId!, aroundId, raterId }, { key: `scans/tell-rater/${raterId}` })
