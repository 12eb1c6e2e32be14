import { sayDate, sayTimes, dateOf, type Lang, type Translate } from '#platform/words.ts'
import type { GuideKind } from '../rules.ts'

/** A kind of guide, as people say it. */
export function sayKind(kind: GuideKind, t: Translate): string {
  const words: Record<GuideKind, string> = {
    adviser: t('leeradviseur', 'learning adviser'),
    coach: t('coach', 'coach'),
    mentor: t('mentor', 'mentor'),
    buddy: t('buddy', 'buddy'),
    supervisor: t('praktijkbegeleider', 'practice supervisor'),
  }
  return words[kind]
}

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1)

/** 'ma 7 december 2026, 10.00 – 11.00 uur' */
export const sayWhen = ({ startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }, lang: Lang): string =>
  `${sayDate(dateOf(startsAt), lang)}, ${sayTimes(startsAt, endsAt, lang)}`
