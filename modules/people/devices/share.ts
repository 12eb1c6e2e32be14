import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { hashOf, newToken } from '../token.ts'

export const ShareDevice = z.object({
  name: words(60, 'Geef het toestel een naam, zoals ‘Tablet werf Oost’.', 'Give the device a name, such as “Tablet east yard”.'),
})

/**
 * Marks the browser that asks as a shared device. The token goes into its cookie, the hash into the database. The session it was done with ends: it
 * is an administrator's, on a device that others will hold in a minute.
 */
export async function shareDevice(
  act: Act,
  { name, session }: { name: string; session: string },
): Promise<Outcome<{ token: string }, never>> {
  const token = newToken()
  const [device] = await act.tx<{ id: string }[]>`insert into people.shared_device (organisation_id, name, token_hash, made_at, made_by)
    values (platform.organisation(), ${name}, ${hashOf(token)}, ${act.now}, ${act.actor.personId}) returning id`
  await act.tx`select people.end_session(${session})`
  await record(act, 'share-device', `device/${device!.id}`)
  return done({ token })
}

/** No longer shared: whoever is signed in there in this organisation is out at once, and people of others with their next request. */
export async function revokeDevice(act: Act, { deviceId }: { deviceId: string }): Promise<Outcome<null, 'no-such-device'>> {
  const { tx, now } = act
  const [device] = await tx`update people.shared_device set revoked_at = ${now}
    where organisation_id = (select platform.organisation()) and id = ${deviceId} and revoked_at is null returning 1`
  if (!device) return refuse('no-such-device')
  await tx`update people.session set ended_at = ${now} where organisation_id = (select platform.organisation()) and device_id = ${deviceId} and ended_at is null`
  await record(act, 'revoke-device', `device/${deviceId}`)
  return done(null)
}
