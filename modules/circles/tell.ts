import { personFields, tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Kind } from '#platform/mail/index.ts'
import { sayDay } from '#platform/words.ts'

/** Told to who gets a role beside the work, and when it counts for another unit: nobody should be digicoach without knowing it (M04). */
export const roleGiven: Kind = {
  name: 'role-network-given',
  when: ['Iemand krijgt een rol naast het werk, zoals digicoach', 'Somebody gets a role beside the work, such as digicoach'],
  fields: [
    ...personFields,
    { name: 'rol', means: ['de rol', 'the role'], example: ['digicoach', 'digicoach'] },
    { name: 'afdeling', means: ['voor welke afdeling', 'for which unit'], example: ['Vergunningen', 'Permits'] },
    { name: 'vanaf', means: ['de eerste dag', 'the first day'], example: ['1 december 2026', '1 December 2026'] },
    {
      name: 'waarvoor',
      means: ['waar de rol voor is', 'what the role is for'],
      example: ['Helpt collega’s met nieuwe software.', 'Helps colleagues with new software.'],
    },
    { name: 'wie', means: ['wie de rol gaf', 'who gave the role'], example: ['Marjan de Boer', 'Marjan de Boer'] },
  ],
  perActivity: false,
  nl: {
    subject: 'Je hebt een rol: {rol}',
    body: 'Hallo {voornaam},\n\n{wie} noteerde dat je {rol} bent voor {afdeling}, vanaf {vanaf}.\n\n{waarvoor}\n\nKlopt dit niet? Laat het {wie} weten.\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'You have a role: {rol}',
    body: 'Hello {voornaam},\n\n{wie} noted that you are {rol} for {afdeling}, from {vanaf}.\n\n{waarvoor}\n\nIs this not right? Tell {wie}.\n\nKind regards,\n{academie} of {organisatie}',
  },
}

/** Told to whose role beside the work ends: nobody should go on as digicoach without knowing it is over. */
export const roleEnded: Kind = {
  name: 'role-network-ended',
  when: ['Een rol naast het werk eindigt, zoals digicoach', 'A role beside the work ends, such as digicoach'],
  fields: [
    ...personFields,
    { name: 'rol', means: ['de rol', 'the role'], example: ['digicoach', 'digicoach'] },
    { name: 'afdeling', means: ['voor welke afdeling', 'for which unit'], example: ['Vergunningen', 'Permits'] },
    { name: 'wie', means: ['wie de rol beëindigde', 'who ended the role'], example: ['Marjan de Boer', 'Marjan de Boer'] },
  ],
  perActivity: false,
  nl: {
    subject: 'Je rol is voorbij: {rol}',
    body: 'Hallo {voornaam},\n\n{wie} noteerde dat je geen {rol} meer bent voor {afdeling}. Bedankt voor je hulp.\n\nKlopt dit niet? Laat het {wie} weten.\n\nGroet,\n{academie} van {organisatie}',
  },
  en: {
    subject: 'Your role is over: {rol}',
    body: 'Hello {voornaam},\n\n{wie} noted that you are {rol} for {afdeling} no more. Thank you for your help.\n\nIs this not right? Tell {wie}.\n\nKind regards,\n{academie} of {organisatie}',
  },
}

interface Held {
  personId: string
  role: string
  purpose: string
  unit: string
  startsOn: Temporal.PlainDate
  by: string
}

async function heldBy({ tx }: Act, holderId: string): Promise<Held | null> {
  const [held] = await tx<Held[]>`
    select h.person_id, r.name as role, r.purpose, u.name as unit, h.starts_on, coalesce(b.full_name, '') as by
    from circles.role_holder h
    join circles.role_network r on r.organisation_id = h.organisation_id and r.id = h.role_network_id
    join people.unit u on u.organisation_id = h.organisation_id and u.id = h.unit_id
    left join people.person b on b.id = h.added_by
    where h.organisation_id = (select platform.organisation()) and h.id = ${holderId}`
  return held ?? null
}

/** Tells whoever has a role, before it ends, that it does. Who ends the own role knows it. */
export async function tellEnding(act: Act, holderId: string): Promise<void> {
  const { tx, actor } = act
  const held = await heldBy(act, holderId)
  if (!held || held.personId === actor.personId) return
  const [by] = await tx<{ name: string }[]>`select full_name as name from people.person where id = ${actor.personId}`
  await tell(tx, {
    event: `role-network/${holderId}/ended`,
    kind: roleEnded,
    personId: held.personId,
    values: () => ({ rol: held.role.toLocaleLowerCase('nl'), afdeling: held.unit, wie: by?.name ?? '' }),
  })
}

/** Tells the holder of a role; once per row, however often it is asked. Who gives the role to the own self knows it. */
export async function tellHolder(act: Act, holderId: string): Promise<void> {
  const { tx, actor } = act
  const held = await heldBy(act, holderId)
  if (!held || held.personId === actor.personId) return
  await tell(tx, {
    event: `role-network/${holderId}`,
    kind: roleGiven,
    personId: held.personId,
    values: (lang) => ({
      rol: held.role.toLocaleLowerCase('nl'),
      afdeling: held.unit,
      vanaf: sayDay(held.startsOn, lang),
      waarvoor: held.purpose,
      wie: held.by,
    }),
  })
}
