import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import { record } from '#platform/audit.ts'
import { both, id, maybeWhole, maybeWords, ticked, words } from '#platform/http/fields.ts'
import { done, refuse, type Outcome } from '#platform/outcome.ts'
import { assign, inCareSql } from './coordinating.ts'
import { mixOf } from './rules.ts'

/** A number (of the API), or one with a Dutch comma or a point (of a form); empty becomes null. */
const maybeDecimal = (max: number, decimals: 1 | 2, nl: string, en: string) =>
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : (value ?? '')),
    z
      .string()
      .trim()
      .refine(
        (text) => text === '' || (new RegExp(`^\\d{1,6}([.,]\\d{1,${decimals}})?$`).test(text) && Number(text.replace(',', '.')) <= max),
        both(nl, en),
      )
      .transform((text) => (text === '' ? null : Number(text.replace(',', '.')))),
  )

export const states = ['draft', 'published', 'archived'] as const
export type State = (typeof states)[number]

export const ActivityFields = z
  .object({
    title: words(200, 'Geef de activiteit een titel.', 'Give the activity a title.'),
    summary: maybeWords(2000),
    youLearn: maybeWords(5000),
    learningForm: words(40, 'Kies een leervorm.', 'Choose a learning form.'),
    provider: words(
      200,
      'Schrijf op wie dit geeft, bijvoorbeeld Eigen organisatie.',
      'Write down who gives this, for example Own organisation.',
    ),
    tailored: ticked(),
    inCompany: ticked(),
    halfDays: maybeDecimal(
      999,
      1,
      'Schrijf het aantal dagdelen als getal, zoals 4 of 1,5.',
      'Write the half days as a number, such as 4 or 1.5.',
    ),
    hours: maybeDecimal(9999, 1, 'Schrijf het aantal uren als getal, zoals 14 of 3,5.', 'Write the hours as a number, such as 14 or 3.5.'),
    minGroup: maybeWhole(1, 10_000),
    maxGroup: maybeWhole(1, 10_000),
    price: maybeDecimal(999_999, 2, 'Schrijf de prijs in euro’s, zoals 295 of 12,50.', 'Write the price in euros, such as 295 or 12.50.'),
    targetGroup: maybeWords(300),
    theme: maybeWords(100),
    mix: z.enum(['', 'work', 'others', 'formal']).catch(''),
    confidential: ticked(),
    certificate: ticked(),
    evaluated: ticked(),
    completionShare: maybeWhole(0, 100),
    /** Months that the certificate is valid; null: without end. */
    validityMonths: maybeWhole(1, 240),
    lang: z.enum(['nl', 'en']).catch('nl'),
    /** Who coordinates it; absent: as it is. An empty field of a form says that it was asked. */
    coordinators: z.preprocess(
      (value) => (value === undefined ? undefined : [value].flat().filter((one) => one !== '')),
      z.array(id()).max(50).optional(),
    ),
    startUrl: z
      .string()
      .trim()
      .max(500)
      .default('')
      .refine(
        (text) => text === '' || /^https?:\/\/[^\s]+\.[^\s]+$/.test(text),
        both('Een adres begint met https:// en heeft geen spaties.', 'An address begins with https:// and has no spaces.'),
      ),
  })
  .superRefine(({ minGroup, maxGroup }, context) => {
    if (minGroup !== null && maxGroup !== null && minGroup > maxGroup)
      context.addIssue({
        code: 'custom',
        path: ['maxGroup'],
        message: both(
          `Het grootste aantal is kleiner dan het kleinste (${minGroup}). Draai ze om of kies andere getallen.`,
          `The largest group is smaller than the smallest (${minGroup}). Swap them or choose other numbers.`,
        ),
      })
  })
export type ActivityFields = z.infer<typeof ActivityFields>
export const SaveActivity = z.object({ id: id().nullable(), fields: ActivityFields })
export type SaveActivity = { id: string | null; fields: ActivityFields }
export type SaveRefusal = 'no-such-activity' | 'no-such-form' | 'stays-confidential' | 'no-such-coordinator'

/** Makes an activity (as a draft), or changes one. A provider that is not known yet is made in passing. */
export async function saveActivity(act: Act, input: SaveActivity): Promise<Outcome<{ id: string }, SaveRefusal>> {
  const { tx } = act
  const [form] = await tx`select code from catalogue.learning_form where code = ${input.fields.learningForm}`
  if (!form) return refuse('no-such-form')
  const was = input.id ? await held(act, input.id) : null
  if (input.id && !was) return refuse('no-such-activity')
  if (was?.promised && !input.fields.confidential) return refuse('stays-confidential')
  const row = rowOf(input.fields, await providerNamed(act, input.fields.provider))
  const [saved] = input.id
    ? await tx<{ id: string }[]>`
        update catalogue.activity set ${tx(row)}, changed_at = ${act.now} where organisation_id = platform.organisation() and id = ${input.id} returning id`
    : await tx<{ id: string }[]>`
        insert into catalogue.activity ${tx({ ...row, organisation_id: act.actor.organisationId, code: 'EIGEN-' + crypto.randomUUID().slice(0, 8).toUpperCase() })} returning id`
  const assigned = await assign(act, saved!.id, input.fields.coordinators)
  if (!assigned.ok) return assigned
  await record(act, input.id ? 'change-activity' : 'make-activity', `activity/${saved!.id}`)
  return done({ id: saved!.id })
}

/** Holds an activity that the actor may plan; of somebody else's there is none. */
async function held({ tx, actor }: Act, activityId: string): Promise<{ promised: boolean; summary: string } | null> {
  const [row] = await tx<{ promised: boolean; summary: string }[]>`
    select promised, summary from catalogue.activity a
    where organisation_id = platform.organisation() and id = ${activityId} and ${inCareSql(tx, actor, tx`a.id`)} for update`
  return row ?? null
}

function rowOf(fields: ActivityFields, providerId: string) {
  return {
    title: fields.title,
    summary: fields.summary,
    you_learn: fields.youLearn.replace(/\r\n/g, '\n'),
    learning_form: fields.learningForm,
    provider_id: providerId,
    tailored: fields.tailored,
    in_company: fields.inCompany,
    half_days: fields.halfDays,
    hours: fields.hours,
    min_group: fields.minGroup,
    max_group: fields.maxGroup,
    price_cents: fields.price === null ? null : Math.round(fields.price * 100),
    target_group: fields.targetGroup,
    theme: fields.theme,
    mix: fields.mix || mixOf(fields.learningForm),
    confidential: fields.confidential,
    certificate: fields.certificate,
    evaluated: fields.evaluated,
    completion_share: fields.completionShare ?? 100,
    validity_months: fields.validityMonths,
    lang: fields.lang,
    start_url: fields.startUrl || null,
  }
}

async function providerNamed({ tx, actor }: Act, name: string): Promise<string> {
  await tx`insert into catalogue.provider (organisation_id, name) values (${actor.organisationId}, ${name}) on conflict do nothing`
  const [provider] = await tx<
    { id: string }[]
  >`select id from catalogue.provider where organisation_id = platform.organisation() and name = ${name}`
  return provider!.id
}

export const SetState = z.object({ activityId: id(), state: z.enum(states) })
export type SetState = z.infer<typeof SetState>
export type SetStateRefusal = 'no-such-activity' | 'without-description'

/** Publishes an activity, takes it out of the offer, or makes it a draft again. What people did before stays. */
export async function setState(act: Act, { activityId, state }: SetState): Promise<Outcome<SetState, SetStateRefusal>> {
  const { tx } = act
  const activity = await held(act, activityId)
  if (!activity) return refuse('no-such-activity')
  if (state === 'published' && activity.summary === '') return refuse('without-description')
  await tx`update catalogue.activity set state = ${state}, changed_at = ${act.now} where organisation_id = platform.organisation() and id = ${activityId}`
  await record(act, 'set-activity-state', `activity/${activityId}`, { state })
  return done({ activityId, state })
}

const term = (nl: string, en: string) => words(80, nl, en).transform((text) => text.toLowerCase())
export const Synonym = z.object({
  term: term('Schrijf het woord dat mensen typen.', 'Write the word that people type.'),
  means: term('Schrijf het woord dat in het aanbod staat.', 'Write the word that is in the catalogue.'),
})
export type Synonym = z.infer<typeof Synonym>

/** Who searches for `term` also finds `means`. */
export async function addSynonym(act: Act, { term, means }: Synonym): Promise<Outcome<Synonym, 'same-word' | 'known-synonym'>> {
  if (term === means) return refuse('same-word')
  const [made] =
    await act.tx`insert into catalogue.synonym (organisation_id, term, means) values (platform.organisation(), ${term}, ${means}) on conflict do nothing returning term`
  if (!made) return refuse('known-synonym')
  await record(act, 'add-synonym', 'synonyms')
  return done({ term, means })
}

export async function removeSynonym(act: Act, { term, means }: Synonym): Promise<Outcome<Synonym, 'no-such-synonym'>> {
  const gone =
    await act.tx`delete from catalogue.synonym where organisation_id = platform.organisation() and term = ${term} and means = ${means} returning term`
  if (gone.length === 0) return refuse('no-such-synonym')
  await record(act, 'remove-synonym', 'synonyms')
  return done({ term, means })
}
