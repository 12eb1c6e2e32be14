import type { Translate } from '#platform/words.ts'
import type { Gap, Scale, Source } from './rules.ts'
import type { LevelWord } from './view.ts'
import { yearsItCounts } from './rules.ts'

/** Whose inschatting it is, as a person says it. Never a word that sounds like a verdict. */
export const sourceWord = (source: Source, t: Translate): string =>
  ({
    self: t('jezelf', 'yourself'),
    peers: t('anderen samen (360°)', 'others together (360°)'),
    manager: t('leidinggevende', 'manager'),
    assessor: t('assessor', 'assessor'),
    test: t('toets', 'test'),
    completion: t('afgeronde activiteit', 'completed activity'),
  })[source]

/** The rule by which one rating counts, as rating/rules.ts has it. */
export const ruleWords = (t: Translate): string[] => [
  t(
    'Per vaardigheid telt er één: de nieuwste van de hoogste soort die er is. Van hoog naar laag: assessor of toets, leidinggevende, afgeronde activiteit, anderen samen, jezelf.',
    'Of each skill one counts: the newest of the highest kind there is. From high to low: assessor or test, manager, completed activity, others together, yourself.',
  ),
  t(
    `Ouder dan ${yearsItCounts} jaar telt niet meer mee. Wat is teruggenomen ook niet. Alles blijft wel staan.`,
    `Older than ${yearsItCounts} years counts no more. Neither does what was taken back. It all stays here.`,
  ),
  t(
    'Een inschatting telt alleen voor de vaardigheid waarover ze gaat, ook als die gekoppeld is aan een ander raamwerk.',
    'A rating counts only for the skill that it is about, also when that is mapped to another framework.',
  ),
  t(
    'Is een inschatting gemaakt op een andere schaal? Dan rekenen we hem evenredig om. Dat staat erbij.',
    'Was a rating made on another scale? Then we convert it in proportion. It says so.',
  ),
]

/** What a role asks, by the names that the levels have: 'Basis t/m Zelfstandig'; without names by their numbers. */
export function rangeWord({ from, to }: Scale, levels: readonly LevelWord[], t: Translate): string {
  const name = (position: number) => levels.find((one) => one.position === position)?.name ?? t(`niveau ${position}`, `level ${position}`)
  return from === to ? name(from) : t(`${name(from)} t/m ${name(to)}`, `${name(from)} to ${name(to)}`)
}

export const gapWord = (gap: Gap, t: Translate): string =>
  ({
    unknown: t('nog geen inschatting die telt', 'no rating yet that counts'),
    'to-learn': t('nog te leren', 'still to learn'),
    reached: t('past bij wat wordt gevraagd', 'fits what is asked'),
    above: t('meer dan gevraagd', 'more than asked'),
  })[gap]
