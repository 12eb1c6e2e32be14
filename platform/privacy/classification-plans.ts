import { goes, goesThing, kept, legal, other, plain, said, self, type Retention, type TableClass } from './words.ts'

const about = (nl: string, en: string, columns: TableClass['columns'], retention: Retention = kept.employed): TableClass => ({
  title: said(nl, en),
  purpose: said('je eigen ontwikkeling bijhouden en delen wat je wilt', 'keeping track of your own development and sharing what you like'),
  legal: legal.consent,
  retention,
  about: 'person_id = $1',
  columns: { id: plain, organisation_id: plain, person_id: self, ...columns },
})

/** The development plan of somebody. What hangs on it goes first. */
export const plans: Record<string, TableClass> = {
  'plans.earlier': about('Wat er eerder in je ontwikkelplan stond', 'What your development plan said before', {
    plan_id: plain,
    goal_id: plain,
    step_id: plain,
    version: plain,
    beside: plain,
    said: goes,
    at: goes,
  }),
  'plans.step': about('Stappen in je ontwikkelplan', 'Steps in your development plan', {
    plan_id: plain,
    goal_id: plain,
    what: goes,
    kind: goes,
    activity_id: goesThing('catalogue.activity.title'),
    edition_id: plain,
    with_person_id: { ...other('een collega', 'a colleague'), erase: 'delete-row' },
    opportunity_id: goesThing('mobility.opportunity.title'),
    state: goes,
    state_on: goes,
    version: plain,
    made_at: goes,
    changed_at: goes,
  }),
  'plans.reflection': about('Je reflecties', 'Your reflections', {
    plan_id: plain,
    goal_id: plain,
    prompt: goes,
    words: goes,
    written_at: goes,
  }),
  'plans.goal': about('Doelen in je ontwikkelplan', 'Goals in your development plan', {
    plan_id: plain,
    what: goes,
    notice: goes,
    by_day: goes,
    state: goes,
    state_on: goes,
    skill_id: goesThing('skills.skill.name_nl'),
    words: goes,
    source: goes,
    version: plain,
    made_at: goes,
    changed_at: goes,
  }),
  'plans.plan': about('Je ontwikkelplan', 'Your development plan', {
    why: goes,
    version: plain,
    made_at: goes,
    changed_at: goes,
  }),
}
