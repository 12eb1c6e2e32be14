import { enter, type Act } from '#platform/act.ts'
import type { Database } from '#platform/db/pool.ts'
import { readEdition, seatFacts } from '#modules/editions/facts.ts'
import { decideSeat } from '#modules/editions/rules.ts'
import { recordEnrolment } from '#modules/editions/seats.ts'

/**
 * For the control test only: enrols these people the way enrol.ts does, but without holding the edition. All of them look before the
 * first one writes, which is what the lock prevents. At most as many people as the pool has connections.
 */
export async function overbook(
  db: Database,
  editionId: string,
  organisationId: string,
  personIds: string[],
): Promise<PromiseSettledResult<unknown>[]> {
  let looked = 0
  let everyoneLooked = () => {}
  const together = new Promise<void>((resolve) => (everyoneLooked = resolve))
  return Promise.allSettled(
    personIds.map((personId) =>
      db.begin(async (tx) => {
        const actor = { kind: 'person', personId, organisationId, roles: [], lang: 'nl', repeater: personId, origin: 'test' } as const
        await enter(tx, actor)
        const act: Act = { tx, actor, now: Temporal.Now.instant() }
        const edition = (await readEdition(tx, editionId))!
        const decision = decideSeat(await seatFacts(tx, actor, edition, personId), act.now)
        if (++looked === personIds.length) everyoneLooked()
        await together
        if (decision.ok) await recordEnrolment(act, edition, { personId, state: decision.value === 'seat' ? 'seated' : 'waiting' })
      }),
    ),
  )
}
