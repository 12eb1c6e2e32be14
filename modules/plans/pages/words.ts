import { dateOf, sayDay, sayTime, type Lang, type Translate } from '#platform/words.ts'
import type { Prompt, State, StepKind } from '../rules.ts'

export const sayKind = (kind: StepKind, t: Translate): string =>
  ({
    work: t('In je werk', 'At work'),
    others: t('Met anderen', 'With others'),
    formal: t('Cursus of training', 'Course or training'),
  })[kind]

export const sayState = (state: State, t: Translate): string =>
  ({ open: t('Bezig', 'Going on'), done: t('Klaar', 'Done'), stopped: t('Gestopt', 'Stopped') })[state]

/** Why one can't respond to an opportunity any more. */
export const sayGone = (gone: 'over' | 'withdrawn', t: Translate): string =>
  gone === 'withdrawn' ? t('ingetrokken', 'withdrawn') : t('reageren kan niet meer', 'closed')

/** What a reflection answers: nothing in particular, one of the three loops (L04), or one of the two questions of L25. */
export const sayPrompt = (prompt: Prompt, t: Translate): string =>
  ({
    free: t('Gewoon wat je denkt', 'Just what you think'),
    single: t('Doe ik het goed? Wat kan de volgende keer anders?', 'Do I do it well? What can be different next time?'),
    double: t('Doe ik het goede? Klopt het idee achter mijn aanpak?', 'Do I do the right thing? Is the idea behind it right?'),
    triple: t(
      'Waarom doe ik dit? Wat past bij mij en bij wat inwoners nodig hebben?',
      'Why do I do this? What fits me and what residents need?',
    ),
    deliver: t('Wat ga ik leveren?', 'What am I going to deliver?'),
    'good-at': t('Waar ben ik goed in?', 'What am I good at?'),
  })[prompt]

export const sayWhen = (at: Temporal.Instant, lang: Lang): string => `${sayDay(dateOf(at), lang)}, ${sayTime(at, lang)}`

/** The paragraphs of a text as somebody typed it. */
export const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim())

/** What is said when something was written in two places at once. */
export const bothKept = (t: Translate) => ({
  notice: t('Je schreef dit ook ergens anders. Allebei is bewaard.', 'You wrote this elsewhere too. Both are kept.'),
  kind: 'warning' as const,
})
