import { Small, useLang, useT } from '#ui/index.ts'
import { sayNumber, type Lang, type Translate } from '#platform/words.ts'
import type { RatedSkill, RatingLine } from '../view.ts'

/** A level in words where it is one: 'Ik kan het (2 van 4)'; between two levels the number alone. */
export function levelText({ levels, scale }: Pick<RatedSkill, 'levels' | 'scale'>, level: number, t: Translate, lang: Lang): string {
  const number = t(`${sayNumber(level, lang)}\u00a0van\u00a0${scale.to}`, `${sayNumber(level, lang)}\u00a0of\u00a0${scale.to}`)
  const name = levels.find((one) => one.position === level)?.name
  return name ? `${name} (${number})` : number
}

/** What was said on a scale of its own, and that it was converted. */
export function OnScale({ rating }: { rating: RatingLine }) {
  const t = useT()
  const lang = useLang()
  const { from, to } = rating.scale
  return (
    <Small soft>
      {t(
        `Omgerekend van ${sayNumber(rating.level, lang)} op een schaal van ${from} tot ${to}.`,
        `Converted from ${sayNumber(rating.level, lang)} on a scale of ${from} to ${to}.`,
      )}
    </Small>
  )
}
