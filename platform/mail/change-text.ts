import type { Act } from '../act.ts'
import { record } from '../audit.ts'
import { done, refuse, type Outcome, type Tellings } from '../outcome.ts'
import type { Lang } from '../words.ts'
import { unknownFields, type Kind } from './kinds.ts'

export interface ChangeText {
  kind: Kind
  lang: Lang
  activityId: string | null
  subject: string
  body: string
}
export type ChangeTextRefusal = 'unknown-field' | 'empty-text'

/** Keeps a text of the organisation, or of one activity. A field that this kind doesn't know is refused: it would leave a gap in a mail. */
export async function changeText(act: Act, input: ChangeText): Promise<Outcome<null, ChangeTextRefusal>> {
  const { kind, lang, activityId } = input
  const body = input.body.replace(/\r\n?/g, '\n').trim()
  const unknown = unknownFields(kind, input.subject + '\n' + body)
  if (unknown.length)
    return refuse('unknown-field', {
      field: unknown.map((name) => `{${name}}`).join(', '),
      known: kind.fields.map((field) => `{${field.name}}`).join(' '),
    })
  if (!input.subject.trim() || !body) return refuse('empty-text')
  await resetRow(act, input)
  await act.tx`insert into platform.message_text (organisation_id, kind, activity_id, lang, subject, body, changed_at, changed_by)
    values (platform.organisation(), ${kind.name}, ${activityId}, ${lang}, ${input.subject.trim()}, ${body}, ${act.now}, ${act.actor.personId})`
  await record(act, 'change-message-text', `message-text/${kind.name}/${lang}`, activityId ? { activityId } : {})
  return done(null)
}

/** Goes back to the text above it: of the organisation, or the built-in one. */
export async function resetText(act: Act, input: Pick<ChangeText, 'kind' | 'lang' | 'activityId'>): Promise<Outcome<null, never>> {
  await resetRow(act, input)
  await record(
    act,
    'reset-message-text',
    `message-text/${input.kind.name}/${input.lang}`,
    input.activityId ? { activityId: input.activityId } : {},
  )
  return done(null)
}

async function resetRow({ tx }: Act, { kind, lang, activityId }: Pick<ChangeText, 'kind' | 'lang' | 'activityId'>): Promise<void> {
  await tx`delete from platform.message_text
    where organisation_id = platform.organisation() and kind = ${kind.name} and lang = ${lang} and activity_id is not distinct from ${activityId}::uuid`
}

export const changeTextTellings: Tellings<ChangeTextRefusal> = {
  'unknown-field': {
    status: 422,
    nl: ({ field, known }) => `Dit bericht kent het veld ${field} niet. Gebruik een van deze: ${known}.`,
    en: ({ field, known }) => `This message does not know the field ${field}. Use one of these: ${known}.`,
  },
  'empty-text': { status: 422, nl: 'Vul een onderwerp en een tekst in.', en: 'Fill in a subject and a text.' },
}
