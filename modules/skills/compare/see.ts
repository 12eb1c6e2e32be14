import type { Act } from '#platform/act.ts'
import { noteLook } from '#platform/audit.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import type { Lang } from '#platform/words.ts'
import { chosenView, type Chosen } from './view.ts'

/** Shows the choice that somebody shares; the look is noted. Not shared: it does not exist. */
export async function seeChoice(
  { tx, actor }: Act,
  { personId, lang }: { personId: string; lang: Lang },
): Promise<Outcome<{ name: string; chosen: Chosen[] }, 'nothing-to-see'>> {
  const chosen = personId === actor.personId ? [] : await chosenView(tx, personId, lang)
  if (!chosen.length) return refuse('nothing-to-see')
  await noteLook(tx, actor, 'choice', { subjectId: personId })
  const [who] = await tx<{ name: string }[]>`select full_name as name from people.person where id = ${personId}`
  return done({ name: who!.name, chosen })
}
