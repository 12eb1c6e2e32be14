import type { Translate } from '#platform/words.ts'
import type { Tab } from './routes.tsx'

export interface TabWords {
  label: string
  title: string
  note: string
  /** What a line is about, and what its numbers are. people null: there is one number, in steps. */
  subject: string
  counted: string
  people: string | null
}

/** What each part of the figures about development is called. */
export const tabWords = (tab: Tab, t: Translate): TabWords =>
  ({
    tekorten: {
      label: t('Nog te leren', 'Still to learn'),
      title: t('Wat mensen nog te leren hebben', 'What people still have to learn'),
      note: t(
        'Van wie een rolprofiel een vaardigheid vraagt en een inschatting heeft die telt.',
        'Of whom a role profile asks a skill and who have a rating that counts.',
      ),
      subject: t('Vaardigheid', 'Skill'),
      counted: t('Nog te leren', 'Still to learn'),
      people: t('Van', 'Of'),
    },
    straks: {
      label: t('Straks nodig', 'Needed soon'),
      title: t('Wat mensen te leren hebben voor wat eraan komt', 'What people have to learn for what is coming'),
      note: t(
        'Van wie een verwachte verandering een vaardigheid vraagt die het rolprofiel nu nog niet vraagt, en een formele inschatting heeft.',
        'Of whom an expected change asks a skill that the role profile does not ask yet, and who have a formal rating.',
      ),
      subject: t('Vaardigheid', 'Skill'),
      counted: t('Nog te leren', 'Still to learn'),
      people: t('Van', 'Of'),
    },
    deelname: {
      label: t('Deelname aan scans', 'Scan participation'),
      title: t('Wie meedeed aan een scan', 'Who took part in a scan'),
      note: t('Van wie in het laatste jaar een scan is gevraagd.', 'Of those who were asked a scan in the last year.'),
      subject: t('Scan', 'Scan'),
      counted: t('Ingeleverd', 'Handed in'),
      people: t('Gevraagd', 'Asked'),
    },
    doelen: {
      label: t('Doelen', 'Goals'),
      title: t('Vaardigheden waarvoor mensen een doel hebben', 'Skills that people have a goal for'),
      note: t('Per afdeling, in stappen: nooit het precieze aantal.', 'Per unit, in steps: never the exact number.'),
      subject: t('Vaardigheid', 'Skill'),
      counted: t('Ten minste', 'At least'),
      people: null,
    },
    activiteiten: {
      label: t('Vraag uit doelen', 'Demand from goals'),
      title: t('Activiteiten die in een stap van een doel staan', 'Activities that are in a step of a goal'),
      note: t(
        'Koop in wat nodig is. Per afdeling, in stappen: nooit het precieze aantal.',
        'Buy what is needed. Per unit, in steps: never the exact number.',
      ),
      subject: t('Activiteit', 'Activity'),
      counted: t('Ten minste', 'At least'),
      people: null,
    },
  })[tab]
