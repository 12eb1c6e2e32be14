import { addressee, tell } from '#modules/people/index.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/http/house.ts'
import type { Kind } from '#platform/mail/index.ts'
import { dateOf, sayDate, sayTimes, type Lang } from '#platform/words.ts'
import { calendarOf } from './appointment.ts'
import { paths } from './paths.ts'
import { isConfidential, type GuideKind } from './rules.ts'
import { kinds } from './texts.ts'

export interface TellTalk {
  id: string
  personId: string
  guideId: string
  kind: GuideKind
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  agreed: boolean
}

/** What both get to read of a talk: when, where and with whom. Not what it is about. */
const valuesOf = (talk: TellTalk, who: string, words: string, link: string) => (lang: Lang) => ({
  wie: who,
  datum: sayDate(dateOf(talk.startsAt), lang),
  tijd: sayTimes(talk.startsAt, talk.endsAt, lang),
  plaats: talk.place,
  woorden: words,
  link,
})

/** Tells both that a talk is agreed, or off, with what their agendas need. A coaching talk has a neutral title there (rule 3). */
export async function tellBoth({ tx, now }: Act, config: Config, talk: TellTalk, what: 'agreed' | 'off', words = ''): Promise<void> {
  for (const [personId, otherId] of [
    [talk.personId, talk.guideId],
    [talk.guideId, talk.personId],
  ] as const) {
    const other = await addressee(tx, otherId)
    const title = isConfidential(talk.kind)
      ? undefined
      : (lang: Lang) => (lang === 'nl' ? 'Gesprek met ' : 'Talk with ') + (other?.name ?? '')
    const method = what === 'agreed' ? ('REQUEST' as const) : ('CANCEL' as const)
    const calendar = calendarOf(config, { ...talk, sequence: what === 'agreed' ? 0 : 1, method, path: paths.guidance, stamp: now, title })
    await tell(tx, {
      event: `talk/${talk.id}/${what}/${personId}`,
      kind: what === 'agreed' ? kinds.talkAgreed : kinds.talkOff,
      personId,
      values: valuesOf(talk, other?.name ?? '', words, config.baseUrl + paths.guidance),
      confidential: true,
      attach: talk.agreed ? calendar : undefined,
    })
  }
}

/** Tells a guide that somebody asks for a talk. */
export async function tellAsked({ tx }: Act, config: Config, talk: TellTalk): Promise<void> {
  const asker = await addressee(tx, talk.personId)
  await tell(tx, {
    event: `talk/${talk.id}/asked`,
    kind: kinds.talkAsked,
    personId: talk.guideId,
    values: valuesOf(talk, asker?.name ?? '', '', config.baseUrl + paths.guidance),
    confidential: true,
  })
}

export interface Message {
  event: string
  kind: Kind
  personId: string
  who: string
  path?: string
  words?: (lang: Lang) => string
}

/** Tells one person something about a relation or the pool. */
export async function tellOne(
  { tx }: Act,
  config: Config,
  { event, kind, personId, who, path = paths.guidance, words }: Message,
): Promise<void> {
  await tell(tx, {
    event,
    kind,
    personId,
    values: (lang) => ({ wie: who, woorden: words?.(lang) ?? '', link: config.baseUrl + path }),
    confidential: true,
  })
}

/** The name of somebody here, for in a message. */
export const nameOf = async (act: Act, personId: string | null): Promise<string> =>
  personId ? ((await addressee(act.tx, personId))?.name ?? '') : ''
