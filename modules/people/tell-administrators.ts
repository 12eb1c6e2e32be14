import type { Act } from '#platform/act.ts'
import { tell, type Telling } from './tell.ts'

/** Tells everybody who works here and has one of these roles, once each. Returns how many there are. */
export async function tellRoles(
  { tx, actor }: Act,
  roles: readonly string[],
  telling: Omit<Telling, 'personId'>,
  except: readonly (string | null)[] = [],
): Promise<number> {
  const rows = await tx<{ personId: string }[]>`
    select distinct g.person_id from people.role_grant g join people.colleague c on c.organisation_id = g.organisation_id and c.person_id = g.person_id
    where g.organisation_id = (select platform.organisation()) and g.role = any(${[...roles]}::text[]) and g.ended_at is null`
  for (const { personId } of rows)
    if (personId !== actor.personId && !except.includes(personId))
      await tell(tx, { ...telling, event: `${telling.event}/${personId}`, personId })
  return rows.length
}

/** Tells every administrator who works here, except whoever did it: what one of them does with sign-in, the others should see. */
export async function tellAdministrators(
  act: Act,
  telling: Omit<Telling, 'personId'>,
  except: readonly (string | null)[] = [],
): Promise<void> {
  await tellRoles(act, ['administrator'], telling, except)
}
