import { calendarOf, letter } from '#modules/guidance/index.ts'
import { addressee, personFields, tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import type { Field, Kind } from '#platform/mail/index.ts'
import { dateOf, sayDate, sayTimes, type Lang } from '#platform/words.ts'
import { paths } from './paths.ts'
import type { Facts } from './rules.ts'

const fields: Field[] = [
  ...personFields,
  { name: 'wie', means: ['de ander', 'the other'], example: ['Joost de Wit', 'Joost de Wit'] },
  { name: 'datum', means: ['de dag', 'the day'], example: ['ma 7 december 2026', 'Mon 7 December 2026'] },
  { name: 'tijd', means: ['van hoe laat tot hoe laat', 'from when until when'], example: ['10.00 – 11.00 uur', '10:00 – 11:00'] },
  { name: 'plaats', means: ['waar', 'where'], example: ['Stadhuis', 'Town hall'] },
  {
    name: 'woorden',
    means: ['de zin die de ander erbij schreef', 'the sentence that the other added'],
    example: ['Ik ben er die week niet.', 'I am away that week.'],
  },
  { name: 'link', means: ['het gesprek', 'the talk'], example: ['https://…', 'https://…'] },
]

/** What is told of a conversation: with whom and when, never what it is about. */
const kinds = {
  invited: letter(
    fields,
    'conversation-invited',
    ['Iemand nodigt uit voor een gesprek, of stelt een ander moment voor', 'Somebody invites for a talk, or proposes another moment'],
    [
      'Uitnodiging voor een gesprek',
      '{wie} nodigt je uit voor een gesprek op {datum}, {tijd}.\n\n{plaats}\n\n{woorden}\n\nKun je dan? Antwoord hier, en bekijk de agenda: {link}',
    ],
    [
      'Invitation for a talk',
      '{wie} invites you for a talk on {datum}, {tijd}.\n\n{plaats}\n\n{woorden}\n\nDoes that suit you? Answer here, and see the agenda: {link}',
    ],
  ),
  agreed: letter(
    fields,
    'conversation-agreed',
    ['Een gesprek staat vast', 'A talk is agreed'],
    [
      'Je gesprek staat vast',
      'Je spreekt {wie} op {datum}, {tijd}.\n\n{plaats}\n\nDe uitnodiging voor je agenda zit hierbij. Bereid je voor: {link}',
    ],
    [
      'Your talk is agreed',
      'You talk to {wie} on {datum}, {tijd}.\n\n{plaats}\n\nThe invitation for your calendar comes with this message. Prepare here: {link}',
    ],
  ),
  off: letter(
    fields,
    'conversation-off',
    ['Een gesprek gaat op dat moment niet door', 'A talk is off at that moment'],
    [
      'Je gesprek gaat dan niet door',
      'Het gesprek met {wie} op {datum}, {tijd} gaat dan niet door. Dit haalt het uit je agenda.\n\nKijk hier hoe het verdergaat: {link}',
    ],
    [
      'Your talk is off then',
      'The talk with {wie} on {datum}, {tijd} is off then. This takes it out of your calendar.\n\nSee here how it goes on: {link}',
    ],
  ),
  declined: letter(
    fields,
    'conversation-declined',
    ['Iemand zegt nee tegen een gesprek', 'Somebody says no to a talk'],
    ['Antwoord op je gesprek', '{wie} zegt het gesprek af.\n\n{woorden}\n\nBekijk het hier: {link}'],
    ['An answer about your talk', '{wie} says no to the talk.\n\n{woorden}\n\nSee it here: {link}'],
  ),
  toSign: letter(
    fields,
    'conversation-to-sign',
    ['De ander ondertekende een gesprek', 'The other signed a talk'],
    ['Een gesprek om te ondertekenen', '{wie} heeft jullie gesprek ondertekend. Lees het na en onderteken ook: {link}'],
    ['A talk to sign', '{wie} signed your talk. Read it and sign it too: {link}'],
  ),
} satisfies Record<string, Kind>
export const conversationKinds: Kind[] = Object.values(kinds)

interface When {
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
}
const valuesOf = (when: When | null, wie: string, woorden: string, link: string) => (lang: Lang) => ({
  wie,
  datum: when ? sayDate(dateOf(when.startsAt), lang) : '',
  tijd: when ? sayTimes(when.startsAt, when.endsAt, lang) : '',
  plaats: when?.place ?? '',
  woorden,
  link,
})

const nameOf = async ({ tx }: Act, personId: string | null): Promise<string> => (personId && (await addressee(tx, personId))?.name) || ''

interface Telling {
  event: string
  kind: Kind
  id: string
  to: string
  from: string | null
  when: When | null
  words?: string
}
async function tellOne(act: Act, config: Config, one: Telling): Promise<void> {
  const values = valuesOf(one.when, await nameOf(act, one.from), one.words ?? '', config.baseUrl + paths.conversation(one.id))
  await tell(act.tx, { event: `conversation/${one.id}/${one.event}`, kind: one.kind, personId: one.to, values, confidential: true })
}

export const tellInvited = (
  act: Act,
  config: Config,
  { id, to, number, words, ...when }: When & { id: string; to: string; number: number; words: string },
) => tellOne(act, config, { event: `${number}/invited`, kind: kinds.invited, id, to, from: act.actor.personId, when, words })

export const tellDeclined = (act: Act, config: Config, { id, steps }: Facts, to: string, words: string) =>
  tellOne(act, config, { event: `${steps + 1}/declined`, kind: kinds.declined, id, to, from: act.actor.personId, when: null, words })

export const tellToSign = (act: Act, config: Config, { id }: Facts, to: string, version: number) =>
  tellOne(act, config, { event: `to-sign/${version}`, kind: kinds.toSign, id, to, from: act.actor.personId, when: null })

/** Puts the moment in the calendars of both, or takes it out. */
export async function tellMoment(act: Act, config: Config, facts: Facts, method: 'REQUEST' | 'CANCEL'): Promise<void> {
  for (const [to, other] of [
    [facts.personId, facts.otherId],
    [facts.otherId, facts.personId],
  ] as const) {
    const who = await nameOf(act, other)
    const link = paths.conversation(facts.id)
    const title = (lang: Lang) => (lang === 'nl' ? `Gesprek met ${who}` : `Talk with ${who}`)
    await tell(act.tx, {
      event: `conversation/${facts.id}/${facts.steps + 1}/${method}/${to}`,
      kind: method === 'REQUEST' ? kinds.agreed : kinds.off,
      personId: to,
      values: valuesOf(facts, who, '', config.baseUrl + link),
      confidential: true,
      attach: calendarOf(config, { ...facts, sequence: facts.steps, method, path: link, stamp: act.now, title }),
    })
  }
}
