import { z } from 'zod'
import { messageKinds as peopleKinds } from '#modules/people/index.ts'
import { messageKinds as scanKinds } from '#modules/scans/index.ts'
import type { Doors, Visit } from '#platform/http/doors.ts'
import { both, id, words } from '#platform/http/fields.ts'
import { paths } from '../../paths.ts'
import { changeOrReset, changeOrResetTellings, type ChangeOrReset } from './change.ts'
import { partnerInvited } from '#modules/skills/index.ts'
import { messageKinds } from './kinds.ts'
import { TextPage, TextsPage } from './pages.tsx'
import { changedTexts, textView } from './views.ts'

const who = ['coordinator', 'learning_adviser'] as const
const kinds = [...messageKinds, ...peopleKinds, ...scanKinds, partnerInvited]
const kindOf = (name: string) => kinds.find((one) => one.name === name)

const params = z.object({ kind: z.string().refine((name) => kindOf(name) !== undefined) })
const place = { in: z.enum(['nl', 'en']).default('nl'), activiteit: id().optional() }
const body = z.object({
  ...place,
  terug: z.string().optional(),
  subject: words(200, 'Geef het bericht een onderwerp.', 'Give the message a subject.'),
  body: z
    .string()
    .trim()
    .min(1, both('Schrijf een tekst.', 'Write a text.'))
    .max(10_000, both('De tekst mag hooguit 10.000 tekens lang zijn.', 'The text can be at most 10,000 characters long.')),
})

/** The texts of all messages, for coordinators and learning advisers. */
export function textRoutes(doors: Doors): void {
  doors.page(paths.texts, {
    who,
    see: async ({ look, caller }) => <TextsPage kinds={kinds} changed={await look((tx) => changedTexts(tx, caller.actor))} />,
  })

  const see = async (
    { look, caller }: Visit<unknown, unknown>,
    asked: { kind: string; lang: 'nl' | 'en'; activityId?: string; query?: string },
    more: object = {},
  ) => {
    const kind = kindOf(asked.kind)!
    const view = await look((tx) => textView(tx, caller.actor, kind, asked.lang, asked.activityId ?? null, asked.query ?? ''))
    return view && <TextPage kind={kind} lang={asked.lang} view={view} query={asked.query ?? ''} {...more} />
  }

  doors.page(paths.text(':kind'), {
    who,
    params,
    query: z.object({ ...place, zoek: z.string().max(100).optional() }),
    see: (visit) =>
      see(visit, { kind: visit.params.kind, lang: visit.query.in, activityId: visit.query.activiteit, query: visit.query.zoek }),
  })

  doors.form(paths.text(':kind'), {
    who,
    action: 'change-message-text',
    params,
    body,
    input: (typed, { kind }): ChangeOrReset => ({
      kind: kindOf(kind)!,
      lang: typed.in,
      activityId: typed.activiteit ?? null,
      subject: typed.subject,
      body: typed.body,
      reset: typed.terug === 'ja',
    }),
    perform: changeOrReset,
    refusals: changeOrResetTellings,
    shows: (typed) => typed['voorbeeld'] === 'ja',
    then: (_, { kind, lang, activityId, reset }, t) => ({
      to: `${paths.text(kind.name)}?in=${lang}${activityId ? `&activiteit=${activityId}` : ''}`,
      notice: reset
        ? t('De gewone tekst geldt weer.', 'The usual text holds again.')
        : t('Bewaard. Nieuwe berichten krijgen deze tekst.', 'Saved. New messages get this text.'),
    }),
    again: (visit, { errors, typed, refusal }) => {
      const asked = z.object(place).safeParse(typed)
      return see(
        visit,
        { kind: visit.params.kind, lang: asked.data?.in ?? 'nl', activityId: asked.data?.activiteit },
        { errors, typed, refusal },
      )
    },
  })
}
