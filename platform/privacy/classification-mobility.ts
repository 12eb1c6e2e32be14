import { fact, kept, legal, mentions, other, plain, said, type TableClass } from './words.ts'

const one = other('jijzelf of een collega', 'you or a colleague')
const text = mentions(fact)

/** Opportunities are of the organisation; that somebody wrote one, or answers questions about it, is about that person. */
export const mobility: Record<string, TableClass> = {
  'mobility.opportunity_earlier': {
    title: said(
      'Kansen die je veranderde of waar je vragen over beantwoordde',
      'Opportunities that you changed or answered questions about',
    ),
    purpose: said('weten wat mensen eerder konden lezen', 'knowing what people could read before'),
    legal: legal.work,
    retention: kept.employed,
    about: '$1 in (changed_by, contact_id)',
    columns: { organisation_id: plain, opportunity_id: plain, version: plain, said: text, contact_id: one, changed_by: one, at: fact },
  },
  'mobility.opportunity': {
    title: said('Kansen die je schreef of waar je vragen over beantwoordt', 'Opportunities that you wrote or answer questions about'),
    purpose: said('laten zien waar collega’s iets anders kunnen doen', 'showing where colleagues can do something else'),
    legal: legal.work,
    retention: kept.employed,
    about: '$1 in (made_by, changed_by, contact_id)',
    columns: {
      id: plain,
      organisation_id: plain,
      kind: fact,
      title: text,
      you_do: text,
      you_learn: text,
      unit_id: plain,
      place: text,
      starts_on: fact,
      ends_on: fact,
      hours_per_week: fact,
      respond_by: fact,
      contact_id: one,
      words: plain,
      version: plain,
      made_by: one,
      made_at: fact,
      changed_by: one,
      changed_at: fact,
      published_at: fact,
      withdrawn_at: fact,
    },
  },
}
