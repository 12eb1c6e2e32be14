import { tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { sayDay, sayPrice, translator } from '#platform/words.ts'
import { paths } from '../paths.ts'
import { tellEdition } from '../telling/facts.ts'
import { plannerKinds } from '../telling/texts/planner-kinds.ts'
import { neutralSubject, valuesOf } from '../telling/words.ts'

interface Due {
  id: string
  freeUntil: Temporal.PlainDate
  cost: number | null
  taken: number
  minimum: number
  planners: string[]
}

/**
 * Tells who plans an edition that it has too few people while cancelling is still free: once, in the week before that day. Without a coordinator
 * the learning advisers hear it. A day on which nothing ran is made up for on the next.
 */
export const remindOfFreeCancelling =
  (config: Pick<Config, 'baseUrl'>) =>
  async ({ tx }: Act, _: null): Promise<Outcome<number, never>> => {
    const list = await tx<Due[]>`
      select e.id, e.free_until, e.cancel_cost_cents as cost, t.taken, e.min_participants as minimum,
        array(select k.person_id from catalogue.coordinator_now k where k.organisation_id = e.organisation_id and k.activity_id = e.activity_id
              union
              select g.person_id from people.role_grant g where g.organisation_id = e.organisation_id and g.role = 'learning_adviser' and g.ended_at is null
                and not exists (select from catalogue.coordinator_now k where k.organisation_id = e.organisation_id and k.activity_id = e.activity_id)) as planners
      from editions.arranging_for w
      join editions.edition e on e.organisation_id = w.organisation_id and e.id = w.about_id
      join editions.tally t on t.organisation_id = e.organisation_id and t.edition_id = e.id
      where w.organisation_id = (select platform.organisation()) and w.kind = 'free-cancelling'
      group by e.id, e.organisation_id, e.activity_id, e.free_until, e.cancel_cost_cents, t.taken, e.min_participants`
    for (const one of list) await tellOne(tx, config, one)
    return done(list.length)
  }

async function tellOne(tx: Act['tx'], config: Pick<Config, 'baseUrl'>, due: Due): Promise<void> {
  const edition = await tellEdition(tx, due.id)
  if (!edition) return
  for (const personId of due.planners)
    await tell(tx, {
      event: `free-cancelling/${due.id}/${due.freeUntil}/${personId}`,
      kind: plannerKinds.freeCancelling,
      personId,
      activityId: edition.activityId,
      values: (lang) => {
        const t = translator(lang)
        return {
          ...valuesOf(edition, lang, config.baseUrl + paths.arrange(due.id)),
          aantal: String(due.taken),
          minimum: String(due.minimum),
          kosteloos: sayDay(due.freeUntil, lang),
          kosten:
            due.cost === null
              ? t('Daarna kost het geld.', 'Afterwards it costs money.')
              : t(`Daarna kost het ${sayPrice(due.cost, 'nl')}.`, `Afterwards it costs ${sayPrice(due.cost, 'en')}.`),
        }
      },
      inSubject: neutralSubject(edition),
      confidential: edition.confidential,
    })
}
